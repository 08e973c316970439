"""Dates, times and durations as the language in use writes them."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_YEAR = re.compile(r",?\s*(?:'de'\s*)?y{2,4}")


def format_day(day: date) -> str:
    """Return a day with weekday and year: "Donnerstag, 26. November 2026"."""
    return QLocale().toString(_qt(day), QLocale.FormatType.LongFormat)


def format_day_of_year(day: date) -> str:
    """Return a day with weekday, without year: "Donnerstag, 26. November"."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(_qt(day), _YEAR.sub("", pattern).strip(" ,"))


def format_date(day: date) -> str:
    """Return a day in words without weekday: "26. November 2026"."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(_qt(day), re.sub(r"d{3,4},?\s*", "", pattern).strip(" ,"))


def format_date_short(day: date) -> str:
    """Return a day in figures with a full year: "26.11.2026"."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return QLocale().toString(_qt(day), pattern)


def format_weekday(day: date) -> str:
    """Return the name of the weekday: "Donnerstag"."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def format_month(day: date) -> str:
    """Return the name of the month: "November"."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)


def format_time(moment: datetime) -> str:
    """Return the local time of day: "14:00"."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def format_moment(moment: datetime) -> str:
    """Return local day and time: "Donnerstag, 26. November 2026 · 14:00"."""
    return f"{format_day(moment.astimezone().date())} · {format_time(moment)}"


def format_minutes(minutes: int) -> str:
    """Return a duration in words: "60 Minuten"."""
    return QCoreApplication.translate("Formats", "%n minute(s)", "", minutes)


def format_minutes_short(minutes: int) -> str:
    """Return a duration where room is short: "60 Min."."""
    return QCoreApplication.translate("Formats", "{count} min").format(count=QLocale().toString(minutes))


def format_number(number: int) -> str:
    """Return a number with the language's separators."""
    return QLocale().toString(number)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
