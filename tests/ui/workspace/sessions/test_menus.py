"""What stands behind the three dots and the right mouse button, opened and walked by keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Level, Person
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.session_line import SessionLine

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]


def popped() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, words: str, qtbot: QtBot, settle: Settle) -> None:
    """Walk down to an entry and press Return on it."""
    for _step in range(len(menu.actions())):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() is not None and menu.activeAction().text().split("\t")[0] == words:
            break
    assert menu.activeAction().text().split("\t")[0] == words
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle()
    window = next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible())
    window.activateWindow()  # the offscreen platform does not give the window back what the menu took
    qtbot.waitUntil(window.isActiveWindow)


def right_click(widget: QWidget) -> None:
    where = QPoint(30, 15)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, widget.mapToGlobal(where))
    QApplication.sendEvent(widget, event)


def press(button: QPushButton, qtbot: QtBot) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_dots_of_the_current_line_open_its_menu(running: SessionsPage, qtbot: QtBot, settle: Settle) -> None:
    row = running.sheet.agenda.list.entries.widgets()[0].row
    press(row.more, qtbot)
    pick(popped(), "Nach unten", qtbot, settle)
    assert running.meeting.agenda.rows()[1].title.startswith("Ankommen")


def test_the_right_button_opens_the_menu_of_any_line(running: SessionsPage, qtbot: QtBot, settle: Settle) -> None:
    right_click(running.sheet.agenda.list.entries.widgets()[3].row)
    pick(popped(), "Löschen", qtbot, settle)
    assert len(running.meeting.agenda.rows()) == 4


def test_a_finished_meeting_has_no_menu_on_its_lines(running: SessionsPage, settle: Settle) -> None:
    running.meeting.finish()
    settle()
    right_click(running.sheet.agenda.list.entries.widgets()[3].row)
    assert QApplication.activePopupWidget() is None


def test_a_task_is_given_away_by_its_menu_and_ticked_by_its_words(
    running: SessionsPage, hand: Any, qtbot: QtBot, settle: Settle, on_vault: OnVault
) -> None:
    hand.click(running.sheet.tasks.field)
    hand.write("Aufgabe")
    hand.press(Qt.Key.Key_Return)
    line = running.sheet.tasks.lines.widgets()[0]
    press(line.more, qtbot)
    pick(popped(), "An Jonas geben", qtbot, settle)
    assert on_vault(lambda journal: journal.actions.rows())[0].owner is Person.JUNIOR
    right_click(line)
    pick(popped(), "Bearbeiten", qtbot, settle)
    assert line.editor is not None
    assert line.editor.isVisible()
    hand.click(line.editor.cancel)
    hand.click(line.words)
    assert line.box.isChecked()
    assert on_vault(lambda journal: journal.actions.rows()) == []


def test_the_other_levels_stand_behind_the_arrow(
    running: SessionsPage, hand: Any, qtbot: QtBot, settle: Settle, on_vault: OnVault
) -> None:
    practised = running.sheet.note.practised
    hand.click(practised.skill_button)
    hand.click(running.sheet.skills.rows.widgets()[0])
    press(practised.other, qtbot)
    pick(popped(), "kann es zeigen", qtbot, settle)
    field = str(running.sheet.skills.field.currentData())
    assert on_vault(lambda journal: journal.skills.rows(field))[0].level is Level.CAN_SHOW


def test_the_meeting_is_renamed_and_deleted_behind_its_dots(
    running: SessionsPage, window: MainWindow, hand: Any, qtbot: QtBot, settle: Settle, on_vault: OnVault
) -> None:
    header = running.sheet.header
    press(header.more, qtbot)
    pick(popped(), "Titel, Ort oder Dauer ändern", qtbot, settle)
    assert running.views.currentWidget() is running.form
    assert hand.focus() is running.form.title.field
    running.form.title.field.setText("Neuer Titel")
    running.form.fields.minutes.field.setValue(90)
    hand.click(running.form.save_button)
    assert running.views.currentWidget() is running.sheet
    assert header.title.text() == "1. Treffen · Neuer Titel"
    assert header.clock.text() == "noch 90 Min."
    press(header.more, qtbot)
    pick(popped(), "Treffen löschen", qtbot, settle)
    assert running.views.currentWidget() is running.list
    assert on_vault(lambda journal: journal.sessions.rows()) == []
    assert window.undo_notice.banner() is not None


def test_a_change_given_up_leads_back_to_the_meeting(
    running: SessionsPage, hand: Any, qtbot: QtBot, settle: Settle
) -> None:
    press(running.sheet.header.more, qtbot)
    pick(popped(), "Titel, Ort oder Dauer ändern", qtbot, settle)
    hand.press(Qt.Key.Key_Escape)
    assert running.views.currentWidget() is running.sheet
    assert running.meeting.running


def test_the_list_has_menus_too(
    page: SessionsPage, planned: SessionId, qtbot: QtBot, settle: Settle, on_vault: OnVault
) -> None:
    page.list.read()
    settle()

    def line() -> SessionLine:
        found = page.list.line(planned)
        assert found is not None
        return found

    press(line().more, qtbot)
    pick(popped(), "Als verschoben markieren", qtbot, settle)
    right_click(line())
    pick(popped(), "Treffen beginnen", qtbot, settle)
    assert page.meeting.running
    page.show_list()
    settle()
    right_click(line())
    pick(popped(), "Treffen fortsetzen", qtbot, settle)
    assert page.views.currentWidget() is page.sheet
    on_vault(lambda journal: journal.sessions.finish(planned))
    page.show_list()
    settle()
    right_click(line())
    pick(popped(), "Wieder öffnen", qtbot, settle)
    assert page.meeting.running
