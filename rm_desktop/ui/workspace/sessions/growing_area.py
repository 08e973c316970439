"""A list inside a card that shows all of its lines up to a height, and scrolls beyond it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.scroll_page import ScrollPage

LITTLE, SOME, MUCH = 88, 140, 460
"""Height that a list insists on at 100 %: beside other things, in a window that is low, and where the page scrolls."""


class GrowingArea(ScrollPage):
    """Content goes into ``body``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, beside other things."""
        super().__init__(parent, margins=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setSpacing(0)
        self._most = px(LITTLE)
        content = self.body.parentWidget()
        if content is not None:
            content.installEventFilter(self)

    def insist_on(self, height: int) -> None:
        """Insist on more where the page itself scrolls: two scroll bars in one another are hard to use."""
        self._most = px(height)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the content."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the content at its new width."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        content = self.body.totalHeightForWidth(self.viewport().width())
        needed = content if content > 0 else self.body.totalSizeHint().height()
        self.setMinimumHeight(min(needed, self._most))
