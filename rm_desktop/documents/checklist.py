"""A field of the checklist on paper: its lines with boxes to tick by hand. What was ticked in the vault stays there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rm_desktop.documents.pdf import compile_template
from rm_desktop.documents.tree import clean
from rm_desktop.domain.sentences import Language, Sentences, texts

_ONE_SHEET = 25
"""So many lines surely fit one page; more may go on where the title is out of sight, so the foot says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A line to tick."""

    title: str = field(repr=False)
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistGroup:
    """Lines under one name; a group without a name begins at once."""

    title: str = field(default="", repr=False)
    lines: tuple[ChecklistLine, ...]


def render_checklist(
    language: Language, title: str, groups: Sequence[ChecklistGroup], *, levels: Sequence[str], credit: str
) -> bytes:
    """Return the PDF; ``levels`` are the four words, ``credit`` names the framework behind the lines."""
    say = Sentences(language, "documents.checklist")
    data = {
        "language": language,
        "title": clean(title) or "\u2013",
        "eyebrow": say("eyebrow"),
        "subtitle": say("subtitle"),
        "ability": say("ability"),
        "example": say("example"),
        "levels": list(levels),
        "groups": [
            {
                "title": clean(group.title),
                "lines": [{"title": clean(line.title), "detail": clean(line.detail)} for line in group.lines],
            }
            for group in groups
        ],
        "credit": credit,
        "footer": clean(title) if sum(len(group.lines) for group in groups) > _ONE_SHEET else "",
        "page-number": texts(language, "documents")["page"]["number"],
    }
    return compile_template("checklist.typ", data)
