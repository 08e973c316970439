"""The checklist on paper: what was looked at, in words, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rm_desktop.documents.tree import Block, Document, Span, Spans, Table, heading, paragraph, spans
from rm_desktop.domain.sentences import Language, Sentences, day


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A line with its level in words."""

    title: str = field(repr=False)
    detail: str = field(repr=False)
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistField:
    """A field with the lines to print."""

    title: str
    lines: tuple[ChecklistLine, ...]


def checklist_document(language: Language, fields: Sequence[ChecklistField], *, on: date, credit: str) -> Document:
    """Return the checklist as of ``on``; ``credit`` names the framework behind it."""
    say = Sentences(language, "documents.checklist")
    blocks: list[Block] = []
    for each in fields:
        blocks += [heading(2, each.title), _table(say, each) if each.lines else paragraph(say("none"), muted=True)]
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", date=day(language, on)),
        blocks=tuple(blocks),
        credit=credit,
    )


def _table(say: Sentences, each: ChecklistField) -> Table:
    return Table(
        header=(spans(say("ability")), spans(say("level"))),
        rows=tuple((_words(line), spans(line.level)) for line in each.lines),
    )


def _words(line: ChecklistLine) -> Spans:
    return (Span(text=line.title, strong=True), Span(text=f"\n{line.detail}")) if line.detail else spans(line.title)
