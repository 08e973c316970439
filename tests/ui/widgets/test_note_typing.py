"""Markdown's signs and the keys, typed as people type them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from rm_desktop.ui.widgets import note_keys
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.widgets.markdown_text import normalise


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    made = MarkdownEditor("Notiz")
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    return made


def typed(qtbot: QtBot, editor: MarkdownEditor, text: str) -> str:
    """Type ``text``; a line break is Return."""
    for number, line in enumerate(text.split("\n")):
        if number:
            qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
        qtbot.keyClicks(editor.edit, line)
    return editor.markdown()


@pytest.mark.parametrize(
    ("keys", "stored"),
    [
        ("# eins", "# eins\n"),
        ("## zwei", "## zwei\n"),
        ("### drei\nText", "### drei\n\nText\n"),
        ("- a\nb", "- a\n- b\n"),
        ("* a", "- a\n"),
        ("1. a\nb", "1. a\n2. b\n"),
        ("7) a", "7. a\n"),
        ("[ ] a\nb", "- [ ] a\n- [ ] b\n"),
        ("- [x] a", "- [x] a\n"),
        ("> Zitat", "> Zitat\n"),
        ("```\nx = 1", "```\nx = 1\n```\n"),
        ("ein **fettes** Wort", "ein **fettes** Wort\n"),
        ("ein *schiefes* Wort", "ein *schiefes* Wort\n"),
        ("ein ~~altes~~ Wort", "ein ~~altes~~ Wort\n"),
        ("`Code` hier", "`Code` hier\n"),
        ("[da](https://beispiel.de) steht es", "[da](https://beispiel.de) steht es\n"),
        ("5 * 3 * 2", "5 \\* 3 \\* 2\n"),
        ("a**b**", "a\\*\\*b\\*\\*\n"),
        ("[da](javascript:x)", "\\[da\\](javascript:x)\n"),
        ("mitten - drin", "mitten - drin\n"),
    ],
)
def test_signs_become_what_they_mean_and_only_there(
    qtbot: QtBot, editor: MarkdownEditor, keys: str, stored: str
) -> None:
    assert typed(qtbot, editor, keys) == stored
    assert normalise(stored) == stored


def test_pictures_among_the_letters_shift_nothing(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.edit.insertPlainText("😀😀 ")
    assert typed(qtbot, editor, "**fett** und") == "😀😀 **fett** und\n"


@pytest.mark.parametrize(("keys", "back"), [("- ", "\\-\n"), ("**fett**", "\\*\\*fett\\*\\*\n")])
def test_undo_gives_the_signs_back(qtbot: QtBot, editor: MarkdownEditor, keys: str, back: str) -> None:
    typed(qtbot, editor, keys)
    editor.edit.undo()
    assert editor.markdown() == back


@pytest.mark.parametrize(
    ("keys", "stored"),
    [
        (note_keys.STRUCK, "~~Wort~~\n"),
        (note_keys.CODE, "`Wort`\n"),
        (note_keys.HEADING, "## Wort\n"),
        (note_keys.BULLETS, "- Wort\n"),
        (note_keys.NUMBERS, "1. Wort\n"),
        (note_keys.CHECKLIST, "- [ ] Wort\n"),
        (note_keys.QUOTE, "> Wort\n"),
    ],
)
def test_every_tool_has_a_key(qtbot: QtBot, editor: MarkdownEditor, keys: str, stored: str) -> None:
    typed(qtbot, editor, "Wort")
    editor.edit.selectAll()
    pressed = QKeySequence(keys)[0]
    qtbot.keyClick(editor.edit, pressed.key(), pressed.keyboardModifiers())
    assert editor.markdown() == stored


def test_headings_grow_smaller_and_end(qtbot: QtBot, editor: MarkdownEditor) -> None:
    typed(qtbot, editor, "Wort")
    seen = []
    for _ in range(3):
        editor.edit.structure.next_heading()
        seen.append(editor.markdown())
    assert seen == ["## Wort\n", "### Wort\n", "Wort\n"]


def test_lists_are_nested_by_keys(qtbot: QtBot, editor: MarkdownEditor) -> None:
    typed(qtbot, editor, "- a\nb")
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(editor.edit, Qt.Key.Key_Right, both)
    assert editor.markdown() == "- a\n  - b\n"
    qtbot.keyClick(editor.edit, Qt.Key.Key_Left, both)
    assert editor.markdown() == "- a\n- b\n"


def test_backspace_at_the_start_takes_the_structure_first(qtbot: QtBot, editor: MarkdownEditor) -> None:
    for text in ("# a", "> a", "- a", "1. a"):
        editor.set_markdown("")
        typed(qtbot, editor, text)
        qtbot.keyClick(editor.edit, Qt.Key.Key_Home)
        qtbot.keyClick(editor.edit, Qt.Key.Key_Backspace)
        assert editor.markdown() == "a\n"


def test_code_keeps_blanks_and_signs_and_an_empty_line_at_its_end_leaves_it(
    qtbot: QtBot, editor: MarkdownEditor
) -> None:
    assert typed(qtbot, editor, "```\nif **x**:\n    - y\n\ndanach") == "```\nif **x**:\n    - y\n```\n\ndanach\n"


def test_a_table_is_filled_by_return_and_grows_at_its_end(qtbot: QtBot, editor: MarkdownEditor) -> None:
    typed(qtbot, editor, "Davor")
    editor.edit.tables.insert()
    typed(qtbot, editor, "Wer\nAda\nBert\nCem")
    assert editor.markdown() == (
        "Davor\n\n| Wer |  |  |\n| --- | --- | --- |\n| Ada |  |  |\n| Bert |  |  |\n| Cem |  |  |\n"
    )
    editor.edit.tables.remove_column()
    editor.edit.tables.remove_row()
    stored = editor.markdown()
    assert stored == "Davor\n\n|  |  |\n| --- | --- |\n|  |  |\n|  |  |\n"
    editor.edit.undo()
    editor.edit.undo()
    assert "| Cem |" in editor.markdown()


def test_signs_mean_nothing_in_the_cell_of_a_table(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.edit.tables.insert()
    typed(qtbot, editor, "- a|b")
    assert editor.markdown().startswith("| \\- a\\|b |")
    assert normalise(editor.markdown()) == editor.markdown()
