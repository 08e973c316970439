"""The settings: each holds at once, is kept, and says what it means."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.errors import NotWritable
from rm_desktop.services.organisation import Organisation
from rm_desktop.services.settings import Settings, load_settings
from rm_desktop.ui.runtime.capture import Capture
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.settings.outside_card import OutsideCard
from rm_desktop.ui.workspace.settings.page import SettingsPage
from rm_desktop.ui.workspace.settings.reset_all import RESETTABLE
from rm_desktop.ui.workspace.settings.setting_card import ResetLink


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(context)
    made.resize(1000, 760)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def _kept(page: SettingsPage) -> Settings:
    return load_settings(page.context.settings.path.parent)


def test_it_shows_what_is_in_force(page: SettingsPage) -> None:
    settings = page.context.settings
    assert page.language.value == settings.language
    assert page.text_scale.value == settings.text_scale
    assert page.locking.after.value == settings.lock_after_minutes
    assert page.locking.after_in_meeting.value == settings.lock_after_minutes_in_meeting


def test_another_language_is_kept_and_the_window_built_anew(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.shell.look_changed):
        qtbot.mouseClick(page.language.button("en"), Qt.MouseButton.LeftButton)
    assert page.context.settings.language == "en"
    assert _kept(page).language == "en"


def test_another_text_size_by_keyboard(page: SettingsPage, qtbot: QtBot) -> None:
    page.enter("text_scale")
    assert page.text_scale.button(page.text_scale.value).hasFocus()
    before = page.text_scale.value
    with qtbot.waitSignal(page.context.shell.look_changed):
        qtbot.keyClick(page.text_scale.button(before), Qt.Key.Key_Right)
    assert _kept(page).text_scale == page.context.settings.text_scale > before


def test_the_cursor_stays_on_the_setting_that_was_changed(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.shell.navigate_requested) as asked:
        qtbot.mouseClick(page.text_scale.button(150), Qt.MouseButton.LeftButton)
    assert asked.args == ["settings", "text_scale"]


def test_other_minutes_are_kept_and_told_in_words(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.locking.after.button(10), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.locking.after_in_meeting.button(30), Qt.MouseButton.LeftButton)
    assert (_kept(page).lock_after_minutes, _kept(page).lock_after_minutes_in_meeting) == (10, 30)
    assert "10" in page.locking.note.text()
    assert "30" in page.locking.note.text()


def test_minimising_and_leaving_are_off_until_somebody_wants_them(page: SettingsPage, qtbot: QtBot) -> None:
    assert not page.locking.minimised.isChecked()
    assert not page.locking.left.isChecked()
    qtbot.mouseClick(page.locking.minimised, Qt.MouseButton.LeftButton)
    page.locking.left.setFocus()
    qtbot.keyClick(page.locking.left, Qt.Key.Key_Space)
    assert (_kept(page).lock_when_minimised, _kept(page).cover_when_left) == (True, True)
    assert page.context.settings.lock_when_minimised


def test_seconds_for_copied_text_are_kept_and_hold_for_the_next_copy(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.outside.clipboard.value == 30
    qtbot.mouseClick(page.outside.clipboard.button(120), Qt.MouseButton.LeftButton)
    assert _kept(page).clipboard_seconds == 120
    assert "2 Minuten" in page.outside.clipboard_note.text()
    assert page.context.clipboard._seconds() == 120


def test_seconds_set_by_hand_in_the_file_are_offered_too(context: Context, qtbot: QtBot) -> None:
    context.settings.change(clipboard_seconds=45)
    page = SettingsPage(context)
    qtbot.addWidget(page)
    assert page.outside.clipboard.value == 45


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a way")
def test_where_pictures_cannot_be_forbidden_a_sentence_says_why_and_no_control_pretends(page: SettingsPage) -> None:
    assert not page.outside.forbid.isVisible()
    assert not page.outside.allow.isVisible()
    assert page.outside.capture_note.isVisible()
    assert "Abdecken" in page.outside.capture_note.text()


def test_where_they_can_they_are_forbidden_and_may_be_allowed_until_the_next_lock(
    page: SettingsPage, qtbot: QtBot
) -> None:
    shown: list[bool] = []
    settings = page.context.settings
    capture = Capture(settings, show=lambda _window, seen: shown.append(seen))
    capture.protect(page)
    card = OutsideCard(settings, capture, lambda name, value: settings.change(**{name: value}), page)
    page.layout().addWidget(card)
    card.show()
    assert card.forbid.isChecked()
    qtbot.mouseClick(card.allow, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.allow, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.forbid, Qt.MouseButton.LeftButton)
    assert shown == [False, True, False, True]
    assert not card.allow.isVisible(), "what is not forbidden needs no permission"
    assert _kept(page).forbid_capture is False


def test_minutes_set_by_hand_in_the_file_are_offered_too(context: Context, qtbot: QtBot) -> None:
    context.settings.change(lock_after_minutes=7)
    page = SettingsPage(context)
    qtbot.addWidget(page)
    assert page.locking.after.value == 7


def test_a_file_that_cannot_be_written_is_told_and_the_choice_still_holds(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_settings: Settings, _values: object) -> None:
        raise NotWritable

    monkeypatch.setattr(Settings, "_write", full)
    with qtbot.waitSignal(page.context.shell.banner_requested) as told:
        qtbot.mouseClick(page.locking.after.button(15), Qt.MouseButton.LeftButton)
    assert told.args[0].text
    assert page.context.settings.lock_after_minutes == 15


def test_every_setting_has_a_sentence_and_a_name_for_screen_readers(page: SettingsPage) -> None:
    for segmented in (page.language, page.text_scale, page.locking.after, page.locking.after_in_meeting):
        assert segmented.accessibleName()
        assert segmented.button(segmented.value).accessibleDescription() == segmented.accessibleName()
    assert page.locking.note.text().count(".") >= 3


def test_no_setting_holds_anything_of_the_vault(page: SettingsPage, vault_path: Path) -> None:
    page.context.settings.change(language="de")
    written = page.context.settings.path.read_text(encoding="utf-8")
    assert vault_path.stem not in written
    assert page.context.pair.senior_name not in written


def test_the_whole_window_speaks_and_grows_at_once_and_the_cursor_stays(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window.navigate("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.mouseClick(page.language.button("en"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page("settings") is not page)
    settle()
    fresh = window.page("settings")
    assert isinstance(fresh, SettingsPage)
    assert fresh.language.accessibleName() == "Language"
    qtbot.waitUntil(lambda: window.focusWidget() is fresh.language.button("en"))
    qtbot.mouseClick(fresh.text_scale.button(150), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page("settings") is not fresh)
    settle()
    larger = window.page("settings")
    assert isinstance(larger, SettingsPage)
    assert larger.text_scale.button(150).font().pixelSize() == round(1.5 * 15)


def test_a_setting_is_taken_back_alone_and_only_where_it_differs(page: SettingsPage, qtbot: QtBot) -> None:
    settings = page.context.settings
    settings.change(clipboard_seconds=60)
    link = next(one for one in page.findChildren(ResetLink) if one._names == ("lock_after_minutes",))
    assert not link.isVisible()
    qtbot.mouseClick(page.locking.after.button(15), Qt.MouseButton.LeftButton)
    assert link.isVisible()
    with qtbot.waitSignal(page.context.shell.look_changed):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert (_kept(page).lock_after_minutes, _kept(page).clipboard_seconds) == (5, 60)


def test_all_are_taken_back_in_two_presses_but_hints_stay_past(page: SettingsPage) -> None:
    settings = page.context.settings
    settings.change(clipboard_seconds=60, theme="dark", shortcuts={"search": "F7"}, hints_seen=("lock",))
    page.enter("wastebasket")
    page.reset_all.begin.click()
    assert page.reset_all.confirm.isVisible()
    assert settings.theme == "dark", "nothing is taken back by the first press"
    page.reset_all.confirm.click()
    assert settings.is_default(*RESETTABLE)
    assert settings.hints_seen == ("lock",)


def test_what_the_organisation_has_set_is_said_and_cannot_be_chosen(context: Context, qtbot: QtBot) -> None:
    found = Organisation(language="de", idle_minutes=5, faults=("idel",))
    context.settings = Settings(context.settings.path, found)
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.show()
    assert not page.language.isEnabled()
    assert [value for value, _button in page.locking.after._segments] == [2, 5]
    assert page.organisation.isVisible()
    said = " ".join(label.text() for label in page.organisation.findChildren(QLabel))
    assert "5 Minuten" in said
    assert "idel" in said
