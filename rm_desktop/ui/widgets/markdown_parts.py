"""Puts paragraphs together as Markdown: markers, indents, quotations, fences, tables and the empty lines between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextFormat, QTextListFormat

from rm_desktop.ui.widgets.markdown_foreign import FOREIGN

QUOTE = QTextFormat.Property.BlockQuoteLevel.value
FENCE = QTextFormat.Property.BlockCodeFence.value
LANGUAGE = QTextFormat.Property.BlockCodeLanguage.value
_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value
_BOXES = {QTextBlockFormat.MarkerType.Unchecked: "[ ] ", QTextBlockFormat.MarkerType.Checked: "[x] "}
_FENCES = re.compile("`{3,}")


class Kind(Enum):
    """What a paragraph is."""

    EMPTY = auto()
    TEXT = auto()
    LIST = auto()
    CODE = auto()
    RULE = auto()
    CELL = auto()
    FOREIGN = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """All that is written of one paragraph, so that it need not be asked again. ``line`` holds its words."""

    kind: Kind
    line: str = ""
    quote: str = ""
    depth: int = 0
    start: int = 0
    """The first number of an ordered list; 0 for bullets."""
    box: str = ""
    language: str = ""
    """Of code; of a foreign text what tells it from its neighbour."""
    place: tuple[int, int] = (0, 0)
    rule: str = ""
    """The sign below a table's head that says where its words stand."""

    @property
    def is_plain(self) -> bool:
        """Whether it is a paragraph or heading that leans on nothing before it."""
        return self.kind is Kind.TEXT and not self.quote


def shape_of(block: QTextBlock, line: str) -> Shape:
    """Return what is written of a paragraph outside of tables, whose words are ``line``."""
    form = block.blockFormat()
    if form.hasProperty(FOREIGN):
        return Shape(Kind.FOREIGN, block.text(), language=str(form.intProperty(FOREIGN)))
    if form.hasProperty(FENCE):
        return Shape(Kind.CODE, block.text(), language=form.stringProperty(LANGUAGE))
    if form.hasProperty(_RULE):
        return Shape(Kind.RULE, "---")
    if not line:
        return Shape(Kind.EMPTY)
    quote = "> " * form.intProperty(QUOTE)
    listed = block.textList()
    if listed is None:
        return Shape(Kind.TEXT, line, quote)
    look = listed.format()
    ordered = look.style() is QTextListFormat.Style.ListDecimal
    return Shape(
        Kind.LIST,
        line,
        quote,
        depth=max(1, look.indent()),
        start=max(1, look.start()) if ordered else 0,
        box=_BOXES.get(form.marker(), ""),
    )


def cell_shape(block: QTextBlock, line: str, place: tuple[int, int], *, begins: bool) -> Shape:
    """Return what is written of a paragraph in a table; one that goes on in its cell ``begins`` nothing."""
    words = line.replace("|", "\\|")
    rule = _alignment(block.blockFormat().alignment())
    return Shape(Kind.CELL, words, place=place if begins else (-1, -1), rule=rule)


def _alignment(where: Qt.AlignmentFlag) -> str:
    if where & Qt.AlignmentFlag.AlignHCenter:
        return ":---:"
    return "---:" if where & Qt.AlignmentFlag.AlignRight else "---"


def text_of(shapes: Sequence[Shape]) -> str:
    """Return everything."""
    lines: list[str] = []
    kind = ""
    for chunk in _chunks(shapes):
        lines += _gap(kind, chunk.name) if lines else ()
        lines += chunk.lines
        kind = chunk.name
    return "\n".join(lines) + "\n" if lines else ""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines that stand together, and what they are: chunks of different names have an empty line between."""

    name: str
    lines: Sequence[str]


def _gap(before: str, now: str) -> tuple[str, ...]:
    """Return what stands between two chunks; nothing inside a list."""
    if before == now and now.startswith("list"):
        return ()
    quotes = min(before.count(">"), now.count(">"))
    return (">" * quotes if before.count(">") == now.count(">") else "",)


def _chunks(shapes: Iterable[Shape]) -> Iterator[_Chunk]:
    numbers, last = _Numbers(), (Kind.EMPTY, "")
    for known, group in groupby(shapes, key=_together):
        kind = known[0]
        if kind is Kind.EMPTY:
            continue
        members = list(group)
        if known != last:
            numbers, last = _Numbers(), known
        if kind in {Kind.TEXT, Kind.RULE}:
            for one in members:
                yield _Chunk(f"text{one.quote}", (one.quote + one.line,))
        elif kind is Kind.LIST:
            yield _Chunk(f"list{members[0].quote}", [one.quote + numbers.marker(one) + one.line for one in members])
        else:
            yield _Chunk("apart", list(_WHOLE[kind](members)))


def _together(shape: Shape) -> tuple[Kind, str]:
    return shape.kind, shape.language or shape.quote


def _code(lines: Sequence[Shape]) -> Iterator[str]:
    longest = max((len(found) for one in lines for found in _FENCES.findall(one.line)), default=2)
    fence = "`" * (longest + 1)
    yield fence + lines[0].language
    yield from (one.line for one in lines)
    yield fence


def _table(cells: Sequence[Shape]) -> Iterator[str]:
    tables: list[list[list[Shape]]] = []
    for cell in cells:
        if cell.place == (0, 0):
            tables.append([])
        if not tables:
            continue
        if cell.place[1] == 0:
            tables[-1].append([])
        if cell.place[1] < 0:
            tables[-1][-1][-1:] = [_joined(tables[-1][-1][-1], cell)]
        else:
            tables[-1][-1].append(cell)
    for number, (head, *rows) in enumerate(tables):
        if number:
            yield ""
        yield _row(cell.line for cell in head)
        yield _row(cell.rule for cell in (rows[-1] if rows else head))
        yield from (_row(cell.line for cell in row) for row in rows)


def _joined(cell: Shape, more: Shape) -> Shape:
    line = " ".join(words for words in (cell.line, more.line) if words)
    return Shape(cell.kind, line, place=cell.place, rule=cell.rule)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _foreign(lines: Sequence[Shape]) -> Iterator[str]:
    yield from (one.line for one in lines)


_WHOLE = {Kind.CODE: _code, Kind.CELL: _table, Kind.FOREIGN: _foreign}


class _Numbers:
    """Counts ordered lists and knows how far each depth is indented."""

    def __init__(self) -> None:
        self._indents: list[int] = []
        self._numbers: dict[int, int] = {}

    def marker(self, shape: Shape) -> str:
        """Return what stands before the words of the next line of a list."""
        start = 1 if self._indents else shape.start  # another number begins a list only after an empty line
        depth = min(shape.depth, len(self._indents) + 1)
        del self._indents[depth - 1 :]
        for deeper in [known for known in self._numbers if known > depth]:
            del self._numbers[deeper]
        before = " " * sum(self._indents)
        if shape.start:
            self._numbers[depth] = self._numbers.get(depth, start - 1) + 1
            sign = f"{self._numbers[depth]}. "
        else:
            self._numbers.pop(depth, None)
            sign = "- "
        self._indents.append(len(sign))
        return before + sign + shape.box
