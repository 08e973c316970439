"""What hangs on a goal: its tasks, its meetings, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Goal
from rm_desktop.domain.errors import DiskFull
from rm_desktop.domain.words import GoalState, Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.difference_text import DifferenceText
from rm_desktop.ui.workspace.goals.page import GoalsPage
from rm_desktop.ui.workspace.main_window import MainWindow

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def goal(on_vault: Run) -> Goal:
    """A goal with a task that is due and one that is done."""

    def put(journal: Journal) -> Goal:
        kept = journal.goals.add("Sicher auftreten", "Weil es hilft").value
        journal.actions.add("Beitrag schreiben", Person.SENIOR, goal_id=kept.id, due_on=date(2026, 12, 1))
        done = journal.actions.add("Foto suchen", Person.JUNIOR, goal_id=kept.id).value
        journal.actions.tick(done.id, done=True)
        journal.actions.add("ohne Ziel", Person.JUNIOR)
        return kept

    kept = on_vault(put)
    assert isinstance(kept, Goal)
    return kept


@pytest.fixture
def page(window: MainWindow, goal: Goal, settle: Settle) -> GoalsPage:
    window.navigate("goals", goal.id)
    settle()
    window.activateWindow()
    found = window.findChild(GoalsPage)
    assert isinstance(found, GoalsPage)
    return found


@pytest.fixture
def heard(context: Context) -> list[tuple[str, Any]]:
    """Everything navigated to from now on."""
    told: list[tuple[str, Any]] = []
    context.shell.navigate_requested.connect(lambda place, target: told.append((place, target)))
    return told


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def tasks(page: GoalsPage) -> list[tuple[str, bool]]:
    return [(row.text(), row.box.isChecked()) for row in page.view.tasks.rows.widgets()]


def test_its_tasks_are_ticked_on_the_page_and_that_is_taken_back(
    page: GoalsPage, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    qtbot.waitUntil(lambda: tasks(page) == [("Beitrag schreiben", False), ("Foto suchen", True)])
    assert "Helga" in texts(page.view.tasks)
    box = page.view.tasks.rows.widgets()[0].box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle()
    settle()
    assert len(on_vault(lambda journal: journal.actions.rows("done"))) == 2
    page.undo.undo()
    settle()
    settle()
    qtbot.waitUntil(lambda: tasks(page) == [("Beitrag schreiben", False), ("Foto suchen", True)])


def test_a_tick_that_fails_is_taken_off_again(
    page: GoalsPage, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_words: object) -> None:
        raise DiskFull

    monkeypatch.setattr("rm_desktop.services.actions.Actions.tick", full)
    page.view.tasks.rows.widgets()[0].box.click()
    settle()
    assert tasks(page)[0] == ("Beitrag schreiben", False)
    assert window.notices.banners()


def test_a_task_for_it_is_written_down_where_all_tasks_are(
    page: GoalsPage, goal: Goal, window: MainWindow, heard: list[tuple[str, Any]], on_vault: Run, settle: Settle
) -> None:
    page.view.tasks.add.click()
    settle()
    assert heard == [("tasks", f"new:{goal.id}")]
    form = window.page("tasks").form  # type: ignore[attr-defined]
    assert window.focusWidget() is form.text
    assert form.goal.currentText() == "für: Sicher auftreten"
    assert form.unsent() == ""
    form.text.setText("Noch etwas")
    form.send.click()
    settle()
    assert len(on_vault(lambda journal: journal.goals.story(goal.id)).tasks) == 3


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_meetings_are_opened_from_it(
    page: GoalsPage,
    goal: Goal,
    clock: FixedClock,
    heard: list[tuple[str, Any]],
    on_vault: Run,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    def plan(journal: Journal, title: str, at: datetime | None) -> str:
        session = journal.sessions.plan(title, at, 60).value
        journal.agenda.add(session.id, "Wie weit sind wir?", goal_id=goal.id)
        return session.id

    assert page.view.meetings.nothing.isVisible()
    keys = [
        on_vault(lambda journal: plan(journal, "Bald", clock.now() + timedelta(days=4))),
        on_vault(lambda journal: plan(journal, "Irgendwann", None)),
    ]
    settle()
    page.book.read()
    qtbot.waitUntil(lambda: len(page.view.meetings.rows.widgets()) == len(keys))
    rows = {row.title(): row for row in page.view.meetings.rows.widgets()}
    assert set(rows) == {"Bald", "Irgendwann"}
    assert "Wie weit sind wir?" in rows["Bald"].detail()
    rows["Bald"].click()
    settle()
    assert heard[-1] == ("sessions", keys[0])


def test_it_is_put_on_the_next_agenda_once(
    page: GoalsPage, goal: Goal, window: MainWindow, clock: FixedClock, on_vault: Run, settle: Settle
) -> None:
    meetings = page.view.meetings
    assert not meetings.add.isVisible()
    key = on_vault(lambda journal: journal.sessions.plan("Bald", clock.now() + timedelta(days=4), 60)).value.id
    settle()
    assert meetings.add.isVisible()
    meetings.add.click()
    settle()
    settle()
    (item,) = on_vault(lambda journal: journal.agenda.rows(key))
    assert item.title == goal.title
    assert not meetings.add.isVisible()
    assert len(meetings.rows.widgets()) == 1
    banner = window.undo_notice.banner()
    assert banner is not None
    assert "Tagesordnung" in banner.text()
    page.undo.undo()
    settle()
    settle()
    assert on_vault(lambda journal: journal.agenda.rows(key)) == []
    assert meetings.add.isVisible()


def test_its_history_is_folded_until_it_is_wanted(
    page: GoalsPage, goal: Goal, qtbot: QtBot, clock: FixedClock, on_vault: Run, settle: Settle
) -> None:
    panel = page.view.history
    assert panel.rows.widgets() == []
    words = {"why": "Weil es sehr hilft", "success": "", "due_on": date(2027, 3, 31), "revision": goal.revision}

    def change(journal: Journal) -> Any:
        journal.goals.edit(goal.id, title=goal.title, **words)
        step = journal.goals.add_step(goal.id, "Foto erneuern").value.steps[0]
        journal.goals.edit_step(step.id, "Foto ganz erneuern")
        journal.goals.tick_step(step.id, done=True)
        journal.goals.tick_step(step.id, done=False)
        journal.goals.remove_step(step.id)
        journal.goals.restore_step(step.id)
        clock.moment += timedelta(minutes=1)
        journal.goals.set_state(goal.id, GoalState.REACHED, "geschafft")
        return journal.goals.set_state(goal.id, GoalState.OPEN)

    on_vault(change)
    settle()
    panel.fold.setFocus()
    qtbot.keyClick(panel.fold, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: len(panel.rows.widgets()) == 11)
    assert [line.findChildren(QLabel)[0].text().partition(": ")[2] for line in panel.rows.widgets()] == [
        "wieder aufgenommen",
        "erreicht. geschafft",
        "Schritt zurückgeholt: Foto ganz erneuern",
        "Schritt gelöscht: Foto ganz erneuern",
        "Schritt wieder offen: Foto ganz erneuern",
        "Schritt erledigt: Foto ganz erneuern",
        "Schritt anders formuliert",
        "neuer Schritt: Foto erneuern",
        "Zieltermin: keiner → 31. März 2027",
        "„Warum“ geändert",
        "gesetzt",
    ]
    shown = panel.findChildren(DifferenceText)
    assert [one.accessibleName() for one in shown if one.isVisible()] == [
        "Foto [neu: ganz ]erneuern",
        "Weil es [neu: sehr ]hilft",
    ]
    panel.fold.click()
    settle()
    assert not panel.rows.isVisible()


def test_taking_back_leaves_no_trace_in_the_history(page: GoalsPage, goal: Goal, qtbot: QtBot, settle: Settle) -> None:
    panel = page.view.history
    panel.fold.click()
    settle()
    page.view.steps.added.emit("Ein Schritt")
    settle()
    settle()
    qtbot.waitUntil(lambda: len(panel.rows.widgets()) == 2)
    page.undo.undo()
    settle()
    settle()
    qtbot.waitUntil(lambda: len(panel.rows.widgets()) == 1)
    assert goal.title


def test_another_goal_begins_folded(page: GoalsPage, goal: Goal, on_vault: Run, settle: Settle) -> None:
    other = on_vault(lambda journal: journal.goals.add("Ein anderes")).value
    settle()
    page.enter(goal.id)
    settle()
    page.view.history.fold.click()
    settle()
    assert page.view.history.rows.isVisible()
    page.enter(other.id)
    settle()
    assert not page.view.history.rows.isVisible()
