"""Between a note's Markdown and what the editor shows, so that both say the same.

Reading is Qt's own, but for what the editor cannot show: that stays the text it is (`markdown_foreign`). Qt's writer
is not used: it leaves ``> a`` or ``2026.`` at the start of a paragraph unescaped, so that typed signs turn into
structure or vanish at the next reading. Ours escapes them, puts every paragraph on one line (`markdown_inline`), and
writes again what it reads as the same text.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from rm_desktop.ui.widgets.markdown_foreign import FOREIGN, kept_apart, set_foreign
from rm_desktop.ui.widgets.markdown_inline import OBJECT, SAFE_LINKS, line_of
from rm_desktop.ui.widgets.markdown_parts import Kind, Shape, cell_shape, shape_of, text_of

__all__ = ["FOREIGN", "READING", "SAFE_LINKS", "DeafDocument", "WrittenLines", "drop_pictures", "normalise"]

_TASKS, _STRUCK, _TABLES, _NO_HTML = 0x0800, 0x0200, 0x0100, 0x0060
READING = QTextDocument.MarkdownFeature(_TASKS | _STRUCK | _TABLES | _NO_HTML)
"""No raw HTML, and no addresses that turn into links by themselves."""
_EMPHASIS = re.compile(r"[*~`\[&]")


class DeafDocument(QTextDocument):
    """A document that never loads anything, neither from the network nor from the disk."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Return nothing, whatever is asked for."""
        return None


def read_markdown(document: QTextDocument, text: str) -> None:
    """Show ``text`` in ``document``; what cannot be shown stands there as it is written."""
    known, foreign = kept_apart(text)
    document.setMarkdown(known, READING)
    if foreign:
        set_foreign(document, foreign)


def normalise(text: str) -> str:
    """Return ``text`` as this writer puts it; doing it twice changes nothing more."""
    document = DeafDocument()
    read_markdown(document, text)
    return write_markdown(document)


def drop_pictures(document: QTextDocument) -> None:
    """Take every picture out of a document from outside."""
    found = document.find(OBJECT)
    while not found.isNull():
        found.removeSelectedText()
        found = document.find(OBJECT, found)


class WrittenLines:
    """Remembers how paragraphs were written, so that a key in a long note costs one paragraph and not all of them."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._shapes: list[Shape | None] = []

    def forget(self) -> None:
        """Write everything anew."""
        self._shapes = []

    def changed(self, document: QTextDocument, at: int, added: int) -> None:
        """Write anew what stands around ``added`` characters behind ``at``; paragraphs may have come or gone."""
        count = document.blockCount()
        first = document.findBlock(at).blockNumber() - 1
        last = document.findBlock(at + added).blockNumber() + 1
        if first < 0 or last <= 0:
            self.forget()
            return
        stale: list[Shape | None] = [None] * (min(last, count - 1) - first + 1)
        self._shapes[first : last + 1 - (count - len(self._shapes))] = stale

    def write(self, document: QTextDocument) -> str:
        """Return what ``document`` shows as Markdown."""
        count = document.blockCount()
        if len(self._shapes) != count:
            self._shapes = [None] * count
        shapes: list[Shape] = []
        for number, known in enumerate(self._shapes):
            shape = known
            if shape is None or shape.kind is Kind.CELL:
                shape = _shape(document.findBlockByNumber(number))
                self._shapes[number] = shape
            shapes.append(shape)
        return text_of(shapes)


def write_markdown(document: QTextDocument) -> str:
    """Return what ``document`` shows as Markdown."""
    return WrittenLines().write(document)


def _shape(block: QTextBlock) -> Shape:
    table = QTextCursor(block).currentTable()
    if table is not None:
        return _cell(block, table)
    return shape_of(block, _stable_line(block))


def _cell(block: QTextBlock, table: QTextTable) -> Shape:
    cell = table.cellAt(block.position())
    begins = cell.firstCursorPosition().block() == block
    return cell_shape(
        block, _stable_line(block, head=cell.row() == 0), (cell.row(), cell.column()), table.columns(), begins=begins
    )


def _stable_line(block: QTextBlock, *, head: bool = False) -> str:
    """Return the words of a paragraph; without emphasis where its signs would be read as something else."""
    line = line_of(block, head=head)
    if not _EMPHASIS.search(line):
        return line
    again = DeafDocument()
    read_markdown(again, line)
    stable = again.blockCount() == 1 and line_of(again.begin(), head=head) == line
    return line if stable else line_of(block, emphasis=False, head=head)
