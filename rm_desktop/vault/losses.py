"""What is gone with damaged pages: kinds of records, how many, and of which days as far as anything tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from rm_desktop.vault.btree import Value
from rm_desktop.vault.harvest import INDEX_OF, SCHEMA, Harvest
from rm_desktop.vault.page_file import PageFindings

UNKNOWN = "unknown"
"""The kind of pages that no table claims."""
_LINKS = frozenset({"carried_action", "goal_skill", "opening_note"})
"""Tables without a text of their own: a link that is gone is made anew with one click."""
_MOMENTS = ("started_at", "planned_at", "done_at", "at", "created_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Records of one table. ``at_least`` where more may be gone than anything tells; ``count`` may be 0 then."""

    table: str
    count: int
    at_least: bool = False
    days: tuple[date, ...] = ()


def losses_of(harvest: Harvest, pages: PageFindings, dropped: Mapping[str, int] | None = None) -> tuple[Loss, ...]:
    """Return what is lost, by table."""
    damaged = Counter(harvest.owner(number) for number in pages.bad)
    blind = bool(damaged[SCHEMA] or damaged[""])
    found = []
    for name, shape in harvest.shapes.items():
        rows = harvest.lost_rows(name)
        count = len(rows) + (dropped or {}).get(name, 0)
        told = bool(shape.indexes) and not shape.without_rowid and not damaged[INDEX_OF + name]
        uncertain = bool(damaged[name]) and not (told and not blind)
        if shape.kept and name not in _LINKS and (count or uncertain):
            days = sorted({day for row in rows.values() if (day := _day(harvest, row)) is not None})
            found.append(Loss(table=name, count=count, at_least=uncertain or (blind and count > 0), days=tuple(days)))
    if damaged[""] or harvest.unassigned:
        found.append(Loss(table=UNKNOWN, count=damaged[""] + len(harvest.unassigned), at_least=True))
    return tuple(found)


def _day(harvest: Harvest, row: Mapping[str, Value]) -> date | None:
    """Return the day of a lost record: its own, or that of the meeting it belonged to."""
    for name in _MOMENTS:
        moment = row.get(name)
        if isinstance(moment, int):
            return datetime.fromtimestamp(moment / 1000, UTC).date()
    if (session := row.get("session_id")) is not None:
        return _day_of(harvest, "session", session)
    if (item := row.get("parent_id")) is not None:
        return _day_of(harvest, "item", item)
    return None


def _day_of(harvest: Harvest, table: str, key: Value) -> date | None:
    record = harvest.records.get(table, {}).get((key,))
    if record is not None:
        return _day(harvest, record.values)
    lost = next((row for row in harvest.lost_rows(table).values() if row.get("id") == key), None)
    return None if lost is None else _day(harvest, lost)
