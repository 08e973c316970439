"""Earlier texts of the notes of one compartment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.text import plain_excerpt
from rm_desktop.domain.versions import NoteVersion, VersionRow
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored

_NEWEST = "FROM note_version WHERE note_id = ? ORDER BY at DESC, number DESC"


class NoteVersionRepository:
    """They hang on their note: it never goes without them."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def add(self, note: Note) -> None:
        """Keep ``note`` as it is, unless its last version says the same."""
        last = self.db.one(f"SELECT title, body {_NEWEST} LIMIT 1", (note.id,))
        if last is None or (last["title"], last["body"]) != (note.title, note.body):
            self.db.execute(
                "INSERT INTO note_version (note_id, at, title, body) VALUES (?, ?, ?, ?)",
                (note.id, stored(note.updated_at), note.title, note.body),
            )

    def rows_of(self, note_id: str) -> list[VersionRow]:
        """Return the versions of a note, the latest first."""
        rows = self.db.all(f"SELECT number, at, title, substr(body, 1, 1200) AS body {_NEWEST}", (note_id,))
        return [
            VersionRow(
                number=row["number"], at=a_moment(row["at"]), title=row["title"], excerpt=plain_excerpt(row["body"])
            )
            for row in rows
        ]

    def get(self, note_id: str, number: int) -> NoteVersion:
        """Return one version of a note."""
        row = self.db.one(
            "SELECT number, at, title, body FROM note_version WHERE note_id = ? AND number = ?", (note_id, number)
        )
        if row is None:
            raise NotFound(kind="note_version")
        return NoteVersion(number=row["number"], at=a_moment(row["at"]), title=row["title"], body=row["body"])

    def moments_of(self, note_id: str) -> list[tuple[int, datetime]]:
        """Return number and time of each version of a note."""
        rows = self.db.all("SELECT number, at FROM note_version WHERE note_id = ?", (note_id,))
        return [(row[0], a_moment(row[1])) for row in rows]

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove versions for good."""
        self.db.many("DELETE FROM note_version WHERE number = ?", [(number,) for number in numbers])
