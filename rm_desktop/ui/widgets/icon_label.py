"""A picture beside words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.theme.icons import ICON_SIZE, draw_icon
from rm_desktop.ui.theme.theme import px


class IconLabel(QWidget):
    """Shows a Lucide icon; it stands beside words, so it says nothing to a screen reader unless named."""

    def __init__(
        self, name: str, role: str = "ink", size: int = ICON_SIZE, parent: QWidget | None = None, *, says: str = ""
    ) -> None:
        """Show ``name`` in the colour of ``role``, ``size`` at 100 %; ``says`` is its text twin if it stands alone."""
        super().__init__(parent)
        self._name = name
        self._role = role
        self._side = px(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(says)

    def set_icon(self, name: str, role: str | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._role = role or self._role
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the icon's size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        draw_icon(painter, QRectF(0, 0, self._side, self._side), self._name, self._role)
        painter.end()
