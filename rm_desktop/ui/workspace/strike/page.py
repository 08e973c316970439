"""Removing a passage for good, step by step: which words, where they stand, gone, and the backups that hold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.strike import Found, Home
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import Rescue
from rm_desktop.ui.runtime.note_wish import NoteWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.strike.found_card import FoundCard
from rm_desktop.ui.workspace.strike.going_on import GoingOn
from rm_desktop.ui.workspace.strike.holders_card import HoldersCard
from rm_desktop.vault.vault import Holder

WORDS_HEIGHT = 110


class StrikePage(Place):
    """Asked for by a `NoteWish` with the words that were marked; Esc goes back to the note."""

    code: ClassVar[str] = "strike"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(context, parent)
        self._wish: NoteWish | None = None
        self._home: Home | None = None
        self._holders: tuple[Holder, ...] = ()
        self.header = PageHeader(self.tr("Remove a passage for good"))
        self.back = LinkButton(self.tr("Back to the note"), "arrow-left")
        self.header.add(self.back)
        self.words = QPlainTextEdit(self)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(px(WORDS_HEIGHT))
        self.look = PlainButton(self.tr("Look where it stands"), "search", self)
        self.found = FoundCard(self)
        self.holders = HoldersCard(BackupWords(context.messages, _names(context)), self)
        self.course = GoingOn(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(self)
        column.addWidget(page)
        page.body.addWidget(self.header)
        self.asked = Card(parent=self)
        hint = self.tr(
            "The same words in the same order count, whatever their case and however they are set. Whoever comes back "
            "later to look at backups only types the words here again."
        )
        self.field = FormField(self.tr("These words go"), self.words, hint, self)
        self.asked.body.addWidget(self.field)
        self.asked.body.addWidget(flow(self.look))
        for part in (self.asked, self.found, self.course, self.holders):
            page.body.addWidget(part)
        page.body.addStretch(1)
        self._show_only()

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.look.clicked.connect(self._on_look)
        self.words.textChanged.connect(self._on_words)
        self.found.wanted.connect(self._on_strike)
        self.found.left.connect(self._on_back)
        self.holders.purge_wanted.connect(self._on_purge)
        self.holders.done.connect(self._on_back)

    def enter(self, target: Any = None) -> None:
        """Begin with the words that were marked, and look where they stand."""
        if isinstance(target, NoteWish):
            self._wish, self._home = target, None
            self.words.setPlainText(target.passage)
        if self.words.toPlainText().strip():
            self._on_look()
        else:
            self._show_only()
            self.words.setFocus()

    def leave(self) -> None:
        """Drop the words and everything said about them."""
        self.course.stop()
        self._holders = ()
        self.words.setPlainText("")
        self.holders.show_holders(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_back(self) -> None:
        if self._wish is not None:
            self.context.shell.navigate(self._wish.place, self._wish.target)

    @Slot()
    def _on_words(self) -> None:
        """Other words, another look."""
        self._show_only()

    # Looking

    @Slot()
    def _on_look(self) -> None:
        """Save what is being written first: what is not in the vault would be neither found nor removed."""
        if self.words.toPlainText().strip():
            self.context.drafts.flush(self._on_flushed)

    def _on_flushed(self, left: list[Rescue]) -> None:
        if left:
            self._fail(self.tr("Something that was written is not saved yet. Nothing was removed."))
            return
        wish, text = self._wish, self.words.toPlainText()

        def work(journal: Journal) -> tuple[Home | None, Found]:
            home = None if wish is None else (wish.part, wish.note_id(journal))
            return home, journal.strike.look(text, home)

        self.context.operations.run(work, lambda found: self._on_found(text, *found), self._on_failed, owner=self)

    def _on_found(self, text: str, home: Home | None, found: Found) -> None:
        if text != self.words.toPlainText():
            return
        self._home = home
        self.found.show_found(found, private_closed=len(self.context.compartments) < len(Compartment))
        self._show_only(self.found)
        self.found.keep.setFocus()
        announce(self.found, " ".join(self.found.lines))

    # Striking

    @Slot(bool)
    def _on_strike(self, elsewhere: bool) -> None:
        text, home = self.words.toPlainText(), self._home
        self._begin(self.tr("The passage is being removed …"))
        self.context.operations.run(
            lambda journal: journal.strike.cut(text, home, elsewhere=elsewhere),
            lambda _saved: self._clean(),
            self._on_failed,
            owner=self,
        )

    def _clean(self) -> None:
        """Nothing on another page, in the clipboard or in a page's undo may bring the words back."""
        self.context.shell.forget()
        self.context.clipboard.clear_ours()
        self._begin(self.tr("Removed. The vault is being written anew, so that no remains are left …"))
        self.context.operations.run(
            lambda journal: journal.strike.clean(),
            lambda _none: self._look_at_backups(),
            self._on_not_clean,
            owner=self,
        )

    def _on_not_clean(self, error: RmError) -> None:
        words = self.tr("The passage is removed everywhere, but remains of it may still lie in the vault's file.")
        self._fail(f"{words} {self.context.messages.sentence(error)}", self._clean)

    def _look_at_backups(self) -> None:
        text = self.words.toPlainText()
        self._begin(self.tr("Removed. The backups are being looked at …"))
        end = self.context.operations.run_long(
            lambda journal, between: journal.strike.holders(text, between),
            self._on_holders,
            self._on_not_looked,
            self,
        )
        self.course.ends_with(end)

    def _on_not_looked(self, error: RmError) -> None:
        words = self.tr("The passage is removed. The backups have not been looked at to the end.")
        self._fail(f"{words} {self.context.messages.sentence(error)}", self._look_at_backups)

    def _on_holders(self, holders: tuple[Holder, ...]) -> None:
        self._holders = holders
        self.course.finish(self.tr("Removed for good."))
        self.holders.show_holders(holders)
        self._show_only(self.holders)
        self.holders.finish.setFocus()

    # Backups

    @Slot()
    def _on_purge(self) -> None:
        wanted = self._holders
        self._begin(self.tr("A fresh backup is being made and checked; then the old copies go. Writing can go on."))
        end = self.context.operations.run_long(
            lambda journal, between: journal.strike.purge(wanted, between),
            lambda _saved: self._look_at_backups(),
            self._on_not_purged,
            self,
        )
        self.course.ends_with(end)

    def _on_not_purged(self, error: RmError) -> None:
        self._fail(self.context.messages.sentence(error), self._look_at_backups)

    # What is shown

    def _on_failed(self, error: RmError) -> None:
        self._fail(self.context.messages.sentence(error))

    def _begin(self, words: str) -> None:
        """Say what is going on; until it ended nothing else can be done here."""
        self.course.begin(words)
        self._let(False)

    def _fail(self, words: str, again: Callable[[], None] | None = None) -> None:
        self.course.fail(words, again)
        self._let(True)

    def _let(self, on: bool) -> None:
        self.words.setReadOnly(not on)
        self.look.setEnabled(on)
        for card in (self.found, self.holders):
            card.set_enabled(on)

    def _show_only(self, card: Card | None = None) -> None:
        """Show the step that is due, below the words."""
        for one in (self.found, self.holders):
            one.setVisible(one is card)
        self._let(True)
        self.look.setVisible(card is None)
        self.asked.setVisible(card is not self.holders)
        if card is not self.holders:
            self.course.forget()
        order_focus(self)


def _names(context: Context) -> dict[Compartment, str]:
    pair = context.pair
    return {Person.SENIOR.compartment: pair.senior_name, Person.JUNIOR.compartment: pair.junior_name}
