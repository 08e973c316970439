"""Dialogs do not block, are Qt's own, remember nothing outside, and go when the vault is locked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLabel, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dialogs(window: QWidget) -> Dialogs:
    return Dialogs(window)


@pytest.fixture
def files(dialogs: Dialogs, window: QWidget) -> FileDialogs:
    made = FileDialogs(dialogs)
    made.set_window(window)
    return made


def simple(window: QWidget) -> QDialog:
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLabel("Frage"))
    return dialog


@pytest.mark.parametrize("accepted", [True, False])
def test_an_answer_comes_later_and_the_dialog_goes(
    qtbot: QtBot, dialogs: Dialogs, window: QWidget, accepted: bool
) -> None:
    answers: list[bool] = []
    dialog = simple(window)
    dialogs.open(dialog, answers.append)
    assert dialog.isVisible()
    assert dialogs.open_ones() == (dialog,)
    if accepted:
        dialog.accept()
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == [accepted]
    assert dialogs.open_ones() == ()


def test_without_a_folder_of_its_own_a_dialog_begins_at_home(
    dialogs: Dialogs, files: FileDialogs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    files.save_file("Wohin?", ["PDF (*.pdf)"], print, name="a.pdf")
    (dialog,) = dialogs.open_ones()
    assert isinstance(dialog, QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)


def test_the_key_that_locks_is_heard_while_a_dialog_is_open(
    qtbot: QtBot, dialogs: Dialogs, files: FileDialogs, tmp_path: Path
) -> None:
    files.save_file("Wohin?", ["PDF (*.pdf)"], print, name="a.pdf", folder=tmp_path)
    (dialog,) = dialogs.open_ones()
    with qtbot.waitSignal(dialogs.lock_wanted):
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_a_lock_closes_them_all_and_nobody_is_answered(qtbot: QtBot, dialogs: Dialogs, window: QWidget) -> None:
    answers: list[bool] = []
    first, second = simple(window), simple(window)
    gone: list[str] = []
    first.destroyed.connect(lambda: gone.append("first"))
    second.destroyed.connect(lambda: gone.append("second"))
    dialogs.open(first, answers.append)
    dialogs.open(second, answers.append)
    dialogs.close_all()
    qtbot.waitUntil(lambda: sorted(gone) == ["first", "second"])
    assert answers == []
    assert dialogs.open_ones() == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_lock_closes_open_lists_and_menus(qtbot: QtBot, dialogs: Dialogs, window: QWidget) -> None:
    box = QComboBox(window)
    box.addItems(["eins", "zwei"])
    box.show()
    box.showPopup()
    menu = QMenu(window)
    menu.addAction("Weitere Möglichkeiten")
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    dialogs.close_all()
    assert QApplication.activePopupWidget() is None


def file_dialog(dialogs: Dialogs) -> QFileDialog:
    (dialog,) = dialogs.open_ones()
    assert isinstance(dialog, QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


def test_a_new_file_gets_its_name_and_ending(dialogs: Dialogs, files: FileDialogs, tmp_path: Path) -> None:
    chosen: list[Path] = []
    files.save_file("Speichern", ["PDF (*.pdf)"], chosen.append, name="Treffen 7.pdf", folder=tmp_path)
    dialog = file_dialog(dialogs)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "Treffen 7.pdf"
    dialog.selectFile(str(tmp_path / "Anders"))
    dialog.accept()
    assert chosen == [tmp_path / "Anders.pdf"]


def test_a_file_that_is_there_is_chosen(dialogs: Dialogs, files: FileDialogs, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    chosen: list[Path] = []
    files.open_file("Öffnen", ["Text (*.txt)"], chosen.append, folder=tmp_path)
    dialog = file_dialog(dialogs)
    dialog.selectFile(str(tmp_path / "a.txt"))
    dialog.accept()
    assert chosen == [tmp_path / "a.txt"]


def test_a_folder_is_chosen_or_not(dialogs: Dialogs, files: FileDialogs, tmp_path: Path) -> None:
    chosen: list[Path] = []
    files.folder("Ordner", chosen.append, folder=tmp_path)
    dialog = file_dialog(dialogs)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()
    assert chosen == []


def test_a_folder_that_is_gone_is_not_insisted_on(dialogs: Dialogs, files: FileDialogs, tmp_path: Path) -> None:
    files.folder("Ordner", lambda _path: None, folder=tmp_path / "weg")
    assert file_dialog(dialogs).directory().exists()
    dialogs.close_all()


def test_a_test_can_answer_instead_of_asking(dialogs: Dialogs, files: FileDialogs, tmp_path: Path) -> None:
    chosen: list[Path] = []
    files.answer_next_with(tmp_path / "x.pdf")
    files.answer_next_with(None)
    for _ in range(2):
        files.save_file("Speichern", ["PDF (*.pdf)"], chosen.append, name="x.pdf")
    assert chosen == [tmp_path / "x.pdf"]
    assert dialogs.open_ones() == ()


def test_visited_folders_are_written_nowhere(tmp_path: Path) -> None:
    """In a process of its own, because Qt looks for the settings' place once only."""
    home, visited = tmp_path / "home", tmp_path / "geheimer Ordner"
    home.mkdir()
    visited.mkdir()
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from rm_desktop.services.settings import Settings\n"
        "from rm_desktop.ui.application import create_application\n"
        "from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs\n"
        "app, _ = create_application(['x', '-platform', 'offscreen'], Settings(Path('none'), language='de'))\n"
        "dialogs = Dialogs(app)\n"
        "FileDialogs(dialogs).folder('Ordner', print, folder=Path(sys.argv[1]))\n"
        "dialogs.open_ones()[0].accept()\n"
        "del dialogs, app\n"
    )
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(visited)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == str(visited), done.stderr
    kept = [path for path in home.rglob("*") if path.is_file() and b"geheimer" in path.read_bytes()]
    assert kept == []
    assert not list(home.rglob("QtProject*"))
