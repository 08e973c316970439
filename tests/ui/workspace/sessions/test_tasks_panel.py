"""Tasks below the note: one line each, whose, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import ItemOrigin, Person
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.task_line import TaskLine

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]


def lines(page: SessionsPage) -> list[TaskLine]:
    return page.sheet.tasks.lines.widgets()


def tasks(on_vault: OnVault) -> list[ActionRow]:
    found: list[ActionRow] = on_vault(lambda journal: journal.actions.rows("all"))
    return found


def test_return_adds_a_task_for_the_next_meeting(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    panel = running.sheet.tasks
    hand.click(panel.field)
    hand.write("Drei Beiträge kommentieren")
    hand.press(Qt.Key.Key_Return)
    (row,) = tasks(on_vault)
    assert (row.owner, row.due_next, row.due_on) == (Person.SENIOR, True, None)
    assert row.session_id == running.meeting.session.id
    assert panel.field.text() == ""
    assert hand.focus() is panel.field
    assert lines(running)[0].owner.text() == "Helga"


def test_the_toggle_says_whose_it_is_and_gives_the_cursor_back(
    running: SessionsPage, hand: Any, on_vault: OnVault
) -> None:
    panel = running.sheet.tasks
    hand.click(panel.field)
    hand.write("Kurzanleitung schreiben")
    hand.click(panel.owner.button(Person.JUNIOR))
    assert hand.focus() is panel.field
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].owner is Person.JUNIOR


def test_whose_is_chosen_by_keyboard_too(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    panel = running.sheet.tasks
    hand.tab_to(panel.field)
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Right)
    hand.tab_to(panel.field, back=True)
    hand.write("Anleitung")
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].owner is Person.JUNIOR


def test_a_task_belongs_to_a_goal_that_is_chosen_while_it_is_changed(
    running: SessionsPage, hand: Any, on_vault: OnVault, qtbot: QtBot
) -> None:
    panel = running.sheet.tasks
    hand.click(panel.field)
    hand.write("Drei Beiträge kommentieren")
    hand.press(Qt.Key.Key_Return)
    goal = on_vault(lambda journal: journal.goals.add("Sicher auftreten")).value
    qtbot.waitUntil(lambda: bool(running.sheet.tasks_shown.goals))
    lines(running)[0].begin_edit()
    editor = lines(running)[0].editor
    assert editor is not None
    assert editor.goal.isVisible()
    editor.goal.setCurrentIndex(editor.goal.findData(goal.id))
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].goal_id == goal.id
    lines(running)[0].begin_edit()
    assert editor.goal.goal_id == goal.id
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].goal_id == goal.id
    running.undo.undo()
    qtbot.waitUntil(lambda: tasks(on_vault)[0].goal_id is None)


def test_without_goals_none_is_asked_for(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    on_vault(lambda journal: journal.actions.add("Anleitung", Person.JUNIOR))
    hand.click(running.sheet.tasks.field)
    lines(running)[0].begin_edit()
    editor = lines(running)[0].editor
    assert editor is not None
    assert not editor.goal.isVisible()


def test_a_lock_takes_over_what_was_typed_beside_the_meeting(
    running: SessionsPage, hand: Any, reopen: Any, on_vault: OnVault, qtbot: QtBot, item_at: Any, titles: Any
) -> None:
    on_vault(lambda journal: journal.actions.add("Anleitung", Person.JUNIOR))
    qtbot.waitUntil(lambda: len(lines(running)) == 1)
    lines(running)[0].begin_edit()
    hand.write("Anleitung für alle")
    running.sheet.agenda.list.edit(item_at(running, 1))
    hand.write("Profil fertig machen")
    hand.click(running.sheet.agenda.add_button)
    hand.write("Noch ein Punkt")
    hand.click(running.sheet.tasks.field)
    hand.write("Noch eine Aufgabe")
    running.sheet.agenda.later_requested.emit()
    hand.write("Podcast aufnehmen")
    page = reopen()
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    assert {line.words.text() for line in lines(page)} == {"Anleitung für alle", "Noch eine Aufgabe"}
    assert titles(page)[1] == "Profil fertig machen"
    assert titles(page)[-1] == "Noch ein Punkt"
    assert [row.text for row in page.sheet.later_shown.rows()] == ["Podcast aufnehmen"]


def test_what_was_typed_is_taken_over_before_the_list_is_shown(
    running: SessionsPage, hand: Any, on_vault: OnVault, settle: Settle
) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("Noch eine Aufgabe")
    running.show_list()
    settle()
    assert [row.text for row in tasks(on_vault)] == ["Noch eine Aufgabe"]


def test_an_empty_line_adds_nothing(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("   ")
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault) == []


def test_another_day_can_be_chosen_and_dropped_again(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    panel = running.sheet.tasks
    hand.click(panel.due.words)
    panel.due.day.edit.setDate(date(2026, 12, 1))
    hand.click(panel.field)
    hand.write("mit Datum")
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].due_on == date(2026, 12, 1)
    assert lines(running)[0].due.isVisible()
    hand.click(panel.due.drop)
    hand.click(panel.field)
    hand.write("ohne Datum")
    hand.press(Qt.Key.Key_Return)
    assert {row.text: row.due_next for row in tasks(on_vault)} == {"mit Datum": False, "ohne Datum": True}


def test_a_task_is_ticked_changed_given_away_and_deleted(
    running: SessionsPage, window: MainWindow, hand: Any, on_vault: OnVault
) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("Aufgabe")
    hand.press(Qt.Key.Key_Return)
    (line,) = lines(running)
    hand.click(line.box)
    assert tasks(on_vault)[0].done_at is not None
    hand.click(line.box)
    line.box.setFocus()
    hand.press(Qt.Key.Key_F2)
    hand.write("Andere Aufgabe")
    hand.press(Qt.Key.Key_Return)
    assert tasks(on_vault)[0].text == "Andere Aufgabe"
    hand.choose(line.menu(), 1)
    assert tasks(on_vault)[0].owner is Person.JUNIOR
    line.box.setFocus()
    hand.press(Qt.Key.Key_Delete)
    assert tasks(on_vault) == []
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert [line.words.text() for line in lines(running)] == ["Andere Aufgabe"]


def test_changing_a_task_keeps_or_changes_its_day(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("Aufgabe")
    hand.press(Qt.Key.Key_Return)
    (line,) = lines(running)
    line.begin_edit()
    editor = line.editor
    assert editor is not None
    hand.click(editor.due.words)
    editor.due.day.edit.setDate(date(2026, 12, 24))
    hand.click(editor.owner.button(Person.JUNIOR))
    hand.click(editor.accept)
    row = tasks(on_vault)[0]
    assert (row.due_on, row.owner) == (date(2026, 12, 24), Person.JUNIOR)
    line.begin_edit()
    hand.write("  ")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Escape)
    assert tasks(on_vault)[0].text == "Aufgabe"


def test_what_is_open_comes_over_into_the_next_meeting_and_says_so(
    page: SessionsPage, planned: SessionId, on_vault: OnVault, settle: Settle, clock: FixedClock
) -> None:
    def first_meeting(journal: Any) -> None:
        session = journal.sessions.log_afterwards("Vorher", datetime(2026, 11, 12, 13, tzinfo=UTC), 60).value
        journal.sessions.reopen(session.id)
        journal.agenda.add(session.id, "Noch nicht fertig", 10)
        journal.actions.add("Von damals", Person.SENIOR, session.id)
        journal.sessions.finish(session.id)

    on_vault(first_meeting)
    on_vault(lambda journal: journal.sessions.start(planned))
    page.open(planned)
    settle()
    origins = {item.title: item.origin for item in page.meeting.agenda.rows()}
    assert origins["Noch nicht fertig"] is ItemOrigin.CARRIED
    carried = next(
        entry.row for entry in page.sheet.agenda.list.entries.widgets() if entry.row.title.text() == "Noch nicht fertig"
    )
    assert carried.origin.text() == "vom letzten Treffen"
    assert carried.origin.isVisible()
    (line,) = lines(page)
    assert line.words.text() == "Von damals"
    assert line.origin.text() == "von vorher"
    assert line.origin.isVisible()
    assert clock.now() == page.meeting.session.started_at


def test_a_finished_meeting_shows_only_its_own_tasks(
    running: SessionsPage, hand: Any, on_vault: OnVault, settle: Settle
) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("Von heute")
    hand.press(Qt.Key.Key_Return)
    running.meeting.finish()
    settle()
    on_vault(lambda journal: journal.actions.add("Von danach", Person.JUNIOR))
    running.open(running.meeting.session.id)
    settle()
    assert [line.words.text() for line in lines(running)] == ["Von heute"]
    assert not lines(running)[0].box.isEnabled()
    assert not lines(running)[0].more.isVisible()


@pytest.mark.parametrize("language", ["en"])
def test_the_tasks_speak_english(running: SessionsPage) -> None:
    panel = running.sheet.tasks
    assert panel.field.placeholderText() == "New task …"
    assert panel.due.words.text() == "by the next meeting"
    assert panel.empty.text() == "No task yet. Return adds one."
