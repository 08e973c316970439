"""Goals with their steps, history and skills."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, NamedTuple

from rm_desktop.domain.entities import Goal, GoalEvent, Step
from rm_desktop.domain.ids import GoalId, SkillCode, StepId
from rm_desktop.domain.rows import GoalRow
from rm_desktop.domain.words import GoalState
from rm_desktop.vault.database import Row
from rm_desktop.vault.repositories.columns import a_moment, day, moment, same, stored
from rm_desktop.vault.repositories.table import Table


class GoalRepository(Table[Goal]):
    """Goals. Steps, history and skills stand in tables of their own and are read with them."""

    name = "goal"
    entity = Goal
    columns: ClassVar[dict[str, Any]] = {
        "title": same,
        "why": same,
        "success": same,
        "due_on": day,
        "state": GoalState,
        "position": same,
    }
    stamps = ("created_at",)

    def all(self) -> list[Goal]:
        """Return all goals, open ones first."""
        return self.many("WHERE deleted_at IS NULL ORDER BY state <> 'open', position, created_at, rowid")

    def count_open(self) -> int:
        """Return how many goals are open."""
        return int(self.db.value("SELECT count(*) FROM goal WHERE state = 'open' AND deleted_at IS NULL"))

    def next_position(self) -> int:
        """Return the position after the last goal."""
        return int(self.db.value("SELECT coalesce(max(position) + 1, 0) FROM goal"))

    def titles(self, goal_ids: Iterable[str]) -> dict[str, str]:
        """Return the titles of these goals, without those in the wastebasket."""
        wanted = json.dumps(sorted(set(goal_ids)))
        sql = "SELECT id, title FROM goal WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))"
        return {row[0]: row[1] for row in self.db.all(sql, (wanted,))}

    def open_titles(self) -> dict[GoalId, str]:
        """Return the titles of the open goals, in their order."""
        tail = "WHERE state = 'open' AND deleted_at IS NULL ORDER BY position, created_at, rowid"
        return {GoalId(row[0]): row[1] for row in self.db.all(f"SELECT id, title FROM goal {tail}")}

    def add_event(self, goal_id: str, event: GoalEvent) -> None:
        """Add a line to a goal's history."""
        self.db.execute(
            "INSERT INTO goal_event (goal_id, at, state, remark) VALUES (?, ?, ?, ?)",
            (goal_id, stored(event.at), event.state.value, event.remark),
        )

    def set_history(self, goal_id: str, events: Iterable[GoalEvent]) -> None:
        """Make a goal's history these lines and no others."""
        self.db.execute("DELETE FROM goal_event WHERE goal_id = ?", (goal_id,))
        for event in events:
            self.add_event(goal_id, event)

    def set_skills(self, goal_id: str, skills: Sequence[SkillCode]) -> None:
        """Link a goal to these skills and no others."""
        self.db.execute("DELETE FROM goal_skill WHERE goal_id = ?", (goal_id,))
        self.db.many("INSERT OR IGNORE INTO goal_skill VALUES (?, ?)", [(goal_id, skill) for skill in skills])

    def read(self, row: Row) -> Goal:
        """Return the goal of a row, with all that belongs to it."""
        key = row["id"]
        steps = self.db.all(
            "SELECT id, text, done_at FROM step WHERE goal_id = ? AND deleted_at IS NULL ORDER BY position, rowid",
            (key,),
        )
        events = self.db.all("SELECT at, state, remark FROM goal_event WHERE goal_id = ? ORDER BY number", (key,))
        skills = self.db.all("SELECT skill FROM goal_skill WHERE goal_id = ? ORDER BY skill", (key,))
        return Goal(
            id=GoalId(key),
            title=row["title"],
            why=row["why"],
            success=row["success"],
            due_on=day(row["due_on"]),
            state=GoalState(row["state"]),
            position=row["position"],
            steps=tuple(Step(id=StepId(one[0]), text=one[1], done_at=moment(one[2])) for one in steps),
            history=tuple(GoalEvent(at=a_moment(one[0]), state=GoalState(one[1]), remark=one[2]) for one in events),
            skills=tuple(SkillCode(one[0]) for one in skills),
            created_at=a_moment(row["created_at"]),
            revision=row["revision"],
            deleted_at=moment(row["deleted_at"]),
        )


class KeptStep(NamedTuple):
    """A step as its table keeps it."""

    id: str
    goal_id: str
    position: int
    text: str
    done_at: datetime | None
    revision: int = 0
    deleted_at: datetime | None = None


class StepRepository(Table[KeptStep]):
    """Steps of goals."""

    name = "step"
    entity = KeptStep
    columns: ClassVar[dict[str, Any]] = {"goal_id": same, "position": same, "text": same, "done_at": moment}

    def of_goal(self, goal_id: str) -> list[KeptStep]:
        """Return the steps of a goal in their order."""
        return self.many("WHERE goal_id = ? AND deleted_at IS NULL ORDER BY position, rowid", (goal_id,))

    def arrange(self, ids: Sequence[str], at: datetime) -> None:
        """Give the steps the positions of ``ids``."""
        rows = [(position, stored(at), key) for position, key in enumerate(ids)]
        self.db.many("UPDATE step SET position = ?, updated_at = ? WHERE id = ?", rows)

    def remove_of(self, goal_id: str, at: datetime) -> None:
        """Put the steps of a goal into the wastebasket, together with it."""
        self.db.execute(
            "UPDATE step SET deleted_at = ? WHERE goal_id = ? AND deleted_at IS NULL", (stored(at), goal_id)
        )

    def restore_of(self, goal_id: str, removed_at: datetime) -> None:
        """Take back the steps that went away together with their goal."""
        sql = "UPDATE step SET deleted_at = NULL WHERE goal_id = ? AND deleted_at = ?"
        self.db.execute(sql, (goal_id, stored(removed_at)))


def goal_row(goal: Goal) -> GoalRow:
    """Return the row of a goal."""
    waiting = [step.text for step in goal.steps if step.done_at is None]
    due: date | None = goal.due_on
    return GoalRow(
        id=goal.id,
        title=goal.title,
        state=goal.state,
        due_on=due,
        steps=len(goal.steps),
        steps_done=len(goal.steps) - len(waiting),
        next_step=waiting[0] if waiting else "",
    )
