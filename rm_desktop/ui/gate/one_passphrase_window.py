"""What the release helper's windows with one passphrase share."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.asking_window import AskingWindow
from rm_desktop.ui.widgets.passphrase_field import PassphraseField


class OnePassphraseWindow(AskingWindow):
    """Has one ``field``; whoever inherits calls `ask_for` and `put`."""

    field: PassphraseField

    def ask_for(self, label: str) -> None:
        """Make the field, called ``label``."""
        self.field = PassphraseField(label, self)
        self.field.changed.connect(self.refresh)

    def typing(self) -> QWidget:
        """Type into the one field."""
        return self.field

    def focus_first(self) -> None:
        """Put the cursor into the passphrase."""
        self.field.setFocus()

    def missing(self) -> str:
        """Name the passphrase."""
        return "" if self.field.text() else self.tr("the passphrase is missing")

    def begin_again(self) -> None:
        """Let the passphrase be typed over."""
        self.field.setFocus()
        self.field.edit.selectAll()
