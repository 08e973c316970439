"""The frame: until when, how often, how long, and what becomes of the vault afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import Due
from rm_desktop.domain.rules import LONGEST_MINUTES
from rm_desktop.domain.words import Address
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted, Note, Strong, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.widgets.spin_inset import inset
from rm_desktop.ui.workspace.agreement.optional_day import OptionalDay
from rm_desktop.ui.workspace.course_words import what_falls_due

_WEEK = 7
_TWO_COLUMNS = 520
"""Width at 100 % from which two fields stand side by side."""


def _weeks(pair: Pair) -> int:
    return max(1, round(pair.rhythm_days / _WEEK))


class FrameCard(Card):
    """Shows the frame as fields; ``saved`` gives the changed pair."""

    saved = Signal(object)

    def __init__(self, pair: Pair, clock: Clock, parent: QWidget | None = None) -> None:
        """Show the frame of ``pair``."""
        super().__init__("", parent)
        self.set_title(self.tr("Our frame"))
        self._pair = pair
        self.body.addWidget(Text(self.tr("Begun on {day}.").format(day=format_date(pair.started_on)), self))
        today = clock.today()
        self.meetings = self._number(pair.planned_meetings, 1, 200)
        self.minutes = self._number(pair.meeting_minutes, 5, LONGEST_MINUTES)
        self.weeks = self._number(_weeks(pair), 1, 52)
        self.end = OptionalDay(today, pair.planned_end, self)
        self.retention = OptionalDay(today, pair.retention_until, self)
        self.senior_trusted = self._name(pair.senior_trusted)
        self.junior_trusted = self._name(pair.junior_trusted)
        trusted = self.tr("Person of trust for {name}")
        fields: list[tuple[str, QWidget, str]] = [
            (self.tr("Meetings, about"), self.meetings, ""),
            (self.tr("Minutes each"), self.minutes, ""),
            (self.tr("Every … weeks"), self.weeks, ""),
            (self.tr("Planned end"), self.end, ""),
            (self.tr("Decide or delete by"), self.retention, self.tr("What becomes of the vault afterwards")),
            (trusted.format(name=pair.senior_name), self.senior_trusted, ""),
            (trusted.format(name=pair.junior_name), self.junior_trusted, ""),
        ]
        named: list[QWidget] = [FormField(name, field, hint, self) for name, field, hint in fields]
        for first, second in zip_longest(named[::2], named[1::2]):
            pair_of_fields = SideBySide(first, second or QWidget(self), narrow=_TWO_COLUMNS, shares=(1, 1), parent=self)
            self.body.addWidget(pair_of_fields)
        self.body.addWidget(Muted(self.tr("Form of address in questions and templates"), self))
        self.address = Segmented(
            [(Address.SIE, "Sie"), (Address.DU, "Du")], self.tr("Form of address"), pair.address, self
        )
        self.body.addWidget(self.address)
        self.ahead = QWidget(self)
        self._ahead = QVBoxLayout(self.ahead)
        self._ahead.setContentsMargins(0, px(8), 0, 0)
        self._ahead.setSpacing(px(4))
        self.ahead.hide()
        self.save = PlainButton(self.tr("Save the frame"), "check", self)
        self.save.clicked.connect(self._on_save)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.body.addWidget(self.ahead)

    def show_pair(self, pair: Pair) -> None:
        """Show the frame as it is now; what was typed and not saved stays."""
        before, self._pair = self._pair, pair
        for box, read in (
            (self.meetings, lambda one: one.planned_meetings),
            (self.minutes, lambda one: one.meeting_minutes),
            (self.weeks, _weeks),
        ):
            if box.value() == read(before):
                box.setValue(read(pair))
        for day, old, new in (
            (self.end, before.planned_end, pair.planned_end),
            (self.retention, before.retention_until, pair.retention_until),
        ):
            if day.day() == old and not day.is_wrong():
                day.set_day(new)
        for line, name, known in (
            (self.senior_trusted, pair.senior_trusted, before.senior_trusted),
            (self.junior_trusted, pair.junior_trusted, before.junior_trusted),
        ):
            if line.text().strip() == known:
                line.setText(name)
        if self.address.value is before.address:
            self.address.set_value(pair.address)

    def show_course(self, course: Sequence[Due]) -> None:
        """Tell what is still to come and when."""
        while (item := self._ahead.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        coming = [due for due in course if not due.past]
        if coming:
            self._ahead.addWidget(Strong(self.tr("What comes when"), self.ahead))
        for due in coming:
            self._ahead.addWidget(Note(what_falls_due(due), self.ahead))
        self.ahead.setVisible(bool(coming))

    def _number(self, value: int, least: int, most: int) -> QSpinBox:
        box = inset(QSpinBox(self))
        box.setRange(least, most)
        box.setValue(value)
        return box

    def _name(self, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setMaxLength(200)
        return field

    def _on_save(self) -> None:
        if self.end.is_wrong() or self.retention.is_wrong():
            (self.end if self.end.is_wrong() else self.retention).setFocus()
            return
        weeks_changed = self.weeks.value() != round(self._pair.rhythm_days / _WEEK)
        self.saved.emit(
            replace(
                self._pair,
                planned_meetings=self.meetings.value(),
                meeting_minutes=self.minutes.value(),
                rhythm_days=self.weeks.value() * _WEEK if weeks_changed else self._pair.rhythm_days,
                planned_end=self.end.day(),
                retention_until=self.retention.day(),
                senior_trusted=self.senior_trusted.text().strip(),
                junior_trusted=self.junior_trusted.text().strip(),
                address=self.address.value,
            )
        )
