"""Ticking, choosing one word of a few, and large cards."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Level
from rm_desktop.ui.theme.theme import apply_look
from rm_desktop.ui.widgets.check_row import CheckBox, CheckRow
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.level_bar import LevelBar, level_word
from rm_desktop.ui.widgets.segmented import Segmented

LONG = "Kurzanleitung für den zweiten Faktor schreiben und im Führungskreis vorstellen"


def test_a_click_anywhere_on_the_words_ticks(qtbot: QtBot) -> None:
    row = CheckRow("Drei Beiträge kommentieren")
    qtbot.addWidget(row)
    row.resize(500, 40)
    row.show()
    with qtbot.waitSignal(row.toggled) as told:
        qtbot.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=QPoint(row.box.width() - 5, 20))
    assert told.args == [True]
    assert row.is_checked()


def test_the_space_key_ticks_and_unticks(qtbot: QtBot) -> None:
    row = CheckRow("Aufgabe", checked=True)
    qtbot.addWidget(row)
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert not row.is_checked()


def test_ticking_by_the_program_tells_nobody(qtbot: QtBot) -> None:
    row = CheckRow("Aufgabe")
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.toggled):
        row.set_checked(True)
    assert row.is_checked()


def test_a_long_text_takes_more_lines_instead_of_being_cut(qtbot: QtBot) -> None:
    box = CheckBox(LONG)
    qtbot.addWidget(box)
    assert box.heightForWidth(220) > box.heightForWidth(900) == 40
    assert box.minimumSizeHint().width() < box.sizeHint().width()


def test_the_row_takes_chips_at_its_end_and_another_text(qtbot: QtBot) -> None:
    row = CheckRow("alt")
    qtbot.addWidget(row)
    chip = Chip("bis Donnerstag", "shared")
    row.add(chip)
    row.set_text("neu")
    assert (row.text(), chip.parent()) == ("neu", row)
    assert row.keyboard_part() is row.box


@pytest.mark.parametrize("struck", [False, True])
@pytest.mark.parametrize("enabled", [False, True])
def test_every_state_of_a_box_looks_different(qtbot: QtBot, struck: bool, enabled: bool) -> None:
    pictures = []
    for checked in (False, True):
        box = CheckBox("Aufgabe")
        qtbot.addWidget(box)
        box.setChecked(checked)
        box.setEnabled(enabled)
        box.set_struck(struck)
        box.resize(200, 40)
        pictures.append(box.grab().toImage())
    assert pictures[0] != pictures[1]


def segmented(qtbot: QtBot, value: Any = None) -> Segmented:
    made = Segmented([("a", "Nur wir beide"), ("b", "Programmleitung"), ("c", "Andere")], "Für wen?", value)
    qtbot.addWidget(made)
    made.resize(600, 50)
    made.show()
    return made


def test_nothing_is_chosen_until_somebody_chooses(qtbot: QtBot) -> None:
    choice = segmented(qtbot)
    assert choice.value is None
    with qtbot.waitSignal(choice.value_changed) as told:
        qtbot.mouseClick(choice.button("b"), Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert choice.value == "b"


def test_arrow_keys_move_the_choice(qtbot: QtBot) -> None:
    choice = segmented(qtbot, "a")
    choice.activateWindow()
    choice.button("a").setFocus()
    qtbot.waitUntil(choice.button("a").hasFocus)
    qtbot.keyClick(choice.button("a"), Qt.Key.Key_Right)
    assert choice.value == "b"


def test_choosing_by_the_program_tells_nobody_and_can_be_taken_back(qtbot: QtBot) -> None:
    choice = segmented(qtbot, "a")
    with qtbot.assertNotEmitted(choice.value_changed):
        choice.set_value("c")
        assert choice.value == "c"
        choice.set_value(None)
    assert choice.value is None


def test_tab_finds_the_chosen_word_only(qtbot: QtBot) -> None:
    choice = segmented(qtbot)
    tab = Qt.FocusPolicy.TabFocus
    assert [bool(choice.button(value).focusPolicy() & tab) for value in "abc"] == [True, False, False]
    qtbot.mouseClick(choice.button("c"), Qt.MouseButton.LeftButton)
    assert [bool(choice.button(value).focusPolicy() & tab) for value in "abc"] == [False, False, True]
    assert choice.keyboard_part() is choice.button("c")
    choice.set_value("b")
    assert choice.keyboard_part() is choice.button("b")


def test_choosing_moves_no_word(qtbot: QtBot) -> None:
    choice = segmented(qtbot, "a")
    before = [choice.button(value).geometry() for value in "abc"]
    choice.set_value("b")
    assert [choice.button(value).geometry() for value in "abc"] == before


def test_words_that_do_not_fit_go_to_the_next_line(qtbot: QtBot) -> None:
    choice = segmented(qtbot, "a")
    choice.resize(200, 200)
    assert choice.button("c").y() > choice.button("a").y()


def test_a_group_is_named_for_screen_readers(qtbot: QtBot) -> None:
    choice = segmented(qtbot)
    assert choice.accessibleName() == "Für wen?"
    assert choice.button("a").accessibleDescription() == "Für wen?"


def test_a_card_tells_its_words_and_shows_that_it_is_chosen(qtbot: QtBot) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    cards = [
        ChoiceCard("users", "Wir beide", "Nur das Gemeinsame", checkable=True),
        ChoiceCard("user", "Allein", checkable=True),
    ]
    for card in cards:
        row.addWidget(card)
    qtbot.addWidget(holder)
    holder.show()
    assert (cards[0].accessibleName(), cards[0].accessibleDescription()) == ("Wir beide", "Nur das Gemeinsame")
    qtbot.mouseClick(cards[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert [card.isChecked() for card in cards] == [False, True]
    ticks = [card.findChildren(IconLabel) for card in cards]
    assert not any(tick.isVisible() for tick in ticks[0] if tick is cards[0]._tick)
    assert cards[1]._tick.isVisible()


def test_a_card_is_pressed_by_key_and_grows_with_its_words(qtbot: QtBot) -> None:
    card = ChoiceCard("file-check", "Zusammenfassung weitergeben", LONG, upright=True)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.heightForWidth(220) > card.heightForWidth(700)
    card.set_words("Anders", "")
    assert (card.title(), card.accessibleName()) == ("Anders", "Anders")


@pytest.mark.parametrize("level", list(Level))
def test_a_level_is_a_word_never_a_figure(qtbot: QtBot, level: Level) -> None:
    bar = LevelBar(level)
    qtbot.addWidget(bar)
    assert bar.level() is level
    assert bar.accessibleName() == level_word(level)
    assert not any(sign.isdigit() for sign in bar.accessibleName())


def test_levels_look_different(qtbot: QtBot) -> None:
    bar = LevelBar()
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())
    pictures = []
    for level in Level:
        bar.set_level(level)
        pictures.append(bar.grab().toImage())
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_what_is_private_always_carries_the_crossed_eye(qtbot: QtBot) -> None:
    private, shared = Chip("Nur für mich", "private"), Chip("Für beide lesbar", "shared")
    qtbot.addWidget(private)
    qtbot.addWidget(shared)
    assert [label._name for label in private.findChildren(IconLabel)] == ["eye-off"]
    assert shared.findChildren(IconLabel) == []
    private.set_text("Privat")
    assert (private.text(), private.accessibleName()) == ("Privat", "Privat")


def test_chips_and_rows_scale(qtbot: QtBot, qapp: QApplication) -> None:
    small = Chip("bis Donnerstag", "attention", icon="clock")
    qtbot.addWidget(small)
    width = small.sizeHint().width()
    apply_look(qapp, "light", 200)
    try:
        large = Chip("bis Donnerstag", "attention", icon="clock")
        qtbot.addWidget(large)
        assert large.sizeHint().width() > 1.8 * width
    finally:
        apply_look(qapp, "light", 100)


def test_a_picture_alone_has_a_text_twin(qtbot: QtBot) -> None:
    alone, beside = IconLabel("lock", says="Gesperrt"), IconLabel("lock")
    qtbot.addWidget(alone)
    qtbot.addWidget(beside)
    assert (alone.accessibleName(), beside.accessibleName()) == ("Gesperrt", "")
    before = alone.grab().toImage()
    alone.set_icon("check", "shared")
    assert alone.grab().toImage() != before
    assert Muted("x").text() == "x"
