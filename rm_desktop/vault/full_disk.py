"""Why a write failed: SQLite says FULL only for ENOSPC itself and "I/O error" for quotas, limits and dead disks."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from rm_desktop.domain.errors import DiskFull, RmError
from rm_desktop.vault.atomic import FILE_MODE, os_error

PROBE_BYTES = 64 * 1024


def copy_problem(source: Path, target: Path) -> RmError | None:
    """Return why ``target`` cannot take a copy of ``source``; what was written of it has been taken back already."""
    with suppress(OSError):
        if shutil.disk_usage(target.parent).free < _size(source):
            return DiskFull()
    return write_problem(target, _size(source))


def write_problem(database: Path, least: int = 0) -> RmError | None:
    """Try to write beside ``database`` as far as its WAL would grow; return what the system says against it."""
    probe = database.with_name(f".probe-{secrets.token_hex(4)}")
    reach = max(least, PROBE_BYTES + max(_size(database), _size(database.with_name(database.name + "-wal"))))
    try:
        handle = os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
        try:
            written = os.write(handle, secrets.token_bytes(PROBE_BYTES))
            os.fsync(handle)
            os.lseek(handle, reach, os.SEEK_SET)
            written += os.write(handle, b"\0")
        finally:
            os.close(handle)
    except OSError as error:
        return os_error(error)
    finally:
        with suppress(OSError):
            probe.unlink()
    return None


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0
