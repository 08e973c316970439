"""A choice of one among many words, opened like a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from rm_desktop.ui.theme.icons import ICON_SIZE, draw_icon
from rm_desktop.ui.theme.theme import px


class DropDown(QComboBox):
    """Qt's combo box with its arrow drawn as our icons are. The wheel scrolls the page, never the choice."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Name the choice ``name`` for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        side = px(ICON_SIZE)
        painter = QPainter(self)
        arrow = QRectF(self.width() - side - px(12), (self.height() - side) / 2, side, side)
        draw_icon(painter, arrow, "chevron-down", "muted" if self.isEnabled() else "disabled_ink")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
