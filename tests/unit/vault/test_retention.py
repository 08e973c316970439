"""What rotation may take away, and above all what it never may."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.domain.words import Compartment
from rm_desktop.vault.retention import ALWAYS, DAYS, LAST, MONTHS, SHARE, WEEKS, Held, surplus

SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR
BEGIN = datetime(2026, 1, 5, 12, tzinfo=UTC)
PLENTY = 10**15

moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
copies = st.dictionaries(st.sampled_from(Compartment), st.tuples(moments, st.binary(min_size=1, max_size=1)))


def held(number: int, moment: datetime, *, size: int = 1, copies=None) -> Held:
    own = {SHARED: (moment, number.to_bytes(4, "big"))} if copies is None else copies
    return Held(name=f"s{number}", number=number, size=size, copies=own)


unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine draws slowly; that is no fault of rotation."""


def numbered(drawn: list[tuple[int, dict[Compartment, tuple[datetime, bytes]]]]) -> list[Held]:
    return [
        Held(name=f"s{number}", number=number, size=size, copies=own)
        for number, (size, own) in enumerate(drawn, start=1)
    ]


def histories() -> st.SearchStrategy[list[Held]]:
    return st.lists(st.tuples(st.integers(0, 1000), copies), max_size=40).map(numbered)


def lived_through(moments: list[datetime], free: int = PLENTY) -> list[Held]:
    """Make a set at each moment and rotate after it, as the program does."""
    kept: list[Held] = []
    for number, moment in enumerate(moments, start=1):
        kept.append(held(number, moment))
        gone = surplus(kept, free)
        kept = [one for one in kept if one.name not in gone]
    return kept


@unhurried
@given(histories(), st.integers(0, 10**6))
def test_the_last_three_and_the_last_copy_of_every_database_always_stay(sets, free):
    gone = set(surplus(sets, free))
    assert gone <= {one.name for one in sets}
    assert not gone & {one.name for one in sets[-ALWAYS:]}
    for part in Compartment:
        having = [one for one in sets if part in one.copies]
        assert not having or having[-1].name not in gone


@unhurried
@given(histories(), st.integers(0, 10**5))
def test_what_stays_takes_a_quarter_of_the_space_or_is_only_what_must_stay(sets, free):
    gone = set(surplus(sets, free))
    staying = [one for one in sets if one.name not in gone]
    must = {one.name for one in sets[-ALWAYS:]}
    for part in Compartment:
        must |= {one.name for one in [one for one in sets if part in one.copies][-1:]}
    room = (free + sum(one.size for one in sets)) // SHARE
    assert sum(one.size for one in staying) <= room or {one.name for one in staying} == must


@unhurried
@given(histories(), st.integers(0, 10**5))
def test_order_of_listing_does_not_matter_and_a_second_look_takes_nothing_more(sets, free):
    gone = surplus(sets, free)
    assert surplus(list(reversed(sets)), free) == gone
    left = [one for one in sets if one.name not in gone]
    assert surplus(left, PLENTY) == ()


@unhurried
@given(histories(), moments)
def test_one_new_set_at_any_time_costs_at_most_one_of_each_row(sets, moment):
    gone = surplus(sets, PLENTY)
    rest = [one for one in sets if one.name not in gone]
    fresh = dict.fromkeys(Compartment, (moment, b"fresh"))
    new = held(1000, moment, copies=fresh)
    rows = 4
    assert len(surplus([*rest, new], PLENTY)) <= (rows + 1) * len(Compartment) + 1


def test_a_year_of_work_leaves_ten_last_two_weeks_of_days_three_months_of_weeks_a_year_of_months():
    every_day = [BEGIN + timedelta(days=day, hours=hour) for day in range(400) for hour in (0, 2, 4)]
    kept = lived_through(every_day)
    times = [one.copies[SHARED][0] for one in kept]
    newest = every_day[-1]
    assert times[-LAST:] == every_day[-LAST:]
    days = {moment.date() for moment in times}
    assert {(newest - timedelta(days=back)).date() for back in range(DAYS)} <= days
    weeks = {moment.isocalendar()[:2] for moment in times}
    assert len({(newest - timedelta(weeks=back)).isocalendar()[:2] for back in range(WEEKS)} - weeks) == 0
    assert len({(moment.year, moment.month) for moment in times}) == MONTHS
    assert len(kept) < LAST + DAYS + WEEKS + MONTHS


@pytest.mark.parametrize("jump", [timedelta(days=365 * 30), timedelta(days=-365 * 30)])
def test_a_clock_that_jumps_and_comes_back_takes_no_day_week_or_month_that_would_have_stayed(jump):
    ordinary = [BEGIN + timedelta(days=day) for day in range(300)]
    strange = [BEGIN + timedelta(days=300) + jump + timedelta(hours=hour) for hour in range(8)]
    before = lived_through(ordinary)
    after = lived_through([*ordinary, *strange])
    lost = {one.copies[SHARED][0] for one in before} - {one.copies[SHARED][0] for one in after}
    assert len(lost) <= LAST
    months = {(one.copies[SHARED][0].year, one.copies[SHARED][0].month) for one in after}
    assert len(months & {(moment.year, moment.month) for moment in ordinary}) >= len({m.month for m in ordinary}) - 1


def test_a_closed_database_taken_over_many_times_counts_once_and_its_older_copies_stay():
    old = (BEGIN, b"old")
    new = (BEGIN + timedelta(days=20), b"new")
    sets = []
    for number in range(1, 60):
        moment = BEGIN + timedelta(days=number)
        own = {SHARED: (moment, bytes([number])), SENIOR: new if number > 20 else old}
        sets.append(held(number, moment, copies=own))
    gone = surplus(sets, PLENTY)
    left = [one for one in sets if one.name not in gone]
    assert old in {one.copies[SENIOR] for one in left}
    assert len(left) < 40


def test_for_want_of_space_the_oldest_go_first():
    sets = [held(number, BEGIN + timedelta(days=number), size=100) for number in range(1, 9)]
    assert surplus(sets, 2400 - 800) == ("s1", "s2")
    assert surplus(sets, 0) == ("s1", "s2", "s3", "s4", "s5")
