"""Backups that passphrases and sheets of yesterday still open: which ones, and how they stop doing so.

A set opens with the slots of its own ``vault.json``. Where its copies belong to the present key epochs it simply gets
the present header, and no copy is lost. Copies of an older epoch go only where a checked copy of the present one
exists; otherwise they stay, and it is said why.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rm_desktop.crypto.header import Header, database_name, parse_header
from rm_desktop.crypto.key_slots import SlotType
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.backup import NAME_FORMAT
from rm_desktop.vault.backup_sets import HEADER, MANIFEST, BackupSet, authentic_sets, set_folders
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.manifest import BackupEntry, Manifest, parse_manifest
from rm_desktop.vault.store import file_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class OldBackup:
    """A set that secrets of yesterday open; ``doors`` are the types of the slots that live in it alone."""

    name: str
    created_at: datetime
    doors: tuple[SlotType, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A set that still opens with old secrets. ``parts`` have no newer checked copy; none where nobody vouches."""

    created_at: datetime
    parts: tuple[Compartment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeReport:
    """What became of the sets: the present header put in, removed as outdated, left as they are."""

    renewed: int
    removed: int
    kept: tuple[Kept, ...]


def old_backups(path: Path) -> tuple[OldBackup, ...]:
    """Return the sets that an old passphrase or sheet opens, the newest first. Takes no passphrase."""
    present = _slot_ids(read_header(path))
    found = []
    for place in set_folders(path):
        try:
            header, manifest = _header_of(place), parse_manifest(_read(place / MANIFEST))
        except RmError:
            continue
        doors = tuple(slot.type for slot in header.slots if slot.id not in present)
        if doors:
            found.append(OldBackup(name=place.name, created_at=manifest.created_at, doors=doors))
    return tuple(sorted(found, key=lambda one: one.name, reverse=True))


def purge(path: Path, header: Header, header_master_key: SecretBytes) -> PurgeReport:
    """Treat every set that opens with old secrets; ``header`` is the authenticated present one."""
    present, sets = _slot_ids(header), authentic_sets(path, header_master_key)
    without = lacking(header, sets)
    renewed, removed, kept = 0, 0, []
    for one in sets:
        if not _is_old(one, present):
            continue
        entries, outdated = _divided(one, header)
        if outdated & without:
            stays = tuple(part for part in Compartment if part in outdated & without)
            kept.append(Kept(created_at=one.manifest.created_at, parts=stays))
            continue
        if entries and not _held_elsewhere(one, entries, sets, present):
            put_anew(path, one, header, entries, header_master_key)
            renewed += 1
        else:
            removed += 1
        _remove(one.path)
    vouched = {one.path.name for one in sets}
    kept += [Kept(created_at=one.created_at, parts=()) for one in old_backups(path) if one.name not in vouched]
    return PurgeReport(renewed=renewed, removed=removed, kept=tuple(kept))


def _divided(one: BackupSet, header: Header) -> tuple[dict[Compartment, BackupEntry], set[Compartment]]:
    """Return the copies that the present keys open, and the compartments whose copies they do not."""
    entries = one.manifest.entries
    fitting = {part: entry for part, entry in entries.items() if entry.epoch == header.epochs[part]}
    return fitting, set(entries) - set(fitting)


def lacking(header: Header, sets: Sequence[BackupSet]) -> set[Compartment]:
    """Return the compartments of which there is an outdated copy but none of the present epoch that is intact."""
    outdated = {part for one in sets for part in _divided(one, header)[1]}
    return {part for part in outdated if not any(_has_intact(one, header, part) for one in sets)}


def _has_intact(one: BackupSet, header: Header, part: Compartment) -> bool:
    entry = one.manifest.entries.get(part)
    if entry is None or entry.epoch != header.epochs[part]:
        return False
    try:
        return file_hash(one.path / database_name(part, entry.epoch)) == entry.sha256
    except RmError:
        return False


def _held_elsewhere(
    one: BackupSet, entries: Mapping[Compartment, BackupEntry], sets: Sequence[BackupSet], present: frozenset[bytes]
) -> bool:
    """Whether a set of today has the very same copies, as after a purge that was interrupted."""
    return any(
        other is not one and not _is_old(other, present) and entries.items() <= other.manifest.entries.items()
        for other in sets
    )


def put_anew(
    path: Path, one: BackupSet, header: Header, entries: Mapping[Compartment, BackupEntry], hmk: SecretBytes
) -> None:
    """Make the same set beside it, with ``header`` and only ``entries`` of it; the copies are linked or copied.

    It keeps its number, which says how old its copies are; only the time in its name is later by a second.
    """
    layout, text = Layout(path), header.serialise()
    name = _free_name(layout, one)
    place = layout.backups / f".{name}.{secrets.token_hex(4)}.new"
    manifest = Manifest(
        vault_id=header.vault_id,
        gen=header.gen,
        created_at=one.manifest.created_at,
        header_sha256=hashlib.sha256(text).digest(),
        entries=entries,
    ).signed(hmk)
    try:
        with atomic.mapped_os_errors():
            atomic.make_folder(place)
            for part, entry in entries.items():
                file = database_name(part, entry.epoch)
                _link_or_copy(one.path / file, place / file)
            atomic.write_new(place / HEADER, text)
            atomic.write_new(place / MANIFEST, manifest.serialise())
            atomic.sync_folder(place)
            place.rename(layout.backups / name)
            atomic.sync_folder(layout.backups)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        target.chmod(atomic.FILE_MODE)
        with target.open("rb+") as file:
            atomic.sync_data(file.fileno())


def _remove(place: Path) -> None:
    """Remove a set, its header first: what is left of an interrupted removal opens with nothing."""
    with atomic.mapped_os_errors():
        (place / HEADER).unlink(missing_ok=True)
        shutil.rmtree(place)
        atomic.sync_folder(place.parent)


def _is_old(one: BackupSet, present: frozenset[bytes]) -> bool:
    try:
        return not _slot_ids(_header_of(one.path)) <= present
    except RmError:
        return False


def _slot_ids(header: Header) -> frozenset[bytes]:
    return frozenset(slot.id for slot in header.slots)


def _header_of(place: Path) -> Header:
    return parse_header(_read(place / HEADER))


def _read(file: Path) -> bytes:
    with atomic.mapped_os_errors(reading=True):
        return file.read_bytes()


def _free_name(layout: Layout, one: BackupSet) -> str:
    stamp, _, number = one.path.name.rpartition("-")
    moment = datetime.strptime(stamp, NAME_FORMAT).replace(tzinfo=UTC)
    while True:
        moment += timedelta(seconds=1)
        name = f"{moment.strftime(NAME_FORMAT)}-{number}"
        if not (layout.backups / name).exists():
            return name
