"""Choices that exclude each other say so to screen readers, and are otherwise buttons as all others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.one_of_several import OneOfSeveral


@pytest.fixture
def pair(qtbot: QtBot) -> Iterator[tuple[OneOfSeveral, OneOfSeveral]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    made = OneOfSeveral("eins", holder), OneOfSeveral("zwei", holder)
    for button in made:
        button.tell_choice()
        row.addWidget(button)
    made[0].setChecked(True)
    holder.show()
    yield made
    holder.hide()


def test_a_screen_reader_hears_of_a_radio_button(pair: tuple[OneOfSeveral, OneOfSeveral]) -> None:
    assert QAccessible.queryAccessibleInterface(pair[1]).role() == QAccessible.Role.RadioButton


def test_what_is_chosen_can_be_taken_back(pair: tuple[OneOfSeveral, OneOfSeveral]) -> None:
    pair[0].setChecked(False)
    assert [button.isChecked() for button in pair] == [False, False]


def test_tab_still_finds_each_of_them(pair: tuple[OneOfSeveral, OneOfSeveral]) -> None:
    pair[1].setFocus()
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in pair)


def test_a_click_is_told_once(qtbot: QtBot, pair: tuple[OneOfSeveral, OneOfSeveral]) -> None:
    told: list[bool] = []
    pair[1].clicked.connect(lambda checked: told.append(bool(checked)))
    qtbot.mouseClick(pair[1], Qt.MouseButton.LeftButton)
    assert told == [True]


def test_what_an_assistive_program_toggles_is_told_as_a_click(pair: tuple[OneOfSeveral, OneOfSeveral]) -> None:
    told: list[int] = []
    for place, button in enumerate(pair):
        button.clicked.connect(lambda _checked, place=place: told.append(place))
    QAbstractButton.toggle(pair[1])  # as Qt does for it, past every method of ours
    assert told == [1]
    assert pair[1].isChecked()
