"""Reads our own Word files back into blocks, so that a preview shows what the bytes hold."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import groupby

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from rm_desktop.documents.tree import (
    Block,
    CodeBlock,
    Document,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)
from rm_desktop.documents.word import BOXES
from rm_desktop.documents.word_styles import CODE, CODE_WORDS, CREDIT, EYEBROW, MUTED, TASK
from rm_desktop.domain.sentences import Language

_LISTS = ("List Bullet", "List Number", "List Continue", TASK)
_PAGE_TEXTS = {EYEBROW: "eyebrow", "Title": "title", "Subtitle": "subtitle", CREDIT: "credit"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of a list: how deep, which list, ticked or not; ``continues`` the item before."""

    depth: int
    numbering: str
    start: int | None
    done: bool | None
    continues: bool
    spans: Spans


def read_docx(data: bytes, language: Language) -> Document:
    """Return the document that a Word file of ours shows, its footer's page number aside."""
    word = docx.Document(io.BytesIO(data))
    around: dict[str, str] = {}
    blocks: list[Block] = []
    lines: list[_Line] = []
    for part in word.iter_inner_content():
        if isinstance(part, WordParagraph) and _style(part).startswith(_LISTS):
            lines.append(_line(word, part))
            continue
        blocks += _lists(lines)
        lines = []
        if isinstance(part, WordTable):
            blocks.append(_table(part))
        elif _style(part) in _PAGE_TEXTS:
            around[_PAGE_TEXTS[_style(part)]] = part.text
        else:
            blocks.append(_block(part))
    blocks += _lists(lines)
    footer = word.sections[0].footer.paragraphs[0].text.rpartition(" · ")[0]
    return Document(language=language, blocks=_quotes_joined(blocks), footer=footer, **{"title": "", **around})


def _style(paragraph: WordParagraph) -> str:
    return str(paragraph.style.name) if paragraph.style is not None else ""


def _block(paragraph: WordParagraph) -> Block:
    style = _style(paragraph)
    if style.startswith("Heading "):
        return Heading(level=int(style[-1]) + 1, spans=_spans(paragraph))
    if style == "Quote":
        return Quote(blocks=(Paragraph(spans=_spans(paragraph)),))
    if style == CODE:
        return CodeBlock(text=paragraph.text)
    properties = paragraph.paragraph_format.element.pPr
    if properties is not None and properties.find(qn("w:pBdr")) is not None:
        return Rule()
    return Paragraph(spans=_spans(paragraph), muted=style == MUTED)


def _quotes_joined(blocks: list[Block]) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Quote) and found and isinstance(found[-1], Quote):
            found[-1] = Quote(blocks=found[-1].blocks + block.blocks)
        else:
            found.append(block)
    return tuple(found)


def _table(table: WordTable) -> Table:
    rows = [tuple(_spans(cell.paragraphs[0]) for cell in row.cells) for row in table.rows]
    return Table(header=rows[0], rows=tuple(rows[1:]))


def _spans(paragraph: WordParagraph) -> Spans:
    found: list[Span] = []
    for part in paragraph.iter_inner_content():
        link = part.address if isinstance(part, Hyperlink) else ""
        runs = part.runs if isinstance(part, Hyperlink) else [part]
        found += [_span(run, link) for run in runs]
    return tuple(found)


def _span(run: Run, link: str) -> Span:
    code = run.style is not None and run.style.name == CODE_WORDS
    text = run.text.removesuffix(f" ({link})") if link else run.text
    return Span(
        text=text,
        strong=bool(run.bold),
        emphasis=bool(run.italic),
        strike=bool(run.font.strike),
        code=code,
        link=link,
    )


def _line(word: WordDocument, paragraph: WordParagraph) -> _Line:
    style, spans = _style(paragraph), _spans(paragraph)
    depth = int(style[-1]) if style[-1].isdigit() else 1
    numbering = paragraph.paragraph_format.element.pPr.find(qn("w:numPr"))
    number = "" if numbering is None else str(numbering.numId.val)
    done = None
    if style.startswith(TASK):
        done = spans[0].text.startswith(BOXES[True])
        spans = spans[1:]
    return _Line(
        depth=depth,
        numbering=number,
        start=_start(word, number) if number else None,
        done=done,
        continues=style.startswith("List Continue"),
        spans=spans,
    )


def _start(word: WordDocument, number: str) -> int:
    for entry in word.part.numbering_part.element.findall(qn("w:num")):
        override = entry.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}")
        if entry.get(qn("w:numId")) == number and override is not None:
            return int(override.get(qn("w:val")))
    return 1


def _lists(lines: list[_Line]) -> list[Block]:
    """Build lists out of neighbouring lines; deeper lines belong to the item before them."""
    if not lines:
        return []
    top = lines[0].depth
    items: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        if items and (line.depth > top or line.continues):
            items[-1][1].append(line)
        else:
            items.append((line, []))
    return [
        ItemList(items=tuple(_item(*item) for item in group), start=start)
        for (_, start), group in groupby(items, key=lambda item: (item[0].numbering, item[0].start))
    ]


def _item(line: _Line, below: list[_Line]) -> ListItem:
    blocks: list[Block] = [Paragraph(spans=line.spans)]
    for continues, group in groupby(below, key=lambda each: each.continues and each.depth == line.depth):
        lines = list(group)
        blocks += [Paragraph(spans=each.spans) for each in lines] if continues else _lists(lines)
    return ListItem(blocks=tuple(blocks), done=line.done)
