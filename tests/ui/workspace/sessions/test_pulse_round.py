"""The round of the pulse, before anything is written."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Person, PulseAnswer, PulseQuestion
from rm_desktop.ui.workspace.sessions.pulse_round import ORDER, PulseRound, Stage

AT = datetime(2026, 11, 26, 14, tzinfo=UTC)
KEY = SessionId("s")
ONE = (PulseQuestion.FREE,)


def play(questions: tuple[PulseQuestion, ...], junior: PulseAnswer, senior: PulseAnswer, shows: tuple[bool, bool]):
    round_ = PulseRound(questions)
    for answer, show in zip((junior, senior), shows, strict=True):
        for _question in questions:
            round_.answer(answer)
        round_.choose(show)
    return round_


def test_the_junior_answers_first() -> None:
    assert ORDER == (Person.JUNIOR, Person.SENIOR)
    assert PulseRound(ONE).turn is Person.JUNIOR


def test_both_answers_are_shown_only_when_both_want_it() -> None:
    shown = play(ONE, PulseAnswer.YES, PulseAnswer.PARTLY, (True, True)).shown(KEY, AT)
    assert [(one.question, one.junior, one.senior) for one in shown] == [
        (PulseQuestion.FREE, PulseAnswer.YES, PulseAnswer.PARTLY)
    ]


@pytest.mark.parametrize("shows", [(True, False), (False, True), (False, False)])
def test_one_who_keeps_the_answer_leaves_no_trace_of_anything(shows: tuple[bool, bool]) -> None:
    round_ = play(ONE, PulseAnswer.YES, PulseAnswer.NO, shows)
    assert round_.stage is Stage.DONE
    assert round_.shown(KEY, AT) == ()
    assert not any(round_._answers.values())
    assert set(round_._shows.values()) == {False}


@pytest.mark.parametrize("pair", list(itertools.product([PulseAnswer.YES, PulseAnswer.SKIPPED], repeat=2)))
def test_a_question_that_somebody_skipped_is_never_shown(pair: tuple[PulseAnswer, PulseAnswer]) -> None:
    shown = play(ONE, *pair, (True, True)).shown(KEY, AT)
    assert bool(shown) is (PulseAnswer.SKIPPED not in pair)


def test_all_five_are_asked_one_after_the_other_of_each() -> None:
    round_ = PulseRound(tuple(PulseQuestion))
    asked = []
    for _person in ORDER:
        while round_.stage is Stage.ANSWER:
            asked.append((round_.turn, round_.question))
            round_.answer(PulseAnswer.YES)
        round_.choose(shows=True)
    assert asked == [(person, question) for person in ORDER for question in PulseQuestion]
    assert len(round_.shown(KEY, AT)) == 5


def test_an_answer_can_be_taken_back_within_the_own_turn_only() -> None:
    round_ = PulseRound(ONE)
    round_.answer(PulseAnswer.NO)
    round_.take_back()
    assert round_.stage is Stage.ANSWER
    round_.answer(PulseAnswer.YES)
    round_.choose(shows=True)
    round_.take_back()
    round_.answer(PulseAnswer.YES)
    round_.choose(shows=True)
    assert round_.shown(KEY, AT)[0].junior is PulseAnswer.YES


def test_nothing_is_said_before_both_have_finished() -> None:
    round_ = PulseRound(ONE)
    round_.answer(PulseAnswer.YES)
    assert round_.begun
    round_.choose(shows=True)
    assert round_.begun
    assert round_.shown(KEY, AT) == ()
    assert "yes" not in repr(round_).lower()


def test_dropping_forgets_answers_and_choices() -> None:
    round_ = PulseRound(ONE)
    round_.answer(PulseAnswer.YES)
    round_.choose(shows=True)
    round_.drop()
    assert not round_.begun
    assert round_.turn is Person.JUNIOR


def test_choosing_out_of_turn_changes_nothing() -> None:
    round_ = PulseRound(ONE)
    round_.choose(shows=True)
    assert round_.stage is Stage.ANSWER
    finished = play(ONE, PulseAnswer.YES, PulseAnswer.YES, (True, True))
    finished.answer(PulseAnswer.NO)
    finished.drop_answers()
    assert not any(finished._answers.values())
