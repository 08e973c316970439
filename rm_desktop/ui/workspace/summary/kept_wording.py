"""Other words for a summary that is not handed out yet: kept inside the vault, so that a lock loses none of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.words import Block
from rm_desktop.services.journal import Journal
from rm_desktop.ui.workspace.summary.choice import Choice

PREFERENCE = "summary.wording"
Wording = Mapping[tuple[Block, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWording:
    """What was kept; the revision only counts saves of this page."""

    text: str = field(repr=False)
    revision: int


def as_text(choice: Choice) -> str:
    """Return the wording of ``choice`` with what it belongs to."""
    if not choice.wording:
        return ""
    sections = [[block.value, meeting, text] for (block, meeting), text in choice.wording.items()]
    return json.dumps({"for": _belongs_to(choice), "sections": sections}, ensure_ascii=False, sort_keys=True)


def from_text(text: str, choice: Choice) -> Wording:
    """Return the wording in ``text`` if it belongs to the meetings, names and language of ``choice``."""
    if not text:
        return {}
    kept = json.loads(text)
    if kept["for"] != _belongs_to(choice):
        return {}
    return {(Block(block), meeting): words for block, meeting, words in kept["sections"]}


def read(journal: Journal) -> str:
    """Return what is kept."""
    return str(journal.preferences.get(PREFERENCE, ""))


def saving(key: str) -> Callable[[Journal, str, int], Saved[KeptWording]]:
    """Return what keeps a text under ``key``; an empty one forgets."""

    def save(journal: Journal, text: str, revision: int) -> Saved[KeptWording]:
        saved = journal.preferences.set(key, text)
        return Saved(value=KeptWording(text=text, revision=revision + 1), changes=saved.changes)

    return save


def _belongs_to(choice: Choice) -> list[str]:
    return [choice.language, choice.names.value, *choice.sessions]
