"""Writing a note by keys and mouse."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.ui.theme.theme import apply_look
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.widgets.markdown_text import write_markdown
from rm_desktop.ui.widgets.note_edit import NoteEdit


@pytest.fixture
def editor(qtbot: QtBot) -> MarkdownEditor:
    """An editor in a window."""
    made = MarkdownEditor("Notiz zum Punkt")
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(editor: MarkdownEditor, icon_name: str) -> IconButton:
    """The toolbar's button by its English or German name."""
    return next(found for found in editor.findChildren(IconButton) if found.accessibleName().startswith(icon_name))


def type_in(qtbot: QtBot, editor: MarkdownEditor, *parts: str | Qt.Key) -> None:
    for part in parts:
        if isinstance(part, str):
            qtbot.keyClicks(editor.edit, part)
        else:
            qtbot.keyClick(editor.edit, part)


def select_all(editor: MarkdownEditor) -> None:
    cursor = editor.edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    editor.edit.setTextCursor(cursor)


def test_every_key_of_a_person_tells_and_loading_tells_nobody(qtbot: QtBot, editor: MarkdownEditor) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_markdown("Schon **da**.\n")
    with qtbot.waitSignal(editor.edited):
        type_in(qtbot, editor, "x")
    assert editor.markdown() == "xSchon **da**.\n"


def test_opening_and_reading_again_changes_nothing(editor: MarkdownEditor) -> None:
    text = "## Plan\n\n- eins\n- zwei\n\n> Zitat\n\n- [ ] offen\n- [x] fertig\n\n[hier](https://beispiel.de) **fett**\n"
    editor.set_markdown(text)
    assert editor.markdown() == text
    editor.set_markdown(editor.markdown())
    assert editor.markdown() == text


def test_undo_never_goes_behind_what_was_loaded(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.set_markdown("Fremder Text\n")
    editor.set_markdown("Dieser Text\n")
    assert not editor.edit.document().isUndoAvailable()
    type_in(qtbot, editor, "x")
    editor.edit.undo()
    assert editor.markdown() == "Dieser Text\n"
    editor.clear()
    assert (editor.markdown(), editor.edit.document().isUndoAvailable()) == ("", False)


def test_tab_leaves_the_editor(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    editor, after = MarkdownEditor("Notiz", window), QLineEdit(window)
    column.addWidget(editor)
    column.addWidget(after)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.edit.hasFocus)
    qtbot.keyClick(editor.edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert editor.markdown() == ""


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Überschrift", "## Wort\n"),
        ("Fett", "**Wort**\n"),
        ("Kursiv", "*Wort*\n"),
        ("Durchstreichen", "~~Wort~~\n"),
        ("Nummerierte", "1. Wort\n"),
        ("Aufzählung", "- Wort\n"),
        ("Checkliste", "- [ ] Wort\n"),
        ("Zitat", "> Wort\n"),
    ],
)
def test_each_tool_does_and_undoes(qtbot: QtBot, name: str, expected: str) -> None:
    editor = MarkdownEditor("Notiz")
    qtbot.addWidget(editor)
    editor.show()
    type_in(qtbot, editor, "Wort")
    select_all(editor)
    tool = button(editor, name)
    qtbot.mouseClick(tool, Qt.MouseButton.LeftButton)
    assert editor.markdown() == expected
    assert tool.isChecked()
    select_all(editor)
    qtbot.mouseClick(tool, Qt.MouseButton.LeftButton)
    assert editor.markdown() == "Wort\n"
    assert not tool.isChecked()


@pytest.mark.parametrize(("key", "expected"), [(Qt.Key.Key_B, "a**b**\n"), (Qt.Key.Key_I, "a*b*\n")])
def test_keys_for_bold_and_italic(qtbot: QtBot, editor: MarkdownEditor, key: Qt.Key, expected: str) -> None:
    type_in(qtbot, editor, "a")
    qtbot.keyClick(editor.edit, key, Qt.KeyboardModifier.ControlModifier)
    type_in(qtbot, editor, "b")
    assert editor.markdown() == expected


