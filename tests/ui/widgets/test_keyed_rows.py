"""Lists of row widgets: shown anew without losing anything, and built only as far as they are seen."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.focus_order import order_focus, stops
from rm_desktop.ui.widgets.keyed_rows import BATCH, FEW, SWEPT, KeyedRows
from rm_desktop.ui.widgets.scroll_page import ScrollPage

Row = tuple[str, str]


class Rows:
    """A list of buttons on a page that scrolls."""

    def __init__(self, qtbot: QtBot, *, whole: bool = False, at_once: int = BATCH) -> None:
        self.updates: list[str] = []
        self.rows: KeyedRows[Row, QPushButton] = KeyedRows(
            key=lambda row: row[0], make=lambda _row: QPushButton(), update=self._update, whole=whole, at_once=at_once
        )
        self.page = ScrollPage()
        self.page.body.addWidget(self.rows)
        self.page.body.addStretch(1)
        qtbot.addWidget(self.page)
        self.page.resize(400, 300)
        self.page.show()

    def _update(self, button: QPushButton, row: Row) -> None:
        self.updates.append(row[0])
        button.setText(row[1])

    def texts(self) -> list[str]:
        return [button.text() for button in self.rows.widgets()]


def _many(count: int) -> list[Row]:
    return [(str(number), f"Zeile {number}") for number in range(count)]


def test_rows_follow_the_list_and_keep_their_widgets(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    shown.rows.show_rows([("a", "eins"), ("b", "zwei"), ("c", "drei")])
    kept = shown.rows.widget("c")
    shown.rows.show_rows([("c", "drei!"), ("d", "vier"), ("a", "eins")])
    assert shown.texts() == ["drei!", "vier", "eins"]
    assert shown.rows.widget("c") is kept
    assert shown.rows.widget("b") is None
    assert shown.rows.count() == 3


def test_the_focus_stays_on_the_row_when_the_list_is_shown_anew(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    shown.rows.show_rows([("a", "eins"), ("b", "zwei")])
    shown.page.activateWindow()
    row = shown.rows.widget("b")
    assert row is not None
    row.setFocus()
    shown.rows.show_rows([("z", "neu"), ("a", "eins"), ("b", "zwei")])
    assert shown.page.focusWidget() is row


def test_rows_that_are_gone_are_out_of_sight_at_once_and_deleted_soon(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    shown.rows.show_rows(_many(BATCH))
    gone = shown.rows.widgets()
    assert len(gone) > SWEPT
    shown.rows.show_rows([("z", "allein")])
    assert not any(widget.isVisible() for widget in gone)
    qtbot.waitUntil(lambda: len(shown.rows.findChildren(QPushButton)) == 1, timeout=20_000)
    assert not any(shiboken6.isValid(widget) for widget in gone)


def test_a_long_list_is_built_as_it_is_scrolled_to(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    shown.rows.show_rows(_many(400))
    qtbot.waitUntil(lambda: shown.page.verticalScrollBar().maximum() > 0)
    assert len(shown.rows.widgets()) <= 3 * BATCH
    bar = shown.page.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(shown.rows.widgets()) > 6 * BATCH

    qtbot.waitUntil(at_the_end)
    assert shown.texts() == [text for _key, text in _many(len(shown.rows.widgets()))]


def test_a_row_far_down_is_built_when_it_is_asked_for(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    shown.rows.show_rows(_many(400))
    wanted = shown.rows.widget("250")
    assert wanted is not None
    assert wanted.text() == "Zeile 250"
    assert shown.rows.widget("999") is None


def test_equal_rows_are_left_alone_only_where_a_row_holds_everything(qtbot: QtBot) -> None:
    rows = [("a", "eins"), ("b", "zwei")]
    always, whole = Rows(qtbot), Rows(qtbot, whole=True)
    for shown in (always, whole):
        shown.rows.show_rows(rows)
        shown.updates.clear()
        shown.rows.show_rows([("a", "eins"), ("b", "anders")])
    assert always.updates == ["a", "b"]
    assert whole.updates == ["b"]


def test_tab_walks_rows_in_the_order_they_stand_in(qtbot: QtBot) -> None:
    shown = Rows(qtbot)
    last = QPushButton("zuletzt")
    shown.page.body.insertWidget(1, last)
    shown.rows.rearranged.connect(lambda: order_focus(shown.page))
    shown.rows.show_rows([("b", "zwei")])
    shown.rows.show_rows([("a", "eins"), ("b", "zwei")])
    row = shown.rows.widget("a")
    assert row is not None
    walked: list[str] = []
    stop: QWidget | None = row
    while stop is not None and "zuletzt" not in walked:
        if isinstance(stop, QPushButton):
            walked.append(stop.text())
        stop = stop.nextInFocusChain()
    assert walked == ["eins", "zwei", "zuletzt"]


def test_stops_are_found_through_layouts_and_scrolling_parts(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    column.addWidget(QLineEdit("eins"))
    inner = ScrollPage()
    inner.body.addWidget(QLineEdit("zwei"))
    nested = QVBoxLayout()
    nested.addWidget(QLineEdit("vier"))
    column.addWidget(inner)
    column.addLayout(nested)
    fields = [stop for stop in stops(outer) if isinstance(stop, QLineEdit)]
    assert [field.text() for field in fields] == ["eins", "zwei", "vier"]


def _one_by_one(qtbot: QtBot) -> Rows:
    shown = Rows(qtbot, whole=True, at_once=FEW)
    shown.rows.show_rows(_many(12))
    return shown


def test_rows_that_come_one_by_one_have_their_room_from_the_start(qtbot: QtBot) -> None:
    shown = _one_by_one(qtbot)
    qtbot.waitUntil(lambda: 1 < len(shown.texts()) < 12)
    begun = shown.rows.heightForWidth(shown.rows.width())
    qtbot.waitUntil(lambda: not shown.rows.is_growing())
    assert shown.texts() == [text for _key, text in _many(12)]
    assert shown.rows.heightForWidth(shown.rows.width()) == begun


def test_showing_the_same_again_while_rows_come_leaves_those_that_are_there(qtbot: QtBot) -> None:
    shown = _one_by_one(qtbot)
    qtbot.waitUntil(lambda: len(shown.texts()) > 1)
    shown.rows.show_rows(_many(12))
    qtbot.waitUntil(lambda: not shown.rows.is_growing())
    assert shown.updates == [key for key, _text in _many(12)]


def test_nothing_is_built_while_nobody_looks(qtbot: QtBot) -> None:
    shown = _one_by_one(qtbot)
    shown.page.hide()
    begun = len(shown.texts())
    qtbot.wait(60)
    assert len(shown.texts()) == begun
    shown.page.show()
    qtbot.waitUntil(lambda: not shown.rows.is_growing())


def test_a_row_that_is_made_and_goes_before_it_is_placed_leaves_nothing(qtbot: QtBot) -> None:
    shown = _one_by_one(qtbot)
    qtbot.waitUntil(lambda: len(shown.texts()) == 3)
    shown.rows.show_rows(_many(3))
    assert shown.texts() == [text for _key, text in _many(3)]
    assert not shown.rows.is_growing()
    qtbot.waitUntil(lambda: len(shown.rows.findChildren(QPushButton)) == 3)
