"""A column of row widgets that is shown anew without losing the focus, and builds long lists only as they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from rm_desktop.ui.widgets.focus_order import InOrder, stops_of
from rm_desktop.ui.widgets.measured_box import at_once
from rm_desktop.ui.widgets.row_stack import RowStack

BATCH = 20
"""Rows built at once; about what a tall screen shows, few enough to be there at once."""
FEW = 1
"""Rows of a page's long list built in one go: so many that the window answers in between."""
TURN_MS = 4
"""Between two turns that build rows: time for keys, the mouse and painting."""
SWEPT = 8
"""Rows deleted in one go."""
SETTLED_MS = 30
"""After a change of the page's height: time for the layout to come to rest before more rows are built."""


R = TypeVar("R")
W = TypeVar("W", bound=QWidget)


class _Leaving(QObject):
    """Deletes rows that are gone, some at a time; all at once would take as long as building them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gone: list[QWidget] = []
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.setInterval(TURN_MS)
        self._sweep.timeout.connect(self._on_sweep)

    def take(self, widget: QWidget) -> None:
        """Hide ``widget`` at once and delete it soon."""
        widget.hide()
        self._gone.append(widget)
        if not self._sweep.isActive():
            self._sweep.start()

    @Slot()
    def _on_sweep(self) -> None:
        swept, self._gone = self._gone[:SWEPT], self._gone[SWEPT:]
        for widget in swept:
            widget.deleteLater()
        if self._gone:
            self._sweep.start()


class KeyedRows(InOrder, Generic[R, W]):
    """Rows by key. Showing a new list keeps, moves, makes and drops widgets, so that focus and edits stay.

    With ``at_once`` only so many are built in one go and the rest in the turns that follow, so that rows which hold
    much never keep the window waiting. With ``whole`` a row holds everything its widget depends on, and equal rows are
    not shown again.
    """

    rearranged = Signal()

    def __init__(
        self,
        *,
        key: Callable[[R], str],
        make: Callable[[R], W],
        update: Callable[[W, R], None],
        spacing: int = 0,
        at_once: int = BATCH,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make widgets with ``make``, bring them up to date with ``update``, and know rows by ``key``."""
        super().__init__(parent)
        self._key, self._make, self._update = key, make, update
        self._whole = whole
        self._rows: list[R] = []
        self._widgets: dict[str, W] = {}
        self._shown: dict[str, R] = {}
        self._placed: list[str] = []
        self._ready = ""
        self._built = BATCH
        self._at_once = at_once
        self._leaving = _Leaving(self)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._on_turn)
        self._column = RowStack(self)
        self._column.setSpacing(spacing)
        self._area: QAbstractScrollArea | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show ``rows`` in their order."""
        self._rows = list(rows)
        keys = {self._key(row) for row in self._rows}
        if not keys & self._widgets.keys():
            self._built = BATCH
        gone = [key for key in self._widgets if key not in keys]
        if self._whole and not gone and self._stands():
            if self._missing():
                self._next.start(TURN_MS)
            return
        with at_once(self):
            for key in gone:
                self._drop(key)
            if not self._whole:
                for row in self._rows[: self._built]:
                    self._refresh(row)
            changed = self._build()
        if changed or gone or not self._whole:
            self.rearranged.emit()

    def _stands(self) -> bool:
        """Return whether every row that is built stands where it should and as it should; others may be to come."""
        wanted = [(self._key(row), row) for row in self._rows[: len(self._placed)]]
        begun = bool(self._placed) or not self._rows
        return begun and all(
            key == placed and self._shown[key] == row for (key, row), placed in zip(wanted, self._placed, strict=True)
        )

    def widgets(self) -> list[W]:
        """Return the widgets that are built, in order."""
        keys = map(self._key, self._rows[: self._built])
        return [self._widgets[key] for key in keys if self._is_placed(key)]

    def in_order(self) -> Iterable[QWidget]:
        """Return the widgets in the order in which Tab walks through them."""
        return self.widgets()

    def widget(self, key: str) -> W | None:
        """Return the widget of ``key``, building up to it where it lies further down; None if there is none."""
        place = next((place for place, row in enumerate(self._rows) if self._key(row) == key), None)
        if place is not None and place >= self._built:
            self._built = place + BATCH
        while place is not None and not self._is_placed(key):
            self._grow()
        return self._widgets.get(key)

    def _is_placed(self, key: str) -> bool:
        return key in self._widgets and key != self._ready

    def count(self) -> int:
        """Return how many rows there are, built or not."""
        return len(self._rows)

    def is_growing(self) -> bool:
        """Whether rows that are wanted now are still to come."""
        return self._missing() > 0

    def sizeHint(self) -> QSize:
        """Ask for a width; the height follows from it. Measuring every row at a width it never gets takes long."""
        return self._column.minimumSize().expandedTo(QSize(self._column.sizeHint().width(), 0))

    @Slot()
    def _on_turn(self) -> None:
        """Go on while somebody looks: make a row in one turn, place it in the next, so that neither takes long."""
        if not self.isVisible():
            return
        if self._ready or not self._missing():
            self._grow()
        else:
            self._make_ready(self._rows[self._first_missing()])
            self._next.start(TURN_MS)

    def _missing(self) -> int:
        """Return how many of the rows that are wanted now are not there yet."""
        return min(self._built, len(self._rows)) - len(self._placed)

    def _make_ready(self, row: R) -> None:
        self._ready = self._key(row)
        widget = self._widget_for(row)
        widget.setParent(self)
        widget.ensurePolished()
        for part in widget.findChildren(QWidget):
            part.ensurePolished()

    def _grow(self) -> None:
        """Build some more rows; Tab walks through them after the rows that were there."""
        first = self._first_missing()
        with at_once(self):
            self._build(first)
        for before, after in pairwise(self.widgets()[max(first - 1, 0) :]):
            walk = [*stops_of(before)[-1:], *stops_of(after)]
            for one, other in pairwise(walk):
                QWidget.setTabOrder(one, other)

    def _first_missing(self) -> int:
        keys = map(self._key, self._rows)
        return next((place for place, key in enumerate(keys) if not self._is_placed(key)), len(self._rows))

    def _build(self, begin: int = 0) -> bool:
        """Build and place the wanted rows; return whether any came or moved."""
        fresh, changed = 0, False
        for place, row in enumerate(self._rows[begin : self._built], begin):
            if not self._is_placed(self._key(row)):
                if fresh == self._at_once:
                    self._next.start(TURN_MS)
                    break
                fresh += 1
            widget = self._widget_for(row)
            self._ready = "" if self._key(row) == self._ready else self._ready
            if self._column.put(place, widget):
                changed = True
                widget.show()
        if len(self._widgets) > self._built:
            for row in self._rows[self._built :]:
                self._drop(self._key(row))
        self._placed = [key for key in map(self._key, self._rows[: self._built]) if self._is_placed(key)]
        self._leave_room()
        self._settled.start()
        return changed

    def _leave_room(self) -> None:
        """Leave the rows that come in the next turns their room, so that nothing moves or is drawn anew for them."""
        missing, room = self._missing(), 0
        if missing and self._placed and self.isVisible():
            last = self._widgets[self._placed[-1]]
            height = last.heightForWidth(self.width()) if last.hasHeightForWidth() else last.sizeHint().height()
            room = missing * (height + self._column.spacing())
        self._column.setContentsMargins(0, 0, 0, room)

    def _widget_for(self, row: R) -> W:
        key = self._key(row)
        widget = self._widgets.get(key)
        if widget is None:
            widget = self._widgets[key] = self._make(row)
            self._update(widget, row)
            self._shown[key] = row
        elif self._shown[key] != row:
            self._refresh(row)
        return widget

    def _refresh(self, row: R) -> None:
        """Show a row that has a widget anew."""
        key = self._key(row)
        if key in self._widgets:
            self._update(self._widgets[key], row)
            self._shown[key] = row

    def _drop(self, key: str) -> None:
        widget = self._widgets.pop(key, None)
        if widget is None:
            return
        del self._shown[key]
        self._ready = "" if key == self._ready else self._ready
        self._column.removeWidget(widget)
        self._leaving.take(widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the page that scrolls around these rows."""
        super().showEvent(event)
        area = self._ancestor_area()
        if area is not None and area is not self._area:
            self._area = area
            area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
            area.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self._settled.start()

    @Slot()
    def _on_scrolled(self) -> None:
        """Wait for the page to come to rest. A slot of its own: a timer's start would take the value for a time."""
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        """Build the next rows when the last built one is near."""
        if not self.isVisible() or self._next.isActive():
            return
        if self._missing():
            self._grow()
            return
        if self._built >= len(self._rows) or self._area is None:
            return
        if self.height() < self.heightForWidth(self.width()):
            self._settled.start()
            return
        bar = self._area.verticalScrollBar()
        if bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self._built += BATCH
            self._grow()

    def _ancestor_area(self) -> QAbstractScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        return above
