"""Where something to take in comes from: a file, a folder or a zip archive, read within bounds and nowhere else.

A name inside never becomes a path: an archive's members are read into memory by the names they have there, and of a
folder only what lies in it as an ordinary file. Links are refused, because they lead out.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from rm_desktop.domain.errors import NotReadable, UnreadableImport
from rm_desktop.vault.atomic import mapped_os_errors

MIB = 1024 * 1024
MOST_FILES = 50_000
MOST_BYTES = 512 * MIB
"""Of everything that is read out of one source."""
_LARGEST_DIRECTORY = 16 * MIB
"""An archive's own list of names, which is read as a whole before anything else can be looked at."""
_END, _END_BYTES, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
_SIZE_AT = 12
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, struct.error, ValueError)
"""What the library says about archives that are none; what it cannot unpack is a kind of `RuntimeError`."""


class Source(Protocol):
    """Files by name; the names' parts are separated by ``/``."""

    def names(self) -> Sequence[str]:
        """Return every file's name, sorted."""

    def read(self, name: str, most: int) -> bytes:
        """Return a file's content; `UnreadableImport` where it is larger than ``most``."""

    def changed(self, name: str) -> datetime:
        """Return when a file was last changed, as far as is known."""


class Allowance:
    """How much may still be read."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        """Allow ``most`` bytes."""
        self._left = most

    def spend(self, size: int) -> None:
        """Count what was read; `UnreadableImport` once it is too much."""
        self._left -= size
        if self._left < 0:
            raise UnreadableImport(reason="import_size")


class FolderSource:
    """A folder and what lies in it. Names that begin with a dot are other programs' affairs."""

    def __init__(self, folder: Path) -> None:
        """Look at ``folder``."""
        self._allowance = Allowance()
        with mapped_os_errors(reading=True, outside=True):
            self._files = dict(sorted(_files_in(folder)))

    def names(self) -> Sequence[str]:
        """Return every file's name, sorted."""
        return tuple(self._files)

    def read(self, name: str, most: int) -> bytes:
        """Return a file's content."""
        content = read_file(self._files[name], most)
        self._allowance.spend(len(content))
        return content

    def changed(self, name: str) -> datetime:
        """Return when the file was last changed."""
        with mapped_os_errors(reading=True, outside=True):
            return datetime.fromtimestamp(int(self._files[name].stat().st_mtime), UTC)


def _files_in(folder: Path) -> list[tuple[str, Path]]:
    found: list[tuple[str, Path]] = []
    for place, folders, files in os.walk(folder, onerror=_say):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(place)
        for name in (*folders, *files):
            if (here / name).is_symlink():
                raise UnreadableImport(reason="link")
        for name in files:
            path = here / name
            if not name.startswith(".") and path.is_file():
                found.append((path.relative_to(folder).as_posix(), path))
        if len(found) > MOST_FILES:
            raise UnreadableImport(reason="too_many")
    return found


def _say(error: OSError) -> None:
    raise error


def read_file(path: Path, most: int) -> bytes:
    """Return a file's content, never more than ``most``. Pipes and devices would keep the reader waiting."""
    with mapped_os_errors(reading=True, outside=True):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            there = os.fstat(handle)
            if not stat.S_ISREG(there.st_mode):
                raise NotReadable
            if there.st_size > most:
                raise UnreadableImport(reason="import_size")
            content = file.read(there.st_size + 1)
    if len(content) > there.st_size:
        raise NotReadable  # it grows while it is read
    return content


class ZipSource:
    """A zip archive. What its list of names says is believed only until the content says otherwise."""

    def __init__(self, file: BinaryIO) -> None:
        """Look at the list of names in ``file``; no content is unpacked."""
        self._allowance = Allowance()
        _demand_small_directory(file)
        try:
            self._archive = zipfile.ZipFile(file)
        except _BROKEN:
            raise UnreadableImport(reason="zip") from None
        self._members = {one.filename: one for one in map(_sound, self._archive.infolist()) if not one.is_dir()}
        if len(self._members) != sum(not one.is_dir() for one in self._archive.infolist()):
            raise UnreadableImport(reason="zip")

    def names(self) -> Sequence[str]:
        """Return every file's name, sorted."""
        return tuple(sorted(self._members))

    def read(self, name: str, most: int) -> bytes:
        """Unpack one file into memory, at most so much as its list of names promises."""
        member = self._members[name]
        if member.file_size > most:
            raise UnreadableImport(reason="import_size")
        self._allowance.spend(member.file_size)
        try:
            with self._archive.open(member) as file:
                content = file.read(most + 1)
        except _BROKEN:
            raise UnreadableImport(reason="zip") from None
        if len(content) != member.file_size:
            raise UnreadableImport(reason="zip")
        return content

    def changed(self, name: str) -> datetime:
        """Return the date in the list of names."""
        try:
            return datetime(*self._members[name].date_time).astimezone(UTC)
        except (ValueError, OverflowError):
            return datetime(1980, 1, 1, tzinfo=UTC)


def _demand_small_directory(file: BinaryIO) -> None:
    """Look at the size that the end of the archive claims: a list of millions of names would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _END_BYTES - _LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_BYTES:
        raise UnreadableImport(reason="zip")
    (directory,) = struct.unpack_from("<I", tail, at + _SIZE_AT)
    if directory > _LARGEST_DIRECTORY:
        raise UnreadableImport(reason="too_many")
    file.seek(0)


def _sound(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return ``member``, or raise `UnreadableImport` for a name that leads elsewhere, a link, or what is locked."""
    name, mode = member.filename, member.external_attr >> 16
    parts = name.rstrip("/").split("/")
    if (
        not name
        or name.startswith("/")
        or "\\" in name
        or ":" in parts[0]
        or any(part in {"", ".", ".."} for part in parts)
    ):
        raise UnreadableImport(reason="path")
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise UnreadableImport(reason="link")
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableImport(reason="zip_locked")
    if not member.is_dir() and member.compress_type not in _METHODS:
        raise UnreadableImport(reason="zip")
    return member
