"""Every text of a compartment that people wrote, looked through for a passage and rid of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from rm_desktop.domain.passage import Passage
from rm_desktop.vault.database import Connection, Row
from rm_desktop.vault.repositories.columns import stored

NOTE, VERSION, PREFERENCE = "note", "note_version", "preference"


class Texts(NamedTuple):
    """A table with texts: its key, the lines that must not be empty, and the texts that may."""

    key: tuple[str, ...]
    lines: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    stamped: bool = True
    """Whether it has a revision and a wastebasket."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return all columns that are looked through."""
        return self.lines + self.texts


_ID = ("id",)
TABLES: Mapping[str, Texts] = {
    NOTE: Texts(_ID, (), ("title", "body", "parent_label")),
    VERSION: Texts(("number",), (), ("title", "body"), stamped=False),
    "session": Texts(_ID, ("title",), ("place", "junior_learned")),
    "item": Texts(_ID, ("title",)),
    "action": Texts(_ID, ("text",), ("outcome",)),
    "goal": Texts(_ID, ("title",), ("why", "success")),
    "step": Texts(_ID, ("text",)),
    "goal_event": Texts(("number",), (), ("remark",), stamped=False),
    "goal_change": Texts(("number",), (), ("before", "after"), stamped=False),
    "example": Texts(_ID, ("text",)),
    "example_file": Texts(("example_id",), ("name",), (), stamped=False),
    "own_skill": Texts(_ID, ("title",)),
    "own_field": Texts(_ID, ("title",)),
    "own_template": Texts(_ID, ("title",)),
    "own_template_item": Texts(("template_id", "position"), ("title",), (), stamped=False),
    "own_question": Texts(_ID, ("text",), ("topic",)),
    "later": Texts(_ID, ("text",)),
}
"""Where a passage may stand. `preference` holds JSON and is looked through besides."""

SPARED: Mapping[str, tuple[str, ...]] = {
    "pair": ("senior_name", "junior_name", "senior_trusted", "junior_trusted"),
    "agreement_clause": ("title", "text"),
    "export": ("purpose",),
}
"""Whom the vault belongs to, what both have signed, and what left it for what: none of it stems from a note."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row that holds the passage; ``note_id`` is set for notes and their versions.

    ``discarded`` says that it lies in the wastebasket, alone or with the note it hangs on.
    """

    table: str
    key: tuple[Any, ...]
    note_id: str | None = None
    discarded: bool = False


class StrikeRepository:
    """Looks first and writes afterwards, in the caller's transaction."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``; tables that an older copy lacks are passed over."""
        self.db = db
        there = {row[0] for row in db.all("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        self._tables = {name: texts for name, texts in TABLES.items() if name in there}
        self._has_preferences = PREFERENCE in there

    def holds(self, passage: Passage) -> bool:
        """Whether the passage is anywhere."""
        return next(self.places(passage), None) is not None

    def places(self, passage: Passage) -> Iterator[Place]:
        """Give every row that holds the passage."""
        for name, texts in self._tables.items():
            for row in self._likely(name, texts, passage):
                if any(passage.is_in(row[column]) for column in texts.columns if row[column]):
                    yield self._place(name, texts, row)
        if self._has_preferences:
            for key, value in self.db.all("SELECT key, value FROM preference"):
                if _cut_from_json(passage, value) != value:
                    yield Place(PREFERENCE, (key,))

    def cut(self, passage: Passage, place: Place, at: datetime) -> None:
        """Remove the passage from a row; whoever has the row open cannot write over it with what he read."""
        where = " AND ".join(f"{name} = ?" for name in self._key(place.table))
        if place.table == PREFERENCE:
            value = self.db.value(f"SELECT value FROM preference WHERE {where}", place.key)
            self.db.execute(
                f"UPDATE preference SET value = ? WHERE {where}", (_cut_from_json(passage, value), *place.key)
            )
            return
        texts = self._tables[place.table]
        row = self.db.one(f"SELECT {', '.join(texts.columns)} FROM {place.table} WHERE {where}", place.key)
        if row is None:
            return
        changed = {name: passage.cut_from_line(row[name]) for name in texts.lines}
        changed |= {name: passage.cut_from(row[name]) for name in texts.texts if row[name] is not None}
        values: list[Any] = list(changed.values())
        assignments = [f"{name} = ?" for name in changed]
        if texts.stamped:
            assignments += ["revision = revision + 1", "updated_at = ?"]
            values.append(stored(at))
        self.db.execute(f"UPDATE {place.table} SET {', '.join(assignments)} WHERE {where}", (*values, *place.key))

    def _key(self, table: str) -> tuple[str, ...]:
        return ("key",) if table == PREFERENCE else self._tables[table].key

    def _likely(self, name: str, texts: Texts, passage: Passage) -> list[Row]:
        """Return the rows that may hold it; the database finds the letters, without case for those of ASCII."""
        columns = [*texts.key, *texts.columns, *(("deleted_at",) if texts.stamped else ())]
        columns += ["note_id"] if name == VERSION else []
        hint = passage.hint
        likely = " OR ".join(f"instr(lower({column}), ?) > 0" for column in texts.columns) if hint else "TRUE"
        values = (hint.lower(),) * len(texts.columns) if hint else ()
        return self.db.all(f"SELECT {', '.join(columns)} FROM {name} WHERE {likely}", values)

    def _place(self, name: str, texts: Texts, row: Row) -> Place:
        note_id = row["id"] if name == NOTE else row["note_id"] if name == VERSION else None
        if texts.stamped:
            discarded = row["deleted_at"] is not None
        else:
            discarded = note_id is not None and self.db.value(
                "SELECT deleted_at IS NOT NULL FROM note WHERE id = ?", (note_id,)
            )
        return Place(name, tuple(row[column] for column in texts.key), note_id, bool(discarded))


def _cut_from_json(passage: Passage, value: str) -> str:
    """Return JSON without the passage in any of its texts, JSON within JSON included; the same bytes without it."""
    read = json.loads(value)
    left = _cut_from_value(passage, read)
    return value if left == read else json.dumps(left, ensure_ascii=False)


def _cut_from_value(passage: Passage, value: Any) -> Any:
    if isinstance(value, str):
        if value[:1] in "{[" and value:
            try:
                return _cut_from_json(passage, value)
            except ValueError:
                return passage.cut_from(value)
        return passage.cut_from(value)
    if isinstance(value, list):
        return [_cut_from_value(passage, one) for one in value]
    if isinstance(value, dict):
        return {key: _cut_from_value(passage, one) for key, one in value.items()}
    return value
