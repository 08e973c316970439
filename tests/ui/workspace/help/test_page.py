"""The help place: every page within two keys, found by its words, readable at any width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from rm_desktop.ui.help.articles import LICENCES, ORDER, PAGE_FOR_PLACE
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.text_rows import TextRole
from rm_desktop.ui.workspace.help.page import HelpPage
from rm_desktop.ui.workspace.main_window import MainWindow


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> HelpPage:
    made = HelpPage(context)
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def _shown(page: HelpPage) -> str:
    return page.reader.view.toPlainText().splitlines()[0]


def _listed(page: HelpPage) -> list[str]:
    model = page.reader.list.model()
    return [model.index(row, 0).data(TextRole.KEY) for row in range(model.rowCount())]


def test_every_page_is_listed_in_reading_order(page: HelpPage) -> None:
    assert _listed(page) == [*ORDER, LICENCES]


@pytest.mark.parametrize("place", sorted(PAGE_FOR_PLACE))
def test_f1_opens_the_page_of_the_place(page: HelpPage, place: str) -> None:
    page.enter(place)
    assert page.reader.list.key() == PAGE_FOR_PLACE[place]
    assert _shown(page) == page.reader.list.currentIndex().data()


def test_a_page_can_be_asked_for_by_its_own_name(page: HelpPage) -> None:
    page.enter("recovery")
    assert page.reader.list.key() == "recovery"


def test_an_unknown_page_changes_nothing(page: HelpPage) -> None:
    page.enter("recovery")
    page.enter("no-such-page")
    assert page.reader.list.key() == "recovery"


def test_typed_words_leave_only_pages_that_hold_them_and_mark_them(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.reader.field, "Wiederherstellungsblatt")
    assert _listed(page)[0] == "recovery"
    assert len(_listed(page)) < len(ORDER)
    assert page.reader.view.extraSelections()
    assert "Wiederherstellungsblatt" in page.reader.view.extraSelections()[0].cursor.selectedText()


def test_nothing_found_says_what_to_do_and_the_list_comes_back(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.reader.field, "quarkspeise")
    assert page.reader.nothing.isVisible()
    assert not page.reader.list.isVisible()
    page.reader.field.clear()
    assert not page.reader.nothing.isVisible()
    assert _listed(page) == [*ORDER, LICENCES]


def test_by_keyboard_alone_from_the_search_to_the_page(page: HelpPage, qtbot: QtBot) -> None:
    page.reader.field.setFocus()
    qtbot.keyClicks(page.reader.field, "Stimmungsbild")
    qtbot.keyClick(page.reader.field, Qt.Key.Key_Return)
    assert page.reader.view.hasFocus()
    assert _shown(page) == page.reader.list.currentIndex().data()


def test_arrow_keys_walk_through_the_pages(page: HelpPage, qtbot: QtBot) -> None:
    page.enter()
    assert page.reader.list.hasFocus()
    qtbot.keyClick(page.reader.list, Qt.Key.Key_Down)
    assert page.reader.list.key() == list(ORDER)[1]
    assert _shown(page) == page.reader.list.currentIndex().data()


def test_a_link_leads_to_the_other_page(page: HelpPage) -> None:
    page.reader.view.anchorClicked.emit(QUrl("summary.md"))
    assert page.reader.list.key() == "summary"


def test_tab_leaves_the_text(page: HelpPage, qtbot: QtBot) -> None:
    page.reader.view.setFocus()
    qtbot.keyClick(page.reader.view, Qt.Key.Key_Tab)
    assert not page.reader.view.hasFocus()


def test_where_there_is_little_room_list_and_page_take_turns(page: HelpPage, qtbot: QtBot) -> None:
    page.resize(420, 600)
    page.enter()
    assert page.reader.list.isVisible()
    assert not page.reader.view.isVisible()
    qtbot.keyClick(page.reader.list, Qt.Key.Key_Return)
    assert page.reader.view.isVisible()
    assert not page.reader.list.isVisible()
    qtbot.mouseClick(page.reader.back, Qt.MouseButton.LeftButton)
    assert page.reader.list.isVisible()


def test_the_page_loads_nothing_from_anywhere(page: HelpPage) -> None:
    page.reader.view.setHtml('<img src="file:///etc/hostname"><p>text</p>')
    assert page.reader.view.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert page.reader.view.toPlainText().endswith("text")


@pytest.mark.parametrize("place", ["goals", "skills", "agreement"])
def test_f1_in_the_window_opens_the_page_of_the_place_in_view(window: MainWindow, qtbot: QtBot, place: str) -> None:
    window.navigate(place)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.page("help")
    assert isinstance(page, HelpPage)
    assert window.current == "help"
    assert page.reader.list.key() == PAGE_FOR_PLACE[place]
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert page.reader.list.key() == PAGE_FOR_PLACE[place]
