"""The program as people start it, on a system bus with a login manager: sleep waits until nothing is left in memory.

Either window asks the machine to wait, each with words of its own.
"""

import os
import shutil
import subprocess
import sys

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
GATE, WORKSPACE = "Eingetipptes wird vorher vergessen", "Der Tresor wird vorher gesperrt"
LOGIN, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
IN_ITS_PLACE = 'mkdir -p /run/dbus && mount --bind "$0" /run/dbus && exec "$@"'
TELL = """
import sys, dbus
bus = dbus.bus.BusConnection(sys.argv[1])
manager = dbus.Interface(bus.get_object("org.freedesktop.login1", "/org/freedesktop/login1"), sys.argv[2])
{act}
"""


def may_mount():
    if sys.platform != "linux" or os.getuid() != 0 or shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.whole_program,
    pytest.mark.skipif(not may_mount(), reason="the program knows one system bus; only root may put another there"),
]


class Login:
    """python-dbusmock as the login manager on a bus in a folder."""

    def __init__(self, folder):
        self.socket = folder / "system_bus_socket"
        self.address = f"unix:path={self.socket}"
        self._started = []
        self._start("dbus-daemon", "--session", "--nofork", f"--address={self.address}")

    def play(self):
        self._start(SYSTEM_PYTHON, "-m", "dbusmock", "--system", "--template", "logind")

    def _start(self, *line):
        environ = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": self.address}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._started.append(subprocess.Popen(line, env=environ, **quiet))

    def run(self, interface, act):
        line = [SYSTEM_PYTHON, "-I", "-c", TELL.format(act=act), self.address, interface]
        return subprocess.run(line, capture_output=True, text=True, timeout=60, check=False)

    def has_session(self):
        act = 'manager.AddSession("own", "seat0", dbus.UInt32(1000), "own", True)'
        return self.run("org.freedesktop.DBus.Mock", act).returncode == 0

    def waits(self):
        """Return what the machine waits for."""
        act = "print(*[str(one[2]) for one in manager.ListInhibitors() if one[0] == 'sleep:shutdown'], sep='\\n')"
        return [why for why in self.run(f"{LOGIN}.Manager", act).stdout.splitlines() if why]

    def go_to_sleep(self):
        act = f'manager.EmitSignal("{LOGIN}.Manager", "PrepareForSleep", "b", [True])'
        assert self.run("org.freedesktop.DBus.Mock", act).returncode == 0

    def end(self):
        for process in reversed(self._started):
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def login(tmp_path, until):
    folder = tmp_path / "bus"
    folder.mkdir()
    made = Login(folder)
    until(made.socket.exists, "the bus")
    made.play()
    until(made.has_session, "the login manager")
    yield made
    made.end()


@pytest.fixture
def sleepy(program, login, tmp_path):
    """The program, not started yet, on the bus with the login manager."""
    assert login
    program.inside = ["unshare", "-m", "sh", "-c", IN_ITS_PLACE, str(tmp_path / "bus")]
    program.environ["XDG_SESSION_ID"] = "own"
    return program


def test_what_was_typed_into_the_gate_is_gone_before_the_machine_sleeps(
    sleepy, founded, secrets, login, until, remembered, as_text
):
    typed = {"typed": as_text(secrets.session)}
    sleepy.start(str(founded))
    gate = sleepy.window("gate")
    until(lambda: login.waits() == [GATE], "the wish that the machine waits")
    sleepy.type(secrets.session)
    until(lambda: remembered(gate, typed), "the passphrase in memory, or the test means nothing")
    login.go_to_sleep()
    until(lambda: gate not in sleepy.roles(), "the gate to be replaced")
    fresh = sleepy.window("gate")
    assert not remembered(fresh, typed)
    assert not remembered(sleepy.pid, typed)
    until(lambda: login.waits() == [GATE], "the next one to watch")
    login.go_to_sleep()
    until(lambda: login.waits() == [], "the machine to be let go at once, for nothing was typed")
    assert sleepy.role("gate") == fresh


def test_sleep_waits_for_the_workspace_to_be_gone(sleepy, founded, secrets, login, until):
    program = sleepy
    program.start(str(founded))
    program.window("gate")
    program.type(secrets.session)
    program.key("Return")
    workspace = program.window("workspace")
    until(lambda: login.waits() == [WORKSPACE], "the wish that the machine waits")
    login.go_to_sleep()
    until(lambda: WORKSPACE not in login.waits(), "the machine to be let go")
    assert workspace not in program.roles(), "by then nothing of the vault is in memory"
    assert program.window("gate") != workspace
