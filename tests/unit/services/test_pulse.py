"""The pulse keeps what both showed, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.ids import PulseId, SessionId, new_id
from rm_desktop.domain.words import Kind, PulseAnswer, PulseQuestion
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def _shown(session_id: str, question: PulseQuestion, answer: PulseAnswer = PulseAnswer.YES) -> PulseShown:
    return PulseShown(
        id=PulseId(new_id()),
        session_id=SessionId(session_id),
        question=question,
        senior=answer,
        junior=PulseAnswer.PARTLY,
        at=NOW,
    )


def test_one_question_in_turn_and_all_at_the_third_meeting(journal: Journal) -> None:
    held = [journal.sessions.log_afterwards(str(back), NOW - timedelta(days=back), 60).value for back in (3, 2, 1)]
    assert [journal.pulse.questions_for(session.id) for session in held] == [
        (PulseQuestion.FREE,),
        (PulseQuestion.USABLE,),
        tuple(PulseQuestion),
    ]


def test_shown_answers_replace_earlier_ones_in_the_order_of_the_questions(journal: Journal) -> None:
    session = journal.sessions.log_afterwards("x", NOW, 60).value
    both = [_shown(session.id, PulseQuestion.PACE), _shown(session.id, PulseQuestion.FREE)]
    saved = journal.pulse.record(session.id, both)
    assert saved.changes.stale == {Kind.PULSE}
    assert journal.pulse.shown(session.id) == [both[1], both[0]]
    other = _shown(session.id, PulseQuestion.EQUAL, PulseAnswer.SKIPPED)
    journal.pulse.record(session.id, (other,))
    assert journal.pulse.shown(session.id) == [other]
    journal.pulse.record(session.id, ())
    assert journal.pulse.shown(session.id) == []


def test_mixed_up_answers_are_refused(journal: Journal) -> None:
    session = journal.sessions.log_afterwards("x", NOW, 60).value
    for shown in ([_shown("0" * 32, PulseQuestion.FREE)], [_shown(session.id, PulseQuestion.FREE)] * 2):
        with pytest.raises(InvalidInput):
            journal.pulse.record(session.id, shown)
    with pytest.raises(NotFound):
        journal.pulse.record("0" * 32, [])
    with pytest.raises(NotFound):
        journal.pulse.questions_for("0" * 32)
