"""The login manager over a real bus: every sign locks with its reason, and sleep waits until the vault is locked."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Opening
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.logind import Logind
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault.vault import OpeningKeys, open_vault

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="logind is Linux's")

LOGIN = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIN}.Manager"
MOCK = "org.freedesktop.DBus.Mock"
OWN, OTHER = f"{PATH}/session/own", f"{PATH}/session/other"


@pytest.fixture
def login(play: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """A login manager with two sessions, ours and another user's."""
    mock = play(LOGIN, "--system", "--template", "logind")
    for name in ("own", "other"):
        mock.call(PATH, MOCK, "AddSession", name, "seat0", 1000, name, True)
    monkeypatch.setenv("XDG_SESSION_ID", "own")
    return mock


@pytest.fixture
def logind(login: Any, bus: QDBusConnection, qtbot: QtBot) -> Logind:
    """The program's side, listening."""
    assert login
    made = Logind(bus, "why", lid_ms=50)
    made.begin()
    qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=20_000)
    return made


def inhibitors(login: Any) -> int:
    """Return how many programs the machine waits for."""
    line = [
        "dbus-send",
        f"--bus={login.address}",
        "--print-reply",
        f"--dest={LOGIN}",
        PATH,
        f"{MANAGER}.ListInhibitors",
    ]
    found = subprocess.run(line, capture_output=True, text=True, check=True, timeout=20).stdout
    assert found.count("struct {") == found.count('string "delay"') == found.count('string "sleep:shutdown"')
    return found.count("struct {")


def change(login: Any, session: str, **values: Any) -> None:
    login.call(session, MOCK, "UpdateProperties", f"{LOGIN}.Session", values)


def tell(login: Any, path: str, interface: str, signal: str, *values: bool) -> None:
    login.call(path, MOCK, "EmitSignal", interface, signal, "b" * len(values), list(values))


@pytest.mark.parametrize(
    ("signal", "reason"),
    [("PrepareForSleep", LockReason.SUSPEND), ("PrepareForShutdown", LockReason.SHUTDOWN)],
)
def test_sleep_and_shutdown(qtbot: QtBot, login: Any, logind: Logind, signal: str, reason: LockReason) -> None:
    heard: list[LockReason] = []
    logind.noticed.connect(heard.append)
    tell(login, PATH, MANAGER, signal, False)
    tell(login, PATH, MANAGER, signal, True)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [reason], "waking up locks nothing"


def test_a_machine_that_was_let_go_waits_again_once_it_is_awake(qtbot: QtBot, login: Any, logind: Logind) -> None:
    with qtbot.waitSignal(logind.noticed):
        tell(login, PATH, MANAGER, "PrepareForSleep", True)
    logind.release()
    qtbot.waitUntil(lambda: inhibitors(login) == 0, timeout=20_000)
    tell(login, PATH, MANAGER, "PrepareForSleep", False)
    qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=20_000)


@pytest.mark.parametrize(
    ("values", "reason"),
    [({"LockedHint": True}, LockReason.SCREEN), ({"Active": False}, LockReason.USER_SWITCH)],
)
def test_what_happens_to_our_session_counts_and_to_another_users_does_not(
    qtbot: QtBot, login: Any, logind: Logind, values: dict[str, bool], reason: LockReason
) -> None:
    heard: list[LockReason] = []
    logind.noticed.connect(heard.append)
    change(login, OTHER, **values)
    login.call(OTHER, f"{LOGIN}.Session", "Lock")
    change(login, OWN, **{name: not value for name, value in values.items()})
    change(login, OWN, **values)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [reason]


def test_the_order_to_lock_our_session(qtbot: QtBot, login: Any, logind: Logind) -> None:
    with qtbot.waitSignal(logind.noticed) as told:
        login.call(OWN, f"{LOGIN}.Session", "Lock")
    assert told.args == [LockReason.SCREEN]


