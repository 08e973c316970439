"""The whole program as people start it: real processes, a real X server, keys pressed by xdotool."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.recovery_code import new_code, parse_code
from rm_desktop.domain.clock import FixedClock, SystemClock
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.words import Policy
from rm_desktop.services.content import Content
from rm_desktop.services.founding import Founding, found
from rm_desktop.vault.vault import Secrets

PATIENCE = 60.0
SCREEN_READER = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["grab", "-platform", "xcb"])
for line in sys.stdin:
    wanted = bytes.fromhex(line.strip())[::-1]
    image = app.primaryScreen().grabWindow(0).toImage()
    pixels = bytes(image.constBits())
    print(sum(pixels[at : at + 3] == wanted for at in range(0, len(pixels), 4)), flush=True)
"""


def wait_until(met: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Look again and again until ``met``."""
    pause = threading.Event()
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, f"waited in vain for {what}"
        pause.wait(0.03)


@dataclass
class Screen:
    """An X server of the test's own with a window manager."""

    display: str
    environ: dict[str, str]
    _reader: subprocess.Popen[str] | None = None

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environ, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout

    def pixels(self, colour: str) -> int:
        """Return how many pixels on the screen have ``colour`` (RRGGBB)."""
        if self._reader is None:
            self._reader = subprocess.Popen(
                [sys.executable, "-c", SCREEN_READER],
                env={**self.environ, "QT_QPA_PLATFORM": "xcb"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(colour + "\n")
        self._reader.stdin.flush()
        return int(self._reader.stdout.readline())

    def close(self) -> None:
        if self._reader is not None:
            assert self._reader.stdin is not None
            self._reader.stdin.close()
            self._reader.wait(timeout=20)
            assert self._reader.stdout is not None
            self._reader.stdout.close()


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A fresh X server on a display number that was free."""
    for needed in ("Xvfb", "openbox", "xdotool"):
        if shutil.which(needed) is None:
            pytest.fail(f"{needed} is missing; packaging/test installs it")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1440x940x24", "-nolisten", "tcp"],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        display = ":" + pipe.readline().strip()
    environ = {"DISPLAY": display, "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"], env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    made = Screen(display, environ)
    wait_until(lambda: made.run("get_desktop").strip(), "the window manager")
    yield made
    made.close()
    for process in (manager, server):
        process.terminate()
        process.wait(timeout=20)


@dataclass
class Program:
    """One run of the program."""

    screen: Screen
    home: Path
    environ: dict[str, str] = field(default_factory=dict)
    inside: list[str] = field(default_factory=list)
    """What the program is started through: a command that ends in becoming it."""
    process: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        return self.home / "data"

    def start(self, *arguments: str, platform: str = "xcb") -> None:
        base = {
            **self.screen.environ,
            "HOME": str(self.home),
            "LANG": "de_DE.UTF-8",
            "XDG_RUNTIME_DIR": str(self.home / "run"),
        }
        (self.home / "run").mkdir(mode=0o700, exist_ok=True)
        line = [*self.inside, sys.executable, "-I", "-m", "rm_desktop", *arguments]
        with (self.home / "stderr").open("ab") as errors:
            self.process = subprocess.Popen(
                [*line, "--platform", platform, "--data-dir", str(self.data)],
                env={**base, **self.environ},
                stderr=errors,
                cwd=self.home,
            )

    def start_again(self, *arguments: str) -> int:
        """Start the program a second time beside the one that runs; return how the second start ended."""
        first, self.process = self.process, None
        try:
            self.start(*arguments)
            second: subprocess.Popen[bytes] = self.process
            return second.wait(timeout=PATIENCE)
        finally:
            self.process = first

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def roles(self) -> dict[int, str]:
        """Return the living children with what they are."""
        found = {}
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                status = (entry / "status").read_text()
                line = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            parent = next(row.split()[1] for row in status.splitlines() if row.startswith("PPid:"))
            if parent == str(self.pid) and b"--role" in line and "zombie" not in status:
                found[int(entry.name)] = line[line.index(b"--role") + 1].decode()
        return found

    def role(self, name: str) -> int | None:
        """Return the newest child that is ``name``."""
        return max((pid for pid, role in self.roles().items() if role == name), default=None)

    def window(self, role: str, *, alone_on_screen: bool = True) -> int:
        """Wait until ``role`` alone has a window on the screen; return its process id.

        Beside a workspace a gate may be loading for the next lock; beside a gate there is nothing.
        """

        def there() -> bool:
            others = self.roles()
            pid = self.role(role)
            if pid is None or not self._visible(pid):
                return False
            del others[pid]
            loading = {"gate"} if role == "workspace" else set()
            return set(others.values()) <= loading and not any(map(self._visible, others))

        wait_until(there, f"the window of the {role}; stderr: {self.stderr()}")
        pid = self.role(role)
        assert pid is not None
        if alone_on_screen:
            wait_until(lambda: self._focused(pid), f"the focus on the {role}")
        return pid

    def _visible(self, pid: int) -> bool:
        found = self.screen.run("search", "--all", "--onlyvisible", "--pid", str(pid), "--name", "RM Desktop")
        return bool(found.strip())

    def _focused(self, pid: int) -> bool:
        return self.screen.run("getwindowfocus", "getwindowpid").strip() == str(pid)

    def key(self, *keys: str) -> None:
        self.screen.run("key", "--delay", "25", *keys)

    def type(self, text: str) -> None:
        self.screen.run("type", "--delay", "6", text)

    def stderr(self) -> str:
        return (self.home / "stderr").read_text() if (self.home / "stderr").exists() else ""

    def end(self) -> int:
        """Ask the program to end and return its exit code."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            for pid in (*self.roles(), self.pid):
                os.kill(pid, signal.SIGKILL)
            raise


@pytest.fixture
def new_program(screen: Screen, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    """Make programs that have not started yet, each with a home folder of its own."""
    made: list[Program] = []

    def make(name: str) -> Program:
        home = tmp_path / name
        home.mkdir()
        made.append(Program(screen, home))
        return made[-1]

    yield make
    for program in made:
        if program.process is not None:
            program.end()
            wait_until(lambda program=program: not program.roles(), "the children to end with their parent")


@pytest.fixture
def program(new_program: Callable[[str], Program]) -> Program:
    """A program that has not started yet."""
    return new_program("home")


@pytest.fixture
def until() -> Callable[..., None]:
    """Look again and again until something holds."""
    return wait_until


SECRETS = Secrets(
    senior="quartz lamp under the old bridge",
    junior="nine violet trams before noon",
    session="paper boats on a windy pond",
)
CODES = (new_code(), new_code())
NAMES = ("Wilhelmine", "Balthasar")


@pytest.fixture
def founded(tmp_path: Path) -> Path:
    """A vault of a pair, made with the cheapest KDF."""
    content, clock = Content.load("de"), SystemClock()
    founding = Founding(
        path=tmp_path / "Tandem Nord.rmvault",
        policy=Policy.EITHER,
        secrets=replace(SECRETS, recovery=CODES),
        pair=Pair(senior_name=NAMES[0], junior_name=NAMES[1], started_on=clock.today()),
        clauses=tuple(Clause(code=one.code, title=one.title, text=one.text) for one in content.clauses(core=True)),
        consents=True,
    )
    found(founding, content=content, clock=FixedClock(clock.now()), kdf=FLOOR).wipe()
    return founding.path


@pytest.fixture
def secrets() -> Secrets:
    """The passphrases of `founded`."""
    return SECRETS


@pytest.fixture
def codes() -> tuple[str, str]:
    """The recovery codes of `founded`, the senior's first."""
    return CODES


@pytest.fixture
def names() -> tuple[str, str]:
    """The names in `founded`."""
    return NAMES


def _forms(text: str) -> tuple[bytes, ...]:
    """Return a text as it may stand in memory: Python's and SQLite's way, and Qt's."""
    return (text.encode("utf-8"), text.encode("utf-16-le"))


def _forms_of_code(code: str) -> tuple[bytes, ...]:
    """Return a recovery code as it may stand in memory: as people read and type it, and as the secret it stands for."""
    plain = code.replace("-", "")
    with parse_code(code) as secret:
        texts = [form for text in (code, code.lower(), plain, plain.lower()) for form in _forms(text)]
        return (*texts, bytes(secret.view()))


def _memory_of(pid: int) -> Iterator[bytes]:
    """Yield every readable, writable piece of a process's memory."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            region = re.match(r"([0-9a-f]+)-([0-9a-f]+) r(w|-)", line)
            if region is None or "[vvar" in line or "[vsyscall]" in line:
                continue
            start, end = int(region[1], 16), int(region[2], 16)
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except (OSError, OverflowError, ValueError):
                continue


def _remembered(pid: int, canaries: dict[str, tuple[bytes, ...]]) -> set[str]:
    """Return the names of the canaries that stand somewhere in the memory of ``pid``."""
    found: set[str] = set()
    for piece in _memory_of(pid):
        for name, wanted in canaries.items():
            if name not in found and any(form in piece for form in wanted):
                found.add(name)
    return found


@pytest.fixture
def remembered() -> Callable[[int, dict[str, tuple[bytes, ...]]], set[str]]:
    """Look for canaries in the memory of a process, as root."""
    return _remembered


@pytest.fixture
def as_text() -> Callable[[str], tuple[bytes, ...]]:
    """Return how a text may stand in memory."""
    return _forms


@pytest.fixture
def as_code() -> Callable[[str], tuple[bytes, ...]]:
    """Return how a recovery code may stand in memory."""
    return _forms_of_code
