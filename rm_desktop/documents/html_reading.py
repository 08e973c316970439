"""Reads our own HTML back into blocks, so that a preview shows what the bytes hold."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from rm_desktop.documents.svg import shape_from
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
from rm_desktop.domain.picture import Picture
from rm_desktop.domain.sentences import Language

_VOID = frozenset({"meta", "br", "hr"})


@dataclass(slots=True)
class _Element:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[_Element | str] = field(default_factory=list)

    @property
    def elements(self) -> list[_Element]:
        return [child for child in self.children if isinstance(child, _Element)]

    def all_named(self, *names: str) -> list[_Element]:
        found = []
        for child in self.elements:
            found += [child] if child.name in names else child.all_named(*names)
        return found

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, {key: value or "" for key, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self._open[-1].name == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_html(data: bytes, language: Language) -> Document:
    """Return the document that a page of ours shows."""
    tree = _Tree()
    tree.feed(data.decode())
    main = tree.root.all_named("main")[0]
    special = {child.attributes.get("class", child.name): child for child in main.elements}
    foot = {
        child.attributes.get("class", ""): child.text
        for child in tree.root.all_named("footer")[0:1]
        for child in child.elements
    }
    blocks = [
        child
        for child in main.elements
        if child.name != "h1" and child.attributes.get("class") not in {"eyebrow", "subtitle"}
    ]
    return Document(
        language=language,
        title=special["h1"].text,
        eyebrow=special["eyebrow"].text if "eyebrow" in special else "",
        subtitle=special["subtitle"].text if "subtitle" in special else "",
        blocks=tuple(_block(child) for child in blocks),
        credit=foot.get("credit", ""),
        footer=foot.get("footer", ""),
    )


def _block(element: _Element) -> Block:
    match element.name:
        case "h2" | "h3" | "h4" | "h5" | "h6":
            return Heading(level=int(element.name[1]), spans=_inline(element))
        case "ul" | "ol":
            return _list(element)
        case "blockquote":
            return Quote(blocks=_blocks(element))
        case "pre":
            return CodeBlock(text=element.text)
        case "hr":
            return Rule()
        case _:
            return _flat(element)


def _flat(element: _Element) -> Facts | Table | Drawing | Paragraph:
    if element.name == "svg":
        return _drawing(element)
    if element.name == "dl":
        cells = [_inline(child) for child in element.elements]
        return Facts(rows=tuple(zip(cells[::2], cells[1::2], strict=True)))
    if element.name == "table":
        rows = [tuple(_inline(cell) for cell in row.elements) for row in element.all_named("tr")]
        return Table(header=rows[0], rows=tuple(rows[1:]))
    return Paragraph(spans=_inline(element), muted=element.attributes.get("class") == "muted")


def _drawing(element: _Element) -> Drawing:
    said = {child.name: child.text for child in element.elements}
    width, height = map(float, element.attributes["viewbox"].split()[2:])
    found = (shape_from(child.name, child.attributes, child.text, width) for child in element.elements)
    picture = Picture(width=width, height=height, shapes=tuple(shape for shape in found if shape is not None))
    return Drawing(picture=picture, name=said["title"], words=said["desc"])


def _blocks(element: _Element) -> tuple[Block, ...]:
    return tuple(_block(child) for child in element.elements)


def _list(element: _Element) -> ItemList:
    start = int(element.attributes["start"]) if element.name == "ol" else None
    return ItemList(items=tuple(_item(child) for child in element.elements), start=start)


def _item(element: _Element) -> ListItem:
    if element.attributes.get("class") != "task":
        return ListItem(blocks=_blocks(element))
    sign, body = element.elements
    return ListItem(blocks=_blocks(body), done=sign.text == "☑")


def _inline(element: _Element) -> Spans:
    return tuple(_spans(element, Span(text="")))


def _spans(element: _Element, style: Span) -> list[Span]:
    found: list[Span] = []
    for child in element.children:
        if isinstance(child, str):
            found.append(replace(style, text=child))
        elif child.name == "br":
            found.append(replace(style, text="\n"))
        elif child.name == "a":
            target = child.attributes.get("href", "")
            found += [
                replace(span, link=target, text=span.text.removesuffix(f" ({target})")) for span in _spans(child, style)
            ]
        else:
            found += _spans(child, _styled(child.name, style))
    return _joined(found)


def _styled(name: str, style: Span) -> Span:
    return Span(
        text="",
        strong=style.strong or name == "strong",
        emphasis=style.emphasis or name == "em",
        strike=style.strike or name == "s",
        code=style.code or name == "code",
    )


def _joined(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for span in spans:
        if found and replace(found[-1], text="") == replace(span, text=""):
            found[-1] = replace(span, text=found[-1].text + span.text)
        else:
            found.append(span)
    return found
