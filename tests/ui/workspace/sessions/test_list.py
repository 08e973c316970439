"""The list of meetings, and the form behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import SessionState
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.session_list import SEARCHED_FROM

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]


def rows(on_vault: OnVault) -> list[SessionRow]:
    found: list[SessionRow] = on_vault(lambda journal: journal.sessions.rows())
    return found


def entries(page: SessionsPage, session_id: SessionId) -> list[str]:
    line = page.list.line(session_id)
    assert line is not None
    menu = line.menu()
    found = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()
    return found


def pick(page: SessionsPage, session_id: SessionId, words: str) -> None:
    line = page.list.line(session_id)
    assert line is not None
    menu = line.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def test_an_empty_list_says_what_it_is_for_and_has_one_way_on(page: SessionsPage) -> None:
    assert page.list.empty_card.isVisible()
    assert page.list.plan_primary.isVisible()
    assert not page.list.plan_button.isVisible()


def test_planning_by_keyboard_alone(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.views.currentWidget() is page.form
    assert hand.focus() is page.form.title.field
    hand.write("Soziale Medien")
    hand.press(Qt.Key.Key_Return)
    (row,) = rows(on_vault)
    assert (row.title, row.state) == ("Soziale Medien", SessionState.PLANNED)
    assert row.items == 7
    assert row.planned_at is not None
    assert row.planned_at > datetime(2026, 11, 26, 13, tzinfo=UTC)
    assert page.views.currentWidget() is page.list
    assert page.list.line(row.id) is not None
    assert hand.clicks == 0


def test_planning_with_a_place_a_length_and_another_template(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(page.list.plan_primary)
    form = page.form
    form.template.field.setCurrentIndex(form.template.field.findData("T4"))
    assert form.title.field.text() == "Rückmeldetreffen"
    form.fields.day.field.edit.setDate(date(2026, 12, 3))
    hand.tab_to(form.fields.place.field)
    hand.write("Kantine")
    form.fields.minutes.field.setValue(45)
    hand.click(form.save_button)
    (row,) = rows(on_vault)
    assert (row.title, row.place, row.minutes) == ("Rückmeldetreffen", "Kantine", 45)
    assert row.planned_at is not None
    assert row.planned_at.date() == date(2026, 12, 3)


def test_tab_walks_through_the_form_as_it_stands_on_the_page(page: SessionsPage, hand: Any) -> None:
    hand.click(page.list.plan_primary)
    form, fields = page.form, page.form.fields
    assert hand.focus() is form.title.field
    walked = [form.title.field]
    while walked[-1] is not form.cancel_button and len(walked) < 20:
        hand.press(Qt.Key.Key_Tab)
        if hand.focus() is not walked[-1]:
            walked.append(hand.focus())
    day = fields.day.field
    row = [day.edit, day.pick, fields.time.field, fields.minutes.field, fields.place.field]
    assert walked == [form.title.field, *row, form.save_button, form.cancel_button]


def test_a_form_without_words_says_so_beside_the_field(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(page.list.log_button)
    hand.press(Qt.Key.Key_Return)
    assert page.form.title.error()
    assert rows(on_vault) == []
    hand.write("x")
    assert not page.form.title.error()


def test_a_meeting_is_added_afterwards(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(page.list.log_button)
    hand.write("Auftakt im Sommer")
    page.form.fields.day.field.edit.setDate(date(2026, 6, 4))
    hand.click(page.form.save_button)
    (row,) = rows(on_vault)
    assert (row.title, row.state) == ("Auftakt im Sommer", SessionState.FINISHED)
    assert row.started_at is not None
    assert row.started_at.date() == date(2026, 6, 4)


def test_what_lies_ahead_cannot_be_added_afterwards(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(page.list.log_button)
    hand.write("Morgen")
    page.form.fields.day.field.edit.setDate(date(2026, 11, 27))
    hand.click(page.form.save_button)
    assert page.form.fields.day.error()
    assert rows(on_vault) == []


def test_a_meeting_is_moved(
    page: SessionsPage, planned: SessionId, hand: Any, settle: Settle, on_vault: OnVault
) -> None:
    page.list.read()
    settle()
    pick(page, planned, "Ändern oder verlegen")
    settle()
    assert page.form.title.field.text() == "Soziale Medien"
    page.form.fields.day.field.edit.setDate(date(2026, 12, 1))
    hand.click(page.form.save_button)
    row = rows(on_vault)[0]
    assert row.planned_at is not None
    assert row.planned_at.date() == date(2026, 12, 1)
    assert row.place == "Besprechungsraum 2"


def test_esc_leaves_the_form_and_keeps_nothing(page: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(page.list.plan_primary)
    hand.write("Doch nicht")
    hand.press(Qt.Key.Key_Escape)
    assert page.views.currentWidget() is page.list
    assert rows(on_vault) == []


def test_postponed_is_said_and_a_new_date_ends_it(
    page: SessionsPage, planned: SessionId, hand: Any, settle: Settle, on_vault: OnVault
) -> None:
    page.list.read()
    settle()
    pick(page, planned, "Als verschoben markieren")
    settle()
    line = page.list.line(planned)
    assert line is not None
    assert line.chip.isVisible()
    assert line.chip.text() == "verschoben"
    assert not line.begin.isVisible()
    assert "Als verschoben markieren" not in entries(page, planned)
    pick(page, planned, "Ändern oder verlegen")
    settle()
    hand.click(page.form.save_button)
    assert rows(on_vault)[0].state is SessionState.PLANNED


def test_a_deleted_meeting_can_be_had_back(
    page: SessionsPage, window: MainWindow, planned: SessionId, hand: Any, settle: Settle, on_vault: OnVault
) -> None:
    page.list.read()
    settle()
    line = page.list.line(planned)
    assert line is not None
    line.detail.setFocus()
    hand.press(Qt.Key.Key_Delete)
    assert rows(on_vault) == []
    assert page.list.empty_card.isVisible()
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert page.list.line(planned) is not None
    assert len(on_vault(lambda journal: journal.agenda.rows(planned))) == 5


def test_a_finished_meeting_is_read_and_opened_again(
    page: SessionsPage, planned: SessionId, hand: Any, settle: Settle, on_vault: OnVault
) -> None:
    on_vault(lambda journal: journal.sessions.start(planned))
    on_vault(lambda journal: journal.sessions.finish(planned))
    page.list.read()
    settle()
    line = page.list.line(planned)
    assert line is not None
    hand.click(line.detail)
    assert page.views.currentWidget() is page.sheet
    assert not page.meeting.editable
    assert page.desk.editor.edit.isReadOnly()
    assert page.sheet.learned.field.isReadOnly()
    assert not page.sheet.agenda.buttons.isVisible()
    assert not page.sheet.tasks.entry.isVisible()
    hand.click(page.sheet.header.reopen_button)
    assert page.meeting.running
    assert not page.desk.editor.edit.isReadOnly()
    assert page.sheet.agenda.buttons.isVisible()


def test_only_the_meeting_that_comes_next_has_a_primary_button(
    page: SessionsPage, planned: SessionId, settle: Settle, on_vault: OnVault
) -> None:
    later = on_vault(
        lambda journal: journal.sessions.plan("Danach", datetime(2026, 12, 10, 13, tzinfo=UTC), 60).value.id
    )
    page.list.read()
    settle()
    first, second = page.list.line(planned), page.list.line(later)
    assert first is not None
    assert second is not None
    assert first.begin.isVisible()
    assert not second.begin.isVisible()
    assert page.list.plan_button.isVisible()
    assert not page.list.plan_primary.isVisible()


def test_the_list_is_reached_while_a_meeting_runs_and_leads_back(
    running: SessionsPage, window: MainWindow, hand: Any, settle: Settle, planned: SessionId
) -> None:
    hand.choose(running.sheet.header.menu(), 0)
    assert running.views.currentWidget() is running.list
    line = running.list.line(planned)
    assert line is not None
    hand.click(line.begin)
    assert running.views.currentWidget() is running.sheet
    window.navigate("sessions")
    settle()
    assert running.views.currentWidget() is running.list


def test_the_place_opens_the_running_meeting_by_itself(
    running: SessionsPage, window: MainWindow, settle: Settle, planned: SessionId
) -> None:
    running.show_list()
    window.navigate("tasks")
    window.navigate("sessions")
    settle()
    assert running.views.currentWidget() is running.sheet
    assert running.meeting.session.id == planned


def test_a_second_meeting_is_refused_in_words_while_one_runs(
    running: SessionsPage, window: MainWindow, settle: Settle, on_vault: OnVault
) -> None:
    other = on_vault(lambda journal: journal.sessions.plan("Zweites", None, 60).value.id)
    running.open(other)
    settle()
    running.meeting.start()
    settle()
    assert window.notices.banners()
    assert not running.meeting.running


def test_a_planned_meeting_is_prepared_and_begun(
    page: SessionsPage, planned: SessionId, window: MainWindow, hand: Any, settle: Settle, clock: FixedClock
) -> None:
    window.navigate("sessions", planned)
    settle()
    header = page.sheet.header
    assert header.title.text() == "1. Treffen · Soziale Medien"
    assert not header.clock.isVisible()
    assert page.sheet.agenda.buttons.isVisible()
    hand.click(header.start_button)
    assert page.meeting.running
    assert header.clock.text() == "noch 60 Min."
    assert page.meeting.session.started_at == clock.now()
    assert hand.focus() is page.desk.editor.edit


def test_a_meeting_that_is_gone_is_said_and_the_list_shown(
    page: SessionsPage, planned: SessionId, window: MainWindow, settle: Settle, on_vault: OnVault
) -> None:
    on_vault(lambda journal: journal.sessions.remove(planned))
    window.navigate("sessions", planned)
    settle()
    assert window.notices.banners()
    assert page.views.currentWidget() is page.list


@pytest.mark.parametrize("language", ["en"])
def test_the_list_speaks_english(page: SessionsPage, planned: SessionId, settle: Settle, on_vault: OnVault) -> None:
    on_vault(lambda journal: journal.sessions.start(planned))
    on_vault(lambda journal: journal.sessions.finish(planned))
    page.list.read()
    settle()
    line = page.list.line(planned)
    assert line is not None
    assert line.detail.title() == "Meeting 1 · Soziale Medien"
    assert "0 of 5 items done" in line.detail.detail()
    assert entries(page, planned) == ["Look at it", "Open again", "Delete"]


def test_a_planned_date_goes_into_a_calendar_under_a_neutral_title(
    page: SessionsPage, settle: Settle, on_vault: OnVault, tmp_path: Path, qtbot: QtBot
) -> None:
    at = datetime(2026, 12, 10, 13, tzinfo=UTC)
    session = on_vault(lambda journal: journal.sessions.plan("Soziale Medien", at, 60)).value
    page.list.read()
    settle()
    target = tmp_path / "Termin.ics"
    page.context.files.answer_next_with(target)
    pick(page, session.id, "Kalenderdatei …")
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())), timeout=20_000)
    content = target.read_text("utf-8")
    assert "DTSTART:20261210T130000Z" in content
    assert "Soziale" not in content


def test_a_long_list_can_be_searched_by_title_and_place(page: SessionsPage, settle: Settle, on_vault: OnVault) -> None:
    held = [
        on_vault(
            lambda journal, n=n: journal.sessions.log_afterwards(f"Thema {n}", datetime(2026, 6, n, 9, tzinfo=UTC), 60)
        )
        for n in range(1, SEARCHED_FROM)
    ]
    page.list.enter()
    settle()
    assert not page.list.filter.isVisible()
    last = on_vault(lambda journal: journal.sessions.plan("Öffentlich reden", None, 60, place="Cafe Süd")).value
    page.list.enter()
    settle()
    assert page.list.filter.isVisible()
    page.list.filter.setText("sud offent")
    settle()
    assert page.list.line(last.id) is not None
    assert all(page.list.line(saved.value.id) is None for saved in held)
    page.list.filter.setText("nirgends")
    settle()
    assert page.list.nothing.isVisible()
    assert not page.list.empty_card.isVisible()
    page.list.filter.clear()
    settle()
    assert all(page.list.line(saved.value.id) is not None for saved in held)
