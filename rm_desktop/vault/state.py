"""The one row in each database that ties it to its vault, its anchor and the headers it accepts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from rm_desktop.crypto.header import Header
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.vault.database import Connection

TABLE = """
CREATE TABLE vault_state (
  id INTEGER PRIMARY KEY CHECK (id = 1), vault_id BLOB NOT NULL, part TEXT NOT NULL, epoch INTEGER NOT NULL,
  sequence INTEGER NOT NULL, commit_id BLOB NOT NULL,
  least_gen INTEGER NOT NULL, least_senior INTEGER NOT NULL, least_junior INTEGER NOT NULL
) STRICT
"""
"""No part of the schema that migrations change: it must be readable before one runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultState:
    """Whose database this is, how many commits it has seen, and the least generations it accepts."""

    vault_id: bytes
    part: Compartment
    epoch: int
    sequence: int
    commit_id: bytes
    least_gen: int
    least_own: Mapping[Person, int]

    @classmethod
    def read(cls, db: Connection) -> Self | None:
        """Return the row, or None where the database has none."""
        if not db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'vault_state' AND type = 'table'"):
            return None
        row = db.one(
            "SELECT vault_id, part, epoch, sequence, commit_id, least_gen, least_senior, least_junior "
            "FROM vault_state WHERE id = 1"
        )
        if row is None:
            return None
        return cls(
            vault_id=row[0],
            part=Compartment(row[1]),
            epoch=row[2],
            sequence=row[3],
            commit_id=row[4],
            least_gen=row[5],
            least_own={Person.SENIOR: row[6], Person.JUNIOR: row[7]},
        )

    def belongs_to(self, header: Header, part: Compartment) -> bool:
        """Whether this is the tag of that compartment of that vault at the header's epoch."""
        return (self.vault_id, self.part, self.epoch) == (header.vault_id, part, header.epochs[part])

    def accepts(self, header: Header) -> bool:
        """Whether the header is not older than what this database has seen of the persons it watches."""
        watched = _watched(self.part)
        return header.gen >= self.least_gen and all(
            header.own_gen[person] >= self.least_own[person] for person in watched
        )

    def is_behind(self, header: Header) -> bool:
        """Whether the header is newer, so that the least generations are to be raised."""
        return self.least_gen < header.gen or any(
            self.least_own[person] < header.own_gen[person] for person in _watched(self.part)
        )


def insert_state(db: Connection, header: Header, part: Compartment, commit_id: bytes) -> None:
    """Write the row into a new database, inside the caller's transaction."""
    db.execute(TABLE)
    own = [header.own_gen[person] if person in _watched(part) else 0 for person in Person]
    db.execute(
        "INSERT INTO vault_state VALUES (1, ?, ?, ?, 1, ?, ?, ?, ?)",
        (header.vault_id, part.value, header.epochs[part], commit_id, header.gen, *own),
    )


def raise_least(db: Connection, header: Header, part: Compartment) -> None:
    """Accept nothing older than ``header`` from now on, inside the caller's transaction."""
    own = [header.own_gen[person] if person in _watched(part) else 0 for person in Person]
    db.execute(
        "UPDATE vault_state SET least_gen = max(least_gen, ?), least_senior = max(least_senior, ?), "
        "least_junior = max(least_junior, ?) WHERE id = 1",
        (header.gen, *own),
    )


def move_to_epoch(db: Connection, header: Header, part: Compartment, commit_id: bytes) -> int:
    """Make a copy the database of the header's epoch, inside the caller's transaction; return its next commit."""
    db.execute("UPDATE vault_state SET epoch = ? WHERE id = 1", (header.epochs[part],))
    raise_least(db, header, part)
    return next_commit(db, commit_id)


def next_commit(db: Connection, commit_id: bytes) -> int:
    """Count one more commit, inside the caller's transaction, and return its number."""
    count = "UPDATE vault_state SET sequence = sequence + 1, commit_id = ? WHERE id = 1 RETURNING sequence"
    return int(db.value(count, (commit_id,)))


def _watched(part: Compartment) -> tuple[Person, ...]:
    """Return whose count a compartment watches; in a private one the other's is nothing it could verify."""
    return tuple(person for person in Person if part in {Compartment.SHARED, person.compartment})
