"""Notes are Markdown; here they become blocks. HTML stays the text it is, and nothing is ever loaded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rm_desktop.documents.tree import (
    Block,
    CodeBlock,
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

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_DEEPEST = 12
_SAFE_LINKS = ("https://", "http://", "mailto:")
_BOXES = {"[ ] ": False, "[x] ": True, "[X] ": True}


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a note. Its headings start at level 2, below the document's title."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - every start would pay for its sixty modules
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST * 2}).enable(["strikethrough", "table"])
    return _blocks(SyntaxTreeNode(parser.parse(clean(text))), top=True)


def _blocks(node: SyntaxTreeNode, *, top: bool = False) -> tuple[Block, ...]:
    return tuple(_block(child, top=top) for child in node.children)


def _block(node: SyntaxTreeNode, *, top: bool) -> Block:
    match node.type:
        case "heading":
            return _heading(node, top=top)
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "blockquote":
            return Quote(blocks=_blocks(node))
        case "fence" | "code_block":
            return CodeBlock(text=node.content.rstrip("\n"))
        case "hr":
            return Rule()
        case _:
            return _table(node) if node.type == "table" else Paragraph(spans=_inline(node))


def _heading(node: SyntaxTreeNode, *, top: bool) -> Block:
    """Return a heading, or strong words where a heading would break the ladder (in lists and quotes)."""
    found = _inline(node)
    if not found:
        return Paragraph(spans=())
    if top:
        return Heading(level=int(node.tag[1:]) + 1, spans=found)
    return Paragraph(spans=tuple(replace(span, strong=True) for span in found))


def _table(node: SyntaxTreeNode) -> Table:
    header, *rows = (tuple(_inline(cell) for cell in row.children) for part in node.children for row in part.children)
    return Table(header=header, rows=tuple(rows))


def _list(node: SyntaxTreeNode) -> ItemList:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return ItemList(items=tuple(_item(_blocks(child)) for child in node.children), start=start)


def _item(blocks: tuple[Block, ...]) -> ListItem:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and first.spans:
        mark = first.spans[0].text[:4]
        done = _BOXES.get(mark)
        if done is not None:
            rest = replace(first.spans[0], text=first.spans[0].text[4:])
            return ListItem(blocks=(Paragraph(spans=(rest, *first.spans[1:])), *blocks[1:]), done=done)
    return ListItem(blocks=blocks)


def _inline(node: SyntaxTreeNode) -> Spans:
    """Return the words below ``node``, neighbours of one style joined."""
    found: list[Span] = []
    for child in node.children:
        for span in _spans(child, Span(text="")):
            if found and replace(found[-1], text="") == replace(span, text=""):
                found[-1] = replace(span, text=found[-1].text + span.text)
            elif span.text:
                found.append(span)
    return tuple(found)


def _spans(node: SyntaxTreeNode, style: Span) -> list[Span]:
    match node.type:
        case "text" | "code_inline":
            return [replace(style, text=node.content, code=style.code or node.type == "code_inline")]
        case "softbreak":
            return [replace(style, text=" ")]
        case "hardbreak":
            return [replace(style, text="\n")]
        case "image":
            return [replace(style, text=f"[{node.content}]")]
        case _:
            return [span for child in node.children for span in _spans(child, _styled(node, style))]


def _styled(node: SyntaxTreeNode, style: Span) -> Span:
    match node.type:
        case "strong":
            return replace(style, strong=True)
        case "em":
            return replace(style, emphasis=True)
        case "s":
            return replace(style, strike=True)
        case "link":
            target = str(node.attrs.get("href", ""))
            return replace(style, link=target if target.startswith(_SAFE_LINKS) else "")
        case _:
            return style
