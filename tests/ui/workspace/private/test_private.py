"""Private notes in both alone openings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.rows import NoteRow
from rm_desktop.domain.words import Kind, Opening
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.save_state import SaveState
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.private.page import PrivatePage
from rm_desktop.ui.workspace.private.private_notes import PrivateNotes

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
SENIOR, JUNIOR = Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE


@pytest.fixture
def opening() -> Opening:
    """Alone, unless a test says otherwise."""
    return SENIOR


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> PrivatePage:
    window.navigate("private")
    settle()
    window.activateWindow()
    found = window.findChild(PrivatePage)
    assert isinstance(found, PrivatePage)
    return found


@pytest.fixture
def notes(page: PrivatePage) -> PrivateNotes:
    assert page.notes is not None
    return page.notes


@pytest.fixture
def two(notes: PrivateNotes, on_vault: Run, page: PrivatePage, clock: FixedClock, settle: Settle) -> list[str]:
    """Two notes in the vault; their ids, the later one first."""
    keys: list[str] = []
    for words in (("Erste", "Worte der ersten"), ("Zweite", "Worte der zweiten")):
        saved = on_vault(lambda journal, words=words: journal.notes.save_private(None, *words, 0))
        keys.append(saved.value.id)
        clock.moment += timedelta(minutes=1)
    page.enter(keys[1])
    settle()
    settle()
    assert notes.panel.title.text() == "Zweite"
    return [keys[1], keys[0]]


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def stored(on_vault: Run) -> list[NoteRow]:
    rows: list[NoteRow] = on_vault(lambda journal: journal.notes.private_rows())
    return rows


def listed(notes: PrivateNotes) -> list[str]:
    return [row.title for row in notes.list.rows.rows()]


def write(notes: PrivateNotes, qtbot: QtBot, text: str) -> None:
    """Type into the note and wait until the words are in the vault."""
    qtbot.keyClicks(notes.panel.editor.edit, text)
    qtbot.waitUntil(lambda: notes.panel.autosave.state is SaveState.SAVED)


# Writing


@pytest.mark.parametrize("opening", [SENIOR, JUNIOR])
@pytest.mark.parametrize(
    ("language", "title", "saved"),
    [("de", "Noch keine privaten Notizen", "Gespeichert"), ("en", "No private notes yet", "Saved")],
)
def test_the_first_note_is_written_by_keyboard_and_saved_by_itself(
    notes: PrivateNotes, qtbot: QtBot, on_vault: Run, settle: Settle, title: str, saved: str
) -> None:
    assert title in texts(notes)
    assert notes.empty.action is not None
    notes.empty.action.setFocus()
    qtbot.keyClick(notes.empty.action, Qt.Key.Key_Return)
    assert notes.window().focusWidget() is notes.panel.editor.edit
    write(notes, qtbot, "Vorher fragen")
    settle()
    assert notes.panel.editor.save_state.text() == saved
    assert [(row.title, row.excerpt) for row in stored(on_vault)] == [("Vorher fragen", "Vorher fragen")]
    assert listed(notes) == ["Vorher fragen"]
    assert notes.window().focusWidget() is notes.panel.editor.edit


def test_going_on_writing_changes_the_same_note(notes: PrivateNotes, qtbot: QtBot, on_vault: Run) -> None:
    notes.new.click()
    write(notes, qtbot, "Anfang")
    qtbot.keyClicks(notes.panel.editor.edit, " und Ende")
    qtbot.waitUntil(lambda: notes.panel.autosave.state is SaveState.SAVED)
    notes.panel.title.setFocus()
    qtbot.keyClicks(notes.panel.title, "Frage")
    qtbot.waitUntil(lambda: notes.panel.autosave.state is SaveState.SAVED)
    assert [(row.title, row.excerpt) for row in stored(on_vault)] == [("Frage", "Anfang und Ende")]
    qtbot.keyClick(notes.panel.title, Qt.Key.Key_Return)
    assert notes.window().focusWidget() is notes.panel.editor.edit


def test_every_row_says_private_in_words(notes: PrivateNotes, two: list[str]) -> None:
    assert two
    rows = notes.list.rows.rows()
    assert [row.private for row in rows] == ["Privat", "Privat"]
    assert all(row.spoken.startswith("Privat, ") for row in rows)
    assert "Nur für Helga" in texts(notes.header)


# Reading


def test_arrow_keys_walk_the_notes_and_return_goes_into_one(
    notes: PrivateNotes, two: list[str], qtbot: QtBot, settle: Settle
) -> None:
    assert listed(notes) == ["Zweite", "Erste"]
    notes.list.setFocus()
    qtbot.keyClick(notes.list, Qt.Key.Key_Down)
    settle()
    assert notes.panel.key == two[1]
    assert notes.panel.title.text() == "Erste"
    assert notes.panel.editor.markdown().strip() == "Worte der ersten"
    qtbot.keyClick(notes.list, Qt.Key.Key_Return)
    assert notes.window().focusWidget() is notes.panel.editor.edit


def test_what_was_written_is_saved_when_another_note_is_opened(
    notes: PrivateNotes, two: list[str], qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    qtbot.keyClicks(notes.panel.editor.edit, "Neu: ")
    notes.list.choose(two[1])
    settle()
    settle()
    assert notes.panel.title.text() == "Erste"
    assert on_vault(lambda journal: journal.notes.private(two[0])).body.strip() == "Neu: Worte der zweiten"


def test_the_text_is_dropped_when_the_page_is_left_and_back_when_it_is_entered(
    notes: PrivateNotes, two: list[str], window: MainWindow, settle: Settle
) -> None:
    notes.list.choose(two[1])
    settle()
    window.navigate("today")
    assert notes.panel.editor.edit.toPlainText() == ""
    window.navigate("private")
    settle()
    settle()
    assert notes.panel.title.text() == "Erste"


def test_a_note_that_is_asked_for_is_opened(
    notes: PrivateNotes, two: list[str], window: MainWindow, settle: Settle
) -> None:
    window.navigate("today")
    window.navigate("private", two[1])
    settle()
    settle()
    assert notes.panel.key == two[1]
    assert notes.list.key() == two[1]
    window.navigate("private", "new")
    settle()
    assert notes.panel.key == ""
    assert notes.panel.isVisible()


# Deleting and linking


def test_a_deleted_note_can_be_had_back(
    notes: PrivateNotes, two: list[str], window: MainWindow, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    notes.panel.bin.setFocus()
    qtbot.keyClick(notes.panel.bin, Qt.Key.Key_Space)
    settle()
    settle()
    assert listed(notes) == ["Erste"]
    assert [row.id for row in stored(on_vault)] == [two[1]]
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.text() == "Private Notiz gelöscht."
    assert banner.action_button is not None
    banner.action_button.click()
    settle()
    assert sorted(listed(notes)) == ["Erste", "Zweite"]


def test_the_last_note_deleted_leaves_the_empty_place(
    notes: PrivateNotes, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    notes.new.click()
    write(notes, qtbot, "Einzige")
    notes.panel.bin.click()
    settle()
    assert stored(on_vault) == []
    assert notes.empty.isVisible()
    assert not notes.panel.isVisible()
    notes.new.click()
    notes.panel.bin.click()
    assert notes.empty.isVisible()


def test_a_note_is_hung_on_a_meeting_and_leads_there(
    notes: PrivateNotes, two: list[str], page: PrivatePage, context: Context, on_vault: Run, settle: Settle
) -> None:
    meeting = on_vault(lambda journal: journal.sessions.plan("Soziale Medien", None, 60)).value
    page.enter(two[0])
    settle()
    settle()
    choice = notes.panel.link.choice
    place = choice.findText("1. Treffen · Soziale Medien")
    assert place > 0
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    settle()
    row = next(row for row in stored(on_vault) if row.id == two[0])
    assert (row.parent_kind, row.parent_id) == (Kind.SESSION, meeting.id)
    assert "1. Treffen · Soziale Medien" in notes.list.rows.rows()[0].detail
    heard: list[tuple[str, Any]] = []
    context.shell.navigate_requested.connect(lambda place, target: heard.append((place, target)))
    notes.panel.link.visit.click()
    assert heard == [("sessions", meeting.id)]


def test_what_a_note_belongs_to_is_taken_back_and_chosen_again(
    notes: PrivateNotes, two: list[str], page: PrivatePage, on_vault: Run, qtbot: QtBot, settle: Settle
) -> None:
    goal = on_vault(lambda journal: journal.goals.add("Sicher auftreten")).value
    page.enter(two[0])
    settle()
    choice = notes.panel.link.choice
    qtbot.waitUntil(lambda: choice.findText("Sicher auftreten") > 0)
    place = choice.findText("Sicher auftreten")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    qtbot.waitUntil(notes.panel.link.visit.isVisible)
    settle()

    def parent() -> str | None:
        return next(row.parent_id for row in stored(on_vault) if row.id == two[0])

    assert parent() == goal.id
    page.undo.undo()
    qtbot.waitUntil(lambda: choice.currentIndex() == 0)
    assert parent() is None
    page.undo.redo()
    qtbot.waitUntil(lambda: choice.currentText() == "Sicher auftreten")
    assert parent() == goal.id


def test_a_new_note_keeps_what_it_was_hung_on_and_can_be_taken_off(
    notes: PrivateNotes, page: PrivatePage, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    goal = on_vault(lambda journal: journal.goals.add("Sicher auftreten")).value
    page.enter("new")
    settle()
    choice = notes.panel.link.choice
    choice.setCurrentIndex(choice.findText("Sicher auftreten"))
    choice.activated.emit(choice.currentIndex())
    write(notes, qtbot, "Dazu")
    settle()
    assert [(row.parent_kind, row.parent_id) for row in stored(on_vault)] == [(Kind.GOAL, goal.id)]
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    settle()
    assert [row.parent_kind for row in stored(on_vault)] == [None]
    qtbot.keyClicks(notes.panel.editor.edit, " mehr")
    qtbot.waitUntil(lambda: notes.panel.autosave.state is SaveState.SAVED)
    assert [row.excerpt for row in stored(on_vault)] == ["Dazu mehr"]


# Who can read


@pytest.mark.parametrize(
    ("opening", "language", "sentence", "device"),
    [
        (SENIOR, "de", "Diese Notizen öffnet nur die Passphrase von Helga.", "Wer dieses Gerät verwaltet"),
        (JUNIOR, "de", "Diese Notizen öffnet nur die Passphrase von Jonas.", "gehört nicht auf ein fremdes Gerät"),
        (JUNIOR, "en", "Only the passphrase of Jonas opens these notes.", "somebody else's device"),
    ],
)
def test_the_place_says_who_can_read_and_what_the_device_allows(
    notes: PrivateNotes, qtbot: QtBot, sentence: str, device: str
) -> None:
    assert sentence in notes.who.sentence.text()
    assert device not in texts(notes.who)
    notes.who.more.setFocus()
    qtbot.keyClick(notes.who.more, Qt.Key.Key_Space)
    assert device in texts(notes.who)
    notes.who.more.click()
    assert device not in texts(notes.who)


def test_nothing_is_cut_at_twice_the_text_size(
    notes: PrivateNotes, two: list[str], window: MainWindow, context: Context, qtbot: QtBot, settle: Settle
) -> None:
    assert two
    assert not notes.isHidden()
    context.settings.text_scale = 200
    context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    page = window.findChildren(PrivatePage)[-1]
    qtbot.waitUntil(lambda: page.notes is not None and page.notes.panel.isVisible())
    assert page.content.horizontalScrollBar().maximum() == 0
