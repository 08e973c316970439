"""Documents as one HTML file: no scripts, nothing loaded from elsewhere, readable in light and dark."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from rm_desktop.documents.svg import svg
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
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.domain.sentences import Language, sentence

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render_html(document: Document) -> bytes:
    """Return the document as a complete page in UTF-8."""
    sheets = ["page.css", *(["picture.css"] if any(isinstance(block, Drawing) for block in document.blocks) else [])]
    style = "\n".join(resource_path("typst", sheet).read_text(encoding="utf-8").strip() for sheet in sheets)
    writer = _Writer(document.language)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>",
        f"<style>\n{style}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        *_head(document),
        *(writer.block(block) for block in document.blocks),
        "</main>",
        *_foot(document),
        "</body>",
        "</html>",
    ]
    return ("\n".join(parts) + "\n").encode()


def _head(document: Document) -> list[str]:
    lines = [f'<p class="eyebrow">{escape(document.eyebrow)}</p>'] if document.eyebrow else []
    lines.append(f"<h1>{escape(document.title)}</h1>")
    if document.subtitle:
        lines.append(f'<p class="subtitle">{escape(document.subtitle)}</p>')
    return lines


def _foot(document: Document) -> list[str]:
    lines = [
        f'<p class="{name}">{escape(text)}</p>'
        for name, text in (("credit", document.credit), ("footer", document.footer))
        if text
    ]
    return ["<footer>", *lines, "</footer>"] if lines else []


class _Writer:
    """Turns blocks into elements, in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._drawn = 0
        self._writers: dict[type, Callable[[Any], str]] = {
            Heading: lambda block: f"<h{min(block.level, 6)}>{_inline(block.spans)}</h{min(block.level, 6)}>",
            Paragraph: self._paragraph,
            ItemList: self._list,
            Quote: lambda block: f"<blockquote>{self._all(block.blocks)}</blockquote>",
            CodeBlock: lambda block: f"<pre>{escape(block.text)}</pre>",
            Rule: lambda _: "<hr>",
            Facts: self._facts,
            Table: self._table,
            Drawing: self._drawing,
        }

    def block(self, block: Block) -> str:
        """Return one block as an element."""
        return self._writers[type(block)](block)

    def _all(self, blocks: tuple[Block, ...]) -> str:
        return "".join(self.block(block) for block in blocks)

    def _paragraph(self, block: Paragraph) -> str:
        opening = '<p class="muted">' if block.muted else "<p>"
        return f"{opening}{_inline(block.spans)}</p>"

    def _list(self, block: ItemList) -> str:
        items = "".join(self._item(item) for item in block.items)
        return f"<ul>{items}</ul>" if block.start is None else f'<ol start="{block.start}">{items}</ol>'

    def _item(self, item: ListItem) -> str:
        body = self._all(item.blocks)
        if item.done is None:
            return f"<li>{body}</li>"
        name = sentence(self._language, f"documents.marks.{'done' if item.done else 'open'}")
        sign = "☑" if item.done else "☐"
        return f'<li class="task"><span role="img" aria-label="{name}">{sign}</span><div>{body}</div></li>'

    def _drawing(self, block: Drawing) -> str:
        self._drawn += 1
        return svg(block, f"picture-{self._drawn}")

    def _facts(self, block: Facts) -> str:
        rows = "".join(f"<dt>{_inline(word)}</dt><dd>{_inline(value)}</dd>" for word, value in block.rows)
        return f"<dl>{rows}</dl>"

    def _table(self, block: Table) -> str:
        head = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in block.header)
        rows = "".join(f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _inline(spans: Spans) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    text = escape(span.shown).replace("\n", "<br>")
    for name, on in (("code", span.code), ("em", span.emphasis), ("strong", span.strong), ("s", span.strike)):
        text = f"<{name}>{text}</{name}>" if on else text
    if span.link:
        return f'<a href="{escape(span.link)}" rel="noreferrer noopener">{text}</a>'
    return text
