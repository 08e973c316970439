"""One field over everything that is open: inside words, with or without accents, the newest first."""

from __future__ import annotations

from rm_desktop.domain.pages import SearchResult
from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.desk import Service
from rm_desktop.services.search_words import Words, words_of
from rm_desktop.services.snippets import snippet
from rm_desktop.vault.repositories.search import BATCH, Candidate, FoundText
from rm_desktop.vault.unit_of_work import Work

_KINDS = {
    "session": Kind.SESSION,
    "item": Kind.ITEM,
    "note": Kind.NOTE,
    "action": Kind.ACTION,
    "goal": Kind.GOAL,
    "step": Kind.GOAL,
    "example": Kind.EXAMPLE,
    "own_skill": Kind.SKILL,
    "own_field": Kind.SKILL,
    "later": Kind.LATER,
}


class Search(Service):
    """Search over the open compartments; a closed one has no key here and cannot even be counted."""

    def find(self, text: str, limit: int = 50) -> SearchResult:
        """Return the newest places where all words of ``text`` stand together.

        A hit in an item's note carries the item's id, one in a step its goal's, one in an example its skill's code.
        """
        words = words_of(text)
        if words is None or limit < 1:
            return SearchResult(hits=(), more=False)
        hits: list[SearchHit] = []
        for part in sorted(self._desk.vault.compartments, key=lambda one: one.value):
            with self._desk.read(part) as work:
                hits += _hits(work, part, words, limit + 1)
        hits.sort(key=lambda hit: hit.at, reverse=True)
        return SearchResult(hits=tuple(hits[:limit]), more=len(hits) > limit)


def _hits(work: Work, part: Compartment, words: Words, enough: int) -> list[SearchHit]:
    hits: dict[tuple[Kind, str], SearchHit] = {}
    for candidate in work.search.waiting():
        _add(hits, work, part, words, candidate)
    below: int | None = None
    while len(hits) < enough:
        batch = work.search.candidates(words.match, below)
        for candidate in batch:
            _add(hits, work, part, words, candidate)
            if len(hits) >= enough:
                break
        if len(batch) < BATCH:
            break
        below = batch[-1].doc
    return list(hits.values())


def _add(
    hits: dict[tuple[Kind, str], SearchHit], work: Work, part: Compartment, words: Words, candidate: Candidate
) -> None:
    found = work.search.text_of(candidate, part)
    if found is None:
        return
    title, body = fold(found.title), fold(found.body)
    if words.all_in(f"{title}\n{body}"):
        in_body = words.first_in(body)
        pieces = snippet(found.body, in_body, words) if in_body else snippet(found.title, words.first_in(title), words)
        hit = _hit(found, part, pieces)
        hits.setdefault((hit.kind, hit.id), hit)


def _hit(found: FoundText, part: Compartment, pieces: tuple[str, str, str]) -> SearchHit:
    before, match, after = pieces
    return SearchHit(
        kind=_KINDS[found.source],
        id=found.id,
        compartment=part,
        title=found.title,
        before=before,
        match=match,
        after=after,
        session_id=found.session_id,
        at=found.at,
    )
