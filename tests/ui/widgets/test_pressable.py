"""Return presses what has the focus, once; among cards to choose from it is left to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [PrimaryButton, PlainButton, LinkButton])
def test_keys_press_a_button_once(qtbot: QtBot, kind: type[PlainButton], key: Qt.Key) -> None:
    button = kind("Weiter")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(button, key)
    assert len(pressed) == 1


def test_a_held_key_presses_once(qtbot: QtBot) -> None:
    button = PlainButton("Weiter")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for repeated in (False, True, True):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated)
        QApplication.sendEvent(button, event)
    assert len(pressed) == 1


def test_cards_that_act_take_return_and_cards_to_choose_leave_it(qtbot: QtBot) -> None:
    class Page(QWidget):
        went_on = 0

        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it so
            self.went_on += event.key() == Qt.Key.Key_Return

    page = Page()
    qtbot.addWidget(page)
    acting, choosing = (
        ChoiceCard("lock", "Sperren", parent=page),
        ChoiceCard("user", "Allein", parent=page, checkable=True),
    )
    pressed: list[bool] = []
    acting.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(acting, Qt.Key.Key_Return)
    assert (len(pressed), page.went_on) == (1, 0)
    qtbot.keyClick(choosing, Qt.Key.Key_Return)
    assert page.went_on == 1
    assert not choosing.isChecked()
