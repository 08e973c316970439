"""A column of many rows stands as Qt's own would, and asks a row again only after it has changed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.measured_box import Column
from rm_desktop.ui.widgets.row_stack import RowStack

LONG = "Ein Satz, der in einer schmalen Spalte mehr als eine Zeile braucht, in einer breiten aber nur eine."


def row(words: str, least: int = 0) -> QWidget:
    made = QWidget()
    column = Column(made)
    column.addWidget(Text(words, made))
    made.setMinimumHeight(least)
    return made


def rule() -> QWidget:
    """A row without a word: no width changes its height."""
    made = QFrame()
    made.setFixedHeight(3)
    return made


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("width", [180, 300, 900])
def test_rows_are_as_high_as_in_a_column_of_qts_own(place: QWidget, qtbot: QtBot, width: int) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    stack, column = RowStack(place), Column(other)
    for layout in (stack, column):
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
    for number, words in enumerate((LONG, "kurz", LONG)):
        stack.put(number, row(words))
        column.addWidget(row(words))
    for number, made in enumerate((row("kurz", 60), rule()), 3):
        stack.put(number, made)
    for made in (row("kurz", 60), rule()):
        column.addWidget(made)
    assert stack.heightForWidth(width) == column.heightForWidth(width)
    assert stack.minimumSize() == column.minimumSize()


def test_a_row_is_put_where_it_is_wanted_and_moved_there_later(place: QWidget) -> None:
    stack = RowStack(place)
    first, second = row("eins"), row("zwei")
    assert stack.put(0, second)
    assert stack.put(0, first)
    assert not stack.put(0, first)
    place.resize(200, 400)
    place.show()
    assert first.y() < second.y()
    assert first.width() == second.width() == 200
    assert stack.put(0, second)
    stack.activate()
    assert second.y() < first.y()
    assert stack.count() == 2


def test_a_hidden_row_takes_no_room_and_a_changed_one_what_it_needs_now(place: QWidget) -> None:
    stack = RowStack(place)
    words = row("kurz")
    stack.put(0, row("eins"))
    stack.put(1, words)
    place.resize(200, 400)
    place.show()
    before = stack.heightForWidth(200)
    words.findChild(Text).setText(LONG)
    stack.activate()
    assert stack.heightForWidth(200) > before
    words.hide()
    assert stack.heightForWidth(200) < before
