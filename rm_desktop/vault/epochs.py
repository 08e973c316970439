"""The files of a compartment's key epochs: what an interrupted rotation left is told from what lives.

While the files of the next epoch are made, a marker with a dot lies beside them. It is written before the first of
them and removed after the last file of the old epoch, so that an old header put back never makes the newer, living
database look like a left-over: without the marker nothing of a higher epoch is ever touched.
"""

from __future__ import annotations

import re
from pathlib import Path

from rm_desktop.crypto.header import LARGEST_EPOCH
from rm_desktop.domain.errors import BugError
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.files import Layout

_FILE = re.compile(r"(shared|senior|junior)-(\d{6})\.(db|db-wal|db-shm|db-journal|anchor|keys)")
_MARKER = re.compile(r"\.(shared|senior|junior)-(\d{6})\.new")
_OUTLIVES = "keys"
"""Public halves of older epochs stay: a restored copy of the shared part may still need the whole chain."""


class NoEpochLeft(BugError):
    """The number of the next epoch does not fit into the file's name."""


def next_epoch(layout: Layout, part: Compartment, epoch: int) -> int:
    """Return a number for which there is no file yet."""
    found = max([epoch, *(number for number, _ in _files(layout, part))]) + 1
    if found > LARGEST_EPOCH:
        raise NoEpochLeft
    return found


def mark(layout: Layout, part: Compartment, epoch: int) -> None:
    """Say that the files of ``epoch`` are being made and mean nothing yet."""
    with atomic.mapped_os_errors():
        atomic.write_new(_marker(layout, part, epoch), b"")
        atomic.sync_folder(layout.root)


def discard(layout: Layout, part: Compartment, epoch: int) -> None:
    """Remove what was made for an epoch that no header names, the marker last."""
    if _remove(layout, [file for number, file in _files(layout, part) if number == epoch]):
        _remove(layout, [_marker(layout, part, epoch)])


def clear(layout: Layout, part: Compartment, epoch: int) -> None:
    """Remove what is left of other epochs, for a database of ``epoch`` that was opened and accepts its header."""
    marked = {
        int(found[2])
        for file in layout.root.iterdir()
        if (found := _MARKER.fullmatch(file.name)) and found[1] == part.value
    }
    outdated = [
        file
        for number, file in _files(layout, part)
        if (number < epoch and file.suffix != f".{_OUTLIVES}") or (number > epoch and number in marked)
    ]
    if _remove(layout, outdated):
        _remove(layout, [_marker(layout, part, number) for number in sorted(marked)])


def _files(layout: Layout, part: Compartment) -> list[tuple[int, Path]]:
    """Return every file of a compartment with its epoch, the databases themselves last."""
    found = [
        (int(match[2]), file)
        for file in layout.root.iterdir()
        if (match := _FILE.fullmatch(file.name)) and match[1] == part.value
    ]
    return sorted(found, key=lambda one: (one[1].suffix == ".db", one[1].name))


def _marker(layout: Layout, part: Compartment, epoch: int) -> Path:
    return layout.root / f".{part.value}-{epoch:06}.new"


def _remove(layout: Layout, files: list[Path]) -> bool:
    """Remove ``files`` and return whether all are gone; what cannot go now goes at the next opening."""
    try:
        for file in files:
            file.unlink(missing_ok=True)
        if files:
            atomic.sync_folder(layout.root)
    except OSError:
        return False
    return True
