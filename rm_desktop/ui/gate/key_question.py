"""Whose passphrase, and the passphrase: for acts of the gate that open something to look at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Opening, Policy
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.opening_keys import Secrets

MENTEE, MENTOR, MEETINGS, BOTH = "senior", "junior", "session", "both"
_OPENINGS = {MENTEE: Opening.SENIOR_ALONE, MENTOR: Opening.JUNIOR_ALONE}


class KeyQuestion(QWidget):
    """Offers what the vault's doors offer. Under `both` the shared part takes both passphrases."""

    changed = Signal()

    def __init__(self, doors: Doors, question: str, parent: QWidget | None = None) -> None:
        """Ask ``question``."""
        super().__init__(parent)
        options = [(MENTEE, self.tr("Mentee")), (MENTOR, self.tr("Mentor"))]
        if doors.policy is Policy.BOTH:
            options.append((BOTH, self.tr("Both people")))
        elif doors.has_session:
            options.append((MEETINGS, self.tr("For meetings")))
        self.whose = Segmented(options, question, None, self)
        self.one = PassphraseField(self.tr("Passphrase"), self)
        self.mentee = PassphraseField(self.tr("Passphrase of the mentee"), self, hints=False)
        self.mentor = PassphraseField(self.tr("Passphrase of the mentor"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Text(question, self))
        for widget in (self.whose, self.one, self.mentee, self.mentor):
            column.addWidget(widget)
        for field in (self.one, self.mentee, self.mentor):
            field.changed.connect(self.changed)
        self._show_fields(None)
        self.whose.value_changed.connect(self._on_whose)

    def given(self) -> bool:
        """Whether anything was typed."""
        return any(field.text() for field in self._fields())

    def missing(self) -> str:
        """Return what lacks, or nothing."""
        if self.whose.value is None:
            return self.tr("the choice is missing")
        return "" if all(field.text() for field in self._fields()) else self.tr("the passphrase is missing")

    def opening(self) -> Opening:
        """Return the opening that what was typed stands for."""
        return _OPENINGS.get(self.whose.value, Opening.TOGETHER)

    def secrets(self) -> Secrets:
        """Return what was typed."""
        typed = {self.whose.value: self.one.text()}
        if self.whose.value == BOTH:
            typed = {MENTEE: self.mentee.text(), MENTOR: self.mentor.text()}
        return Secrets(senior=typed.get(MENTEE), junior=typed.get(MENTOR), session=typed.get(MEETINGS))

    def _fields(self) -> tuple[PassphraseField, ...]:
        return (self.mentee, self.mentor) if self.whose.value == BOTH else (self.one,)

    def _show_fields(self, whose: str | None) -> None:
        self.one.setVisible(whose not in {None, BOTH})
        for field in (self.mentee, self.mentor):
            field.setVisible(whose == BOTH)

    def _on_whose(self, whose: str) -> None:
        """Ask for what was chosen, with the cursor where it is to be typed."""
        self._show_fields(whose)
        self._fields()[0].setFocus()
        self.changed.emit()
