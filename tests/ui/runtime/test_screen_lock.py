"""A locked screen and a sleeping machine lock the vault, heard over a real bus."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.screen_lock import ScreenLock

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")
SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep")
SESSION = ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock")
GNOME = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")
KDE = ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")


@pytest.fixture
def address(qapp: object) -> Iterator[str]:
    """A message bus of this test's own."""
    assert qapp
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(timeout=10)
    daemon.stdout.close()


@pytest.fixture
def listener(address: str) -> Iterator[ScreenLock]:
    made = ScreenLock()
    bus = QDBusConnection.connectToBus(address, "test-bus")
    made.listen_for_sleep(bus)
    made.listen_for_screen(bus)
    yield made
    QDBusConnection.disconnectFromBus("test-bus")


def send(address: str, signal: tuple[str, str], *words: str) -> None:
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    subprocess.run(
        ["dbus-send", "--session", "--type=signal", *signal, *words], env=environment, check=True, timeout=20
    )


@pytest.mark.parametrize(
    ("signal", "words", "reason"),
    [
        (SLEEP, ("boolean:true",), LockReason.SUSPEND),
        (SESSION, (), LockReason.SCREEN),
        (GNOME, ("boolean:true",), LockReason.SCREEN),
        (KDE, ("boolean:true",), LockReason.SCREEN),
    ],
)
def test_each_sign_is_heard_with_its_reason(
    qtbot: QtBot,
    address: str,
    listener: ScreenLock,
    signal: tuple[str, str],
    words: tuple[str, ...],
    reason: LockReason,
) -> None:
    with qtbot.waitSignal(listener.noticed) as told:
        send(address, signal, *words)
    assert told.args == [reason]


@pytest.mark.parametrize("signal", [SLEEP, GNOME])
def test_waking_up_locks_nothing(qtbot: QtBot, address: str, listener: ScreenLock, signal: tuple[str, str]) -> None:
    heard: list[LockReason] = []
    listener.noticed.connect(heard.append)
    send(address, signal, "boolean:false")
    send(address, SESSION)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [LockReason.SCREEN]


def test_without_a_bus_or_a_screen_nothing_is_listened_to(qapp: object) -> None:
    assert qapp
    made = ScreenLock()
    made.begin()
    dead = QDBusConnection("no such bus")
    made.listen_for_sleep(dead)
    made.listen_for_screen(dead)
    assert not dead.isConnected()
