"""Day, time, minutes and place of a meeting."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QLineEdit, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from rm_desktop.domain.rules import LONGEST_MINUTES, moment_on
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.spin_inset import inset


class MomentFields(QWidget):
    """The fields in a row that breaks where room is short."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.day: FormField[DateField] = FormField(self.tr("Date"), DateField(self.tr("Date"), today))
        self.time: FormField[QTimeEdit] = FormField(self.tr("Time"), inset(QTimeEdit()))
        self.minutes: FormField[QSpinBox] = FormField(self.tr("Length"), inset(QSpinBox()))
        self.place: FormField[QLineEdit] = FormField(self.tr("Place"), QLineEdit())
        self.minutes.field.setRange(5, LONGEST_MINUTES)
        self.minutes.field.setSingleStep(5)
        self.minutes.field.setSuffix(self.tr(" min"))
        self.place.field.setMaxLength(TITLE_LIMIT)
        self.place.field.setPlaceholderText(self.tr("neutral and undisturbed"))
        for form, width in ((self.time, 110), (self.minutes, 120)):
            form.setFixedWidth(px(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(flow(self.day, self.time, self.minutes, spacing=12))
        column.addWidget(self.place)

    def show_moment(self, moment: datetime, minutes: int, place: str) -> None:
        """Begin with a date, a length and a place."""
        local = moment.astimezone()
        self.day.field.set_day(local.date())
        self.time.field.setTime(QTime(local.hour, local.minute))
        self.minutes.field.setValue(minutes)
        self.place.field.setText(place)
        self.day.set_error("")

    def moment(self) -> datetime:
        """Return date and time as an instant."""
        at = self.time.field.time()
        return moment_on(self.day.field.day, time(at.hour(), at.minute()), None)
