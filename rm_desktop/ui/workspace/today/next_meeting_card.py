"""The card on top: the meeting that runs, the next one, or the first one to plan."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.rows import SessionRow
from rm_desktop.ui.runtime.formats import format_day, format_day_of_year, format_minutes, format_time
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Eyebrow, Heading, Note
from rm_desktop.ui.widgets.side_by_side import SideBySide

NARROW = 620


class NextMeetingCard(TintCard):
    """Says which meeting comes next and offers to begin, resume or plan it; wishes come out as signals."""

    begin_requested = Signal()
    resume_requested = Signal()
    plan_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a meeting; one of the ``show_…`` methods says which."""
        super().__init__("shared", None, parent)
        self.eyebrow, self.heading_line, self.detail, self.ahead = Eyebrow(), Heading(), Note(), Note()
        self.ahead.hide()
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        for label in (self.eyebrow, self.heading_line, self.detail, self.ahead):
            column.addWidget(label)
        self.second = LinkButton(parent=self)
        self.first = PrimaryButton(parent=self)
        self.first.clicked.connect(self._on_first)
        self.second.clicked.connect(self._on_second)
        self._wishes = (self.begin_requested, self.plan_requested)
        buttons = flow(self.second, self.first, align_right=True)
        self.body.addWidget(SideBySide(words, buttons, narrow=NARROW, parent=self))

    def show_running(self, session: SessionRow) -> None:
        """Offer to go on with the meeting that runs."""
        began = format_time(session.started_at) if session.started_at else ""
        title = self.tr("Meeting {number} · {title}").format(number=session.number, title=session.title)
        self._say(
            self.tr("Meeting is running"),
            title,
            self.tr("Begun at {time} · {minutes}").format(time=began, minutes=format_minutes(session.minutes)),
        )
        self._offer(self.tr("Resume meeting"), "play", (self.resume_requested, self.resume_requested))

    def show_next(self, session: SessionRow, suggestion: str, now: datetime) -> None:
        """Offer to begin the planned meeting."""
        when = self._when(session.planned_at, now) if session.planned_at else self.tr("No date yet")
        passed = session.planned_at is not None and session.planned_at.astimezone().date() < now.astimezone().date()
        self._say(
            self.tr("Next meeting · the date has passed") if passed else self.tr("Next meeting"),
            f"{when} · {format_minutes(session.minutes)}",
            self.tr("Suggestion: {what}").format(what=suggestion) if suggestion else session.title,
        )
        second = self.tr("Another date") if passed else ""
        self._offer(self.tr("Begin meeting"), "play", (self.begin_requested, self.plan_requested), second)

    def show_unplanned(self, suggestion: str) -> None:
        """Offer to plan the next meeting, or to begin one right away."""
        self._say(
            self.tr("Next meeting"),
            self.tr("No date yet"),
            self.tr("Suggestion: {what}").format(what=suggestion) if suggestion else "",
        )
        wishes = (self.plan_requested, self.begin_requested)
        self._offer(self.tr("Plan meeting"), "calendar-plus", wishes, self.tr("Begin now"))

    def show_first(self, suggestion: str) -> None:
        """Offer to plan the very first meeting."""
        self._say(
            self.tr("The first meeting"),
            self.tr("When shall it begin?"),
            self.tr("Suggestion: {what}").format(what=suggestion) if suggestion else "",
        )
        wishes = (self.plan_requested, self.begin_requested)
        self._offer(self.tr("Plan first meeting"), "calendar-plus", wishes, self.tr("Begin now"))

    def show_ahead(self, words: str) -> None:
        """Say what the meeting brings besides its agenda."""
        self.ahead.setText(words)
        self.ahead.setVisible(bool(words))

    def shut(self, reason: str) -> None:
        """Offer nothing more; the button says why."""
        self.first.setText(reason)
        self.first.setEnabled(False)
        self.second.hide()

    def _when(self, at: datetime, now: datetime) -> str:
        """Name day and time; the year only where it is another one."""
        day = at.astimezone().date()
        named = format_day_of_year(day) if day.year == now.year else format_day(day)
        return f"{named} · {format_time(at)}"

    def _say(self, eyebrow: str, heading: str, detail: str) -> None:
        self.eyebrow.setText(eyebrow)
        self.heading_line.setText(heading)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{eyebrow}: {heading}")

    def _offer(self, first: str, icon: str, wishes: tuple[SignalInstance, SignalInstance], second: str = "") -> None:
        self._wishes = wishes
        self.first.setText(first)
        self.first.set_icon(icon)
        self.second.setText(second)
        self.second.setVisible(bool(second))

    @Slot()
    def _on_first(self) -> None:
        self._wishes[0].emit()

    @Slot()
    def _on_second(self) -> None:
        self._wishes[1].emit()
