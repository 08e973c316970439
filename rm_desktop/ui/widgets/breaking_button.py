"""Buttons that break their words into lines where their page is narrower than the words are."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.pressable import PressableButton

_AROUND = 52
"""What the stylesheet puts beside the words, at 100 %, with a little to spare."""


class Breaking(PressableButton):
    """Stands before the class of the button. ``text`` and screen readers have the words unbroken."""

    _words = ""
    _most = 0

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Say ``text`` on one line until `set_most` knows better."""
        super().__init__("", None, parent)  # type: ignore[call-overload]
        self.setText(text)

    def text(self) -> str:
        """Return the words as they were given."""
        return self._words

    def setText(self, text: str) -> None:
        """Say something else."""
        self._words = text
        self.setAccessibleName(text)
        self._break()

    def set_most(self, width: int) -> None:
        """Be no wider than ``width``, if the longest word allows."""
        if width != self._most:
            self._most = width
            self._break()

    def _break(self) -> None:
        broken = _in_lines(self._words, self.fontMetrics(), self._most - px(_AROUND)) if self._most else self._words
        if broken != super().text():
            super().setText(broken)


class BreakingButton(Breaking, PrimaryButton):
    """The one thing to do next on a page."""


class BreakingPlainButton(Breaking, PlainButton):
    """Anything else that can be done."""


class BreakingLink(Breaking, LinkButton):
    """A word that leads elsewhere."""


def _in_lines(text: str, metrics: QFontMetrics, most: int) -> str:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and metrics.horizontalAdvance(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
