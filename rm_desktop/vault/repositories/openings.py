"""How the vault was opened, and which shared notes changed while one person had it alone."""

from __future__ import annotations

from datetime import datetime

from rm_desktop.domain.entities import OpeningRecord
from rm_desktop.domain.ids import NoteId, SessionId
from rm_desktop.domain.pages import ChangedNote
from rm_desktop.domain.words import Opening
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored

_BEFORE = """
SELECT coalesce(max(number), 0) FROM opening
WHERE opening = 'together' AND number < (SELECT max(number) FROM opening)
"""
_CHANGED = f"""
SELECT DISTINCT note_id FROM opening_note
WHERE opening > ({_BEFORE}) AND opening < (SELECT max(number) FROM opening)
"""


class OpeningRepository:
    """The log of openings. The last line is the present one."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def add(self, record: OpeningRecord) -> None:
        """Add a line for the present opening."""
        self.db.execute("INSERT INTO opening (at, opening) VALUES (?, ?)", (stored(record.at), record.opening.value))

    def all(self) -> list[OpeningRecord]:
        """Return the log, the latest first."""
        rows = self.db.all("SELECT at, opening FROM opening ORDER BY number DESC")
        return [OpeningRecord(at=a_moment(row[0]), opening=Opening(row[1])) for row in rows]

    def moments(self) -> list[datetime]:
        """Return when it was opened, in the order in which it was, whatever the clock said."""
        return [a_moment(row[0]) for row in self.db.all("SELECT at FROM opening ORDER BY number")]

    def note_changed(self, note_id: str) -> None:
        """Remember that a note changed during the present opening."""
        self.db.execute(
            "INSERT OR IGNORE INTO opening_note (opening, note_id) "
            "SELECT max(number), ? FROM opening HAVING max(number) IS NOT NULL",
            (note_id,),
        )

    def last_together(self) -> datetime | None:
        """Return when both last had it open, before the present opening."""
        at = self.db.value(f"SELECT at FROM opening WHERE number = ({_BEFORE})")
        return None if at is None else a_moment(at)

    def alone_since(self) -> list[datetime]:
        """Return the times at which it was opened alone between then and the present opening."""
        rows = self.db.all(
            f"SELECT at FROM opening WHERE opening <> 'together' AND number > ({_BEFORE}) "
            "AND number < (SELECT max(number) FROM opening) ORDER BY number"
        )
        return [a_moment(row[0]) for row in rows]

    def present(self) -> datetime | None:
        """Return when the present opening began."""
        at = self.db.value("SELECT at FROM opening ORDER BY number DESC LIMIT 1")
        return None if at is None else a_moment(at)

    def changed_notes(self) -> list[ChangedNote]:
        """Return the shared notes changed in those openings that still are there, the latest change first."""
        rows = self.db.all(
            "SELECT n.id, i.title, i.session_id, s.title AS session_title, n.updated_at FROM note n "
            "JOIN item i ON n.parent_kind = 'item' AND i.id = n.parent_id JOIN session s ON s.id = i.session_id "
            f"WHERE n.deleted_at IS NULL AND n.id IN ({_CHANGED}) ORDER BY n.updated_at DESC, n.id"
        )
        return [
            ChangedNote(
                id=NoteId(row["id"]),
                title=row["title"],
                session_id=SessionId(row["session_id"]),
                session_title=row["session_title"],
                updated_at=a_moment(row["updated_at"]),
            )
            for row in rows
        ]
