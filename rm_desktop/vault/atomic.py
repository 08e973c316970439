"""Replacing a file so that a crash leaves the old bytes or the new ones, never half of either."""

from __future__ import annotations

import errno
import importlib
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rm_desktop.domain.errors import DiskFull, NotReadable, NotWritable, RmError, VaultMissing

FILE_MODE = 0o600
FOLDER_MODE = 0o700
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
GONE = frozenset({errno.ENOENT, errno.ENOTDIR})
PULLED_OUT = GONE | {
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ENXIO", "ENOTCONN", "ESTALE", "EHOSTDOWN", "ESHUTDOWN", "ETIMEDOUT")
    if hasattr(errno, name)
}
"""What writing to a stick says once it is gone, or to a drive in the network that no longer answers."""


@contextmanager
def mapped_os_errors(*, reading: bool = False, outside: bool = False) -> Iterator[None]:
    """Turn the system's errors into ours; their text would carry paths. ``outside`` is a place people chose."""
    try:
        yield
    except OSError as error:
        raise os_error(error, reading=reading, outside=outside) from None


def os_error(error: OSError, *, reading: bool = False, outside: bool = False) -> RmError:
    """Return our error for one of the system's; what was denied was a look with ``reading``, else a write.

    What is not there is the vault, but with ``outside`` a place for another file, such as a stick pulled out.
    """
    if error.errno in FULL:
        return DiskFull()
    if outside and error.errno in PULLED_OUT:
        return NotWritable()
    if error.errno in GONE:
        return VaultMissing()
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} and not reading:
        return NotWritable()
    return NotReadable(errno=error.errno or 0)


def write_new(path: Path, content: bytes) -> None:
    """Create ``path`` exclusively with ``content`` and bring it to the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    try:
        write_all(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(content: bytes, *paths: Path) -> None:
    """Give each path the new ``content`` at once: write beside it, read back, rename, bring the folder to the disk.

    Every file is written before the first one is renamed, so that a full disk changes none of them.
    """
    fresh = [path.with_name(f".{path.name}.{secrets.token_hex(4)}.new") for path in paths]
    try:
        for place in fresh:
            write_new(place, content)
            _demand_equal(place, content)
        for place, path in zip(fresh, paths, strict=True):
            place.replace(path)
            sync_folder(path.parent)
    except OSError:
        for place in fresh:
            with suppress(OSError):
                place.unlink()
        raise


def discard_unfinished(*paths: Path) -> None:
    """Remove what a killed program had written beside these files and not yet renamed; whoever calls holds the lock."""
    for path in paths:
        for left in path.parent.glob(f".{path.name}.????????.new"):
            with suppress(OSError):
                left.unlink()


def sync_folder(path: Path) -> None:
    """Bring a folder's entries to the disk; Windows keeps them with the files."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_data(handle: int) -> None:
    """Bring a file's content to the disk, through the drive's cache where the system has a call for it."""
    if sys.platform == "darwin":
        fcntl = importlib.import_module("fcntl")
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(handle)
    else:
        os.fsync(handle)


def make_folder(path: Path) -> None:
    """Create a folder that only its owner enters."""
    path.mkdir(mode=FOLDER_MODE)


def _demand_equal(path: Path, content: bytes) -> None:
    """Read back what was written: a stick that lies about writing would else replace the good file."""
    if path.read_bytes() != content:
        raise OSError(errno.EIO, "read back differs")


def write_all(handle: int, content: bytes) -> None:
    """Write every byte, however often the system takes only some."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]
