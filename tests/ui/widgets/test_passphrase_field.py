"""A passphrase is seen by eyes only, and only while wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.passphrase_field import PassphraseField

SECRET = "korrekt Pferd Batterie"

pytestmark = pytest.mark.usefixtures("german")


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    made = PassphraseField("Passphrase für das Treffen")
    qtbot.addWidget(made)
    made.resize(420, 120)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_is_typed_is_told_but_not_shown(qtbot: QtBot, field: PassphraseField) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.edit, SECRET)
    assert field.text() == SECRET
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert SECRET not in field.edit.displayText()


def test_return_submits(qtbot: QtBot, field: PassphraseField) -> None:
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_no_input_method_gets_it(field: PassphraseField) -> None:
    for shown in (False, True, False):
        field.reveal.setChecked(shown)
        assert not field.edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert field.edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_revealing_shows_it_to_eyes_and_not_to_the_accessibility_bus(qtbot: QtBot, field: PassphraseField) -> None:
    qtbot.keyClicks(field.edit, SECRET)
    before = field.grab().toImage()
    qtbot.mouseClick(field.reveal, Qt.MouseButton.LeftButton)
    assert field.grab().toImage() != before
    assert field.reveal.accessibleName() == "Passphrase verbergen"
    for widget in (field, *field.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            told = "".join(interface.text(kind) or "" for kind in QAccessible.Text)
            assert SECRET not in told
    qtbot.mouseClick(field.reveal, Qt.MouseButton.LeftButton)
    assert field.reveal.accessibleName() == "Passphrase anzeigen"
    assert not field._revealed.isVisible()


def test_what_is_revealed_follows_the_keys(qtbot: QtBot, field: PassphraseField) -> None:
    field.reveal.setChecked(True)
    empty = field._revealed.grab().toImage()
    qtbot.keyClicks(field.edit, "abc")
    assert field._revealed.grab().toImage() != empty
    assert field._revealed.heightForWidth(60) > 0


def test_clearing_forgets_and_hides(qtbot: QtBot, field: PassphraseField) -> None:
    qtbot.keyClicks(field.edit, SECRET)
    field.reveal.setChecked(True)
    field.clear()
    assert field.text() == ""
    assert not field.reveal.isChecked()
    assert field._revealed._text == ""


@pytest.mark.parametrize(
    ("letter", "modifier", "words"),
    [
        ("a", Qt.KeyboardModifier.NoModifier, "Feststelltaste aus"),
        ("A", Qt.KeyboardModifier.ShiftModifier, "Feststelltaste aus"),
        ("A", Qt.KeyboardModifier.NoModifier, "Feststelltaste ist AN"),
        ("a", Qt.KeyboardModifier.ShiftModifier, "Feststelltaste ist AN"),
    ],
)
def test_where_the_system_does_not_tell_caps_lock_is_guessed(
    qtbot: QtBot, field: PassphraseField, letter: str, modifier: Qt.KeyboardModifier, words: str
) -> None:
    assert field.hint() == ""
    qtbot.keyClick(field.edit, letter, modifier)
    if modifier is Qt.KeyboardModifier.ShiftModifier and letter.islower():
        field._on_key_seen("lower", True)
    assert field.hint() == words


def test_what_the_system_tells_is_shown(field: PassphraseField) -> None:
    class Told:
        def caps_lock(self) -> bool:
            return True

        def layout(self) -> str:
            return "de"

    field._keyboard = Told()  # type: ignore[assignment]
    field.edit.setFocus()
    field._on_focused(True)
    assert field.hint() == "Feststelltaste ist AN · Tastatur: Deutsch"
    assert field.edit.accessibleDescription() == field.hint()
    field._on_focused(False)


def test_it_can_be_called_something_else(field: PassphraseField) -> None:
    field.set_name("Eigene Passphrase")
    assert field.edit.accessibleName() == "Eigene Passphrase"
    assert field.keyboard_part() is field.edit
