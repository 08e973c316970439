"""One field over everything that is open: inside words, with or without accents, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from rm_desktop.domain.errors import CompartmentClosed, NotFound, VaultDamaged
from rm_desktop.domain.filters import Filters
from rm_desktop.domain.pages import SearchResult
from rm_desktop.domain.rows import SearchHit
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Compartment, Kind, Person
from rm_desktop.services.catalogue import CatalogueLine, shipped_lines
from rm_desktop.services.desk import Service
from rm_desktop.services.search_filters import Names, typed_filters
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
_EVERYTHING = Words("", ())
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_Hits = dict[tuple[Kind, str], SearchHit]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is looked for: words, and what narrows them."""

    words: Words
    filters: Filters
    sources: tuple[str, ...]
    lets: Callable[[FoundText, Person | None], bool]


class Search(Service):
    """Search over the open compartments; a closed one has no key here and cannot even be counted."""

    def find(self, text: str, limit: int = 50, filters: Filters | None = None) -> SearchResult:
        """Return the newest places where all words of ``text`` stand together, among those that ``filters`` let.

        Filters typed among the words come first. A hit in an item's note carries the item's id, one in a step its
        goal's, one in an example or in the name of its file its skill's code. Lines of the checklist have no day and
        come last.
        """
        asked = self._asked(text, filters or Filters())
        if asked is None or limit < 1:
            return SearchResult(hits=(), more=False)
        try:
            return self._found(asked, limit)
        except VaultDamaged:
            if not self.mend():
                raise
            return self._found(asked, limit)

    def mend(self) -> bool:
        """Make the index anew where it is damaged or does not hold what is written; return whether any was."""
        if self._desk.vault.read_only:
            return False
        broken = [part for part in self._desk.vault.compartments if not self._is_whole(part)]
        for part in broken:
            with self._desk.write(part) as work:
                work.search.rebuild()
        return bool(broken)

    def _is_whole(self, part: Compartment) -> bool:
        try:
            with self._desk.read(part) as work:
                work.search.check()
        except VaultDamaged:
            return False
        return True

    def _found(self, asked: _Asked, limit: int) -> SearchResult:
        hits: list[SearchHit] = []
        for part in sorted(self._desk.vault.compartments, key=lambda one: one.value):
            with self._desk.read(part) as work:
                hits += _hits(work, asked, limit + 1)
        hits.sort(key=lambda hit: hit.at or _LONG_AGO, reverse=True)
        if len(hits) <= limit:
            hits += self._lines(asked, limit + 1 - len(hits), {hit.id for hit in hits if hit.kind is Kind.SKILL})
        return SearchResult(hits=tuple(hits[:limit]), more=len(hits) > limit)

    def _asked(self, text: str, filters: Filters) -> _Asked | None:
        chosen, left = filters, text
        if ":" in text:
            typed, left = typed_filters(text, self._names())
            chosen = filters.and_also(typed)
        words = words_of(left)
        if words is None and chosen == Filters():
            return None
        kinds = frozenset({Kind.ACTION}) if chosen.open_only else chosen.kinds
        return _Asked(
            words=words or _EVERYTHING,
            filters=chosen,
            sources=tuple(name for name, kind in _KINDS.items() if kind in kinds),
            lets=lambda found, whose: self._lets(chosen, found, whose),
        )

    def _lets(self, filters: Filters, found: FoundText, whose: Person | None) -> bool:
        """Tell whether the filters let a text; ``whose`` is the person whose private part it lies in."""
        owner = found.owner or whose
        return (
            (filters.person is None or filters.person is owner)
            and (not filters.open_only or found.is_open)
            and (not filters.has_days or filters.let_day(self._desk.day(found.at)))
        )

    def _names(self) -> Names:
        """Return what the two are called, in full and by their first names, where their names can be read."""
        try:
            with self._desk.read() as work:
                pair = work.pair.get()
        except (CompartmentClosed, NotFound):
            return {}
        named = ((pair.senior_name, Person.SENIOR), (pair.junior_name, Person.JUNIOR))
        return {fold(name): person for full, person in named for name in (*full.split()[:1], full.replace(" ", "-"))}

    @cached_property
    def _catalogue(self) -> tuple[list[tuple[CatalogueLine, str]], str]:
        """Return the lines with their words, and all words in one: most searches find none, and look only there."""
        lines = [(line, fold(f"{line.title}\n{line.detail}")) for line in shipped_lines(self._desk.content)]
        return lines, "\n\n".join(folded for _line, folded in lines)

    def _lines(self, asked: _Asked, enough: int, known: set[str]) -> list[SearchHit]:
        """Return the lines of the checklist that hold the words; those that the pair put out of sight stay there."""
        filters = asked.filters
        elsewhere = asked.sources and "own_skill" not in asked.sources
        narrowed = filters.person or filters.open_only or filters.has_days
        if elsewhere or narrowed or not asked.words.tests or Compartment.SHARED not in self._desk.vault.compartments:
            return []
        lines, whole = self._catalogue
        if not all(test.is_in(whole) for test in asked.words.tests):
            return []
        found = [line for line, folded in lines if asked.words.all_in(folded) and line.code not in known]
        with self._desk.read() as work:
            hidden = work.checklist_places.hidden()
        shown = [line for line in found if line.code not in hidden and line.field not in hidden]
        return [_line_hit(line, asked.words) for line in shown[:enough]]


def _hits(work: Work, asked: _Asked, enough: int) -> list[SearchHit]:
    hits: _Hits = {}
    beside = [*work.search.waiting(), *work.search.with_files(asked.words.any_in)]
    beside = [one for one in beside if not asked.sources or one.source in asked.sources]
    _add(hits, work, asked, beside, enough)
    below: int | None = None
    while len(hits) < enough:
        batch = work.search.candidates(asked.words.match, below, asked.sources)
        _add(hits, work, asked, batch, enough)
        if len(batch) < BATCH:
            break
        below = batch[-1].doc
    return list(hits.values())


def _add(hits: _Hits, work: Work, asked: _Asked, candidates: Sequence[Candidate], enough: int) -> None:
    """Add the hits among ``candidates`` until there are ``enough``."""
    words, part = asked.words, work.part
    whose = next((person for person in Person if person.compartment is part), None)
    for found in work.search.texts_of(candidates, part):
        title, body = fold(found.title), fold(found.body)
        if words.all_in(f"{title}\n{body}") and asked.lets(found, whose):
            in_body = words.first_in(body)
            if in_body or not words.tests:
                pieces = snippet(found.body, in_body, words)
            else:
                pieces = snippet(found.title, words.first_in(title), words)
            hit = _hit(found, part, pieces)
            hits.setdefault((hit.kind, hit.id), hit)
            if len(hits) >= enough:
                return


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


def _line_hit(line: CatalogueLine, words: Words) -> SearchHit:
    text = line.title if words.first_in(fold(line.title)) else line.detail
    before, match, after = snippet(text, words.first_in(fold(text)), words)
    return SearchHit(
        kind=Kind.SKILL,
        id=line.code,
        compartment=Compartment.SHARED,
        title=line.title,
        before=before,
        match=match,
        after=after,
        session_id=None,
        at=None,
    )
