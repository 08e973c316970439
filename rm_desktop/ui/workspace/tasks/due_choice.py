"""When a task is due: at the next meeting, or on a day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.segmented import Segmented

NEXT = "next"
DAY = "day"
PROPOSED_DAYS = 14


class DueChoice(QWidget):
    """The two ways, and the field for the day while that way is chosen."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Start with the next meeting."""
        super().__init__(parent)
        self._today = today
        name = self.tr("When is it due?")
        options = [(NEXT, self.tr("by the next meeting")), (DAY, self.tr("by a day"))]
        self.way = Segmented(options, name, NEXT)
        self.day = DateField(name, today + timedelta(days=PROPOSED_DAYS))
        self.day.setVisible(False)
        self.way.value_changed.connect(self._on_way)
        row = FlowLayout(self, 6)
        row.addWidget(self.way)
        row.addWidget(self.day)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def due_next(self) -> bool:
        """Whether the task is due at the next meeting."""
        return bool(self.way.value != DAY)

    @property
    def due_on(self) -> date | None:
        """The day, where one is chosen."""
        return None if self.due_next else self.day.day

    def set_due(self, due_on: date | None, *, due_next: bool) -> None:
        """Show when an existing task is due."""
        self.way.set_value(NEXT if due_next or due_on is None else DAY)
        self.day.set_day(due_on or self._today + timedelta(days=PROPOSED_DAYS))
        self.day.setVisible(not self.due_next)

    @Slot()
    def _on_way(self) -> None:
        self.day.setVisible(not self.due_next)
        if not self.due_next:
            self.day.setFocus()
