"""Backup sets: open databases are copied page by page and checked at once, closed ones taken over from the last set.

A copy keeps the key and salt of its database, so that a set opens with the passphrases of its own ``vault.json``.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rm_desktop.crypto.compartment_keys import keyspec
from rm_desktop.crypto.header import Header, database_name
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError, VaultDamaged, VaultMissing
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.database import Connection, open_copy_target, open_database
from rm_desktop.vault.files import Layout
from rm_desktop.vault.integrity import demand_sound, problems_of
from rm_desktop.vault.manifest import BackupEntry, Manifest, parse_manifest
from rm_desktop.vault.opening_keys import OpeningKeys
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.store import file_hash

MANIFEST = "manifest.json"
HEADER = "vault.json"
NAME_FORMAT = "%Y%m%dT%H%M%SZ"

Between = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSet:
    """A set on the disk."""

    path: Path
    manifest: Manifest


def make_backup(
    vault: Path,
    header: Header,
    keys: OpeningKeys,
    connections: Mapping[Compartment, Connection],
    *,
    now: datetime,
    between: Between | None = None,
) -> BackupSet:
    """Write a new set; it appears under its name only when every copy in it has been checked.

    ``between`` is called after each slice of pages, so that saves can run on the same connection meanwhile.
    """
    layout, now = Layout(vault), now.astimezone(UTC).replace(microsecond=0)
    earlier = authentic_sets(vault, keys.hmk)
    name = f"{now.strftime(NAME_FORMAT)}-{_next_number(layout):06}"
    place = layout.backups / f".{name}.{secrets.token_hex(4)}.new"
    with atomic.mapped_os_errors():
        layout.backups.mkdir(mode=atomic.FOLDER_MODE, exist_ok=True)
        atomic.make_folder(place)
    try:
        entries = {}
        for part in Compartment:
            if part in connections:
                entries[part] = _copy_open(place, header, keys, connections[part], now=now, between=between)
            else:
                taken = _take_over(place, part, header.epochs[part], earlier)
                entries |= {part: taken} if taken else {}
        manifest = _write_lists(place, header, keys, entries, now)
        with atomic.mapped_os_errors():
            atomic.sync_folder(place)
            place.rename(layout.backups / name)
            atomic.sync_folder(layout.backups)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return BackupSet(path=layout.backups / name, manifest=manifest)


def authentic_sets(vault: Path, header_master_key: SecretBytes) -> tuple[BackupSet, ...]:
    """Return the sets whose list the vault's keys vouch for, the newest first."""
    found = []
    for place in set_folders(vault):
        try:
            manifest = _manifest(place)
            manifest.authenticate(header_master_key)
        except RmError:
            continue
        found.append(BackupSet(path=place, manifest=manifest))
    return tuple(sorted(found, key=lambda one: one.path.name, reverse=True))


def verify_backup(one: BackupSet, keys: OpeningKeys) -> dict[Compartment, tuple[str, ...]]:
    """Hash every copy of a set again, and check fully those that ``keys`` open; no problems means good."""
    found: dict[Compartment, tuple[str, ...]] = {}
    for part, entry in one.manifest.entries.items():
        file = one.path / database_name(part, entry.epoch)
        try:
            if file_hash(file) != entry.sha256:
                found[part] = ("hash",)
                continue
        except VaultMissing:
            found[part] = ("missing",)
            continue
        found[part] = ()
        if part in keys.compartments:
            found[part] = _problems(file, part, entry.epoch, keys)
    return found


def _problems(file: Path, part: Compartment, epoch: int, keys: OpeningKeys) -> tuple[str, ...]:
    try:
        with keyspec(keys.compartments[part], keys.vault_id, part, epoch) as spec:
            db = open_database(file, spec, part, read_only=True)
    except VaultDamaged as error:
        return (str(error.parameters["reason"]),)
    try:
        return problems_of(db, file)
    finally:
        db.close()


def _copy_open(
    place: Path, header: Header, keys: OpeningKeys, db: Connection, *, now: datetime, between: Between | None
) -> BackupEntry:
    """Copy an open database and check the copy as if it were the vault."""
    part, epoch = db.part, header.epochs[db.part]
    file = place / database_name(part, epoch)
    with atomic.mapped_os_errors():
        atomic.write_new(file, b"")
    with keyspec(keys.compartments[part], keys.vault_id, part, epoch) as spec:
        target = open_copy_target(file, spec, part)
        try:
            db.copy_into(target, (lambda *_: between()) if between else None)
        finally:
            target.close()
        copy = open_database(file, spec, part)
    try:
        demand_sound(copy, file)
        state = VaultState.read(copy)
    finally:
        copy.close()
    if state is None or not state.belongs_to(header, part):
        raise VaultDamaged(part=part.value, reason="tag")
    _sync_file(file)
    return BackupEntry(epoch=epoch, sequence=state.sequence, sha256=file_hash(file), checked_at=now)


def _take_over(place: Path, part: Compartment, epoch: int, earlier: tuple[BackupSet, ...]) -> BackupEntry | None:
    """Copy the last checked copy of a closed database byte for byte, if there is one whose hash still holds."""
    for one in earlier:
        entry = one.manifest.entries.get(part)
        if entry is None or entry.epoch != epoch:
            continue
        target = place / database_name(part, epoch)
        try:
            with atomic.mapped_os_errors():
                shutil.copyfile(one.path / target.name, target)
                target.chmod(atomic.FILE_MODE)
            if file_hash(target) == entry.sha256:
                _sync_file(target)
                return entry
            target.unlink()
        except VaultMissing:
            continue
    return None


def _write_lists(
    place: Path, header: Header, keys: OpeningKeys, entries: Mapping[Compartment, BackupEntry], now: datetime
) -> Manifest:
    text = header.serialise()
    manifest = Manifest(
        vault_id=header.vault_id,
        gen=header.gen,
        created_at=now,
        header_sha256=hashlib.sha256(text).digest(),
        entries=entries,
    ).signed(keys.hmk)
    with atomic.mapped_os_errors():
        atomic.write_new(place / HEADER, text)
        atomic.write_new(place / MANIFEST, manifest.serialise())
    return manifest


def _manifest(place: Path) -> Manifest:
    with atomic.mapped_os_errors(reading=True):
        return parse_manifest((place / MANIFEST).read_bytes())


def set_folders(vault: Path) -> list[Path]:
    """Return the folders of the sets."""
    folder = Layout(vault).backups
    return [place for place in folder.iterdir() if not place.name.startswith(".")] if folder.is_dir() else []


def _next_number(layout: Layout) -> int:
    numbers = [place.name.rpartition("-")[2] for place in set_folders(layout.root)]
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def _sync_file(file: Path) -> None:
    with atomic.mapped_os_errors(), file.open("rb+") as opened:
        atomic.sync_data(opened.fileno())
