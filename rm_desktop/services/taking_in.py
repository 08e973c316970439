"""Taking in: first a look at what would come, then all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import CompartmentClosed, ReadOnlyVault, UnreadableImport
from rm_desktop.domain.text import first_line
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.desk import Service
from rm_desktop.services.imports.entries import ImportKind
from rm_desktop.services.imports.reading import Incoming
from rm_desktop.vault import portable_in
from rm_desktop.vault.portable import Row, Tables, table_names

Between = Callable[[], None]
COUNTED = (
    *("session", "item", "note", "action", "goal", "step", "assessment", "example", "later", "pulse"),
    *("own_field", "own_skill", "own_question", "own_template", "export"),
)
"""What the preview counts: everything that has an id. The rest hangs on these."""
_LINE = {True: "session", False: "note"}
"""What an entry of another program is seen as: in what both share a meeting, in a private part a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One line of the preview: a meeting or a private note."""

    title: str = field(repr=False)
    at: datetime | None
    there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What would come in, by table, and what is there already; ``closed`` are parts that stay behind."""

    incoming: Incoming = field(repr=False)
    parts: tuple[Compartment, ...]
    closed: tuple[Compartment, ...] = ()
    new: Mapping[str, int] = field(default_factory=dict)
    there: Mapping[str, int] = field(default_factory=dict)
    arrivals: tuple[Arrival, ...] = field(default=(), repr=False)
    with_names: bool = False
    """Whether names, frame and agreement come along, because nothing has been written here yet."""

    @property
    def count(self) -> int:
        """How many things are new."""
        return sum(self.new.values())


class TakingIn(Service):
    """Imports into what is open."""

    def part(self) -> Compartment:
        """Return where entries of other programs go: alone into the own notes, together into what both share."""
        person = self._desk.vault.opening.person
        return Compartment.SHARED if person is None else person.compartment

    def look(self, incoming: Incoming) -> Look:
        """Return what would come in. Nothing is written."""
        open_ = self._desk.vault.compartments
        parts = tuple(part for part in Compartment if part in incoming.parts and part in open_)
        closed = tuple(part for part in incoming.parts if part not in open_)
        if not parts:
            raise CompartmentClosed(part=closed[0].value if closed else "shared")
        new, there, arrivals, names = dict[str, int](), dict[str, int](), list[Arrival](), False
        for part in parts:
            tables = incoming.parts[part]
            with self._desk.read(part) as work:
                known = {name: portable_in.there(work.db, part, name) for name in table_names(part)}
                names = names or (len(tables.get("pair", [])) == 1 and portable_in.untouched(work.db, part))
            for name in COUNTED if incoming.kind is ImportKind.TAKEOUT else (_LINE[part is Compartment.SHARED],):
                held = sum(_key(row) in known.get(name, ()) for row in tables.get(name, []))
                there[name] = there.get(name, 0) + held
                new[name] = new.get(name, 0) + len(tables.get(name, [])) - held
            arrivals += _arrivals(part, tables, known)
        return Look(
            incoming=incoming, parts=parts, closed=closed, new=new, there=there,
            arrivals=tuple(arrivals), with_names=names,
        )  # fmt: skip

    def take_in(self, look: Look, between: Between | None = None) -> Saved[int]:
        """Add what is not there yet and return how many rows it was. What ``between`` raises takes all of it back."""
        vault = self._desk.vault
        if vault.read_only:
            raise ReadOnlyVault(reason="sealed" if vault.sealed_at is not None else "file")
        added = 0
        with ExitStack() as works:
            for part in look.parts:
                work = works.enter_context(self._desk.write(part))
                tables = look.incoming.parts[part]
                known = portable_in.there(work.db, part, "note")
                added += sum(portable_in.take_in(work.db, part, tables, between).values())
                if part is Compartment.SHARED and vault.opening is not Opening.TOGETHER:
                    for row in tables.get("note", []):
                        if row["id"] not in known:
                            work.openings.note_changed(row["id"])
        return Saved(value=added, changes=Changes(stale=frozenset(Kind)))


def _key(row: Any) -> str:
    key = row.get("id") if isinstance(row, dict) else None
    if not isinstance(key, str):
        raise UnreadableImport(reason="row")
    return key


def _arrivals(part: Compartment, tables: Tables, known: Mapping[str, frozenset[str]]) -> list[Arrival]:
    name = _LINE[part is Compartment.SHARED]
    rows = [(_when(row), row) for row in tables.get(name, [])]
    return [Arrival(title=_title(row), at=at, there=_key(row) in known[name]) for at, row in rows]


def _title(row: Row) -> str:
    title, body = row.get("title"), row.get("body", "")
    if not isinstance(title, str) or not isinstance(body, str):
        raise UnreadableImport(reason="row")
    return title or first_line(body)


def _when(row: Row) -> datetime | None:
    at = row.get("started_at") or row.get("planned_at") or row.get("created_at")
    try:
        return None if at is None else datetime.fromisoformat(at)
    except (TypeError, ValueError):
        raise UnreadableImport(reason="date") from None
