"""Between a note's Markdown and what the editor shows, so that both say the same.

Reading is Qt's own, but for what the editor cannot show: that stays the text it is (`markdown_foreign`). Qt's writer
is not used: it leaves ``> a`` or ``2026.`` at the start of a paragraph unescaped, so that typed signs turn into
structure or vanish at the next reading. Ours escapes them, puts every paragraph on one line (`markdown_inline`), and
writes again what it reads as the same text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from rm_desktop.ui.widgets.markdown_foreign import FOREIGN, kept_apart, set_foreign
from rm_desktop.ui.widgets.markdown_inline import OBJECT, SAFE_LINKS, line_of
from rm_desktop.ui.widgets.markdown_parts import Kind, Shape, cell_shape, shape_of, text_of

__all__ = ["FOREIGN", "READING", "SAFE_LINKS", "DeafDocument", "WrittenLines", "drop_pictures", "normalise"]

_TASKS, _STRUCK, _TABLES, _NO_HTML = 0x0800, 0x0200, 0x0100, 0x0060
READING = QTextDocument.MarkdownFeature(_TASKS | _STRUCK | _TABLES | _NO_HTML)
"""No raw HTML, and no addresses that turn into links by themselves."""
_MARKS = re.compile(r"^(?:> ?)*\s*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\] )?)?")
"""What stands before the words of a line."""
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
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _tidy_first_cell(frame)


def _tidy_first_cell(table: QTextTable) -> None:
    """Take away the empty paragraph that Qt leaves there behind code."""
    cell = table.cellAt(0, 0)
    first = cell.firstCursorPosition()
    if not first.block().text() and first.position() < cell.lastPosition():
        first.deleteChar()


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


SEGMENT = 20
"""Paragraphs that are joined at once, at least."""


class WrittenLines:
    """Remembers how paragraphs were written, so that a key in a long note costs a few paragraphs and not all of them.

    A plain paragraph leans on nothing before it: texts of segments that begin with one need only be put together.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._shapes: list[Shape | None] = []
        self._segments: list[_Segment] = []
        self._proved: set[str] = set()
        self._prepared = 0

    def forget(self) -> None:
        """Write everything anew."""
        self._shapes, self._segments, self._prepared = [], [], 0

    def expect(self, text: str) -> None:
        """Take ``text`` as what the document was read from: its lines need not be proved to be read as they stand."""
        self.forget()
        self._proved = {_MARKS.sub("", line) for line in text.split("\n")}

    def prepare(self, document: QTextDocument, most: int) -> bool:
        """Look at up to ``most`` paragraphs ahead of the first key; tells whether all are known."""
        if len(self._shapes) != document.blockCount():
            self._shapes, self._segments = [None] * document.blockCount(), [_Segment(document.blockCount())]
        for number in range(self._prepared, min(self._prepared + most, len(self._shapes))):
            if self._shapes[number] is None:
                self._shapes[number] = self._shape(document.findBlockByNumber(number))
        self._prepared += most
        return self._prepared >= len(self._shapes)

    def changed(self, document: QTextDocument, at: int, added: int) -> None:
        """Write anew what stands around ``added`` characters behind ``at``; paragraphs may have come or gone."""
        count = document.blockCount()
        behind = document.findBlock(at + added)
        first = max(0, document.findBlock(at).blockNumber() - 1)
        last = behind.blockNumber() + 1 if behind.isValid() else count - 1
        more = count - len(self._shapes)
        if not self._segments:
            self.forget()
            return
        stale: list[Shape | None] = [None] * (min(last, count - 1) - first + 1)
        self._shapes[first : last + 1 - more] = stale
        self._merge_segments(first, last - more, more)

    def write(self, document: QTextDocument) -> str:
        """Return what ``document`` shows as Markdown."""
        count = document.blockCount()
        if len(self._shapes) != count:
            self._shapes, self._segments = [None] * count, [_Segment(count)]
        segments: list[_Segment] = []
        start = 0
        for segment in self._segments:
            end = start + segment.count
            segments += [segment] if segment.fixed else self._written(document, start, end)
            start = end
        self._segments = segments
        return "\n".join(segment.text for segment in segments if segment.text)

    def _written(self, document: QTextDocument, start: int, end: int) -> list[_Segment]:
        """Write some paragraphs, in as many segments as they are worth."""
        found: list[_Segment] = []
        members: list[Shape] = []
        for number in range(start, end):
            shape = self._shapes[number]
            if shape is None or shape.kind is Kind.CELL:
                shape = self._shapes[number] = self._shape(document.findBlockByNumber(number))
            if len(members) >= SEGMENT and shape.is_plain:
                found.append(_Segment.of(members))
                members = []
            members.append(shape)
        return [*found, _Segment.of(members)]

    def _shape(self, block: QTextBlock) -> Shape:
        table = QTextCursor(block).currentTable()
        if table is not None:
            return _cell(block, table)
        return shape_of(block, _stable_line(block, self._proved))

    def _merge_segments(self, first: int, last: int, more: int) -> None:
        """Make one segment of those that hold the paragraphs from ``first`` to ``last``, of ``more`` paragraphs."""
        start, before, count = 0, 0, 0
        after = len(self._segments)
        for number, segment in enumerate(self._segments):
            if start + segment.count <= first:
                before = number + 1
            elif start <= last:
                count += segment.count
            else:
                after = number
                break
            start += segment.count
        self._segments[before:after] = [_Segment(count + more)]


@dataclass(slots=True)
class _Segment:
    """So many paragraphs and their text, or none while it has to be written anew."""

    count: int
    text: str | None = None
    fixed: bool = False

    @classmethod
    def of(cls, shapes: list[Shape]) -> _Segment:
        """Write ``shapes``; cells of tables are never remembered, because their places change unnoticed."""
        return cls(len(shapes), text_of(shapes), fixed=all(shape.kind is not Kind.CELL for shape in shapes))


def write_markdown(document: QTextDocument) -> str:
    """Return what ``document`` shows as Markdown."""
    return WrittenLines().write(document)


def _cell(block: QTextBlock, table: QTextTable) -> Shape:
    cell = table.cellAt(block.position())
    begins = cell.firstCursorPosition().block() == block
    line = _stable_line(block, set(), head=cell.row() == 0)
    return cell_shape(block, line, (cell.row(), cell.column()), begins=begins)


def _stable_line(block: QTextBlock, proved: set[str], *, head: bool = False) -> str:
    """Return the words of a paragraph; without emphasis where its signs would be read as something else."""
    line = line_of(block, head=head)
    if line in proved or not _EMPHASIS.search(line):
        return line
    again = DeafDocument()
    read_markdown(again, line)
    stable = again.blockCount() == 1 and line_of(again.begin(), head=head) == line
    return line if stable else line_of(block, emphasis=False, head=head)
