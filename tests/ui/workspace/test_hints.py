"""At most five hints, one at a time, never in the way, and never again once they are put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.services.settings import Settings, load_settings
from rm_desktop.ui.workspace.hints import HINTS
from rm_desktop.ui.workspace.main_window import MainWindow


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """As on the first day."""
    settings.hints_seen = ()
    return settings


def test_there_are_five_at_most_and_each_has_words(window: MainWindow) -> None:
    assert len(set(HINTS.values())) == len(HINTS) <= 5
    assert set(window.frame.hints._words()) == set(HINTS.values())


def test_a_hint_leaves_the_focus_alone_and_is_gone_for_good_when_put_away(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 820)
    window.navigate("sessions")
    window.frame.focus_page()
    banner = window.frame.hints.banner
    assert banner is not None
    assert banner.isVisible()
    assert not banner.isAncestorOf(window.focusWidget())
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert window.frame.hints.isHidden()
    window.navigate("tasks")
    window.navigate("sessions")
    assert window.frame.hints.isHidden()
    assert load_settings(window.context.settings.path.parent).hints_seen == ("saving",)
    window.navigate("summary")
    assert window.frame.hints.banner is not None, "the others still come"


def test_one_press_puts_all_away(window: MainWindow) -> None:
    window.resize(1280, 820)
    window.navigate("goals")
    banner = window.frame.hints.banner
    assert banner is not None
    banner._on_act()
    assert set(window.context.settings.hints_seen) == set(HINTS.values())
    for place in HINTS:
        window.navigate(place)
        assert window.frame.hints.isHidden()


def test_a_low_window_keeps_its_room(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rm_desktop.ui.workspace.hints._ROOM", 5000)
    window.navigate("goals")
    assert window.frame.hints.isHidden()
