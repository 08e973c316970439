"""Where the parts of a meeting stand: two columns, or one below the other where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.focus_order import order_focus

NARROW = 640
"""Width, at 100 % text size, under which everything stands in one column."""
LEFT, LEFT_LEAST = 320, 280
LOWER = 190


class MeetingBoard(QWidget):
    """Agenda and what the junior takes away on the left; note and tasks on the right."""

    def __init__(
        self, agenda: QWidget, learned: QWidget, note: QWidget, tasks: QWidget, parent: QWidget | None = None
    ) -> None:
        """Arrange the four parts."""
        super().__init__(parent)
        self._agenda, self._learned, self._note, self._tasks = agenda, learned, note, tasks
        self._one_column: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(16))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._arrange(one_column=False)

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
        self._arrange(one_column=width < px(NARROW))
        if not self._one_column:
            self._grid.setColumnMinimumWidth(0, min(px(LEFT), max(px(LEFT_LEAST), width * 38 // 100)))
        super().resizeEvent(event)

    def _arrange(self, *, one_column: bool) -> None:
        if one_column == self._one_column:
            return
        self._one_column = one_column
        places = (
            ((self._note, 0, 0), (self._tasks, 1, 0), (self._agenda, 2, 0), (self._learned, 3, 0))
            if one_column
            else ((self._agenda, 0, 0), (self._note, 0, 1), (self._learned, 1, 0), (self._tasks, 1, 1))
        )
        for part, row, column in places:
            self._grid.addWidget(part, row, column)
        self._grid.setColumnMinimumWidth(0, 0 if one_column else px(LEFT_LEAST))
        self._grid.setColumnStretch(0, 1 if one_column else 0)
        self._grid.setColumnStretch(1, 0 if one_column else 1)
        self._grid.setRowStretch(0, 0 if one_column else 1)
        for part in (self._learned, self._tasks):
            part.setMaximumHeight(16777215 if one_column else px(LOWER))
        order_focus(self)
