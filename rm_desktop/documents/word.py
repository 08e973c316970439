"""Documents as Word files: real styles and lists, no author, no times, equal bytes for equal documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from rm_desktop.documents import word_styles
from rm_desktop.documents.tree import (
    Block,
    CodeBlock,
    Document,
    Drawing,
    Facts,
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
from rm_desktop.documents.word_styles import CODE, CREDIT, EYEBROW, FACT, LINK, MUTED, TASK, level_name
from rm_desktop.domain.sentences import texts

BOXES = {False: "☐", True: "☑"}
_EPOCH = (1980, 1, 1, 0, 0, 0)
_KEPT_PARTS = ("officeDocument", "core-properties", "styles", "settings", "fontTable", "theme", "numbering", "footer")
_NUMBERED_DEFINITION = "7"


def render_docx(document: Document) -> bytes:
    """Return the document as a .docx file."""
    word = docx.Document()
    _forget_template(word)
    word_styles.prepare(word, document.language)
    _Writer(word).whole(document)
    _set_properties(word, document)
    return _packed(word)


class _Writer:
    """Writes blocks one after the other; ``_depth`` counts the lists around the present one."""

    def __init__(self, word: WordDocument) -> None:
        self._word = word
        self._depth = 0
        self._writers: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            ItemList: self._list,
            Quote: self._quote,
            CodeBlock: self._code,
            Rule: lambda _: self._rule(),
            Facts: self._facts,
            Table: self._table,
            Drawing: lambda _: None,
        }

    def whole(self, document: Document) -> None:
        """Write everything the page shows."""
        if document.eyebrow:
            self._add(EYEBROW, (Span(text=document.eyebrow),))
        self._add("Title", (Span(text=document.title),))
        if document.subtitle:
            self._add("Subtitle", (Span(text=document.subtitle),))
        self._all(document.blocks)
        if document.credit:
            self._add(CREDIT, (Span(text=document.credit),))
        self._footer(document)

    def _all(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self._writers[type(block)](block)

    def _add(self, style: str, spans: Spans) -> WordParagraph:
        paragraph = self._word.add_paragraph(style=style)
        for span in spans:
            _add_span(paragraph, span)
        return paragraph

    def _heading(self, block: Heading) -> None:
        self._add(f"Heading {min(block.level - 1, 5)}", block.spans)

    def _paragraph(self, block: Paragraph) -> None:
        style = level_name("List Continue", self._depth) if self._depth else MUTED if block.muted else "Normal"
        self._add(style, block.spans)

    def _list(self, block: ItemList) -> None:
        self._depth += 1
        number = None if block.start is None else self._new_numbering(block.start)
        for item in block.items:
            self._item(item, number)
        self._depth -= 1

    def _item(self, item: ListItem, number: int | None) -> None:
        first, rest = (item.blocks[0], item.blocks[1:]) if item.blocks else (Paragraph(spans=()), ())
        spans = first.spans if isinstance(first, Paragraph) else ()
        if item.done is not None:
            self._add(level_name(TASK, self._depth), (Span(text=BOXES[item.done] + "\t"), *spans))
        elif number is None:
            self._add(level_name("List Bullet", self._depth), spans)
        else:
            _set_numbering(self._add(level_name("List Number", self._depth), spans), number)
        self._all(rest if isinstance(first, Paragraph) else item.blocks)

    def _new_numbering(self, start: int) -> int:
        """Return a new numbering that counts from ``start``, so that lists do not continue one another."""
        root = self._word.part.numbering_part.element
        number = max(int(entry.get(qn("w:numId"))) for entry in root.findall(qn("w:num"))) + 1
        entry = _element("w:num", numId=str(number))
        entry.append(_element("w:abstractNumId", val=_NUMBERED_DEFINITION))
        override = _element("w:lvlOverride", ilvl="0")
        override.append(_element("w:startOverride", val=str(min(start, 2**31 - 1))))
        entry.append(override)
        root.append(entry)
        return number

    def _quote(self, block: Quote) -> None:
        for inner in block.blocks:
            if isinstance(inner, Paragraph):
                self._add("Quote", inner.spans)
            else:
                self._all((inner,))

    def _code(self, block: CodeBlock) -> None:
        self._add(CODE, (Span(text=block.text),))

    def _rule(self) -> None:
        border = _element("w:pBdr")
        border.append(_element("w:bottom", val="single", sz="4", space="1", color="E4DFD6"))
        self._word.add_paragraph().paragraph_format.element.get_or_add_pPr().append(border)

    def _facts(self, block: Facts) -> None:
        for word, value in block.rows:
            self._add(FACT, (*word, Span(text="\t"), *value))

    def _table(self, block: Table) -> None:
        table = self._word.add_table(rows=0, cols=len(block.header), style="Table Grid")
        for row in (block.header, *block.rows):
            for cell, spans in zip(table.add_row().cells, row, strict=True):
                for span in spans:
                    _add_span(cell.paragraphs[0], span)
        table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001 — no public way to it

    def _footer(self, document: Document) -> None:
        paragraph = self._word.sections[0].footer.paragraphs[0]
        paragraph.style = self._word.styles[CREDIT]
        before, _, rest = texts(document.language, "documents")["page"]["number"].partition("{page}")
        between, _, after = rest.partition("{pages}")
        paragraph.add_run(f"{document.footer} · {before}" if document.footer else before)
        _add_field(paragraph, "PAGE")
        paragraph.add_run(between)
        _add_field(paragraph, "NUMPAGES")
        paragraph.add_run(after)


def _add_span(paragraph: WordParagraph, span: Span) -> None:
    run = paragraph.add_run(span.shown)
    run.bold, run.italic = span.strong or None, span.emphasis or None
    run.font.strike = span.strike or None
    if span.code:
        run.style = word_styles.CODE_WORDS
    if span.link:
        _make_link(paragraph, run, span.link)


def _make_link(paragraph: WordParagraph, run: Run, target: str) -> None:
    run.style = LINK
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.element.getparent().replace(run.element, link)
    link.append(run.element)


def _set_numbering(paragraph: WordParagraph, number: int) -> None:
    numbering = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = number


def _add_field(paragraph: WordParagraph, code: str) -> None:
    field = _element("w:fldSimple", instr=code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph.paragraph_format.element.append(field)


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _forget_template(word: WordDocument) -> None:
    """Drop what the library's template brings along that no page shows: thumbnail, statistics, old styles."""
    for rels in (word.part.package.rels, word.part.rels):
        for key in [key for key, rel in rels.items() if not rel.reltype.endswith(_KEPT_PARTS)]:
            del rels[key]


def _set_properties(word: WordDocument, document: Document) -> None:
    root = word.core_properties._element  # noqa: SLF001 — the only way to leave a property out
    for child in list(root):
        root.remove(child)
    word.core_properties.title = document.title[:255]
    word.core_properties.language = document.language


def _packed(word: WordDocument) -> bytes:
    """Return the package with one fixed time on every part."""
    raw, packed = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
