"""The main job, counted: at most sixteen clicks by mouse, and none at all by keyboard."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import Person, PulseAnswer, SessionState
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.today.page import TodayPage

MOST_CLICKS = 16
CONTROL = Qt.KeyboardModifier.ControlModifier

OnVault = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def today(window: MainWindow, planned: SessionId, settle: Settle, on_vault: OnVault) -> TodayPage:
    """The window as it opens: Today, with a second meeting planned for now: after it nobody asks whether to go on."""
    assert planned
    on_vault(
        lambda journal: journal.sessions.log_afterwards("Kennenlernen", datetime(2026, 11, 12, 13, tzinfo=UTC), 60)
    )
    window.navigate("today")
    settle()
    found = window.page("today")
    assert isinstance(found, TodayPage)
    return found


def held(on_vault: OnVault, session_id: SessionId) -> Any:
    """Return the meeting, its agenda, its notes and its tasks as the vault has them."""

    def read(journal: Any) -> Any:
        items = journal.agenda.rows(session_id)
        notes = [journal.notes.for_item(item.id).body.strip() for item in items]
        return journal.sessions.get(session_id), items, notes, journal.actions.rows("all", session_id=session_id)

    return on_vault(read)


def test_by_mouse_the_whole_meeting_takes_sixteen_clicks_at_most(
    today: TodayPage,
    window: MainWindow,
    planned: SessionId,
    hand: Any,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    counted: list[tuple[str, int]] = []

    def count(step: str) -> None:
        counted.append((step, hand.clicks - sum(clicks for _step, clicks in counted)))

    hand.click(today.next_meeting.first)
    count("begin on Today")
    page = window.page("sessions")
    assert isinstance(page, SessionsPage)
    assert page.meeting.session.id == planned
    for number in range(5):
        hand.write(f"Notiz {number}")
        hand.click(page.sheet.note.done_button)
    count("five items done")
    panel = page.sheet.tasks
    hand.click(panel.field)
    hand.write("Drei Beitraege kommentieren")
    hand.press(Qt.Key.Key_Return)
    hand.write("Kurzanleitung schreiben")
    hand.click(panel.owner.button(Person.JUNIOR))
    hand.press(Qt.Key.Key_Return)
    count("two tasks")
    hand.click(page.sheet.header.end_primary)
    count("wrap up")
    pulse = page.wrap_up.pulse
    for given in (PulseAnswer.YES, PulseAnswer.RATHER_YES):
        hand.click(pulse.answers[given])
        hand.click(pulse.show_card)
    hand.click(pulse.next_button)
    count("pulse of both")
    hand.click(page.wrap_up.date.accept_button)
    count("next date")
    with qtbot.waitSignal(page.context.shell.lock_requested):
        hand.click(page.wrap_up.end.stay_card)
    count("lock")
    with capsys.disabled():
        steps = ", ".join(f"{step} {clicks}" for step, clicks in counted)
        sys.stdout.write(f"\nmain job by mouse: {hand.clicks} clicks, {MOST_CLICKS} allowed; {steps}\n")
    assert hand.clicks <= MOST_CLICKS


def test_by_keyboard_the_whole_meeting_takes_no_click(
    today: TodayPage, window: MainWindow, planned: SessionId, hand: Any, qtbot: QtBot, on_vault: OnVault
) -> None:
    hand.tab_to(today.next_meeting.first)
    hand.press(Qt.Key.Key_Space)
    page = window.page("sessions")
    assert isinstance(page, SessionsPage)
    for number in range(4):
        hand.write(f"Notiz {number}")
        hand.press(Qt.Key.Key_Return, CONTROL)
    hand.press(Qt.Key.Key_F6)
    assert hand.focus() is page.sheet.tasks.field
    hand.write("Drei Beitraege kommentieren")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Right)
    hand.tab_to(page.sheet.tasks.field, back=True)
    hand.write("Kurzanleitung schreiben")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_F6)
    hand.write("Wie ein Budget entsteht")
    hand.press(Qt.Key.Key_Return, CONTROL)
    assert hand.focus() is page.sheet.header.end_primary
    hand.press(Qt.Key.Key_Space)
    pulse = page.wrap_up.pulse
    for given in (PulseAnswer.YES, PulseAnswer.RATHER_YES):
        hand.tab_to(pulse.answers[given])
        hand.press(Qt.Key.Key_Space)
        hand.tab_to(pulse.show_card)
        hand.press(Qt.Key.Key_Space)
    assert hand.focus() is pulse.next_button
    hand.press(Qt.Key.Key_Space)
    assert hand.focus() is page.wrap_up.date.accept_button
    hand.press(Qt.Key.Key_Space)
    session, items, notes, tasks = held(on_vault, planned)
    assert session.state is SessionState.FINISHED
    assert session.junior_learned == "Wie ein Budget entsteht"
    assert all(item.done for item in items)
    assert notes == ["Notiz 0", "Notiz 1", "Notiz 2", "Notiz 3", ""]
    assert [task.owner for task in sorted(tasks, key=lambda task: task.text)] == [Person.SENIOR, Person.JUNIOR]
    assert len(on_vault(lambda journal: journal.pulse.shown(planned))) == 1
    assert on_vault(lambda journal: journal.sessions.next_planned()) is not None
    hand.tab_to(page.wrap_up.end.stay_card)
    with qtbot.waitSignal(page.context.shell.lock_requested):
        qtbot.keyClick(hand.focus(), Qt.Key.Key_Space)
    assert hand.clicks == 0
