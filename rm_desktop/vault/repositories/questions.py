"""The pair's own questions, and those of the bank they do not want to be offered."""

from __future__ import annotations

from typing import Any, ClassVar

from rm_desktop.domain.entities import OwnQuestion
from rm_desktop.domain.words import Person
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import maybe, same
from rm_desktop.vault.repositories.table import Table


class OwnQuestionRepository(Table[OwnQuestion]):
    """Questions the pair added."""

    name = "own_question"
    entity = OwnQuestion
    columns: ClassVar[dict[str, Any]] = {"topic": same, "text": same, "asked_by": maybe(Person)}

    def all(self) -> list[OwnQuestion]:
        """Return all questions the pair added, in the order in which they came."""
        return self.many("WHERE deleted_at IS NULL ORDER BY created_at, rowid")


class SkippedQuestionRepository:
    """The codes of questions that are offered no more. Who skipped one is not kept."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def all(self) -> frozenset[str]:
        """Return the codes of all skipped questions."""
        return frozenset(row[0] for row in self.db.all("SELECT code FROM skipped_question"))

    def put(self, code: str) -> None:
        """Skip a question; skipping it twice is the same."""
        self.db.execute("INSERT OR IGNORE INTO skipped_question (code) VALUES (?)", (code,))

    def drop(self, code: str) -> None:
        """Offer a question again."""
        self.db.execute("DELETE FROM skipped_question WHERE code = ?", (code,))
