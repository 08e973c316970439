"""A window comes back where it stood, whole, and never where no screen is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.hand_over import remembered, stand
from rm_desktop.ui.runtime.on_screen import kept_on_screen
from rm_desktop.ui.runtime.process_messages import Geometry


@pytest.mark.usefixtures("qtbot")
def test_what_is_whole_on_its_screen_stays_and_what_sticks_out_is_moved_in() -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    size = QSize(room.width() // 2, room.height() // 2)
    assert kept_on_screen(room.topLeft() + QPoint(10, 10), size) == room.topLeft() + QPoint(10, 10)
    moved = kept_on_screen(QPoint(room.right() - 5, room.bottom() - 5), size)
    assert moved == QPoint(room.right() + 1 - size.width(), room.bottom() + 1 - size.height())
    assert kept_on_screen(QPoint(room.left() - 50, room.top() - 20), size) == room.topLeft()


@pytest.mark.usefixtures("qtbot")
def test_a_screen_that_is_gone_gives_no_place() -> None:
    assert kept_on_screen(QPoint(90_000, 90_000), QSize(800, 600)) is None


def test_the_first_window_of_a_run_stands_where_the_last_one_stood(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "x.toml", window_width=500, window_height=400, window_place=(30, 20))
    window = QWidget()
    qtbot.addWidget(window)
    stand(window, remembered(settings))
    assert (window.size(), window.pos()) == (QSize(500, 400), QPoint(30, 20))
    stand(window, Geometry(500, 400, 90_000, 90_000))
    assert window.pos() == QPoint(30, 20), "off every screen it stays where it is"
