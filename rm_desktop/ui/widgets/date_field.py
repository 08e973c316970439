"""A day, typed or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.clock import EARLIEST, LATEST
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.widgets.spin_inset import inset


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class DateField(HandsOn):
    """A field for a day with a button that opens a calendar under it. Arrow keys change the part the cursor is in."""

    day_changed = Signal(object)

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        """Start at ``day``; ``name`` says what the day is for, for screen readers."""
        super().__init__(parent)
        self.edit = inset(QDateEdit(_qt(day), self))
        self.edit.setDateRange(_qt(EARLIEST), _qt(LATEST))
        self.edit.setDisplayFormat(self._format())
        self.edit.setAccessibleName(name)
        self.edit.setMinimumWidth(self.edit.fontMetrics().horizontalAdvance("00.00.00000") + px(30))
        self.edit.dateChanged.connect(self._on_changed)
        self.pick = IconButton("calendar", self.tr("Pick from a calendar"), self)
        self.pick.clicked.connect(self._on_pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.addWidget(self.edit)
        row.addWidget(self.pick)
        self.hand_on_to(self.edit)
        self.calendar: QCalendarWidget | None = None

    @property
    def day(self) -> date:
        """The day that is set."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date) -> None:
        """Set another day without telling anybody."""
        self.edit.blockSignals(True)
        self.edit.setDate(_qt(day))
        self.edit.blockSignals(False)

    def _format(self) -> str:
        """Return the locale's short form with all four figures of the year."""
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")

    @Slot()
    def _on_changed(self) -> None:
        self.day_changed.emit(self.day)

    @Slot()
    def _on_pick(self) -> None:
        frame = QWidget(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setObjectName("page")
        self.calendar = QCalendarWidget(frame)
        self.calendar.setDateRange(_qt(EARLIEST), _qt(LATEST))
        self.calendar.setSelectedDate(self.edit.date())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.addWidget(self.calendar)
        frame.adjustSize()
        frame.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + px(4))))
        frame.show()
        self.calendar.setFocus()

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        if self.calendar is not None:
            self.calendar.window().close()
            self.calendar = None
        self.edit.setDate(day)
        self.edit.setFocus()
