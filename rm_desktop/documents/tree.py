"""A document as a tree of blocks: what services build and every writer understands.

Text enters only through `Span` and the string fields of `Document`; both drop what no page can show: control
characters, lone surrogates and the invisible marks that turn the direction of text around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal

from rm_desktop.domain.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Iterable

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]",
)


def clean(text: str) -> str:
    """Return ``text`` with tabs as spaces, one kind of line break and nothing invisible that could mislead."""
    return _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text in one style. A newline in ``text`` is a forced line break."""

    text: str = field(repr=False)
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    code: bool = False
    link: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))
        object.__setattr__(self, "link", clean(self.link))

    @property
    def shown(self) -> str:
        """The text as every page shows it: a link names its target, because paper hides it and screens may lie."""
        if self.link and self.link.removeprefix("mailto:") not in {self.text, self.text.rstrip("/")}:
            return f"{self.text} ({self.link})"
        return self.text


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading; the document's title is level 1, so blocks start at 2."""

    level: int
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; a muted one carries less weight."""

    spans: Spans
    muted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item of a list. ``done`` is None where there is nothing to tick."""

    blocks: tuple[Block, ...]
    done: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A list of bullets, boxes to tick, or, with a ``start``, numbers."""

    items: tuple[ListItem, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Something quoted."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeBlock:
    """Text whose spaces and line breaks count."""

    text: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line between two thoughts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Pairs of a word and what it stands for."""

    rows: tuple[tuple[Spans, Spans], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a row of headings."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture. ``name`` is what it shows and ``words`` all that it says, for those who do not see it.

    A table of the same stands below it, and alone where a format has no lines of our own.
    """

    picture: Picture
    name: str = field(repr=False)
    words: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean(self.name))
        object.__setattr__(self, "words", clean(self.words))


Block = Heading | Paragraph | ItemList | Quote | CodeBlock | Rule | Facts | Table | Drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a writer turns into bytes. Nothing but these fields ever reaches a file."""

    language: Literal["de", "en"]
    title: str = field(repr=False)
    eyebrow: str = ""
    subtitle: str = field(default="", repr=False)
    blocks: tuple[Block, ...] = ()
    credit: str = ""
    footer: str = ""

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str):
                object.__setattr__(self, each.name, clean(value).replace("\n", " "))
        object.__setattr__(self, "title", self.title.strip() or "\u2013")
        object.__setattr__(self, "blocks", without_skipped_levels(self.blocks))


def spans(text: str) -> Spans:
    """Return ``text`` as it stands, without any markup, as spans."""
    return (Span(text=text),) if text else ()


def paragraph(text: str, *, muted: bool = False) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(spans=spans(text), muted=muted)


def heading(level: int, text: str) -> Heading:
    """Return a heading of plain text."""
    return Heading(level=level, spans=spans(text))


def bullets(texts: Iterable[str]) -> ItemList:
    """Return a list of plain lines."""
    return ItemList(items=tuple(ListItem(blocks=(paragraph(text),)) for text in texts))


def tick_list(lines: Iterable[tuple[bool, str]]) -> ItemList:
    """Return a list of plain lines with a box each, ticked or not."""
    return ItemList(items=tuple(ListItem(blocks=(paragraph(text),), done=done) for done, text in lines))


def facts(rows: Iterable[tuple[str, str]]) -> Facts:
    """Return pairs of plain text."""
    return Facts(rows=tuple((spans(word), spans(value)) for word, value in rows))


def without_skipped_levels(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return ``blocks`` with headings from level 2 on that have words and never go more than one level deeper at once.

    Readers that jump from heading to heading, and PDF/UA, need an unbroken ladder.
    """
    ladder: list[int] = []
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if not "".join(span.text for span in block.spans).strip():
                continue
            while ladder and ladder[-1] >= block.level:
                ladder.pop()
            ladder.append(block.level)
            result.append(Heading(level=len(ladder) + 1, spans=block.spans))
        else:
            result.append(block)
    return tuple(result)
