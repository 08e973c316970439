"""The meeting at every size: nothing cut, nothing beside the window, one primary button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.ids import SessionId
from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.agenda_row import AgendaRow
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.page import SessionsPage

Settle = Callable[[], None]
LEAST_TARGET = 40

SIZES = [(1000, 660), (1280, 820), (1920, 1080)]


@pytest.fixture(params=[80, 100, 200])
def scale(request: pytest.FixtureRequest, settings: Settings) -> int:
    """The size of text in percent."""
    settings.text_scale = request.param
    return int(request.param)


@pytest.fixture
def appearance(scale: int, appearance: Appearance) -> Appearance:
    """The look at that size."""
    assert scale
    return appearance


def shown(root: QWidget, kind: type) -> list[Any]:
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def cut_buttons(root: QWidget) -> list[str]:
    """Return the words of buttons that have less room than their words need."""
    return [
        button.text()
        for button in shown(root, QPushButton)
        if button.text() and button.width() < QFontMetrics(button.font()).horizontalAdvance(button.text())
    ]


def cut_labels(root: QWidget) -> list[str]:
    """Return the words of labels that have less height than their wrapped words need."""
    return [
        label.text()
        for label in shown(root, QLabel)
        if not isinstance(label, ClampedText)
        and label.wordWrap()
        and label.height() < label.heightForWidth(label.width())
    ]


def too_wide(root: QWidget) -> list[str]:
    return [
        type(area).__name__
        for area in [root, *root.findChildren(QScrollArea)]
        if isinstance(area, QScrollArea) and area.isVisible() and area.widget().width() > area.viewport().width()
    ]


def split_words(root: QWidget) -> list[str]:
    """Return labels that are narrower than their longest word."""
    return [
        label.text()
        for label in shown(root, QLabel)
        if not isinstance(label, ClampedText)
        and label.width() < max(map(label.fontMetrics().horizontalAdvance, label.text().split() or [""]))
    ]


def check(view: QWidget) -> None:
    assert split_words(view) == []
    assert cut_buttons(view) == []
    assert cut_labels(view) == []
    assert too_wide(view) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_is_cut_at_any_size(
    page: SessionsPage,
    planned: SessionId,
    window: MainWindow,
    settle: Settle,
    qtbot: QtBot,
    on_vault: Any,
) -> None:
    def at_every_size(view: QWidget) -> None:
        for width, height in SIZES:
            window.resize(width, height)
            qtbot.waitUntil(lambda: not (cut_buttons(view) or cut_labels(view) or too_wide(view)), timeout=2000)
            check(view)

    at_every_size(page.list)
    page.plan()
    settle()
    at_every_size(page.form)
    code = on_vault(lambda journal: journal.templates.duplicate("T1", "Unsere Werkstatt mit Jonas")).value
    page.form.templates_requested.emit()
    settle()
    page.templates.book.open(code)
    page.templates.view.panel.hand_on.click()
    page.templates.view.panel.lines.begin_add()
    at_every_size(page.templates.view)
    on_vault(lambda journal: journal.sessions.start(planned))
    page.open(planned)
    settle()
    for panel in (*(page.sheet.note, page.sheet.questions, page.sheet.goals, page.sheet.later, page.sheet.skills),):
        page.sheet._show(panel)
        page.sheet.questions.add_button.click()
        settle()
        at_every_size(page.sheet)
    page.begin_wrap_up()
    settle()
    at_every_size(page.wrap_up)
    page.wrap_up.show_date()
    settle()
    at_every_size(page.wrap_up)
    page.wrap_up.date.accept_button.click()
    settle()
    at_every_size(page.wrap_up)


def test_every_target_is_large_enough(running: SessionsPage, window: MainWindow, scale: int) -> None:
    if scale < 100:
        pytest.skip("smaller than designed, by choice")
    window.resize(1280, 820)
    small = [
        (type(button).__name__, button.width(), button.height())
        for button in [*shown(running.sheet, QPushButton), *shown(running.sheet, AgendaRow)]
        if min(button.width(), button.height()) < LEAST_TARGET
    ]
    assert small == []


def test_there_is_one_primary_button_on_every_screen(running: SessionsPage, settle: Settle, scale: int) -> None:
    assert scale

    def primaries(view: QWidget) -> int:
        return sum(button.property("kind") == "primary" for button in shown(view, QPushButton))

    assert primaries(running.sheet) == 1
    for item in running.meeting.agenda.rows():
        running.meeting.tick(item.id, done=True)
    settle()
    assert primaries(running.sheet) == 1
    running.begin_wrap_up()
    settle()
    assert primaries(running.wrap_up) == 0
    running.wrap_up.show_date()
    settle()
    assert primaries(running.wrap_up) == 1
    running.wrap_up.date.accept_button.click()
    settle()
    assert primaries(running.wrap_up) == 0


def test_everything_that_takes_the_keyboard_has_a_name(running: SessionsPage, scale: int) -> None:
    if scale != 100:
        pytest.skip("names do not change with the size")
    nameless = [
        type(widget).__name__
        for widget in shown(running.sheet, QWidget)
        if widget.focusPolicy().value & 1
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget, QScrollArea)
    ]
    assert nameless == []


def test_a_panel_that_was_asked_for_comes_into_view_where_all_stand_in_one_column(
    running: SessionsPage, window: MainWindow, qtbot: QtBot, scale: int
) -> None:
    if scale <= 100:
        pytest.skip("there is room for two columns")
    window.resize(1000, 660)
    sheet = running.sheet
    qtbot.waitUntil(sheet.board.one_column)
    bar = sheet.verticalScrollBar()
    bar.setValue(bar.maximum())
    sheet.agenda.goals_button.click()

    def in_view() -> bool:
        return 0 <= sheet.goals.mapTo(sheet.viewport(), QPoint(0, 0)).y() < sheet.viewport().height() // 2

    qtbot.waitUntil(in_view, timeout=10_000)
