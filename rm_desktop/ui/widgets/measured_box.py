"""Columns and rows that remember how high they are at which width."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget


class MeasuredBox(QBoxLayout):
    """Lays out as `QBoxLayout` does, at least ``least`` high, and shapes no word twice for the same width.

    Qt's own keeps the height of one width, but is asked for several: what it would like, what it must have, what it
    gets. On every level each of them asks everything inside twice, so that on pages as deep as ours one click would
    measure the same words some hundred times.
    """

    def __init__(self, direction: QBoxLayout.Direction, parent: QWidget | None = None) -> None:
        """Begin empty, as the layout of ``parent`` if one is given."""
        super().__init__(direction, parent)
        self.least = 0
        self._heights: dict[int, int] = {}

    def invalidate(self) -> None:
        """Forget the heights: something inside has changed."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = max(self.least, super().heightForWidth(width))
        return height

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the same: nothing here gets by with less than its words need."""
        return self.heightForWidth(width)


class Column(MeasuredBox):
    """One below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(QBoxLayout.Direction.TopToBottom, parent)


class Row(MeasuredBox):
    """One beside the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)


@contextmanager
def at_once(inside: QWidget) -> Iterator[None]:
    """Lay everything around ``inside`` out once at the end, not again for every widget that comes or goes meanwhile.

    Left to itself Qt begins at the inside, squeezes everything into the old height, and has it move again for every
    level that gives way. Here the page that scrolls grows first, so that nothing inside moves twice.
    """
    around = list(_around(inside))
    resting = [layout for layout in (widget.layout() for widget in around) if layout is not None and layout.isEnabled()]
    for layout in resting:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in resting:
            layout.setEnabled(True)
        for widget in around:
            widget.updateGeometry()
        if around and isinstance(around[-1], QScrollArea) and inside.isVisible():
            QApplication.sendEvent(around[-1], QEvent(QEvent.Type.LayoutRequest))


def _around(inside: QWidget) -> Iterator[QWidget]:
    """Yield ``inside`` and what holds it, as far as the page that scrolls, whose own size nothing inside changes."""
    widget: QWidget | None = inside
    while widget is not None:
        yield widget
        widget = None if widget.isWindow() or isinstance(widget, QScrollArea) else widget.parentWidget()
