"""One program writes a vault at a time: the parent process holds this lock from the gate to the last window."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from rm_desktop.domain.errors import VaultInUse, VaultMissing
from rm_desktop.vault.atomic import FILE_MODE, os_error

LOCK_NAME = "LOCK"
HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


class VaultLock:
    """The lock on ``LOCK`` in the vault's folder; the system drops it when the process ends, however it ends."""

    def __init__(self, handle: int) -> None:
        """Take over an open and locked file; use `acquire`."""
        self._handle: int | None = handle

    @classmethod
    def acquire(cls, path: Path) -> VaultLock:
        """Lock the vault at ``path`` or raise VaultInUse at once."""
        if not path.is_dir():
            raise VaultMissing
        try:
            handle = os.open(path / LOCK_NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), FILE_MODE)
        except OSError as error:
            raise os_error(error) from None
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise VaultInUse if error.errno in HELD else os_error(error) from None
        return cls(handle)

    def release(self) -> None:
        """Give the lock back. The file stays: removing it would let two holders lock two different files."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with contextlib.suppress(OSError):
                _unlock(handle)
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
