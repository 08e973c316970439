"""A locked screen locks the vault, heard over a real bus; the session's end is heard on every system."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime import screen_lock
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.screen_lock import ScreenLock
from rm_desktop.ui.runtime.screen_savers import ScreenSavers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the session's bus is Linux's")
GNOME = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")
KDE = ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")


@pytest.fixture
def listener(bus: QDBusConnection) -> ScreenLock:
    made = ScreenLock()
    made.listen_to(ScreenSavers(bus))
    return made


def send(address: str, signal: tuple[str, str], *words: str) -> None:
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
    subprocess.run(
        ["dbus-send", "--session", "--type=signal", *signal, *words], env=environment, check=True, timeout=20
    )


@pytest.mark.parametrize("signal", [GNOME, KDE])
def test_a_covered_screen_locks_and_one_that_is_shown_again_does_not(
    qtbot: QtBot, address: str, listener: ScreenLock, signal: tuple[str, str]
) -> None:
    heard: list[LockReason] = []
    listener.noticed.connect(heard.append)
    send(address, signal, "boolean:false")
    send(address, signal, "boolean:true")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [LockReason.SCREEN]


def test_gnomes_screen_saver(qtbot: QtBot, play: Callable[..., Any], listener: ScreenLock) -> None:
    mock = play("org.gnome.ScreenSaver", "--session", "--template", "gnome_screensaver")
    with qtbot.waitSignal(listener.noticed) as told:
        mock.call("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "SetActive", True)
    assert told.args == [LockReason.SCREEN]


def test_the_end_of_the_session(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    listener = ScreenLock()
    listener.watch(window, "why")
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    with qtbot.waitSignal(listener.noticed) as told:
        app.commitDataRequest.emit(None)
    assert told.args == [LockReason.SHUTDOWN]


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp: object) -> None:
    assert qapp
    listener = ScreenLock()
    listener.listen_to(ScreenSavers(QDBusConnection("no such bus")))
    listener.ask()
    listener.release()


def test_a_desktop_has_all_signs(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """On X11 the server counts idleness, elsewhere the desktop; without the server's library the desktop again."""
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    found = [type(source).__name__ for source in screen_lock.system_signs(window, "why")]
    assert found == ["Logind", "ScreenSavers", "BusIdle"]
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":999")
    assert type(screen_lock.system_signs(window, "why")[-1]).__name__ == "BusIdle"
