"""The agenda as a list of rows: what stands where, what comes next, and how changes are taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.ids import ItemId, SessionId
from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.words import Kind


class Agenda:
    """The items of one meeting in their order."""

    def __init__(self, session_id: SessionId, rows: Iterable[ItemRow] = ()) -> None:
        """Begin with ``rows``."""
        self._session_id = session_id
        self._rows = {row.id: row for row in rows}

    def rows(self) -> list[ItemRow]:
        """Return the items in their order."""
        return sorted(self._rows.values(), key=lambda row: row.position)

    def get(self, item_id: ItemId | None) -> ItemRow | None:
        """Return an item, or None if it is not there."""
        return self._rows.get(item_id) if item_id is not None else None

    def minutes(self) -> int:
        """Return the sum of all minutes."""
        return sum(row.minutes for row in self._rows.values())

    def place(self, item_id: ItemId) -> int:
        """Return where an item stands, counted from 0, or -1."""
        return next((place for place, row in enumerate(self.rows()) if row.id == item_id), -1)

    def next_open(self, after: ItemId | None) -> ItemRow | None:
        """Return the open item that follows ``after``; past the end it goes on with the first one."""
        rows = self.rows()
        begin = next((place + 1 for place, row in enumerate(rows) if row.id == after), 0)
        return next((row for row in rows[begin:] + rows[:begin] if not row.done and row.id != after), None)

    def all_done(self) -> bool:
        """Whether no item is open."""
        return all(row.done for row in self._rows.values())

    def neighbour(self, item_id: ItemId) -> ItemRow | None:
        """Return what to show once ``item_id`` is gone: the item below it, else the one above."""
        rows = self.rows()
        place = self.place(item_id)
        around = [*rows[place + 1 : place + 2], *rows[max(0, place - 1) : place]]
        return around[0] if around else None

    def apply(self, changes: Changes) -> bool:
        """Take in what an operation touched; tell whether anything here changed."""
        mine = [row for row in changes.upserted if isinstance(row, ItemRow) and row.session_id == self._session_id]
        gone = [ItemId(key) for kind, key in changes.removed if kind is Kind.ITEM and key in self._rows]
        for key in gone:
            del self._rows[key]
        self._rows.update((row.id, row) for row in mine)
        return bool(mine or gone)

    def replace(self, rows: Sequence[ItemRow]) -> None:
        """Take ``rows`` for the whole agenda."""
        self._rows = {row.id: row for row in rows}
