"""All tasks in one list, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import Rescue
from rm_desktop.ui.widgets.keyed_rows import BATCH
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.tasks.page import TasksPage
from rm_desktop.ui.workspace.tasks.task_row import TaskRow

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> TasksPage:
    window.navigate("tasks")
    settle()
    window.activateWindow()
    found = window.findChild(TasksPage)
    assert isinstance(found, TasksPage)
    return found


@pytest.fixture
def add(on_vault: Run) -> Callable[..., ActionRow]:
    """Put a task into the vault."""

    def put(text: str, owner: Person = Person.SENIOR, **when: Any) -> ActionRow:
        saved = on_vault(lambda journal: journal.actions.add(text, owner, **when))
        assert isinstance(saved.value, ActionRow)
        return saved.value

    return put


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def shown(page: TasksPage) -> list[str]:
    return [row.check.text() for row in page.rows.widgets()]


def row_of(page: TasksPage, task: ActionRow) -> TaskRow:
    row = page.rows.widget(task.id)
    assert row is not None
    return row


def tasks(on_vault: Run, show: str = "all") -> list[ActionRow]:
    rows: list[ActionRow] = on_vault(lambda journal: journal.actions.rows(show))
    return rows


# Writing down


@pytest.mark.parametrize(
    ("language", "empty", "button"),
    [("de", "Noch keine Aufgaben", "Erste Aufgabe festhalten"), ("en", "No tasks yet", "Write down the first task")],
)
def test_the_empty_place_says_what_it_is_for(page: TasksPage, empty: str, button: str) -> None:
    assert page.nothing is not None
    assert page.nothing.action is not None
    assert empty in texts(page)
    assert page.nothing.action.text() == button
    page.show_filter.setFocus()
    page.nothing.action.click()
    assert page.window().focusWidget() is page.form.text


def test_a_task_is_written_down_by_keyboard_alone(page: TasksPage, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    assert page.window().focusWidget() is page.form.text
    qtbot.keyClicks(page.form.text, "Drei Kommentare schreiben")
    qtbot.keyClick(page.form.text, Qt.Key.Key_Tab)
    focused = page.window().focusWidget()
    assert focused is page.form.owner.button(Person.SENIOR)
    qtbot.keyClick(focused, Qt.Key.Key_Right)
    page.form.text.setFocus()
    qtbot.keyClick(page.form.text, Qt.Key.Key_Return)
    settle()
    kept = tasks(on_vault)
    assert [(row.text, row.owner, row.due_next) for row in kept] == [("Drei Kommentare schreiben", Person.JUNIOR, True)]
    assert shown(page) == ["Drei Kommentare schreiben"]
    assert page.form.text.text() == ""
    assert page.window().focusWidget() is page.form.text


def test_a_task_may_be_due_on_a_day(page: TasksPage, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    qtbot.keyClicks(page.form.text, "Profil ansehen")
    page.form.due.way.button("day").click()
    assert page.form.due.day.isVisible()
    page.form.due.day.edit.setDate(QDate(2026, 12, 4))
    page.form.send.click()
    settle()
    assert [(row.due_on, row.due_next) for row in tasks(on_vault)] == [(date(2026, 12, 4), False)]


def test_a_task_without_words_is_asked_for_them(page: TasksPage, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    qtbot.keyClicks(page.form.text, "   ")
    qtbot.keyClick(page.form.text, Qt.Key.Key_Return)
    settle()
    assert "Eine Aufgabe braucht ein paar Worte." in texts(page.form)
    assert tasks(on_vault) == []
    qtbot.keyClicks(page.form.text, "Ü")
    assert not page.form.wrong.isVisible()


# Ticking


def test_ticking_asks_how_it_went_and_keeps_the_answer(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    task = add("Drei Kommentare schreiben")
    settle()
    row = row_of(page, task)
    row.check.box.setFocus()
    qtbot.keyClick(row.check.box, Qt.Key.Key_Space)
    settle()
    assert row_of(page, task) is row
    assert row.outcome.isVisible()
    row.outcome.setFocus()
    qtbot.keyClicks(row.outcome, "ging leicht")
    qtbot.keyClick(row.outcome, Qt.Key.Key_Return)
    settle()
    assert [(one.outcome, one.done_at is not None) for one in tasks(on_vault)] == [("ging leicht", True)]
    page.show_filter.button("done").click()
    settle()
    assert "Wie es ging: ging leicht" in texts(row_of(page, task))
    page.show_filter.button("open").click()
    settle()
    assert shown(page) == []
    assert "Alles erledigt" in texts(page)


def test_a_tick_can_be_taken_back(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    task = add("Üben")
    settle()
    for _time in range(2):
        qtbot.mouseClick(row_of(page, task).check.box, Qt.MouseButton.LeftButton)
        settle()
    assert tasks(on_vault)[0].done_at is None
    assert not row_of(page, task).outcome.isVisible()


def test_a_tick_that_cannot_be_kept_is_taken_back_and_said(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    task = add("Üben")
    settle()
    context.changes.blockSignals(True)
    on_vault(lambda journal: journal.actions.remove(task.id))
    context.changes.blockSignals(False)
    with qtbot.waitSignal(context.operations.unanswered):
        qtbot.mouseClick(row_of(page, task).check.box, Qt.MouseButton.LeftButton)
    assert not row_of(page, task).check.box.isChecked()


# Changing and deleting


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_task_is_changed_in_place(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    task = add("Üben")
    settle()
    row = row_of(page, task)
    row.edit.setFocus()
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    form = row.form
    assert form is not None
    assert page.window().focusWidget() is form.text
    assert form.text.selectedText() == "Üben"
    qtbot.keyClicks(form.text, "Zweimal ueben")
    form.owner.button(Person.JUNIOR).click()
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    settle()
    assert [(one.text, one.owner) for one in tasks(on_vault)] == [("Zweimal ueben", Person.JUNIOR)]
    assert shown(page) == ["Zweimal ueben"]
    assert row.form is None
    assert page.window().focusWidget() is row.edit


def test_esc_leaves_a_change(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    task = add("Üben", due_on=date(2026, 12, 4))
    settle()
    row = row_of(page, task)
    row.edit.click()
    assert row.form is not None
    assert row.form.due.due_on == date(2026, 12, 4)
    qtbot.keyClicks(row.form.text, "Anderes")
    qtbot.keyClick(row.form.text, Qt.Key.Key_Escape)
    settle()
    assert row.form is None
    assert [one.text for one in tasks(on_vault)] == ["Üben"]


def test_a_deleted_task_can_be_had_back_in_its_place(
    page: TasksPage, window: MainWindow, add: Callable[..., ActionRow], qtbot: QtBot, settle: Settle
) -> None:
    for day, text in enumerate(("eins", "zwei", "drei"), start=1):
        add(text, due_on=date(2026, 12, day))
    page.enter()
    settle()
    assert shown(page) == ["eins", "zwei", "drei"]
    row = page.rows.widgets()[1]
    row.remove.setFocus()
    qtbot.keyClick(row.remove, Qt.Key.Key_Space)
    settle()
    assert shown(page) == ["eins", "drei"]
    assert window.focusWidget() is page.rows.widgets()[1].check.box
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.text() == "Aufgabe gelöscht."
    assert banner.action_button is not None
    banner.action_button.click()
    settle()
    assert shown(page) == ["eins", "zwei", "drei"]


# Finding one's way


def test_filters_show_whose_and_which(
    page: TasksPage, add: Callable[..., ActionRow], on_vault: Run, qtbot: QtBot, settle: Settle
) -> None:
    add("meine")
    add("deine", Person.JUNIOR)
    done = add("fertig", Person.JUNIOR)
    on_vault(lambda journal: journal.actions.tick(done.id, True))
    page.enter()
    settle()
    assert shown(page) == ["meine", "deine"]
    page.owner_filter.button(Person.JUNIOR).click()
    settle()
    assert shown(page) == ["deine"]
    chosen = page.show_filter.button("open")
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Right)
    settle()
    assert shown(page) == ["fertig"]
    page.show_filter.button("all").click()
    settle()
    assert shown(page) == ["deine", "fertig"]
    page.owner_filter.button(Person.SENIOR).click()
    page.show_filter.button("done").click()
    settle()
    assert "Hier ist nichts" in texts(page)


def test_what_is_overdue_says_so_in_words_and_colour(
    page: TasksPage, add: Callable[..., ActionRow], clock: FixedClock, settle: Settle
) -> None:
    task = add("Üben", due_on=clock.today() + timedelta(days=1))
    clock.moment += timedelta(days=3)
    page.enter()
    settle()
    due = row_of(page, task).due
    assert (due.text(), due.property("role")) == ("fällig seit Freitag", "attention")


def test_a_task_that_is_asked_for_is_brought_into_sight(
    page: TasksPage, window: MainWindow, on_vault: Run, settle: Settle, qtbot: QtBot
) -> None:
    def fill(journal: Journal) -> list[str]:
        return [journal.actions.add(f"Aufgabe {number}", Person.SENIOR).value.id for number in range(120)]

    keys = on_vault(fill)
    window.navigate("today")
    window.navigate("tasks", keys[100])
    settle()
    row = page.rows.widget(keys[100])
    assert row is not None
    assert window.focusWidget() is row.check.box
    seen = page.content.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(row.mapTo(seen, row.rect().center())))


def test_hundreds_of_tasks_are_not_built_at_once(page: TasksPage, on_vault: Run, settle: Settle) -> None:
    def fill(journal: Journal) -> None:
        for number in range(300):
            journal.actions.add(f"Aufgabe {number}", Person.SENIOR)

    on_vault(fill)
    page.enter()
    settle()
    assert page.rows.count() == 300
    assert len(page.rows.widgets()) <= 4 * BATCH


# Locking


def test_a_lock_keeps_what_was_typed_and_not_sent(
    page: TasksPage, add: Callable[..., ActionRow], qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    changed, ticked = add("alt"), add("abgehakt")
    settle()
    qtbot.keyClicks(page.form.text, "halb getippt")
    row_of(page, changed).edit.click()
    form = row_of(page, changed).form
    assert form is not None
    qtbot.keyClicks(form.text, "neu")
    ticked_row = row_of(page, ticked)
    qtbot.mouseClick(ticked_row.check.box, Qt.MouseButton.LeftButton)
    settle()
    ticked_row.outcome.setText("fast fertig")
    left: list[list[Rescue]] = []
    context.drafts.flush(left.append)
    qtbot.waitUntil(lambda: bool(left))
    settle()
    assert left == [[]]
    assert {(row.text, row.outcome) for row in tasks(on_vault)} == {
        ("halb getippt", ""),
        ("neu", ""),
        ("abgehakt", "fast fertig"),
    }


def test_nothing_is_cut_at_twice_the_text_size(
    page: TasksPage, window: MainWindow, context: Context, add: Callable[..., ActionRow], qtbot: QtBot, settle: Settle
) -> None:
    add("Die Lieferantenrahmenvereinbarung für den Beitrag gemeinsam durchsehen", due_on=date(2026, 11, 3))
    assert not page.isHidden()
    context.settings.text_scale = 200
    context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    anew = window.findChildren(TasksPage)[-1]
    qtbot.waitUntil(lambda: len(anew.rows.widgets()) == 1)
    qtbot.waitUntil(anew.rows.widgets()[0].check.is_stacked)
    assert anew.content.horizontalScrollBar().maximum() == 0
