"""Every control is large enough, has a name, and shows where the focus is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.theme.theme import apply_look, colour
from rm_desktop.ui.widgets.buttons import (
    DangerButton,
    IconButton,
    LinkButton,
    LockButton,
    PlainButton,
    PrimaryButton,
    PrivateButton,
    QuietButton,
)
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.widgets.segmented import Segmented

CONTROLS: dict[str, tuple[Callable[[], QWidget], str]] = {
    "primary": (lambda: PrimaryButton("Treffen beginnen", "play"), "focus_primary"),
    "plain": (lambda: PlainButton("Zurück"), "focus"),
    "danger": (lambda: DangerButton("Löschen"), "focus"),
    "private": (lambda: PrivateButton("Gemeinsam machen", "eye-off"), "focus"),
    "quiet": (lambda: QuietButton("Für später merken", "inbox"), "focus"),
    "lock": (lambda: LockButton("Tresor sperren", "lock"), "focus_lock"),
    "link": (lambda: LinkButton("Ansehen"), "focus"),
    "icon": (lambda: IconButton("pencil", "Bearbeiten"), "focus"),
    "framed": (lambda: IconButton("panel-right", "Schmal", framed=True), "focus"),
    "check": (lambda: CheckBox("Drei Beiträge"), "focus"),
    "segment": (lambda: Segmented([(1, "Helga"), (2, "Jonas")], "Wer", 2), "focus"),
    "choice": (lambda: ChoiceCard("users", "Wir beide", "Öffnet nur das Gemeinsame."), "focus"),
    "line": (lambda: QLineEdit("Text"), "focus"),
    "box": (QComboBox, "focus"),
    "date": (QDateEdit, "focus"),
    "text": (QTextEdit, "focus"),
    "note": (lambda: MarkdownEditor("Notiz").edit, "focus"),
}


@pytest.fixture
def stage(qtbot: QtBot) -> QWidget:
    """A window with room and another control that can have the focus."""
    window = QWidget()
    window.setObjectName("page")
    row = QHBoxLayout(window)
    row.addWidget(QLineEdit(window))
    qtbot.addWidget(window)
    return window


def target(widget: QWidget) -> QWidget:
    """The part of a control that takes the focus."""
    return widget.button(2) if isinstance(widget, Segmented) else widget


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", CONTROLS)
def test_the_focus_is_a_ring_of_two_pixels(
    qtbot: QtBot, qapp: QApplication, stage: QWidget, name: str, theme: str
) -> None:
    apply_look(qapp, theme, 100)
    try:
        make, role = CONTROLS[name]
        widget = make()
        layout = stage.layout()
        assert layout is not None
        layout.addWidget(widget)
        stage.resize(700, 240)
        with qtbot.waitExposed(stage):
            stage.show()
        control = target(widget)
        stage.activateWindow()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(control.hasFocus)
        image = control.grab().toImage()
        ring = QColor(colour(role))
        middle = image.height() // 2
        left = [image.pixelColor(x, middle) == ring for x in range(5)]
        top = [image.pixelColor(image.width() // 2, y) == ring for y in range(6)]
        assert sum(left) >= 2
        assert sum(top) >= 2
    finally:
        apply_look(qapp, "light", 100)


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("name", CONTROLS)
def test_a_target_is_at_least_forty_pixels(qtbot: QtBot, qapp: QApplication, name: str, scale: int) -> None:
    apply_look(qapp, "light", scale)
    try:
        widget = CONTROLS[name][0]()
        qtbot.addWidget(widget)
        control = target(widget)
        control.ensurePolished()
        least = max(40, 40 * scale // 100)
        assert control.sizeHint().height() >= least
        assert control.sizeHint().width() >= least
        assert control.minimumSizeHint().height() >= least or name in {"text", "note"}
    finally:
        apply_look(qapp, "light", 100)


def test_a_button_without_words_says_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("pencil", "Klausel ändern")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.text()) == ("Klausel ändern", "Klausel ändern", "")
    button.set_name("Klausel ansehen")
    assert (button.accessibleName(), button.toolTip()) == ("Klausel ansehen", "Klausel ansehen")


@pytest.mark.parametrize("scale", [100, 200])
def test_a_long_german_word_is_never_cut(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    apply_look(qapp, "light", scale)
    try:
        word = "Datenschutzgrundverordnungstext"
        for button in (PrimaryButton(word, "check"), PlainButton(word), LinkButton(word), DangerButton(word)):
            qtbot.addWidget(button)
            button.ensurePolished()
            assert button.minimumSizeHint().width() >= button.fontMetrics().horizontalAdvance(word)
    finally:
        apply_look(qapp, "light", 100)


def test_return_presses_nothing_by_itself(qtbot: QtBot) -> None:
    button = PrimaryButton("Speichern")
    qtbot.addWidget(button)
    assert not button.autoDefault()


def test_a_button_reached_by_tab_has_no_second_frame_around_its_words(stage: QWidget, qtbot: QtBot) -> None:
    button = PrimaryButton("", "check", stage)
    stage.layout().addWidget(button)
    with qtbot.waitExposed(stage):
        stage.show()
    stage.activateWindow()
    stage.findChild(QLineEdit).setFocus()
    QTest.keyClick(stage.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    picture = button.grab().toImage()
    row = {picture.pixelColor(x, 6).name() for x in range(12, picture.width() - 12)}
    assert row == {QColor(colour("primary")).name()}


def test_an_icon_keeps_its_distance_from_words(qtbot):
    button = PlainButton("Save", "download")
    qtbot.addWidget(button)
    assert button.iconSize().width() > button.iconSize().height()
    button.setText("")
    assert button.iconSize().width() == button.iconSize().height()
    image = button.icon().pixmap(60, 20).toImage()
    right = range(image.width() // 2, image.width())
    assert not any(image.pixelColor(x, y).alpha() for x in right for y in range(image.height()))
