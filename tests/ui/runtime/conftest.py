"""An X server and a message bus of the test's own, and python-dbusmock on it, which plays the system's services.

The mock runs in the system's Python: it needs D-Bus bindings that exist there and nowhere as a wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

SYSTEM_PYTHON = "/usr/bin/python3"


class Mock:
    """A service played by python-dbusmock, told what to do over the bus."""

    def __init__(self, address: str, line: list[str]) -> None:
        environ = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
        command = [SYSTEM_PYTHON, "-m", "dbusmock", *line]
        self.address = address
        self._process = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL)
        self.bus = QDBusConnection.connectToBus(address, f"mock-{self._process.pid}")

    def wait(self, qtbot: QtBot, service: str) -> None:
        self.service = service
        names = self.bus.interface()
        qtbot.waitUntil(lambda: names.isServiceRegistered(service).value(), timeout=20_000)

    def call(self, path: str, interface: str, method: str, *values: Any) -> list[Any]:
        question = QDBusMessage.createMethodCall(self.service, path, interface, method)
        question.setArguments(list(values))
        answer = self.bus.call(question)
        assert answer.type() is QDBusMessage.MessageType.ReplyMessage, answer.errorMessage()
        return answer.arguments()

    def end(self) -> None:
        QDBusConnection.disconnectFromBus(self.bus.name())
        self._process.terminate()
        self._process.wait(timeout=20)


@pytest.fixture
def address(qapp: object) -> Iterator[str]:
    """Where the bus listens."""
    assert qapp
    if shutil.which("dbus-daemon") is None:
        pytest.fail("dbus-daemon is missing; packaging/test installs it")
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
def bus(address: str) -> Iterator[QDBusConnection]:
    """The program's own connection."""
    made = QDBusConnection.connectToBus(address, "program")
    yield made
    QDBusConnection.disconnectFromBus("program")


@pytest.fixture
def play(address: str, qtbot: QtBot) -> Iterator[Callable[..., Mock]]:
    """Play a service: its name, then python-dbusmock's arguments."""
    played: list[Mock] = []

    def start(service: str, *line: str) -> Mock:
        made = Mock(address, list(line))
        played.append(made)
        made.wait(qtbot, service)
        return made

    yield start
    for mock in played:
        mock.end()


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An X server of the test's own."""
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.fail("Xvfb or xdotool is missing; packaging/test installs it")
    read_end, write_end = os.pipe()
    line = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "320x240x24", "-nolisten", "tcp"]
    server = subprocess.Popen(line, pass_fds=(write_end,), stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        name = ":" + pipe.readline().strip()
    monkeypatch.setenv("DISPLAY", name)
    yield name
    server.terminate()
    server.wait(timeout=20)
