"""Copies go after some seconds and at lock, as long as they are ours, and ask not to be kept."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime import clipboard as module
from rm_desktop.ui.runtime.clipboard import CONCEALED, HINT, Clipboard


@pytest.fixture
def board(qapp: object) -> Iterator[QClipboard]:
    assert qapp
    board = QGuiApplication.clipboard()
    _silence()
    board.clear()
    yield board
    _silence()
    board.clear()


def _silence() -> None:
    """Let no earlier test's answer: a process has one."""
    for one in [found for found in gc.get_objects() if isinstance(found, Clipboard) and shiboken6.isValid(found)]:
        shiboken6.delete(one)


def now(clipboard: Clipboard) -> None:
    """Let the seconds pass."""
    for timer in clipboard._timers.values():
        if timer.isActive():
            timer.start(0)


def test_a_copy_asks_histories_to_leave_it_out(board: QClipboard) -> None:
    Clipboard().copy("geheim")
    assert board.text() == "geheim"
    data = board.mimeData()
    assert {kind: bytes(data.data(kind).data()) for kind in CONCEALED} == CONCEALED
    assert data.data(HINT).toStdString() == "secret"


def test_it_goes_after_the_seconds_that_are_set(board: QClipboard, qtbot: QtBot) -> None:
    clipboard = Clipboard(seconds=lambda: 45)
    clipboard.copy("geheim")
    assert clipboard._timers[QClipboard.Mode.Clipboard].interval() == 45_000
    now(clipboard)
    qtbot.waitUntil(lambda: board.text() == "")


def test_without_a_setting_it_is_half_a_minute(board: QClipboard) -> None:
    assert board.text() == ""
    clipboard = Clipboard()
    clipboard.copy("geheim")
    assert clipboard._timers[QClipboard.Mode.Clipboard].interval() == 30_000


def test_at_lock_it_goes_at_once(board: QClipboard) -> None:
    clipboard = Clipboard()
    clipboard.copy("geheim")
    clipboard.clear_ours()
    assert board.text() == ""


@pytest.mark.parametrize("way", ["time", "lock"])
def test_what_somebody_else_copied_since_stays(board: QClipboard, qtbot: QtBot, way: str) -> None:
    clipboard = Clipboard()
    clipboard.copy("geheim")
    board.setText("von anderswo")
    if way == "lock":
        clipboard.clear_ours()
    else:
        now(clipboard)
        qtbot.waitUntil(lambda: not clipboard._ours)
    assert board.text() == "von anderswo"


def test_a_second_copy_gets_its_whole_time(board: QClipboard) -> None:
    clipboard = Clipboard(seconds=lambda: 3600)
    clipboard.copy("eins")
    clipboard.copy("zwei")
    assert clipboard._timers[QClipboard.Mode.Clipboard].remainingTime() > 3_590_000
    clipboard.clear_ours()
    assert not clipboard._timers[QClipboard.Mode.Clipboard].isActive()
    assert board.text() == ""


def test_what_is_nobodys_secret_stays(board: QClipboard) -> None:
    clipboard = Clipboard()
    clipboard.copy("geheim")
    clipboard.copy_openly("ein Bericht")
    now(clipboard)
    clipboard.clear_ours()
    assert board.text() == "ein Bericht"
    assert not board.mimeData().hasFormat(HINT)


def test_a_copy_by_keys_in_any_window_of_ours_is_noticed(
    board: QClipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Offscreen Qt does not know whose clipboard it is; here it does, as on the real platforms."""
    monkeypatch.setattr(module, "_owned", lambda _board, mode: mode is QClipboard.Mode.Clipboard)
    clipboard = Clipboard()
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setMarkdown("Ein **fettes** Wort")
    edit.selectAll()
    edit.copy()
    data = board.mimeData()
    assert data.hasFormat(HINT)
    assert data.text() == "Ein fettes Wort"
    assert "fettes" in data.html()
    assert not any("opendocument" in kind for kind in data.formats())
    clipboard.clear_ours()
    assert board.text() == ""


def test_an_empty_clipboard_and_foreign_copies_are_left_alone(board: QClipboard) -> None:
    clipboard = Clipboard()
    foreign = QMimeData()
    foreign.setText("von anderswo")
    board.setMimeData(foreign)
    clipboard.clear_ours()
    assert board.text() == "von anderswo"
    assert not board.mimeData().hasFormat(HINT)


ON_X11 = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from rm_desktop.ui.runtime.clipboard import HINT, Clipboard
app = QApplication(["x", "-platform", "xcb"])
clipboard, board = Clipboard(seconds=lambda: 1), QGuiApplication.clipboard()
field = QLineEdit("Marmelade")
field.show()
field.selectAll()
field.copy()
board.setText("markiert", QClipboard.Mode.Selection)
print(board.text(), board.mimeData().hasFormat(HINT), board.text(QClipboard.Mode.Selection))
def look():
    print(repr(board.text()), repr(board.text(QClipboard.Mode.Selection)))
    field.copy()
    board.setText("markiert", QClipboard.Mode.Selection)
    clipboard.clear_ours()
    print(repr(board.text()), repr(board.text(QClipboard.Mode.Selection)), clipboard._ours)
    app.quit()
QTimer.singleShot(1600, look)
app.exec()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")
def test_on_x11_clipboard_and_selection_are_both_emptied(display: str) -> None:
    environ = {**os.environ, "DISPLAY": display}
    line = [sys.executable, "-c", ON_X11]
    done = subprocess.run(line, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["Marmelade True markiert", "'' ''", "'' '' {}"], done.stderr
