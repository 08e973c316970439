"""The gate says that something failed and shows the report before it can be copied."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rm_desktop.ui import crash
from rm_desktop.ui.gate.crash_notice import show_crash
from rm_desktop.ui.runtime.crash_reports import CrashReports
from rm_desktop.ui.widgets.crash_sheet import CrashSheet

CANARY = "nicht die richtige"


@pytest.fixture
def reports():
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crash.install_crash_hook()
    yield CrashReports()
    crash.tell_crashes_to(None)
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def fall():
    raise ValueError(CANARY)


@pytest.mark.parametrize(("language", "label"), [("de", "Bericht ansehen"), ("en", "See the report")])
def test_a_fault_shows_one_message_and_its_report(begin, vault_path, gate, qtbot, reports, label):
    begin(vault_path)
    reports.came.connect(lambda: show_crash(gate.window, gate.context, reports))
    for _ in range(2):
        try:
            fall()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: gate.window.notice is not None)
    button = gate.window.notice.action_button
    assert button.text() == label
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (sheet,) = gate.context.dialogs.open_ones()
    assert isinstance(sheet, CrashSheet)
    qtbot.mouseClick(sheet.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "ValueError at " in copied
    assert CANARY not in copied
    assert vault_path.stem not in copied
