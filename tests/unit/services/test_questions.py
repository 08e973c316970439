"""The question bank: own questions beside the shipped ones, and those that are skipped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.words import Address, Discarded, Kind
from rm_desktop.services.content import Content, Direction
from rm_desktop.services.journal import Journal

TEXT = "Was erklärt einem hier niemand?"


@pytest.fixture
def code(journal):
    return journal.questions.add(TEXT, "openness", Direction.TO_MENTOR).value


def find(journal, code):
    return next((question for question in journal.questions.all() if question.code == code), None)


def test_own_questions_stand_first_among_all(journal, code):
    questions = journal.questions.all()
    assert [question.code for question in questions] == [code, *(one.code for one in journal.content.questions)]
    own = questions[0]
    assert (own.text, own.topic, own.direction, own.own, own.skipped) == (
        TEXT,
        "openness",
        Direction.TO_MENTOR,
        True,
        False,
    )
    assert code in [question.code for question in journal.questions.on("openness")]


@pytest.mark.parametrize("direction", list(Direction))
def test_who_asks_whom_survives(journal, direction):
    code = journal.questions.add(TEXT, "start", direction).value
    assert find(journal, code).direction is direction


def test_an_own_question_is_changed_deleted_and_put_back(journal, code):
    before = journal.questions.state(code)
    assert journal.questions.change(code, "Anders gefragt", "work", Direction.EACH_OTHER).changes.stale == {
        Kind.QUESTION
    }
    assert (find(journal, code).text, find(journal, code).topic) == ("Anders gefragt", "work")
    journal.questions.put_back(code, before)
    assert journal.questions.state(code) == before
    journal.questions.put_back(code, None)
    assert find(journal, code) is None
    assert journal.questions.state(code) is None
    (row,) = journal.wastebasket.rows()
    assert (row.what, row.title) == (Discarded.OWN_QUESTION, TEXT)
    journal.wastebasket.restore(row.what, row.id)
    assert journal.questions.state(code) == before


def test_what_cannot_be_asked_is_not_kept(journal, code):
    for text, topic in (("  ", "start"), ("x" * 301, "start"), (TEXT, "no-such-topic")):
        with pytest.raises(InvalidInput):
            journal.questions.add(text, topic, Direction.EACH_OTHER)
        with pytest.raises(InvalidInput):
            journal.questions.change(code, text, topic, Direction.EACH_OTHER)
    assert find(journal, code).text == TEXT


def test_a_skipped_question_is_offered_no_more_until_it_is_shown_again(journal, code):
    shipped = journal.content.questions_on("openness")[0].code
    for skipped in (shipped, code):
        journal.questions.skip(skipped, skipped=True)
        journal.questions.skip(skipped, skipped=True)
        assert journal.questions.is_skipped(skipped)
        assert find(journal, skipped).skipped
        assert skipped not in [question.code for question in journal.questions.on("openness")]
        journal.questions.skip(skipped, skipped=False)
        assert not find(journal, skipped).skipped
    with pytest.raises(NotFound):
        journal.questions.skip("no.such-question", skipped=True)


def test_a_question_that_is_gone_for_good_leaves_no_trace_of_having_been_skipped(journal, code, clock):
    journal.questions.skip(code, skipped=True)
    journal.questions.remove(code)
    later = FixedClock(clock.now() + timedelta(days=31))
    Journal(journal.vault, later, journal.content).wastebasket.empty_old()
    assert not journal.questions.is_skipped(code)


def test_shipped_questions_stand_in_the_pairs_form_of_address(journal, clock):
    du = Journal(journal.vault, clock, Content.load("de", Address.DU))
    pairs = zip(journal.questions.all(), du.questions.all(), strict=True)
    differing = [(sie.text, du.text) for sie, du in pairs if sie.text != du.text]
    assert differing
    assert not any(word in f" {text} " for _sie, text in differing for word in (" Sie ", " Ihnen ", " Ihre "))
