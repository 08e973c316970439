"""The two people and their frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import EditConflict, InvalidInput, NotFound
from rm_desktop.domain.pages import Check, Interruption
from rm_desktop.domain.rules import LONGEST_MINUTES
from rm_desktop.domain.words import Address, Kind, Opening, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def test_a_vault_that_was_only_just_made_has_no_pair(open_as) -> None:
    with open_as(Opening.TOGETHER) as journal, pytest.raises(NotFound):
        journal.pair.get()


def test_everything_about_the_pair_is_kept(journal: Journal) -> None:
    pair = replace(
        journal.pair.get(),
        senior_name="  Helga ",
        address=Address.DU,
        senior_trusted="Betriebsrat",
        junior_trusted="Jugendvertretung",
        planned_end=date(2027, 6, 1),
        rhythm_days=21,
        planned_meetings=8,
        meeting_minutes=45,
        retention_until=date(2028, 1, 1),
        sample=True,
    )
    saved = journal.pair.save(pair)
    assert saved.value == replace(pair, senior_name="Helga", revision=2) == journal.pair.get()
    assert saved.changes.stale == {Kind.PAIR}
    assert (saved.value.name(Person.SENIOR), saved.value.name(Person.JUNIOR)) == ("Helga", "Jonas")


def test_an_old_copy_does_not_overwrite_a_newer_one(journal: Journal) -> None:
    old = journal.pair.get()
    journal.pair.save(old)
    for stale in (old, replace(old, revision=0)):
        with pytest.raises(EditConflict):
            journal.pair.save(stale)


@pytest.mark.parametrize(
    "change",
    [
        {"senior_name": ""},
        {"junior_name": "x" * 10_000},
        {"rhythm_days": 0},
        {"planned_meetings": 0},
        {"meeting_minutes": LONGEST_MINUTES + 1},
    ],
)
def test_a_frame_that_cannot_be_is_refused(journal: Journal, change: dict[str, object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        journal.pair.save(replace(journal.pair.get(), **change))
    assert caught.value.parameters["field"] in change


def test_interrupting_and_ending_need_no_reason(journal: Journal) -> None:
    assert journal.pair.interrupt().value.interrupted_at == NOW
    assert journal.pair.resume().value.interrupted_at is None
    ended = journal.pair.end().value
    assert (ended.ended_at, ended.interrupted_at) == (NOW, None)
    assert isinstance(journal.pair.get(), Pair)


def test_every_interruption_stays_known(journal: Journal, clock: FixedClock) -> None:
    assert journal.pair.interruptions() == ()
    journal.pair.interrupt()
    assert journal.pair.interruptions() == (Interruption(begin=NOW),)
    clock.moment += timedelta(days=9)
    before = journal.pair.state()
    journal.pair.resume()
    first = Interruption(begin=NOW, end=clock.now())
    assert journal.pair.interruptions() == (first,)
    journal.pair.put_back(before)
    assert journal.pair.interruptions() == (Interruption(begin=NOW),)
    journal.pair.resume()
    clock.moment += timedelta(days=20)
    journal.pair.interrupt()
    assert journal.pair.interruptions() == (first, Interruption(begin=clock.now()))


def test_going_on_after_an_end_leaves_no_interruption(journal: Journal) -> None:
    journal.pair.end()
    journal.pair.resume()
    assert journal.pair.interruptions() == ()


def test_both_have_public_keys(journal: Journal) -> None:
    assert journal.pair.public_key(Person.SENIOR) != journal.pair.public_key(Person.JUNIOR)


def test_the_frame_is_put_back_over_any_revision(journal: Journal) -> None:
    before = journal.pair.state()
    journal.pair.save(replace(journal.pair.get(), planned_meetings=8))
    journal.pair.put_back(before)
    assert journal.pair.state() == before


def test_the_course_follows_the_meetings(journal: Journal) -> None:
    first = journal.sessions.start().value
    journal.sessions.finish(first.id)
    journal.sessions.plan("Zweites", None, 60)
    due = journal.pair.course()
    assert [(one.number, one.past) for one in due if one.what is Check.GO_ON] == [(1, True), (3, False), (6, False)]
    assert journal.today.page().course == due
