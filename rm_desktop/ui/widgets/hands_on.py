"""Something made of several parts that hands the keyboard on to one of them.

Qt has focus proxies for that, but a widget with one calls itself focused as well as its part. A screen reader that
looks for what has the keyboard then finds the nameless outside first, says nothing, and takes what is typed for
ordinary text: a passphrase would be spoken letter by letter.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class HandsOn(QWidget):
    """`hand_on_to` names the part; whoever asks the whole for the keyboard reaches it."""

    _part: QWidget | None = None

    def hand_on_to(self, part: QWidget) -> None:
        """Let ``part`` have the keyboard whenever this is given it."""
        self._part = part

    def keyboard_part(self) -> QWidget | None:
        """Return the part that has the keyboard when this is given it."""
        return self._part

    def setFocus(self, *reason: object) -> None:
        """Give the part the keyboard. A signal may bring something else than a reason."""
        if self._part is not None:
            known = reason[0] if reason and isinstance(reason[0], Qt.FocusReason) else Qt.FocusReason.OtherFocusReason
            self._part.setFocus(known)

    def hasFocus(self) -> bool:
        """Whether the part has the keyboard."""
        return self._part is not None and self._part.hasFocus()
