"""What was changed in goals. The column ``what`` holds the word and, where a step is meant, ":" and the step's id."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rm_desktop.domain.entities import GoalChange
from rm_desktop.domain.ids import StepId
from rm_desktop.domain.words import GoalChanged
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored

_DISCARDED = "substr(what, instr(what, ':') + 1) IN (SELECT id FROM step WHERE deleted_at < ?)"
_REMOVED = f"{GoalChanged.STEP_REMOVED.value}:"


class GoalChangeRepository:
    """Lines of goals' histories, beside the states they took."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def of_goal(self, goal_id: str) -> list[GoalChange]:
        """Return what was changed in a goal, the oldest change first."""
        sql = "SELECT at, what, before, after FROM goal_change WHERE goal_id = ? ORDER BY number"
        return [_change(*row) for row in self.db.all(sql, (goal_id,))]

    def add(self, goal_id: str, changes: Iterable[GoalChange]) -> None:
        """Note changes of a goal."""
        sql = "INSERT INTO goal_change (goal_id, at, what, before, after) VALUES (?, ?, ?, ?, ?)"
        self.db.many(sql, [(goal_id, stored(one.at), _what(one), one.before, one.after) for one in changes])

    def replace(self, goal_id: str, changes: Iterable[GoalChange]) -> None:
        """Make these the changes of a goal, and no others."""
        self.db.execute("DELETE FROM goal_change WHERE goal_id = ?", (goal_id,))
        self.add(goal_id, changes)

    def forget_steps(self, than: datetime) -> None:
        """Forget the words of steps that leave the wastebasket for good; only that a step went stays."""
        moment = (stored(than),)
        self.db.execute(f"DELETE FROM goal_change WHERE what NOT LIKE '{_REMOVED}%' AND {_DISCARDED}", moment)
        self.db.execute(f"UPDATE goal_change SET before = '', after = '' WHERE {_DISCARDED}", moment)


def _what(change: GoalChange) -> str:
    return change.what.value if change.step is None else f"{change.what.value}:{change.step}"


def _change(at: int, what: str, before: str, after: str) -> GoalChange:
    word, _, step = what.partition(":")
    return GoalChange(
        at=a_moment(at), what=GoalChanged(word), step=StepId(step) if step else None, before=before, after=after
    )
