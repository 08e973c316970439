"""Ends of pipes that cross from the parent to a child: file descriptors here, handles on Windows."""

from __future__ import annotations

import os
import sys


def inheritable(fd: int) -> int:
    """Make ``fd`` one a child may keep, and return the number by which the child will know it."""
    os.set_inheritable(fd, True)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows only

        handle = msvcrt.get_osfhandle(fd)
        os.set_handle_inheritable(handle, True)
        return handle
    return fd


def adopt(number: int, *, write: bool) -> int:
    """Return the descriptor of an end the parent left us under ``number``; our own children never get it."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows only

        os.set_handle_inheritable(number, False)
        return msvcrt.open_osfhandle(number, os.O_WRONLY if write else os.O_RDONLY)
    os.set_inheritable(number, False)
    return number


def write_all(fd: int, data: bytes | bytearray) -> None:
    """Write all of ``data``; BrokenPipeError when nobody reads any more."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def read_all(fd: int, limit: int) -> bytearray:
    """Read until the other end closes, at most ``limit`` bytes, into memory that can be overwritten."""
    data = bytearray(limit)
    view = memoryview(data)
    used = 0
    with os.fdopen(fd, "rb", buffering=0) as pipe:
        while used < limit:
            count = pipe.readinto(view[used:])
            if not count:
                break
            used += count
    view.release()
    del data[used:]
    return data
