"""What is rarely wanted: which kind of report, which meetings and order, how people are named, in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import NameStyle, Person, Report
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.summary.choice import Choice
from rm_desktop.ui.workspace.summary.order_list import OrderList
from rm_desktop.ui.workspace.summary.period_row import PeriodRow
from rm_desktop.ui.workspace.summary.safeguard_options import SafeguardOptions


class MoreOptions(QWidget):
    """Choices below "Further possibilities"."""

    names_chosen = Signal(object)
    language_chosen = Signal(object)
    meetings_chosen = Signal(object)
    report_chosen = Signal(object, object)
    """The kind of report, and the meetings it tells of."""

    def __init__(self, names: Mapping[Person, str], parent: QWidget | None = None) -> None:
        """Begin without meetings; ``names`` are those of the two."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(self.tr("Template"), self))
        reports = [
            (Report.MEETING, self.tr("After a meeting")),
            (Report.MIDTERM, self.tr("Midterm")),
            (Report.FINAL, self.tr("Final report")),
        ]
        self.report = Segmented(reports, self.tr("Template"), Report.MEETING, self)
        self.report.value_changed.connect(self._on_report)
        column.addWidget(self.report)
        column.addWidget(Heading(self.tr("Language of the file"), self))
        self.language = Segmented([("de", "Deutsch"), ("en", "English")], self.tr("Language of the file"), None, self)
        self.language.value_changed.connect(self.language_chosen)
        column.addWidget(self.language)
        column.addWidget(Heading(self.tr("How people appear"), self))
        styles = [
            (NameStyle.ROLES, self.tr("As roles")),
            (NameStyle.INITIALS, self.tr("Initials")),
            (NameStyle.FULL, self.tr("Names")),
        ]
        self.names = Segmented(styles, self.tr("How people appear"), NameStyle.ROLES, self)
        self.names.value_changed.connect(self.names_chosen)
        column.addWidget(self.names)
        self.safeguard = SafeguardOptions(names, self)
        column.addWidget(self.safeguard)
        self.order = OrderList(self)
        column.addWidget(self.order)
        column.addWidget(Heading(self.tr("Which meetings?"), self))
        self.all = LinkButton(self.tr("All"), None, self)
        self.since = LinkButton(self.tr("Since the last summary"), None, self)
        self.latest = LinkButton(self.tr("Only the latest"), None, self)
        for button, sessions in ((self.all, self._all), (self.since, self._since), (self.latest, self._latest)):
            button.clicked.connect(lambda _on=False, sessions=sessions: self.meetings_chosen.emit(sessions()))
        column.addWidget(flow(self.all, self.since, self.latest))
        self.period = PeriodRow(self)
        self.period.chosen.connect(self.meetings_chosen)
        column.addWidget(self.period)
        self._meetings = QVBoxLayout()
        self._meetings.setSpacing(0)
        column.addLayout(self._meetings)
        self.meetings: dict[SessionId, CheckBox] = {}
        self._rows: tuple[SessionRow, ...] = ()
        self._last: datetime | None = None

    def _all(self) -> tuple[SessionId, ...]:
        return tuple(row.id for row in self._rows)

    def _latest(self) -> tuple[SessionId, ...]:
        return self._all()[:1]

    def _since(self) -> tuple[SessionId, ...]:
        last = self._last
        return tuple(row.id for row in self._rows if last and row.started_at and row.started_at > last)

    def _on_report(self, report: Report) -> None:
        self.report_chosen.emit(report, self._latest() if report is Report.MEETING else self._all())

    def show_meetings(self, rows: Sequence[SessionRow], last: datetime | None) -> None:
        """Offer these meetings, the latest first; ``last`` is when a summary left before."""
        self._rows, self._last = tuple(rows), last
        self.since.setVisible(last is not None and 0 < len(self._since()) < len(rows))
        for button in (self.all, self.latest):
            button.setVisible(len(rows) > 1)
        for box in self.meetings.values():
            self._meetings.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.meetings = {row.id: self._box(row) for row in rows}
        self.period.show_meetings(rows)

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""
        self.report.set_value(choice.layout.report)
        self.names.set_value(choice.names)
        self.language.set_value(choice.language)
        self.period.show_chosen(choice.sessions)
        for key, box in self.meetings.items():
            box.blockSignals(True)
            box.setChecked(key in choice.sessions)
            box.blockSignals(False)

    def _box(self, row: SessionRow) -> CheckBox:
        day = row.started_at or row.planned_at
        text = self.tr("Meeting {number}: {title}").format(number=row.number, title=row.title)
        if day is not None:
            text = f"{text} · {format_date(day.astimezone().date())}"
        box = CheckBox(text, self)
        box.toggled.connect(lambda on, key=row.id: self._on_toggled(key, on))
        self._meetings.addWidget(box)
        return box

    def _on_toggled(self, key: SessionId, on: bool) -> None:
        chosen = tuple(known for known, box in self.meetings.items() if box.isChecked())
        if not chosen:
            box = self.meetings[key]
            box.blockSignals(True)
            box.setChecked(not on)
            box.blockSignals(False)
            return
        self.meetings_chosen.emit(chosen)
