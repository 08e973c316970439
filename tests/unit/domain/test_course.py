"""What the frame brings and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rm_desktop.domain.course import course, midterm_number
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import Check, Due

START = date(2026, 6, 4)
PAIR = Pair(senior_name="Helga", junior_name="Jonas", started_on=START, planned_meetings=8, rhythm_days=14)
TODAY = date(2026, 8, 1)


def held(count: int) -> list[date]:
    return [START + timedelta(weeks=number) for number in range(count)]


def numbered(found: tuple[Due, ...]) -> list[tuple[Check, int | None, bool]]:
    return [(due.what, due.number, due.past) for due in found]


@pytest.mark.parametrize(("planned", "number"), [(3, None), (4, 2), (8, 4), (9, 5), (12, 6)])
def test_the_middle_is_a_meeting(planned: int, number: int | None) -> None:
    assert midterm_number(planned) == number


def test_what_hangs_on_meetings_comes_in_the_order_of_their_numbers() -> None:
    assert numbered(course(PAIR, held(3), None, TODAY)) == [
        (Check.GO_ON, 1, True),
        (Check.GO_ON, 3, True),
        (Check.MIDTERM, 4, False),
        (Check.GO_ON, 6, False),
        (Check.INDEPENDENCE, 6, False),
    ]


def test_a_day_is_the_one_held_or_the_one_the_rhythm_comes_to() -> None:
    days = {(due.what, due.number): due.day for due in course(PAIR, held(3), None, TODAY)}
    last = held(3)[-1]
    assert days[Check.GO_ON, 3] == last
    assert days[Check.MIDTERM, 4] == last + timedelta(days=14)
    planned = date(2026, 9, 1)
    days = {(due.what, due.number): due.day for due in course(PAIR, held(3), planned, TODAY)}
    assert (days[Check.MIDTERM, 4], days[Check.GO_ON, 6]) == (planned, planned + timedelta(days=28))
    days = {(due.what, due.number): due.day for due in course(PAIR, [], None, TODAY)}
    assert (days[Check.GO_ON, 1], days[Check.GO_ON, 3]) == (START, START + timedelta(days=28))


def test_a_short_programme_asks_for_less_and_days_end_it() -> None:
    short = replace(PAIR, planned_meetings=2, planned_end=date(2026, 7, 1), retention_until=date(2027, 1, 1))
    assert numbered(course(short, held(1), None, TODAY)) == [
        (Check.GO_ON, 1, True),
        (Check.INDEPENDENCE, 3, False),
        (Check.END, None, True),
        (Check.DECIDE, None, False),
    ]
    assert (Check.GO_ON, 3, True) in numbered(course(short, held(4), None, TODAY))
