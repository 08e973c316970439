"""One program writes a vault at a time: the parent process holds this lock from the gate to the last window."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from rm_desktop.crypto.canonical import NotCanonical, canonical, parse_strictly
from rm_desktop.domain.errors import VaultInUse, VaultMissing
from rm_desktop.vault.atomic import FILE_MODE, os_error

LOCK_NAME = "LOCK"
HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})
NOTE_BYTES = 512
"""The holder's note: which program, which process, since when. Never who or where."""
LOCKED_BYTE = 1 << 30
"""Windows locks a range of bytes against reading too, so it lies far behind the note."""


class VaultLock:
    """The lock on ``LOCK`` in the vault's folder; the system drops it when the process ends, however it ends."""

    def __init__(self, handle: int) -> None:
        """Take over an open and locked file; use `acquire`."""
        self._handle: int | None = handle

    @classmethod
    def acquire(cls, path: Path, program: str = "rm-desktop") -> VaultLock:
        """Lock the vault at ``path`` for ``program``, or raise VaultInUse at once, telling what the holder noted."""
        if not path.is_dir():
            raise VaultMissing
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        try:
            handle = os.open(path / LOCK_NAME, flags, FILE_MODE)
        except OSError as error:
            raise os_error(error) from None
        try:
            _lock(handle)
        except OSError as error:
            problem = _in_use(handle) if error.errno in HELD else os_error(error)
            os.close(handle)
            raise problem from None
        _note(handle, program)
        return cls(handle)

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two holders lock two different files."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with contextlib.suppress(OSError):
                os.ftruncate(handle, 0)
                _unlock(handle)
            os.close(handle)


def _note(handle: int, program: str) -> None:
    """Say who holds it; a full disk is no reason not to."""
    note = {"program": program, "pid": os.getpid(), "since": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, canonical(note))


def _in_use(handle: int) -> VaultInUse:
    """Return the error with the holder's note, as far as it can be read and looks like one."""
    try:
        note = parse_strictly(os.read(handle, NOTE_BYTES))
    except (OSError, NotCanonical):
        return VaultInUse()
    if not isinstance(note, dict):
        return VaultInUse()
    kinds: dict[str, type[str | int]] = {"program": str, "pid": int, "since": str}
    return VaultInUse(**{name: note[name] for name, kind in kinds.items() if type(note.get(name)) is kind})


if sys.platform == "win32":  # pragma: no cover - Windows locks bytes, not files
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

    def _unlock(handle: int) -> None:
        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
