"""What is done on a page can be taken back and done again there, and nothing done elsewhere is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.errors import DiskFull
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.tasks.page import TasksPage
from rm_desktop.ui.workspace.tasks.task_form import TaskWords
from rm_desktop.ui.workspace.undo import DEPTH, Trace, removal

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
Turn = Callable[..., None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> TasksPage:
    window.navigate("tasks")
    settle()
    window.activateWindow()
    found = window.page("tasks")
    assert isinstance(found, TasksPage)
    found.show_filter.setFocus()
    return found


@pytest.fixture
def task(on_vault: Run) -> ActionRow:
    row: ActionRow = on_vault(lambda journal: journal.actions.add("Üben", Person.SENIOR)).value
    return row


def kept(on_vault: Run) -> list[ActionRow]:
    rows: list[ActionRow] = on_vault(lambda journal: journal.actions.rows("all"))
    return rows


def words(text: str) -> TaskWords:
    return TaskWords(text=text, owner=Person.JUNIOR, due_on=date(2026, 12, 24), due_next=False)


def said(window: MainWindow) -> tuple[str, str]:
    banner = window.undo_notice.banner()
    assert banner is not None
    return banner.text(), "" if banner.action_button is None else banner.action_button.text()


def press(window: MainWindow, settle: Settle) -> None:
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    banner.action_button.click()
    settle()


def nothing() -> None:
    pass


def test_every_act_on_a_task_goes_back_and_forth(
    page: TasksPage, task: ActionRow, window: MainWindow, on_vault: Run, qtbot: QtBot, settle: Settle
) -> None:
    before = kept(on_vault)
    states = [before]
    for act in (
        lambda: page.tasks.edit(task.id, words("Täglich üben"), nothing),
        lambda: page.tasks.tick(task.id, done=True),
        lambda: page.tasks.tell(task.id, "Ging gut."),
        lambda: page.tasks.remove(task.id),
        lambda: page.tasks.add(words("Noch etwas"), nothing),
    ):
        act()
        settle()
        states.append(kept(on_vault))
    assert all(now != then for now, then in zip(states[1:], states, strict=False))
    for state in reversed(states[:-1]):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        settle()
        assert kept(on_vault) == state
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    for keys in ((Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_Y, CTRL)) * 2:
        qtbot.keyClick(window, *keys)
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    settle()
    assert kept(on_vault) == states[-1]


def test_the_notice_leads_back_and_forth(
    page: TasksPage, task: ActionRow, window: MainWindow, on_vault: Run, settle: Settle
) -> None:
    page.tasks.edit(task.id, words("Täglich üben"), nothing)
    settle()
    assert said(window) == ("Aufgabe geändert.", "Rückgängig")
    press(window, settle)
    assert said(window) == ("Zurückgenommen: Aufgabe geändert.", "Wiederholen")
    assert [row.text for row in kept(on_vault)] == ["Üben"]
    press(window, settle)
    assert said(window) == ("Aufgabe geändert.", "Rückgängig")
    assert [row.text for row in kept(on_vault)] == ["Täglich üben"]


@pytest.mark.parametrize("language", ["en"])
def test_the_notice_speaks_english(page: TasksPage, task: ActionRow, window: MainWindow, settle: Settle) -> None:
    page.tasks.remove(task.id)
    settle()
    assert said(window) == ("Task deleted.", "Undo")
    press(window, settle)
    assert said(window) == ("Taken back: Task deleted.", "Redo")


def test_what_was_changed_elsewhere_since_stays(
    page: TasksPage, task: ActionRow, window: MainWindow, on_vault: Run, settle: Settle
) -> None:
    page.tasks.edit(task.id, words("Täglich üben"), nothing)
    settle()
    on_vault(lambda journal: journal.actions.edit(task.id, text="Wöchentlich üben"))
    page.undo.undo()
    settle()
    text, label = said(window)
    assert text.startswith("Bleibt, wie es ist")
    assert label == ""
    assert [row.text for row in kept(on_vault)] == ["Wöchentlich üben"]
    window.undo_notice.clear()
    page.undo.undo()
    page.undo.redo()
    settle()
    assert window.undo_notice.banner() is None
    assert [row.text for row in kept(on_vault)] == ["Wöchentlich üben"]


def test_what_failed_for_now_can_be_tried_again(
    window: MainWindow, page: TasksPage, context: Context, task: ActionRow, on_vault: Run, settle: Settle
) -> None:
    full = [True]

    def put(journal: Journal, state: Any) -> Any:
        if full:
            raise DiskFull
        return journal.actions.put_back(task.id, state)

    trace = Trace(look=lambda journal: journal.actions.state(task.id), put=put)
    page.undo.do(lambda journal: journal.actions.edit(task.id, text="anders"), trace, "Geändert.")
    page.undo.undo()
    settle()
    assert window.notices.banners()[0].text() == context.messages.sentence(DiskFull())
    full.clear()
    page.undo.undo()
    settle()
    assert [row.text for row in kept(on_vault)] == ["Üben"]


def test_an_act_that_fails_or_changes_nothing_leaves_no_step(
    window: MainWindow, page: TasksPage, task: ActionRow, settle: Settle
) -> None:
    errors: list[Any] = []
    page.tasks.edit(task.id, words(""), nothing, errors.append)
    page.tasks.tick(task.id, done=False)
    settle()
    assert len(errors) == 1
    page.undo.undo()
    settle()
    assert window.undo_notice.banner() is None
    page.tasks.edit("gibt es nicht", words("x"), nothing)
    settle()
    assert len(window.notices.banners()) == 1


def test_wishes_wait_for_the_acts_before_them(page: TasksPage, on_vault: Run, settle: Settle) -> None:
    page.tasks.add(words("eins"), nothing)
    page.tasks.add(words("zwei"), nothing)
    for _time in range(2):
        page.undo.undo()
    page.undo.redo()
    settle()
    assert [row.text for row in kept(on_vault)] == ["eins"]


def test_a_new_act_ends_what_could_be_done_again(page: TasksPage, on_vault: Run, settle: Settle) -> None:
    page.tasks.add(words("eins"), nothing)
    page.undo.undo()
    settle()
    page.tasks.add(words("zwei"), nothing)
    page.undo.redo()
    settle()
    assert [row.text for row in kept(on_vault)] == ["zwei"]


def test_each_page_has_steps_of_its_own(
    page: TasksPage, window: MainWindow, on_vault: Run, qtbot: QtBot, settle: Settle
) -> None:
    page.tasks.add(words("eins"), nothing)
    settle()
    window.navigate("goals")
    settle()
    assert window.undo_notice.banner() is None
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert len(kept(on_vault)) == 1
    window.navigate("tasks")
    settle()
    page.show_filter.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert kept(on_vault) == []


def test_a_notice_of_a_page_that_was_left_is_not_shown(
    page: TasksPage, window: MainWindow, turn: Turn, settle: Settle
) -> None:
    page.tasks.edit("x", words("eins"), nothing, lambda _error: None)
    turn(page.undo, "Irgendetwas.")
    window.navigate("goals")
    turn(page.undo, "Noch etwas.")
    settle()
    assert window.undo_notice.banner() is None


def test_under_the_cover_nothing_is_taken_back(
    page: TasksPage, window: MainWindow, on_vault: Run, qtbot: QtBot, settle: Settle
) -> None:
    page.tasks.add(words("eins"), nothing)
    settle()
    window.show_cover()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(window, key, CTRL)
    settle()
    assert len(kept(on_vault)) == 1


def test_the_lock_forgets_every_step(page: TasksPage, window: MainWindow, task: ActionRow, settle: Settle) -> None:
    page.tasks.remove(task.id)
    page.undo.undo()
    settle()
    page.tasks.edit(task.id, words("anders"), nothing)
    page.undo.undo()
    window.leaving.emit()
    settle()
    page.tasks.tick(task.id, done=True)
    settle()
    assert not page.undo._done
    assert not page.undo._undone
    assert window.undo_notice.banner() is None


def test_no_more_steps_are_kept_than_anybody_takes_back(page: TasksPage, turn: Turn, settle: Settle) -> None:
    for number in range(DEPTH + 5):
        turn(page.undo, str(number))
    settle()
    assert len(page.undo._done) == DEPTH


def test_a_thing_that_only_goes_and_comes_needs_three_functions(
    page: TasksPage, task: ActionRow, on_vault: Run, settle: Settle
) -> None:
    trace = removal(
        lambda journal: journal.actions.get(task.id),
        lambda journal: journal.actions.remove(task.id),
        lambda journal: journal.actions.restore(task.id),
    )
    page.undo.do(lambda journal: journal.actions.remove(task.id), trace, "Gelöscht.")
    page.undo.undo()
    settle()
    assert len(kept(on_vault)) == 1
    page.undo.redo()
    settle()
    assert kept(on_vault) == []


@pytest.fixture
def acts(page: TasksPage, turn: Turn, settle: Settle) -> list[str]:
    """What was taken back or done again, out of many steps on the page."""
    told: list[str] = []
    for number in range(9, 0, -1):
        turn(page.undo, str(number), told)
    settle()
    return told


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QSpinBox])
def test_a_field_takes_back_its_own_typing_first(
    acts: list[str], page: TasksPage, qtbot: QtBot, settle: Settle, make: type[QWidget]
) -> None:
    field = make(page)
    page.layout().addWidget(field)  # type: ignore[union-attr]
    assert isinstance(page.layout(), QVBoxLayout)
    field.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle()
    assert acts == ["1"]
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle()
    assert acts == ["1"]
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert "7" in str(field.property("plainText") or field.property("text"))
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle()
    assert acts == ["1", "1", "1"]
    page.show_filter.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_Z, CTRL)
    settle()
    assert acts == ["1", "1", "1", "2"]
