"""The one row about the two people."""

from __future__ import annotations

from datetime import datetime

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import EditConflict, NotFound
from rm_desktop.domain.words import Address
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import Decode, day, moment, same, stored

_COLUMNS: dict[str, Decode] = {
    "senior_name": same,
    "junior_name": same,
    "address": Address,
    "senior_trusted": same,
    "junior_trusted": same,
    "started_on": day,
    "planned_end": day,
    "rhythm_days": same,
    "planned_meetings": same,
    "meeting_minutes": same,
    "retention_until": day,
    "interrupted_at": moment,
    "ended_at": moment,
    "sample": bool,
    "revision": same,
}


class PairRepository:
    """The pair; exactly one."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self) -> Pair:
        """Return the pair, or raise `NotFound` before it was set up."""
        row = self.db.one(f"SELECT {', '.join(_COLUMNS)} FROM pair WHERE id = 1")
        if row is None:
            raise NotFound(kind="pair")
        return Pair(**{name: decode(row[name]) for name, decode in _COLUMNS.items()})

    def put(self, pair: Pair, at: datetime) -> Pair:
        """Write the pair; `EditConflict` if it is not the revision that was read."""
        fields = [name for name in _COLUMNS if name != "revision"]
        values = [stored(getattr(pair, name)) for name in fields]
        if pair.revision == 0:
            names = ", ".join((*fields, "id", "revision", "created_at", "updated_at"))
            sql = (
                f"INSERT INTO pair ({names}) VALUES ({', '.join('?' * len(fields))}, 1, 1, ?, ?) ON CONFLICT DO NOTHING"
            )
            written = self.db.execute(sql, (*values, stored(at), stored(at)))
        else:
            assignments = ", ".join(f"{name} = ?" for name in fields)
            sql = (
                f"UPDATE pair SET {assignments}, revision = revision + 1, updated_at = ? WHERE id = 1 AND revision = ?"
            )
            written = self.db.execute(sql, (*values, stored(at), pair.revision))
        if not written:
            raise EditConflict
        return self.get()
