"""Looking back as picture and as table, in both languages, and the way from a memory to its meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.services.demo import fill_demo
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.elided_button import ElidedButton
from rm_desktop.ui.widgets.picture_view import PictureView
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.look_back.page import TABLE, LookBackPage
from rm_desktop.ui.workspace.main_window import MainWindow

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, on_vault: Run, clock: FixedClock, qtbot: QtBot) -> LookBackPage:
    """The page on the sample pair."""
    on_vault(lambda journal: fill_demo(journal, clock))
    window.navigate("look_back")
    page = window.page("look_back")
    assert isinstance(page, LookBackPage)
    qtbot.waitUntil(lambda: len(page.cards) == 5)
    return page


def texts(page: LookBackPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def shown(page: LookBackPage, kind: type) -> list[Any]:
    return [one for one in page.findChildren(kind) if not one.parentWidget().isHidden() and one.isVisibleTo(page)]


def test_nothing_to_look_back_on_says_what_will_stand_here(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("look_back")
    page = window.page("look_back")
    assert isinstance(page, LookBackPage)
    qtbot.waitUntil(lambda: "Nach dem ersten Treffen" in texts(page))
    assert not page.way.isVisible()


def test_pictures_and_tables_say_the_same(page: LookBackPage, qtbot: QtBot) -> None:
    names = [view.accessibleName() for view in shown(page, PictureView)]
    assert names[0] == "Der Weg bisher: Bild; „Tabelle“ oben sagt dasselbe in Worten"
    assert len(names) == 3
    for view in shown(page, PictureView):
        assert view.picture().shapes
        view.grab()
    page.way.set_value(TABLE)
    page._on_way()
    qtbot.waitUntil(lambda: len(shown(page, WordTable)) == 3)
    way, hours, topics = shown(page, WordTable)
    assert ["11.06.2026", "Treffen", "Auftakt"] in way.words()
    assert ["Juli 2026", "0", "0 Min."] in hours.words()
    assert all("Treffen" in row[1] for row in topics.words())
    assert "6 Treffen, zusammen 6 Stunden" in texts(page)


@pytest.mark.parametrize("language", ["en"])
def test_it_speaks_english_too(page: LookBackPage) -> None:
    said = texts(page)
    assert "6 meetings, 6 hours in all" in said
    assert "About one month ago" in said


def test_a_memory_leads_to_its_meeting(page: LookBackPage, window: MainWindow, settle: Settle) -> None:
    (first, *_more) = shown(page, ElidedButton)
    assert first.text().startswith("Treffen: ")
    first.click()
    settle()
    assert window.current == "sessions"


def test_nothing_is_told_of_one_person_alone(page: LookBackPage) -> None:
    said = texts(page)
    assert "Helga" not in said
    assert "Jonas" not in said
    assert "%" not in said


@pytest.mark.usefixtures("page")
def test_nothing_is_cut_at_twice_the_text_size(window: MainWindow, context: Context, settle: Settle) -> None:
    context.settings.text_scale = 200
    context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    settle()
    fresh = window.page("look_back")
    assert isinstance(fresh, LookBackPage)
    assert fresh.content.horizontalScrollBar().maximum() == 0
