"""The rules of the mentoring, one by one."""

from __future__ import annotations

import time as clocks
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Action, AgendaItem, AgreementVersion, Clause, Consent
from rm_desktop.domain.ids import ActionId, AgreementId, ItemId, SessionId
from rm_desktop.domain.pages import Reason
from rm_desktop.domain.rules import (
    carried_items,
    due_day,
    in_force,
    is_overdue,
    local_day,
    minutes_over,
    moment_on,
    next_date,
    pulse_questions,
    reordered,
    suggested_reason,
)
from rm_desktop.domain.words import ItemOrigin, Person, PulseQuestion

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)
ACTION = Action(id=ActionId("a"), text="x", owner=Person.SENIOR, created_at=NOW)
ITEM = AgendaItem(id=ItemId("i"), session_id=SessionId("s"), position=0, title="Profil")


def test_a_task_for_the_next_meeting_is_due_on_its_day_while_it_is_open() -> None:
    assert due_day(ACTION, TODAY) == TODAY
    assert due_day(ACTION, None) is None
    assert due_day(replace(ACTION, done_at=NOW), TODAY) is None


def test_a_task_with_its_own_date_keeps_it() -> None:
    own = replace(ACTION, due_next=False, due_on=date(2026, 12, 1))
    assert due_day(own, TODAY) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("due_on", "due_next", "done", "overdue"),
    [
        (TODAY - timedelta(days=1), False, False, True),
        (TODAY, False, False, False),
        (None, False, False, False),
        (TODAY - timedelta(days=1), False, True, False),
        (None, True, False, False),
    ],
)
def test_only_a_date_of_its_own_can_pass(due_on: date | None, due_next: bool, done: bool, overdue: bool) -> None:
    action = replace(ACTION, due_on=due_on, due_next=due_next, done_at=NOW if done else None)
    assert is_overdue(action, TODAY) is overdue


def test_unfinished_items_come_back_once_and_never_twice_on_one_agenda() -> None:
    done = replace(ITEM, id=ItemId("done"), title="Fertig", done_at=NOW)
    general = replace(ITEM, id=ItemId("general"), title="Allgemeines", origin=ItemOrigin.GENERAL)
    carried = replace(ITEM, id=ItemId("carried"), title="War schon da")
    there = replace(ITEM, id=ItemId("there"), title="RÜCKMELDUNG")
    unfinished = [ITEM, done, general, carried, there]
    agenda = [replace(ITEM, id=ItemId("new"), title="Rückmeldung")]
    assert carried_items(unfinished, agenda, frozenset({"carried"})) == [ITEM]


def test_the_agreement_in_force_is_the_newest_with_two_consents() -> None:
    both = tuple(Consent(person=person, at=NOW, signature=b"") for person in Person)
    clause = (Clause(code="own", title="", text="x"),)
    versions = [
        AgreementVersion(
            id=AgreementId(str(number)), number=number, clauses=clause, created_at=NOW, consents=both[:count]
        )
        for number, count in ((1, 2), (2, 2), (3, 1), (4, 0))
    ]
    assert in_force(versions) == versions[1]
    assert in_force(versions[2:]) is None
    assert in_force([]) is None


def test_the_pulse_asks_one_in_turn_and_all_five_at_every_third_meeting() -> None:
    asked = [pulse_questions(number) for number in range(1, 16)]
    assert [len(questions) for questions in asked] == [1, 1, 5] * 5
    singles = [questions[0] for questions in asked if len(questions) == 1]
    assert singles == [*PulseQuestion, *PulseQuestion]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(1, Reason.FIRST), (2, Reason.PRACTICE), (4, Reason.LOOK_BACK), (7, Reason.PRACTICE), (12, Reason.LAST)],
)
def test_what_kind_of_meeting_fits(number: int, reason: Reason) -> None:
    assert suggested_reason(number, 12) is reason


