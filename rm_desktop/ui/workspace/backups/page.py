"""Backups: what there is, making one now, checking one, taking an encrypted copy to another place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Kind, Person
from rm_desktop.services.backups import BackupRow, TakenAlong
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.backup_rows import Acts, BackupRows
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.copy_panel import CopyPanel
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import ErrorText, Note, Text
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.place import Place

if TYPE_CHECKING:
    from rm_desktop.services.journal import Journal
    from rm_desktop.vault.copies import Piece

VERIFY, COPY = "verify", "copy"
SETTINGS = "settings"


class _SetSource:
    """The set that goes along, and its line in the register."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context, self._owner = context, owner
        self._noted: str | None = None
        self.vault = Path()
        self.name = ""

    def take(self, took: Callable[[Sequence[Piece], datetime], None], failed: Callable[[RmError], None]) -> None:
        def taken(saved: Any) -> None:
            found: TakenAlong = saved.value
            self._noted = found.export_id
            took(found.pieces, found.moment)

        name = self.name
        self._context.operations.run(lambda journal: journal.backups.take_along(name), taken, failed, self._owner)

    def gave_up(self) -> None:
        noted, self._noted = self._noted, None
        self._context.operations.run(lambda journal: journal.backups.not_taken(noted))


class BackupsPage(Place):
    """Reads its list on every visit; a running backup is shown and can be ended."""

    code: ClassVar[str] = "backups"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin with an empty list."""
        super().__init__(context, parent)
        self._words = BackupWords(context.messages, _names(context))
        self._end: Callable[[], None] | None = None
        self.make = PrimaryButton(self.tr("Back up now"), "shield-check", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.back = LinkButton(self.tr("To the settings"), "arrow-left", self)
        self.progress = QProgressBar(self)
        self.state = Text("", self)
        self.problem = ErrorText("", self)
        self.rows = BackupRows(self._words, self._acts, self)
        self._source = _SetSource(context, self)
        self.copying = CopyPanel(
            self._source,
            context.vault_title,
            files=context.files,
            operations=context.operations,
            words=self._words,
            parent=self,
        )
        self._lay_out()
        self.make.clicked.connect(self._on_make)
        self.cancel.clicked.connect(self._on_cancel)
        self.back.clicked.connect(lambda: context.shell.navigate(SETTINGS))
        self.rows.act_wanted.connect(self._on_act)
        context.changes.changed.connect(self._on_changes)

    def enter(self, target: Any = None) -> None:
        """Read the list."""
        _ = target
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(self)
        column.addWidget(page)
        subtitle = self.tr("Encrypted like the vault, made by themselves, and opened and checked before they count.")
        header = PageHeader(self.tr("Backups"), subtitle, parent=self)
        header.add(self.back)
        page.body.addWidget(header)
        now = Card(self.tr("Make a backup"), self)
        meaning = self.tr(
            "A backup is made shortly after opening and then every hour while something changes. Older ones go by age: "
            "the last ten, one for each of 14 days, 13 weeks and 12 months stay."
        )
        closed = self.tr(
            "What is private can only be backed up while it is open; otherwise its last copy is taken along unchanged."
        )
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("A backup is being made and checked"))
        for widget in (Note(f"{meaning} {closed}", self), self.state, self.problem, self.progress):
            now.body.addWidget(widget)
        now.body.addWidget(flow(self.make, self.cancel))
        page.body.addWidget(now)
        self.copy_card = Card(self.tr("Encrypted copy at another place"), self)
        self.copied_set = Note("", self)
        self.copy_card.body.addWidget(self.copied_set)
        self.copy_card.body.addWidget(self.copying)
        page.body.addWidget(self.copy_card)
        card = Card(self.tr("Backups in this vault"), self)
        card.body.addWidget(self.rows)
        page.body.addWidget(card)
        page.body.addStretch(1)
        for hidden in (self.progress, self.cancel, self.problem, self.copy_card, self.state):
            hidden.setVisible(False)

    def _acts(self) -> Acts:
        return (
            (VERIFY, self.tr("Check"), "shield-check"),
            (COPY, self.tr("Copy to another place …"), "copy"),
        )

    def _read(self) -> None:
        def read(journal: Journal) -> tuple[Path, list[BackupRow]]:
            return journal.backups.vault_path, journal.backups.rows()

        self.context.operations.run(read, self._on_read, owner=self)

    def _on_read(self, found: tuple[Path, list[BackupRow]]) -> None:
        self._source.vault, rows = found
        self.rows.show_rows(rows)

    @Slot(object)
    def _on_changes(self, changes: Changes) -> None:
        if Kind.BACKUP in changes.stale and self.isVisible():
            self._read()

    # Making one

    @Slot()
    def _on_make(self) -> None:
        self._begin(self.tr("A backup is being made and checked. Writing can go on."))
        self._end = self.context.operations.run_long(
            lambda journal, between: journal.backups.make(between), self._on_made, self._on_not_made, self
        )

    def _on_made(self, saved: Any) -> None:
        row: BackupRow = saved.value
        self._finish(self.tr("Backed up and checked: {when}").format(when=self._words.when(row)))

    def _on_not_made(self, error: RmError) -> None:
        self._finish("", self._words.backup_problem(error))

    # Checking one

    @Slot(str, str)
    def _on_act(self, act: str, name: str) -> None:
        if act == COPY:
            self._offer_copy(name)
            return
        self._begin(self.tr("The backup is being checked. Writing can go on."))
        self._end = self.context.operations.run_long(
            lambda journal, between: journal.backups.verify(name, between),
            lambda problems: self._on_verified(name, problems),
            self._on_not_made,
            self,
        )

    def _on_verified(self, name: str, problems: Mapping[Compartment, Sequence[str]]) -> None:
        good = not any(problems.values())
        words = self._words.result(problems, full=self.context.compartments & problems.keys())
        if name in self.rows.views:
            self.rows.views[name].show_result(words, good=good)
        self._finish("", "" if good else words)

    # Taking one along

    def _offer_copy(self, name: str) -> None:
        view = self.rows.views.get(name)
        if view is None:
            return
        self._source.name = name
        self.copied_set.setText(
            self.tr("The backup of {when}, as a vault of its own that opens with the passphrases of that day.").format(
                when=self._words.when(view.row)
            )
        )
        self.copy_card.setVisible(True)
        self.copying.choose.setFocus()

    @Slot()
    def _on_cancel(self) -> None:
        if self._end is not None:
            self._end()

    def _begin(self, words: str) -> None:
        self.problem.setVisible(False)
        self.state.setText(words)
        self.state.setVisible(True)
        self._set_busy(True)
        announce(self.state, words)

    def _finish(self, words: str, problem: str = "") -> None:
        self._end = None
        self._set_busy(False)
        for label, text in ((self.state, words), (self.problem, problem)):
            label.setText(text)
            label.setVisible(bool(text))
            if text:
                announce(label, text)

    def _set_busy(self, on: bool) -> None:
        """Show that something is going on; the focus goes to what can be pressed now."""
        held = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.progress.setVisible(on)
        self.cancel.setVisible(on)
        if held and on:
            self.cancel.setFocus()
        self.make.setEnabled(not on)
        self.rows.set_enabled(not on)
        if held and not on:
            self.make.setFocus()


def _names(context: Context) -> dict[Compartment, str]:
    """Return the pair's names for the two private parts; a closed shared part gives words for the roles."""
    pair = context.pair
    return {
        Person.SENIOR.compartment: pair.senior_name,
        Person.JUNIOR.compartment: pair.junior_name,
    }
