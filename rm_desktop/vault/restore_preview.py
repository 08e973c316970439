"""What a restore would bring back and what newer text it would set aside: counts and times, no content."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.vault.backup import verify_backup
from rm_desktop.vault.backup_sets import BackupSet
from rm_desktop.vault.database import Connection
from rm_desktop.vault.files import Layout
from rm_desktop.vault.opening import connect, look
from rm_desktop.vault.opening_keys import OpeningKeys
from rm_desktop.vault.repositories.columns import stored

COUNTED = {Kind.SESSION: "session", Kind.NOTE: "note", Kind.ACTION: "action", Kind.GOAL: "goal"}
Counts = Mapping[Kind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPreview:
    """One compartment of a set, as far as the keys at hand open it.

    ``content`` is None where they do not. ``newer`` counts what changed in the vault after the copy was made, None
    where the vault's own database cannot be read. ``fits`` when it can be restored in place. ``sound`` is what a look
    at the vault's own database found, None where nobody could look.
    """

    part: Compartment
    moment: datetime
    problems: tuple[str, ...]
    content: Counts | None
    newer: Counts | None
    fits: bool
    sound: bool | None


def preview(
    vault: Path, present: Header | None, one: BackupSet, header: Header, keys: OpeningKeys
) -> tuple[PartPreview, ...]:
    """Look at every compartment of a set; ``present`` is the vault's own header, None where it is damaged."""
    wrong = verify_backup(one, keys, header)
    found = []
    for part, entry in one.manifest.entries.items():
        held = part in keys.compartments
        fits = held and present is not None and _same_key(present, header, part, entry.epoch)
        opens = held and entry.epoch == header.epochs[part] and not wrong[part]
        newer, sound = None, None
        if fits and present is not None:
            live = Layout(vault).database(part, entry.epoch)
            newer = _counts(live, present, keys, part, since=entry.checked_at)
            sound = newer is not None and _is_sound(vault, present, keys, part)
        content = _counts(one.file(part), header, keys, part) if opens else None
        found.append(
            PartPreview(
                part=part,
                moment=entry.checked_at,
                problems=wrong[part],
                content=content,
                newer=newer,
                fits=fits and content is not None,
                sound=sound,
            )
        )
    return tuple(found)


def _is_sound(vault: Path, present: Header, keys: OpeningKeys, part: Compartment) -> bool:
    try:
        look(Layout(vault), present, keys.compartments[part], part, None)
    except RmError:
        return False
    return True


def _same_key(present: Header, header: Header, part: Compartment, epoch: int) -> bool:
    return present.vault_id == header.vault_id and present.epochs[part] == epoch


def _counts(
    file: Path, header: Header, keys: OpeningKeys, part: Compartment, *, since: datetime | None = None
) -> Counts | None:
    try:
        with closing(connect(file, header, keys.compartments[part], part, read_only=True)) as db:
            return count(db, since)
    except RmError:
        return None


def count(db: Connection, since: datetime | None = None) -> Counts:
    """Count what people wrote that is not in the wastebasket; with ``since`` only what changed after it."""
    there = {row[0] for row in db.all("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    rule = "" if since is None else " AND updated_at > ?"
    values = () if since is None else (stored(since),)
    return {
        kind: int(db.value(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL{rule}", values))
        for kind, table in COUNTED.items()
        if table in there
    }
