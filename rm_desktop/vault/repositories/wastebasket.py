"""What was deleted and can still be had back, and removing it for good when its time is over."""

from __future__ import annotations

from datetime import datetime

from rm_desktop.domain.rows import DiscardedRow
from rm_desktop.domain.text import first_line
from rm_desktop.domain.words import Compartment, Discarded
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored
from rm_desktop.vault.repositories.goal_changes import GoalChangeRepository

_SHARED: dict[Discarded, str] = {
    Discarded.SESSION: "SELECT id, title, deleted_at FROM session WHERE deleted_at IS NOT NULL",
    # What was only moved between agenda and "for later" lives on there, since that very moment.
    Discarded.ITEM: (
        "SELECT i.id, i.title, i.deleted_at FROM item i JOIN session s ON s.id = i.session_id "
        "WHERE i.deleted_at IS NOT NULL AND s.deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM later l WHERE l.text = i.title AND l.created_at = i.deleted_at)"
    ),
    Discarded.ACTION: "SELECT id, text, deleted_at FROM action WHERE deleted_at IS NOT NULL",
    Discarded.GOAL: "SELECT id, title, deleted_at FROM goal WHERE deleted_at IS NOT NULL",
    Discarded.STEP: (
        "SELECT s.id, s.text, s.deleted_at FROM step s JOIN goal g ON g.id = s.goal_id "
        "WHERE s.deleted_at IS NOT NULL AND g.deleted_at IS NULL"
    ),
    Discarded.LATER: (
        "SELECT l.id, l.text, l.deleted_at FROM later l WHERE l.deleted_at IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM item i WHERE i.origin = 'later' AND i.title = l.text AND i.created_at = l.deleted_at)"
    ),
    Discarded.EXAMPLE: "SELECT id, text, deleted_at FROM example WHERE deleted_at IS NOT NULL",
    Discarded.OWN_SKILL: (
        "SELECT s.id, s.title, s.deleted_at FROM own_skill s WHERE s.deleted_at IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM own_field f WHERE 'own.' || f.id = s.field_code AND f.deleted_at IS NOT NULL)"
    ),
    Discarded.OWN_FIELD: "SELECT id, title, deleted_at FROM own_field WHERE deleted_at IS NOT NULL",
    Discarded.OWN_TEMPLATE: "SELECT id, title, deleted_at FROM own_template WHERE deleted_at IS NOT NULL",
    Discarded.OWN_QUESTION: "SELECT id, text, deleted_at FROM own_question WHERE deleted_at IS NOT NULL",
}
_PRIVATE: dict[Discarded, str] = {
    Discarded.NOTE: (
        "SELECT id, CASE WHEN title <> '' THEN title ELSE substr(body, 1, 400) END, deleted_at FROM note "
        "WHERE deleted_at IS NOT NULL"
    ),
}
_SHARED_TABLES = (
    *("note", "item", "session", "action", "step", "goal", "later", "example", "own_skill", "own_field"),
    *("own_template", "own_question"),
)
_PRIVATE_TABLES = ("note",)
_OWN_CODES = "(SELECT 'own.' || id FROM {} WHERE deleted_at < ?)"


class WastebasketRepository:
    """The wastebasket of one compartment."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db
        self._shared = db.part is Compartment.SHARED

    def rows(self) -> list[DiscardedRow]:
        """Return what can be had back, the latest first; what went away with something else comes back with it."""
        found = [
            DiscardedRow(
                what=what,
                id=row[0],
                compartment=self.db.part,
                title=first_line(row[1]),
                deleted_at=a_moment(row[2]),
            )
            for what, sql in (_SHARED if self._shared else _PRIVATE).items()
            for row in self.db.all(sql)
        ]
        return sorted(found, key=lambda row: row.deleted_at, reverse=True)

    def holds_older(self, than: datetime) -> bool:
        """Whether anything was deleted before ``than``."""
        return any(
            self.db.value(f"SELECT EXISTS (SELECT 1 FROM {table} WHERE deleted_at < ?)", (stored(than),))
            for table in self._tables()
        )

    def empty_older(self, than: datetime) -> None:
        """Remove for good what was deleted before ``than``, with everything that hangs on it."""
        moment = (stored(than),)
        if self._shared:
            for table in ("assessment", "example", "goal_skill", "shown_view"):
                self.db.execute(f"DELETE FROM {table} WHERE skill IN {_OWN_CODES.format('own_skill')}", moment)
            self.db.execute(f"DELETE FROM sealed_view WHERE field_code IN {_OWN_CODES.format('own_field')}", moment)
            for table in ("own_skill", "own_field"):
                self.db.execute(f"DELETE FROM checklist_place WHERE code IN {_OWN_CODES.format(table)}", moment)
            self.db.execute(f"DELETE FROM skipped_question WHERE code IN {_OWN_CODES.format('own_question')}", moment)
            GoalChangeRepository(self.db).forget_steps(than)
        for table in self._tables():
            self.db.execute(f"DELETE FROM {table} WHERE deleted_at < ?", moment)

    def _tables(self) -> tuple[str, ...]:
        return _SHARED_TABLES if self._shared else _PRIVATE_TABLES
