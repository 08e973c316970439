"""The note of the current item: saved as it is written, item by item."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import ItemId
from rm_desktop.ui.runtime.save_state import SaveState
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage

Settle = Callable[[], None]
ItemAt = Callable[[SessionsPage, int], ItemId]
OnVault = Callable[[Callable[[Any], Any]], Any]


def saved(page: SessionsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.drafts.pending())


def body(on_vault: OnVault, item_id: ItemId) -> str:
    text: str = on_vault(lambda journal: journal.notes.for_item(item_id).body)
    return text.strip()


def test_what_is_written_saves_itself_and_says_so(
    running: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault, item_at: ItemAt
) -> None:
    assert hand.focus() is running.desk.editor.edit
    hand.write("Foto fertig")
    label = running.desk.editor.save_state
    assert label.text() == "Wird gespeichert …"
    qtbot.waitUntil(lambda: label.text() == "Gespeichert")
    assert body(on_vault, item_at(running, 0)) == "Foto fertig"
    assert running.sheet.note.chip.text() == "Für beide lesbar"


def test_every_item_has_its_own_note(
    running: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault, item_at: ItemAt
) -> None:
    for words in ("eins", "zwei", "drei"):
        hand.write(words)
        hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    saved(running, qtbot)
    assert [body(on_vault, item_at(running, place)) for place in range(4)] == ["eins", "zwei", "drei", ""]
    second = running.sheet.agenda.list.row(item_at(running, 1))
    assert second is not None
    hand.click(second, QPoint(120, 20))
    assert running.desk.editor.markdown().strip() == "zwei"


def test_undo_never_reaches_the_note_of_another_item(running: SessionsPage, hand: Any) -> None:
    hand.write("eins")
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert running.desk.editor.markdown().strip() == ""


def test_a_note_is_there_again_when_the_meeting_is_opened_again(
    running: SessionsPage, hand: Any, qtbot: QtBot, settle: Settle
) -> None:
    hand.write("bleibt")
    saved(running, qtbot)
    key = running.meeting.session.id
    running.show_list()
    settle()
    assert running.desk.editor.markdown().strip() == ""
    running.open(key)
    settle()
    assert running.desk.editor.markdown().strip() == "bleibt"


def test_leaving_the_place_saves_at_once(
    running: SessionsPage, window: MainWindow, hand: Any, settle: Settle, on_vault: OnVault, item_at: ItemAt
) -> None:
    hand.write("schnell weg")
    window.navigate("tasks")
    settle()
    assert body(on_vault, item_at(running, 0)) == "schnell weg"


def test_a_note_changed_elsewhere_is_never_overwritten_by_itself(
    running: SessionsPage, window: MainWindow, hand: Any, qtbot: QtBot, on_vault: OnVault, item_at: ItemAt
) -> None:
    key = item_at(running, 0)
    hand.write("hier")
    saved(running, qtbot)
    on_vault(lambda journal: journal.notes.save_item_note(key, "dort", 1))
    hand.write(" mehr")
    qtbot.waitUntil(lambda: running.desk.autosave.state is SaveState.CONFLICT)
    assert body(on_vault, key) == "dort"
    assert running.desk.editor.markdown().strip() == "hier mehr"
    (banner,) = window.notices.banners()
    assert banner.action_button is not None
    hand.click(banner.action_button)
    qtbot.waitUntil(lambda: running.desk.autosave.state is SaveState.SAVED)
    assert body(on_vault, key) == "hier mehr"


def test_tab_leaves_the_note(running: SessionsPage, hand: Any) -> None:
    hand.write("Text")
    hand.press(Qt.Key.Key_Tab)
    assert hand.focus() is not running.desk.editor.edit
    assert running.desk.editor.markdown().strip() == "Text"


def test_f6_goes_round_the_parts_and_back(running: SessionsPage, hand: Any) -> None:
    sheet = running.sheet
    assert running.meeting.current is not None
    current = sheet.agenda.list.row(running.meeting.current.id)
    visited = []
    for _step in range(4):
        hand.press(Qt.Key.Key_F6)
        visited.append(hand.focus())
    assert visited == [sheet.tasks.field, sheet.learned.field, current, running.desk.editor.edit]
    hand.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert hand.focus() is current


def test_what_the_junior_took_away_has_its_own_field_and_save_state(
    running: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault
) -> None:
    panel = running.sheet.learned
    assert panel.accessibleName() == "Jonas nimmt mit"
    hand.tab_to(panel.field)
    hand.write("Wie ein Budget entsteht")
    qtbot.waitUntil(lambda: panel.save_state.text() == "Gespeichert")
    key = running.meeting.session.id
    assert on_vault(lambda journal: journal.sessions.get(key).junior_learned) == "Wie ein Budget entsteht"


def test_stopping_the_clock_between_two_words_is_no_conflict(
    running: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault
) -> None:
    panel = running.sheet.learned
    panel.field.setFocus()
    hand.write("erst")
    saved(running, qtbot)
    hand.click(running.sheet.header.pause_button)
    hand.click(running.sheet.header.pause_button)
    panel.field.setFocus()
    hand.write(" dann")
    qtbot.waitUntil(lambda: panel.save_state.text() == "Gespeichert")
    key = running.meeting.session.id
    assert "dann" in on_vault(lambda journal: journal.sessions.get(key).junior_learned)


@pytest.mark.parametrize("language", ["en"])
def test_the_note_speaks_english(running: SessionsPage, hand: Any, qtbot: QtBot) -> None:
    hand.write("x")
    qtbot.waitUntil(lambda: running.desk.editor.save_state.text() == "Saved")
    assert running.sheet.note.chip.text() == "Both can read this"
    assert running.sheet.note.done_button.text() == "Done, next"
    assert running.sheet.learned.accessibleName() == "What Jonas takes away"
