"""Making and checking sets: open databases are copied page by page and checked at once, closed ones taken over.

A copy keeps the key and salt of its database, so that a set opens with the passphrases of its own ``vault.json``.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rm_desktop.crypto.compartment_keys import keyspec
from rm_desktop.crypto.header import Header, database_name
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import Cancelled, VaultDamaged, VaultMissing
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.alongside import Between, alongside
from rm_desktop.vault.backup_sets import (
    HEADER,
    MANIFEST,
    BackupSet,
    authentic_sets,
    discard_unfinished_sets,
    number_of,
    rotate,
    set_folders,
    wrong_files,
)
from rm_desktop.vault.database import Connection, open_copy_target, open_database
from rm_desktop.vault.files import Layout
from rm_desktop.vault.integrity import demand_sound, problems_of
from rm_desktop.vault.manifest import BackupEntry, Manifest
from rm_desktop.vault.opening_keys import OpeningKeys
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.store import file_hash

NAME_FORMAT = "%Y%m%dT%H%M%SZ"


def make_backup(
    vault: Path,
    header: Header,
    keys: OpeningKeys,
    connections: Mapping[Compartment, Connection],
    *,
    now: datetime,
    between: Between | None = None,
) -> BackupSet:
    """Write a new set; it appears under its name only when every copy in it has been checked. Then surplus ones go.

    ``between`` is called after each slice of pages and every few milliseconds while copies are checked, so that
    saves can run on the same connection meanwhile. Where it raises, nothing of the set stays.
    """
    layout, now = Layout(vault), now.astimezone(UTC).replace(microsecond=0)
    with atomic.mapped_os_errors():
        layout.backups.mkdir(mode=atomic.FOLDER_MODE, exist_ok=True)
    discard_unfinished_sets(vault)
    name = f"{now.strftime(NAME_FORMAT)}-{_next_number(vault):06}"
    place = layout.backups / f".{name}.{secrets.token_hex(4)}.new"
    making = _Making(place=place, vault=vault, header=header, keys=keys, now=now)
    with atomic.mapped_os_errors():
        atomic.make_folder(place)
    try:
        specs = making.copy_open(connections, between)
        manifest = alongside(lambda ended: making.check(specs, ended), between)
        with atomic.mapped_os_errors():
            place.rename(layout.backups / name)
            atomic.sync_folder(layout.backups)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    rotate(vault, keys.hmk)
    return BackupSet(path=layout.backups / name, manifest=manifest)


def verify_backup(one: BackupSet, keys: OpeningKeys, header: Header) -> dict[Compartment, tuple[str, ...]]:
    """Hash every copy of a set again, and check fully those that ``keys`` open; no problems means good.

    A copy from before its compartment's key was made anew does not open with the present one: its hash decides.
    """
    wrong = wrong_files(one)
    found: dict[Compartment, tuple[str, ...]] = {}
    for part, entry in one.manifest.entries.items():
        found[part] = (wrong[part],) if part in wrong else ()
        if part not in wrong and part in keys.compartments and entry.epoch == header.epochs[part]:
            found[part] = _problems(one.file(part), part, entry.epoch, keys)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """A set in the making, in a folder that has no name of a set yet."""

    place: Path
    vault: Path
    header: Header
    keys: OpeningKeys
    now: datetime

    def copy_open(
        self, connections: Mapping[Compartment, Connection], between: Between | None
    ) -> dict[Compartment, SecretBytes]:
        """Copy every open database, slice by slice; return what opens the copies."""
        specs = {}
        for part, db in connections.items():
            file = self.place / database_name(part, self.header.epochs[part])
            with atomic.mapped_os_errors():
                atomic.write_new(file, b"")
            spec = keyspec(self.keys.compartments[part], self.keys.vault_id, part, self.header.epochs[part])
            specs[part] = spec
            target = open_copy_target(file, spec, part, synced=False)
            try:
                db.copy_into(target, (lambda *_: between()) if between else None)
            finally:
                target.close()
        return specs

    def check(self, specs: Mapping[Compartment, SecretBytes], ended: threading.Event) -> Manifest:
        """Check what was copied as if it were the vault, take over what is closed, and write the list."""
        entries = {}
        earlier = authentic_sets(self.vault, self.keys.hmk)
        for part in Compartment:
            if ended.is_set():
                raise Cancelled
            if part in specs:
                entries[part] = self._checked(part, specs[part])
                continue
            taken = self._take_over(part, earlier)
            entries |= {part: taken} if taken else {}
        manifest = self._write_lists(entries)
        with atomic.mapped_os_errors():
            atomic.sync_folder(self.place)
        return manifest

    def _checked(self, part: Compartment, spec: SecretBytes) -> BackupEntry:
        file = self.place / database_name(part, self.header.epochs[part])
        with spec:
            copy = open_database(file, spec, part)
        try:
            demand_sound(copy, file)
            state = VaultState.read(copy)
        finally:
            copy.close()
        if state is None or not state.belongs_to(self.header, part):
            raise VaultDamaged(part=part.value, reason="tag")
        _sync_file(file)
        return BackupEntry(epoch=state.epoch, sequence=state.sequence, sha256=file_hash(file), checked_at=self.now)

    def _take_over(self, part: Compartment, earlier: tuple[BackupSet, ...]) -> BackupEntry | None:
        """Copy the last checked copy of a closed database byte for byte, if there is one whose hash still holds."""
        epoch = self.header.epochs[part]
        target = self.place / database_name(part, epoch)
        for one in earlier:
            entry = one.manifest.entries.get(part)
            if entry is None or entry.epoch != epoch:
                continue
            with suppress(VaultMissing):
                with atomic.mapped_os_errors():
                    shutil.copyfile(one.file(part), target)
                    target.chmod(atomic.FILE_MODE)
                if file_hash(target) == entry.sha256:
                    _sync_file(target)
                    return entry
                target.unlink()
        return None

    def _write_lists(self, entries: Mapping[Compartment, BackupEntry]) -> Manifest:
        text = self.header.serialise()
        manifest = Manifest(
            vault_id=self.header.vault_id,
            gen=self.header.gen,
            created_at=self.now,
            header_sha256=hashlib.sha256(text).digest(),
            entries=entries,
        ).signed(self.keys.hmk)
        with atomic.mapped_os_errors():
            atomic.write_new(self.place / HEADER, text)
            atomic.write_new(self.place / MANIFEST, manifest.serialise())
        return manifest


def _next_number(vault: Path) -> int:
    return 1 + max((number_of(place) for place in set_folders(vault)), default=0)


def _sync_file(file: Path) -> None:
    with atomic.mapped_os_errors(), file.open("rb+") as opened:
        atomic.sync_data(opened.fileno())
