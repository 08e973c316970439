"""A button that is wider than its page takes more lines instead."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.breaking_button import BreakingButton

LONG = "Den Tresor für immer vernichten \N{EN DASH} zwei Passphrasen fehlen noch"


def test_it_breaks_its_words_where_there_is_less_room(qtbot: QtBot) -> None:
    button = BreakingButton(LONG)
    qtbot.addWidget(button)
    one_line = button.sizeHint()
    button.set_most(one_line.width() // 2)
    assert button.sizeHint().width() <= one_line.width() // 2
    assert button.sizeHint().height() > one_line.height()
    assert (button.text(), button.accessibleName()) == (LONG, LONG)


def test_with_room_again_it_is_one_line(qtbot: QtBot) -> None:
    button = BreakingButton(LONG)
    qtbot.addWidget(button)
    one_line = button.sizeHint()
    button.set_most(200)
    button.set_most(5000)
    assert button.sizeHint() == one_line


def test_a_word_is_never_broken(qtbot: QtBot) -> None:
    button = BreakingButton("Wiederherstellungsblatt")
    qtbot.addWidget(button)
    hint = button.sizeHint()
    button.set_most(40)
    assert button.sizeHint() == hint
