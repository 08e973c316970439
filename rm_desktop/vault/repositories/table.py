"""What the repositories of things with a wastebasket share: explicit columns, and writes that expect a revision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from rm_desktop.domain.errors import EditConflict, NotFound
from rm_desktop.vault.database import Connection, Row
from rm_desktop.vault.repositories.columns import Decode, a_moment, kept, moment, stored


class Kept(Protocol):
    """What every such entity has."""

    @property
    def id(self) -> str:
        """The identifier."""

    @property
    def revision(self) -> int:
        """How often it was put; 0 before the first time."""


E = TypeVar("E", bound=Kept)


class Table(Generic[E]):
    """One table of entities. ``columns`` names each and how it is read; fields and columns carry the same names."""

    name: ClassVar[str]
    entity: type[E]
    columns: ClassVar[Mapping[str, Decode]]
    renamed: ClassVar[Mapping[str, str]] = {}
    stamps: ClassVar[tuple[str, ...]] = ()

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self, key: str) -> E:
        """Return the entity that is not in the wastebasket, or raise `NotFound`."""
        row = self.db.one(f"SELECT {self.selected()} FROM {self.name} WHERE id = ? AND deleted_at IS NULL", (key,))
        if row is None:
            raise NotFound(kind=self.name)
        return self.read(row)

    def put(self, thing: E, at: datetime) -> E:
        """Insert a new entity or replace the one of the revision that was read; `EditConflict` if it moved on."""
        if thing.revision == 0:
            row = self._insert(thing, at)
        else:
            sql, values = self._update(thing, at, ", revision = revision + 1", " AND revision = ?")
            row = self.db.one(f"{sql} RETURNING {self.selected()}", (*values, thing.revision))
        if row is None:
            self.get(thing.id)
            raise EditConflict
        return self.read(row)

    def keep(self, thing: E, at: datetime) -> E:
        """Replace an entity that was read in this same transaction; its revision stays."""
        sql, values = self._update(thing, at)
        row = self.db.one(f"{sql} RETURNING {self.selected()}", values)
        if row is None:
            raise NotFound(kind=self.name)
        return self.read(row)

    def remove(self, key: str, at: datetime) -> None:
        """Put the entity into the wastebasket."""
        sql = f"UPDATE {self.name} SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL"
        if not self.db.execute(sql, (stored(at), stored(at), key)):
            raise NotFound(kind=self.name)

    def restore(self, key: str, at: datetime) -> datetime | None:
        """Take the entity out of the wastebasket; return when it went there, None if it was not in it."""
        row = self.db.one(f"SELECT deleted_at FROM {self.name} WHERE id = ?", (key,))
        if row is None:
            raise NotFound(kind=self.name)
        self.db.execute(f"UPDATE {self.name} SET deleted_at = NULL, updated_at = ? WHERE id = ?", (stored(at), key))
        return moment(row[0])

    def many(self, tail: str, parameters: tuple[object, ...] = ()) -> list[E]:
        """Return the entities of a WHERE, ORDER BY and LIMIT written by a subclass."""
        rows = self.db.all(f"SELECT {self.selected()} FROM {self.name} {tail}", parameters)
        return [self.read(row) for row in rows]

    def read(self, row: Row) -> E:
        """Return the entity of a row of the `selected` columns."""
        fields: dict[str, Any] = {
            field: decode(row[self.renamed.get(field, field)]) for field, decode in self.columns.items()
        }
        fields |= {stamp: a_moment(row[stamp]) for stamp in self.stamps}
        fields |= {"id": row["id"], "revision": row["revision"], "deleted_at": moment(row["deleted_at"])}
        return self.entity(**fields)

    @classmethod
    def selected(cls, alias: str = "") -> str:
        """Return the list of columns to select."""
        prefix = f"{alias}." if alias else ""
        names = ("id", *cls._stored_columns(), *cls.stamps, "revision", "deleted_at")
        return ", ".join(prefix + name for name in names)

    @classmethod
    def _stored_columns(cls) -> list[str]:
        return [cls.renamed.get(field, field) for field in cls.columns]

    def _values(self, thing: E) -> list[object]:
        return [kept(getattr(thing, field)) for field in self.columns]

    def _insert(self, thing: E, at: datetime) -> Row | None:
        names = ("id", *self._stored_columns(), "revision", "created_at", "updated_at")
        values = (thing.id, *self._values(thing), 1, stored(at), stored(at))
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING"
        return self.db.one(f"{sql} RETURNING {self.selected()}", values)

    def _update(self, thing: E, at: datetime, more: str = "", condition: str = "") -> tuple[str, tuple[object, ...]]:
        assignments = ", ".join(f"{name} = ?" for name in self._stored_columns())
        sql = (
            f"UPDATE {self.name} SET {assignments}, updated_at = ?{more} WHERE id = ? AND deleted_at IS NULL{condition}"
        )
        return sql, (*self._values(thing), stored(at), thing.id)
