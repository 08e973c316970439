"""What the tables of a database look like, so that records found without their table can be told apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from rm_desktop.vault.btree import Value
from rm_desktop.vault.database import Connection

DERIVED = frozenset({"vault_state", "search_key"})
"""Not copied: the first is written anew, the second by the triggers that keep the search index."""
_SHADOW = "shadow"
_KINDS: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,), "REAL": (float, int)}


class Column(NamedTuple):
    """A column: its type's name as declared, whether null is refused, and whether it may be absent from a record."""

    name: str
    kind: str
    required: bool
    has_default: bool

    def takes(self, value: Value) -> bool:
        """Whether ``value`` may stand here."""
        if value is None:
            return not self.required
        kinds = _KINDS.get(self.kind)
        return kinds is None or isinstance(value, kinds)


class Reference(NamedTuple):
    """A foreign key of one column."""

    column: str
    table: str
    may_be_null: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """One table. ``columns`` stand in the order in which a record has them; ``alias`` is the one that is the rowid."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    alias: str | None
    without_rowid: bool
    kept: bool
    references: tuple[Reference, ...]
    indexes: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def fits(self, values: tuple[Value, ...]) -> bool:
        """Whether a record with these values could be of this table."""
        if len(values) > len(self.columns) or not all(one.has_default for one in self.columns[len(values) :]):
            return False
        return all(
            value is None if column.name == self.alias else column.takes(value)
            for column, value in zip(self.columns, values, strict=False)
        )


STATE_SHAPE = TableShape(
    name="vault_state",
    columns=tuple(
        Column(name, kind, required=name != "id", has_default=False)
        for name, kind in (
            ("id", "INTEGER"),
            ("vault_id", "BLOB"),
            ("part", "TEXT"),
            ("epoch", "INTEGER"),
            ("sequence", "INTEGER"),
            ("commit_id", "BLOB"),
            ("least_gen", "INTEGER"),
            ("least_senior", "INTEGER"),
            ("least_junior", "INTEGER"),
        )
    ),
    key=("id",),
    alias="id",
    without_rowid=False,
    kept=False,
    references=(),
)
"""The one table that is read before anybody knows the version of the schema."""


def shapes_of(db: Connection) -> dict[str, TableShape]:
    """Return the tables of an open database by name."""
    rows = db.all("PRAGMA table_list")
    tables = [(row["name"], row["type"], bool(row["wr"])) for row in rows if row["schema"] == "main"]
    return {
        name: _shape(db, name, without_rowid=without, kept=kind == "table" and name not in DERIVED)
        for name, kind, without in tables
        if kind in {"table", _SHADOW} and not name.startswith("sqlite_")
    }


def _shape(db: Connection, name: str, *, without_rowid: bool, kept: bool) -> TableShape:
    rows = [row for row in db.all(f"PRAGMA table_xinfo('{name}')") if row["hidden"] == 0]
    key = [row for row in sorted(rows, key=lambda row: row["pk"]) if row["pk"]]
    if without_rowid:
        rows = [*key, *(row for row in rows if not row["pk"])]
    alias = key[0]["name"] if len(key) == 1 and key[0]["type"] == "INTEGER" and not without_rowid else None
    columns = tuple(
        Column(row["name"], row["type"], bool(row["notnull"]), row["dflt_value"] is not None or not row["notnull"])
        for row in rows
    )
    indexes = {}
    for index in db.all(f"PRAGMA index_list('{name}')"):
        indexes[index["name"]] = tuple(row["name"] for row in db.all(f"PRAGMA index_info('{index['name']}')"))
    return TableShape(
        name=name,
        columns=columns,
        key=tuple(row["name"] for row in key),
        alias=alias,
        without_rowid=without_rowid,
        kept=kept,
        references=tuple(
            Reference(row["from"], row["table"], row["on_delete"] == "SET NULL")
            for row in db.all(f"PRAGMA foreign_key_list('{name}')")
        ),
        indexes=indexes,
    )
