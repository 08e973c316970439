"""The question bank beside the agenda: own questions, skipped ones, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from rm_desktop.services.content import Direction
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.question_picker import OWN, QuestionPicker

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]
TEXT = "Was erklärt einem hier niemand?"


@pytest.fixture
def picker(running: SessionsPage, hand: Any) -> QuestionPicker:
    hand.click(running.sheet.agenda.questions_button)
    return running.sheet.questions


def words(picker: QuestionPicker) -> list[str]:
    return [line.detail.title() for line in picker.rows.widgets()]


def test_an_own_question_is_added_by_keyboard_alone(picker: QuestionPicker, hand: Any, on_vault: OnVault) -> None:
    picker.topic.setCurrentIndex(picker.topic.findData("work"))
    hand.tab_to(picker.add_button)
    hand.press(Qt.Key.Key_Space)
    assert hand.focus() is picker.editor.text
    hand.press(Qt.Key.Key_Return)
    hand.write(TEXT)
    assert picker.editor.topic.currentData() == "work"
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_Return)
    assert not picker.editor.isVisible()
    assert hand.focus() is picker.add_button
    own = on_vault(lambda journal: journal.questions.all())[0]
    assert (own.text, own.topic, own.direction) == (TEXT, "work", Direction.TO_MENTOR)
    assert words(picker)[0] == TEXT
    assert picker.rows.widgets()[0].detail.detail() == "an Jonas · eigene Frage"
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert TEXT not in words(picker)
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert words(picker)[0] == TEXT


def test_esc_gives_an_own_question_up_and_then_leads_back_to_the_note(
    running: SessionsPage, picker: QuestionPicker, hand: Any, on_vault: OnVault
) -> None:
    before = len(on_vault(lambda journal: journal.questions.all()))
    hand.click(picker.add_button)
    hand.write("Doch nicht")
    hand.press(Qt.Key.Key_Escape)
    assert not picker.editor.isVisible()
    assert running.sheet.stage.shown() is picker
    hand.press(Qt.Key.Key_Escape)
    assert running.sheet.stage.shown() is running.sheet.note
    assert len(on_vault(lambda journal: journal.questions.all())) == before


def test_an_own_question_is_changed_and_deleted_by_keys(
    picker: QuestionPicker, hand: Any, on_vault: OnVault, window: MainWindow
) -> None:
    on_vault(lambda journal: journal.questions.add(TEXT, "start", Direction.TO_MENTEE))
    picker.bank.read()
    hand.press(Qt.Key.Key_Shift)
    picker.topic.setCurrentIndex(picker.topic.findData(OWN))
    assert words(picker) == [TEXT]
    picker.rows.widgets()[0].detail.setFocus()
    hand.press(Qt.Key.Key_F2)
    assert picker.editor.text.text() == TEXT
    assert (picker.editor.topic.currentData(), picker.editor.direction.value) == ("start", Direction.TO_MENTEE)
    hand.write("Was ist hier leicht?")
    hand.press(Qt.Key.Key_Return)
    assert words(picker) == ["Was ist hier leicht?"]
    picker.rows.widgets()[0].detail.setFocus()
    hand.press(Qt.Key.Key_Delete)
    assert words(picker) == []
    assert picker.nothing.isVisible()
    assert hand.focus() is picker.topic
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert words(picker) == ["Was ist hier leicht?"]


def test_a_shipped_question_is_never_changed_or_deleted(picker: QuestionPicker, hand: Any) -> None:
    before = words(picker)
    picker.rows.widgets()[0].detail.setFocus()
    hand.press(Qt.Key.Key_F2)
    hand.press(Qt.Key.Key_Delete)
    assert not picker.editor.isVisible()
    assert words(picker) == before
    assert len(picker.rows.widgets()[0].menu().actions()) == 1


def test_a_skipped_question_is_not_offered_until_it_is_shown_again(
    running: SessionsPage, picker: QuestionPicker, hand: Any, settle: Settle
) -> None:
    first, second = words(picker)[:2]
    assert not picker.skipped.isVisible()
    hand.choose(picker.rows.widgets()[0].menu(), 0)
    assert words(picker)[0] == second
    assert hand.focus() is picker.rows.widgets()[0].detail
    running.open(running.meeting.session.id)
    settle()
    hand.click(running.sheet.agenda.questions_button)
    assert first not in words(picker)
    hand.click(picker.skipped)
    assert words(picker)[0] == first
    assert picker.rows.widgets()[0].detail.accessibleName() == f"{first}, übersprungen"
    hand.choose(picker.rows.widgets()[0].menu(), 0)
    assert not picker.skipped.isVisible()
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert picker.skipped.isVisible()


def test_in_a_finished_meeting_questions_are_for_reading(picker: QuestionPicker, settle: Settle) -> None:
    picker._meeting.finish()
    settle()
    picker.refresh()
    assert not picker.add_button.isVisible()
    assert not picker.rows.widgets()[0].more.isVisible()


def test_a_lock_takes_a_question_over_that_was_typed(
    picker: QuestionPicker, hand: Any, reopen: Any, qtbot: Any
) -> None:
    hand.click(picker.add_button)
    hand.write(TEXT)
    page = reopen()
    picker = page.sheet.questions
    picker.enter()
    qtbot.waitUntil(lambda: bool(picker.shown()), timeout=10_000)
    assert picker.shown()[0].text == TEXT


@pytest.mark.parametrize("language", ["en"])
def test_the_question_bank_speaks_english(picker: QuestionPicker, hand: Any) -> None:
    hand.choose(picker.rows.widgets()[0].menu(), 0)
    assert picker.add_button.text() == "Own question"
    assert picker.skipped.text() == "Show skipped ones"
