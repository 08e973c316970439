"""When a task is due, in words; gently coloured once the date has passed."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import ActionRow
from rm_desktop.ui.runtime.formats import format_date, format_weekday
from rm_desktop.ui.widgets.chip import Chip

WEEK = 7
_WEEKDAY_OR_YEAR = re.compile(r"d{3,4},?\s*|,?\s*y{2,4}")


def near_day(day: date, today: date) -> str:
    """Name a day within a week of today by its weekday, one of this year without the year, any other in full."""
    if 0 < abs((day - today).days) < WEEK:
        return format_weekday(day)
    if day.year != today.year:
        return format_date(day)
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(QDate(day.year, day.month, day.day), _WEEKDAY_OR_YEAR.sub("", pattern).strip(" ,"))


class DueChip(Chip):
    """The chip at the end of a task's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words; `show_due` gives them."""
        super().__init__("", "shared", parent)

    def show_due(self, row: ActionRow, today: date) -> None:
        """Say when ``row`` is due, seen from ``today``, or when it was done."""
        self.set_text(self._words(row, today))
        self.set_role("neutral" if row.done_at else "attention" if row.overdue else "shared")

    def _words(self, row: ActionRow, today: date) -> str:
        if row.done_at is not None:
            return self.tr("done on {day}").format(day=near_day(row.done_at.astimezone().date(), today))
        if row.due_next and (row.due_on is None or row.due_on < today):
            return self.tr("by the next meeting")
        if row.due_on is None:
            return self.tr("no date")
        if row.overdue:
            return self.tr("due since {day}").format(day=near_day(row.due_on, today))
        if row.due_on == today:
            return self.tr("due today")
        return self.tr("by {day}").format(day=near_day(row.due_on, today))
