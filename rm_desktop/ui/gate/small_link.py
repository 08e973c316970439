"""A quiet link of 13 px, for what is rarely wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton

_INSET = 6
"""What frame and padding of a link take on its left."""


class SmallLink(LinkButton):
    """Looks small, is as large to press as any other target."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show ``text`` underlined."""
        super().__init__(text, None, parent)
        font = self.font()
        font.setPixelSize(px(13))
        self.setFont(font)


def flush(widget: QWidget) -> QHBoxLayout:
    """Return a row in which the words of the first link begin where those above it do."""
    row = QHBoxLayout()
    row.setContentsMargins(-px(_INSET), 0, 0, 0)
    row.addWidget(widget)
    return row
