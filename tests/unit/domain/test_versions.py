"""Which earlier texts stay: all of today, one a day for two weeks, one a week before."""

from datetime import UTC, date, datetime, timedelta

from rm_desktop.domain.versions import EVERY_DAY_FOR, breaks_off, surplus

TODAY = datetime(2026, 11, 26, 13, tzinfo=UTC)


def day_of(moment):
    return moment.date()


def kept(moments, today=TODAY):
    numbered = list(enumerate(moments))
    gone = surplus(numbered, today.date(), day_of)
    return [at for number, at in numbered if number not in gone]


def test_everything_of_today_stays():
    moments = [TODAY - timedelta(minutes=minutes) for minutes in range(0, 600, 7)]
    assert kept(moments) == moments


def test_of_a_past_day_the_last_one_stays_for_two_weeks():
    moments = [TODAY - timedelta(days=days, hours=hours) for days in range(1, 15) for hours in (0, 3, 6)]
    assert kept(moments) == [TODAY - timedelta(days=days) for days in range(1, 15)]


def test_before_that_the_last_one_of_each_week_stays():
    moments = [TODAY - timedelta(days=days) for days in range(15, 60)]
    weeks = {at.isocalendar()[:2] for at in moments}
    found = kept(moments)
    assert len(found) == len(weeks)
    assert all(at == max(one for one in moments if one.isocalendar()[:2] == at.isocalendar()[:2]) for at in found)


def test_of_two_at_the_same_moment_the_later_kept_one_stays():
    at = TODAY - timedelta(days=3)
    assert surplus([(4, at), (9, at)], TODAY.date(), day_of) == (4,)


def test_thinning_day_by_day_ends_where_thinning_at_once_does():
    """What is left never hangs on how often somebody wrote in between."""
    moments = [TODAY - timedelta(hours=hours) for hours in range(0, 24 * 70, 5)]
    daily: list[datetime] = []
    for day in range(70, -1, -1):
        now = TODAY - timedelta(days=day)
        daily = kept([*daily, *sorted(at for at in moments if at.date() == now.date())], now)
    assert sorted(daily) == sorted(kept(moments))


def test_a_clock_turned_back_removes_nothing_of_what_it_takes_for_tomorrow():
    moments = [TODAY + timedelta(days=days, hours=hours) for days in range(3) for hours in (0, 1)]
    assert kept(moments, TODAY - timedelta(days=400)) == moments


def test_two_weeks_are_counted_in_days_of_the_calendar():
    first = datetime.combine(date(2026, 11, 26) - EVERY_DAY_FOR, datetime.min.time(), UTC)
    assert kept([first, first + timedelta(days=1)]) == [first, first + timedelta(days=1)]


def test_losing_half_of_a_text_at_once_breaks_off():
    assert breaks_off("x" * 400, "x" * 199)
    assert not breaks_off("x" * 400, "x" * 200)
    assert not breaks_off("x" * 199, "")
