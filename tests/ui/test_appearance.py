"""Where the settings say "as the computer", the window follows the desktop while it runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance


class Desktop:
    """What the computer wants, and the signal by which Qt says that it changed."""

    theme = "light"

    def wish(self, theme: str) -> None:
        self.theme = theme
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def following(qapp: QApplication, settings: Settings, desktop: Desktop) -> Iterator[Appearance]:
    made = Appearance(qapp, settings, lambda: desktop.theme)
    made.apply()
    yield made
    made.deleteLater()


def test_the_theme_follows_the_desktop_at_once(
    following: Appearance, settings: Settings, desktop: Desktop, qtbot: QtBot
) -> None:
    assert settings.theme == "system"
    for theme in ("dark", "contrast", "light"):
        with qtbot.waitSignal(following.desktop_changed):
            desktop.wish(theme)
        following.apply()
        assert following.theme() == theme


def test_a_theme_that_was_chosen_stays(
    following: Appearance, settings: Settings, desktop: Desktop, qtbot: QtBot
) -> None:
    settings.theme = "light"
    with qtbot.assertNotEmitted(following.desktop_changed):
        desktop.wish("dark")
    assert following.theme() == "light"


def test_larger_text_of_the_desktop_is_added_within_bounds(
    following: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    settings.text_scale = 100
    following.apply()
    try:
        with qtbot.waitSignal(following.desktop_changed):
            following.follow_text_size(150)
        assert following.text_scale() == 150
        with qtbot.assertNotEmitted(following.desktop_changed):
            following.follow_text_size(150)
        settings.text_scale = 200
        assert following.text_scale() == 200
    finally:
        following.follow_text_size(100)
