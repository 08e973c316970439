"""One program at a time: a second start wakes the first one and ends.

The two speak through a named pipe that only its owner can open; no socket is needed. Whoever holds the pipe's lock is
the program, and a lock goes with its process, so that nothing stale can keep a start from happening. Where the system
has no named pipes, a second start opens a second window, and the vault's own lock says that it is in use.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

_LONGEST = 4000
"""Less than what a pipe takes in one piece, so that two starts never mix."""
_MODE = 0o600


class Wake(NamedTuple):
    """What a second start wants: a vault, if it named one, and the sign by which the desktop lets a window forward."""

    vault: str = ""
    token: str = ""


class AnotherRuns(Exception):
    """The program runs already and has been told: there is nothing left to do."""


class OneProgram:
    """The pipe of the program that runs; hold on to it as long as it does."""

    def __init__(self, number: int) -> None:
        """Keep the open pipe."""
        self._number = number

    def listen(self, woken: Callable[[Wake], None]) -> None:
        """Call ``woken`` from a thread of its own for every later start."""
        import threading  # noqa: PLC0415 - the first window is on its way before this

        threading.Thread(target=self._listen, args=(woken,), name="later-starts", daemon=True).start()

    def _listen(self, woken: Callable[[Wake], None]) -> None:
        rest = b""
        os.set_blocking(self._number, True)
        while data := os.read(self._number, _LONGEST):
            *lines, rest = (rest + data).split(b"\n")
            rest = rest[-_LONGEST:]
            for line in lines:
                if (wake := _wake(line)) is not None:
                    woken(wake)


def claim(data_dir: str, environ: Mapping[str, str], vault: str) -> OneProgram | None:
    """Return the pipe for a first start, None where there is none; AnotherRuns when the one that runs was woken."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - not there on Windows

    try:
        number = _open(_place(data_dir, environ))
    except OSError:
        return None
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        if _tell(number, _wish(vault, environ)):
            raise AnotherRuns from None
        return None
    return OneProgram(number)


def _wish(vault: str, environ: Mapping[str, str]) -> Wake:
    """Return what this start wants of one that runs already."""
    return Wake(vault, environ.get("XDG_ACTIVATION_TOKEN", "") or environ.get("DESKTOP_STARTUP_ID", ""))


def _place(data_dir: str, environ: Mapping[str, str]) -> str:
    """Return the pipe's path: one for each folder of settings and each display."""
    folder = environ.get("XDG_RUNTIME_DIR", "") or f"/tmp/rm-desktop-{os.getuid()}"  # noqa: S108 - checked by _open
    display = environ.get("WAYLAND_DISPLAY", "") + "|" + environ.get("DISPLAY", "")
    settings = data_dir or environ.get("XDG_CONFIG_HOME", "") or environ.get("HOME", "")
    return f"{folder}/rm-desktop-{zlib.crc32(f'{settings}|{display}'.encode()):08x}"


def _open(path: str) -> int:
    """Open the pipe for both ways, made if need be; OSError when it or its folder is not ours alone."""
    folder = os.path.dirname(path)  # noqa: PTH120 - pathlib would cost the first window its time
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)  # noqa: PTH102 - as above
    _demand_ours(os.lstat(folder), stat.S_ISDIR)
    with suppress(FileExistsError):
        os.mkfifo(path, _MODE)
    number = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        _demand_ours(os.fstat(number), stat.S_ISFIFO)
    except OSError:
        os.close(number)
        raise
    return number


def _demand_ours(facts: os.stat_result, kind: Callable[[int], bool]) -> None:
    if not kind(facts.st_mode) or facts.st_uid != os.getuid() or facts.st_mode & 0o077:
        raise PermissionError


def _tell(number: int, wake: Wake) -> bool:
    """Tell the program that runs; False when it does not listen."""
    line = json.dumps(wake._asdict()).encode() + b"\n"
    try:
        return len(line) <= _LONGEST and os.write(number, line) == len(line)
    except OSError:
        return False
    finally:
        os.close(number)


def _wake(line: bytes) -> Wake | None:
    try:
        found = json.loads(line)
        wake = Wake(found["vault"], found["token"])
    except (ValueError, TypeError, KeyError):
        return None
    return wake if all(isinstance(part, str) and "\0" not in part for part in wake) else None
