"""Words on the page, always plain text so that nothing anybody wrote is read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rm_desktop.domain.text import MAY_BREAK, breakable
from rm_desktop.ui.theme.theme import px

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class _Label(QLabel):
    """A label of one kind; wraps unless told otherwise and cuts no word but one that is longer than any line.

    Words from the right stand at the left like all others, so that a list keeps its edge.
    """

    kind = "text"

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(breakable(text) if wrap else text, parent)
        self._words = text
        self.setAlignment(_LEFT)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", self.kind)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._say_unbroken()

    def setText(self, text: str) -> None:
        """Show ``text``."""
        self._words = text
        super().setText(breakable(text) if self.wordWrap() else text)
        self._say_unbroken()

    def text(self) -> str:
        """Return the words as they were given."""
        return self._words

    def _say_unbroken(self) -> None:
        """Have screen readers say words without the places where a line may break."""
        shown = super().text()
        if MAY_BREAK in shown:
            self.setAccessibleName(shown.replace(MAY_BREAK, ""))
        elif self.accessibleName():
            self.setAccessibleName("")

    def set_selectable(self) -> None:
        """Let people mark and copy the text, by mouse and keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


class Title(_Label):
    """The title of a page, 27 px."""

    kind = "title"


class Heading(_Label):
    """The heading of a card, 18 px."""

    kind = "heading"


class Text(_Label):
    """Running text, 15 px."""

    kind = "text"


class Strong(_Label):
    """Running text that carries weight, 15 px."""

    kind = "strong"


class Note(_Label):
    """Quieter running text, 15 px."""

    kind = "note"


class Muted(_Label):
    """Quiet small text, 13 px."""

    kind = "muted"


class ErrorText(_Label):
    """A message beside the field it is about, 13 px."""

    kind = "error"


class ClockText(_Label):
    """Remaining time, readable from afar, 30 px."""

    kind = "clock"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show ``text`` on one line."""
        super().__init__(text, parent, wrap=False)

    def set_attention(self, on: bool) -> None:
        """Colour the time when it runs out; the words say so too."""
        self.setProperty("role", "attention" if on else "")
        self.style().unpolish(self)
        self.style().polish(self)


class Eyebrow(_Label):
    """A line of spaced capitals over a title; the text itself keeps its small letters for screen readers."""

    kind = "eyebrow"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show ``text`` in capitals."""
        super().__init__(text, parent)
        font = self.font()
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, px(10) / 10)
        self.setFont(font)
