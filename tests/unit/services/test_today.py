"""The first page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.pages import Reason
from rm_desktop.domain.words import GoalState, Level, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def test_the_first_day(journal: Journal) -> None:
    page = journal.today.page()
    assert (page.running, page.next_session, page.practise) == (None, None, None)
    assert (page.number, page.planned_meetings, page.begun) == (1, 12, date(2026, 6, 4))
    assert (page.open_actions, page.done_count, page.goals, page.learned) == ((), 0, (), ())
    assert page.junior_learned == ""
    assert page.suggestion.reason is Reason.FIRST
    assert not page.since.anything


def test_what_is_next_what_was_promised_and_what_was_learned(journal: Journal, clock: FixedClock) -> None:
    early = journal.actions.add("früh erledigt", Person.SENIOR).value
    journal.actions.tick(early.id, done=True)
    assert journal.today.page().done_count == 1
    clock.moment += timedelta(days=1)
    held = journal.sessions.start().value
    for text in ("eins", "zwei", "drei"):
        task = journal.actions.add(text, Person.JUNIOR, held.id).value
        journal.actions.tick(task.id, done=text != "drei")
    journal.sessions.set_learned(held.id, "wie ein Budget entsteht", held.revision)
    goal = journal.goals.add("Ziel", skills=["line.2.5.calm-reply"]).value
    dropped = journal.goals.add("fallen gelassen").value
    journal.goals.set_state(dropped.id, GoalState.DROPPED)
    journal.skills.assess("line.2.5.calm-reply", Level.WITH_HELP)
    for day in range(1, 6):
        journal.skills.add_example("line.2.5.calm-reply", f"Beispiel {day}", date(2026, 11, day))
    running = journal.today.page()
    assert running.running is not None
    assert (running.running.id, running.number) == (held.id, 1)
    journal.sessions.finish(held.id)
    planned = journal.sessions.plan("Soziale Medien", NOW + timedelta(days=14), 60).value
    page = journal.today.page()
    assert page.next_session is not None
    assert (page.next_session.id, page.number, page.running) == (planned.id, 2, None)
    assert [row.text for row in page.open_actions] == ["drei"]
    assert page.open_actions[0].due_on == date(2026, 12, 10)
    assert page.done_count == 2
    assert [row.id for row in page.goals] == [goal.id]
    assert [row.text for row in page.learned] == ["Beispiel 5", "Beispiel 4", "Beispiel 3"]
    assert page.junior_learned == "wie ein Budget entsteht"
    assert page.practise is not None
    assert page.practise.code == "line.2.5.calm-reply"
