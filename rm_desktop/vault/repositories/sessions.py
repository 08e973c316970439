"""Meetings, and the rows of their list: numbered by start, the planned ones after the held ones."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import SessionState
from rm_desktop.vault.database import Row
from rm_desktop.vault.repositories.columns import a_moment, moment, same
from rm_desktop.vault.repositories.table import Table

_NUMBERED = """
WITH numbered AS (
  SELECT id, title, state, planned_at, started_at, finished_at, minutes, place, created_at,
    row_number() OVER (
      ORDER BY CASE WHEN started_at IS NOT NULL THEN 0 WHEN state = 'planned' THEN 1 ELSE 2 END,
        coalesce(started_at, planned_at, 9e15), created_at, rowid
    ) AS number
  FROM session WHERE deleted_at IS NULL
)
SELECT n.*,
  (SELECT count(*) FROM item i WHERE i.session_id = n.id AND i.deleted_at IS NULL) AS items,
  (SELECT count(*) FROM item i WHERE i.session_id = n.id AND i.deleted_at IS NULL AND i.done_at IS NOT NULL)
    AS items_done
FROM numbered n
"""


class SessionRepository(Table[Session]):
    """Meetings. Their revision counts what the junior took away, the one text in them that is saved while typed."""

    name = "session"
    entity = Session
    columns: ClassVar[dict[str, Any]] = {
        "title": same,
        "state": SessionState,
        "template": same,
        "place": same,
        "planned_at": moment,
        "minutes": same,
        "started_at": moment,
        "finished_at": moment,
        "clock_seconds": same,
        "clock_since": moment,
        "current_item": same,
        "junior_learned": same,
    }

    def state_of(self, key: str) -> SessionState:
        """Return where a meeting stands, without reading the rest of it."""
        state = self.db.value("SELECT state FROM session WHERE id = ? AND deleted_at IS NULL", (key,))
        if state is None:
            raise NotFound(kind=self.name)
        return SessionState(state)

    def row_of(self, key: str) -> SessionRow:
        """Return the row of one meeting."""
        row = self.db.one(f"{_NUMBERED} WHERE n.id = ?", (key,))
        if row is None:
            raise NotFound(kind="session")
        return _row(row)

    def rows(self) -> list[SessionRow]:
        """Return all rows: what is still without a date first, then the latest."""
        order = "ORDER BY coalesce(n.started_at, n.planned_at, 9e15) DESC, n.number DESC"
        return [_row(row) for row in self.db.all(f"{_NUMBERED} {order}")]

    def next_planned(self) -> SessionRow | None:
        """Return the planned meeting with the earliest date; one without a date comes last."""
        row = self.db.one(f"{_NUMBERED} WHERE n.state = 'planned' ORDER BY n.number LIMIT 1")
        return None if row is None else _row(row)

    def running(self) -> Session | None:
        """Return the meeting that runs now."""
        found = self.many("WHERE state = 'running' AND deleted_at IS NULL ORDER BY started_at DESC LIMIT 1")
        return found[0] if found else None

    def last_finished(self) -> Session | None:
        """Return the finished meeting that started last."""
        found = self.many("WHERE state = 'finished' AND deleted_at IS NULL ORDER BY started_at DESC LIMIT 1")
        return found[0] if found else None

    def finished(self) -> list[Session]:
        """Return the meetings that were held to their end, the earliest first."""
        order = "ORDER BY started_at, created_at, rowid"
        return self.many(f"WHERE state = 'finished' AND started_at IS NOT NULL AND deleted_at IS NULL {order}")

    def last_with_time(self) -> Session | None:
        """Return the meeting with the latest date, held or planned."""
        order = "ORDER BY coalesce(planned_at, started_at) DESC LIMIT 1"
        found = self.many(
            "WHERE coalesce(planned_at, started_at) IS NOT NULL AND state <> 'postponed' AND deleted_at IS NULL "
            + order
        )
        return found[0] if found else None

    def held(self) -> int:
        """Return how many meetings have begun."""
        return int(self.db.value("SELECT count(*) FROM session WHERE started_at IS NOT NULL AND deleted_at IS NULL"))

    def held_at(self) -> list[datetime]:
        """Return when the meetings that have begun began, the oldest first."""
        sql = "SELECT started_at FROM session WHERE started_at IS NOT NULL AND deleted_at IS NULL ORDER BY started_at"
        return [a_moment(row[0]) for row in self.db.all(sql)]

    def last_learned(self) -> str:
        """Return what the junior took away most recently."""
        found = self.db.value(
            "SELECT junior_learned FROM session WHERE junior_learned <> '' AND started_at IS NOT NULL "
            "AND deleted_at IS NULL ORDER BY started_at DESC LIMIT 1"
        )
        return "" if found is None else str(found)


def _row(row: Row) -> SessionRow:
    return SessionRow(
        id=SessionId(row["id"]),
        number=row["number"],
        title=row["title"],
        state=SessionState(row["state"]),
        planned_at=moment(row["planned_at"]),
        started_at=moment(row["started_at"]),
        finished_at=moment(row["finished_at"]),
        minutes=row["minutes"],
        place=row["place"],
        items=row["items"],
        items_done=row["items_done"],
    )
