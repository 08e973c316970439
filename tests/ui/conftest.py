"""Real windows on a real vault, drawn offscreen; German unless a test says otherwise.

Signs of the machine come over a message bus of the test's own, on which python-dbusmock plays the system's services.
The mock runs in the system's Python: it needs D-Bus bindings that exist there and nowhere as a wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import Settings, load_settings
from rm_desktop.ui.application import Appearance, create_application
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import Geometry, LockReason
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.ui.workspace.undo import Trace, UndoStack
from rm_desktop.vault.vault import OpeningKeys, open_vault

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
SYSTEM_PYTHON = "/usr/bin/python3"
PAIR = Pair(senior_name="Helga", junior_name="Jonas", started_on=date(2026, 6, 4))


@dataclass
class RecordingHost:
    """Writes down what the workspace asks of its parent process."""

    locked: list[tuple[LockReason, Geometry]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    releases: list[tuple[Any, Callable[[Any], None]]] = field(default_factory=list)
    prints: list[tuple[Any, Callable[[Any], None]]] = field(default_factory=list)

    def lock(self, reason: LockReason, geometry: Geometry) -> None:
        self.locked.append((reason, geometry))

    def open_link(self, url: str) -> None:
        self.links.append(url)

    def show_folder(self, path: Path) -> None:
        self.folders.append(path)

    def print_file(self, wish: Any, answered: Callable[[Any], None]) -> None:
        self.prints.append((wish, answered))

    def release(self, request: Any, answered: Callable[[Any], None]) -> None:
        self.releases.append((request, answered))


@pytest.fixture(scope="session")
def qapp_and_look(tmp_path_factory: pytest.TempPathFactory) -> tuple[QApplication, Appearance]:
    """The one application of the run, made as the program makes it."""
    settings = Settings(tmp_path_factory.mktemp("settings") / "settings.toml", language="de")
    existing = QApplication.instance()
    assert existing is None
    return create_application(["rm-desktop"], settings)


@pytest.fixture(scope="session")
def qapp(qapp_and_look: tuple[QApplication, Appearance]) -> Iterator[QApplication]:
    """The application, for pytest-qt."""
    yield qapp_and_look[0]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def language() -> str:
    """The language of the test's window; override with ``@pytest.mark.parametrize("language", ["en"])``."""
    return "de"


@pytest.fixture
def settings(tmp_path: Path, language: str) -> Settings:
    """Settings of this test's own."""
    found = load_settings(tmp_path / "config")
    found.language = language
    found.hints_seen = ("lock", "saving", "words", "consent", "help")
    return found


@pytest.fixture
def appearance(qapp_and_look: tuple[QApplication, Appearance], settings: Settings) -> Iterator[Appearance]:
    """The application's look and language as ``settings`` say, put back to plain German afterwards."""
    app, shared = qapp_and_look
    before = shared._settings
    shared._settings = settings
    shared.apply()
    yield shared
    shared._settings = before
    shared.apply()
    QGuiApplication.clipboard().clear()
    assert app is QApplication.instance()


@pytest.fixture
def german(appearance: Appearance) -> Appearance:
    """German words for widgets that are tested without a window."""
    assert appearance.language == "de"
    return appearance


@pytest.fixture
def host() -> RecordingHost:
    """The parent process, written down."""
    return RecordingHost()


@pytest.fixture
def opening() -> Opening:
    """How the vault is opened; override with ``@pytest.mark.parametrize("opening", [...])``."""
    return Opening.TOGETHER


@pytest.fixture
def clock() -> FixedClock:
    """Thursday, 26 November 2026, 14:00 in Germany."""
    return FixedClock(NOW)


@pytest.fixture
def pair() -> Pair | None:
    """The pair that is in the vault before it is opened; None leaves the vault as it was made."""
    return PAIR


@pytest.fixture
def workspace(
    qtbot: QtBot,
    appearance: Appearance,
    settings: Settings,
    host: RecordingHost,
    clock: FixedClock,
    vault_path: Path,
    keys: Callable[[Opening], OpeningKeys],
    opening: Opening,
    pair: Pair | None,
) -> Iterator[Workspace]:
    """A workspace whose vault is open on its worker; its window is shown at 1280 by 820."""
    if pair is not None:
        _introduce(vault_path, keys(Opening.TOGETHER), pair, clock)
    made = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem Nord")
    opening_keys = keys(opening)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.begin(lambda: open_vault(vault_path, opening_keys))
    assert made.window is not None
    made.window.show()
    yield made
    _settle(qtbot, made)
    if not host.locked:
        with qtbot.waitSignal(_locked(made), timeout=20_000):
            made.window.lock(LockReason.ASKED)
    made.window.hide()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(workspace: Workspace) -> MainWindow:
    """The main window on a real vault."""
    assert workspace.window is not None
    return workspace.window


@pytest.fixture
def context(workspace: Workspace) -> Context:
    """A real context on a real vault with its one worker."""
    assert workspace.context is not None
    return workspace.context


@pytest.fixture
def settle(qtbot: QtBot, workspace: Workspace) -> Callable[[], None]:
    """Wait until the worker has nothing to do and every answer has arrived."""
    return lambda: _settle(qtbot, workspace)


@pytest.fixture
def on_vault(qtbot: QtBot, workspace: Workspace) -> Callable[[Callable[[Journal], Any]], Any]:
    """Run a function on the vault's thread, publish what it changed, and return its result."""

    def run(work: Callable[[Journal], Any]) -> Any:
        answers: list[Any] = []
        errors: list[BaseException] = []
        workspace.operations.run(work, answers.append, errors.append)
        qtbot.waitUntil(lambda: bool(answers or errors), timeout=20_000)
        if errors:
            raise errors[0]
        return answers[0]

    return run


@pytest.fixture
def turn() -> Callable[..., None]:
    """Do an act on a stack that only notes in ``acts`` when it is taken back or done again."""

    def do(stack: UndoStack, text: str, acts: list[str] | None = None) -> None:
        told, on = [] if acts is None else acts, [False]

        def put(_journal: Journal, state: bool) -> Saved[None]:
            on[0] = state
            told.append(text)
            return Saved(value=None, changes=Changes())

        def act(_journal: Journal) -> Saved[None]:
            on[0] = True
            return Saved(value=None, changes=Changes())

        stack.do(act, Trace(look=lambda _journal: on[0], put=put), text)

    return do


@pytest.fixture(scope="session")
def introduce() -> Callable[[Path, OpeningKeys, Pair, FixedClock], None]:
    """Write a pair into a vault that is not open."""
    return _introduce


def _settle(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: not workspace.operations.busy, timeout=20_000)


def _locked(workspace: Workspace) -> Any:
    assert workspace.lock is not None
    return workspace.lock.locked


def _introduce(path: Path, keys: OpeningKeys, pair: Pair, clock: FixedClock) -> None:
    vault = open_vault(path, keys)
    try:
        Journal(vault, clock, Content.load("de")).pair.save(pair)
    finally:
        vault.close()


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
