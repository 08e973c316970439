"""Notes: of agenda items in the shared compartment, standing alone or hanging on something in a private one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from rm_desktop.domain.entities import Note
from rm_desktop.domain.words import Kind
from rm_desktop.vault.repositories.columns import maybe, same, stored
from rm_desktop.vault.repositories.table import Table

_OF_SESSION = "parent_kind = 'item' AND parent_id IN (SELECT id FROM item WHERE session_id = ?)"
_OF_ITEM = "parent_kind = 'item' AND parent_id = ?"


class NoteRepository(Table[Note]):
    """Notes of one compartment."""

    name = "note"
    entity = Note
    columns: ClassVar[dict[str, Any]] = {
        "title": same,
        "body": same,
        "parent_kind": maybe(Kind),
        "parent_id": same,
        "parent_label": same,
    }
    stamps = ("created_at", "updated_at")

    def of_item(self, item_id: str) -> Note | None:
        """Return the note of an agenda item, if it has one."""
        found = self.many(f"WHERE {_OF_ITEM} AND deleted_at IS NULL", (item_id,))
        return found[0] if found else None

    def of_session(self, session_id: str) -> dict[str, str]:
        """Return the bodies of a meeting's notes by item."""
        rows = self.db.all(
            f"SELECT parent_id, body FROM note WHERE {_OF_SESSION} AND deleted_at IS NULL", (session_id,)
        )
        return {row[0]: row[1] for row in rows}

    def latest(self) -> list[Note]:
        """Return all notes, the one changed last first; bodies only as far as a list needs them."""
        body = "substr(body, 1, 4000) AS body"
        columns = self.selected().replace("body", body)
        rows = self.db.all(f"SELECT {columns} FROM note WHERE deleted_at IS NULL ORDER BY updated_at DESC, rowid")
        return [self.read(row) for row in rows]

    def remove_of_item(self, item_id: str, at: datetime) -> None:
        """Put an item's note into the wastebasket, together with the item."""
        self.db.execute(
            f"UPDATE note SET deleted_at = ? WHERE {_OF_ITEM} AND deleted_at IS NULL", (stored(at), item_id)
        )

    def restore_of_item(self, item_id: str, removed_at: datetime) -> None:
        """Take back the note that went away together with its item."""
        sql = f"UPDATE note SET deleted_at = NULL WHERE {_OF_ITEM} AND deleted_at = ?"
        self.db.execute(sql, (item_id, stored(removed_at)))

    def remove_of_session(self, session_id: str, at: datetime) -> None:
        """Put a meeting's notes into the wastebasket, together with it."""
        sql = f"UPDATE note SET deleted_at = ? WHERE {_OF_SESSION} AND deleted_at IS NULL"
        self.db.execute(sql, (stored(at), session_id))

    def restore_of_session(self, session_id: str, removed_at: datetime) -> None:
        """Take back the notes that went away together with their meeting."""
        sql = f"UPDATE note SET deleted_at = NULL WHERE {_OF_SESSION} AND deleted_at = ?"
        self.db.execute(sql, (session_id, stored(removed_at)))
