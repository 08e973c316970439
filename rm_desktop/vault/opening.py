"""Opening one compartment: hash, anchor, tag and generations are compared before anything is written.

The first look is read-only, because a writing connection that closes again moves the WAL into the file, and a WAL
that lost acknowledged frames is what salvage would want to see.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key, keyspec
from rm_desktop.crypto.header import Header
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import AcknowledgedDataLost, RmError, VaultDamaged
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import schema
from rm_desktop.vault.anchors import Anchor, AnchorRecord
from rm_desktop.vault.database import Connection, open_database, wal_is_empty
from rm_desktop.vault.files import Layout
from rm_desktop.vault.final_seal import sealed_since
from rm_desktop.vault.integrity import demand_sound
from rm_desktop.vault.reading_copy import make_reading_copy
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.store import Store, file_hash

OLD_HEADER = "old_header"
ANCHOR_LOST = "anchor"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What the read-only look at a database found; nothing was written.

    ``anchor_is_lost`` where no slot is good, or where the bad one may have been the seal: then the other slot still
    says what was acknowledged, but nobody compared the file. ``sealed_at`` where both closed the vault for good.
    """

    part: Compartment
    path: Path
    state: VaultState
    header_is_old: bool
    anchor_is_lost: bool
    version: int
    sealed_at: datetime | None

    def wants_care(self, header: Header) -> bool:
        """Whether something is to be written before the database can be read as it is, although it is sealed."""
        return (
            self.version < schema.VERSION
            or self.state.is_behind(header)
            or self.anchor_is_lost
            or not wal_is_empty(self.path)
        )


def look(layout: Layout, header: Header, key: SecretBytes, part: Compartment, sealed_hash: bytes | None) -> FirstLook:
    """Compare the database with its anchor, its tag and the header; raise where something acknowledged is gone."""
    epoch = header.epochs[part]
    path = layout.database(part, epoch)
    anchor = Anchor.open(layout.anchor(part, epoch), anchor_key(key, header.vault_id, part, epoch), read_only=True)
    record, spoilt = anchor.current, anchor.has_bad_slot
    anchor.close()
    _compare_seal(path, part, record, sealed_hash)
    db = connect(path, header, key, part, read_only=True)
    try:
        state, version, sealed_at = VaultState.read(db), schema.version_of(db), sealed_since(db)
    finally:
        db.close()
    if state is None or not state.belongs_to(header, part):
        raise VaultDamaged(part=part.value, reason="tag")
    _compare_anchor(state, record)
    return FirstLook(
        part=part,
        path=path,
        state=state,
        header_is_old=not state.accepts(header),
        anchor_is_lost=record is None or (spoilt and record.sealed is None),
        version=version,
        sealed_at=sealed_at,
    )


def open_store(layout: Layout, header: Header, key: SecretBytes, seen: FirstLook, *, read_only: str) -> Store:
    """Open for use what `look` has seen. Where the anchor or its seal is lost, check everything and rewrite it."""
    part, epoch = seen.part, header.epochs[seen.part]
    anchor = Anchor.open(
        layout.anchor(part, epoch), anchor_key(key, header.vault_id, part, epoch), read_only=bool(read_only)
    )
    try:
        path = _reading_place(layout, header, key, seen) if read_only else seen.path
        db = connect(path, header, key, part, read_only=bool(read_only))
    except BaseException:
        anchor.close()
        raise
    store = Store(part=part, path=path, db=db, anchor=anchor, ballast=layout.ballast, read_only=read_only)
    try:
        if seen.anchor_is_lost and not read_only:
            demand_sound(db, path)
            anchor.rewrite(AnchorRecord(seen.state.sequence, seen.state.commit_id))
    except BaseException:
        store.abandon()
        raise
    return store


def connect(path: Path, header: Header, key: SecretBytes, part: Compartment, *, read_only: bool) -> Connection:
    """Open a database of the header's epoch, under the key derived for it."""
    with keyspec(key, header.vault_id, part, header.epochs[part]) as spec:
        return open_database(path, spec, part, read_only=read_only)


def _reading_place(layout: Layout, header: Header, key: SecretBytes, seen: FirstLook) -> Path:
    """Return what can be read without writing: the database, or a checked copy that has taken in its WAL."""
    if wal_is_empty(seen.path):
        return seen.path
    copy = make_reading_copy(layout.root, seen.path)
    db = connect(copy, header, key, seen.part, read_only=False)
    try:
        demand_sound(db, copy)
    finally:
        db.close()
    return copy


def hash_databases(path: Path, header: Header) -> dict[Compartment, bytes]:
    """Return the hashes of all database files, for comparing with the seals; only while no connection is open."""
    found = {}
    for part, file in Layout(path).databases(header).items():
        try:
            found[part] = file_hash(file)
        except RmError:
            continue
    return found


def _compare_seal(path: Path, part: Compartment, record: AnchorRecord | None, found: bytes | None) -> None:
    """After a clean lock the file is byte for byte what it was, and its WAL is empty."""
    if record is None or record.sealed is None or not path.exists():
        return
    if (found or file_hash(path)) != record.sealed:
        raise VaultDamaged(part=part.value, reason="sealed_hash")
    if not wal_is_empty(path):
        raise VaultDamaged(part=part.value, reason="wal_after_seal")


def _compare_anchor(state: VaultState, record: AnchorRecord | None) -> None:
    """Whatever was acknowledged is in the database, and it is the same history."""
    if record is None:
        return
    if state.sequence < record.sequence:
        raise AcknowledgedDataLost(part=state.part.value, reason="anchor")
    if state.sequence == record.sequence and state.commit_id != record.commit_id:
        raise VaultDamaged(part=state.part.value, reason="commit")
