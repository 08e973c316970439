"""A fault of ours is told without a word that anybody wrote, and its report is read before it is copied."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from rm_desktop.ui import crash
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.crash_reports import CrashReports
from rm_desktop.ui.widgets.crash_sheet import CrashSheet
from rm_desktop.ui.workspace.main_window import MainWindow

CANARY = "Quittenmarmelade"


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crash.install_crash_hook()
    yield
    crash.tell_crashes_to(None)
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def fall() -> None:
    """Fail as a page would that quotes what it was given."""
    raise ValueError(CANARY)


def crashed() -> None:
    """Let a fault reach nobody."""
    try:
        fall()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_the_window_offers_the_report_and_copies_what_it_shows(
    qtbot: QtBot, window: MainWindow, context: Context, host: Any, capsys: pytest.CaptureFixture[str], vault_path: Path
) -> None:
    crashed()
    crashed()
    qtbot.waitUntil(lambda: bool(window.notices.banners()))
    (banner,) = window.notices.banners()
    assert banner.action_button is not None
    assert banner.action_button.text() == "Bericht ansehen"
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    (sheet,) = context.dialogs.open_ones()
    assert isinstance(sheet, CrashSheet)
    assert QGuiApplication.clipboard().text() == "", "nothing is copied before it was seen"
    report = sheet.text.text()
    assert "ValueError at " in report
    assert "test_crash_reports" in report
    assert report.count("ValueError") == 1, "the same fault once"
    qtbot.mouseClick(sheet.copy_button, Qt.MouseButton.LeftButton)
    assert sheet.copy_button.text() == "Kopiert"
    copied = QGuiApplication.clipboard().text()
    assert copied == report
    for words in (copied, banner.text(), capsys.readouterr().err):
        assert CANARY not in words
        assert vault_path.stem not in words
        assert context.pair.senior_name not in words
    qtbot.mouseClick(sheet.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.dialogs.open_ones() == ())
    assert host.locked == []


def test_a_fault_in_a_slot_of_ours_is_told(context: Context) -> None:
    context.shell.activity_noticed.connect(fall)
    with capture_exceptions() as caught:
        context.shell.note_activity()
    assert [kind for kind, _error, _trace in caught] == [ValueError], "Qt hands it to Python's hook"
    context.shell.activity_noticed.disconnect(fall)


def test_faults_of_other_threads_are_told_in_the_windows_thread(qtbot: QtBot) -> None:
    reports = CrashReports()
    told_in: list[threading.Thread] = []
    reports.came.connect(lambda: told_in.append(threading.current_thread()))
    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told_in))
    assert told_in == [threading.main_thread()]
    assert CANARY not in reports.text()
    assert "ValueError" in reports.text()


def test_a_flood_of_faults_stays_readable(qapp: object) -> None:
    assert qapp
    reports = CrashReports()
    for number in range(50):
        reports._on_arrived(f"Error at place:{number}")
    assert len(reports.text().splitlines()) == 11


@pytest.mark.parametrize(("language", "title"), [("de", "Bericht über den Fehler"), ("en", "Report about the fault")])
@pytest.mark.usefixtures("appearance")
def test_the_report_speaks_both_languages(window: MainWindow, title: str) -> None:
    sheet = CrashSheet("Error at place:1", lambda _text: None, window)
    assert sheet.windowTitle() == title
