"""Notices that nobody is there. Talking is not idleness: a running meeting gets more time, counted down in sight."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

WARN_SECONDS = 60
WARN_SECONDS_IN_MEETING = 120
_TICK_MS = 1000
_UNSURE_AFTER = 4
"""Seconds without a sign of life in our window before others are asked whether the machine is in use."""
_ASK_EVERY = 3
_ASLEEP = 30
"""A tick that comes so many seconds late tells that the machine slept."""
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Counts the seconds since somebody was there, by the wall clock, so that sleep of the machine counts too.

    Somebody is there who uses our window or, as far as the system tells, any other: people practise beside us.
    """

    countdown = Signal(object)
    """Seconds left, every second once the warning has begun; None when somebody came back."""
    expired = Signal()
    unsure = Signal()
    """Nothing happens in our window: whoever knows whether the machine is in use calls `note_use`."""

    def __init__(
        self,
        limits: Callable[[], tuple[int, int]],
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.time,
        tick_ms: int = _TICK_MS,
    ) -> None:
        """Ask ``limits`` for the minutes to wait, without and with a running meeting; watch nothing until `start`."""
        super().__init__(parent)
        self._now = now
        self._limits = limits
        self._meeting = False
        self._last = self._ticked = self._asked = now()
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_tick)

    @property
    def in_meeting(self) -> bool:
        """Whether a meeting's clock runs."""
        return self._meeting

    def set_meeting(self, running: bool) -> None:
        """Say whether a meeting's clock runs."""
        self._meeting = running
        self.note_activity()

    def watch(self, window: QWindow) -> None:
        """See keys and mouse of ``window`` before its widgets do."""
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin to count."""
        self._ticked = self._now()
        self.note_activity()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def note_activity(self) -> None:
        """Somebody is there: count from zero."""
        self._last = self._now()
        if self._warned:
            self._warned = False
            self.countdown.emit(None)

    def note_use(self, seconds_ago: float) -> None:
        """Somebody used the machine, be it in another program. What is older than our own knowledge tells nothing."""
        last = self._now() - max(0.0, seconds_ago)
        if last > self._last:
            self._last = last
            if self._warned and self.seconds_left() > self._warning():
                self._warned = False
                self.countdown.emit(None)

    def seconds_left(self) -> int:
        """Return how long until the vault is locked."""
        idle = self._now() - self._last
        if idle < 0:
            self._last = self._now()
            idle = 0
        minutes, minutes_in_meeting = self._limits()
        limit = max(minutes, minutes_in_meeting) if self._meeting else minutes
        return max(0, round(limit * 60 - idle))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every key and every movement as a sign of life; swallow none."""
        if event.type() in _SIGNS_OF_LIFE:
            self.note_activity()
        return super().eventFilter(watched, event)

    def _on_tick(self) -> None:
        slept = self._now() - self._ticked > _ASLEEP
        self._ticked = self._now()
        left = self.seconds_left()
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= self._warning():
            self._warned = True
            self.countdown.emit(left)
        if left > 0 and not slept:
            self._ask()

    def _ask(self) -> None:
        quiet = self._now() - self._last >= _UNSURE_AFTER
        if quiet and abs(self._now() - self._asked) >= _ASK_EVERY:
            self._asked = self._now()
            self.unsure.emit()

    def _warning(self) -> int:
        return WARN_SECONDS_IN_MEETING if self._meeting else WARN_SECONDS
