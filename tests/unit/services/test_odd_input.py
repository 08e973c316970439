"""What nobody expected to be typed, everywhere something can be named, and days and clocks that play tricks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.domain.clock import EARLIEST, LATEST, FixedClock
from rm_desktop.domain.entities import Clause
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.rules import moment_on, next_date
from rm_desktop.domain.text import TITLE_LIMIT, clean_line, isolated
from rm_desktop.domain.words import Person
from rm_desktop.services.journal import Journal

AT = datetime(2026, 12, 3, 13, tzinfo=UTC)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
Keep = Callable[[Journal, str], str]


def _meeting(journal: Journal, text: str) -> str:
    return journal.sessions.get(journal.sessions.plan(text, AT, 60).value.id).title


def _item(journal: Journal, text: str) -> str:
    session = journal.sessions.plan("Treffen", AT, 60).value
    journal.agenda.add(session.id, text)
    return journal.agenda.rows(session.id)[-1].title


def _task(journal: Journal, text: str) -> str:
    return journal.actions.get(journal.actions.add(text, Person.SENIOR).value.id).text


def _goal(journal: Journal, text: str) -> str:
    goal = journal.goals.add(text).value
    journal.goals.remove(goal.id)
    return goal.title


def _step(journal: Journal, text: str) -> str:
    goal = journal.goals.add("Ziel").value
    try:
        return journal.goals.add_step(goal.id, text).value.steps[0].text
    finally:
        journal.goals.remove(goal.id)


def _later(journal: Journal, text: str) -> str:
    return journal.later.get(journal.later.add(text).value.id).text


def _clause(journal: Journal, text: str) -> str:
    return journal.agreement.propose([Clause(code="own", title="", text=text)]).value.clauses[0].text


def _name(journal: Journal, text: str) -> str:
    journal.pair.save(replace(journal.pair.get(), junior_name=text))
    return journal.pair.get().junior_name


def _own_field(journal: Journal, text: str) -> str:
    code = journal.checklist.add_field(text).value
    return next(field.title for field in journal.skills.fields() if field.code == code)


def _own_line(journal: Journal, text: str) -> str:
    field = journal.content.fields[0].code
    return journal.skills.row(journal.checklist.add_line(field, text).value.code).title


def _place(journal: Journal, text: str) -> str:
    return journal.sessions.get(journal.sessions.plan("Treffen", AT, 60, place=text).value.id).place


NAMED: dict[str, Keep] = {
    "meeting": _meeting,
    "item": _item,
    "task": _task,
    "goal": _goal,
    "step": _step,
    "later": _later,
    "clause": _clause,
    "name": _name,
    "own field": _own_field,
    "own line": _own_line,
}
LINES = [name for name in NAMED if name != "clause"]
"""What keeps one line; a clause keeps its paragraphs."""
ODD = {
    "family": ("👩\u200d👩\u200d👧\u200d👦 und 🏳️\u200d🌈", "👩\u200d👩\u200d👧\u200d👦 und 🏳️\u200d🌈"),
    "from the right": ("שלום עולם", "שלום עולם"),
    "both ways": ("مرحبا 123 Beitrag", "مرحبا 123 Beitrag"),
    "turned around": ("Plan\u202etxt.exe\u202c", "Plantxt.exe"),
    "isolated": ("\u2067rechts\u2069 links", "rechts links"),
    "many marks": ("Z\u0351\u036balgo, a\u0308hnlich", "Z\u0351\u036balgo, \u00e4hnlich"),
    "nul and bell": ("a\x00b\x07c\x1b[31m", "ab c [31m"),
    "lines": ("eins\r\nzwei\u2028drei\u0085vier", "eins  zwei drei vier"),
    "half a pair": ("a\ud83db", "a\ufffdb"),
    "markup": ("<b>&amp;</b> {0} %s '; DROP TABLE--", "<b>&amp;</b> {0} %s '; DROP TABLE--"),
}


@pytest.mark.parametrize("named", LINES)
def test_odd_words_are_kept_as_they_were_meant(journal: Journal, named: str) -> None:
    kept = {odd: NAMED[named](journal, typed) for odd, (typed, _kept) in ODD.items()}
    assert kept == {odd: meant for odd, (_typed, meant) in ODD.items()}


@pytest.mark.parametrize("named", NAMED)
def test_what_shows_nothing_names_nothing(journal: Journal, named: str) -> None:
    for typed in ("", " \t\n", "\u200b\u200d", "\u202e\u2069", "\u00a0\u2003", "\x00\x07"):
        with pytest.raises(InvalidInput) as caught:
            NAMED[named](journal, typed)
        assert caught.value.parameters["reason"] == "empty"


@pytest.mark.parametrize("named", LINES)
def test_ten_thousand_characters_are_refused_and_three_hundred_kept(journal: Journal, named: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        NAMED[named](journal, "W" * 10_000)
    assert caught.value.parameters["reason"] == "too_long"
    assert NAMED[named](journal, "W" * TITLE_LIMIT) == "W" * TITLE_LIMIT


def test_a_place_may_be_odd_or_none(journal: Journal) -> None:
    assert [_place(journal, typed) for typed, _kept in ODD.values()] == [kept for _typed, kept in ODD.values()]
    assert _place(journal, " \n") == ""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(typed=st.text(max_size=TITLE_LIMIT + 5), named=st.sampled_from(sorted(LINES)))
def test_whatever_is_typed_is_kept_on_one_line_or_refused(journal: Journal, named: str, typed: str) -> None:
    try:
        kept = NAMED[named](journal, typed)
    except InvalidInput:
        return
    assert kept == clean_line(typed, named)
    assert 0 < len(kept) <= TITLE_LIMIT
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in kept)


def test_words_from_the_right_turn_nothing_around_them() -> None:
    assert isolated("Besprechungsraum 3, Gebäude ß") == "Besprechungsraum 3, Gebäude ß"
    assert isolated("חדר 3") == "\u2068חדר 3\u2069"
    assert isolated("Raum غ") == "\u2068Raum غ\u2069"


@pytest.mark.parametrize("hidden", ["\u202e", "\u2067", "\x00", "\x1b"])
def test_a_clause_reads_as_it_is_signed(journal: Journal, hidden: str) -> None:
    """What turns letters around on the screen would let two people sign what they do not see."""
    assert _clause(journal, f"Wir schweigen {hidden}nicht.\n\nImmer.") == "Wir schweigen nicht.\n\nImmer."


# Days


def _planned_day(journal: Journal, day: date) -> date | None:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    kept = journal.sessions.get(journal.sessions.plan("Treffen", at, 60).value.id).planned_at
    return kept and kept.date()


DATED: dict[str, Callable[[Journal, date], date | None]] = {
    "task": lambda journal, day: (
        journal.actions.get(journal.actions.add("Lesen", Person.SENIOR, due_on=day).value.id).due_on
    ),
    "goal": lambda journal, day: journal.goals.add("Ziel", due_on=day).value.due_on,
    "meeting": _planned_day,
}


@pytest.mark.parametrize("day", [EARLIEST, date(1970, 1, 1), date(2024, 2, 29), date(2028, 2, 29), LATEST], ids=str)
def test_days_long_past_and_far_ahead_are_kept_and_shown(journal: Journal, day: date) -> None:
    assert {dated: keep(journal, day) for dated, keep in DATED.items()} == dict.fromkeys(DATED, day)
    assert [row.due_on for row in journal.actions.rows("all")] == [day]
    assert journal.today.page() is not None
    assert journal.sessions.propose_next() > journal.actions._desk.now()


@pytest.mark.parametrize("day", [date.min, date(1, 2, 28), date(1899, 12, 31), date(2200, 1, 1), date.max], ids=str)
@pytest.mark.parametrize("dated", DATED)
def test_days_nobody_means_are_refused_and_nothing_is_kept(journal: Journal, dated: str, day: date) -> None:
    with pytest.raises(InvalidInput) as caught:
        DATED[dated](journal, day)
    assert caught.value.parameters == {"field": "day", "reason": "out_of_range"}
    assert (journal.actions.rows("all"), journal.goals.rows(), journal.sessions.rows()) == ([], [], [])


def test_a_meeting_on_the_29th_of_february_is_followed_by_one_of_the_next_rhythm() -> None:
    held = datetime(2028, 2, 29, 13, tzinfo=UTC)
    clock = FixedClock(held + timedelta(hours=2))
    assert next_date(held, 366, clock, BERLIN) == datetime(2029, 3, 1, 13, tzinfo=UTC)
    assert next_date(held, 14, clock, BERLIN).date() == date(2028, 3, 14)


# Clocks

LOST = date(2026, 3, 29)
"""In Germany the clock goes from two to three in this night."""
DOUBLED = date(2026, 10, 25)
"""And here from three back to two."""


@pytest.fixture
def night(journal: Journal, clock: FixedClock) -> Iterator[Callable[[datetime], None]]:
    """Set the clock to a moment."""

    def turn(moment: datetime) -> None:
        clock.moment = moment

    yield turn
    assert journal.sessions.running() is None


@pytest.mark.parametrize(
    ("begin", "local_begin", "local_end"),
    [
        (datetime(2026, 3, 29, 0, 40, tzinfo=UTC), "01:40", "03:25"),
        (datetime(2026, 10, 25, 0, 40, tzinfo=UTC), "02:40", "02:25"),
    ],
    ids=["lost hour", "doubled hour"],
)
def test_a_meeting_across_the_change_of_clocks_lasts_as_long_as_it_lasts(
    journal: Journal, night: Callable[[datetime], None], begin: datetime, local_begin: str, local_end: str
) -> None:
    night(begin)
    session = journal.sessions.start(journal.sessions.plan("Nachtschicht", begin, 60).value.id).value
    night(begin + timedelta(minutes=30))
    assert journal.sessions.running() is not None
    assert session.elapsed_seconds(begin + timedelta(minutes=30)) == 30 * 60
    journal.sessions.pause(session.id)
    night(begin + timedelta(minutes=40))
    journal.sessions.resume(session.id)
    night(begin + timedelta(minutes=45))
    ended = journal.sessions.finish(session.id).value
    assert ended.clock_seconds == 35 * 60
    assert ended.started_at is not None
    assert ended.finished_at is not None
    told = [moment.astimezone(BERLIN).strftime("%H:%M") for moment in (ended.started_at, ended.finished_at)]
    assert told == [local_begin, local_end]


def test_an_hour_that_is_not_there_is_planned_for_when_the_clock_has_gone_on() -> None:
    at = moment_on(LOST, datetime(2026, 1, 1, 2, 30).time(), BERLIN)  # noqa: DTZ001 - a time of day
    assert at.astimezone(BERLIN).strftime("%H:%M") == "03:30"


def test_an_hour_that_is_there_twice_is_its_first_one() -> None:
    at = moment_on(DOUBLED, datetime(2026, 1, 1, 2, 30).time(), BERLIN)  # noqa: DTZ001 - a time of day
    assert at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 22), 12), (date(2026, 10, 18), 13)])
def test_the_next_date_keeps_its_time_of_day_across_the_change(day: date, hour: int) -> None:
    held = moment_on(day, datetime(2026, 1, 1, 14).time(), BERLIN)  # noqa: DTZ001 - a time of day
    proposed = next_date(held, 7, FixedClock(held), BERLIN)
    assert proposed.astimezone(BERLIN).hour == 14
    assert proposed.hour == hour


def test_a_journey_between_two_meetings_moves_no_moment(journal: Journal, clock: FixedClock) -> None:
    """Moments are kept in UTC; only what is read off the wall changes with the zone."""
    at = datetime(2026, 12, 4, 3, tzinfo=UTC)
    planned = journal.sessions.plan("Früh", at, 60).value
    abroad = Journal(journal.vault, clock, journal.content, NEW_YORK)
    assert abroad.sessions.get(planned.id).planned_at == at
    assert at.astimezone(BERLIN).date() == date(2026, 12, 4)
    assert at.astimezone(NEW_YORK).date() == date(2026, 12, 3)
    proposed = abroad.sessions.propose_next(abroad.sessions.get(planned.id)).astimezone(NEW_YORK)
    assert (proposed.hour, proposed.date()) == (22, date(2026, 12, 17))
    task = abroad.actions.add("Lesen", Person.JUNIOR).value
    assert task.due_on == date(2026, 12, 3)
    assert journal.actions.get(task.id).due_on == date(2026, 12, 4)


def test_a_clock_that_jumps_back_takes_nothing_from_a_meeting(
    journal: Journal, night: Callable[[datetime], None]
) -> None:
    night(AT)
    session = journal.sessions.start(journal.sessions.plan("Treffen", AT, 60).value.id).value
    night(AT - timedelta(days=300))
    assert journal.sessions.pause(session.id).value.clock_seconds == 0
    journal.sessions.resume(session.id)
    night(AT + timedelta(days=1))
    assert journal.sessions.finish(session.id).value.clock_seconds > 0


def test_no_day_makes_a_list_fail(journal: Journal) -> None:
    """A task that is due in another century stands in the list like any other."""
    for day in (EARLIEST, LATEST):
        journal.actions.add("Lesen", Person.SENIOR, due_on=day)
    rows = journal.actions.rows()
    assert [row.overdue for row in rows] == [True, False]
