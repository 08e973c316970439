"""Which backups old passphrases and sheets still open, and how they stop doing so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.crypto.key_slots import SlotType
from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.services.old_backups import purge_old_backups
from rm_desktop.ui.gate.both_passphrases import BothPassphrases
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.gate.points import INFO, NEW, STAYS, Point, Points
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Muted, Note, Strong
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.vault import OldBackup, PurgeReport, Secrets, old_backups

_ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


class OldBackupsPage(PageFrame):
    """The list needs no passphrase; changing the backups takes what opens the shared part: one person's, or both."""

    purged = Signal(str)

    def __init__(self, path: Path, doors: Doors, context: GateContext, parent: QWidget | None = None) -> None:
        """Look at the backups of the vault at ``path``."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self._found: Sequence[OldBackup] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(px(6))
        self.content.addLayout(self._list)
        self.points = Points(self._meaning(), self)
        self.person = PersonChoice(self.tr("Whose passphrase is typed?"), self)
        self.person.changed.connect(self._on_changed)
        self.present = PassphraseField(self.tr("Own passphrase of this person"), self)
        self.present.changed.connect(self._on_changed)
        self.both = BothPassphrases(self)
        self.both.changed.connect(self._on_changed)
        joint = doors.policy is Policy.BOTH
        self._asked: list[QWidget] = [self.points, *([self.both] if joint else [self.person, self.present])]
        self._joint = joint
        for widget in (self.points, self.person, self.present, self.both):
            widget.setVisible(False)
            self.content.addWidget(widget)
        self.set_words(
            self.tr("Backups that old passphrases open"),
            self.tr("A backup opens with the passphrases and sheets that counted when it was made."),
            self.tr("Change these backups"),
        )
        self._look()

    def missing(self) -> str:
        """Name what lacks."""
        if not self._found:
            return self.tr("there is none")
        if self._joint:
            return self.both.missing()
        if self.person.value is None:
            return self.tr("the person is missing")
        return "" if self.present.text() else self.tr("the passphrase is missing")

    def first_field(self) -> QWidget | None:
        """Begin with what is to be read."""
        return self.back

    @Slot()
    def act(self) -> None:
        """Let only today's passphrases open them."""
        if self.missing():
            return
        path, (opening, secrets) = self._path, self._typed()
        self.show_busy(self.tr("The backups are being changed …"))
        self._context.operations.aside(
            lambda: purge_old_backups(path, opening, secrets), self._on_purged, self._on_failed, owner=self
        )

    def _typed(self) -> tuple[Opening, Secrets]:
        person, typed = self.person.value, self.present.text()
        if self._joint or person is None:
            return Opening.TOGETHER, self.both.secrets()
        return _ALONE[person], Secrets(senior=typed) if person is Person.SENIOR else Secrets(junior=typed)

    def _meaning(self) -> list[Point]:
        return [
            Point(NEW, self.tr("Afterwards these backups open with today's passphrases and sheets only.")),
            Point(STAYS, self.tr("No copy is lost by that.")),
            Point(
                INFO,
                self.tr(
                    "Copies from before a change of keys go only where a newer checked one exists; "
                    "otherwise they stay, and it is said which."
                ),
            ),
        ]

    def _look(self) -> None:
        path = self._path
        self._context.operations.aside(lambda: old_backups(path), self._show, self._on_failed, owner=self)

    def _show(self, found: Sequence[OldBackup]) -> None:
        self._found = found
        if not found:
            self._list.addWidget(Note(self.tr("No backup opens with old passphrases or sheets."), self))
        for one in found:
            self._list.addWidget(Strong(format_moment(one.created_at.astimezone()), self))
            doors = ", ".join(self._door(kind) for kind in one.doors)
            self._list.addWidget(Muted(self.tr("still opens with: {doors}").format(doors=doors), self))
        for widget in self._asked:
            widget.setVisible(bool(found))
        self.primary.setVisible(bool(found))
        if found:
            self.points.setFocus()
        self.refresh()

    def _door(self, kind: SlotType) -> str:
        words = {
            SlotType.SENIOR: self.tr("an old passphrase of the mentee"),
            SlotType.JUNIOR: self.tr("an old passphrase of the mentor"),
            SlotType.RECOVERY_SENIOR: self.tr("an old sheet of the mentee"),
            SlotType.RECOVERY_JUNIOR: self.tr("an old sheet of the mentor"),
            SlotType.SESSION: self.tr("an old passphrase for meetings"),
            SlotType.PAIR: self.tr("both passphrases of then together"),
            SlotType.RECOVERY_PAIR: self.tr("both sheets of then together"),
        }
        return words[kind]

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_purged(self, report: PurgeReport) -> None:
        parts = [self.tr("%n backup(s) changed.", "", report.renewed)]
        if report.removed:
            parts.append(self.tr("%n outdated one(s) removed.", "", report.removed))
        for one in report.kept:
            day = format_moment(one.created_at.astimezone())
            if one.parts:
                words = self.tr("The one of {day} stays: there is no newer checked copy of {parts} yet.")
                parts.append(words.format(day=day, parts=", ".join(self._part(part) for part in one.parts)))
            else:
                parts.append(self.tr("The one of {day} stays: its list is not genuine.").format(day=day))
        self.purged.emit(" ".join(parts))

    def _part(self, part: Compartment) -> str:
        words = {
            Compartment.SHARED: self.tr("the shared part"),
            Compartment.SENIOR: self.tr("the mentee's private part"),
            Compartment.JUNIOR: self.tr("the mentor's private part"),
        }
        return words[part]

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            self.show_problem(
                self.tr("One of the two passphrases does not fit. Nothing was changed.")
                if self._joint
                else self.tr("This passphrase does not fit. Nothing was changed.")
            )
        else:
            self.show_problem(self._context.messages.sentence(error))