@pytest.mark.parametrize(
    ("held", "now", "proposed"),
    [
        # the same weekday and wall-clock time two weeks later
        (datetime(2026, 11, 26, 13, 0, tzinfo=UTC), NOW, datetime(2026, 12, 10, 13, 0, tzinfo=UTC)),
        # over the end of summer time: still two in the afternoon in Berlin
        (datetime(2026, 10, 15, 12, 0, tzinfo=UTC), NOW, datetime(2026, 12, 10, 13, 0, tzinfo=UTC)),
        (
            datetime(2026, 10, 15, 12, 0, tzinfo=UTC),
            datetime(2026, 10, 16, tzinfo=UTC),
            datetime(2026, 10, 29, 13, 0, tzinfo=UTC),
        ),
        # a meeting begun on the spot at 14:07 proposes two o'clock sharp
        (datetime(2026, 11, 26, 13, 7, tzinfo=UTC), NOW, datetime(2026, 12, 10, 13, 0, tzinfo=UTC)),
        (datetime(2026, 11, 26, 13, 53, tzinfo=UTC), NOW, datetime(2026, 12, 10, 14, 0, tzinfo=UTC)),
        # after a long pause it lies in the future, on the old rhythm
        (datetime(2026, 6, 11, 12, 0, tzinfo=UTC), NOW, datetime(2026, 12, 10, 13, 0, tzinfo=UTC)),
        # a planned meeting in the future is built upon
        (datetime(2026, 12, 3, 13, 0, tzinfo=UTC), NOW, datetime(2026, 12, 17, 13, 0, tzinfo=UTC)),
    ],
)
def test_the_next_date_keeps_weekday_and_time(held: datetime, now: datetime, proposed: datetime) -> None:
    assert next_date(held, 14, FixedClock(now), BERLIN) == proposed


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 26), date(2026, 12, 3)),
        (date(2026, 11, 28), date(2026, 12, 7)),
        (date(2026, 11, 29), date(2026, 12, 7)),
    ],
)
def test_the_first_meeting_is_proposed_for_a_weekday_a_week_ahead(today: date, first: date) -> None:
    clock = FixedClock(datetime.combine(today, time(12), tzinfo=UTC))
    assert next_date(None, 14, clock, BERLIN) == datetime.combine(first, time(14), tzinfo=BERLIN)


def test_a_wall_clock_time_that_does_not_exist_is_moved_and_not_lost() -> None:
    """On 28 March 2027 the hour after two is missing in Berlin."""
    held = datetime(2027, 3, 21, 1, 30, tzinfo=UTC)
    proposed = next_date(held, 7, FixedClock(held), BERLIN)
    assert proposed == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


@pytest.fixture
def machine_in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/New_York")
    clocks.tzset()
    yield
    monkeypatch.undo()
    clocks.tzset()


@pytest.mark.usefixtures("machine_in_new_york")
def test_without_a_zone_the_machine_s_counts() -> None:
    held = datetime(2026, 10, 22, 18, 0, tzinfo=UTC)  # two in the afternoon, summer time
    assert next_date(held, 14, FixedClock(held), None) == datetime(2026, 11, 5, 19, 0, tzinfo=UTC)
    assert local_day(datetime(2026, 11, 27, 3, 0, tzinfo=UTC), None) == TODAY
    assert moment_on(TODAY, time(14), None) == datetime(2026, 11, 26, 19, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(7, 60),
)
def test_a_proposal_always_lies_ahead_and_less_than_a_rhythm_too_far(
    held: datetime, now: datetime, rhythm: int
) -> None:
    proposed = next_date(held, rhythm, FixedClock(now), BERLIN)
    assert proposed > now
    assert proposed <= max(held, now) + timedelta(days=rhythm, hours=2)


@given(st.lists(st.integers().map(str), unique=True, min_size=1, max_size=8), st.integers(-3, 12), st.data())
def test_moving_one_keeps_the_others_in_order(ids: list[str], to: int, data: st.DataObject) -> None:
    moved = data.draw(st.sampled_from(ids))
    result = reordered(ids, moved, to)
    assert sorted(result) == sorted(ids)
    assert [one for one in result if one != moved] == [one for one in ids if one != moved]
    assert result.index(moved) == max(0, min(to, len(ids) - 1))


def test_an_agenda_is_over_by_what_goes_beyond_its_meeting() -> None:
    assert minutes_over((5, 25, 15, 15), 60) == 0
    assert minutes_over((5, 25, 15, 15, 10), 60) == 10
    assert minutes_over((), 60) == 0
