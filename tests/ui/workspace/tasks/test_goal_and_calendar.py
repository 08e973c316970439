"""A task belongs to a goal, and its day goes into a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.words import ExportKind, GoalState, Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.tasks.page import TasksPage
from rm_desktop.ui.workspace.tasks.task_row import TaskRow

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def goals(on_vault: Run) -> list[GoalId]:
    ids: list[GoalId] = on_vault(lambda journal: [journal.goals.add(title).value.id for title in ("Eins", "Zwei")])
    return ids


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> TasksPage:
    window.navigate("tasks")
    settle()
    found = window.findChild(TasksPage)
    assert isinstance(found, TasksPage)
    return found


def row(page: TasksPage) -> TaskRow:
    return page.rows.widgets()[0]


def choose(form: Any, text: str) -> None:
    place = form.goal.findText(text)
    assert place >= 0
    form.goal.setCurrentIndex(place)
    form.goal.activated.emit(place)


def test_without_goals_nothing_is_asked(page: TasksPage) -> None:
    assert not page.form.goal.isVisible()


def test_a_new_task_names_its_goal(goals: list[GoalId], page: TasksPage, on_vault: Run, settle: Settle) -> None:
    assert page.form.goal.isVisible()
    page.form.text.setText("Üben")
    choose(page.form, "für: Zwei")
    page.form.send.click()
    settle()
    assert on_vault(lambda journal: journal.actions.rows())[0].goal_id == goals[1]
    assert row(page).goal.text() == "zum Ziel: Zwei"
    assert row(page).goal.isVisible()


def test_the_goal_of_a_task_is_changed_and_taken_off_and_that_is_taken_back(
    goals: list[GoalId], page: TasksPage, on_vault: Run, settle: Settle
) -> None:
    on_vault(lambda journal: journal.actions.add("Üben", Person.SENIOR, goal_id=goals[0]))
    settle()
    for text, wanted in (("für: Zwei", goals[1]), ("ohne Ziel", None)):
        row(page).edit.click()
        form: Any = row(page).form
        choose(form, text)
        form.send.click()
        settle()
        assert on_vault(lambda journal: journal.actions.rows())[0].goal_id == wanted
    page.undo.undo()
    settle()
    assert row(page).goal.text() == "zum Ziel: Zwei"


@pytest.mark.parametrize("hidden", ["reached", "deleted"])
def test_a_goal_that_is_no_longer_offered_stays_with_its_task(
    goals: list[GoalId], page: TasksPage, on_vault: Run, settle: Settle, hidden: str
) -> None:
    on_vault(lambda journal: journal.actions.add("Üben", Person.SENIOR, goal_id=goals[0]))
    if hidden == "reached":
        on_vault(lambda journal: journal.goals.set_state(goals[0], GoalState.REACHED))
    else:
        on_vault(lambda journal: journal.goals.remove(goals[0]))
    page.enter()
    settle()
    row(page).edit.click()
    form: Any = row(page).form
    assert form.goal.currentText() == ("für: Eins" if hidden == "reached" else "ohne Ziel")
    form.text.setText("Täglich üben")
    form.send.click()
    settle()
    kept = on_vault(lambda journal: journal.actions.rows())[0]
    assert (kept.text, kept.goal_id) == ("Täglich üben", goals[0])


def test_the_day_a_task_is_due_is_saved_for_a_calendar(
    page: TasksPage, on_vault: Run, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    task = on_vault(lambda journal: journal.actions.add("Geheim", Person.SENIOR, due_on=date(2026, 12, 24))).value
    settle()
    assert row(page).calendar.isVisible()
    page.context.files.answer_next_with(tmp_path / "Fälligkeit.ics")
    row(page).calendar.click()
    qtbot.waitUntil((tmp_path / "Fälligkeit.ics").exists)
    settle()
    content = (tmp_path / "Fälligkeit.ics").read_bytes()
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 24)
    assert b"Geheim" not in content
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())))
    assert [one.kind for one in on_vault(lambda journal: journal.register.rows())] == [ExportKind.CALENDAR]
    on_vault(lambda journal: journal.actions.tick(task.id, done=True))
    settle()
    page._on_calendar("gibt es nicht")


def test_a_task_without_a_day_has_no_calendar_file(page: TasksPage, on_vault: Run, settle: Settle) -> None:
    on_vault(lambda journal: journal.actions.add("Üben", Person.SENIOR))
    settle()
    assert not row(page).calendar.isVisible()
