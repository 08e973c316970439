"""The agenda of a running meeting: ticked, changed, moved and filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSlider
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import ItemId
from rm_desktop.domain.words import ItemOrigin
from rm_desktop.services.content import Direction
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.agenda_row import AgendaRow
from rm_desktop.ui.workspace.sessions.page import SessionsPage

Settle = Callable[[], None]
Titles = Callable[[SessionsPage], list[str]]
ItemAt = Callable[[SessionsPage, int], ItemId]
OnVault = Callable[[Callable[[Any], Any]], Any]

FIRST, PROFILE, PRACTISE, FEEDBACK, NEXT = (
    "Ankommen: Was ist seit dem letzten Mal passiert?",
    "Profil im Berufsnetzwerk fertig machen",
    "Üben: drei Beiträge kommentieren",
    "Rückmeldung in beide Richtungen",
    "Nächste Schritte",
)


def line(page: SessionsPage, place: int) -> AgendaRow:
    return page.sheet.agenda.list.entries.widgets()[place].row


def test_lines_show_words_minutes_and_the_sum(running: SessionsPage, titles: Titles) -> None:
    assert titles(running) == [FIRST, PROFILE, PRACTISE, FEEDBACK, NEXT]
    assert [line(running, place).minutes.text() for place in range(5)] == ["5", "25", "15", "10", "5"]
    assert running.sheet.agenda.sum.text() == "60 Min."
    assert line(running, 0).accessibleName() == f"{FIRST}, 5 Minuten, offen"


def test_done_ticks_and_goes_on_until_nothing_is_open(running: SessionsPage, hand: Any) -> None:
    for place in range(5):
        assert line(running, place).isChecked()
        assert running.sheet.note.title.text() == line(running, place).title.text()
        hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert line(running, place).box.isChecked()
    assert running.meeting.agenda.all_done()
    assert not running.sheet.note.done_button.isVisible()
    assert running.sheet.header.end_primary.isVisible()
    assert not running.sheet.header.end_button.isVisible()
    assert hand.focus() is running.sheet.header.end_primary


def test_a_tick_on_the_line_ticks_and_takes_back(running: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(line(running, 2).box)
    key = running.meeting.session.id
    assert [item.done for item in on_vault(lambda journal: journal.agenda.rows(key))] == [0, 0, 1, 0, 0]
    hand.click(line(running, 2).box)
    assert not any(item.done for item in on_vault(lambda journal: journal.agenda.rows(key)))


def test_a_line_that_is_pressed_becomes_the_current_one_and_stays_it(
    running: SessionsPage, hand: Any, settle: Settle, item_at: ItemAt
) -> None:
    hand.click(line(running, 3), QPoint(120, 20))
    assert running.sheet.note.title.text() == FEEDBACK
    assert [line(running, place).isChecked() for place in range(5)] == [False, False, False, True, False]
    running.open(running.meeting.session.id)
    settle()
    assert running.meeting.current is not None
    assert running.meeting.current.id == item_at(running, 3)


def test_items_are_added_one_after_the_other_by_return(running: SessionsPage, hand: Any, titles: Titles) -> None:
    hand.click(running.sheet.agenda.add_button)
    hand.write("Kaffee")
    hand.press(Qt.Key.Key_Return)
    hand.write("Tee")
    running.sheet.agenda.editor.minutes.setValue(20)
    hand.press(Qt.Key.Key_Return)
    assert titles(running)[-2:] == ["Kaffee", "Tee"]
    assert running.sheet.agenda.sum.text() == "90 Min."
    hand.press(Qt.Key.Key_Return)
    assert len(titles(running)) == 7
    hand.press(Qt.Key.Key_Escape)
    assert not running.sheet.agenda.editor.isVisible()
    assert hand.focus() is running.sheet.agenda.add_button


def test_what_was_added_last_is_in_sight(running: SessionsPage, hand: Any, titles: Titles, qtbot: QtBot) -> None:
    hand.click(running.sheet.agenda.add_button)
    for number in range(12):
        hand.write(f"Punkt {number}")
        hand.press(Qt.Key.Key_Return)
    assert titles(running)[-1] == "Punkt 11"
    area, last = running.sheet.agenda.area, running.sheet.agenda.list.entries.widgets()[-1]
    assert area.verticalScrollBar().maximum() > 0

    def in_sight() -> bool:
        top = last.mapTo(area.viewport(), last.rect().topLeft()).y()
        return 0 <= top <= area.viewport().height() - last.height()

    qtbot.waitUntil(in_sight, timeout=10_000)


@pytest.mark.parametrize("way", ["questions", "later", "goals"])
def test_what_comes_from_elsewhere_is_in_sight_too(
    running: SessionsPage, hand: Any, titles: Titles, on_vault: OnVault, qtbot: QtBot, way: str
) -> None:
    key = running.meeting.session.id
    for number in range(12):
        on_vault(lambda journal, number=number: journal.agenda.add(key, f"Punkt {number}"))
    on_vault(lambda journal: journal.later.add("Gemerkt"))
    on_vault(lambda journal: journal.goals.add("Ein Ziel"))
    panel, sheet = running.sheet.agenda, running.sheet
    qtbot.waitUntil(lambda: len(titles(running)) == 17)
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    button = {"questions": panel.questions_button, "later": panel.later_button, "goals": panel.goals_button}[way]
    hand.click(button)
    row = {
        "questions": lambda: sheet.questions.rows.widgets()[0].detail,
        "later": lambda: sheet.later.rows.widgets()[0].to_agenda,
        "goals": lambda: sheet.goals.rows.widgets()[0],
    }[way]()
    hand.click(row)
    assert len(titles(running)) == 18

    def in_sight() -> bool:
        last = panel.list.entries.widgets()[-1]
        top = last.mapTo(panel.area.viewport(), last.rect().topLeft()).y()
        return 0 <= top <= panel.area.viewport().height() - last.height()

    qtbot.waitUntil(in_sight, timeout=10_000)
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    on_vault(lambda journal: journal.agenda.edit(running.meeting.agenda.rows()[-1].id, title="Länger " * 30))
    panel.list.refresh()
    assert bar.value() == 0


def test_a_goal_is_put_on_the_agenda_once_and_taken_back(
    running: SessionsPage, hand: Any, titles: Titles, on_vault: OnVault, settle: Settle
) -> None:
    goal = on_vault(lambda journal: journal.goals.add("Offen Rückmeldung geben")).value
    on_vault(lambda journal: journal.goals.add_step(goal.id, "einmal fragen"))
    panel, picker = running.sheet.agenda, running.sheet.goals
    hand.click(panel.goals_button)
    (row,) = picker.rows.widgets()
    assert hand.focus() is row
    assert (row.title(), row.detail()) == ("Offen Rückmeldung geben", "Nächster Schritt: einmal fragen")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)
    assert titles(running).count(goal.title) == 1
    assert line(running, 5).origin.text() == "Ziel"
    assert row.accessibleName().endswith("auf der Tagesordnung")
    key = running.meeting.session.id
    assert on_vault(lambda journal: journal.agenda.state(key))[-1].goal_id == goal.id
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert goal.title not in titles(running)
    on_vault(lambda journal: journal.goals.remove(goal.id))
    picker.enter()
    settle()
    assert picker.empty.isVisible()
    hand.click(picker.to_goals)
    assert running.context.shell is not None
    assert not running.isVisible()


def test_minutes_beyond_the_meeting_are_said_in_words(running: SessionsPage, settle: Settle) -> None:
    panel = running.sheet.agenda
    assert not panel.over.isVisible()
    running.meeting.add_item("Noch etwas", 10)
    settle()
    assert panel.over.isVisible()
    assert panel.over.text() == "10 Minuten über der geplanten Zeit"
    running.meeting.edit_item(running.meeting.agenda.rows()[-1].id, "Noch etwas", 1)
    settle()
    assert panel.over.text() == "1 Minute über der geplanten Zeit"
    running.meeting.finish()
    settle()
    assert not panel.over.isVisible()


def test_words_and_minutes_are_changed_in_place_by_keyboard(running: SessionsPage, hand: Any, titles: Titles) -> None:
    line(running, 1).setFocus()
    hand.press(Qt.Key.Key_F2)
    hand.write("Profil ansehen")
    entry = running.sheet.agenda.list.entries.widgets()[1]
    assert entry.editor is not None
    entry.editor.minutes.setValue(30)
    hand.press(Qt.Key.Key_Return)
    assert titles(running)[1] == "Profil ansehen"
    assert line(running, 1).minutes.text() == "30"
    assert running.sheet.note.title.text() == FIRST
    assert hand.focus() is line(running, 1)


def test_esc_leaves_a_line_as_it_was_and_an_empty_one_is_not_taken(
    running: SessionsPage, hand: Any, titles: Titles
) -> None:
    line(running, 1).setFocus()
    hand.press(Qt.Key.Key_F2)
    hand.write("   ")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Escape)
    assert titles(running)[1] == PROFILE


def test_lines_are_walked_and_moved_by_keyboard(running: SessionsPage, hand: Any, titles: Titles) -> None:
    line(running, 0).setFocus()
    hand.press(Qt.Key.Key_Up)
    hand.press(Qt.Key.Key_Down)
    assert hand.focus() is line(running, 1)
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(running)[:3] == [FIRST, PRACTISE, PROFILE]
    assert hand.focus() is line(running, 2)
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(running)[:3] == [FIRST, PROFILE, PRACTISE]
    hand.press(Qt.Key.Key_Return)
    assert running.sheet.note.title.text() == PROFILE


def test_lines_at_the_ends_stay_there(running: SessionsPage, hand: Any, titles: Titles) -> None:
    before = titles(running)
    line(running, 0).setFocus()
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    line(running, 4).setFocus()
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(running) == before


def test_the_menu_of_a_line_moves_it_and_buttons_do_while_it_is_changed(
    running: SessionsPage, hand: Any, titles: Titles, item_at: ItemAt
) -> None:
    agenda = running.sheet.agenda.list
    menu = agenda.menu(item_at(running, 0))
    assert not menu.actions()[1].isEnabled()
    hand.choose(menu, 2)
    assert titles(running)[:2] == [PROFILE, FIRST]
    agenda.edit(item_at(running, 1))
    editor = agenda.entries.widgets()[1].editor
    assert editor is not None
    hand.click(editor.up)
    assert titles(running)[:2] == [FIRST, PROFILE]
    editor.title.setFocus()
    hand.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(running)[:2] == [PROFILE, FIRST]


def test_a_line_is_dragged_to_its_place(running: SessionsPage, qtbot: QtBot, settle: Settle, titles: Titles) -> None:
    dragged, target = line(running, 0), line(running, 3)
    start = QPoint(100, 10)
    below = target.mapTo(running, QPoint(100, target.height() - 4)) - dragged.mapTo(running, QPoint(0, 0))
    qtbot.mousePress(dragged, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(dragged, start + QPoint(0, 30))
    qtbot.mouseMove(dragged, below)
    assert running.sheet.agenda.list._mark.isVisible()
    qtbot.mouseRelease(dragged, Qt.MouseButton.LeftButton, pos=below)
    settle()
    assert titles(running) == [PROFILE, PRACTISE, FEEDBACK, FIRST, NEXT]
    assert not running.sheet.agenda.list._mark.isVisible()
    assert running.sheet.note.title.text() == FIRST


def test_a_small_tremor_is_a_click_and_no_drag(
    running: SessionsPage, qtbot: QtBot, settle: Settle, titles: Titles
) -> None:
    before = titles(running)
    row = line(running, 2)
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    qtbot.mouseMove(row, QPoint(102, 22))
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(102, 22))
    settle()
    assert titles(running) == before
    assert running.sheet.note.title.text() == PRACTISE


def test_a_deleted_line_comes_back_with_its_note(
    running: SessionsPage, window: MainWindow, hand: Any, titles: Titles, settle: Settle, qtbot: QtBot
) -> None:
    hand.write("Gut angekommen")
    line(running, 0).setFocus()
    hand.press(Qt.Key.Key_Delete)
    assert titles(running)[0] == PROFILE
    assert running.sheet.note.title.text() == PROFILE
    assert hand.focus() is line(running, 0)
    qtbot.waitUntil(lambda: not running.context.drafts.pending())
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert titles(running)[0] == FIRST
    hand.click(line(running, 0), QPoint(120, 20))
    settle()
    assert running.desk.editor.markdown().strip() == "Gut angekommen"


def test_the_last_line_can_go_and_the_page_says_what_to_do(running: SessionsPage, hand: Any, titles: Titles) -> None:
    for _count in range(5):
        line(running, 0).setFocus()
        hand.press(Qt.Key.Key_Delete)
    assert titles(running) == []
    assert running.sheet.agenda.empty.isVisible()
    assert running.sheet.note.empty.isVisible()
    assert not running.desk.editor.isVisible()
    hand.click(running.sheet.agenda.add_button)
    hand.write("Doch etwas")
    hand.press(Qt.Key.Key_Return)
    assert running.sheet.note.title.text() == "Doch etwas"
    assert running.desk.editor.isVisible()


def test_an_item_is_kept_for_later_and_comes_back(
    running: SessionsPage, hand: Any, titles: Titles, item_at: ItemAt
) -> None:
    hand.choose(running.sheet.agenda.list.menu(item_at(running, 2)), 3)
    assert PRACTISE not in titles(running)
    hand.click(running.sheet.agenda.later_button)
    panel = running.sheet.later
    assert [kept.text.text() for kept in panel.rows.widgets()] == [PRACTISE]
    hand.click(panel.rows.widgets()[0].to_agenda)
    assert titles(running)[-1] == PRACTISE
    assert running.meeting.agenda.rows()[-1].origin is ItemOrigin.LATER
    assert line(running, 4).origin.text() == "für später gemerkt"


@pytest.mark.parametrize("note", ["", "schon besprochen"])
def test_keeping_for_later_can_be_taken_back(
    running: SessionsPage,
    window: MainWindow,
    hand: Any,
    titles: Titles,
    item_at: ItemAt,
    on_vault: OnVault,
    note: str,
) -> None:
    key = item_at(running, 2)
    if note:
        on_vault(lambda journal: journal.notes.save_item_note(key, note, 0))
    running.meeting.keep_item(key)
    hand.press(Qt.Key.Key_Shift)
    assert (PRACTISE in titles(running)) is bool(note)
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    hand.click(banner.action_button)
    assert titles(running)[2] == PRACTISE
    assert not running.meeting.agenda.rows()[2].done
    assert on_vault(lambda journal: journal.later.rows()) == []


def test_a_thought_is_kept_for_later_without_a_click(running: SessionsPage, hand: Any, window: MainWindow) -> None:
    hand.tab_to(running.sheet.agenda.later_button, back=True)
    hand.press(Qt.Key.Key_Space)
    panel = running.sheet.later
    assert panel.empty.isVisible()
    hand.write("Podcast aufnehmen")
    hand.press(Qt.Key.Key_Return)
    hand.press(Qt.Key.Key_Return)
    assert [kept.text.text() for kept in panel.rows.widgets()] == ["Podcast aufnehmen"]
    hand.tab_to(panel.rows.widgets()[0].delete)
    hand.press(Qt.Key.Key_Space)
    assert panel.rows.count() == 0
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    banner.action_button.click()
    panel.field.setFocus()
    hand.press(Qt.Key.Key_Escape)
    assert running.sheet.stage.shown() is running.sheet.note
    assert running.sheet.later_shown.rows()[0].text == "Podcast aufnehmen"


def test_questions_are_filtered_and_put_on_the_agenda_once(running: SessionsPage, hand: Any, titles: Titles) -> None:
    hand.click(running.sheet.agenda.questions_button)
    picker = running.sheet.questions
    everything = len(picker.shown())
    picker.topic.setCurrentIndex(picker.topic.findData("social"))
    social = picker.shown()
    assert 0 < len(social) < everything
    assert {question.topic for question in social} == {"social"}
    hand.click(picker.direction.button(Direction.TO_MENTEE))
    assert {question.direction for question in picker.shown()} == {Direction.TO_MENTEE}
    first = picker.rows.widgets()[0].detail
    hand.click(first)
    hand.click(first)
    assert titles(running).count(first.title()) == 1
    assert first.accessibleName().endswith("auf der Tagesordnung")
    assert running.meeting.agenda.rows()[-1].origin is ItemOrigin.QUESTION
    hand.press(Qt.Key.Key_Escape)
    assert running.sheet.stage.shown() is running.sheet.note


def test_questions_stand_in_the_pairs_form_of_address(running: SessionsPage, hand: Any) -> None:
    hand.click(running.sheet.agenda.questions_button)
    texts = " ".join(question.text for question in running.sheet.questions.shown())
    assert " Sie " in texts
    assert " du " not in texts


@pytest.mark.parametrize("language", ["en"])
def test_the_agenda_speaks_english(running: SessionsPage, hand: Any) -> None:
    panel = running.sheet.agenda
    assert (panel.add_button.text(), panel.questions_button.text()) == ("Add item", "Questions")
    assert line(running, 0).accessibleName().endswith("5 minutes, open")
    hand.click(panel.questions_button)
    assert running.sheet.questions.direction.button(Direction.TO_MENTEE).text() == "to Helga"


def test_what_was_done_to_the_agenda_is_taken_back_and_done_again(
    running: SessionsPage, hand: Any, titles: Titles, item_at: ItemAt, settle: Settle
) -> None:
    before, key = titles(running), item_at(running, 0)
    meeting = running.meeting
    meeting.add_item("Etwas Neues", 15)
    meeting.move_item(key, 2)
    meeting.edit_item(key, "Anders", 7)
    meeting.tick(key, done=True)
    meeting.remove_item(key)
    settle()
    after = titles(running)
    line(running, 0).setFocus()
    for _step in range(5):
        hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle()
    assert titles(running) == before
    assert not any(row.done for row in meeting.agenda.rows())
    for _step in range(5):
        hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        settle()
    assert titles(running) == after
    assert "Anders" not in after


def test_an_agenda_changed_elsewhere_is_not_put_back(
    running: SessionsPage,
    window: MainWindow,
    hand: Any,
    item_at: ItemAt,
    on_vault: OnVault,
    settle: Any,
) -> None:
    running.meeting.remove_item(item_at(running, 0))
    settle()
    on_vault(lambda journal: journal.agenda.edit(item_at(running, 0), title="Von anderswo"))
    line(running, 0).setFocus()
    hand.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "Von anderswo" in [
        row.title for row in on_vault(lambda journal: journal.agenda.rows(running.meeting.session.id))
    ]
    banner = window.undo_notice.banner()
    assert banner is not None
    assert "an anderer Stelle" in banner.text() or "woanders" in banner.text() or "inzwischen" in banner.text()


def test_a_short_agenda_offers_the_rest_behind_three_dots(
    running: SessionsPage, window: MainWindow, hand: Any, qtbot: QtBot
) -> None:
    panel = running.sheet.agenda
    assert not panel.more.isVisible()
    window.resize(1000, 660)
    qtbot.waitUntil(panel.more.isVisible)
    assert not panel.goals_button.isVisible()
    hand.choose(panel.menu(), 0)
    assert running.sheet.stage.shown() is running.sheet.goals
    hand.choose(panel.menu(), 1)
    assert running.sheet.stage.shown() is running.sheet.later
