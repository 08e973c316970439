"""Earlier versions of a note in the window: looked at, brought back, taken back, by mouse and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.versions import SITTING
from rm_desktop.domain.words import Opening
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.note_versions.page import NoteVersionsPage
from rm_desktop.ui.workspace.note_versions.version_view import Way
from rm_desktop.ui.workspace.private.page import PrivatePage
from rm_desktop.ui.workspace.sessions.page import SessionsPage

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
TEXTS = ("Foto neu machen", "Foto neu machen, Titel kürzen", "Titel kürzen, drei Beiträge schreiben")


@pytest.fixture
def meeting(on_vault: Run, clock: FixedClock) -> str:
    """A running meeting whose first item's note was written in three sittings."""

    def write(journal: Any) -> str:
        session = journal.sessions.plan("Soziale Medien", NOW, 60).value
        item = journal.agenda.add(session.id, "Profil").value
        journal.agenda.add(session.id, "Leer")
        journal.sessions.start(session.id)
        revision = 0
        for text in TEXTS:
            revision = journal.notes.save_item_note(item.id, text, revision).value.revision
            clock.moment += SITTING
        return str(session.id)

    return str(on_vault(write))


@pytest.fixture
def notes(window: MainWindow, meeting: str, settle: Settle) -> SessionsPage:
    window.navigate("sessions", meeting)
    settle()
    settle()
    window.activateWindow()
    page = window.page("sessions")
    assert isinstance(page, SessionsPage)
    return page


def entry(editor: Any, place: int) -> None:
    menu = editor.menu()
    menu.actions()[place].trigger()
    menu.deleteLater()


def versions(window: MainWindow, settle: Settle) -> NoteVersionsPage:
    settle()
    settle()
    assert window.current == "note_versions"
    page = window.page("note_versions")
    assert isinstance(page, NoteVersionsPage)
    return page


def excerpts(page: NoteVersionsPage) -> list[str]:
    return [row.detail for row in page.list.rows.rows()]


def test_the_note_s_menu_leads_to_its_versions_and_they_say_what_changed(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot
) -> None:
    assert notes.desk.editor.more.isVisible()
    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    assert excerpts(page) == [TEXTS[1], TEXTS[0]]
    assert page.list.rows.rows()[0].title.startswith("26. November 2026, ")
    assert page.list.rows.rows()[0].spoken.startswith("Donnerstag, 26. November 2026, ")
    assert page.list.hasFocus()
    qtbot.waitUntil(lambda: bool(page.view.legend.text()))
    assert page.view.legend.text() == "Durchgestrichen: seitdem weggefallen. Unterstrichen: seitdem dazugekommen."
    said = page.view.changes.accessibleDescription()
    assert "Weggefallen: Foto neu machen," in said
    assert "Neu: , drei Beiträge schreiben" in said
    page.view.way.set_value(Way.TEXT)
    page.view.way.value_changed.emit(Way.TEXT)
    assert page.view.text.markdown().strip() == TEXTS[1]
    assert page.view.text.isReadOnly()


def test_by_keyboard_alone_one_is_brought_back_taken_back_and_done_again(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot, on_vault: Run
) -> None:
    assert notes.meeting.current is not None
    item = notes.meeting.current.id

    def body() -> str:
        return str(on_vault(lambda journal: journal.notes.for_item(item).body)).strip()

    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    settle()
    settle()
    assert page.view.text.markdown().strip() == TEXTS[0]
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.view.changes.hasFocus()
    for _step in range(4):
        if page.view.bring_back.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.view.bring_back.hasFocus()
    qtbot.keyClick(page.view.bring_back, Qt.Key.Key_Space)
    settle()
    settle()
    assert body() == TEXTS[0]
    assert excerpts(page) == [TEXTS[2], TEXTS[1], TEXTS[0]]
    assert window.undo_notice.banner() is not None
    page.undo.undo()
    settle()
    assert body() == TEXTS[2]
    page.undo.redo()
    settle()
    assert body() == TEXTS[0]
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    settle()
    settle()
    assert window.current == "sessions"
    assert notes.desk.editor.markdown().strip() == TEXTS[0]
    qtbot.keyClicks(notes.desk.editor.edit, " und weiter")
    qtbot.waitUntil(lambda: not window.context.drafts.pending())
    assert body().endswith("und weiter")


def test_what_is_just_being_written_counts_as_now(
    window: MainWindow, notes: SessionsPage, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(notes.desk.editor.edit, " Zusatz")
    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    qtbot.waitUntil(lambda: "Zusatz" in page.view.changes.toPlainText())


def test_a_finished_meeting_lets_look_says_why_and_keeps_the_item(
    window: MainWindow, notes: SessionsPage, settle: Settle, on_vault: Run, meeting: str
) -> None:
    on_vault(lambda journal: journal.sessions.finish(meeting))
    notes.open(meeting)
    settle()
    settle()
    assert notes.desk.editor.edit.isReadOnly()
    assert notes.desk.editor.more.isVisible()
    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    assert not page.view.bring_back.isVisible()
    assert page.view.fixed.text().startswith("Das Treffen ist abgeschlossen.")
    page.back.click()
    settle()
    assert notes.meeting.current is not None
    assert notes.meeting.current.title == "Profil"


def test_a_note_without_versions_says_when_one_is_kept(window: MainWindow, notes: SessionsPage, settle: Settle) -> None:
    notes.meeting.set_current(notes.meeting.agenda.rows()[1].id)
    settle()
    settle()
    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    assert page.empty.isVisible()
    assert not page.list_card.isVisible()


def test_leaving_drops_every_text(window: MainWindow, notes: SessionsPage, settle: Settle) -> None:
    entry(notes.desk.editor, 0)
    page = versions(window, settle)
    window.navigate("today")
    settle()
    assert page.list.rows.rows() == ()
    assert page.view.changes.toPlainText() == ""
    assert page.view.text.toPlainText() == ""


@pytest.mark.parametrize("opening", [Opening.JUNIOR_ALONE])
def test_private_notes_have_theirs_and_the_way_back_leads_to_them(
    window: MainWindow, settle: Settle, on_vault: Run, clock: FixedClock
) -> None:
    def write(journal: Any) -> str:
        note = journal.notes.save_private(None, "Titel", "Erst so", 0).value
        clock.moment += timedelta(minutes=11)
        journal.notes.save_private(note.id, "Titel", "Dann anders", note.revision)
        return str(note.id)

    key = on_vault(write)
    window.navigate("private", key)
    settle()
    settle()
    private = window.page("private")
    assert isinstance(private, PrivatePage)
    assert private.notes is not None
    entry(private.notes.panel.editor, 0)
    page = versions(window, settle)
    assert excerpts(page) == ["Titel · Erst so"]
    assert page.list.rows.rows()[0].spoken.startswith("Privat, ")
    page.view.bring_back.click()
    settle()
    settle()
    page.back.click()
    settle()
    settle()
    assert private.notes.panel.key == key
    assert private.notes.panel.editor.markdown().strip() == "Erst so"
