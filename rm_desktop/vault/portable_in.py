"""The way back: rows of a take-out into the tables they came from. What is there already stays as it is.

A thing is known by its id. What has none (what happened to a goal, say) belongs to a thing and comes with it alone.
Names, frame and agreement come only where nothing has been written yet: two pairs cannot be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rm_desktop.domain.errors import AnotherSessionRuns, TooManyGoals, UnreadableImport
from rm_desktop.domain.rules import MAX_OPEN_GOALS
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection, ConstraintViolated
from rm_desktop.vault.portable import Between, Row, Tables, columns_of, table_names
from rm_desktop.vault.portable_values import checks_of

FOUNDING = ("pair", "agreement", "agreement_clause", "agreement_consent")
_WITHOUT_ID = {"goal_event": "goal_id", "goal_change": "goal_id"}
"""Tables whose rows nothing tells apart, and the thing they come with."""
_MORE: dict[str, tuple[str, str]] = {"pair": ("id", "1"), "agreement_consent": ("signature", "x''")}
"""Columns that a take-out leaves out and a table demands; a signature means something in its own vault alone."""


def there(db: Connection, part: Compartment, table: str) -> frozenset[str]:
    """Return the ids of everything in ``table``, what lies in the wastebasket included."""
    if "id" not in columns_of(part, table):
        return frozenset()
    return frozenset(row[0] for row in db.all(f"SELECT id FROM {table}"))


def untouched(db: Connection, part: Compartment) -> bool:
    """Whether nothing has been written in ``part`` but names and an agreement that did not get both consents."""
    if part is not Compartment.SHARED:
        return False
    written = [name for name in table_names(part) if name not in (*FOUNDING, "export")]
    held = "SELECT 1 FROM agreement_consent GROUP BY agreement_id HAVING count(*) > 1"
    return not any(db.one(sql) for sql in (held, *(f"SELECT 1 FROM {name}" for name in written)))


def take_in(db: Connection, part: Compartment, tables: Tables, between: Between | None = None) -> dict[str, int]:
    """Add what is not there yet, inside the caller's transaction, and return how many rows of each table it was."""
    before = {name: there(db, part, name) for name in set(_WITHOUT_ID.values()) | {"goal"} if name in tables}
    added: dict[str, int] = {}
    founding = len(tables.get("pair", [])) == 1 and untouched(db, part)
    if founding:
        for name in reversed(FOUNDING):
            db.execute(f"DELETE FROM {name}")
    for name in table_names(part):
        rows = tables.get(name, [])
        if name in FOUNDING and not founding:
            continue
        if owner := _WITHOUT_ID.get(name):
            rows = [row for row in rows if row.get(owner) not in before.get("goal", frozenset())]
        added[name] = _insert(db, part, name, rows, between)
    if part is Compartment.SHARED:
        _demand_limits(db)
    return added


def _insert(db: Connection, part: Compartment, name: str, rows: list[Row], between: Between | None) -> int:
    columns = columns_of(part, name)
    extra = dict((_MORE[name],)) if name in _MORE else {}
    if "updated_at" in columns:
        extra["revision"] = "1"
    names, marks = (*columns, *extra), (*"?" * len(columns), *extra.values())
    sql = f"INSERT INTO {name} ({', '.join(names)}) VALUES ({', '.join(marks)}) ON CONFLICT DO NOTHING"
    try:
        return max(0, db.many(sql, _checked(name, columns, rows, between)))
    except ConstraintViolated:
        raise UnreadableImport(reason="row") from None


def _checked(name: str, columns: tuple[str, ...], rows: list[Row], between: Between | None) -> Iterator[list[Any]]:
    """Yield the values of each row; exactly the documented columns, nothing more and nothing less."""
    checks, expected = checks_of(name, columns), set(columns)
    for row in rows:
        if not isinstance(row, dict) or row.keys() != expected:
            raise UnreadableImport(reason="row")
        values = [row[column] for column in columns]
        yield [None if value is None else check(value) for check, value in zip(checks, values, strict=True)]
        if between is not None:
            between()


def _demand_limits(db: Connection) -> None:
    """Keep what a pair has at most: so many open goals, and one meeting that runs."""
    if db.value("SELECT count(*) FROM goal WHERE state = 'open' AND deleted_at IS NULL") > MAX_OPEN_GOALS:
        raise TooManyGoals(limit=MAX_OPEN_GOALS)
    if db.value("SELECT count(*) FROM session WHERE state = 'running' AND deleted_at IS NULL") > 1:
        raise AnotherSessionRuns
