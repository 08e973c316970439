"""Columns and rows that remember their heights, and pages that grow in one go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.measured_box import Column, Row, at_once
from rm_desktop.ui.widgets.scroll_page import ScrollPage

LONG = "Ein Satz mit vielen Wörtern, der in einer schmalen Spalte mehrere Zeilen braucht und in einer breiten eine"


class _Counted(QLabel):
    """Counts how often its words are measured."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(LONG, parent)
        self.setWordWrap(True)
        self.measured = 0

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        self.measured += 1
        return super().heightForWidth(width)


class _Moves(QObject):
    """Counts how often a widget gets another size."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.Resize
        return False


def test_words_are_measured_once_for_each_width(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = Column(holder)
    words = _Counted(holder)
    column.addWidget(words)
    heights = [(column.heightForWidth(width), column.minimumHeightForWidth(width)) for width in (200, 400, 200, 400)]
    assert heights[:2] == heights[2:]
    assert heights[0][0] > heights[1][0]
    told = words.measured
    assert column.heightForWidth(200) == heights[0][0]
    assert words.measured == told


def test_other_words_are_measured_anew(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Row(holder)
    words = Text(LONG, holder)
    row.addWidget(words)
    high = row.heightForWidth(200)
    words.setText("Kurz")
    assert row.heightForWidth(200) < high


def test_a_row_is_as_high_as_a_target_at_least(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Row(holder)
    row.addWidget(Text("Kurz", holder))
    row.least = 48
    assert (row.heightForWidth(300), row.minimumHeightForWidth(300)) == (48, 48)


def test_what_comes_to_a_page_moves_nothing_twice(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    card = Card("Karte")
    page.body.addWidget(card)
    above = Text(LONG, card)
    card.body.addWidget(above)
    page.resize(300, 60)
    page.show()
    qtbot.waitUntil(lambda: page.viewport().width() < page.width())
    qtbot.waitUntil(lambda: above.height() == above.heightForWidth(above.width()))
    moves = _Moves(above)
    added = []
    with at_once(card):
        for _number in range(8):
            added.append(Text(LONG, card))
            card.body.addWidget(added[-1])
            added[-1].show()
    assert all(words.height() == words.heightForWidth(words.width()) for words in added)
    assert moves.count == 0


def test_a_hidden_page_takes_what_comes_too(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    with at_once(page):
        page.body.addWidget(Text(LONG))
    page.resize(300, 200)
    page.show()
    (words,) = page.findChildren(Text)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
