"""Which databases may still hold remains of what was removed: an empty file each, until the database is written anew.

The file is on the disk before the removal is, so that whoever is killed between the two, or before the database was
written anew, knows at the next opening what is left to be done.
"""

from __future__ import annotations

from pathlib import Path

from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.files import Layout


def expect(vault: Path, part: Compartment) -> None:
    """Say that the database of ``part`` is to be written anew."""
    place = Layout(vault).remains(part)
    if not place.exists():
        with atomic.mapped_os_errors():
            atomic.write_new(place, b"")
            atomic.sync_folder(vault)


def expected(vault: Path) -> frozenset[Compartment]:
    """Return whose databases are to be written anew."""
    return frozenset(part for part in Compartment if Layout(vault).remains(part).exists())


def none_left(vault: Path, part: Compartment) -> None:
    """Say that the database of ``part`` was written anew."""
    with atomic.mapped_os_errors():
        Layout(vault).remains(part).unlink(missing_ok=True)
