"""The wrap-up in three short screens: pulse, next date, and how the meeting ends; now and then whether it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.rules import asks_about_independence, asks_to_go_on
from rm_desktop.domain.words import PulseQuestion
from rm_desktop.services.journal import Journal
from rm_desktop.ui.widgets.scroll_page import CenteredCard
from rm_desktop.ui.workspace.sessions.date_step import DateStep, NextMeeting
from rm_desktop.ui.workspace.sessions.end_step import EndStep
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.one_at_a_time import OneAtATime
from rm_desktop.ui.workspace.sessions.onward_step import OnwardStep
from rm_desktop.ui.workspace.sessions.pulse_round import PulseRound
from rm_desktop.ui.workspace.sessions.pulse_step import PulseStep
from rm_desktop.ui.workspace.sessions.wrap_up_step import WrapUpStep

KEY = "sessions.wrap_up"
"""Where the vault remembers which meeting is being wrapped up, and whether a pulse was begun. Never an answer."""

ASKED, BEGUN, ANSWERED = "asked", "begun", "answered"
"""How far the pulse got: nobody answered yet, somebody did, or both have finished."""
ONWARD = "onward"
"""Both are being asked whether it goes on. Set before anybody answers, and whatever they answer."""

WIDTH = 820


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a wrap-up begins with."""

    questions: tuple[PulseQuestion, ...]
    dropped: bool
    answered: bool
    onward: bool = False


def read_beginning(journal: Journal, session_id: str) -> Beginning:
    """Read what is asked at the end of the meeting, how far it got, and whether a lock ended the last try."""
    kept: dict[str, Any] = journal.preferences.get(KEY, {})
    step = kept.get("step") if kept.get("session") == session_id else None
    questions = journal.pulse.questions_for(session_id)
    return Beginning(questions=questions, dropped=step == BEGUN, answered=step == ANSWERED, onward=step == ONWARD)


class WrapUp(CenteredCard):
    """``left`` asks for the meeting again, ``locked`` and ``summary_requested`` are the two ends."""

    left = Signal()
    summary_requested = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Wrap up ``meeting``."""
        super().__init__(WIDTH, parent)
        self._meeting = meeting
        self.pulse = PulseStep(meeting, self)
        self.onward = OnwardStep(meeting, self)
        self.date = DateStep(meeting, self)
        self.end = EndStep(meeting, self)
        self.steps = OneAtATime((self.pulse, self.onward, self.date, self.end), self)
        self.card.body.addWidget(self.steps, 1)
        self.pulse.begun.connect(self._on_begun)
        self.pulse.finished.connect(self._on_pulse)
        self.pulse.done.connect(self._on_pulse_done)
        self.pulse.back_requested.connect(self._on_pulse_back)
        self.onward.back_requested.connect(self.cancel)
        self.onward.going_on.connect(self.show_date)
        self.onward.stopping.connect(self.date.leave_open)
        self.date.back_requested.connect(self._on_date_back)
        self.date.decided.connect(self._on_decided)
        self.end.back_requested.connect(self.show_date)
        self.end.stay_requested.connect(self._on_stay)
        self.end.summary_requested.connect(self._on_summary)

    def start(self) -> None:
        """Begin with the first screen. Alone nobody answers for the other one: then it begins with the date."""
        if self._meeting.context.opening.person is not None:
            self.show_date()
            return
        key = self._meeting.session.id
        self._run(lambda journal: read_beginning(journal, key), self._show_pulse)

    def forget(self) -> None:
        """Drop what was answered but not shown."""
        self.pulse.drop()
        self.onward.drop()

    def go_on(self) -> None:
        """Come back to a wrap-up that was left: sealed answers are gone and asked for again."""
        if self.current_step() in {self.pulse, self.onward}:
            self.start()

    def cancel(self) -> None:
        """Go back to the meeting: nothing of this wrap-up is remembered."""
        self.forget()
        self._forget_step()
        self.left.emit()

    def show_date(self) -> None:
        """Show the second screen."""
        self._remember(ANSWERED)
        self.date.start()
        self._show(self.date)

    def current_step(self) -> WrapUpStep:
        """Return the screen that is shown."""
        steps = (self.pulse, self.onward, self.date, self.end)
        return next(step for step in steps if step is self.steps.shown())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one screen back on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.current_step().back.isVisible():
            self.current_step().back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_pulse(self, beginning: Beginning) -> None:
        if beginning.onward:
            self._show_onward(dropped=True)
            return
        if beginning.answered:
            self.show_date()
            return
        self._remember(ASKED)
        self.pulse.start(PulseRound(beginning.questions), dropped=beginning.dropped)
        self._show(self.pulse)

    def _on_pulse_done(self) -> None:
        number = self._meeting.number
        if asks_about_independence(number) or asks_to_go_on(number):
            self._show_onward(dropped=False)
        else:
            self.show_date()

    def _show_onward(self, *, dropped: bool) -> None:
        self._remember(ONWARD)
        self.onward.start(dropped=dropped)
        self._show(self.onward)

    def _on_begun(self) -> None:
        self._remember(BEGUN)

    def _on_pulse(self, shown: tuple[PulseShown, ...]) -> None:
        """Both have finished: only now anything is written, and only what both chose to show."""
        key = self._meeting.session.id
        self._remember(ANSWERED)
        if shown:
            self._run(lambda journal: journal.pulse.record(key, shown))

    def _on_pulse_back(self) -> None:
        if not self.pulse.go_back():
            self.cancel()

    def _on_date_back(self) -> None:
        if not self.date.go_back():
            self.cancel()

    def _on_decided(self, following: NextMeeting | None) -> None:
        self._forget_step()
        self.end.show_next(following)
        self._show(self.end)

    def _on_stay(self) -> None:
        self._meeting.context.shell.lock()

    def _on_summary(self) -> None:
        self.summary_requested.emit()

    def _show(self, step: WrapUpStep) -> None:
        self.steps.show_only(step)
        self.verticalScrollBar().setValue(0)

    def _remember(self, step: str) -> None:
        value = {"session": self._meeting.session.id, "step": step}
        self._run(lambda journal: journal.preferences.set(KEY, value))

    def _forget_step(self) -> None:
        self._run(lambda journal: journal.preferences.set(KEY, {}))

    def _run(self, work: Any, then: Any = None) -> None:
        self._meeting.context.operations.run(work, then, owner=self)
