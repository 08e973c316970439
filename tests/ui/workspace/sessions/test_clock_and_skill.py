"""The clock of the meeting, its narrow view, and the skill that was practised."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import ItemOrigin, Level
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.page import SessionsPage

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]

DISTANCE_MM, PIXEL_MM = 1500, 25.4 / 96


def minutes_of_arc(label: ClampedText) -> float:
    """Return how large the capitals of ``label`` are seen from 1.5 m on a screen at 96 dpi."""
    font = label.font()
    font.setFamily("Inter")
    font.setPixelSize(label.pixel_size())
    return math.degrees(math.atan(QFontMetricsF(font).capHeight() * PIXEL_MM / DISTANCE_MM)) * 60


def later(page: SessionsPage, clock: FixedClock, minutes: int) -> str:
    clock.moment += timedelta(minutes=minutes)
    page.sheet.header.clock.refresh()
    return page.sheet.header.clock.text()


def test_the_clock_counts_down_warns_and_counts_on(running: SessionsPage, clock: FixedClock) -> None:
    header = running.sheet.header
    assert header.clock.text() == "noch 60 Min."
    assert not header.hint.isVisible()
    assert later(running, clock, 23) == "noch 37 Min."
    assert later(running, clock, 32) == "noch 5 Min."
    assert header.hint.text() == "Noch fünf Minuten: Zeit für die nächsten Schritte."
    assert header.hint.isVisible()
    assert later(running, clock, 4) == "noch 1 Min."
    assert later(running, clock, 1) == "Zeit ist um"
    assert header.hint.text() == "Die geplante Zeit ist vorbei."
    assert later(running, clock, 3) == "3 Min. darüber"
    assert later(running, clock, 60 * 24 * 7) == "Zeit ist um"


def test_the_clock_ticks_by_itself(running: SessionsPage, clock: FixedClock, qtbot: QtBot) -> None:
    clock.moment += timedelta(minutes=10)
    qtbot.waitUntil(lambda: running.sheet.header.clock.text() == "noch 50 Min.", timeout=3000)


def test_stopped_time_does_not_count(running: SessionsPage, hand: Any, clock: FixedClock) -> None:
    header = running.sheet.header
    clock.moment += timedelta(minutes=10)
    assert header.pause_button.text() == "Anhalten"
    hand.click(header.pause_button)
    assert header.pause_button.text() == "Weiter"
    assert header.hint.text() == "Die Uhr ist angehalten."
    assert later(running, clock, 30) == "noch 50 Min."
    hand.click(header.pause_button)
    assert later(running, clock, 1) == "noch 49 Min."


def test_a_running_clock_lets_the_automatic_lock_wait_longer(running: SessionsPage, hand: Any, qtbot: QtBot) -> None:
    shell = running.context.shell
    with qtbot.waitSignal(shell.meeting_changed) as stopped:
        hand.click(running.sheet.header.pause_button)
    assert stopped.args == [False]
    with qtbot.waitSignal(shell.meeting_changed) as going_on:
        hand.click(running.sheet.header.pause_button)
    assert going_on.args == [True]


def test_time_and_item_are_readable_from_one_and_a_half_metres(running: SessionsPage) -> None:
    assert minutes_of_arc(running.sheet.header.clock) > 15
    assert minutes_of_arc(running.sheet.note.title) > 12


def test_the_narrow_view_shows_what_is_now_and_writes_the_same_note(
    running: SessionsPage, window: MainWindow, hand: Any, settle: Settle, qtbot: QtBot
) -> None:
    hand.write("breit")
    wide = window.width()
    hand.click(running.sheet.header.narrow_button)
    assert window.narrow.is_on()
    assert 340 <= window.width() <= 400
    view = running.narrow
    assert view.clock.text() == "noch 60 Min."
    assert view.title.text() == "Ankommen: Was ist seit dem letzten Mal passiert?"
    assert view.following.text() == "Danach: Profil im Berufsnetzwerk fertig machen"
    running.desk.editor.edit.setFocus()
    hand.write(" schmal")
    qtbot.waitUntil(lambda: view.save_state.text() == "Gespeichert")
    hand.click(view.done_button)
    assert view.title.text() == "Profil im Berufsnetzwerk fertig machen"
    assert running.desk.editor.markdown().strip() == ""
    hand.click(view.wide_button)
    assert not window.narrow.is_on()
    assert window.width() == wide
    assert running.desk.editor.isVisible()
    first = running.sheet.agenda.list.entries.widgets()[0].row
    first.chosen.emit()
    settle()
    assert running.desk.editor.markdown().strip() == "breit schmal"


def test_the_narrow_view_locks_and_wraps_up(running: SessionsPage, hand: Any, qtbot: QtBot) -> None:
    hand.click(running.sheet.header.narrow_button)
    for _item in range(5):
        hand.click(running.narrow.done_button)
    assert not running.narrow.done_button.isVisible()
    with qtbot.waitSignal(running.context.shell.lock_requested):
        running.narrow.lock_button.click()


def test_wrapping_up_from_the_narrow_view_gives_the_window_back(
    running: SessionsPage, window: MainWindow, hand: Any
) -> None:
    hand.click(running.sheet.header.narrow_button)
    for _item in range(5):
        hand.click(running.narrow.done_button)
    hand.click(running.narrow.end_button)
    assert not window.narrow.is_on()
    assert running.views.currentWidget() is running.wrap_up


def test_going_elsewhere_ends_the_narrow_view(running: SessionsPage, window: MainWindow, hand: Any) -> None:
    hand.click(running.sheet.header.narrow_button)
    window.navigate("tasks")
    assert not window.narrow.is_on()


def test_a_skill_gets_its_level_on_the_spot(
    running: SessionsPage, hand: Any, settle: Settle, on_vault: OnVault
) -> None:
    practised = running.sheet.note.practised
    hand.click(practised.skill_button)
    picker = running.sheet.skills
    picker.field.setCurrentIndex(picker.field.findData("2"))
    settle()
    line = picker.rows.widgets()[0]
    hand.click(line)
    assert running.sheet.stage.shown() is running.sheet.note
    assert practised.before.text() == "noch nicht angesehen"
    hand.click(practised.level.button(Level.WITH_HELP))
    code = on_vault(lambda journal: journal.skills.rows("2"))[0].code
    (assessment,) = on_vault(lambda journal: journal.skills.history(code))
    assert (assessment.level, assessment.session_id) == (Level.WITH_HELP, running.meeting.session.id)
    assert practised.before.text() == "noch nicht angesehen"
    hand.choose(practised.menu(), Level.CAN_SHOW)
    assert on_vault(lambda journal: journal.skills.row(code)).level is Level.CAN_SHOW


def test_a_skill_is_remembered_for_its_item_only(running: SessionsPage, hand: Any) -> None:
    practised = running.sheet.note.practised
    hand.click(practised.skill_button)
    hand.click(running.sheet.skills.rows.widgets()[0])
    chosen = practised.skill_button.text()
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert practised.skill_button.text() == "Fähigkeit wählen …"
    assert not practised.level.isVisible()
    running.sheet.agenda.list.entries.widgets()[0].row.chosen.emit()
    assert practised.skill_button.text() == chosen


def test_an_item_from_the_checklist_brings_its_skill_along(
    page: SessionsPage, planned: SessionId, on_vault: OnVault, settle: Settle
) -> None:
    row = on_vault(lambda journal: journal.skills.rows("2"))[0]

    def add(journal: Any) -> None:
        item = journal.agenda.add(planned, "Üben", 10, origin=ItemOrigin.SKILL, skill=row.code).value
        journal.sessions.start(planned)
        journal.sessions.set_current(planned, item.id)

    on_vault(add)
    page.open(planned)
    settle()
    assert page.sheet.note.practised.skill_button.toolTip() == row.title
    assert page.sheet.note.practised.level.isVisible()


@pytest.mark.parametrize("language", ["en"])
def test_the_clock_speaks_english(running: SessionsPage, clock: FixedClock) -> None:
    assert later(running, clock, 23) == "37 min left"
    assert later(running, clock, 36) == "1 min left"
    assert later(running, clock, 4) == "3 min over"
    assert running.sheet.header.title.text() == "Meeting 1 · Soziale Medien"
    assert running.sheet.header.pause_button.text() == "Stop the clock"


def test_clock_and_text_survive_a_lock(
    running: SessionsPage,
    hand: Any,
    clock: FixedClock,
    reopen: Callable[[], SessionsPage],
) -> None:
    hand.write("noch nicht gespeichert")
    running.sheet.learned.field.setFocus()
    hand.write("auch nicht")
    later(running, clock, 23)
    page = reopen()
    assert page.views.currentWidget() is page.sheet
    assert page.sheet.header.clock.text() == "noch 37 Min."
    assert page.desk.editor.markdown().strip() == "noch nicht gespeichert"
    assert page.sheet.learned.field.toPlainText() == "auch nicht"
