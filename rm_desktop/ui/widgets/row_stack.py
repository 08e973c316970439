"""Many rows one below the other, each as wide as the column and as high as its words need."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from rm_desktop.ui.widgets.items_layout import ItemsLayout
from rm_desktop.ui.widgets.measured_box import MeasuredBox


class _Row(NamedTuple):
    """A row that is to be seen; ``box`` knows its heights by itself."""

    item: QLayoutItem
    box: MeasuredBox | None

    def height(self, width: int) -> int:
        if self.box is not None:
            return self.box.heightForWidth(width)
        item = self.item
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class RowStack(ItemsLayout):
    """What `QBoxLayout` asks of every row again and again, this asks once of those that have changed.

    Its own asks each row for its least and its wanted height at every width anything around it tries; with sixty rows
    one that opens would cost thousands of questions.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, without a margin."""
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self._shown: list[_Row] | None = None
        self._wanted: QSize | None = None
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, place: int, widget: QWidget) -> bool:
        """Let ``widget`` stand at ``place``, counted from 0; return whether it stood elsewhere."""
        if place < len(self._items) and self._items[place].widget() is widget:
            return False
        self.removeWidget(widget)
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        return True

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is and no more height than needed."""
        return Qt.Orientation.Horizontal

    def invalidate(self) -> None:
        """Forget what was added up: something inside has changed."""
        self._heights.clear()
        self._shown = self._wanted = self._least = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at ``width``."""
        height = self._heights.get(width)
        if height is None:
            rows = self._rows()
            gaps = max(0, len(rows) - 1) * self._gap()
            height = self._heights[width] = sum(row.height(width) for row in rows) + gaps + self._edges()
        return height

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the same: nothing here gets by with less than its words need."""
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Ask for the widest row."""
        if self._wanted is None:
            self._wanted = self._below([row.item.sizeHint() for row in self._rows()])
        return self._wanted

    def minimumSize(self) -> QSize:
        """Never get narrower than a row can."""
        if self._least is None:
            self._least = self._below([row.item.minimumSize() for row in self._rows()])
        return self._least

    def setGeometry(self, rect: QRect) -> None:
        """Place every row."""
        super().setGeometry(rect)
        y = rect.y() + self.contentsMargins().top()
        for row in self._rows():
            height = row.height(rect.width())
            row.item.setGeometry(QRect(rect.x(), y, rect.width(), height))
            y += height + self._gap()

    def _below(self, sizes: list[QSize]) -> QSize:
        width = max((size.width() for size in sizes), default=0)
        gaps = max(0, len(sizes) - 1) * self._gap()
        return QSize(width, sum(size.height() for size in sizes) + gaps + self._edges())

    def _edges(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()

    def _gap(self) -> int:
        return max(0, self.spacing())

    def _rows(self) -> list[_Row]:
        if self._shown is None:
            self._shown = [_Row(item, _box(item)) for item in self._items if not item.isEmpty()]
        return self._shown


def _box(item: QLayoutItem) -> MeasuredBox | None:
    """Return the layout of a row that is nothing but what stands in it."""
    widget = item.widget()
    layout = widget.layout() if widget is not None else None
    if widget is None or not isinstance(layout, MeasuredBox) or not layout.hasHeightForWidth():
        return None
    own = type(widget).heightForWidth is not QWidget.heightForWidth or widget.minimumHeight() > 0
    return None if own else layout
