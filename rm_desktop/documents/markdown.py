"""Documents as Markdown, and plain words made safe to stand in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

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

_MARKUP = re.compile(r"([\\`*_\[\]<>~|&])")
_LINE_START = re.compile(r"^( *)(?:([#+=-])|(\d{1,9})([.)]))", re.MULTILINE)
_CLOSING_SIGNS = re.compile(r"#(?=#*$)")


def escaped(text: str) -> str:
    """Return plain ``text`` so that Markdown shows exactly its characters."""
    marked = _MARKUP.sub(r"\\\1", clean(text))
    return _LINE_START.sub(_guarded, marked)


def _guarded(start: re.Match[str]) -> str:
    """Escape what would begin a heading, a list or a line under a heading."""
    indent, sign, number, delimiter = start.groups()
    return f"{indent}\\{sign}" if sign else f"{indent}{number}\\{delimiter}"


def render_markdown(document: Document) -> bytes:
    """Return the document as CommonMark in UTF-8."""
    parts = [f"# {_heading_words((Span(text=document.title),))}"]
    parts += [escaped(text) for text in (document.eyebrow, document.subtitle) if text]
    parts += [_block(block) for block in document.blocks]
    small = [escaped(text) for text in (document.credit, document.footer) if text]
    if small:
        parts += ["---", *small]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(block: Block) -> str:
    return _WRITERS[type(block)](block)


def _heading(block: Heading) -> str:
    return f"{'#' * min(block.level, 6)} {_heading_words(block.spans)}"


def _heading_words(spans: Spans) -> str:
    """Return the words of a heading; a sign at their end would vanish as the heading's own closing."""
    return _CLOSING_SIGNS.sub(r"\\#", "".join(_span(span) for span in spans).replace("\\\n", " "))


def _quote(block: Quote) -> str:
    return _indented("\n\n".join(_block(inner) for inner in block.blocks), "> ", "> ")


def _facts(block: Facts) -> str:
    return "\n".join(f"- {_line(word)}: {_line(value)}" for word, value in block.rows)


def _list(block: ItemList) -> str:
    number = block.start
    lines = []
    for item in block.items:
        mark = "- " if number is None else f"{number}. "
        lines.append(_indented(_item(item), mark, " " * len(mark)))
        number = None if number is None else number + 1
    return "\n".join(lines)


def _item(item: ListItem) -> str:
    box = {None: "", True: "[x] ", False: "[ ] "}[item.done]
    text = ""
    for block in item.blocks:
        gap = "\n" if isinstance(block, ItemList) else "\n\n"
        text += (gap if text else "") + _block(block)
    return box + text


def _table(block: Table) -> str:
    rows = [block.header, *block.rows]
    lines = ["| " + " | ".join(_line(cell) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(block.header), *lines[1:]])


def _indented(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(rest + line if line else rest.rstrip() for line in lines[1:])])


def _line(spans: Spans) -> str:
    return _inline(spans).replace("\\\n", " ").replace("\n", " ")


def _inline(spans: Spans) -> str:
    text = "".join(_span(span) for span in spans)
    return _LINE_START.sub(_guarded, text)


def _span(span: Span) -> str:
    if span.code and "\n" not in span.text:
        return _code(span.text)
    inner = span.text.strip()
    if not inner:
        return span.text
    before, after = span.text[: span.text.index(inner)], span.text[span.text.index(inner) + len(inner) :]
    text = _MARKUP.sub(r"\\\1", inner).replace("\n", "\\\n")
    for mark, on in (("*", span.emphasis), ("**", span.strong), ("~~", span.strike)):
        text = f"{mark}{text}{mark}" if on else text
    if span.link:
        text = f"<{span.link}>" if span.link == inner else f"[{text}](<{span.link}>)"
    return before + text + after


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    Heading: _heading,
    Paragraph: lambda block: _inline(block.spans),
    ItemList: _list,
    Quote: _quote,
    CodeBlock: lambda block: _indented(block.text, "    ", "    "),
    Rule: lambda _: "---",
    Facts: _facts,
    Table: _table,
    Drawing: lambda _: "",
}