def test_return_after_a_heading_begins_plain_text(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.edit.structure.toggle_heading()
    type_in(qtbot, editor, "Titel", Qt.Key.Key_Return, "Text")
    assert editor.markdown() == "## Titel\n\nText\n"


def test_return_in_a_list_goes_on_and_on_an_empty_line_leaves_it(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.edit.structure.toggle_bullets()
    type_in(qtbot, editor, "eins", Qt.Key.Key_Return, "zwei", Qt.Key.Key_Return, Qt.Key.Key_Return, "Text")
    assert editor.markdown() == "- eins\n- zwei\n\nText\n"


def test_return_in_a_checklist_begins_an_open_line_and_a_key_ticks(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.edit.structure.toggle_checklist()
    type_in(qtbot, editor, "eins")
    qtbot.keyClick(editor.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    type_in(qtbot, editor, Qt.Key.Key_Return, "zwei")
    assert editor.markdown() == "- [x] eins\n- [ ] zwei\n"
    qtbot.keyClick(editor.edit, Qt.Key.Key_Up)
    qtbot.keyClick(editor.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert editor.markdown() == "- [ ] eins\n- [ ] zwei\n"


def test_a_second_empty_paragraph_is_not_begun(qtbot: QtBot, editor: MarkdownEditor) -> None:
    type_in(qtbot, editor, "a", Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return, "b")
    assert editor.edit.document().blockCount() == 2
    assert editor.markdown() == "a\n\nb\n"


def test_control_return_and_the_windows_keys_are_left_to_the_page(qtbot: QtBot, editor: MarkdownEditor) -> None:
    type_in(qtbot, editor, "a")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_K, Qt.Key.Key_L):
        qtbot.keyClick(editor.edit, key, Qt.KeyboardModifier.ControlModifier)
    assert editor.markdown() == "a\n"
    assert editor.edit.document().blockCount() == 1


def test_one_step_of_undo_takes_a_structure_back(qtbot: QtBot, editor: MarkdownEditor) -> None:
    type_in(qtbot, editor, "eins", Qt.Key.Key_Return, "zwei")
    select_all(editor)
    editor.edit.structure.toggle_bullets()
    assert editor.markdown() == "- eins\n- zwei\n"
    editor.edit.undo()
    assert editor.markdown() == "eins\n\nzwei\n"


def test_pasted_html_keeps_what_markdown_can_and_nothing_else(editor: MarkdownEditor) -> None:
    html = (
        "<h1>Titel</h1><p style='font-size:40px'>Text mit <b>fett</b> und <i style='background:#ff0'>Farbe</i>"
        "<img src='https://spion.example/pixel.png'><script>alert(1)</script></p>"
        "<ul><li>eins</li></ul><table><tr><td>Zelle</td></tr></table><a href='javascript:alert(1)'>klick</a>"
    )
    data = QMimeData()
    data.setHtml(html)
    editor.edit.insertFromMimeData(data)
    text = editor.markdown()
    assert "# Titel" in text
    assert "**fett**" in text
    assert "- eins" in text
    assert "Zelle" in text
    assert "klick" in text
    assert "spion" not in text
    assert "javascript" not in text
    sizes = {fragment.charFormat().font().pixelSize() for block in blocks(editor.edit) for fragment in fragments(block)}
    assert 40 not in sizes


def test_pasted_text_becomes_paragraphs_and_files_stay_outside(editor: MarkdownEditor) -> None:
    data = QMimeData()
    data.setText("eins\n\n\nzwei\n")
    editor.edit.insertFromMimeData(data)
    assert editor.markdown() == "eins\n\nzwei\n"
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not editor.edit.canInsertFromMimeData(picture)
    assert "hostname" not in editor.markdown()


def test_html_without_words_falls_back_to_its_text(editor: MarkdownEditor) -> None:
    data = QMimeData()
    data.setHtml("<p></p>")
    data.setText("nur Text")
    editor.edit.insertFromMimeData(data)
    assert editor.markdown() == "nur Text\n"


@pytest.mark.usefixtures("german")
def test_a_link_is_set_without_a_dialog(qtbot: QtBot) -> None:
    editor = MarkdownEditor("Notiz")
    qtbot.addWidget(editor)
    editor.show()
    type_in(qtbot, editor, "hier")
    select_all(editor)
    qtbot.mouseClick(button(editor, "Verweis"), Qt.MouseButton.LeftButton)
    address = next(field for field in editor.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(address, "beispiel.de/seite")
    qtbot.keyClick(address, Qt.Key.Key_Return)
    assert editor.markdown() == "[hier](https://beispiel.de/seite)\n"
    assert not address.isVisible()
    cursor = editor.edit.textCursor()
    cursor.setPosition(2)
    editor.edit.setTextCursor(cursor)
    qtbot.mouseClick(button(editor, "Verweis"), Qt.MouseButton.LeftButton)
    assert editor.markdown() == "hier\n"


@pytest.mark.parametrize(("typed", "kept"), [("a@b.de", "mailto:a@b.de"), ("http://x.de", "http://x.de"), ("", "")])
def test_an_address_is_completed(editor: MarkdownEditor, typed: str, kept: str) -> None:
    editor.address_bar.ask()
    editor.address_bar.field.setText(typed)
    editor.address_bar.give()
    words = kept.replace("mailto:", "")
    assert editor.edit.document().toPlainText().strip() == (kept or "")
    assert words in editor.markdown()


def test_a_link_is_followed_only_with_control_held_and_confirmed(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.set_markdown("[Eine Adresse zum Drücken](https://beispiel.de)\n")
    at = QPoint(60, 14)
    with qtbot.assertNotEmitted(editor.link_pressed):
        qtbot.mouseClick(editor.edit.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.assertNotEmitted(editor.link_pressed):
        qtbot.mouseClick(editor.edit.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=at)
    assert "https://beispiel.de" in editor.open_bar.words.text()
    with qtbot.waitSignal(editor.link_pressed) as told:
        qtbot.mouseClick(editor.open_bar.open_button, Qt.MouseButton.LeftButton)
    assert told.args == ["https://beispiel.de"]
    assert not editor.open_bar.isVisible()


def test_read_only_takes_no_key_and_has_no_tools(qtbot: QtBot, editor: MarkdownEditor) -> None:
    editor.set_markdown("fest\n")
    editor.set_read_only(True)
    type_in(qtbot, editor, "x", Qt.Key.Key_Return)
    assert editor.markdown() == "fest\n"
    assert not any(tool.isVisible() for tool in editor.findChildren(IconButton))


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_text_of_notes_is_at_least_sixteen_pixels_at_full_size(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    apply_look(qapp, "light", scale)
    try:
        editor = MarkdownEditor("Notiz")
        qtbot.addWidget(editor)
        editor.set_markdown("Text\n\n## Titel\n")
        plain, heading = (fragments(block)[0].charFormat() for block in blocks(editor.edit))
        default = editor.edit.document().defaultFont().pixelSize()
        assert default >= 16 * scale / 100
        assert heading.font().pixelSize() > default
        assert plain.font().pixelSize() in {-1, default}
    finally:
        apply_look(qapp, "light", 100)


def test_the_editor_has_a_name_and_a_place_for_words_before_the_first(editor: MarkdownEditor) -> None:
    editor.set_placeholder("Kurz festhalten …")
    assert editor.edit.accessibleName() == "Notiz zum Punkt"
    assert editor.edit.placeholderText() == "Kurz festhalten …"
    assert all(tool.accessibleName() for tool in editor.findChildren(IconButton))
    assert editor.sizeHint().height() > 100


def test_a_quotation_shows_a_bar(editor: MarkdownEditor) -> None:
    editor.set_markdown("Text\n")
    plain = editor.edit.grab().toImage()
    editor.set_markdown("> Text\n")
    assert editor.edit.grab().toImage() != plain
    assert QPointF(0, 0) == QPointF()


def blocks(edit: NoteEdit) -> list:
    block, found = edit.document().begin(), []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def fragments(block) -> list:
    step, found = block.begin(), []
    while not step.atEnd():
        found.append(step.fragment())
        step += 1
    return found


@pytest.mark.parametrize("seed", range(4))
def test_what_is_remembered_of_paragraphs_is_never_out_of_date(qtbot: QtBot, editor: MarkdownEditor, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same keys in every run
    edit, structure = editor.edit, editor.edit.structure
    editor.set_markdown("\n\n".join(["Ja", "**Ja**", "Ja", "*Ja*", "- a", "- b"] * 2))
    acts = [structure.toggle_strong, structure.toggle_bullets, structure.toggle_heading, edit.undo, edit.redo]
    acts += [structure.toggle_numbers, structure.toggle_code, structure.toggle_quote, edit.tables.insert]
    acts += [edit.tables.add_row, edit.tables.remove_column, lambda: structure.nest(1), structure.toggle_struck]
    pressed = [Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete]
    for _ in range(250):
        cursor, last = edit.textCursor(), edit.document().characterCount() - 1
        cursor.setPosition(chance.randint(0, last))
        if chance.random() < 0.3:
            cursor.setPosition(chance.randint(0, last), QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        if chance.random() < 0.4:
            chance.choice(acts)()
        else:
            qtbot.keyClick(edit, chance.choice(pressed))
        assert editor.markdown() == write_markdown(edit.document())
