"""Qt, and whoever listens on the accessibility bus, gets dots; the field has what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.secret_edit import DOT, SecretEdit

SECRET = "korrekt Pferd Batterie"


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[SecretEdit]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = SecretEdit(holder)
    yield made
    holder.hide()


def known_to_qt(edit: SecretEdit) -> str:
    return QLineEdit.text(edit)


def test_every_typed_sign_is_a_dot_to_qt(qtbot: QtBot, edit: SecretEdit) -> None:
    told: list[str] = []
    edit.textEdited.connect(lambda text: told.append(str(text)))
    qtbot.keyClicks(edit, SECRET)
    assert edit.text() == SECRET
    assert known_to_qt(edit) == DOT * len(SECRET)
    assert told == [DOT * count for count in range(1, len(SECRET) + 1)]


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ([Qt.Key.Key_Backspace], "abcde"),
        ([Qt.Key.Key_Home, Qt.Key.Key_Delete], "bcdef"),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Backspace], "abcef"),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_Delete], "adef"),
    ],
)
def test_what_is_deleted_is_what_stood_there(qtbot: QtBot, edit: SecretEdit, keys: list[Qt.Key], left: str) -> None:
    edit.setText("abcdef")
    for key in keys:
        qtbot.keyClick(edit, key)
    assert (edit.text(), known_to_qt(edit)) == (left, DOT * len(left))


def test_what_is_marked_is_typed_over(qtbot: QtBot, edit: SecretEdit) -> None:
    edit.setText("abcdef")
    edit.setSelection(1, 3)
    qtbot.keyClicks(edit, "XY")
    assert edit.text() == "aXYef"
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert (edit.text(), known_to_qt(edit)) == ("", "")


def test_pasting_goes_to_the_cursor(qtbot: QtBot, edit: SecretEdit) -> None:
    edit.setText("ad")
    edit.setCursorPosition(1)
    QGuiApplication.clipboard().setText("bc")
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (edit.text(), known_to_qt(edit)) == ("abcd", DOT * 4)


def test_what_comes_past_it_is_taken_in(edit: SecretEdit) -> None:
    QLineEdit.setText(edit, "abc")  # as an assistive program does
    assert (edit.text(), known_to_qt(edit)) == ("abc", DOT * 3)
    edit.setCursorPosition(1)
    QLineEdit.insert(edit, "XY")  # as a menu does
    assert (edit.text(), known_to_qt(edit)) == ("aXYbc", DOT * 5)


def test_another_text_of_the_same_length_is_told(qtbot: QtBot, edit: SecretEdit) -> None:
    edit.setText("abc")
    with qtbot.waitSignal(edit.textChanged):
        edit.setText("xyz")
    assert edit.text() == "xyz"


def test_clearing_forgets(edit: SecretEdit) -> None:
    edit.setText(SECRET)
    edit.clear()
    assert (edit.text(), known_to_qt(edit)) == ("", "")


def test_shortcuts_are_no_signs(qtbot: QtBot, edit: SecretEdit) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == ""
