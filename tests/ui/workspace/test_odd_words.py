"""Rows stay in their place whatever somebody called things, and a line that is full says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.goals.page import GoalsPage
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.tasks.page import TasksPage

OnVault = Callable[[Callable[[Journal], Any]], Any]
ODD = (
    "W" * TITLE_LIMIT,
    "👩‍👩‍👧‍👦🏳️‍🌈" * 20,
    "שלום עולם, כותרת ארוכה (עם סוגריים) 12",
    "مرحبا بالعالم 123 mixed",
    "Z͛ͫ̓ͪ̂ä̈lgo" * 20,
    "<b>fett</b> & %n {0} {count}",
)


def _fill(journal: Journal) -> None:
    for number, odd in enumerate(ODD):
        session = journal.sessions.plan(odd, None, 60, place=odd[:TITLE_LIMIT]).value
        journal.actions.add(odd, tuple(Person)[number % 2], session.id)
    goal = journal.goals.add(ODD[0], why=ODD[1], success=ODD[2]).value
    for odd in ODD:
        journal.goals.add_step(goal.id, odd)
    journal.goals.add(ODD[2])
    journal.goals.add(ODD[4])


def _inside(page: QWidget) -> bool:
    """Whether no row is wider than the page it stands on."""
    return all(area.horizontalScrollBar().maximum() == 0 for area in page.findChildren(ScrollPage) if area.isVisible())


@pytest.mark.parametrize(("width", "height"), [(1000, 660), (1280, 820)])
def test_rows_called_anything_stay_in_their_place(
    window: MainWindow, on_vault: OnVault, qtbot: QtBot, width: int, height: int
) -> None:
    on_vault(_fill)
    window.resize(width, height)
    for place in ("sessions", "tasks", "goals", "today"):
        window.navigate(place)
        page = window.page(place)
        qtbot.waitUntil(lambda page=page: _inside(page))
        if isinstance(page, TasksPage):
            qtbot.waitUntil(lambda page=page: len(page.rows.widgets()) == len(ODD))
            assert {row.check.box.text() for row in page.rows.widgets()} == set(ODD)
            assert _inside(page)
        elif isinstance(page, GoalsPage):
            qtbot.waitUntil(lambda page=page: len(page.view.steps.rows.widgets()) == len(ODD))
            assert _inside(page)


def test_a_title_from_the_right_leaves_the_rest_of_the_line_where_it_is(
    window: MainWindow, on_vault: OnVault, qtbot: QtBot
) -> None:
    on_vault(lambda journal: journal.sessions.plan("שלום", None, 45, place="חדר 3"))
    window.navigate("sessions")
    page = cast("SessionsPage", window.page("sessions"))
    qtbot.waitUntil(lambda: bool(page.list.sections["planned"][1].widgets()))
    words = page.list.sections["planned"][1].widgets()[0].detail
    assert words.title() == "1. Treffen · \u2068שלום\u2069"  # noqa: RUF001 - Hebrew
    assert words.detail() == "Noch kein Termin · \u2068חדר 3\u2069 · 45 Minuten"


def test_nothing_written_is_taken_for_markup(window: MainWindow, on_vault: OnVault, qtbot: QtBot) -> None:
    on_vault(lambda journal: journal.actions.add("<b>fett</b> &amp;", Person.SENIOR))
    window.navigate("tasks")
    page = cast("TasksPage", window.page("tasks"))
    qtbot.waitUntil(lambda: bool(page.rows.widgets()))
    assert page.rows.widgets()[0].check.text() == "<b>fett</b> &amp;"
    assert all(label.textFormat() is not Qt.TextFormat.RichText for label in page.findChildren(QLabel))


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_a_full_line_says_what_it_left_out(qapp: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit()
    line.setMaxLength(12)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qapp.clipboard().setText("zwölf Zeichen und mehr")
    line.paste()
    assert line.text() == "zwölf Zeiche"
    assert "12 Zeichen" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    line.setText("kurz")
    qapp.clipboard().setText("er")
    line.paste()
    assert line.text() == "kurzer"
    assert not QToolTip.isVisible()
