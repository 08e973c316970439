"""The index of one compartment: candidates by trigrams, newest first, and the text to look at more closely."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.vault.database import Connection, Row
from rm_desktop.vault.repositories.columns import a_moment

BATCH = 51
"""Candidates read at a time: a first page of hits, and one more to know whether there are others."""
SIGNS = 200
"""Terms in one match expression: a tree of them has a limit to its depth."""

AT_ONCE = 17
"""Texts read at a time, by one statement for any number up to this, so that it is prepared once."""
_IDS = f"({', '.join('?' * AT_ONCE)})"
_MEETING = "coalesce(s.started_at, s.planned_at, s.created_at)"
_TEXTS = {
    "session": f"SELECT s.id, s.id, s.title, s.place || char(10) || s.junior_learned, s.id, {_MEETING} "
    "FROM session s WHERE s.deleted_at IS NULL AND s.id IN ",
    "item": f"SELECT i.id, i.id, i.title, '', i.session_id, {_MEETING} "
    "FROM item i JOIN session s ON s.id = i.session_id WHERE i.deleted_at IS NULL AND i.id IN ",
    "action": "SELECT id, id, text, outcome, session_id, created_at, owner, done_at IS NULL "
    "FROM action WHERE deleted_at IS NULL AND id IN ",
    "goal": "SELECT id, id, title, why || char(10) || success, NULL, created_at "
    "FROM goal WHERE deleted_at IS NULL AND id IN ",
    "step": "SELECT p.id, g.id, g.title, p.text, NULL, p.created_at "
    "FROM step p JOIN goal g ON g.id = p.goal_id WHERE p.deleted_at IS NULL AND p.id IN ",
    "example": "SELECT e.id, e.skill, e.text, coalesce(f.name, ''), e.session_id, e.created_at FROM example e "
    "LEFT JOIN example_file f ON f.example_id = e.id WHERE e.deleted_at IS NULL AND e.id IN ",
    "own_skill": "SELECT id, 'own.' || id, title, '', NULL, created_at "
    "FROM own_skill WHERE deleted_at IS NULL AND id IN ",
    "own_field": "SELECT id, 'own.' || id, title, '', NULL, created_at "
    "FROM own_field WHERE deleted_at IS NULL AND id IN ",
    "later": "SELECT id, id, text, '', NULL, created_at FROM later WHERE deleted_at IS NULL AND id IN ",
}
_FILES = {Compartment.SHARED: ("SELECT 'example', example_id, name FROM example_file",)}
"""What has files beside it: source, id and the file's name. There are few, so their names are looked at one by one."""
_NOTE = {
    Compartment.SHARED: "SELECT n.id, i.id, i.title, n.body, i.session_id, "
    "coalesce(s.started_at, s.planned_at, n.created_at) FROM note n "
    "LEFT JOIN item i ON n.parent_kind = 'item' AND i.id = n.parent_id "
    "LEFT JOIN session s ON s.id = i.session_id WHERE n.deleted_at IS NULL AND n.id IN ",
    Compartment.SENIOR: "SELECT id, id, title, body, NULL, updated_at FROM note WHERE deleted_at IS NULL AND id IN ",
}
_NOTE[Compartment.JUNIOR] = _NOTE[Compartment.SENIOR]


class Candidate(NamedTuple):
    """Something that may hold the words."""

    doc: int
    source: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundText:
    """A candidate's texts; ``id`` is what a reader opens, which for a step is its goal."""

    source: str
    id: str
    title: str = field(repr=False)
    body: str = field(repr=False)
    session_id: SessionId | None
    at: datetime
    owner: Person | None = None
    is_open: bool = False


