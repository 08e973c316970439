"""The time that is left, large, once a second."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.remaining import Phase, Remaining, remaining

SECOND_MS = 1000

CLOCK_SIZE = 36
"""Capitals as high as 16 minutes of arc at 1.5 m on a screen at 96 dpi."""

LOST_MINUTES = 240
"""A clock that ran on for hours was forgotten: how far beyond says nothing then."""


class MeetingClock(ClampedText):
    """Says how long the meeting still has, warns five minutes before the end, and counts on afterwards."""

    phase_changed = Signal(object)

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow the clock of ``meeting``."""
        super().__init__("", parent, lines=1, size=CLOCK_SIZE, weight=QFont.Weight.Bold)
        self._meeting = meeting
        self._phase: Phase | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.refresh)
        meeting.opened.connect(self._on_opened)
        meeting.session_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the time that is left now."""
        if not self._meeting.running:
            self.set_text("")
            return
        left = remaining(self._meeting.session, self._meeting.context.clock.now())
        words = self._words(left)
        if words != self.text():
            self.set_text(words)
            self.setAccessibleName(words)
        if left.phase is not self._phase:
            self._turn(left)

    def hint(self) -> str:
        """Return what is worth saying about the time, or nothing."""
        if self._meeting.running and not self._meeting.clock_runs:
            return self.tr("The clock is stopped.")
        if self._phase is Phase.CLOSING:
            return self.tr("Five minutes left: time for the next steps.")
        return self.tr("The planned time is over.") if self._phase is Phase.OVER else ""

    def _words(self, left: Remaining) -> str:
        if left.phase is not Phase.OVER:
            return self.tr("%n min left", "", left.minutes)
        if 0 < left.minutes <= LOST_MINUTES:
            return self.tr("%n min over", "", left.minutes)
        return self.tr("Time is up")

    def _turn(self, left: Remaining) -> None:
        told = self._phase is not None
        self._phase = left.phase
        self.set_look("ink" if left.phase is Phase.PLENTY else "attention_text")
        self.phase_changed.emit(left.phase)
        if told and self.hint():
            announce(self, self.hint())

    def _on_opened(self) -> None:
        self._phase = None
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Tick while somebody can see it."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody can."""
        super().hideEvent(event)
        self._timer.stop()
