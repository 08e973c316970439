"""Where the parts of a meeting stand: two columns, or one below the other where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs

NARROW = 640
"""Width, at 100 % text size, under which everything stands in one column."""
LEFT, LEFT_LEAST = 336, 280
LOWER, LOWER_SHORT = 204, 264
SHORT = 720
"""Height of the page, at 100 %, under which the agenda gets the whole left side."""
LEAST_STAGE = 300
_ANY = 16_777_215


class MeetingBoard(QWidget):
    """Agenda and what the junior takes away on the left; note and tasks on the right."""

    def __init__(
        self, agenda: QWidget, learned: QWidget, note: QWidget, tasks: QWidget, parent: QWidget | None = None
    ) -> None:
        """Arrange the four parts."""
        super().__init__(parent)
        self._agenda, self._learned, self._note, self._tasks = agenda, learned, note, tasks
        note.setMinimumHeight(px(LEAST_STAGE))
        self._one_column: bool | None = None
        self._short = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(16))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._arrange(one_column=False, short=False)

    def one_column(self) -> bool:
        """Return whether the parts stand one below the other."""
        return bool(self._one_column)

    def minimumSizeHint(self) -> QSize:
        """Let the window be as narrow as the widest part."""
        hint = super().minimumSizeHint()
        parts = (self._agenda, self._learned, self._note, self._tasks)
        return QSize(max(part.minimumSizeHint().width() for part in parts), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the arrangement when the width asks for it."""
        width = event.size().width()
        self._arrange(one_column=width < px(NARROW), short=self._short)
        left = min(px(LEFT), max(px(LEFT_LEAST), width * 38 // 100))
        for part, narrow in (
            (self._agenda, not self._one_column),
            (self._learned, not (self._one_column or self._short)),
        ):
            part.setMinimumWidth(left if narrow else 0)
            part.setMaximumWidth(left if narrow else _ANY)
        super().resizeEvent(event)

    def set_room(self, height: int) -> None:
        """Know how much of the page can be seen at once."""
        self._arrange(one_column=bool(self._one_column), short=height < px(SHORT))

    def is_short(self) -> bool:
        """Return whether the agenda has the whole left side to itself."""
        return self._short

    def _arrange(self, *, one_column: bool, short: bool) -> None:
        if (one_column, short) == (self._one_column, self._short):
            return
        self._one_column, self._short = one_column, short
        for part, row, column, rows, columns in self._places(one_column=one_column, short=short):
            self._grid.addWidget(part, row, column, rows, columns)
        self._grid.setColumnStretch(0, 1 if one_column else 0)
        self._grid.setColumnStretch(1, 0 if one_column else 1)
        self._grid.setRowStretch(0, 0 if one_column else 1)
        lower = _ANY if one_column else px(LOWER_SHORT if short else LOWER)
        for part in (self._learned, self._tasks):
            part.setMaximumHeight(lower)
        order_tabs(self)

    def _places(self, *, one_column: bool, short: bool) -> tuple[tuple[QWidget, int, int, int, int], ...]:
        agenda, learned, note, tasks = self._agenda, self._learned, self._note, self._tasks
        if one_column:
            return (note, 0, 0, 1, 1), (tasks, 1, 0, 1, 1), (agenda, 2, 0, 1, 1), (learned, 3, 0, 1, 1)
        if short:
            return (agenda, 0, 0, 2, 1), (note, 0, 1, 1, 1), (tasks, 1, 1, 1, 1), (learned, 2, 0, 1, 2)
        return (agenda, 0, 0, 1, 1), (note, 0, 1, 1, 1), (learned, 1, 0, 1, 1), (tasks, 1, 1, 1, 1)
