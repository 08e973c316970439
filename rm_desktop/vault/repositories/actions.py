"""Tasks, and which of them came along into which meeting."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from rm_desktop.domain.entities import Action
from rm_desktop.domain.words import Person
from rm_desktop.vault.repositories.columns import day, moment, same, stored
from rm_desktop.vault.repositories.table import Table

_IN_SESSION = "(session_id = ?1 OR id IN (SELECT action_id FROM carried_action WHERE session_id = ?1))"


class ActionRepository(Table[Action]):
    """Tasks."""

    name = "action"
    entity = Action
    columns: ClassVar[dict[str, Any]] = {
        "text": same,
        "owner": Person,
        "due_on": day,
        "due_next": bool,
        "session_id": same,
        "goal_id": same,
        "done_at": moment,
        "outcome": same,
    }
    stamps = ("created_at",)

    def open(self) -> list[Action]:
        """Return the open tasks, the oldest first."""
        return self.many("WHERE done_at IS NULL AND deleted_at IS NULL ORDER BY created_at, rowid")

    def done(self) -> list[Action]:
        """Return the finished tasks, the latest first."""
        return self.many("WHERE done_at IS NOT NULL AND deleted_at IS NULL ORDER BY done_at DESC, rowid")

    def of_session(self, session_id: str) -> list[Action]:
        """Return the tasks made in a meeting or come along into it, open ones first."""
        order = "ORDER BY done_at IS NOT NULL, created_at, rowid"
        return self.many(f"WHERE {_IN_SESSION} AND deleted_at IS NULL {order}", (session_id,))

    def of_goal(self, goal_id: str) -> list[Action]:
        """Return the tasks of a goal, open ones first, then the latest done."""
        order = "ORDER BY done_at IS NOT NULL, done_at DESC, created_at, rowid"
        return self.many(f"WHERE goal_id = ? AND deleted_at IS NULL {order}", (goal_id,))

    def done_since(self, at: datetime) -> int:
        """Return how many tasks were finished at or after a moment."""
        sql = "SELECT count(*) FROM action WHERE done_at >= ? AND deleted_at IS NULL"
        return int(self.db.value(sql, (stored(at),)))

    def carry_open(self, session_id: str) -> None:
        """Let every open task that is not the meeting's own come along into it."""
        self.db.execute(
            "INSERT OR IGNORE INTO carried_action (session_id, action_id) SELECT ?1, id FROM action "
            "WHERE done_at IS NULL AND deleted_at IS NULL AND session_id IS NOT ?1",
            (session_id,),
        )

    def any(self) -> bool:
        """Return whether there is any task."""
        return bool(self.db.value("SELECT EXISTS (SELECT 1 FROM action WHERE deleted_at IS NULL)"))

    def titles(self, session_ids: Iterable[str]) -> dict[str, str]:
        """Return the titles of the meetings that tasks came from."""
        rows = self.db.all(
            "SELECT id, title FROM session WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(set(session_ids))),),
        )
        return {row[0]: row[1] for row in rows}
