"""The window around the places: going about, messages, keys, cover, narrow view, another look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import DiskFull
from rm_desktop.domain.words import Opening, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.operations import UnexpectedFault
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest
from rm_desktop.ui.runtime.reveal_request import RevealRequest
from rm_desktop.ui.theme.theme import look
from rm_desktop.ui.widgets.banner import DANGER, INFO, SUCCESS
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.shortcut_sheet import ShortcutSheet

Settle = Callable[[], None]


def keys(window: MainWindow, sequence: str) -> None:
    """Press a shortcut of the window."""
    wanted = QKeySequence(sequence)
    shortcut = next(found for found in window.findChildren(QShortcut) if found.key() == wanted)
    shortcut.activated.emit()


def entries(window: MainWindow) -> list[str]:
    """The words of the column's entries, in reading order."""
    found = [one for one in window.navigation.findChildren(QPushButton) if one.property("kind") == "place"]
    return [one.accessibleName() for one in found if one.isVisibleTo(window)]


@pytest.mark.usefixtures("settle")
def test_the_title_names_nobody(window: MainWindow) -> None:
    for code in places.MAIN:
        window.navigate(code)
        assert window.windowTitle() == "RM Desktop"


def test_the_column_shows_eight_places_and_how_the_vault_is_open(window: MainWindow) -> None:
    assert entries(window) == [
        "Heute", "Treffen", "Aufgaben", "Ziele", "Digitale Fitness", "Vereinbarung", "Weitergeben",
        "Rückblick", "Privat (verschlossen)", "Einstellungen", "Hilfe", "Abdecken, was auf dem Bildschirm steht",
    ]  # fmt: skip
    words = [label.text() for label in window.navigation.findChildren(QLabel)]
    assert "Gemeinsam geöffnet" in words
    assert window.navigation.lock_button.text() == "Tresor sperren"
    assert window.navigation.search.placeholderText() == "Suchen   Strg+K"


@pytest.mark.parametrize("language", ["en"])
def test_the_column_speaks_english_too(window: MainWindow) -> None:
    assert entries(window)[:3] == ["Today", "Meetings", "Tasks"]
    assert window.navigation.lock_button.text() == "Lock vault"


