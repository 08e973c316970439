"""Lines to tick, rows to press, and pairs of parts: beside each other while there is room, else below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.detail_row import LEAST, DetailRow
from rm_desktop.ui.widgets.focus_order import stops
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.widgets.tick_line import TickLine

LONG = "Die Führungskräftebesprechungsnotiz für den nächsten Beitrag gemeinsam vorbereiten"


def _line(qtbot: QtBot, width: int) -> tuple[TickLine, QWidget]:
    page = QWidget()
    qtbot.addWidget(page)
    owner = QLabel("Helga")
    line = TickLine(owner, IconButton("pencil", "Ändern"), narrow=400)
    line.show_words(LONG, done=False)
    column = QVBoxLayout(page)
    column.addWidget(line)
    column.addStretch(1)
    page.resize(width, 300)
    page.show()
    qtbot.waitExposed(page)
    return line, page


def test_what_belongs_to_a_line_stands_beside_it_where_there_is_room(qtbot: QtBot) -> None:
    line, _page = _line(qtbot, 800)
    assert not line.is_stacked()
    assert line.beside[0].x() > line.box.geometry().right()
    assert abs(line.beside[0].geometry().center().y() - line.box.geometry().center().y()) <= 2


def test_it_moves_below_the_words_where_there_is_none(qtbot: QtBot) -> None:
    line, page = _line(qtbot, 800)
    page.resize(330, 300)
    qtbot.waitUntil(line.is_stacked)
    assert line.beside[0].y() >= line.box.geometry().bottom()
    assert line.height() >= line.heightForWidth(line.width())
    assert line.rect().contains(line.beside[1].geometry())


def test_space_and_clicks_tick_and_showing_tells_nobody(qtbot: QtBot) -> None:
    line, _page = _line(qtbot, 800)
    told: list[bool] = []
    line.toggled.connect(told.append)
    qtbot.keyClick(line.box, Qt.Key.Key_Space)
    qtbot.mouseClick(line.box, Qt.MouseButton.LeftButton)
    line.show_words("Anderes", done=True)
    assert told == [True, False]
    assert line.text() == "Anderes"
    assert line.box.isChecked()


def test_what_belongs_to_a_line_can_be_taken_away(qtbot: QtBot) -> None:
    line, _page = _line(qtbot, 800)
    narrower = line.box.width()
    line.set_beside_visible(False)
    assert line.box.width() > narrower
    assert not line.beside[0].isVisible()


@pytest.mark.parametrize(("width", "stacked"), [(900, False), (300, True)])
def test_two_parts_stack_under_their_width(qtbot: QtBot, width: int, stacked: bool) -> None:
    first, second = Text(LONG), IconButton("pencil", "Ändern")
    both = SideBySide(first, second, narrow=500)
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(both)
    page.resize(width, 300)
    page.show()
    qtbot.waitUntil(lambda: both.stacked() is stacked)
    qtbot.waitUntil(lambda: (second.y() >= first.geometry().bottom()) is stacked)
    assert both.minimumSizeHint().width() < 400


def test_a_part_without_share_keeps_its_width_when_its_words_change(qtbot: QtBot) -> None:
    word = QLabel("kurz")
    both = SideBySide(Text(LONG), word, narrow=200)
    qtbot.addWidget(both)
    both.resize(500, 100)
    both.show()
    word.setText("ein deutlich längeres Wort")
    qtbot.waitUntil(lambda: word.width() >= word.sizeHint().width())


def test_a_row_says_its_words_and_grows_with_them(qtbot: QtBot) -> None:
    row = DetailRow(checkable=True)
    qtbot.addWidget(row)
    row.resize(180, 60)
    row.show()
    row.set_words(LONG, "2 von 4 Schritten", "offen")
    assert row.accessibleName() == f"{LONG}, offen"
    assert row.accessibleDescription() == "2 von 4 Schritten"
    assert row.heightForWidth(180) > row.heightForWidth(600) >= px(LEAST)
    row.set_words("Kurz")
    assert (row.title(), row.detail()) == ("Kurz", "")


def test_a_chosen_row_stays_chosen_when_pressed_again(qtbot: QtBot) -> None:
    row = DetailRow(checkable=True)
    qtbot.addWidget(row)
    row.show()
    row.setChecked(True)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()


def test_tab_goes_from_the_box_to_what_belongs_to_it(qtbot: QtBot) -> None:
    line, page = _line(qtbot, 800)
    assert list(stops(page)) == [line.box, line.beside[1]]
