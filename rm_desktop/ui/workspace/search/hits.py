"""Hits as rows of the list, and where each of them leads."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.ui.runtime.formats import format_date_short
from rm_desktop.ui.widgets.text_rows import TextRow
from rm_desktop.ui.workspace.found_words import FoundPlace, spans

ICONS = {
    Kind.SESSION: "messages-square",
    Kind.ITEM: "list",
    Kind.NOTE: "notebook-pen",
    Kind.ACTION: "list-checks",
    Kind.GOAL: "target",
    Kind.LATER: "inbox",
    Kind.SKILL: "gauge",
    Kind.EXAMPLE: "sparkles",
}
PLACES = {
    Kind.ACTION: "tasks",
    Kind.GOAL: "goals",
    Kind.SKILL: "skills",
    Kind.EXAMPLE: "skills",
}


_SIGNS = re.compile(r"\*+|~~|`|(?<!\S)(?:#{1,6}|>|[-+]|\d+\.)(?= )(?:\s\[[ xX]\])?\s?")
"""Markdown's signs, which nobody who writes sees either."""


def kind_word(kind: Kind) -> str:
    """Return the word for what was found."""
    words = {
        Kind.SESSION: QCoreApplication.translate("SearchHit", "Meeting"),
        Kind.ITEM: QCoreApplication.translate("SearchHit", "Agenda item"),
        Kind.NOTE: QCoreApplication.translate("SearchHit", "Note"),
        Kind.ACTION: QCoreApplication.translate("SearchHit", "Task"),
        Kind.GOAL: QCoreApplication.translate("SearchHit", "Goal"),
        Kind.LATER: QCoreApplication.translate("SearchHit", "Kept for later"),
        Kind.SKILL: QCoreApplication.translate("SearchHit", "Skill"),
        Kind.EXAMPLE: QCoreApplication.translate("SearchHit", "Example"),
    }
    return words[kind]


def hit_key(hit: SearchHit) -> str:
    """Return what tells this hit from every other one."""
    return f"{hit.kind.value} {hit.compartment.value} {hit.id}"


def hit_row(hit: SearchHit, query: str) -> TextRow:
    """Return the row for ``hit``, with the words of ``query`` marked."""
    before = _SIGNS.sub("", hit.before).lstrip()
    context = f"{before}{hit.match}{_SIGNS.sub('', hit.after)}".strip()
    private = hit.compartment is not Compartment.SHARED
    word = QCoreApplication.translate("SearchHit", "Private") if private else ""
    kind = kind_word(hit.kind)
    day = format_date_short(hit.at.astimezone().date()) if hit.at is not None else ""
    title = hit.title or kind
    shown = "" if context == title else context
    return TextRow(
        key=hit_key(hit),
        icon=ICONS[hit.kind],
        title=title,
        detail=shown,
        side=f"{kind} · {day}" if day else kind,
        spoken=", ".join(part for part in (word, kind, title, shown, day) if part),
        private=word,
        title_marks=spans(title, query),
        detail_marks=spans(shown, query),
        anchor=len(before) if shown else 0,
    )


def destination(hit: SearchHit, query: str) -> tuple[str, str | FoundPlace | None]:
    """Return the place a hit leads to and what to open there, down to the note in which the words of ``query`` stand.

    What is kept for later stands beside every meeting.
    """
    if hit.compartment is not Compartment.SHARED:
        return "private", FoundPlace(key=hit.id, query=query)
    if hit.kind in PLACES:
        return PLACES[hit.kind], hit.id
    if hit.kind is Kind.SESSION:
        return "sessions", hit.id
    if hit.session_id is None:
        return "sessions", None
    return "sessions", FoundPlace(key=hit.session_id, item=hit.id, query=query)
