"""What people type that nobody expected: very long, from the right, pictures, nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage

OnVault = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What is too long is said beside the line, in a window of its own."""

STRANGE = [
    pytest.param("W" * 10_000, id="ten thousand letters"),
    pytest.param("Donaudampfschifffahrtsgesellschaftskapitänsmütze " * 200, id="long words"),
    pytest.param("👩‍👩‍👧‍👦🎉🏳️‍🌈 " * 20, id="pictures"),
    pytest.param("שלום עולם, זה כותרת ארוכה מאוד", id="from the right"),
    pytest.param("مرحبا بالعالم 123 mixed", id="both ways"),
    pytest.param("<b>fett</b> & <script>alert(1)</script>", id="markup"),
    pytest.param('"; DROP TABLE items; --', id="sql"),
    pytest.param("a\u202eb\u0000c\td\ne", id="control characters"),
]


def paste(text: str, hand: Any) -> None:
    QApplication.clipboard().setText(text)
    hand.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def inside(page: SessionsPage) -> bool:
    """Whether nothing on the page is wider than the page."""
    return page.sheet.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("text", STRANGE)
def test_an_item_called_anything_stays_inside_its_place(
    running: SessionsPage, window: MainWindow, hand: Any, text: str, qtbot: QtBot
) -> None:
    hand.click(running.sheet.agenda.add_button)
    paste(text, hand)
    hand.press(Qt.Key.Key_Return)
    item = running.meeting.agenda.rows()[-1]
    assert 0 < len(item.title) <= TITLE_LIMIT
    assert not any(char in item.title for char in "\n\t\u202e\u0000")
    running.meeting.set_current(item.id)
    assert len(running.sheet.note.title.shown()) <= 2
    for size in ((1000, 660), (1280, 820)):
        window.resize(*size)
        qtbot.waitUntil(lambda: inside(running))
    hand.click(running.sheet.header.narrow_button)
    assert window.width() <= 400
    running.show_wide()


@pytest.mark.parametrize("text", STRANGE)
def test_a_task_and_a_thought_called_anything(running: SessionsPage, hand: Any, text: str) -> None:
    hand.click(running.sheet.tasks.field)
    paste(text, hand)
    hand.press(Qt.Key.Key_Return)
    assert running.sheet.tasks.lines.count() == 1
    running.sheet._show(running.sheet.later)
    hand.click(running.sheet.later.field)
    paste(text, hand)
    hand.press(Qt.Key.Key_Return)
    assert running.sheet.later.rows.count() == 1
    assert inside(running)


@pytest.mark.parametrize("text", STRANGE)
def test_a_meeting_called_anything(page: SessionsPage, window: MainWindow, hand: Any, qtbot: QtBot, text: str) -> None:
    hand.click(page.list.plan_primary)
    page.form.title.field.selectAll()
    paste(text, hand)
    hand.click(page.form.save_button)
    line = page.list.sections["planned"][1].widgets()[0]
    window.resize(1000, 660)
    qtbot.waitUntil(lambda: page.list.horizontalScrollBar().maximum() == 0)
    hand.click(line.begin)
    assert page.meeting.running
    assert len(page.sheet.header.title.shown()) <= 2
    assert inside(page)


@pytest.mark.parametrize("empty", ["", "   ", "\u200b", "\u200b \u00ad"])
def test_nothing_visible_is_no_item_and_no_task(
    running: SessionsPage, hand: Any, on_vault: OnVault, empty: str
) -> None:
    running.sheet.agenda.begin_add()
    running.sheet.agenda.editor.title.setText(empty)
    hand.press(Qt.Key.Key_Return)
    running.sheet.tasks.field.setText(empty)
    running.sheet.tasks.add()
    assert len(on_vault(lambda journal: journal.agenda.rows(running.meeting.session.id))) == 5
    assert on_vault(lambda journal: journal.actions.rows("all")) == []


def test_a_note_of_anything_comes_back_as_it_was(
    running: SessionsPage, hand: Any, qtbot: QtBot, settle: Settle
) -> None:
    text = 'שלום 🎉 <b>kein Fett</b> & #read("notes.txt")'
    running.desk.editor.edit.setFocus()
    paste(text, hand)
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not running.context.drafts.pending())
    running.meeting.set_current(running.meeting.agenda.rows()[0].id)
    settle()
    assert running.desk.editor.edit.toPlainText() == text
