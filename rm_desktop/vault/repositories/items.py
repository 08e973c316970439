"""Lines of agendas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from rm_desktop.domain.entities import AgendaItem
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import ItemId, SessionId, SkillCode
from rm_desktop.domain.pages import GoalMeeting
from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.words import ItemOrigin, SessionState
from rm_desktop.vault.database import Row
from rm_desktop.vault.repositories.columns import moment, same, stored
from rm_desktop.vault.repositories.table import Table

_ROWS = """
SELECT i.id, i.session_id, i.position, i.title, i.minutes, i.done_at, i.origin, i.skill,
  EXISTS (
    SELECT 1 FROM note n WHERE n.parent_kind = 'item' AND n.parent_id = i.id AND trim(n.body, ' ' || char(10)) <> ''
  ) AS has_note
FROM item i
"""


class ItemRepository(Table[AgendaItem]):
    """Agenda items."""

    name = "item"
    entity = AgendaItem
    columns: ClassVar[dict[str, Any]] = {
        "session_id": same,
        "position": same,
        "title": same,
        "minutes": same,
        "done_at": moment,
        "origin": ItemOrigin,
        "carried_from": same,
        "skill": same,
        "goal_id": same,
    }

    def of_session(self, session_id: str) -> list[AgendaItem]:
        """Return the items of a meeting in their order."""
        return self.many(
            "WHERE session_id = ? AND deleted_at IS NULL ORDER BY position, created_at, rowid", (session_id,)
        )

    def rows_for(self, session_id: str) -> list[ItemRow]:
        """Return the rows of a meeting's agenda in their order."""
        order = "WHERE i.session_id = ? AND i.deleted_at IS NULL ORDER BY i.position, i.created_at, i.rowid"
        return [_row(row) for row in self.db.all(f"{_ROWS} {order}", (session_id,))]

    def row_of(self, item_id: str) -> ItemRow:
        """Return the row of one item."""
        row = self.db.one(f"{_ROWS} WHERE i.id = ? AND i.deleted_at IS NULL", (item_id,))
        if row is None:
            raise NotFound(kind=self.name)
        return _row(row)

    def practising(self, skill: str, limit: int) -> list[ItemRow]:
        """Return the latest points of meetings in which a skill was practised."""
        order = (
            "JOIN session s ON s.id = i.session_id WHERE i.skill = ? AND i.deleted_at IS NULL AND s.deleted_at IS NULL "
            "ORDER BY coalesce(s.started_at, s.planned_at, s.created_at) DESC, i.position LIMIT ?"
        )
        return [_row(row) for row in self.db.all(f"{_ROWS} {order}", (skill, limit))]

    def practised(self) -> list[tuple[str, str]]:
        """Return line and meeting of what stood on an agenda, got a level or showed itself in a held meeting."""
        held = "(SELECT id FROM session WHERE state = 'finished' AND deleted_at IS NULL)"
        sql = (
            "SELECT skill, session_id FROM item WHERE skill IS NOT NULL AND deleted_at IS NULL "
            f"AND session_id IN {held} UNION SELECT skill, session_id FROM assessment WHERE session_id IN {held} "
            f"UNION SELECT skill, session_id FROM example WHERE deleted_at IS NULL AND session_id IN {held}"
        )
        return [(row[0], row[1]) for row in self.db.all(sql)]

    def under_goal(self, goal_id: str) -> list[GoalMeeting]:
        """Return the points under which a goal stood on agendas, the latest meeting first."""
        rows = self.db.all(
            "SELECT i.id, i.title, s.id, s.title, s.state, coalesce(s.started_at, s.planned_at) AS at FROM item i "
            "JOIN session s ON s.id = i.session_id WHERE i.goal_id = ? AND i.deleted_at IS NULL "
            "AND s.deleted_at IS NULL ORDER BY coalesce(at, s.created_at) DESC, i.position",
            (goal_id,),
        )
        return [
            GoalMeeting(
                item_id=ItemId(row[0]),
                title=row[1],
                session_id=SessionId(row[2]),
                session_title=row[3],
                state=SessionState(row[4]),
                at=moment(row[5]),
            )
            for row in rows
        ]

    def carried_from(self, item_ids: Sequence[str]) -> frozenset[str]:
        """Return which of these items came back in some meeting already, in the wastebasket or not."""
        marks = ", ".join("?" * len(item_ids))
        rows = self.db.all(f"SELECT carried_from FROM item WHERE carried_from IN ({marks})", tuple(item_ids))
        return frozenset(row[0] for row in rows)

    def arrange(self, ids: Sequence[str], at: datetime) -> None:
        """Give the items the positions of ``ids``."""
        for position, key in enumerate(ids):
            self.db.execute(
                "UPDATE item SET position = ?, updated_at = ? WHERE id = ? AND position <> ?",
                (position, stored(at), key, position),
            )

    def remove_of(self, session_id: str, at: datetime) -> None:
        """Put the items of a meeting into the wastebasket, together with it."""
        sql = "UPDATE item SET deleted_at = ?, updated_at = ? WHERE session_id = ? AND deleted_at IS NULL"
        self.db.execute(sql, (stored(at), stored(at), session_id))

    def restore_of(self, session_id: str, removed_at: datetime) -> None:
        """Take back the items that went away together with their meeting."""
        sql = "UPDATE item SET deleted_at = NULL WHERE session_id = ? AND deleted_at = ?"
        self.db.execute(sql, (session_id, stored(removed_at)))


def _row(row: Row) -> ItemRow:
    return ItemRow(
        id=ItemId(row["id"]),
        session_id=SessionId(row["session_id"]),
        position=row["position"],
        title=row["title"],
        minutes=row["minutes"],
        done=row["done_at"] is not None,
        origin=ItemOrigin(row["origin"]),
        skill=None if row["skill"] is None else SkillCode(row["skill"]),
        has_note=bool(row["has_note"]),
    )
