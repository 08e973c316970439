"""Keys can be chosen: they hold at once, a clash is named and changes nothing, and each can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rm_desktop.services.settings import SHORTCUTS, Settings
from rm_desktop.ui.runtime.keys import FIXED, is_usable, keys_in_force
from rm_desktop.ui.workspace.settings.shortcuts_card import ShortcutsCard

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier(0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def card(settings: Settings, qtbot: QtBot) -> ShortcutsCard:
    made = ShortcutsCard(settings, lambda name, value: settings.change(**{name: value}))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(card: ShortcutsCard, qtbot: QtBot, act: str, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    button = card.buttons[act]
    button.setFocus()
    button.click()
    assert button.is_waiting()
    qtbot.keyClick(button, key, held)
    assert not button.is_waiting()


def test_the_programs_own_keys_can_all_be_used_and_none_is_there_twice() -> None:
    assert all(is_usable(keys) for keys in SHORTCUTS.values())
    assert len(set(SHORTCUTS.values())) == len(SHORTCUTS)
    assert not FIXED & set(SHORTCUTS.values())


def test_new_keys_hold_at_once_and_can_be_taken_back(card: ShortcutsCard, settings: Settings, qtbot: QtBot) -> None:
    press(card, qtbot, "search", Qt.Key.Key_F7, NONE)
    assert keys_in_force(settings)["search"] == "F7"
    assert card.buttons["search"].text() == "F7"
    card.resets["search"].click()
    assert keys_in_force(settings)["search"] == "Ctrl+K"
    assert not card.resets["search"].isVisible()


def test_keys_that_are_taken_are_refused_with_the_name_of_what_has_them(
    card: ShortcutsCard, settings: Settings, qtbot: QtBot
) -> None:
    press(card, qtbot, "search", Qt.Key.Key_L)
    assert keys_in_force(settings) == SHORTCUTS
    assert card.titles()["lock"] in card.problem.text()


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_K, NONE), (Qt.Key.Key_A, SHIFT), (Qt.Key.Key_C, CTRL)])
def test_keys_for_writing_are_refused(
    card: ShortcutsCard, settings: Settings, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    press(card, qtbot, "lock", key, held)
    assert keys_in_force(settings) == SHORTCUTS
    assert card.problem.isVisible()


def test_escape_and_tab_leave_the_keys_as_they_are(card: ShortcutsCard, settings: Settings, qtbot: QtBot) -> None:
    press(card, qtbot, "help", Qt.Key.Key_Escape, NONE)
    assert card.buttons["help"].hasFocus()
    press(card, qtbot, "help", Qt.Key.Key_Tab, NONE)
    assert not card.buttons["help"].hasFocus(), "the keyboard is not trapped"
    assert keys_in_force(settings) == SHORTCUTS


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"search": "K"}, {"search": "Ctrl+K"}),
        ({"search": "Ctrl+L"}, {"search": "Ctrl+K", "lock": "Ctrl+L"}),
        ({"search": "F9", "cover": "F8"}, {"search": "F9", "cover": "F8"}),
        ({"search": "F8", "cover": "F8"}, {"search": "Ctrl+K", "cover": "F8"}),
        ({"search": "nonsense"}, {"search": "Ctrl+K"}),
    ],
)
def test_keys_written_into_the_file_by_hand_never_take_those_of_another_act(
    settings: Settings, chosen: dict[str, str], expected: dict[str, str]
) -> None:
    settings.change(shortcuts=chosen)
    found = keys_in_force(settings)
    assert {act: found[act] for act in expected} == expected
    assert len(set(found.values())) == len(found)
