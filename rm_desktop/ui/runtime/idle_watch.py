"""Notices that nobody is there. Talking is not idleness: a running meeting gets more time, counted down in sight."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

WARN_SECONDS = 60
WARN_SECONDS_IN_MEETING = 120
_TICK_MS = 1000
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
    """Counts the seconds since somebody was there, by the wall clock, so that sleep of the machine counts too."""

    countdown = Signal(object)
    """Seconds left, every second once the warning has begun; None when somebody came back."""
    expired = Signal()

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
        self._last = now()
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_tick)

    def set_meeting(self, running: bool) -> None:
        """Say whether a meeting's clock runs."""
        self._meeting = running
        self.note_activity()

    def watch(self, window: QWindow) -> None:
        """See keys and mouse of ``window`` before its widgets do."""
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin to count."""
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
        left = self.seconds_left()
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= (WARN_SECONDS_IN_MEETING if self._meeting else WARN_SECONDS):
            self._warned = True
            self.countdown.emit(left)
