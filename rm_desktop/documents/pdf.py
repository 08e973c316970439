"""Documents as PDF/UA-1, set by typst.

What people wrote reaches typst as JSON in ``sys.inputs`` and is never part of a template's source. The templates see
no folder but their own, load no package and know neither author nor time, so equal documents give equal bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import typst

from rm_desktop.documents import glyphs
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
    clean,
)
from rm_desktop.domain.errors import BugError
from rm_desktop.domain.picture import Mark, Shape, Stroke
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.domain.sentences import texts

_TYPST = "typst"
_LONG_WORD = re.compile(r"\S{41,}")
_PIECE = 20
_UNSHOWN = "could not be displayed with font"

Data = dict[str, Any]


def render_pdf(document: Document) -> bytes:
    """Return the document as a tagged PDF."""
    return compile_template("document.typ", document_data(document))


def document_data(document: Document) -> Data:
    """Return the document as the templates read it."""
    return {
        "language": document.language,
        "title": document.title,
        "eyebrow": document.eyebrow,
        "subtitle": document.subtitle,
        "blocks": [_block(block) for block in document.blocks],
        "credit": document.credit,
        "footer": document.footer,
        "page-number": texts(document.language, "documents")["page"]["number"],
    }


def compile_template(template: str, data: Data) -> bytes:
    """Return the PDF that ``template`` makes of ``data``.

    Characters the shipped fonts lack are tried with the machine's fonts, then shown as a replacement sign.
    """
    broken = _each_text(data, _breakable)
    if _all_shown(broken):
        attempts: list[tuple[typst.Fonts, Callable[[str], str]]] = [(_shipped_fonts(), str)]
    else:
        attempts = [(_all_fonts(), str), (_shipped_fonts(), glyphs.only_shown)]
    for fonts, shown in attempts:
        try:
            return _compile(template, _each_text(broken, shown), fonts)
        except typst.TypstError as error:
            if _UNSHOWN not in error.message:
                raise BugError from None  # typst quotes what it could not set
    return _compile(template, _each_text(broken, glyphs.only_main), _shipped_fonts())


def _compile(template: str, data: Data, fonts: typst.Fonts) -> bytes:
    compiler = typst.Compiler(
        resource_path(_TYPST, template),
        root=resource_path(_TYPST),
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
        package_path=resource_path(_TYPST),
        package_cache_path=resource_path(_TYPST),
    )
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    if not isinstance(made, bytes):
        raise TypeError
    return made


@cache
def _shipped_fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[resource_path("fonts"), resource_path(_TYPST, "fonts")],
    )


@cache
def _all_fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=True,
        include_embedded_fonts=True,
        font_paths=[resource_path("fonts"), resource_path(_TYPST, "fonts")],
    )


def _breakable(text: str) -> str:
    """Give words longer than a line places where they may break."""
    return _LONG_WORD.sub(lambda word: re.sub(f"(.{{{_PIECE}}})(?=.)", "\\1\u200b", word[0]), text)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return ``value`` with every string that is not a key changed."""
    match value:
        case str():
            return change(value)
        case dict():
            return {key: value[key] if key == "link" else _each_text(value[key], change) for key in value}
        case list():
            return [_each_text(part, change) for part in value]
        case _:
            return value


def _all_shown(value: Any) -> bool:
    match value:
        case str():
            return glyphs.all_shown(value)
        case dict() | list():
            return all(_all_shown(part) for part in (value.values() if isinstance(value, dict) else value))
        case _:
            return True


def _block(block: Block) -> Data:
    return _BLOCKS[type(block)](block)


def _item(item: ListItem) -> Data:
    return {"done": item.done, "blocks": [_block(block) for block in item.blocks]}


def _spans(spans: Spans) -> list[Data]:
    return [_span(span) for span in spans]


def _span(span: Span) -> Data:
    styles = {name: True for name in ("strong", "emphasis", "strike", "code") if getattr(span, name)}
    return {"text": span.shown, "link": span.link, **styles}


def _drawing(block: Drawing) -> Data:
    shapes = [_shape(shape) for shape in block.picture.shapes]
    size = {"width": block.picture.width, "height": block.picture.height}
    return {"type": "drawing", "alt": f"{block.name}. {block.words}", "shapes": shapes, **size}


def _shape(shape: Shape) -> Data:
    if isinstance(shape, Stroke):
        return {"kind": "stroke", "ink": shape.ink.value, "points": shape.points, "closed": shape.closed}
    if isinstance(shape, Mark):
        return {"kind": "mark", "ink": shape.ink.value, "at": shape.at}
    sides = {"across": shape.across, "down": shape.down, "quiet": shape.quiet}
    return {"kind": "words", "box": shape.box, "text": clean(shape.text), **sides}


_BLOCKS: dict[type, Callable[[Any], Data]] = {
    Heading: lambda block: {"type": "heading", "level": min(block.level, 6), "spans": _spans(block.spans)},
    Paragraph: lambda block: {"type": "paragraph", "muted": block.muted, "spans": _spans(block.spans)},
    ItemList: lambda block: {"type": "list", "start": block.start, "items": [_item(item) for item in block.items]},
    Quote: lambda block: {"type": "quote", "blocks": [_block(inner) for inner in block.blocks]},
    CodeBlock: lambda block: {"type": "code", "text": block.text},
    Rule: lambda _: {"type": "rule"},
    Facts: lambda block: {"type": "facts", "rows": [[_spans(word), _spans(value)] for word, value in block.rows]},
    Table: lambda block: {
        "type": "table",
        "header": [_spans(cell) for cell in block.header],
        "rows": [[_spans(cell) for cell in row] for row in block.rows],
    },
    Drawing: _drawing,
}
