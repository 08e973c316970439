"""Putting the rows of a column into another order: by dragging, or with Alt and an arrow key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from rm_desktop.ui.theme.theme import px

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DragOrder(QObject):
    """Watches the buttons of rows. ``moved`` tells a row and the place, counted from 0, to which it shall go."""

    moved = Signal(object, object)

    def __init__(self, column: QWidget, rows: Callable[[], Sequence[QWidget]]) -> None:
        """Order the ``rows`` that stand in ``column``."""
        super().__init__(column)
        self._column, self._rows = column, rows
        self._press: QPoint | None = None
        self._dragging = False
        self._target: int | None = None
        self._mark = QFrame(column)
        self._mark.setProperty("kind", "separator")
        self._mark.hide()

    def follow(self, handle: QAbstractButton) -> None:
        """Let a row be moved by its button."""
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what moves a row, leave everything else to the button."""
        if not isinstance(watched, QAbstractButton):
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(watched, event)
        if isinstance(event, QMouseEvent):
            return self._on_mouse(watched, event)
        return False

    def _on_key(self, handle: QAbstractButton, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        rows, row = self._rows(), self._row_of(handle)
        place = rows.index(row) + step if row in rows else -1
        if row is not None and 0 <= place < len(rows):
            self.moved.emit(row, place)
        return True

    def _on_mouse(self, handle: QAbstractButton, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._press = point
        elif event.type() is QEvent.Type.MouseMove and self._press is not None:
            far = (point - self._press).manhattanLength() >= QApplication.startDragDistance()
            if self._dragging or far:
                self._drag(handle, handle.mapTo(self._column, point))
                return True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._press = None
            if self._dragging:
                self._drop(handle)
                return True
        return False

    def _drag(self, handle: QAbstractButton, point: QPoint) -> None:
        if not self._dragging:
            self._dragging = True
            handle.setDown(False)
            handle.setCursor(Qt.CursorShape.ClosedHandCursor)
        edges = [row.mapTo(self._column, QPoint(0, 0)).y() for row in self._rows()]
        heights = [row.height() for row in self._rows()]
        if not edges:
            return
        middles = (edge + height // 2 for edge, height in zip(edges, heights, strict=True))
        self._target = sum(middle < point.y() for middle in middles)
        line = edges[self._target] if self._target < len(edges) else edges[-1] + heights[-1]
        self._mark.setGeometry(0, line - px(1), self._column.width(), px(3))
        self._mark.raise_()
        self._mark.show()
        self._scroll_to(point)

    def _drop(self, handle: QAbstractButton) -> None:
        self._dragging = False
        handle.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mark.hide()
        rows, row, target = self._rows(), self._row_of(handle), self._target
        self._target = None
        if row is None or row not in rows or target is None:
            return
        place = rows.index(row)
        wanted = target - 1 if target > place else target
        if wanted != place:
            self.moved.emit(row, wanted)

    def _row_of(self, handle: QWidget) -> QWidget | None:
        rows = self._rows()
        row: QWidget | None = handle
        while row is not None and row not in rows:
            row = row.parentWidget()
        return row

    def _scroll_to(self, point: QPoint) -> None:
        area: QWidget | None = self._column
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content is not None:
            inside = self._column.mapTo(content, point)
            area.ensureVisible(inside.x(), inside.y(), 0, px(40))
