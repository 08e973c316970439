"""Sets of checked copies as people see them: which there are, what each holds; making, checking, taking one along."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.errors import NotFound, ReadOnlyVault
from rm_desktop.domain.ids import ExportId, new_id
from rm_desktop.domain.words import Compartment, ExportKind, Kind
from rm_desktop.services.desk import Desk, Service
from rm_desktop.services.register import Register
from rm_desktop.vault.alongside import Between, alongside
from rm_desktop.vault.backup_sets import BackupSet
from rm_desktop.vault.copies import Piece, pieces_of_set, size_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """A set in the list. ``parts`` says of what moment each copy is; what is not in it was never copied.

    ``older_keys`` names the parts whose keys were made anew since: they come back as a new vault only.
    """

    id: str
    moment: datetime
    size: int
    parts: Mapping[Compartment, datetime]
    older_keys: frozenset[Compartment] = frozenset()

    @property
    def missing(self) -> tuple[Compartment, ...]:
        """What the set does not hold at all, because it was closed and had never been copied."""
        return tuple(part for part in Compartment if part not in self.parts)

    @property
    def taken_over(self) -> tuple[Compartment, ...]:
        """What was closed when the set was made; the last checked copy was taken over."""
        return tuple(part for part, moment in self.parts.items() if moment < self.moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAlong:
    """What goes to another place, and its line in the register, where there is one."""

    pieces: tuple[Piece, ...]
    export_id: str | None
    moment: datetime


def row_of(one: BackupSet, present: Header | None = None) -> BackupRow:
    """Return the row of a set; ``present`` is the vault's header now, where it can be read."""
    entries = one.manifest.entries
    return BackupRow(
        id=one.path.name,
        moment=one.manifest.created_at,
        size=one.size,
        parts={part: entries[part].checked_at for part in Compartment if part in entries},
        older_keys=frozenset(
            part for part, entry in entries.items() if present is not None and entry.epoch != present.epochs[part]
        ),
    )


class Backups(Service):
    """The vault's own sets."""

    def __init__(self, desk: Desk, register: Register) -> None:
        """Note in ``register`` what leaves."""
        super().__init__(desk)
        self._register = register

    def rows(self) -> list[BackupRow]:
        """Return the sets that the vault's keys vouch for, the newest first."""
        return [row_of(one, self._desk.vault.header) for one in self._desk.vault.backups()]

    def make(self, between: Between | None = None) -> Saved[BackupRow]:
        """Make and check a set of everything open."""
        made = self._desk.vault.backup_now(self._desk.now(), between)
        return Saved(value=row_of(made, self._desk.vault.header), changes=Changes(stale=frozenset({Kind.BACKUP})))

    def make_if_due(self, between: Between | None = None) -> Saved[BackupRow] | None:
        """Make a set where something open has changed since its last checked copy."""
        return self.make(between) if self._desk.vault.backup_is_due() else None

    def verify(self, name: str, between: Between | None = None) -> dict[Compartment, tuple[str, ...]]:
        """Check a set again: every copy by its hash, those of open parts fully. No problems means good."""
        one = self._set(name)
        return alongside(lambda _ended: self._desk.vault.verify_backup(one), between)

    def take_along(self, name: str) -> Saved[TakenAlong]:
        """Note in the register that a set leaves, before its first byte does, and return its files."""
        one = self._set(name)
        pieces = pieces_of_set(one)
        digest = hashlib.sha256(one.manifest.serialise()).hexdigest()
        line = Export(
            id=ExportId(new_id()),
            kind=ExportKind.BACKUP,
            purpose="",
            format=None,
            at=self._desk.now(),
            size=size_of(pieces),
            content_sha256=digest,
            written_sha256=digest,
        )
        noted = False
        if Compartment.SHARED in self._desk.vault.compartments:
            with suppress(ReadOnlyVault):
                self._register.add(line)
                noted = True
        taken = TakenAlong(pieces=pieces, export_id=line.id if noted else None, moment=one.manifest.created_at)
        return Saved(value=taken, changes=Changes(stale=frozenset({Kind.EXPORT})))

    def not_taken(self, export_id: str | None) -> Saved[None]:
        """Take the line back: nothing left the vault after all."""
        if export_id is not None:
            self._register.take_back(export_id)
        return Saved(value=None, changes=Changes(stale=frozenset({Kind.EXPORT})))

    @property
    def vault_path(self) -> Path:
        """Where the vault lies."""
        return self._desk.vault.path

    def _set(self, name: str) -> BackupSet:
        found = next((one for one in self._desk.vault.backups() if one.path.name == name), None)
        if found is None:
            raise NotFound(kind="backup")
        return found
