"""Scrolling the page to what was asked for, once the rows above it have their heights."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.scroll_page import ScrollPage

REVEAL_MS = 150


class Reveal(QTimer):
    """Started by whatever changes the view; ``wanted`` then says what is to be on top, None for the page's own top."""

    def __init__(self, page: ScrollPage, wanted: Callable[[], QWidget | None]) -> None:
        """Scroll ``page``."""
        super().__init__(page)
        self._page, self._wanted = page, wanted
        self.setSingleShot(True)
        self.setInterval(REVEAL_MS)
        self.timeout.connect(self._on_settled)

    def _on_settled(self) -> None:
        widget, content = self._wanted(), self._page.widget()
        if widget is not None and content is not None:
            self._page.verticalScrollBar().setValue(widget.mapTo(content, QPoint(0, 0)).y() - px(24))
