"""A row that can be pressed: the stylesheet's row button with widgets laid out in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.measured_box import Row
from rm_desktop.ui.widgets.pressable import PressableButton

LEAST = 48


class RowButton(PressableButton):
    """Holds labels in ``row``; as high as they need, at least 48 px."""

    stacked_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.narrow = 0
        """Width at 100 % below which the parts stand below one another."""
        self.row = Row(self)
        self.row.least = px(LEAST)
        self.row.setContentsMargins(px(10), px(9), px(10), px(9))
        self.row.setSpacing(px(10))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put ``widget`` at the end; clicks on it are clicks on the row."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        centred = Qt.AlignmentFlag.AlignVCenter if stretch == 0 else Qt.AlignmentFlag(0)
        self.row.addWidget(widget, stretch, centred)

    def stacked(self) -> bool:
        """Return whether the parts stand below one another."""
        return self.row.direction() is QBoxLayout.Direction.TopToBottom

    def sizeHint(self) -> QSize:
        """Ask for the words' room."""
        return self.row.sizeHint().expandedTo(QSize(px(120), px(LEAST)))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.row.minimumSize().expandedTo(QSize(px(120), px(LEAST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts below one another where there is no room beside."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wanted = ways.TopToBottom if event.size().width() < px(self.narrow) else ways.LeftToRight
        if wanted is not self.row.direction():
            self.row.setDirection(wanted)
            self.stacked_changed.emit(self.stacked())
