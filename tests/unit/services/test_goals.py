"""Goals and their steps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Goal
from rm_desktop.domain.errors import EditConflict, InvalidInput, NotFound, TooManyGoals
from rm_desktop.domain.words import Compartment, GoalState, Kind, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


@pytest.fixture
def goal(journal: Journal) -> Goal:
    return journal.goals.add(
        "Sicher auftreten", "weil gesucht wird", "drei Beiträge", date(2027, 1, 31), ["line.2.5.calm-reply"]
    ).value


def test_a_goal_keeps_why_success_date_and_skills(journal: Journal, goal: Goal) -> None:
    assert journal.goals.get(goal.id) == goal
    assert (goal.why, goal.success, goal.due_on) == ("weil gesucht wird", "drei Beiträge", date(2027, 1, 31))
    assert goal.skills == ("line.2.5.calm-reply",)
    assert [(event.at, event.state) for event in goal.history] == [(NOW, GoalState.OPEN)]


def test_three_open_goals_are_enough(journal: Journal) -> None:
    goals = [journal.goals.add(title).value for title in ("eins", "zwei", "drei")]
    with pytest.raises(TooManyGoals) as caught:
        journal.goals.add("vier")
    assert caught.value.parameters == {"limit": 3}
    journal.goals.set_state(goals[0].id, GoalState.REACHED, "geschafft")
    journal.goals.add("vier")
    with pytest.raises(TooManyGoals):
        journal.goals.set_state(goals[0].id, GoalState.OPEN)
    journal.goals.set_state(goals[0].id, GoalState.CHANGED)
    journal.goals.set_state(goals[1].id, GoalState.OPEN, "weiter")
    assert [row.title for row in journal.goals.rows()] == ["zwei", "drei", "vier", "eins"]


def test_every_change_of_state_stays_in_the_history(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    for state, remark in ((GoalState.CHANGED, "kleiner"), (GoalState.OPEN, ""), (GoalState.OPEN, "weiter")):
        clock.moment += timedelta(days=1)
        journal.goals.set_state(goal.id, state, remark)
    history = journal.goals.get(goal.id).history
    assert [(event.state, event.remark) for event in history] == [
        *((GoalState.OPEN, ""), (GoalState.CHANGED, "kleiner"), (GoalState.OPEN, ""), (GoalState.OPEN, "weiter")),
    ]
    assert history[-1].at == clock.now()


def test_editing_expects_the_revision_that_was_read(journal: Journal, goal: Goal) -> None:
    journal.goals.add_step(goal.id, "Schritt")
    journal.goals.set_state(goal.id, GoalState.OPEN)
    fields = {"title": "Neu", "why": "", "success": "x", "due_on": None}
    edited = journal.goals.edit(goal.id, **fields, revision=goal.revision).value
    assert (edited.title, edited.why, edited.due_on, edited.skills) == ("Neu", "", None, goal.skills)
    assert journal.goals.edit(
        goal.id, **fields, revision=edited.revision, skills=["line.2.6.profile"]
    ).value.skills == ("line.2.6.profile",)
    with pytest.raises(EditConflict):
        journal.goals.edit(goal.id, **fields, revision=goal.revision)


def test_steps_are_added_ticked_moved_and_counted(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    for text in ("a", "b", "c"):
        goal = journal.goals.add_step(goal.id, text).value
    first, second, third = goal.steps
    assert journal.goals.tick_step(first.id, done=True).value.steps[0].done_at == NOW
    clock.moment += timedelta(days=1)
    assert journal.goals.tick_step(first.id, done=True).value.steps[0].done_at == NOW
    row = journal.goals.rows()[0]
    assert (row.steps, row.steps_done, row.next_step) == (3, 1, "b")
    assert [step.text for step in journal.goals.move_step(third.id, 0).value.steps] == ["c", "a", "b"]
    assert journal.goals.edit_step(second.id, "B").value.steps[2].text == "B"
    removed = journal.goals.remove_step(third.id)
    assert [step.text for step in removed.value.steps] == ["a", "B"]
    assert [step.text for step in journal.goals.restore_step(third.id).value.steps] == ["c", "a", "B"]
    assert journal.goals.tick_step(first.id, done=False).value.steps[1].done_at is None
    for step in journal.goals.get(goal.id).steps:
        journal.goals.tick_step(step.id, done=True)
    assert journal.goals.rows()[0].next_step == ""


def test_six_steps_are_enough(journal: Journal, goal: Goal) -> None:
    for number in range(6):
        goal = journal.goals.add_step(goal.id, f"Schritt {number}").value
    with pytest.raises(TooManyGoals) as caught:
        journal.goals.add_step(goal.id, "sieben")
    assert caught.value.parameters == {"limit": 6}
    journal.goals.remove_step(goal.steps[0].id)
    journal.goals.add_step(goal.id, "ersetzt")
    with pytest.raises(TooManyGoals):
        journal.goals.restore_step(goal.steps[0].id)
    assert len(journal.goals.get(goal.id).steps) == 6


def test_a_goal_comes_back_with_its_steps(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    journal.goals.add_step(goal.id, "Beitrag schreiben")
    gone = journal.goals.add_step(goal.id, "überflüssig").value.steps[1]
    journal.goals.remove_step(gone.id)
    clock.moment += timedelta(minutes=1)
    assert journal.goals.remove(goal.id).changes.removed == ((Kind.GOAL, goal.id),)
    assert journal.goals.rows() == []
    assert journal.search.find("Beitrag schreiben art:ziel").hits == ()
    with pytest.raises(NotFound):
        journal.goals.get(goal.id)
    with pytest.raises(NotFound):
        journal.goals.add_step(goal.id, "x")
    assert [step.text for step in journal.goals.restore(goal.id).value.steps] == ["Beitrag schreiben"]
    assert [step.text for step in journal.goals.restore(goal.id).value.steps] == ["Beitrag schreiben"]
    for title in ("zwei", "drei"):
        journal.goals.add(title)
    journal.goals.remove(goal.id)
    journal.goals.add("vier")
    with pytest.raises(TooManyGoals):
        journal.goals.restore(goal.id)


def test_bad_goals_are_refused(journal: Journal, goal: Goal) -> None:
    for title, why in (("", ""), ("x" * 10_000, ""), ("x", "y" * 20_001)):
        with pytest.raises(InvalidInput):
            journal.goals.add(title, why)
    with pytest.raises(InvalidInput):
        journal.goals.add_step(goal.id, " ")
    with pytest.raises(InvalidInput):
        journal.goals.edit_step("0" * 32, " ")


def test_a_goal_is_put_back_with_all_that_is_its_own(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    for text in ("a", "b", "c"):
        goal = journal.goals.add_step(goal.id, text).value
    first, second, _third = goal.steps
    journal.goals.tick_step(second.id, done=True)
    before = journal.goals.state(goal.id)
    clock.moment += timedelta(hours=1)
    journal.goals.remove_step(first.id)
    journal.goals.edit_step(second.id, "B")
    journal.goals.add_step(goal.id, "d")
    journal.goals.set_state(goal.id, GoalState.REACHED, "geschafft")
    read = journal.goals.get(goal.id)
    words = {"title": "Neu", "why": "", "success": "", "due_on": None, "revision": read.revision}
    journal.goals.edit(goal.id, **words, skills=[])
    after = journal.goals.state(goal.id)
    put = journal.goals.put_back(goal.id, before)
    assert journal.goals.state(goal.id) == before
    assert [row.id for row in put.changes.upserted] == [goal.id]
    with pytest.raises(EditConflict):
        journal.goals.edit(goal.id, **words)
    journal.goals.put_back(goal.id, after)
    assert journal.goals.state(goal.id) == after


def test_a_goal_goes_and_comes_with_its_steps(journal: Journal, goal: Goal) -> None:
    goal = journal.goals.add_step(goal.id, "a").value
    before = journal.goals.state(goal.id)
    assert journal.goals.put_back(goal.id, None).changes.removed == ((Kind.GOAL, goal.id),)
    assert journal.goals.state(goal.id) is None
    for title in ("zwei", "drei", "vier"):
        last = journal.goals.add(title).value
    with pytest.raises(TooManyGoals):
        journal.goals.put_back(goal.id, before)
    assert journal.goals.state(goal.id) is None
    journal.goals.remove(last.id)
    journal.goals.put_back(goal.id, before)
    assert journal.goals.state(goal.id) == before


def words(journal: Journal, goal_id: str) -> list[tuple[str, str, str]]:
    rows = journal.goals.history(goal_id)
    return [((row.what or row.state or GoalState.OPEN).value, row.before, row.after) for row in rows]


def test_every_change_of_a_goal_is_noted_once(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    def later() -> None:
        clock.moment += timedelta(hours=1)

    later()
    journal.goals.edit(goal.id, title="Sicher schreiben", why=goal.why, success="", due_on=None, revision=goal.revision)
    later()
    step = journal.goals.add_step(goal.id, "Beitrag schreiben").value.steps[0]
    for text in ("Beitrag schreiben", "Zwei Beiträge schreiben"):
        later()
        journal.goals.edit_step(step.id, text)
    for done in (True, True, False, False):
        later()
        journal.goals.tick_step(step.id, done=done)
    later()
    journal.goals.set_state(goal.id, GoalState.CHANGED, "kleiner")
    later()
    journal.goals.remove_step(step.id)
    later()
    journal.goals.restore_step(step.id)
    journal.goals.restore_step(step.id)
    two = "Zwei Beiträge schreiben"
    assert words(journal, goal.id) == [
        ("step_back", "", two),
        ("step_removed", "", two),
        ("changed", "", "kleiner"),
        ("step_opened", "", two),
        ("step_done", "", two),
        ("step_worded", "Beitrag schreiben", two),
        ("step_added", "", "Beitrag schreiben"),
        ("due_on", "2027-01-31", ""),
        ("success", "drei Beiträge", ""),
        ("title", "Sicher auftreten", "Sicher schreiben"),
        ("open", "", ""),
    ]
    newest = journal.goals.history(goal.id)
    assert [stretch.text for stretch in newest[-2].stretches] == ["Sicher ", "auftreten", "schreiben"]
    assert newest[0].stretches == newest[3].stretches == ()
    assert newest[5].stretches
    assert newest[0].at == clock.now()


def test_long_wordings_are_shown_whole(journal: Journal, goal: Goal) -> None:
    long, other = "wort " * 3000, "anderes " * 2000
    fields = {"title": goal.title, "success": goal.success, "due_on": goal.due_on}
    kept = journal.goals.edit(goal.id, **fields, why=long, revision=goal.revision).value
    journal.goals.edit(goal.id, **fields, why=other, revision=kept.revision)
    newest = journal.goals.history(goal.id)[0]
    assert [stretch.text.strip() for stretch in newest.stretches] == [long.strip(), other.strip()]


def test_taking_a_change_back_takes_its_trace_along(journal: Journal, goal: Goal) -> None:
    goal = journal.goals.add_step(goal.id, "a").value
    before, told = journal.goals.state(goal.id), journal.goals.history(goal.id)
    journal.goals.tick_step(goal.steps[0].id, done=True)
    after = journal.goals.state(goal.id)
    journal.goals.put_back(goal.id, before)
    assert journal.goals.history(goal.id) == told
    journal.goals.put_back(goal.id, after)
    assert words(journal, goal.id)[0] == ("step_done", "", "a")


def test_words_of_a_step_that_left_the_wastebasket_are_nowhere(journal: Journal, goal: Goal, clock: FixedClock) -> None:
    for text in ("geheim", "offen"):
        goal = journal.goals.add_step(goal.id, text).value
    journal.goals.edit_step(goal.steps[0].id, "noch geheimer")
    journal.goals.remove_step(goal.steps[0].id)
    clock.moment += timedelta(days=31)
    journal.wastebasket.empty_old()
    assert words(journal, goal.id) == [("step_removed", "", ""), ("step_added", "", "offen"), ("open", "", "")]
    with journal.vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM goal_change WHERE before || after LIKE '%geheim%'") == 0
    journal.goals.remove(goal.id)
    clock.moment += timedelta(days=31)
    journal.wastebasket.empty_old()
    with journal.vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM goal_change") == 0


def test_a_goal_tells_its_tasks_and_meetings(journal: Journal, goal: Goal) -> None:
    first, second = (
        journal.actions.add(text, Person.SENIOR, goal_id=goal.id, due_on=date(2026, 12, day)).value
        for text, day in (("später", 9), ("bald", 2))
    )
    journal.actions.add("ohne Ziel", Person.JUNIOR)
    done = journal.actions.add("geschafft", Person.JUNIOR, goal_id=goal.id).value
    journal.actions.tick(done.id, done=True)
    old = journal.sessions.plan("Erstes", NOW - timedelta(days=20), 60).value
    new = journal.sessions.plan("Nächstes", NOW + timedelta(days=20), 60).value
    gone = journal.sessions.plan("Weg", None, 60).value
    items = [journal.agenda.add(session.id, "Am Ziel", goal_id=goal.id).value for session in (old, new, gone)]
    journal.agenda.add(old.id, "etwas anderes")
    journal.sessions.remove(gone.id)
    story = journal.goals.story(goal.id)
    assert [task.id for task in story.tasks] == [second.id, first.id, done.id]
    assert [(one.session_title, one.item_id, one.at) for one in story.meetings] == [
        ("Nächstes", items[1].id, new.planned_at),
        ("Erstes", items[0].id, old.planned_at),
    ]
    assert journal.goals.open_titles() == {goal.id: goal.title}
    journal.goals.set_state(goal.id, GoalState.REACHED)
    assert journal.goals.open_titles() == {}
