"""How long the window's thread stands still while something is done."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer

TICK_MS = 4
STEPS = 200_000


class Standstill:
    """Ticks as often as the window's thread lets it; what the thread itself worked between two ticks is a standstill.

    Its processor time is counted, not the clock's: what else the machine does says nothing about the program.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def of(self, act: Callable[[], object], settled: Callable[[], object]) -> float:
        """Return the longest standstill in milliseconds from ``act`` until everything it caused is over."""
        self.longest, self._last = 0.0, time.thread_time()
        self._timer.start()
        act()
        self._tick()
        settled()
        self._tick()
        self._timer.stop()
        return self.longest * 1000


def steps_take() -> float:
    """Return how many milliseconds of this thread a million steps of Python take now.

    A busy machine stretches processor time, too: a figure is to be read beside this one.
    """
    started, steps = time.thread_time(), 0
    for step in range(STEPS):
        steps += step
    return (time.thread_time() - started) * 1000 * (1_000_000 / STEPS)
