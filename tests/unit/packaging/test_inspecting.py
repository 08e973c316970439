"""What looks for mistakes on every screen finds them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspecting import findings
from pseudo import stretched


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window in which nothing is wrong."""
    made = QWidget()
    qtbot.addWidget(made)
    field = QLineEdit()
    field.setAccessibleName("Name")
    column = QVBoxLayout(made)
    for widget in (QLabel("Wie heißt er?"), field, QPushButton("Weiter")):
        widget.setMinimumHeight(40)
        column.addWidget(widget)
    made.resize(400, 300)
    made.show()
    return made


def kinds(window: QWidget) -> set[str]:
    return {finding.kind.split(" of ")[0].rstrip("0123456789 px") for finding in findings(window)}


def test_nothing_is_wrong_where_nothing_is_wrong(window: QWidget) -> None:
    assert findings(window) == []


def test_a_field_without_a_name(window: QWidget) -> None:
    window.findChild(QLineEdit).setAccessibleName("")
    assert kinds(window) == {"no name"}


def test_a_button_that_is_too_small(window: QWidget) -> None:
    button = window.findChild(QPushButton)
    button.setText("")
    button.setAccessibleName("Weiter")
    button.setFixedSize(20, 40)
    assert "target" in kinds(window)


def test_words_that_are_cut(window: QWidget) -> None:
    window.findChild(QPushButton).setFixedWidth(30)
    assert any(finding.kind.startswith("cut by") for finding in findings(window))


def test_an_editor_that_keeps_tab(window: QWidget) -> None:
    editor = QTextEdit(window)
    editor.setAccessibleName("Notiz")
    editor.resize(100, 100)
    editor.show()
    assert "keeps Tab" in kinds(window)


def test_a_page_that_is_wider_than_its_window(window: QWidget, qtbot: QtBot) -> None:
    area = QScrollArea()
    wide = QWidget()
    QHBoxLayout(wide).addWidget(QLabel("x" * 300))
    area.setWidget(wide)
    window.layout().addWidget(area)
    qtbot.waitUntil(lambda: any(finding.kind.startswith("scrolls sideways") for finding in findings(window)))


@pytest.mark.parametrize(
    ("text", "kept"), [("Save {name}", "{name}"), ("%n task(s)", "%n"), ("<b>now</b>", "<b>"), ("S&ave", "&")]
)
def test_the_language_that_nobody_speaks_keeps_what_is_filled_in(text: str, kept: str) -> None:
    assert kept in stretched(text)
    assert len(stretched(text)) > len(text) * 1.5


@pytest.mark.parametrize("text", ["{next} — {missing}", "12:30", "%n"])
def test_it_leaves_alone_what_has_no_words(text: str) -> None:
    assert stretched(text) == text
