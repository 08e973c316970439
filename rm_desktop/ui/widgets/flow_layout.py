"""Side by side while there is room, then on the next line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.items_layout import ItemsLayout


class FlowLayout(ItemsLayout):
    """Lays widgets out like words of a text, so that rows of buttons survive large text and narrow windows."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, align_right: bool = False) -> None:
        """Leave ``spacing`` (at 100 %) between the widgets; ``align_right`` starts lines from the right."""
        super().__init__(parent)
        self._right = align_right
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(spacing))

    def set_align_right(self, *, on: bool) -> None:
        """Start lines from the right, or from the left again."""
        if on is not self._right:
            self._right = on
            self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Say that this layout wants no more room than it needs."""
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return height

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the same: no line can be left out."""
        return self.heightForWidth(width)

    def invalidate(self) -> None:
        """Forget the heights: something inside has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place everything inside ``rect``."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return self._with_margins(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Never get narrower than the widest widget."""
        sizes = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), 100_000))
            if lines and used + self.spacing() + size.width() <= width:
                used += self.spacing() + size.width()
                lines[-1].append((item, size))
            else:
                used = size.width()
                lines.append([(item, size)])
        return lines

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            height = max(_tall(item, size) for item, size in line)
            if place:
                self._place(line, inner, y, height)
            y += height + self.spacing()
        bottom = y - self.spacing() if self._shown() else y
        return bottom - rect.y() + self.contentsMargins().bottom()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], inner: QRect, y: int, height: int) -> None:
        width = sum(size.width() for _item, size in line) + self.spacing() * (len(line) - 1)
        x = inner.x() + (inner.width() - width if self._right else 0)
        for item, size in line:
            tall = _tall(item, size)
            item.setGeometry(QRect(QPoint(x, y + (height - tall) // 2), QSize(size.width(), tall)))
            x += size.width() + self.spacing()


def _tall(item: QLayoutItem, size: QSize) -> int:
    return item.heightForWidth(size.width()) if item.hasHeightForWidth() else size.height()


def flow(*widgets: QWidget, spacing: int = 8, align_right: bool = False) -> QWidget:
    """Return a widget that holds ``widgets`` side by side while there is room."""
    holder = QWidget()
    layout = FlowLayout(holder, spacing, align_right=align_right)
    for widget in widgets:
        layout.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
