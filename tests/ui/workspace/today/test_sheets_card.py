"""The reminder of the recovery sheets on Today, and its three answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.today.page import TodayPage

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]


def hold_one(journal: Journal) -> None:
    begun = journal.sessions.start().value
    journal.sessions.finish(begun.id)


@pytest.fixture
def page(window: MainWindow, on_vault: Run, clock: FixedClock, settle: Settle) -> TodayPage:
    """Today before the second meeting."""
    settle()
    found = window.findChild(TodayPage)
    assert isinstance(found, TodayPage)
    assert not found.sheets.isVisible()
    clock.moment += timedelta(days=1)
    on_vault(hold_one)
    found.enter()
    settle()
    return found


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Wiederherstellungsblätter noch da?"), ("en", "recovery sheets still at hand?")]
)
def test_from_the_second_meeting_on_it_asks_for_the_sheets(page: TodayPage, words: str) -> None:
    assert page.sheets.isVisible()
    assert words in " ".join(label.text() for label in page.sheets.findChildren(QLabel))


@pytest.mark.parametrize(("button", "again"), [("done", 182), ("put_off", None)])
def test_an_answer_takes_it_away(
    page: TodayPage, qtbot: QtBot, settle: Settle, on_vault: Run, clock: FixedClock, button: str, again: int | None
) -> None:
    qtbot.mouseClick(getattr(page.sheets, button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sheets.isVisible(), timeout=10_000)
    if again is None:
        on_vault(hold_one)
    else:
        clock.moment += timedelta(days=again)
    page.enter()
    qtbot.waitUntil(page.sheets.isVisible, timeout=10_000)
    settle()


def test_trying_them_out_leads_to_the_gate(page: TodayPage, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.shell.lock_requested, timeout=10_000):
        qtbot.keyClick(page.sheets.try_out, Qt.Key.Key_Space)
