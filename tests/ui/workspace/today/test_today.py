"""Today, from the first day to the seventh meeting, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Session
from rm_desktop.domain.words import ItemOrigin, Opening, Person
from rm_desktop.services.demo import fill_demo
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.widgets.buttons import PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.today.card_grid import CardGrid
from rm_desktop.ui.workspace.today.page import TodayPage
from rm_desktop.ui.workspace.today.promises_card import SHOWN

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> TodayPage:
    settle()
    found = window.findChild(TodayPage)
    assert isinstance(found, TodayPage)
    return found


@pytest.fixture
def sample(page: TodayPage, on_vault: Run, clock: FixedClock, settle: Settle) -> TodayPage:
    """The page on the sample pair: six meetings held, the seventh planned for today."""
    on_vault(lambda journal: fill_demo(journal, clock))
    on_vault(lambda journal: journal.since.record_opening())
    page.enter()
    settle()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def wishes(context: Context) -> list[tuple[str, Any]]:
    """Everything navigated to from now on."""
    heard: list[tuple[str, Any]] = []
    context.shell.navigate_requested.connect(lambda place, target: heard.append((place, target)))
    return heard


# The first day


@pytest.mark.parametrize(
    ("language", "heading", "button"),
    [("de", "Wann soll es losgehen?", "Erstes Treffen planen"), ("en", "When shall it begin?", "Plan first meeting")],
)
def test_the_first_day_offers_the_first_meeting(page: TodayPage, context: Context, heading: str, button: str) -> None:
    heard = wishes(context)
    assert page.next_meeting.heading_line.text() == heading
    assert page.next_meeting.first.text() == button
    page.next_meeting.first.click()
    assert heard == [("sessions", "new")]


def test_every_empty_card_says_what_it_is_for_and_offers_a_step(page: TodayPage, context: Context) -> None:
    heard = wishes(context)
    steps = (page.promises.first_task, page.goals.first_goal, page.practise.fields)
    assert all(step.isVisible() for step in steps)
    assert "Hier steht, was in den Treffen gelungen ist" in texts(page.learned)
    assert not page.since.isVisible()
    for step in steps:
        step.click()
    assert heard == [("tasks", "new"), ("goals", "new"), ("skills", None)]


def test_the_first_meeting_can_begin_right_away(
    page: TodayPage, qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    heard = wishes(context)
    page.next_meeting.second.setFocus()
    qtbot.keyClick(page.next_meeting.second, Qt.Key.Key_Space)
    settle()
    running = on_vault(lambda journal: journal.sessions.running())
    assert isinstance(running, Session)
    assert heard == [("sessions", running.id)]


# The seventh meeting


def test_the_page_says_where_the_two_are(sample: TodayPage) -> None:
    assert "7. Treffen von etwa 12 · begonnen im Juni" in texts(sample.header)
    card = texts(sample.next_meeting)
    assert "Donnerstag, 26. November · 14:00 · 60 Minuten" in card
    assert "Vorschlag: Profil im Berufsnetzwerk fertig machen · Üben: drei Beiträge kommentieren" in card
    assert sample.next_meeting.first.text() == "Treffen beginnen"


def test_there_is_one_primary_button(sample: TodayPage) -> None:
    assert [button for button in sample.findChildren(PrimaryButton) if button.isVisible()] == [
        sample.next_meeting.first
    ]


@pytest.mark.parametrize("language", ["en"])
def test_it_says_so_in_english_too(sample: TodayPage) -> None:
    assert "Meeting 7 of about 12 · begun in June" in texts(sample.header)
    assert "60 minutes" in texts(sample.next_meeting)
    assert "has taken along" in texts(sample.learned) or "took along" in texts(sample.learned)
    assert "3 more are done." in texts(sample.promises)


def test_beginning_starts_the_planned_meeting(
    sample: TodayPage, qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    planned = on_vault(lambda journal: journal.sessions.next_planned())
    heard = wishes(context)
    sample.next_meeting.first.setFocus()
    qtbot.keyClick(sample.next_meeting.first, Qt.Key.Key_Return)
    settle()
    assert on_vault(lambda journal: journal.sessions.running()).id == planned.id
    assert heard == [("sessions", planned.id)]


def test_a_running_meeting_is_resumed(sample: TodayPage, on_vault: Run, context: Context, settle: Settle) -> None:
    running = on_vault(lambda journal: journal.sessions.start(None)).value
    sample.enter()
    settle()
    heard = wishes(context)
    assert "Treffen läuft" in texts(sample.next_meeting)
    assert sample.next_meeting.first.text() == "Treffen fortsetzen"
    sample.next_meeting.first.click()
    assert heard == [("sessions", running.id)]


def test_a_date_that_passed_is_said_and_can_be_changed(
    sample: TodayPage, on_vault: Run, clock: FixedClock, context: Context, settle: Settle
) -> None:
    planned = on_vault(lambda journal: journal.sessions.next_planned())
    clock.moment += timedelta(days=2)
    sample.enter()
    settle()
    heard = wishes(context)
    assert "Nächstes Treffen · der Termin ist vorbei" in texts(sample.next_meeting)
    sample.next_meeting.second.click()
    assert heard == [("sessions", planned.id)]


def test_without_a_next_date_one_is_to_be_planned(
    sample: TodayPage, on_vault: Run, context: Context, settle: Settle
) -> None:
    planned = on_vault(lambda journal: journal.sessions.next_planned())
    on_vault(lambda journal: journal.sessions.remove(planned.id))
    sample.enter()
    settle()
    heard = wishes(context)
    assert "Noch kein Termin" in texts(sample.next_meeting)
    sample.next_meeting.first.click()
    assert heard == [("sessions", "new")]


# What was promised


def test_space_ticks_a_task_and_it_stays_in_place_until_the_page_is_left(
    sample: TodayPage, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    rows = sample.promises.rows.widgets()
    assert [row.text() for row in rows] == ["Drei Beiträge kommentieren", "Kurzanleitung für den zweiten Faktor"]
    rows[0].box.setFocus()
    qtbot.keyClick(rows[0].box, Qt.Key.Key_Space)
    settle()
    assert [row.text for row in on_vault(lambda journal: journal.actions.rows("open"))] == [rows[1].text()]
    settle()
    assert sample.promises.rows.widgets() == rows
    assert rows[0].box.isChecked()
    assert "3 weitere sind erledigt." in texts(sample.promises)
    sample.leave()
    sample.enter()
    settle()
    assert [row.text() for row in sample.promises.rows.widgets()] == [rows[1].text()]
    assert "4 weitere sind erledigt." in texts(sample.promises)


def test_a_tick_can_be_taken_back(sample: TodayPage, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    box = sample.promises.rows.widgets()[0].box
    for _time in range(2):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
        settle()
    assert len(on_vault(lambda journal: journal.actions.rows("open"))) == 2
    assert not box.isChecked()


def test_a_tick_that_cannot_be_kept_is_shown_as_it_is(
    sample: TodayPage, qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    row = sample.promises.rows.widgets()[0]
    context.changes.blockSignals(True)
    on_vault(lambda journal: journal.actions.remove(row.key))
    context.changes.blockSignals(False)
    with qtbot.waitSignal(context.operations.unanswered):
        qtbot.mouseClick(row.box, Qt.MouseButton.LeftButton)
    settle()
    assert [one.text() for one in sample.promises.rows.widgets()] == ["Kurzanleitung für den zweiten Faktor"]


def test_owner_and_day_stand_beside_every_task(sample: TodayPage) -> None:
    row = sample.promises.rows.widgets()[0]
    assert (row.owner.text(), row.due.text()) == ("Helga", "heute fällig")
    assert row.box.accessibleName() == "Drei Beiträge kommentieren, Helga, heute fällig"


def test_many_tasks_are_one_click_away(sample: TodayPage, on_vault: Run, context: Context, settle: Settle) -> None:
    for number in range(9):
        on_vault(lambda journal, number=number: journal.actions.add(f"Aufgabe {number}", Person.JUNIOR))
    settle()
    heard = wishes(context)
    assert len(sample.promises.rows.widgets()) == SHOWN
    assert sample.promises.more.text() == f"Noch {11 - SHOWN} offene"
    sample.promises.more.click()
    assert heard == [("tasks", None)]


# Goals, learning, practice


def test_goals_show_their_next_step_and_lead_to_themselves(sample: TodayPage, context: Context) -> None:
    heard = wishes(context)
    rows = sample.goals.rows.widgets()
    assert rows[0].detail() == "Nächster Schritt: ersten eigenen Beitrag schreiben"
    rows[0].click()
    assert heard[0][0] == "goals"
    assert len(heard[0][1]) == 32


def test_what_was_learned_stands_there_in_words(sample: TodayPage) -> None:
    words = texts(sample.learned)
    assert "Passwortmanager eingerichtet und erklärt" in words
    assert "Jonas hat mitgenommen: wie ein Budget entsteht" in words
    assert not any(character.isdigit() for character in words)


def test_what_to_practise_goes_onto_the_agenda_once(
    sample: TodayPage, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    assert "Auf Kritik im Netz ruhig antworten" in texts(sample.practise)
    sample.practise.agenda.setFocus()
    qtbot.keyClick(sample.practise.agenda, Qt.Key.Key_Space)
    settle()
    planned = on_vault(lambda journal: journal.sessions.next_planned())
    agenda = on_vault(lambda journal: journal.agenda.rows(planned.id))
    assert [row.skill for row in agenda if row.origin is ItemOrigin.SKILL] == ["line.2.5.calm-reply"]
    settle()
    assert "Steht auf der Tagesordnung." in texts(sample.practise)
    assert not sample.practise.agenda.isVisible()
    sample.undo.undo()
    settle()
    settle()
    assert len(on_vault(lambda journal: journal.agenda.rows(planned.id))) == len(agenda) - 1


def test_without_an_agenda_it_is_kept_for_later(sample: TodayPage, on_vault: Run, settle: Settle) -> None:
    planned = on_vault(lambda journal: journal.sessions.next_planned())
    on_vault(lambda journal: journal.sessions.remove(planned.id))
    sample.enter()
    settle()
    sample.practise.later.click()
    settle()
    kept = on_vault(lambda journal: journal.later.rows())
    assert "Auf Kritik im Netz ruhig antworten" in [row.text for row in kept]
    settle()
    assert "Ist für später gemerkt." in texts(sample.practise)
    sample.undo.undo()
    settle()
    settle()
    assert len(on_vault(lambda journal: journal.later.rows())) == len(kept) - 1


# What happened meanwhile


def test_both_see_what_happened_since_last_time(
    sample: TodayPage, qtbot: QtBot, context: Context, settle: Settle
) -> None:
    assert sample.since.sentence.text() == "Seit dem letzten Treffen: einmal allein geöffnet, zwei Notizen geändert."
    sample.since.more.setFocus()
    qtbot.keyClick(sample.since.more, Qt.Key.Key_Space)
    settle()
    assert "Zweiter Faktor für das Postfach" in "".join(button.text() for button in sample.since.links())
    heard = wishes(context)
    sample.since.links()[0].click()
    assert heard[0][0] == "sessions"
    sample.since.more.click()
    assert not sample.since.details.isVisible()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_opened_alone_nothing_is_told_about_being_alone(sample: TodayPage) -> None:
    assert not sample.since.isVisible()
    assert sample.next_meeting.isVisible()


def test_an_interruption_is_said_and_leads_to_the_agreement(
    sample: TodayPage, on_vault: Run, context: Context, settle: Settle
) -> None:
    assert not sample.pause.isVisible()
    on_vault(lambda journal: journal.pair.interrupt())
    settle()
    sample.enter()
    settle()
    assert "Das Mentoring ist seit 26. November 2026 unterbrochen." in sample.pause.text()
    heard = wishes(context)
    assert sample.pause.action_button is not None
    sample.pause.action_button.click()
    assert heard == [("agreement", None)]
    on_vault(lambda journal: journal.pair.end())
    settle()
    sample.enter()
    settle()
    assert "Das Mentoring ist seit 26. November 2026 beendet." in sample.pause.text()


@pytest.mark.parametrize("opening", [Opening.TOGETHER, Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
@pytest.mark.parametrize(("days", "due"), [(1, False), (0, True), (-30, True)])
def test_the_day_to_decide_by_is_said_to_both_when_it_has_come(
    page: TodayPage, on_vault: Run, settle: Settle, clock: FixedClock, host: Any, qtbot: QtBot,
    days: int, due: bool,
) -> None:  # fmt: skip
    day = clock.today() + timedelta(days=days)
    on_vault(lambda journal: journal.pair.save(replace(journal.pair.get(), retention_until=day)))
    settle()
    page.enter()
    settle()
    assert page.retention.isVisible() is due
    if due:
        assert "war zu entscheiden, was aus dem Tresor wird" in page.retention.text()
        assert page.retention.action_button is not None
        page.retention.action_button.click()
        qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
        assert host.locked[0][0] is LockReason.ENDING


# The page itself


def test_a_new_name_for_the_month_only_in_another_year(sample: TodayPage, clock: FixedClock, settle: Settle) -> None:
    clock.moment = clock.moment.replace(year=2027)
    sample.enter()
    settle()
    assert "begonnen im Juni 2026" in texts(sample.header)


def _plan_meetings(planned: int, journal: Journal) -> Any:
    return journal.pair.save(replace(journal.pair.get(), planned_meetings=planned))


@pytest.mark.parametrize(
    ("language", "middle", "words"),
    [
        ("de", "Zwischenbilanz im Dezember", "Mit diesem Treffen ist die Hälfte geschafft: Zeit für eine Zwischen"),
        ("en", "look back at half time in December", "With this meeting half of it is done: time to look back"),
    ],
)
def test_half_time_is_named_beforehand_and_on_the_day(
    sample: TodayPage, on_vault: Run, settle: Settle, middle: str, words: str
) -> None:
    assert not sample.next_meeting.ahead.isVisible()
    for planned, there in ((16, False), (14, True)):
        on_vault(
            lambda journal, planned=planned: journal.pair.save(replace(journal.pair.get(), planned_meetings=planned))
        )
        settle()
        sample.enter()
        settle()
        assert sample.next_meeting.ahead.text().startswith(words) is there
        assert sample.next_meeting.ahead.isVisible() is there
        assert (middle in texts(sample.header)) is not there
    on_vault(lambda journal: journal.pair.interrupt())
    settle()
    sample.enter()
    settle()
    assert not sample.next_meeting.ahead.isVisible()


def test_before_the_first_meeting_it_says_that_going_on_is_asked(page: TodayPage) -> None:
    assert page.next_meeting.ahead.text().startswith("Nach diesem Treffen werden beide gefragt")


def test_more_meetings_than_planned_are_just_counted(sample: TodayPage, on_vault: Run, settle: Settle) -> None:
    on_vault(lambda journal: journal.pair.save(replace(journal.pair.get(), planned_meetings=3)))
    sample.enter()
    settle()
    assert "7. Treffen · begonnen im Juni" in texts(sample.header)


@pytest.mark.parametrize(("width", "columns"), [(1000, 2), (500, 1)])
def test_cards_stand_in_one_column_where_there_is_no_room(qtbot: QtBot, width: int, columns: int) -> None:
    grid = CardGrid()
    qtbot.addWidget(grid)
    cards = [Card("eins"), Card("zwei"), Card("drei"), Card("vier")]
    for card in cards:
        grid.add(card)
    grid.resize(width, 600)
    grid.show()
    qtbot.waitUntil(lambda: len({card.x() for card in cards}) == columns)
    assert grid.columns() == columns
    assert grid.minimumSizeHint().width() < 400


@pytest.mark.usefixtures("sample")
def test_nothing_is_cut_at_twice_the_text_size(
    window: MainWindow, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    context.settings.text_scale = 200
    context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    page = window.findChildren(TodayPage)[-1]
    qtbot.waitUntil(page.content.isVisible)
    assert page.content.horizontalScrollBar().maximum() == 0
