"""Copying files of a vault byte for byte: with progress, with an end at any time, and compared after writing."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.domain.errors import Cancelled, VaultDamaged
from rm_desktop.vault import atomic

CHUNK = 1024 * 1024
Progress = Callable[[int, int], None]
"""Takes the bytes done and all that there are to do; called on the thread that copies."""


def ignore_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(slots=True, kw_only=True)
class Course:
    """How far a copy is, and whether it is to go on."""

    total: int
    progress: Progress = ignore_progress
    ended: threading.Event = field(default_factory=threading.Event)
    done: int = 0

    def advance(self, count: int) -> None:
        """Count ``count`` more bytes; raise Cancelled where somebody ended it."""
        if self.ended.is_set():
            raise Cancelled
        self.done += count
        self.progress(self.done, self.total)


def copy_file(source: Path, target: Path, course: Course, *, expected: bytes | None = None) -> None:
    """Copy ``source`` to the new file ``target``, bring it to the disk, and read it back from there.

    What is read back must have the hash ``expected``, or without one the hash of what was read.
    """
    digest = hashlib.sha256()
    with atomic.mapped_os_errors(reading=True):
        reading = source.open("rb")
    with reading, atomic.mapped_os_errors(outside=True):
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), atomic.FILE_MODE)
        try:
            while piece := reading.read(CHUNK):
                digest.update(piece)
                atomic.write_all(handle, piece)
                course.advance(len(piece))
            atomic.sync_data(handle)
            forget_cached(handle)
        finally:
            os.close(handle)
    if _read_back(target, course) != (expected or digest.digest()):
        raise VaultDamaged(part="backup", reason="copy" if expected in {None, digest.digest()} else "hash")


def forget_cached(handle: int) -> None:
    """Let the next read come from the disk and not from memory, where the system can be told so."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _read_back(target: Path, course: Course) -> bytes:
    digest = hashlib.sha256()
    with atomic.mapped_os_errors(outside=True), target.open("rb") as written:
        while piece := written.read(CHUNK):
            digest.update(piece)
            course.advance(len(piece))
    return digest.digest()
