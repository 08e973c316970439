"""The list of two-line rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rm_desktop.ui.theme.theme import colour
from rm_desktop.ui.widgets.text_list import TextList, _side_below
from rm_desktop.ui.widgets.text_rows import TextRole, TextRow, TextRowModel


def _row(key: str, **words: object) -> TextRow:
    return TextRow(**{"key": key, "icon": "list", "title": f"Titel {key}", "detail": "Worte darunter", **words})  # type: ignore[arg-type]


@pytest.fixture
def model(qapp: QApplication) -> TextRowModel:
    model = TextRowModel(qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_rows([_row("a"), _row("b"), _row("c", spoken="Privat, Titel c")])
    return model


def test_the_model_gives_words_for_eyes_and_for_ears(model: TextRowModel) -> None:
    index = model.index(2)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Titel c"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Privat, Titel c"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Titel a"
    assert (index.data(TextRole.KEY), index.data(TextRole.PLACE)) == ("c", 2)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_rows_are_replaced_where_they_stand_and_new_ones_come_on_top(model: TextRowModel) -> None:
    model.upsert(_row("b", title="Anders"))
    model.upsert(_row("z"))
    model.remove("a")
    model.remove("gone")
    assert [row.title for row in model.rows()] == ["Titel z", "Anders", "Titel c"]
    assert model.place("c") == 2
    assert model.place("a") == -1


def test_the_same_rows_again_reset_nothing(qtbot: QtBot, model: TextRowModel) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_rows([_row("a"), _row("b", title="Anders"), _row("c")])
    assert model.index(1).data() == "Anders"
    with qtbot.waitSignal(model.modelReset):
        model.show_rows([_row("c")])


@pytest.fixture
def shown(qtbot: QtBot) -> TextList:
    shown = TextList("Treffer")
    qtbot.addWidget(shown)
    shown.rows.show_rows([_row(str(number)) for number in range(200)])
    shown.resize(500, 300)
    shown.show()
    return shown


def test_keys_walk_the_list_and_return_opens(shown: TextList, qtbot: QtBot) -> None:
    opened: list[str] = []
    chosen: list[str] = []
    shown.opened.connect(opened.append)
    shown.chosen.connect(chosen.append)
    shown.choose("5")
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert chosen == ["5", "6"]
    assert opened == ["6"]
    assert shown.key() == "6"


def test_a_click_opens_and_an_unknown_key_chooses_nothing(shown: TextList, qtbot: QtBot) -> None:
    opened: list[str] = []
    shown.opened.connect(opened.append)
    spot = shown.visualRect(shown.rows.index(2)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    shown.choose("none")
    assert opened == ["2"]
    assert shown.key() == "2"


def test_all_rows_are_of_one_height(shown: TextList) -> None:
    heights = {shown.visualRect(shown.rows.index(place)).height() for place in range(5)}
    assert len(heights) == 1
    assert heights.pop() >= 40
    assert shown.uniformItemSizes()


def _colours(shown: TextList, place: int) -> set[str]:
    image = shown.viewport().grab(shown.visualRect(shown.rows.index(place))).toImage()
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width(), 1)
        for y in range(0, image.height(), 1)
    }


def test_found_words_are_marked_also_where_the_line_is_cut(shown: TextList) -> None:
    before = "sehr viele Worte davor, " * 12
    row = _row(
        "x", detail=f"{before}Rückmeldung geben", detail_marks=((len(before), len(before) + 11),), anchor=len(before)
    )
    shown.rows.show_rows([row, _row("y")])
    assert colour("attention_tint").upper() in _colours(shown, 0)
    assert colour("attention_tint").upper() not in _colours(shown, 1)


def test_the_word_on_the_right_gives_way_to_the_title_where_room_is_short(shown: TextList) -> None:
    marked = _row(
        "x", title="T" * 40, side="Punkt der Tagesordnung · 26.11.2026", detail="hier", detail_marks=((0, 4),)
    )
    shown.rows.show_rows([marked])
    shown.resize(900, 300)
    beside = shown.viewport().grab(shown.visualRect(shown.rows.index(0))).toImage()
    shown.resize(380, 300)
    below = shown.viewport().grab(shown.visualRect(shown.rows.index(0))).toImage()
    assert beside.copy(0, 0, 300, beside.height()) != below.copy(0, 0, 300, below.height())
    assert _side_below(marked).detail.startswith("Punkt der Tagesordnung · 26.11.2026 · hier")
    assert _side_below(marked).detail[slice(*_side_below(marked).detail_marks[0])] == "hier"
    assert _side_below(_row("y")) == _row("y")
    far = _row("z", side="Notiz", detail=f"{'Worte ' * 9}hier", detail_marks=((0, 5), (54, 58)), anchor=54)
    assert _side_below(far).detail == "Notiz · …Worte Worte hier"
    assert [_side_below(far).detail[start:end] for start, end in _side_below(far).detail_marks] == ["hier"]


def test_private_rows_are_plum_with_the_crossed_eye(shown: TextList) -> None:
    shown.rows.show_rows([_row("x", private="Privat"), _row("y")])
    assert colour("private").upper() in _colours(shown, 0)
    assert colour("private").upper() not in _colours(shown, 1)


def test_the_cursor_and_the_pointer_are_seen(shown: TextList, qtbot: QtBot) -> None:
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    shown.choose("0")
    assert {colour("shared_tint").upper(), colour("focus").upper()} <= _colours(shown, 0)
