"""A choice of one among many words, opened like a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

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
        self.currentTextChanged.connect(self._tell_cut)

    def shown_text(self) -> str:
        """Return the chosen words as far as there is room for them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Know whether the words still have room."""
        super().resizeEvent(event)
        self._tell_cut()

    def _tell_cut(self) -> None:
        """Have all words in the tooltip where the box is too narrow for them."""
        self.setToolTip(self.currentText() if self.shown_text() != self.currentText() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its words, then the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text()
        box = QStylePainter(self)
        box.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        box.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        box.end()
        side = px(ICON_SIZE)
        painter = QPainter(self)
        arrow = QRectF(self.width() - side - px(12), (self.height() - side) / 2, side, side)
        draw_icon(painter, arrow, "chevron-down", "muted" if self.isEnabled() else "disabled_ink")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
