"""Both people's passphrases, one after the other: what a joint act takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.opening_keys import Secrets


class BothPassphrases(QWidget):
    """Two fields by role, the mentor's first, because nobody is to follow the mentee."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.fields = {
            Person.JUNIOR: PassphraseField(self.tr("Passphrase of the mentor"), self),
            Person.SENIOR: PassphraseField(self.tr("Passphrase of the mentee"), self, hints=False),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for field in self.fields.values():
            field.changed.connect(self.changed)
            column.addWidget(field)

    def missing(self) -> str:
        """Name what lacks."""
        empty = sum(not field.text() for field in self.fields.values())
        return self.tr("%n passphrase(s) missing", "", empty) if empty else ""

    def secrets(self) -> Secrets:
        """Return what was typed."""
        return Secrets(senior=self.fields[Person.SENIOR].text(), junior=self.fields[Person.JUNIOR].text())

    def select_all(self) -> None:
        """Let what was typed be typed over."""
        first = next(iter(self.fields.values()))
        first.setFocus()
        first.edit.selectAll()
