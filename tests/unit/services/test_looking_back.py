"""What has been is told from the shared part: events, hours, topics and what was promised."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.looking_back import Passed
from rm_desktop.domain.words import GoalState, Level, Opening, Person
from rm_desktop.services.demo import fill_demo
from rm_desktop.services.journal import Journal


def test_nothing_yet_is_told_as_nothing(journal: Journal) -> None:
    back = journal.looking_back.whole()
    assert (back.meetings, back.minutes, back.kept, back.open, back.topics, back.goals) == (0, 0, 0, 0, (), ())
    assert [event.what for event in back.events] == [Passed.BEGUN]
    assert len(back.months) == 6


def test_the_sample_pair_looks_back(journal: Journal, clock: FixedClock) -> None:
    fill_demo(journal, clock)
    back = journal.looking_back.whole()
    assert back.meetings == 6
    assert back.minutes == sum(month.minutes for month in back.months) == 360
    assert [event.on for event in back.events] == sorted(event.on for event in back.events)
    assert {event.what for event in back.events} >= {Passed.MEETING, Passed.GOAL_SET, Passed.LEVEL}
    assert back.kept + back.open == len(journal.actions.rows("open")) + len(journal.actions.rows("done"))
    assert back.topics


def test_goals_levels_and_topics_are_events(journal: Journal, clock: FixedClock) -> None:
    clock.moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    goal = journal.goals.add("Ein Ziel").value
    session = journal.sessions.log_afterwards("Nachgetragen", clock.now() - timedelta(hours=3), 45).value
    line = journal.content.lines[0]
    journal.skills.assess(line.code, Level.WITH_HELP, session.id)
    clock.moment = datetime(2026, 8, 1, 12, tzinfo=UTC)
    journal.goals.set_state(goal.id, GoalState.REACHED)
    journal.actions.tick(journal.actions.add("Eins", Person.SENIOR).value.id, done=True)
    journal.actions.add("Zwei", Person.JUNIOR)
    back = journal.looking_back.whole()
    told = [(event.on.month, event.what, event.title) for event in back.events[1:]]
    assert sorted(told, key=str) == sorted(
        [
            (7, Passed.MEETING, "Nachgetragen"),
            (7, Passed.GOAL_SET, "Ein Ziel"),
            (7, Passed.LEVEL, line.title),
            (8, Passed.GOAL_REACHED, "Ein Ziel"),
        ],
        key=str,
    )
    assert [(topic.title, topic.meetings) for topic in back.topics] == [(journal.content.field(line.field).title, 1)]
    (span,) = back.goals
    assert (span.begin, span.end, span.reached) == (date(2026, 7, 1), date(2026, 8, 1), True)
    assert (back.kept, back.open, back.minutes) == (1, 1, 45)


def test_what_lies_in_the_wastebasket_is_not_told(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.log_afterwards("Weg", clock.now() - timedelta(hours=3), 45).value
    goal = journal.goals.add("Auch weg").value
    journal.sessions.remove(session.id)
    journal.goals.remove(goal.id)
    back = journal.looking_back.whole()
    assert (back.meetings, back.goals, [event.what for event in back.events]) == (0, (), [Passed.BEGUN])


def test_what_is_private_is_never_part_of_it(open_as, journal: Journal) -> None:
    journal.vault.close()
    with open_as(Opening.SENIOR_ALONE) as alone:
        before = alone.looking_back.whole()
        alone.notes.save_private(None, "Privat", "Sorge", 0)
        assert alone.looking_back.whole() == before
