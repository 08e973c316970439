"""Small closed sets, their clock and their levels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock, SystemClock
from rm_desktop.domain.entities import Note, Pair, Session
from rm_desktop.domain.ids import NoteId, SessionId, new_id
from rm_desktop.domain.levels import SEGMENTS, segments
from rm_desktop.domain.words import Compartment, Level, Opening, Person

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def test_each_person_has_the_other_and_a_compartment() -> None:
    assert [person.other for person in Person] == list(reversed(Person))
    assert [person.compartment for person in Person] == [Compartment.SENIOR, Compartment.JUNIOR]
    assert [opening.person for opening in Opening] == [None, Person.SENIOR, Person.JUNIOR]


def test_a_level_fills_as_many_segments_as_words_before_it() -> None:
    assert [segments(level) for level in Level] == list(range(SEGMENTS + 1))


def test_the_machine_s_clock_is_aware_and_as_fine_as_the_database() -> None:
    now = SystemClock().now()
    assert now.tzinfo is UTC
    assert now.microsecond % 1000 == 0
    assert SystemClock().today() in {(now + timedelta(minutes=shift)).astimezone().date() for shift in (0, 1)}
    assert FixedClock(NOW).today() == NOW.date()


def test_ids_are_128_random_bits() -> None:
    made = {new_id() for _number in range(100)}
    assert len(made) == 100
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in made)


def test_nothing_that_people_wrote_shows_in_a_repr() -> None:
    secret = "streng geheim"
    things = (
        Pair(senior_name=secret, junior_name=secret, senior_trusted=secret, started_on=NOW.date()),
        Session(id=SessionId("1"), title=secret, place=secret, junior_learned=secret),
        Note(id=NoteId("1"), title=secret, body=secret, parent_label=secret, created_at=NOW, updated_at=NOW),
    )
    assert all(secret not in repr(thing) for thing in things)


@pytest.mark.parametrize(("jump", "seconds"), [(timedelta(minutes=5), 360), (timedelta(hours=-2), 60)])
def test_a_clock_that_jumps_back_costs_nothing(jump: timedelta, seconds: int) -> None:
    session = Session(id=SessionId("1"), title="x", clock_seconds=60, clock_since=NOW)
    assert session.elapsed_seconds(NOW + jump) == seconds
