"""Finding and replacing in one note, by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets.find_bar import FindBar
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor

pytestmark = pytest.mark.usefixtures("german")

TEXT = "Termin am Montag\n\nDer **Termin** und die Terminliste\n\n- kein termin\n"


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[MarkdownEditor]:
    page = QWidget()
    column = QVBoxLayout(page)
    made = MarkdownEditor("Notiz", page)
    column.addWidget(made)
    qtbot.addWidget(page)
    page.resize(640, 480)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    made.set_markdown(TEXT)
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    yield made
    page.close()


def opened(qtbot: QtBot, editor: MarkdownEditor, words: str, key: Qt.Key = Qt.Key.Key_F) -> FindBar:
    qtbot.keyClick(editor.edit, key, Qt.KeyboardModifier.ControlModifier)
    bar = editor.find_bar
    assert bar.isVisible()
    bar.field.setText(words)
    return bar


def marks(edit: QTextEdit) -> int:
    return len(edit.extraSelections())


def test_hits_are_counted_marked_and_walked_through_round_and_round(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "termin")
    assert (bar.count.text(), marks(editor.edit)) == ("1 von 4", 4)
    seen = []
    for _ in range(4):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
        seen.append((bar.count.text(), editor.edit.textCursor().selectedText()))
    assert seen == [("2 von 4", "Termin"), ("3 von 4", "Termin"), ("4 von 4", "termin"), ("1 von 4", "Termin")]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 von 4"


def test_capitals_and_whole_words(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "Termin")
    qtbot.mouseClick(bar.case, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 von 3"
    qtbot.mouseClick(bar.whole, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 von 2"
    bar.field.setText("nirgends")
    assert (bar.count.text(), bar.on.isEnabled()) == ("Kein Treffer", False)


def test_escape_closes_and_leaves_the_cursor_at_the_hit(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "Montag")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert editor.edit.hasFocus()
    assert editor.edit.textCursor().selectedText() == "Montag"
    assert marks(editor.edit) == 0
    qtbot.keyClick(editor.edit, Qt.Key.Key_F3)
    assert (bar.isVisible(), bar.field.text(), bar.count.text()) == (True, "Montag", "1 von 1")


def test_replacing_one_goes_on_to_the_next_and_keeps_the_look(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "Termin", Qt.Key.Key_H)
    bar.replacement.setText("Tag")
    qtbot.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert editor.markdown().startswith("Tag am Montag\n")
    qtbot.mouseClick(bar.one, Qt.MouseButton.LeftButton)
    assert editor.markdown() == "Tag am Montag\n\nDer **Tag** und die Terminliste\n\n- kein termin\n"
    assert bar.count.text() == "1 von 2"


def test_replacing_all_is_one_step_of_undo(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "termin", Qt.Key.Key_H)
    bar.replacement.setText("termin termin")
    qtbot.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    assert editor.markdown().count("termin termin") == 4
    editor.edit.undo()
    assert editor.markdown() == TEXT


def test_nothing_is_replaced_where_a_note_is_only_read(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.set_read_only(True)
    bar = opened(qtbot, editor, "termin", Qt.Key.Key_H)
    assert not bar.all.isVisible()
    assert bar.search.replace_all("x") == 0
    assert editor.markdown() == TEXT


def test_what_is_written_meanwhile_is_counted_too(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "termin")
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(editor.edit, " termin")
    qtbot.waitUntil(lambda: marks(editor.edit) == 5)
    assert bar.count.text() == "5 Treffer"


def test_another_note_closes_the_bar(qtbot: QtBot, editor: MarkdownEditor) -> None:
    bar = opened(qtbot, editor, "termin")
    editor.set_markdown("Etwas anderes\n")
    assert (bar.isVisible(), marks(editor.edit)) == (False, 0)


def test_words_are_counted(qtbot: QtBot, editor: MarkdownEditor) -> None:
    qtbot.waitUntil(lambda: editor.toolbar.count.text() == "10 Wörter")
    editor.set_markdown("")
    qtbot.waitUntil(lambda: editor.toolbar.count.text() == "")


def test_the_note_alone_covers_the_page_and_comes_back(qtbot: QtBot, editor: MarkdownEditor) -> None:
    qtbot.keyClick(editor.edit, Qt.Key.Key_F11)
    assert editor._focus_mode is not None
    qtbot.waitUntil(editor.edit.hasFocus)
    qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert editor._focus_mode is None
    assert editor.isVisible()
    assert editor.parentWidget() is not None
    assert editor.parentWidget().layout().indexOf(editor) == 0
