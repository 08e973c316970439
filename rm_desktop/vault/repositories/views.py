"""A person's view of the checklist: sealed ones, which nobody here can read, and what was opened together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from rm_desktop.domain.words import Level, Person
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored


class SealedView(NamedTuple):
    """One view of one field, as it was sealed."""

    at: datetime
    blob: bytes


class ViewRepository:
    """Views of the checklist's lines beside the pair's levels."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def sealed(self, author: Person, field_code: str) -> list[SealedView]:
        """Return the sealed views of a field, the earliest first."""
        rows = self.db.all(
            "SELECT at, blob FROM sealed_view WHERE field_code = ? AND author = ? ORDER BY number",
            (field_code, author.value),
        )
        return [SealedView(a_moment(row["at"]), bytes(row["blob"])) for row in rows]

    def keep(self, author: Person, field_code: str, views: Sequence[SealedView]) -> None:
        """Let these be the sealed views of a field, and no others."""
        self.db.execute("DELETE FROM sealed_view WHERE field_code = ? AND author = ?", (field_code, author.value))
        self.db.many(
            "INSERT INTO sealed_view (author, field_code, at, blob) VALUES (?, ?, ?, ?)",
            [(author.value, field_code, stored(one.at), one.blob) for one in views],
        )

    def shown(self, author: Person) -> dict[str, Level]:
        """Return what was opened together, by line."""
        rows = self.db.all("SELECT skill, level FROM shown_view WHERE author = ?", (author.value,))
        return {row["skill"]: Level(row["level"]) for row in rows}

    def show(self, author: Person, asked: Collection[str], levels: Mapping[str, Level], at: datetime) -> None:
        """Let ``levels`` be what is known of the lines that were ``asked`` about."""
        self.db.many(
            "DELETE FROM shown_view WHERE author = ? AND skill = ?", [(author.value, skill) for skill in asked]
        )
        self.db.many(
            "INSERT INTO shown_view (author, skill, level, at) VALUES (?, ?, ?, ?)",
            [(author.value, skill, int(level), stored(at)) for skill, level in levels.items()],
        )
