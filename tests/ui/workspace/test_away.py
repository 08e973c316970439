"""Minimising locks and another program covers, if people want that; nothing of it is on by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace.main_window import MainWindow


@pytest.fixture
def leave(qapp: object) -> Callable[[], None]:
    """Let another program have the keys. The offscreen platform has no other, so the application is told."""
    assert qapp
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return lambda: app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)


def test_minimised_it_stays_open_unless_that_is_set(qtbot: QtBot, window: MainWindow, host: Any) -> None:
    window.showMinimized()
    qtbot.waitUntil(window.isMinimized)
    assert not window.is_covered()
    assert host.locked == []


def test_minimising_locks_where_that_is_set(qtbot: QtBot, window: MainWindow, context: Context, host: Any) -> None:
    context.settings.change(lock_when_minimised=True)
    window.showMinimized()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    assert host.locked[0][0] is LockReason.MINIMISED


def test_another_program_covers_only_where_that_is_set(
    window: MainWindow, context: Context, host: Any, leave: Callable[[], None]
) -> None:
    leave()
    assert not window.is_covered()
    context.settings.change(cover_when_left=True)
    leave()
    assert window.is_covered()
    window.uncover()
    assert not window.is_covered()
    assert host.locked == []


def test_during_a_meeting_another_program_never_covers(
    window: MainWindow, context: Context, leave: Callable[[], None]
) -> None:
    context.settings.change(cover_when_left=True)
    context.shell.meeting_running(True)
    leave()
    assert not window.is_covered()
    context.shell.meeting_running(False)
    leave()
    assert window.is_covered()
