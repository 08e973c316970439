"""Pictures of the screen: forbidden as set, allowed until the next lock, and not promised where nobody can."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.capture import Capture


@pytest.fixture
def shown() -> list[tuple[QWidget, bool]]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def capture(tmp_path: Path, shown: list[tuple[QWidget, bool]]) -> Capture:
    settings = Settings(tmp_path / "settings.toml")
    return Capture(settings, show=lambda window, seen: shown.append((window, seen)))


def test_every_window_is_kept_out_and_may_be_let_in_until_the_next_lock(
    capture: Capture, window: QWidget, shown: list[tuple[QWidget, bool]]
) -> None:
    capture.protect(window)
    capture.allow(until_lock=True)
    assert capture.allowed
    capture.allow(until_lock=False)
    assert shown == [(window, False), (window, True), (window, False)]


def test_the_setting_holds_at_once(capture: Capture, window: QWidget, shown: list[tuple[QWidget, bool]]) -> None:
    capture.protect(window)
    capture._settings.change(forbid_capture=False)
    capture.apply()
    assert shown[-1] == (window, True)


def test_a_dialog_that_is_gone_is_forgotten(
    capture: Capture, window: QWidget, shown: list[tuple[QWidget, bool]], qtbot: QtBot
) -> None:
    dialog = QWidget()
    capture.protect(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    shown.clear()
    capture.protect(window)
    assert shown == [(window, False)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a way")
def test_here_nothing_is_promised(tmp_path: Path, window: QWidget) -> None:
    capture = Capture(Settings(tmp_path / "settings.toml"))
    capture.protect(window)
    capture.allow(until_lock=True)
    assert not capture.possible
