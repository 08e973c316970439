"""What was at this time, and months without a gap."""

from datetime import date

import pytest

from rm_desktop.domain.looking_back import Ago, Event, Passed, at_this_time, every_month, months_back


def event(year, month, day):
    return Event(on=date(year, month, day), what=Passed.MEETING, title=f"{year}-{month}-{day}")


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2026, 11, 26), 12, date(2025, 11, 26)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 1), -1, date(2027, 1, 1)),
    ],
)
def test_the_same_day_of_another_month(day, months, there):
    assert months_back(day, months) == there


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([event(2025, 11, 26), event(2025, 11, 25)], (Ago(months=12, exact=True), ["2025-11-26"])),
        ([event(2025, 11, 28), event(2025, 11, 24)], (Ago(months=12, exact=False), ["2025-11-28", "2025-11-24"])),
        ([event(2023, 11, 26)], (Ago(months=36, exact=True), ["2023-11-26"])),
        ([event(2026, 5, 27), event(2026, 8, 26)], (Ago(months=6, exact=False), ["2026-5-27"])),
        ([event(2026, 10, 29)], (Ago(months=1, exact=False), ["2026-10-29"])),
        ([event(2026, 11, 25)], None),
        ([], None),
    ],
)
def test_an_earlier_year_comes_before_months(events, found):
    memory = at_this_time(events, date(2026, 11, 26))
    assert (memory and (memory[0], [one.title for one in memory[1]])) == found


def test_months_without_a_meeting_are_told_too():
    found = [(date(2026, 6, 4), 60), (date(2026, 6, 18), 45), (date(2026, 8, 6), 30)]
    months = every_month(found, date(2026, 6, 1), date(2026, 9, 2))
    assert [(one.first.month, one.minutes, one.meetings) for one in months] == [
        (6, 105, 2),
        (7, 0, 0),
        (8, 30, 1),
        (9, 0, 0),
    ]


def test_what_lies_outside_the_frame_is_told_as_well():
    months = every_month([(date(2026, 5, 4), 60)], date(2026, 6, 1), date(2026, 6, 2))
    assert [one.first.month for one in months] == [5, 6]
