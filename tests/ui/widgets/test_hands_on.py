"""The keyboard goes to the part, and only the part says that it has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.hands_on import HandsOn


def made(qtbot: QtBot) -> tuple[HandsOn, QLineEdit]:
    whole = HandsOn()
    qtbot.addWidget(whole)
    part = QLineEdit(whole)
    QVBoxLayout(whole).addWidget(part)
    whole.hand_on_to(part)
    with qtbot.waitExposed(whole):
        whole.show()
    whole.activateWindow()
    return whole, part


def test_the_part_gets_what_the_whole_is_given(qtbot: QtBot) -> None:
    whole, part = made(qtbot)
    whole.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(part.hasFocus)
    assert whole.hasFocus()
    assert whole.keyboard_part() is part


def test_a_signal_with_something_else_than_a_reason_gives_it_too(qtbot: QtBot) -> None:
    whole, part = made(qtbot)
    whole.setFocus(False)
    qtbot.waitUntil(part.hasFocus)


def test_a_screen_reader_finds_the_part_alone_focused(qtbot: QtBot) -> None:
    whole, part = made(qtbot)
    whole.setFocus()
    qtbot.waitUntil(part.hasFocus)
    focused = [QAccessible.queryAccessibleInterface(one).state().focused for one in (whole, part)]
    assert [bool(one) for one in focused] == [False, True]


def test_one_without_a_part_stays_as_it_is(qtbot: QtBot) -> None:
    whole = HandsOn()
    qtbot.addWidget(whole)
    whole.setFocus()
    assert not whole.hasFocus()
