"""Texts with a tag, in every table where people write and nothing is fixed by a signature."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from rm_desktop.domain.tags import tag_key, tags_in
from rm_desktop.domain.text import fold
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import stored
from rm_desktop.vault.repositories.strikes import TABLES


class Tagged(NamedTuple):
    """A row that holds a tag."""

    table: str
    id: str


class TaggedRepository:
    """Looks first and writes afterwards, in the caller's transaction."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``."""
        self.db = db
        there = {row[0] for row in db.all("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        self._tables = {name: texts.columns for name, texts in TABLES.items() if texts.stamped and name in there}

    def holding(self, tag: str) -> list[Tagged]:
        """Return every row outside the wastebasket in which the tag stands, in whatever case."""
        key = tag_key(tag)
        found: list[Tagged] = []
        for table, columns in self._tables.items():
            likely = " OR ".join(f"instr({column}, '#') > 0" for column in columns)
            rows = self.db.all(f"SELECT id, {', '.join(columns)} FROM {table} WHERE deleted_at IS NULL AND ({likely})")
            found += [
                Tagged(table, row["id"])
                for row in rows
                if key in {fold(one) for column in columns for one in tags_in(row[column] or "")}
            ]
        return found

    def rewrite(self, one: Tagged, changed: Callable[[str], str], at: datetime) -> bool:
        """Change all texts of a row; whoever has it open cannot write over it with what he read."""
        columns = self._tables[one.table]
        row = self.db.one(f"SELECT {', '.join(columns)} FROM {one.table} WHERE id = ?", (one.id,))
        if row is None:
            return False
        texts = [None if row[column] is None else changed(row[column]) for column in columns]
        if texts == [row[column] for column in columns]:
            return False
        names = ", ".join(f"{column} = ?" for column in columns)
        self.db.execute(
            f"UPDATE {one.table} SET {names}, revision = revision + 1, updated_at = ? WHERE id = ?",
            (*texts, stored(at), one.id),
        )
        return True
