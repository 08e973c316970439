"""How long nobody used the machine, told by desktops that count in seconds, in milliseconds, or not at all."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.bus_idle import BusIdle, Scale

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the session's bus is Linux's")

MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor")
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
FASTER = 20
"""So many times faster than the clock on the wall passes the time of these tests."""
MOCK = "org.freedesktop.DBus.Mock"


@pytest.mark.parametrize(("counts", "unit"), [((0, 3, 6), 1), ((10, 3010, 6020), 1000)])
def test_the_unit_is_learnt_from_the_clock(counts: tuple[int, ...], unit: int) -> None:
    scale = Scale()
    told = [scale.seconds(count, at) for count, at in zip(counts, (0.0, 3.0, 6.0), strict=True)]
    assert told == [None, counts[1] / unit, counts[2] / unit]
    assert scale.seconds(0, 9.0) == 0, "somebody came back"


@pytest.mark.parametrize("counts", [(0, 0, 0, 0), (7, 7, 7, 7), (0, 50, 90, 140)])
def test_a_counter_that_does_not_follow_the_clock_is_not_believed(counts: tuple[int, ...]) -> None:
    scale = Scale()
    assert {scale.seconds(count, 3.0 * number) for number, count in enumerate(counts)} == {None}


@pytest.mark.parametrize(
    ("place", "method", "reply", "unit"),
    [(MUTTER, "GetIdletime", "t", 1000), (SAVER, "GetSessionIdleTime", "u", 1)],
)
def test_the_desktop_is_asked(
    qtbot: QtBot,
    play: Callable[..., Any],
    bus: QDBusConnection,
    place: tuple[str, str, str],
    method: str,
    reply: str,
    unit: int,
) -> None:
    mock = play(place[0], *place)
    begun = time.time()
    counts = f"import time; ret = int((time.time() - {begun}) * {FASTER} * {unit})"
    mock.call(place[1], MOCK, "AddMethod", place[2], method, "", reply, counts)
    idle = BusIdle(bus, now=lambda: time.time() * FASTER)
    heard: list[float] = []
    idle.used.connect(heard.append)

    def asked() -> bool:
        idle.ask()
        return bool(heard)

    qtbot.waitUntil(asked, timeout=20_000)
    assert heard[0] == pytest.approx((time.time() - begun) * FASTER, abs=20)
    mock.call(place[1], MOCK, "AddMethod", place[2], method, "", reply, "ret = 0")
    qtbot.waitUntil(lambda: asked() and heard[-1] < 10, timeout=20_000)


def test_where_nobody_knows_nothing_is_said(qtbot: QtBot, bus: QDBusConnection) -> None:
    idle = BusIdle(bus)
    heard: list[float] = []
    idle.used.connect(heard.append)

    def refused() -> bool:
        idle.ask()
        return not idle._left

    qtbot.waitUntil(refused, timeout=20_000)
    BusIdle(QDBusConnection("no such bus")).ask()
    assert heard == []
