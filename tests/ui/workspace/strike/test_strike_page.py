"""Removing a passage for good in the window: marked, looked for, removed, and gone from backups too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.versions import SITTING
from rm_desktop.domain.words import Opening, Person
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.private.page import PrivatePage
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.strike.page import StrikePage

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
SECRET = "Waldemar hat gekündigt"
TEXT = f"Vorher. **{SECRET}**, heißt es. Nachher."


@pytest.fixture
def notes(window: MainWindow, on_vault: Run, clock: FixedClock, settle: Settle) -> SessionsPage:
    """A running meeting with the passage in a note, its version, a task, the wastebasket and a backup."""

    def write(journal: Any) -> str:
        session = journal.sessions.plan("Soziale Medien", NOW, 60).value
        item = journal.agenda.add(session.id, "Profil").value
        journal.sessions.start(session.id)
        first = journal.notes.save_item_note(item.id, f"{SECRET}!", 0).value
        clock.moment += SITTING
        journal.notes.save_item_note(item.id, TEXT, first.revision)
        journal.actions.add(f"Fragen, ob {SECRET}", Person.SENIOR)
        gone = journal.actions.add(SECRET, Person.JUNIOR).value
        journal.actions.remove(gone.id)
        journal.backups.make()
        return str(session.id)

    window.navigate("sessions", on_vault(write))
    settle()
    settle()
    window.activateWindow()
    page = window.page("sessions")
    assert isinstance(page, SessionsPage)
    return page


def mark(edit: Any, words: str, *, less: int = 0) -> None:
    """Mark ``words``, or a little less of them at both ends."""
    at = edit.toPlainText().index(words)
    cursor = edit.textCursor()
    cursor.setPosition(at + less)
    cursor.setPosition(at + len(words) - less, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def asked(window: MainWindow, editor: Any, settle: Settle) -> StrikePage:
    menu = editor.menu()
    menu.actions()[1].trigger()
    menu.deleteLater()
    settle()
    settle()
    assert window.current == "strike"
    page = window.page("strike")
    assert isinstance(page, StrikePage)
    return page


def test_a_marked_passage_is_found_named_removed_and_purged(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot, on_vault: Run
) -> None:
    item = notes.meeting.current
    assert item is not None
    mark(notes.desk.editor.edit, SECRET, less=2)
    window.context.clipboard.copy(SECRET)
    page = asked(window, notes.desk.editor, settle)
    assert page.words.toPlainText() == SECRET
    assert page.found.lines == (
        "In dieser Notiz.",
        "In einer früheren Fassung dieser Notiz.",
        "Im Papierkorb oder in geretteten Texten: Aufgaben (1).",
        "Wörtlich auch an anderen Orten: Aufgaben (1).",
    )
    assert page.found.keep.hasFocus()
    assert "Private Notizen" in page.found.limits.text()
    page.found.strike.click()
    qtbot.waitUntil(page.holders.isVisible, timeout=20_000)
    assert page.course.state.text() == "Endgültig entfernt."
    assert page.holders.said.text() == "Noch in einer Sicherung dieses Tresors:"
    assert page.holders.times == (format_moment(NOW + SITTING),)
    assert on_vault(lambda journal: journal.notes.for_item(item.id).body) == "Vorher., heißt es. Nachher."
    assert [row.text for row in on_vault(lambda journal: journal.actions.rows("open"))] == ["Fragen, ob"]
    assert QGuiApplication.clipboard().text() == ""
    page.holders.purge.click()
    qtbot.waitUntil(lambda: not page.holders.purge.isVisible(), timeout=20_000)
    assert page.holders.said.text().startswith("Keine Sicherung dieses Tresors enthält die Stelle noch.")
    page.holders.finish.click()
    settle()
    settle()
    back = window.page("sessions")
    assert isinstance(back, SessionsPage)
    assert back is not notes, "a page that showed the words is dropped with its undo"
    assert SECRET not in back.desk.editor.edit.toPlainText()
    back.desk.editor.edit.undo()
    assert SECRET not in back.desk.editor.edit.toPlainText()
    assert page.words.toPlainText() == ""


def test_leaving_everything_as_it_is_changes_nothing(
    window: MainWindow, notes: SessionsPage, settle: Settle, on_vault: Run
) -> None:
    item = notes.meeting.current
    assert item is not None
    mark(notes.desk.editor.edit, SECRET)
    page = asked(window, notes.desk.editor, settle)
    page.found.keep.click()
    settle()
    assert window.current == "sessions"
    assert on_vault(lambda journal: journal.notes.for_item(item.id).body).strip() == TEXT


def test_by_keyboard_alone_and_other_places_can_be_left_out(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot, on_vault: Run
) -> None:
    page = asked(window, notes.desk.editor, settle)
    assert page.words.hasFocus()
    assert not page.found.isVisible()
    qtbot.keyClicks(page.words, "waldemar HAT gek")
    page.words.insertPlainText("ündigt")

    def tab_to(widget: Any) -> None:
        for _step in range(12):
            if widget.hasFocus():
                return
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        raise AssertionError

    tab_to(page.look)
    qtbot.keyClick(page.look, Qt.Key.Key_Space)
    settle()
    settle()
    assert page.found.keep.hasFocus()
    for widget in (page.found.elsewhere, page.found.strike):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        if widget is page.found.elsewhere and not widget.hasFocus():
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        if widget is page.found.elsewhere:
            qtbot.keyClick(widget, Qt.Key.Key_Space)
            assert not widget.isChecked()
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
            break
    tab_to(page.found.strike)
    qtbot.keyClick(page.found.strike, Qt.Key.Key_Space)
    qtbot.waitUntil(page.holders.isVisible, timeout=20_000)
    assert page.holders.finish.hasFocus()
    assert [row.text for row in on_vault(lambda journal: journal.actions.rows("open"))] == [f"Fragen, ob {SECRET}"]
    qtbot.keyClick(page.holders.finish, Qt.Key.Key_Escape)
    settle()
    assert window.current == "sessions"


def test_an_act_of_before_cannot_be_taken_back_with_the_words_in_it(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot, on_vault: Run
) -> None:
    notes.meeting.add_item(f"Besprechen: {SECRET}")
    settle()
    added = notes.meeting.agenda.rows()[-1]
    notes.meeting.remove_item(added.id)
    settle()
    mark(notes.desk.editor.edit, SECRET)
    page = asked(window, notes.desk.editor, settle)
    page.found.strike.click()
    qtbot.waitUntil(page.holders.isVisible, timeout=20_000)
    page.holders.finish.click()
    settle()
    window.page("sessions").undo.undo()
    settle()
    found = on_vault(lambda journal: journal.strike.look(SECRET, None))
    assert found.total == 0


def test_words_typed_later_show_the_backups_that_hold_them(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot, on_vault: Run
) -> None:
    on_vault(lambda journal: journal.strike.cut(SECRET, None, elsewhere=True))
    page = asked(window, notes.desk.editor, settle)
    page.words.setPlainText(SECRET)
    page.look.click()
    settle()
    settle()
    assert page.found.lines[0].startswith("Wörtlich steht sie in nichts, was offen ist.")
    page.found.strike.click()
    qtbot.waitUntil(page.holders.isVisible, timeout=20_000)
    assert len(page.holders.times) == 1


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_the_own_private_part_is_reached_alone(window: MainWindow, settle: Settle, on_vault: Run, qtbot: QtBot) -> None:
    key = on_vault(lambda journal: journal.notes.save_private(None, "Titel", TEXT, 0)).value.id
    window.navigate("private", key)
    settle()
    settle()
    private = window.page("private")
    assert isinstance(private, PrivatePage)
    assert private.notes is not None
    mark(private.notes.panel.editor.edit, SECRET)
    page = asked(window, private.notes.panel.editor, settle)
    page.found.strike.click()
    qtbot.waitUntil(page.holders.isVisible, timeout=20_000)
    page.holders.finish.click()
    settle()
    settle()
    assert window.current == "private"
    assert on_vault(lambda journal: journal.notes.private(key).body) == "Vorher., heißt es. Nachher."
