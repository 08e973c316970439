"""Tasks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)


def test_a_task_is_due_at_the_next_planned_meeting(journal: Journal) -> None:
    task = journal.actions.add("Drei Beiträge kommentieren", Person.SENIOR).value
    assert (task.due_on, task.due_next, task.overdue) == (None, True, False)
    # 23:30 UTC is the next day in Berlin
    planned = journal.sessions.plan("Treffen", datetime(2026, 12, 9, 23, 30, tzinfo=UTC), 60)
    assert Kind.ACTION in planned.changes.stale
    assert journal.actions.get(task.id).due_on == date(2026, 12, 10)
    journal.sessions.plan("früher", datetime(2026, 12, 3, 13, 0, tzinfo=UTC), 60)
    assert journal.actions.rows()[0].due_on == date(2026, 12, 3)


def test_a_date_of_its_own_ends_the_next_meeting(journal: Journal, clock: FixedClock) -> None:
    task = journal.actions.add("x", Person.JUNIOR, due_on=TODAY).value
    assert (task.due_on, task.due_next, task.overdue) == (TODAY, False, False)
    clock.moment += timedelta(days=1)
    assert journal.actions.get(task.id).overdue
    assert not journal.actions.tick(task.id, done=True).value.overdue


def test_a_task_without_any_date(journal: Journal) -> None:
    journal.sessions.plan("Treffen", NOW + timedelta(days=7), 60)
    task = journal.actions.add("x", Person.JUNIOR, due_next=False).value
    assert (task.due_on, task.due_next) == (None, False)


def test_editing_changes_what_is_given(journal: Journal) -> None:
    task = journal.actions.add("alt", Person.SENIOR).value
    assert journal.actions.edit(task.id, text="neu").value.owner is Person.SENIOR
    assert journal.actions.edit(task.id, owner=Person.JUNIOR).value.text == "neu"
    dated = journal.actions.edit(task.id, due_on=TODAY).value
    assert (dated.due_on, dated.due_next) == (TODAY, False)
    undated = journal.actions.edit(task.id, due_on=None).value
    assert (undated.due_on, undated.due_next) == (None, False)
    assert journal.actions.edit(task.id, due_next=True).value.due_next
    assert journal.actions.edit(task.id, due_on=None).value.due_next
    never = journal.actions.edit(task.id, due_next=False).value
    assert (never.due_on, never.due_next) == (None, False)
    assert journal.actions.edit(task.id, due_on=TODAY, due_next=False).value.due_on == TODAY
    assert journal.actions.edit(task.id, due_next=True).value.due_on is None
    with pytest.raises(InvalidInput):
        journal.actions.edit(task.id, due_on=TODAY, due_next=True)
    with pytest.raises(InvalidInput):
        journal.actions.edit(task.id, text="")


def test_ticking_keeps_time_and_outcome(journal: Journal, clock: FixedClock) -> None:
    task = journal.actions.add("x", Person.SENIOR).value
    assert journal.actions.tick(task.id, done=True, outcome="hat geholfen").value.done_at == NOW
    clock.moment += timedelta(hours=1)
    again = journal.actions.tick(task.id, done=True).value
    assert (again.done_at, again.outcome) == (NOW, "hat geholfen")
    reopened = journal.actions.tick(task.id, done=False).value
    assert (reopened.done_at, reopened.outcome) == (None, "hat geholfen")


def test_the_list_shows_the_most_pressing_first_and_finished_ones_last(journal: Journal, clock: FixedClock) -> None:
    add = journal.actions.add
    journal.sessions.plan("Treffen", NOW + timedelta(days=7), 60)
    undated = add("ohne", Person.SENIOR, due_next=False).value
    following = add("Treffen", Person.SENIOR).value
    pressing = add("heute", Person.SENIOR, due_on=TODAY).value
    early, late = add("früh", Person.SENIOR).value, add("spät", Person.SENIOR).value
    for task in (early, late):
        clock.moment += timedelta(minutes=1)
        journal.actions.tick(task.id, done=True)
    assert [row.id for row in journal.actions.rows()] == [pressing.id, following.id, undated.id]
    assert [row.id for row in journal.actions.rows("done")] == [late.id, early.id]
    assert [row.id for row in journal.actions.rows("all")][:3] == [pressing.id, following.id, undated.id]
    assert len(journal.actions.rows("all")) == 5


def test_a_task_knows_its_meeting(journal: Journal) -> None:
    session = journal.sessions.start().value
    goal = journal.goals.add("Ziel").value
    task = journal.actions.add("x", Person.SENIOR, session.id, goal_id=goal.id).value
    assert (task.session_id, task.session_title) == (session.id, session.title)
    assert (task.goal_id, task.goal_title) == (goal.id, "Ziel")
    journal.goals.remove(goal.id)
    assert journal.actions.get(task.id).goal_title == ""
    journal.goals.restore(goal.id)
    journal.sessions.remove(session.id)
    assert journal.actions.rows()[0].id == task.id
    with pytest.raises(NotFound):
        journal.actions.add("x", Person.SENIOR, session.id)


def test_a_task_is_removed_and_restored(journal: Journal) -> None:
    task = journal.actions.add("x", Person.SENIOR).value
    assert journal.actions.remove(task.id).changes.removed == ((Kind.ACTION, task.id),)
    assert journal.actions.rows("all") == []
    for act in (journal.actions.remove, journal.actions.get):
        with pytest.raises(NotFound):
            act(task.id)
    assert journal.actions.restore(task.id).value == task


@pytest.mark.parametrize("text", ["", " ", "x" * 10_000])
def test_bad_tasks_are_refused(journal: Journal, text: str) -> None:
    with pytest.raises(InvalidInput):
        journal.actions.add(text, Person.SENIOR)


def test_a_task_is_put_back_as_it_stood(journal: Journal, clock: FixedClock) -> None:
    goal = journal.goals.add("Ziel").value
    task = journal.actions.add("x", Person.SENIOR, due_on=TODAY, goal_id=goal.id).value
    before = journal.actions.state(task.id)
    clock.moment += timedelta(hours=1)
    journal.actions.edit(task.id, text="y", owner=Person.JUNIOR, due_next=True)
    journal.actions.tick(task.id, done=True, outcome="gut")
    after = journal.actions.state(task.id)
    assert after != before
    assert journal.actions.put_back(task.id, before).value == task
    assert journal.actions.state(task.id) == before
    journal.actions.put_back(task.id, after)
    assert journal.actions.state(task.id) == after


def test_a_task_that_was_not_there_goes_and_comes(journal: Journal) -> None:
    task = journal.actions.add("x", Person.SENIOR).value
    before = journal.actions.state(task.id)
    assert journal.actions.put_back(task.id, None).changes.removed == ((Kind.ACTION, task.id),)
    assert journal.actions.state(task.id) is None
    assert journal.actions.put_back(task.id, before).value == task
    with pytest.raises(NotFound):
        journal.actions.put_back("0" * 32, before)


def test_a_task_is_given_to_a_goal_and_taken_from_it(journal: Journal) -> None:
    goal = journal.goals.add("Ziel").value
    task = journal.actions.add("x", Person.SENIOR).value
    assert journal.actions.edit(task.id, goal_id=goal.id).value.goal_title == "Ziel"
    assert journal.actions.edit(task.id, text="y").value.goal_id == goal.id
    assert journal.actions.edit(task.id, goal_id=None).value.goal_id is None
    with pytest.raises(NotFound):
        journal.actions.edit(task.id, goal_id="gibt es nicht")
    with pytest.raises(NotFound):
        journal.actions.add("z", Person.SENIOR, goal_id="gibt es nicht")
