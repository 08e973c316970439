"""The pulse: which statements are asked, and the answers that both chose to show. No other answer ever gets here."""

from __future__ import annotations

from collections.abc import Sequence

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.rules import pulse_questions
from rm_desktop.domain.words import Kind, PulseQuestion
from rm_desktop.services.desk import Service


class Pulse(Service):
    """Pulse questions and shown answers."""

    def questions_for(self, session_id: str) -> tuple[PulseQuestion, ...]:
        """Return the statements asked at the end of a meeting."""
        with self._desk.read() as work:
            return pulse_questions(work.sessions.row_of(session_id).number)

    def record(self, session_id: str, shown: Sequence[PulseShown]) -> Saved[tuple[PulseShown, ...]]:
        """Keep, in one transaction, the answers both chose to show; they replace earlier ones of the meeting."""
        if any(one.session_id != session_id for one in shown) or len({one.question for one in shown}) < len(shown):
            raise InvalidInput(field="pulse", reason="mixed_up")
        with self._desk.write() as work:
            work.sessions.get(session_id)
            work.pulses.replace(session_id, shown)
        return Saved(value=tuple(shown), changes=Changes(stale=frozenset({Kind.PULSE})))

    def shown(self, session_id: str) -> list[PulseShown]:
        """Return what both showed at the end of a meeting."""
        with self._desk.read() as work:
            return work.pulses.of_session(session_id)
