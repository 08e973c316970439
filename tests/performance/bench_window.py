"""The program's own processes under Xvfb against a bare QMainWindow program: start, unlock, lock, memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.words import Opening
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.vault.vault import Secrets, unlock

GATE_GOAL = 1.15
UNLOCK_GOAL = 0.3
LOCK_GOAL = 0.1
MEMORY_GOAL = 1.4
ROUNDS = 7
PATIENCE = 60.0
QUICK_TYPIST_MS = 60
"""Between two keys; far quicker than anybody types a passphrase, and time enough for a workspace to load."""
SOME_WORK = 4.0
"""Seconds between opening and locking; the gate for the lock has loaded by then."""
DOOR = "import sys; from rm_desktop.__main__ import main; sys.exit(main())"
"""As packaging/run and the installed command start the program."""
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Bare")
window.resize(1280, 820)
window.show()
app.exec()
"""


@dataclass
class Screen:
    """A display of our own and what can be seen on it."""

    environ: dict[str, str]

    def windows(self, title: str) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=self.environ)
        return done.stdout.split()

    def wait(self, title: str, unlike: str = "") -> str:
        """Wait for a window of ``title`` that is not ``unlike``; return its number."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = [window for window in self.windows(title) if window != unlike]
            if found:
                return found[0]
        pytest.fail(f"no window {title!r} came")

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, env=self.environ)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environ, stderr=subprocess.DEVNULL)
    yield Screen(environ)
    for process in (manager, server):
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "Bench.rmvault"
    create_demo(path, "de", clock=SystemClock(), kdf=FLOOR).wipe()
    return path


@contextmanager
def bare(screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    yield from _running([sys.executable, "-I", "-c", BARE], screen)


@contextmanager
def ours(screen: Screen, vault: Path) -> Iterator[subprocess.Popen[bytes]]:
    folder = vault.parent / "data"
    shutil.rmtree(folder, ignore_errors=True)
    words = ["-I", "-c", DOOR, str(vault), "--platform", "xcb", "--data-dir", str(folder)]
    yield from _running([sys.executable, *words], screen)


def bench_gate(screen: Screen, vault: Path, told: Callable[[str], None]) -> None:
    times = [(_gate_time(screen, vault), _bare_time(screen)) for _round in range(ROUNDS)]
    gate, plain = (median(column) for column in zip(*times, strict=True))
    told(f"start to gate: {gate / plain:.2f} × a bare window ({gate:.3f} s / {plain:.3f} s), goal ≤ {GATE_GOAL} ×")
    assert gate / plain <= GATE_GOAL


def bench_unlock_and_lock(screen: Screen, vault: Path, told: Callable[[str], None]) -> None:
    secrets = demo_secrets("de")
    kdf = min(_kdf_time(vault, secrets) for _round in range(3))
    plain = median(_bare_time(screen) for _round in range(ROUNDS))
    unlocks, locks = zip(*(_unlock_and_lock(screen, vault, secrets) for _round in range(3)), strict=True)
    opening, locking = median(unlocks) - kdf, median(locks)
    told(f"unlock: KDF {kdf:.3f} s + {opening:.3f} s, goal ≤ {UNLOCK_GOAL} s more than the KDF")
    told(f"lock to gate: {locking:.3f} s, a bare window {plain:.3f} s, goal ≤ {LOCK_GOAL} s more")
    assert locking <= plain + LOCK_GOAL
    assert opening <= UNLOCK_GOAL


def bench_memory(screen: Screen, vault: Path, told: Callable[[str], None]) -> None:
    with bare(screen) as process:
        screen.wait("Bare")
        plain = _rss(process.pid)
    with ours(screen, vault) as parent:
        gate = screen.wait("RM Desktop")
        _type_passphrase(screen, gate, demo_secrets("de"))
        screen.wait("RM Desktop", unlike=gate)
        time.sleep(1)
        workspace = _child(parent.pid, "workspace")
        ratio = _rss(workspace) / plain
        told(
            f"memory of the workspace: {ratio:.2f} × a bare window ({_rss(workspace) / 1024:.0f} MiB /"
            f" {plain / 1024:.0f} MiB), goal ≤ {MEMORY_GOAL} ×"
        )
    assert ratio <= MEMORY_GOAL


def _running(command: list[str], screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=screen.environ, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        end = time.monotonic() + PATIENCE
        while (screen.windows("RM Desktop") or screen.windows("Bare")) and time.monotonic() < end:
            time.sleep(0.02)


def _bare_time(screen: Screen) -> float:
    started = time.perf_counter()
    with bare(screen):
        screen.wait("Bare")
        return time.perf_counter() - started


def _gate_time(screen: Screen, vault: Path) -> float:
    started = time.perf_counter()
    with ours(screen, vault):
        screen.wait("RM Desktop")
        return time.perf_counter() - started


def _unlock_and_lock(screen: Screen, vault: Path, secrets: Secrets) -> tuple[float, float]:
    with ours(screen, vault):
        gate = screen.wait("RM Desktop")
        started = _type_passphrase(screen, gate, secrets)
        workspace = screen.wait("RM Desktop", unlike=gate)
        unlocking = time.perf_counter() - started
        screen.xdotool("windowactivate", "--sync", workspace)
        time.sleep(SOME_WORK)
        started = time.perf_counter()
        screen.xdotool("key", "ctrl+l")
        screen.wait("RM Desktop", unlike=workspace)
        return unlocking, time.perf_counter() - started


def _type_passphrase(screen: Screen, gate: str, secrets: Secrets) -> float:
    screen.xdotool("windowactivate", "--sync", gate)
    time.sleep(0.5)
    screen.xdotool("type", "--delay", str(QUICK_TYPIST_MS), secrets.session or "")
    started = time.perf_counter()
    screen.xdotool("key", "Return")
    return started


def _kdf_time(vault: Path, secrets: Secrets) -> float:
    started = time.perf_counter()
    unlock(vault, Opening.TOGETHER, secrets).wipe()
    return time.perf_counter() - started


def _child(parent: int, role: str) -> int:
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
            above = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        if above == parent and role.encode() in words:
            return int(entry.name)
    pytest.fail(f"no {role} below {parent}")


def _rss(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Rss:"))