@pytest.mark.parametrize("known", [True, False])
def test_a_session_without_a_number_in_the_environment(
    qtbot: QtBot, login: Any, bus: QDBusConnection, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    """logind may know it; where it does not, rather any session's lock than none."""
    monkeypatch.delenv("XDG_SESSION_ID")
    if known:
        auto = f"{PATH}/session/auto"
        login.call(PATH, MOCK, "AddObject", auto, f"{LOGIN}.Session", {"Id": "own"}, [])
    made = Logind(bus, "why")
    made.begin()
    qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=20_000)
    heard: list[LockReason] = []
    made.noticed.connect(heard.append)

    def heard_ours() -> bool:
        login.call(OWN, f"{LOGIN}.Session", "Lock")
        return bool(heard)

    def up_to_here() -> None:
        """Signals keep their order, so what was sent before has been heard."""
        tell(login, PATH, MANAGER, "PrepareForSleep", True)
        qtbot.waitUntil(lambda: LockReason.SUSPEND in heard)

    qtbot.waitUntil(heard_ours, timeout=20_000)
    up_to_here()
    heard.clear()
    login.call(OTHER, f"{LOGIN}.Session", "Lock")
    up_to_here()
    assert heard.count(LockReason.SCREEN) == (0 if known else 1)


def test_the_lid_of_a_docked_laptop(qtbot: QtBot, login: Any, bus: QDBusConnection) -> None:
    login.call(PATH, MOCK, "AddProperty", MANAGER, "LidClosed", True)
    logind = Logind(bus, "why", lid_ms=20)
    heard: list[LockReason] = []
    logind.noticed.connect(heard.append)
    logind.begin()
    qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=20_000)
    asked = len(heard)
    login.call(PATH, MOCK, "UpdateProperties", MANAGER, {"LidClosed": False})
    qtbot.waitUntil(lambda: logind._lid_was_open)
    assert heard == [] == heard[asked:], "one that is closed from the start is no reason"
    login.call(PATH, MOCK, "UpdateProperties", MANAGER, {"LidClosed": True})
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [LockReason.LID]


def test_a_machine_without_a_lid_is_not_asked_again(qtbot: QtBot, login: Any, logind: Logind) -> None:
    assert login
    qtbot.waitUntil(lambda: not logind._lid.isActive())


def test_who_is_idle(qtbot: QtBot, login: Any, logind: Logind) -> None:
    heard: list[float] = []
    logind.used.connect(heard.append)
    since = int((time.time() - 90) * 1e6)
    login.call(OWN, MOCK, "UpdateProperties", f"{LOGIN}.Session", {"IdleHint": True, "IdleSinceHint": since})
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0] == pytest.approx(90, abs=10)
    change(login, OWN, IdleHint=False)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == 0


def test_without_logind_nothing_happens(qtbot: QtBot, bus: QDBusConnection) -> None:
    made = Logind(bus, "why")
    made.begin()
    qtbot.waitUntil(lambda: not made._lid.isActive(), timeout=10_000)
    made.release()
    dead = Logind(QDBusConnection("no such bus"), "why")
    dead.begin()
    assert not dead._lid.isActive()


def test_sleep_waits_until_the_vault_is_locked(
    qtbot: QtBot,
    workspace: Workspace,
    login: Any,
    bus: QDBusConnection,
    host: Any,
    vault_path: Path,
    keys: Callable[[Opening], OpeningKeys],
) -> None:
    assert workspace.lock is not None
    workspace.screen.listen_to(Logind(bus, "why"))
    qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=20_000)
    waiting: list[int] = []
    workspace.lock.locked.connect(lambda: waiting.append(inhibitors(login)))
    tell(login, PATH, MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    assert host.locked[0][0] is LockReason.SUSPEND
    assert waiting == [1], "the machine still waits when everything is saved, closed and wiped"
    open_vault(vault_path, keys(Opening.TOGETHER)).close()
    workspace.screen.release()
    qtbot.waitUntil(lambda: inhibitors(login) == 0, timeout=20_000)


HARDENED = """
import os, sys
from rm_desktop.ui.runtime import hardening
state = hardening.harden_child()
assert state.no_network, "the filter is on"
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from rm_desktop.ui.runtime.logind import Logind
app = QCoreApplication([])
logind = Logind(QDBusConnection.connectToBus(sys.argv[1], "hardened"), "why")
def leave(reason):
    print(reason.value, flush=True)
    os._exit(0)
logind.noticed.connect(leave)
logind.begin()
app.exec()
"""


def test_a_filtered_process_hears_the_bus_and_lets_go_by_ending(qtbot: QtBot, login: Any) -> None:
    line = [sys.executable, "-I", "-c", HARDENED, login.address]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        qtbot.waitUntil(lambda: inhibitors(login) == 1, timeout=30_000)
        tell(login, PATH, MANAGER, "PrepareForSleep", True)
        assert process.stdout.read() == "suspend\n"
        assert process.wait(timeout=20) == 0
    qtbot.waitUntil(lambda: inhibitors(login) == 0, timeout=20_000)
