"""A card that stands in the note's place for a while: a list to choose from, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.workspace.sessions.growing_area import GrowingArea


class SidePanel(Card):
    """``closed`` asks for the note again; Esc does too. Content goes into ``area.body``."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Start empty under ``title``."""
        super().__init__(title, parent)
        self.back = PlainButton(self.tr("Back to the note"), None, self)
        self.back.clicked.connect(self.closed)
        self.head.addWidget(self.back)
        self.area = GrowingArea(self)

    def finish_layout(self) -> None:
        """Put the scrolling part under everything that was added before."""
        self.body.addWidget(self.area, 1)

    def enter(self) -> None:
        """Begin anew when the panel comes into view."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
