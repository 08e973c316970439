"""What gate and command line do with the sets of a locked vault: list, check, look at, bring back."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.domain.errors import NotFound, RmError
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.backups import BackupRow, row_of
from rm_desktop.vault.backup import verify_backup
from rm_desktop.vault.backup_sets import BackupSet, listed_sets, newest_good, wrong_files
from rm_desktop.vault.copying import Progress
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets
from rm_desktop.vault.restore import keys_of_set, restore_as_new, restore_header, restore_in_place
from rm_desktop.vault.restore_preview import PartPreview, preview
from rm_desktop.vault.unlocking import unlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The sets of a vault; ``newest_good`` is the id of the newest one whose files are what they were."""

    rows: tuple[BackupRow, ...]
    newest_good: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """An opened set. Whoever gets it wipes its keys. ``present`` is the vault's own header, None where damaged."""

    one: BackupSet
    header: Header
    keys: OpeningKeys = field(repr=False)
    present: Header | None
    parts: tuple[PartPreview, ...]


def present_header(vault: Path) -> Header | None:
    """Return the vault's header where it can be read."""
    with suppress(RmError):
        return read_header(vault)
    return None


def find(vault: Path, *, judge: bool = False) -> Found:
    """List the sets; with ``judge`` the newest good one is looked for, which reads files."""
    present = present_header(vault)
    rows = tuple(row_of(one, present) for one in listed_sets(vault))
    good = newest_good(vault) if judge else None
    return Found(rows=rows, newest_good=good.path.name if good else None)


def doors_of(vault: Path, name: str | None = None) -> Doors | None:
    """Return how the vault opens, or where its header is damaged how the set called ``name`` does."""
    header = present_header(vault)
    with suppress(RmError):
        header = header or (_set(vault, name).header() if name else None)
    if header is None:
        return None
    return Doors(header.policy, any(slot.type.value == "session" for slot in header.slots))


def check_all(
    vault: Path, opening: Opening | None, secrets: Secrets, progress: Progress, ended: threading.Event
) -> dict[str, tuple[Mapping[Compartment, tuple[str, ...]], frozenset[Compartment]]]:
    """Check every set by its hashes and, with a passphrase, fully what it opens; also say what was opened."""
    keys = unlock(vault, opening, secrets) if opening is not None else None
    header, sets, found = present_header(vault), listed_sets(vault), {}
    try:
        for done, one in enumerate(sets):
            progress(done, len(sets))
            if ended.is_set():
                break
            problems, opened = _check(one, header, keys)
            found[one.path.name] = (problems, opened)
        return found
    finally:
        if keys is not None:
            keys.wipe()


def _check(
    one: BackupSet, header: Header | None, keys: OpeningKeys | None
) -> tuple[Mapping[Compartment, tuple[str, ...]], frozenset[Compartment]]:
    try:
        one.header()
        if keys is not None and header is not None:
            one.manifest.authenticate(keys.hmk)
            entries = one.manifest.entries
            opened = frozenset(part for part in keys.compartments if part in entries)
            fitting = frozenset(part for part in opened if entries[part].epoch == header.epochs[part])
            return verify_backup(one, keys, header), fitting
    except RmError:
        return dict.fromkeys(one.manifest.entries, ("list",)), frozenset()
    wrong = wrong_files(one)
    return {part: (wrong[part],) if part in wrong else () for part in one.manifest.entries}, frozenset()


def look_at(vault: Path, name: str, opening: Opening, secrets: Secrets) -> Previewed:
    """Open a set with what opened the vault when it was made."""
    one = _set(vault, name)
    header, keys = keys_of_set(one, opening, secrets)
    present = present_header(vault)
    try:
        parts = preview(vault, present, one, header, keys)
    except BaseException:
        keys.wipe()
        raise
    return Previewed(one=one, header=header, keys=keys, present=present, parts=parts)


def bring_back(
    vault: Path, seen: Previewed, parts: tuple[Compartment, ...], progress: Progress, ended: threading.Event
) -> None:
    """Restore in place; where the vault's header is damaged, that comes back first."""
    header = seen.present
    if header is None:
        restore_header(vault, seen.header, seen.keys)
        header = seen.header
    if parts:
        restore_in_place(vault, header, seen.keys, seen.one, parts, progress=progress, ended=ended)


def bring_back_as_new(seen: Previewed, target: Path, progress: Progress, ended: threading.Event) -> None:
    """Restore as a new vault."""
    restore_as_new(seen.one, seen.header, seen.keys, target, progress=progress, ended=ended)


def _set(vault: Path, name: str) -> BackupSet:
    found = next((one for one in listed_sets(vault) if one.path.name == name), None)
    if found is None:
        raise NotFound(kind="backup")
    return found
