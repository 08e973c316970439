"""Pulse answers that both chose to show."""

from __future__ import annotations

from collections.abc import Sequence

from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.ids import PulseId, SessionId
from rm_desktop.domain.words import PulseAnswer, PulseQuestion
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment, stored


class PulseRepository:
    """Shown answers. There is no table for any other."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def replace(self, session_id: str, shown: Sequence[PulseShown]) -> None:
        """Let these be the answers of the meeting, and no others."""
        self.db.execute("DELETE FROM pulse WHERE session_id = ?", (session_id,))
        self.db.many(
            "INSERT INTO pulse (id, session_id, question, senior, junior, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (one.id, session_id, one.question.value, one.senior.value, one.junior.value, stored(one.at))
                for one in shown
            ],
        )

    def of_session(self, session_id: str) -> list[PulseShown]:
        """Return what both showed at the end of a meeting, in the order of the questions."""
        rows = self.db.all("SELECT id, question, senior, junior, at FROM pulse WHERE session_id = ?", (session_id,))
        shown = [
            PulseShown(
                id=PulseId(row["id"]),
                session_id=SessionId(session_id),
                question=PulseQuestion(row["question"]),
                senior=PulseAnswer(row["senior"]),
                junior=PulseAnswer(row["junior"]),
                at=a_moment(row["at"]),
            )
            for row in rows
        ]
        order = list(PulseQuestion)
        return sorted(shown, key=lambda one: order.index(one.question))
