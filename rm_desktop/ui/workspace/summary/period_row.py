"""From one day to another: which meetings a summary tells of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted


class PeriodRow(QWidget):
    """Two days, both counted in. ``chosen`` gives the meetings between them, where there are any."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without meetings."""
        super().__init__(parent)
        self._days: dict[SessionId, date] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        today = date.today()  # noqa: DTZ011 - only until the first meetings are shown
        self.first = DateField(self.tr("From which day on"), today, self)
        self.last = DateField(self.tr("Until which day"), today, self)
        begin, end = self._with(self.tr("From"), self.first), self._with(self.tr("to", "until a day"), self.last)
        column.addWidget(flow(begin, end))
        self.nothing = Muted(self.tr("No meeting was held between these days."), self)
        self.nothing.hide()
        column.addWidget(self.nothing)
        for field in (self.first, self.last):
            field.day_changed.connect(self._on_changed)

    def _with(self, words: str, field: DateField) -> QWidget:
        """Return a field that keeps its words before it where the line breaks."""
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(Muted(words, both, wrap=False))
        row.addWidget(field)
        return both

    def show_meetings(self, rows: Sequence[SessionRow]) -> None:
        """Know on which days the two met."""
        days = {row.id: row.started_at or row.planned_at for row in rows}
        self._days = {key: day.astimezone().date() for key, day in days.items() if day is not None}
        self.setVisible(len(self._days) > 1)

    def show_chosen(self, sessions: Collection[SessionId]) -> None:
        """Show from when to when the chosen meetings are; days that say the same stay as they were typed."""
        if set(self.between()) == set(sessions):
            self.nothing.hide()
            return
        days = sorted(day for key, day in self._days.items() if key in sessions)
        if days:
            self.nothing.hide()
            self.first.set_day(days[0])
            self.last.set_day(days[-1])

    def between(self) -> tuple[SessionId, ...]:
        """Return the meetings between the two days, in whatever order these stand."""
        first, last = sorted((self.first.day, self.last.day))
        return tuple(key for key, day in self._days.items() if first <= day <= last)

    def _on_changed(self) -> None:
        sessions = self.between()
        self.nothing.setVisible(not sessions)
        if sessions:
            self.chosen.emit(sessions)
        else:
            announce(self.nothing, self.nothing.text())
