"""An encrypted copy at another place: a folder that is itself a vault, complete under its name or not there at all."""

from __future__ import annotations

import re
import secrets
import shutil
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rm_desktop.domain.errors import DiskFull, NotWritable, PlaceInsideVault, VaultMissing
from rm_desktop.vault import atomic
from rm_desktop.vault.backup_sets import HEADER, MANIFEST, BackupSet
from rm_desktop.vault.copying import Course, Progress, copy_file, ignore_progress
from rm_desktop.vault.database import wal_is_empty, wal_of
from rm_desktop.vault.files import SUFFIX, Layout
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.restore import finish_restores

_MOST_OF_A_NAME = 99
_NOT_ON_EVERY_DISK = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class Piece(NamedTuple):
    """A file to be copied: from where, to which place in the new folder, and its hash where a list names it."""

    source: Path
    name: str
    expected: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A finished copy."""

    path: Path
    size: int


def pieces_of_set(one: BackupSet) -> tuple[Piece, ...]:
    """Return what makes a vault out of a set. Its anchors are missing; the first opening checks it and writes them."""
    digest = one.manifest.header_sha256
    headers = [Piece(one.path / HEADER, name, digest) for name in (HEADER, Layout(Path()).second_header.name)]
    databases = [
        Piece(one.file(part), one.file(part).name, entry.sha256) for part, entry in one.manifest.entries.items()
    ]
    return (*headers, *databases, Piece(one.path / MANIFEST, MANIFEST))


def pieces_of_vault(vault: Path) -> tuple[Piece, ...]:
    """Return the files of a locked vault as it is now, private parts included; whoever calls holds its lock."""
    finish_restores(vault)
    layout, header = Layout(vault), read_header(vault)
    found = [place for place in (layout.header, layout.second_header) if place.exists()]
    for part, database in layout.databases(header).items():
        found += [database, layout.anchor(part, header.epochs[part])]
        found += [] if wal_is_empty(database) else [wal_of(database)]
    found += sorted(layout.rescue.glob("*.draft"))
    return tuple(Piece(file, file.relative_to(vault).as_posix()) for file in found if file.is_file())


def size_of(pieces: Sequence[Piece]) -> int:
    """Return how many bytes a copy takes."""
    with atomic.mapped_os_errors(reading=True):
        return sum(piece.source.stat().st_size for piece in pieces)


def demand_place(folder: Path, vault: Path) -> None:
    """Raise where no copy of ``vault`` may lie in ``folder``: it is not there, or it is inside a vault."""
    real = folder.resolve()
    if vault.resolve() in {real, *real.parents} or any(place.suffix == SUFFIX for place in (real, *real.parents)):
        raise PlaceInsideVault
    if not folder.is_dir():
        raise NotWritable


def copy_out(
    pieces: Sequence[Piece],
    folder: Path,
    name: str,
    *,
    progress: Progress = ignore_progress,
    ended: threading.Event | None = None,
) -> Copied:
    """Copy ``pieces`` into a new vault called ``name`` in ``folder``; every file is read back and compared.

    It appears under its name when all of it is there. Where anything fails, nothing of it stays.
    """
    size = size_of(pieces)
    course = Course(total=2 * size, progress=progress, ended=ended or threading.Event())
    with atomic.mapped_os_errors(outside=True):
        _discard_unfinished(folder, name)
        if shutil.disk_usage(folder).free < size:
            raise DiskFull
        target = _free_name(folder, name)
        place = folder / f".{target.name}.{secrets.token_hex(4)}.new"
        atomic.make_folder(place)
    try:
        for piece in pieces:
            _copy(piece, place, course)
        with atomic.mapped_os_errors(outside=True):
            atomic.sync_folder(place)
            place.rename(target)
            atomic.sync_folder(folder)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return Copied(path=target, size=size)


def _copy(piece: Piece, place: Path, course: Course) -> None:
    target = place / piece.name
    with atomic.mapped_os_errors(outside=True):
        target.parent.mkdir(mode=atomic.FOLDER_MODE, exist_ok=True)
    try:
        copy_file(piece.source, target, course, expected=piece.expected)
    except VaultMissing:
        if not place.is_dir():
            raise NotWritable from None
        raise


def _discard_unfinished(folder: Path, name: str) -> None:
    """Remove what a killed program had begun to copy here under this name; it takes space and nobody sees it."""
    unfinished = re.compile(rf"\.{re.escape(_clean(name))}( \d+)?{re.escape(SUFFIX)}\.[0-9a-f]{{8}}\.new")
    for left in folder.iterdir():
        if unfinished.fullmatch(left.name):
            shutil.rmtree(left, ignore_errors=True)


def _clean(name: str) -> str:
    return _NOT_ON_EVERY_DISK.sub("-", name).strip(" .") or "RM"


def _free_name(folder: Path, name: str) -> Path:
    clean = _clean(name)
    for number in range(1, _MOST_OF_A_NAME + 1):
        target = folder / (f"{clean}{SUFFIX}" if number == 1 else f"{clean} {number}{SUFFIX}")
        if not target.exists():
            return target
    raise NotWritable
