"""The whole main job in closed windows, under attack: no IP socket, no word outside the vault, no temporary file.

Setting up, unlocking, a meeting, both consents, the PDF, every place, the lock: each process closes itself as the
program's own do, and a foreign plugin in each of them tries to listen all the time.
"""

from __future__ import annotations

import ctypes
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import environment
from main_job import WORDS
from tour_gate import NAMES, SECRETS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.whole_program,
    pytest.mark.xdist_group("main-job"),  # one run serves them all
    pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel"),
]

WALK = Path(environment.__file__).with_name("walk.py")
HOSTILE = {
    "QT_QPA_GENERIC_PLUGINS": "tuiotouch:tcp",
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_QPA_PLATFORM": "vnc:port=59123",
    "QTWEBENGINE_REMOTE_DEBUGGING": "59124",
    "http_proxy": "http://127.0.0.1:59125",
}
PLUGIN = """
import os, socket, stat, sys, threading
log = open(os.path.join({folder!r}, f"{{os.getpid()}}.log"), "w", buffering=1)
pause = threading.Event()

def listen(family, kind):
    try:
        with socket.socket(family, kind) as made:
            made.bind(("", 0) if family == socket.AF_INET else ("", 0, 0, 0))
            if kind == socket.SOCK_STREAM:
                made.listen()
            return True
    except OSError:
        return False

def listen_with_qt():
    if "PySide6.QtWidgets" not in sys.modules:
        return False
    from PySide6.QtNetwork import QTcpServer, QUdpSocket
    return QTcpServer().listen() or QUdpSocket().bind(0)

def sees_one():
    for number in range(256):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            with socket.socket(fileno=os.dup(number)) as held:
                if held.family != socket.AF_UNIX:
                    return True
        except OSError:
            continue
    return False

while True:
    kinds = [(family, kind) for family in (socket.AF_INET, socket.AF_INET6)
             for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)]
    won = any([listen(*kind) for kind in kinds]) or listen_with_qt() or sees_one()
    log.write("open\\n" if won else "closed\\n")
    pause.wait(0.25)
"""
CANARIES = (
    *NAMES.values(),
    *SECRETS.values(),
    "Frau Yilmaz",
    WORDS["de"].note[:30],
    *WORDS["de"].tasks,
    WORDS["de"].learned,
)


class Newcomers:
    """Every file and folder that appears in a folder, were it for a moment only."""

    _CREATED, _MOVED_HERE = 0x100, 0x80

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._events = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._events, os.fsencode(folder), self._CREATED | self._MOVED_HERE) > 0

    def names(self) -> list[str]:
        found = []
        try:
            while told := os.read(self._events, 65536):
                found += list(_names(told))
        except BlockingIOError:
            return found
        return found


def _names(told: bytes) -> Iterator[str]:
    while told:
        length = struct.unpack_from("iIII", told)[3]
        yield told[16 : 16 + length].rstrip(b"\0").decode()
        told = told[16 + length :]


@dataclass
class Run:
    """What one run left behind."""

    folder: Path
    said: list[set[str]]
    temporary: list[str]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The main job once, from nothing to the lock."""
    folder = tmp_path_factory.mktemp("main-job")
    for name in ("home", "tmp", "said", "vault", "out", "config", "cache", "run"):
        (folder / name).mkdir(mode=0o700)
    plugin = folder / "plugin.py"
    plugin.write_text(PLUGIN.format(folder=str(folder / "said")))
    environ = {
        **HOSTILE,
        "PATH": os.environ["PATH"],
        "LANG": "de_DE.UTF-8",
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "RM_WALK_PLUGIN": str(plugin),
    }
    watched = Newcomers(folder / "tmp")
    command = [sys.executable, str(WALK), str(folder / "out"), "--folder", str(folder / "vault")]
    done = subprocess.run(command, env=environ, cwd=folder / "home", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said = [set(log.read_text().split()) for log in (folder / "said").iterdir()]
    return Run(folder, said, watched.names())


def test_it_leaves_pictures_of_every_step_and_the_pdf_and_nothing_else(run: Run) -> None:
    out = run.folder / "out"
    assert (out / "summary.pdf").read_bytes().startswith(b"%PDF-1.7")
    pictures = {path.name for path in out.glob("*.png")}
    assert {"01-welcome.png", "20-unlock.png", "60-locked.png", "consent-junior.png", "70-today.png"} <= pictures
    assert {path.suffix for path in out.iterdir()} == {".png", ".pdf"}


def test_no_process_could_listen_or_held_an_ip_socket(run: Run) -> None:
    assert len(run.said) == 6, "gate twice, workspace, two release helpers, and the gate after the lock"
    assert run.said == [{"closed"}] * 6


def test_the_same_plugin_listens_in_a_process_that_is_not_closed(tmp_path: Path, until: Callable[..., None]) -> None:
    plugin = tmp_path / "plugin.py"
    plugin.write_text(PLUGIN.format(folder=str(tmp_path)))
    process = subprocess.Popen([sys.executable, str(plugin)])
    try:
        until(lambda: any(log.read_text() for log in tmp_path.glob("*.log")), "the plugin")
    finally:
        process.kill()
        process.wait(timeout=20)
    assert {line for log in tmp_path.glob("*.log") for line in log.read_text().split()} == {"open"}


def test_no_temporary_file_was_ever_made(run: Run) -> None:
    assert run.temporary == []


def test_a_temporary_file_would_have_been_seen(tmp_path: Path) -> None:
    watched = Newcomers(tmp_path)
    (tmp_path / "short-lived").write_bytes(b"x")
    (tmp_path / "short-lived").unlink()
    assert watched.names() == ["short-lived"]


def holding_a_word(files: list[Path]) -> list[Path]:
    """Return the files in which something stands that somebody wrote or typed."""
    forms = [form for word in CANARIES for form in (word.encode(), word.encode("utf-16-le"), word.encode("latin-1"))]
    return [path for path in files if any(form in path.read_bytes() for form in forms)]


def test_no_word_stands_outside_what_was_handed_out(run: Run) -> None:
    files = [path for path in run.folder.rglob("*") if path.is_file() and run.folder / "out" not in path.parents]
    assert {".db", ".json", ".toml"} <= {path.suffix for path in files}
    assert holding_a_word(files) == []
    assert not [path for path in run.folder.rglob("*") if any(name in path.name for name in NAMES.values())]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "latin-1"])
def test_a_word_would_have_been_found(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "cache"
    file.write_bytes(b"before " + WORDS["de"].note.encode(encoding) + b" after")
    assert holding_a_word([file]) == [file]


def test_everything_belongs_to_the_owner_alone(run: Run) -> None:
    made = [run.folder / "vault", *(run.folder / "vault").rglob("*")]
    assert {path.stat().st_mode & 0o077 for path in made} == {0}
    assert {path.stat().st_mode & 0o777 for path in made if path.is_dir()} == {0o700}