class SearchRepository:
    """Reading the index; writing it is the triggers' business."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def candidates(self, match: str, below: int | None, sources: Sequence[str] = ()) -> list[Candidate]:
        """Return the next candidates of a match expression, the newest first, older than ``below``.

        Without an expression everything is one. The limit stands in the statement: as a parameter it would be
        prepared anew each time.
        """
        only = f" AND k.source IN ({', '.join('?' * len(sources))})" if sources else ""
        before = 2**62 if below is None else below
        if match:
            sql = (
                "SELECT k.doc, k.source, k.id FROM search f JOIN search_key k ON k.doc = f.rowid "
                f"WHERE search MATCH ? AND f.rowid < ?{only} ORDER BY f.rowid DESC LIMIT {BATCH}"
            )
            return [Candidate(*row) for row in self.db.all(sql, (match, before, *sources))]
        sql = f"SELECT doc, source, id FROM search_key k WHERE doc < ?{only} ORDER BY doc DESC LIMIT {BATCH}"
        return [Candidate(*row) for row in self.db.all(sql, (before, *sources))]

    def with_files(self, named: Callable[[str], bool]) -> list[Candidate]:
        """Return what has a file beside it whose folded name is wanted."""
        rows = (row for sql in _FILES.get(self.db.part, ()) for row in self.db.all(sql))
        return [Candidate(0, source, key) for source, key, name in rows if named(fold(name))]

    def tagged(self) -> list[Candidate]:
        """Return everything that may hold a tag: the index knows which three letters begin with its sign."""
        self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab(main, search, row)")
        terms = self.db.all("SELECT term FROM temp.search_terms WHERE term >= '#' AND term < '$'")
        signs = [row[0] for row in terms if row[0][1:2].isalpha()]
        found: dict[int, Candidate] = {}
        for start in range(0, len(signs), SIGNS):
            match = " OR ".join('"' + sign.replace('"', '""') + '"' for sign in signs[start : start + SIGNS])
            rows = self.db.all(
                "SELECT k.doc, k.source, k.id FROM search f JOIN search_key k ON k.doc = f.rowid WHERE search MATCH ?",
                (match,),
            )
            found |= {row[0]: Candidate(*row) for row in rows}
        return [*found.values(), *self.waiting()]

    def waiting(self) -> list[Candidate]:
        """Return the note that was written last: its words come into the index when another is written."""
        return [Candidate(*row) for row in self.db.all("SELECT doc, source, id FROM search_key WHERE waiting = 1")]

    def texts_of(self, candidates: Sequence[Candidate], part: Compartment) -> Iterator[FoundText]:
        """Give the texts of ``candidates`` in their order, but not of what lies in the wastebasket."""
        for start in range(0, len(candidates), AT_ONCE):
            some = candidates[start : start + AT_ONCE]
            texts = self._rows(some, part)
            for candidate in some:
                row = texts.get((candidate.source, candidate.id))
                if row is not None:
                    yield _found(candidate, row)

    def _rows(self, candidates: Sequence[Candidate], part: Compartment) -> dict[tuple[str, str], Row]:
        found: dict[tuple[str, str], Row] = {}
        for source in {one.source for one in candidates}:
            keys = [one.id for one in candidates if one.source == source]
            sql = _NOTE[part] if source == "note" else _TEXTS[source]
            if len(keys) == 1:
                rows = self.db.all(f"{sql}(?)", keys)
            else:
                rows = self.db.all(sql + _IDS, (*keys, *(None,) * (AT_ONCE - len(keys))))
            found |= {(source, row[0]): row for row in rows}
        return found

    def rebuild(self) -> None:
        """Make the index anew from what is kept."""
        self.db.execute("INSERT INTO search (search) VALUES ('rebuild')")

    def check(self) -> None:
        """Compare the index with what is kept; SQLite's error tells when they differ."""
        self.db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


def _found(candidate: Candidate, row: Row) -> FoundText:
    _own, key, title, body, session_id, at, *task = row
    return FoundText(
        source=candidate.source,
        id=key or candidate.id,
        title=title or "",
        body=body,
        session_id=None if session_id is None else SessionId(session_id),
        at=a_moment(at),
        owner=Person(task[0]) if task else None,
        is_open=bool(task and task[1]),
    )
