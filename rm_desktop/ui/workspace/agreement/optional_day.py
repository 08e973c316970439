"""A day that may be none: typed as the language writes it; an empty field is no day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.ui.runtime.formats import format_date_short

_EARLIEST, _LATEST = date(1990, 1, 1), date(2199, 12, 31)
_PATTERNS = ("d.M.yyyy", "d.M.yy", "yyyy-MM-dd", "d.M.")


def read_day(text: str, today: date) -> date | None:
    """Return the day ``text`` names, or None if it names none.

    The language's own short form, ISO and German figures are understood; a day without year is the next such day.
    """
    words = "".join(text.split())
    locale = QLocale()
    for pattern in (locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy"), *_PATTERNS):
        for form in (pattern.replace("yy", "yyyy") if "yyyy" not in pattern else pattern, pattern):
            found = locale.toDate(words, form)
            if found.isValid():
                return _near(found, form, today)
    return None


def _near(found: QDate, form: str, today: date) -> date | None:
    year = found.year()
    if "y" not in form:
        year = today.year
        if (found.month(), found.day()) < (today.month, today.day):
            year += 1
    elif "yyyy" not in form:
        year = 2000 + year % 100
    try:
        day = date(year, found.month(), found.day())
    except ValueError:
        return None
    return day if _EARLIEST <= day <= _LATEST else None


class OptionalDay(QLineEdit):
    """Holds a day or none. ``wrong_changed`` tells when what stands there names no day."""

    wrong_changed = Signal(bool)

    def __init__(self, today: date, day: date | None = None, parent: QWidget | None = None) -> None:
        """Show ``day``; a day without year is understood as seen from ``today``."""
        super().__init__(parent)
        self._today = today
        self.setMaxLength(40)
        self.setPlaceholderText(self.tr("for example {day}").format(day=format_date_short(today)))
        self.set_day(day)
        self.editingFinished.connect(self._on_finished)

    def day(self) -> date | None:
        """Return the day, None when empty or wrong."""
        return read_day(self.text(), self._today) if self.text().strip() else None

    def is_wrong(self) -> bool:
        """Return whether something stands there that names no day."""
        return bool(self.text().strip()) and self.day() is None

    def set_day(self, day: date | None) -> None:
        """Show another day, or none."""
        self.setText(format_date_short(day) if day else "")
        self._mark()

    def _on_finished(self) -> None:
        day = self.day()
        if day is not None:
            self.setText(format_date_short(day))
        self._mark()

    def _mark(self) -> None:
        wrong = self.is_wrong()
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
            self.wrong_changed.emit(wrong)
