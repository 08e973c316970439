"""The programme by months: what lies in it, and that every meeting opens from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.course import course
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.pages import Interruption
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import LIST, TIMELINE, SessionsPage
from rm_desktop.ui.workspace.sessions.timeline import Timeline
from rm_desktop.ui.workspace.sessions.timeline_months import Mark, MarkKind, earlier, months

OnVault = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
TODAY = date(2026, 11, 26)
PAIR = Pair(senior_name="Helga", junior_name="Jonas", started_on=date(2026, 6, 4))


def meeting(day: date | None, state: SessionState = SessionState.FINISHED) -> SessionRow:
    at = None if day is None else datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    held = at if state in {SessionState.FINISHED, SessionState.RUNNING} else None
    return SessionRow(
        id=SessionId(str(day)),
        number=1,
        title="Treffen",
        state=state,
        planned_at=at,
        started_at=held,
        finished_at=held,
        minutes=60,
        place="",
        items=0,
        items_done=0,
    )


def test_months_hold_meetings_and_marks_in_order_with_gaps_between() -> None:
    rows = [
        meeting(None, SessionState.PLANNED),
        meeting(date(2027, 1, 7), SessionState.PLANNED),
        meeting(date(2026, 11, 26)),
        meeting(date(2026, 6, 11)),
    ]
    lines = months(rows, PAIR, (), TODAY)
    assert [(line.first, line.empty) for line in lines] == [
        (date(2026, 6, 1), 0),
        (date(2026, 6, 1), 4),
        (date(2026, 11, 1), 0),
        (date(2026, 11, 1), 1),
        (date(2027, 1, 1), 0),
        (None, 0),
    ]
    assert [line.top for line in lines] == [True, *[False] * 5]
    assert [line.bottom for line in lines] == [*[False] * 5, True]
    assert len({line.key for line in lines}) == len(lines)
    begin, first = lines[0].entries
    assert isinstance(begin, Mark)
    assert begin.kind is MarkKind.BEGIN
    assert first == rows[3]
    assert [type(entry) for entry in lines[2].entries] == [Mark, SessionRow]
    assert lines[5].meetings == (rows[0],)


def test_what_falls_due_an_interruption_and_the_end_are_marked() -> None:
    at = datetime(2026, 10, 1, 12, tzinfo=UTC)
    pair = replace(PAIR, planned_end=date(2027, 3, 31), interrupted_at=at, ended_at=datetime(2026, 11, 2, tzinfo=UTC))
    earlier_one = Interruption(begin=datetime(2026, 7, 20, 12, tzinfo=UTC), end=datetime(2026, 8, 3, 12, tzinfo=UTC))
    interruptions = (earlier_one, Interruption(begin=at))
    lines = months([], pair, course(pair, [], None, TODAY), TODAY, interruptions)
    marks = [entry for line in lines for entry in line.entries if isinstance(entry, Mark)]
    assert {mark.kind for mark in marks} == set(MarkKind)
    assert [mark.day for mark in marks if mark.kind is MarkKind.INTERRUPTED] == [date(2026, 7, 20), date(2026, 10, 1)]
    assert [mark.day for mark in marks if mark.kind is MarkKind.RESUMED] == [date(2026, 8, 3)]
    rested = {line.first for line in lines if line.rests and not line.empty}
    assert rested == {date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 1), date(2026, 11, 1)}


def test_what_lies_more_than_a_year_back_is_counted() -> None:
    rows = [meeting(date(2025, 1, 15)), meeting(date(2025, 10, 15)), meeting(date(2025, 11, 15))]
    lines = months(rows, replace(PAIR, started_on=date(2025, 1, 1)), (), TODAY)
    assert next(line.first for line in lines[earlier(lines, TODAY) :]) == date(2025, 11, 1)


@pytest.fixture
def timeline(page: SessionsPage, on_vault: OnVault, settle: Settle) -> Timeline:
    """The timeline with a meeting that was held, one planned and one postponed."""

    def fill(journal: Journal) -> None:
        now = datetime(2026, 11, 26, 13, tzinfo=UTC)
        journal.sessions.log_afterwards("Auftakt", now - timedelta(days=60), 60)
        journal.sessions.plan("Soziale Medien", now + timedelta(days=7), 60)
        journal.sessions.postpone(journal.sessions.plan("Später " + "x" * 60, now + timedelta(days=40), 60).value.id)

    on_vault(fill)
    page.switches[LIST].button(TIMELINE).click()
    settle()
    return page.timeline


def chips(timeline: Timeline) -> list[str]:
    return [chip.text() for chip in timeline.findChildren(Chip) if chip.isVisible()]


def test_the_switch_leads_to_the_timeline_and_back(page: SessionsPage, timeline: Timeline, settle: Settle) -> None:
    assert page.views.currentWidget() is timeline
    assert page.window().focusWidget() is page.switches[TIMELINE].button(TIMELINE)
    page.show_list()
    settle()
    assert page.views.currentWidget() is timeline
    page.switches[TIMELINE].button(LIST).click()
    settle()
    assert page.views.currentWidget() is page.list
    assert page.switches[LIST].value == LIST


def test_every_meeting_is_named_and_opens(
    page: SessionsPage, timeline: Timeline, qtbot: QtBot, on_vault: OnVault, settle: Settle
) -> None:
    qtbot.waitUntil(lambda: len([b for line in timeline.rows.widgets() for b in line.buttons()]) == 3)
    buttons = [button for line in timeline.rows.widgets() for button in line.buttons()]
    assert [button.text() for button in buttons[:2]] == ["27. · Auftakt", "3. · Soziale Medien"]
    assert buttons[0].accessibleName() == "1. Treffen · Auftakt, Sonntag, 27. September 2026, gehalten"
    qtbot.waitUntil(lambda: buttons[2].text().endswith("… (verschoben)"))
    assert buttons[2].accessibleName().endswith("verschoben")
    assert {"Beginn", "Heute", "Geht es weiter?"} <= set(chips(timeline))
    today = next(chip for chip in timeline.findChildren(Chip) if chip.text() == "Heute")
    assert today.accessibleName() == "Heute, 26. November 2026"
    assert "1 Monat ohne Treffen" in " ".join(label.text() for label in timeline.findChildren(QLabel))
    buttons[1].setFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Return)
    settle()
    assert page.views.currentWidget() is page.sheet
    assert page.meeting.session.title == "Soziale Medien"
    page.show_list()
    settle()
    timeline.plan.click()
    assert page.views.currentWidget() is page.form
    assert on_vault(lambda journal: journal.sessions.rows())


def test_it_follows_what_changes(timeline: Timeline, on_vault: OnVault, qtbot: QtBot, settle: Settle) -> None:
    on_vault(lambda journal: journal.pair.interrupt())
    settle()
    qtbot.waitUntil(lambda: "Unterbrochen" in chips(timeline))
    on_vault(lambda journal: journal.pair.resume())
    settle()
    qtbot.waitUntil(lambda: {"Unterbrochen", "Fortgesetzt"} <= set(chips(timeline)))
    on_vault(lambda journal: journal.sessions.remove(journal.sessions.next_planned().id))
    settle()
    qtbot.waitUntil(lambda: len([b for line in timeline.rows.widgets() for b in line.buttons()]) == 2)


def test_what_lies_far_back_waits_until_it_is_wanted(
    page: SessionsPage, on_vault: OnVault, qtbot: QtBot, settle: Settle
) -> None:
    def fill(journal: Journal) -> None:
        journal.pair.save(replace(journal.pair.get(), started_on=date(2023, 1, 1)))
        for number in range(40):
            at = datetime(2026, 11, 20, tzinfo=UTC) - timedelta(days=31 * number)
            journal.sessions.log_afterwards(f"Treffen {number}", at, 60)

    on_vault(fill)
    page.show_as(TIMELINE)
    settle()
    timeline = page.timeline
    assert timeline.before.isVisible()
    assert timeline.before.text() == "27 frühere Treffen"
    before = timeline.rows.count()
    timeline.before.click()
    qtbot.waitUntil(lambda: timeline.rows.count() > before + 20)
    assert not timeline.before.isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_cut_at_twice_the_text_size(
    window: MainWindow, timeline: Timeline, qtbot: QtBot, settle: Settle
) -> None:
    timeline._context.settings.text_scale = 200
    timeline._context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    anew: Any = window.page("sessions")
    anew.show_as(TIMELINE)
    settle()
    qtbot.waitUntil(lambda: len([b for line in anew.timeline.rows.widgets() for b in line.buttons()]) == 3)
    assert anew.timeline.horizontalScrollBar().maximum() == 0