def test_each_place_is_reached_by_a_click_and_by_its_key(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    for number, code in enumerate(places.MAIN, start=1):
        button = window.navigation._buttons[code]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert (window.current, button.isChecked()) == (code, True)
        window.navigate(places.SETTINGS)
        keys(window, f"Ctrl+{number}")
        assert window.current == code
        settle()
    assert isinstance(window.page(places.TODAY), Place)


@pytest.mark.parametrize(
    ("sequence", "code"), [("Ctrl+,", places.SETTINGS), ("F1", places.HELP), ("Ctrl+N", places.SESSIONS)]
)
def test_keys_lead_where_the_sheet_says(window: MainWindow, settle: Settle, sequence: str, code: str) -> None:
    keys(window, sequence)
    settle()
    assert window.current == code


def test_real_key_presses_reach_the_shortcuts(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_F9)
    qtbot.waitUntil(window.is_covered)
    QTest.keyClick(handle, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not window.is_covered())
    QTest.keyClick(handle, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.navigation.search.hasFocus)


def test_the_keyboard_goes_along_where_a_page_leads(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    settle()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page(places.TODAY).setFocus()
    window.context.shell.navigate(places.HELP)
    settle()
    page = window.page(places.HELP)
    assert page is window.focusWidget() or page.isAncestorOf(window.focusWidget())


def test_pages_are_told_when_they_come_and_go(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    page = window.page(places.HELP)
    monkeypatch.setattr(page, "enter", lambda target=None: told.append(("enter", target)))
    monkeypatch.setattr(page, "leave", lambda: told.append("leave"))
    window.navigate(places.HELP, "shortcuts")
    window.navigate(places.HELP, "other")
    window.navigate(places.TODAY)
    assert told == [("enter", "shortcuts"), ("enter", "other"), "leave"]


def test_searching_begins_while_typing_and_escape_leaves(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    keys(window, "Ctrl+K")
    qtbot.keyClicks(window.navigation.search, "Profil")
    qtbot.waitUntil(lambda: window.current == places.SEARCH)
    settle()
    qtbot.keyClick(window.navigation.search, Qt.Key.Key_Escape)
    assert window.current == places.TODAY
    assert window.navigation.search.text() == ""


def test_an_empty_search_goes_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.navigation.search, Qt.Key.Key_Return)
    assert window.current == places.TODAY


def test_private_opened_together_names_nobody_and_leads_to_the_gate(
    qtbot: QtBot, window: MainWindow, host: Any, settle: Settle
) -> None:
    settle()
    closed = next(one for one in window.navigation.findChildren(QPushButton) if one.text() == "Privat (verschlossen)")
    qtbot.mouseClick(closed, Qt.MouseButton.LeftButton)
    (banner,) = window.notices.banners()
    assert not {"Helga", "Jonas"} & set(banner.text().split())
    assert window.current == places.TODAY
    assert banner.action_button is not None
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(host.locked))
    assert host.locked[0][0] is LockReason.PRIVATE


def test_no_way_leads_into_the_private_place_opened_together(window: MainWindow, context: Context) -> None:
    context.shell.navigate(places.PRIVATE)
    assert window.current == places.TODAY
    assert len(window.notices.banners()) == 1


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
def test_opened_alone_the_private_place_is_there_in_plum_with_the_eye_and_words(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    assert "Privat" in entries(window)
    assert "Privat (verschlossen)" not in entries(window)
    assert "Allein geöffnet" in [label.text() for label in window.navigation.findChildren(QLabel)]
    button = window.navigation._buttons[places.PRIVATE]
    assert button.property("role") == "private"
    assert not button.icon().isNull()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert window.current == places.PRIVATE


def test_messages_are_shown_once_and_the_oldest_makes_room(window: MainWindow, context: Context) -> None:
    for text in ("eins", "eins", "zwei", "drei", "vier"):
        context.shell.banner(INFO, text)
    assert [banner.text() for banner in window.notices.banners()] == ["zwei", "drei", "vier"]
    window.notices.banners()[0].dismissed.emit()
    assert len(window.notices.banners()) == 2
    context.shell.clear_banners()
    assert window.notices.isHidden()


def test_an_error_that_nobody_took_is_said_in_the_window(window: MainWindow, context: Context, settle: Settle) -> None:
    def fail(_journal: Journal) -> None:
        raise DiskFull

    context.operations.run(fail)
    settle()
    assert window.notices.banners()[0].text() == context.messages.sentence(DiskFull())
    window.show_error(UnexpectedFault(kind="KeyError", place="x:1"))
    assert len(window.notices.banners()) == 2


def test_a_deletion_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, turn: Callable[..., None], settle: Callable[[], None]
) -> None:
    restored: list[str] = []
    for text in ("Ziel gelöscht.", "Aufgabe gelöscht."):
        turn(window.page("today").undo, text, restored)
    settle()
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.text() == "Aufgabe gelöscht."
    assert banner.action_button is not None
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    assert window.undo_notice.isHidden()
    settle()
    assert restored == ["Aufgabe gelöscht."]


def test_an_offer_to_undo_goes_by_itself_or_when_put_away(
    qtbot: QtBot, window: MainWindow, turn: Callable[..., None], settle: Callable[[], None]
) -> None:
    window.undo_notice._timer.setInterval(10)
    turn(window.page("today").undo, "Ziel gelöscht.")
    settle()
    qtbot.waitUntil(lambda: window.undo_notice.banner() is None)
    window.undo_notice._timer.setInterval(20_000)
    turn(window.page("today").undo, "Ziel gelöscht.")
    settle()
    banner = window.undo_notice.banner()
    assert banner is not None
    banner.dismissed.emit()
    assert window.undo_notice.banner() is None


def test_folders_and_links_go_through_the_parent(window: MainWindow, context: Context, host: Any) -> None:
    assert window
    context.shell.open_folder(Path("/tmp/x"))  # noqa: S108 - nothing is opened
    context.shell.open_link("https://beispiel.de")
    assert (host.folders, host.links) == ([Path("/tmp/x")], ["https://beispiel.de"])  # noqa: S108


def test_a_cover_shows_nothing_and_any_key_or_click_takes_it_off(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.navigation.cover_button, Qt.MouseButton.LeftButton)
    assert window.is_covered()
    assert not window.frame.isVisible()
    qtbot.keyClick(window.cover, Qt.Key.Key_Shift)
    assert window.is_covered()
    qtbot.keyClick(window.cover, Qt.Key.Key_A)
    assert not window.is_covered()
    window.context.shell.cover()
    qtbot.mouseClick(window.cover, Qt.MouseButton.LeftButton)
    assert not window.is_covered()
    window.show_cover()
    qtbot.mouseClick(window.cover.show_button, Qt.MouseButton.LeftButton)
    assert not window.is_covered()


@pytest.fixture
def request_for_consent() -> ReleaseRequest:
    """A request as the summary makes it."""
    return ReleaseRequest(purpose=Purpose.SUMMARY, person=Person.JUNIOR, sha256="0f" * 32, message=b"these bytes")


def test_while_consent_is_asked_for_only_its_answer_takes_the_cover_off(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, request_for_consent: ReleaseRequest
) -> None:
    answers: list[object] = []
    context.shell.release(request_for_consent, answers.append)
    ((asked, answered),) = host.releases
    assert asked is request_for_consent
    words = [label.text() for label in window.cover.findChildren(QLabel) if label.isVisible()]
    assert "Die Zustimmung wird im kleinen Fenster gegeben" in words
    assert f"Prüfzeichen {asked.fingerprint}" in words
    below_the_words = max(label.geometry().bottom() for label in window.cover.findChildren(QLabel) if label.isVisible())
    assert below_the_words < window.height() // 4
    assert not window.cover.show_button.isVisible()
    assert window.cover.lock_button.isVisible()
    qtbot.keyClick(window.cover, Qt.Key.Key_A)
    qtbot.mouseClick(window.cover, Qt.MouseButton.LeftButton)
    keys(window, "F9")
    context.shell.cover()
    window.rebuild()
    assert window.is_covered()
    assert not window.frame.isVisible()
    answered("answer")
    assert answers == ["answer"]
    assert not window.is_covered()
    keys(window, "F9")
    assert window.cover.show_button.isVisible()


def test_where_both_are_asked_the_cover_says_so_and_names_no_fingerprint(
    window: MainWindow, context: Context, host: Any
) -> None:
    request = RevealRequest(author=Person.JUNIOR, field_code="2", blobs=(), matched=(), receiver=b"", vault_id=b"")
    context.shell.release(request, lambda _answer: None)
    words = [label.text() for label in window.cover.findChildren(QLabel) if label.isVisible()]
    assert "Beide Passphrasen werden im kleinen Fenster eingegeben" in words
    assert not any("Prüfzeichen" in text for text in words)
    host.releases[0][1](None)
    assert not window.is_covered()


def test_an_answer_that_comes_while_locking_shows_nothing_again(
    window: MainWindow, context: Context, host: Any, request_for_consent: ReleaseRequest
) -> None:
    answers: list[object] = []
    context.shell.release(request_for_consent, answers.append)
    window.press_lock()
    host.releases[0][1]("answer")
    assert window.is_covered()
    assert answers == ["answer"]


def test_a_dialog_can_be_locked_away(window: MainWindow, context: Context, host: Any, settle: Settle) -> None:
    context.dialogs.open(ShortcutSheet(context.settings, window))
    (sheet,) = context.dialogs.open_ones()
    QTest.keyClick(sheet.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.is_covered()
    settle()
    assert [reason for reason, _ in host.locked] == [LockReason.ASKED]


def test_what_was_said_about_an_act_stays_behind_and_warnings_come_along(window: MainWindow, context: Context) -> None:
    context.shell.banner(SUCCESS, "Gespeichert.")
    context.shell.banner(DANGER, "Der Datenträger ist voll.")
    window.navigate(places.TODAY)
    assert len(window.notices.banners()) == 2
    window.navigate(places.HELP)
    assert [banner.text() for banner in window.notices.banners()] == ["Der Datenträger ist voll."]


def test_under_the_cover_keys_of_pages_do_nothing(window: MainWindow) -> None:
    window.show_cover()
    keys(window, "Ctrl+3")
    keys(window, "Ctrl+K")
    keys(window, "Ctrl+?")
    assert (window.current, window.is_covered()) == (places.TODAY, True)
    assert window.context.dialogs.open_ones() == ()


def test_the_sheet_lists_the_keys_that_there_are(qtbot: QtBot, window: MainWindow) -> None:
    keys(window, "Ctrl+?")
    keys(window, "Ctrl+?")
    (sheet,) = window.context.dialogs.open_ones()
    assert isinstance(sheet, ShortcutSheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    for found in window.findChildren(QShortcut):
        shown = found.key().toString(QKeySequence.SequenceFormat.NativeText)
        assert shown in words or "Umschalt+" in shown, shown
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.context.dialogs.open_ones() == ()


def test_the_narrow_view_shows_its_widget_and_gives_all_back(window: MainWindow, context: Context) -> None:
    window.resize(1280, 820)
    view = QLabel("noch 37 Min.")
    context.shell.narrow(True, view)
    assert window.narrow.is_on()
    assert view.isVisible()
    assert not window.frame.isVisible()
    assert window.width() <= 380
    assert window.geometry_now().width == 1280
    assert window.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    window.show_cover()
    window.uncover()
    assert view.isVisible()
    context.shell.narrow(False)
    assert (window.width(), window.height()) == (1280, 820)
    assert window.minimumSize() == QSize(1000, 660)
    assert view.parent() is None
    assert not window.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    context.shell.narrow(False)
    view.deleteLater()


def test_a_page_can_be_narrow_itself(window: MainWindow, context: Context) -> None:
    page = window.page(places.TODAY)
    context.shell.narrow(True)
    assert page.parent() is window.narrow
    context.shell.narrow(True, page)
    context.shell.narrow(False)
    assert window.frame.stack.currentWidget() is page


@pytest.mark.parametrize(("size", "rail"), [(QSize(1280, 820), False), (QSize(1000, 660), False)])
def test_names_are_shown_from_the_smallest_window_on(window: MainWindow, size: QSize, rail: bool) -> None:
    window.resize(size)
    assert window.navigation.is_rail() is rail


def test_at_200_percent_the_column_is_a_rail_that_can_be_unfolded(
    qtbot: QtBot, window: MainWindow, settings: Settings, context: Context, settle: Settle
) -> None:
    window.resize(1000, 660)
    settings.change(text_scale=200)
    context.shell.rebuild()
    settle()
    column = window.navigation
    assert column.is_rail()
    assert column.width() < 200
    assert all(button.toolTip() for button in column._buttons.values())
    assert column.lock_button.accessibleName() == "Tresor sperren"
    qtbot.mouseClick(column._unfold, Qt.MouseButton.LeftButton)
    assert not column.is_rail()
    assert column._buttons[places.TODAY].text() == "Heute"
    for button in column.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
    window.resize(1000, 661)
    assert not column.is_rail()
    assert column._unfold.text() == "Namen verbergen"
    qtbot.mouseClick(column._unfold, Qt.MouseButton.LeftButton)
    assert column.is_rail()
    assert column._unfold.accessibleName() == "Namen anzeigen"
    window.resize(2400, 900)
    assert column._unfold.isHidden()
    window.resize(1000, 660)
    assert column.is_rail()
    keys(window, "Ctrl+K")
    assert not column.is_rail()


def test_another_language_theme_and_size_rebuild_everything_and_stay_in_place(
    window: MainWindow, settings: Settings, context: Context, settle: Settle, qapp: QApplication
) -> None:
    window.navigate(places.GOALS)
    settle()
    old = window.page(places.GOALS)
    settings.change(language="en", theme="dark", text_scale=120)
    context.shell.rebuild()
    settle()
    assert window.current == places.GOALS
    assert window.page(places.GOALS) is not old
    assert entries(window)[3] == "Goals"
    assert window.cover.show_button.text() == "Show again"
    assert not window.is_covered()
    assert look().tokens.dark
    assert qapp.font().pixelSize() == 18
    assert (context.language, context.content.language) == ("en", "en")


def test_the_journal_speaks_the_new_language_too(
    settings: Settings, context: Context, settle: Settle, on_vault: Callable[[Callable[[Journal], Any]], Any]
) -> None:
    german = on_vault(lambda journal: journal.skills.fields()[0].title)
    settings.change(language="en")
    context.shell.rebuild()
    settle()
    assert on_vault(lambda journal: journal.skills.fields()[0].title) != german


def test_the_pair_follows_what_is_saved(
    context: Context, settle: Settle, on_vault: Callable[[Callable[[Journal], Any]], Any]
) -> None:
    def rename(journal: Journal) -> Any:
        pair = journal.pair.get()
        return journal.pair.save(
            Pair(senior_name="Helga B.", junior_name="Jonas", started_on=pair.started_on, revision=pair.revision)
        )

    on_vault(rename)
    settle()
    assert context.pair.senior_name == "Helga B."


def test_the_window_comes_back_in_its_size_and_place(
    qtbot: QtBot, window: MainWindow, settings: Settings, host: Any, settle: Settle
) -> None:
    settle()
    window.move(30, 20)
    window.resize(1111, 777)
    keys(window, "Ctrl+L")
    qtbot.waitUntil(lambda: bool(host.locked))
    assert (host.locked[0][1].width, host.locked[0][1].height) == (1111, 777)
    assert (settings.window_width, settings.window_height, settings.window_place) == (1111, 777, (30, 20))


def test_words_in_the_column_reach_every_control(window: MainWindow) -> None:
    nameless = [
        type(widget).__name__
        for widget in window.navigation.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window) and not widget.accessibleName()
    ]
    assert nameless == []
