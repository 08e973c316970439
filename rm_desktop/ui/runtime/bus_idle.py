"""How long nobody has used the machine, as the desktop tells over the session's bus."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage

from rm_desktop.ui.runtime.bus_calls import ask, first_value
from rm_desktop.ui.runtime.machine_signs import MachineSigns

_MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor")
_FREEDESKTOP = "org.freedesktop.ScreenSaver"
_COUNTERS = (
    (_MUTTER, "GetIdletime"),
    ((_FREEDESKTOP, "/org/freedesktop/ScreenSaver", _FREEDESKTOP), "GetSessionIdleTime"),
    ((_FREEDESKTOP, "/ScreenSaver", _FREEDESKTOP), "GetSessionIdleTime"),
)
_SLOWEST, _FASTEST = 0.5, 1.5
"""How much a counter of seconds may grow in a second; it is looked at twice, and both looks are rounded."""
_SPAN = 2.0
"""Seconds between two looks that are compared."""


class Scale:
    """Finds out what a counter counts in, by watching it grow.

    Desktops differ: some count seconds, some milliseconds, and some never count at all. One that does not grow as
    the clock does is not believed, for it would keep the vault open for ever.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._first: tuple[int, float] | None = None
        self._unit: float | None = None

    def seconds(self, value: int, at: float) -> float | None:
        """Return what ``value``, read ``at`` this moment, means; None as long as that is unknown."""
        if self._first is None or value < self._first[0] or at < self._first[1]:
            self._first = (value, at)
        elif at - self._first[1] >= _SPAN:
            speed = (value - self._first[0]) / (at - self._first[1])
            for unit in (1.0, 1000.0):
                if _SLOWEST <= speed / unit <= _FASTEST:
                    self._unit = unit
            self._first = (value, at)
        return None if self._unit is None else value / self._unit


class BusIdle(MachineSigns):
    """Answers `ask` by ``used``: so many seconds ago somebody used the machine. Silent where nobody knows."""

    def __init__(
        self, bus: QDBusConnection, parent: QObject | None = None, *, now: Callable[[], float] = time.time
    ) -> None:
        """Ask on ``bus``."""
        super().__init__(parent)
        self._now = now
        self._bus = bus
        self._left = list(_COUNTERS) if bus.isConnected() else []
        self._scale = Scale()
        self._asking = False
        self._asked = 0.0

    def ask(self) -> None:
        """Ask the first counter that has not refused yet."""
        if self._left and not self._asking:
            self._asking = True
            self._asked = self._now()
            place, method = self._left[0]
            ask(self, self._bus, place, method, slot="_on_answer")

    @Slot(QDBusMessage)
    def _on_answer(self, answer: QDBusMessage) -> None:
        self._asking = False
        seconds = self._scale.seconds(int(first_value(answer) or 0), self._asked)
        if seconds is not None:
            self.used.emit(seconds + max(0.0, self._now() - self._asked))

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, _question: QDBusMessage) -> None:
        self._asking = False
        del self._left[0]
        self.ask()
