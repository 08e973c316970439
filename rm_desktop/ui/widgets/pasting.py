"""From a program's HTML to Markdown: cleaned, read by Qt, and written as a note would be."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from rm_desktop.ui.widgets.markdown_parts import FENCE
from rm_desktop.ui.widgets.markdown_text import DeafDocument, drop_pictures, write_markdown
from rm_desktop.ui.widgets.note_looks import blocks_of, fragments_of
from rm_desktop.ui.widgets.pasted_html import cleaned_html

_LINE_BREAK = "\u2028"


def markdown_of_html(html: str) -> str:
    """Return what a note keeps of ``html``; nothing outside is asked for anything."""
    document = DeafDocument()
    document.setHtml(cleaned_html(html))
    drop_pictures(document)
    _part_lines(document)
    for block in blocks_of(document):
        _mark_code(block)
    return write_markdown(document)


def _part_lines(document: QTextDocument) -> None:
    """Make paragraphs of lines; an item of a list and a cell stay on one."""
    found = document.find(_LINE_BREAK)
    while not found.isNull():
        if found.currentList() is not None or found.currentTable() is not None:
            found.insertText(" ")
        else:
            found.insertBlock()
        found = document.find(_LINE_BREAK, found)


def _mark_code(block: QTextBlock) -> None:
    """Say of code that it is; the only other typeface left in cleaned HTML is that of code."""
    cursor = QTextCursor(block)
    form = block.blockFormat()
    if form.nonBreakableLines() and cursor.currentTable() is None:
        form.setProperty(FENCE, "`")
        cursor.setBlockFormat(form)
        return
    code = QTextCharFormat()
    code.setFontFixedPitch(True)
    for start, length, worn in fragments_of(block):
        if worn.fontFamilies():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(code)
