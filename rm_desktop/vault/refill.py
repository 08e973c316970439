"""Puts harvested records into a new database, parents first, and counts what cannot be put anywhere."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.btree import Value
from rm_desktop.vault.database import Connection, ConstraintViolated
from rm_desktop.vault.harvest import Harvest, Record
from rm_desktop.vault.page_file import Step
from rm_desktop.vault.stand_ins import AGREEMENT, ITEM, NOTE, PAIR, SESSION, stand_in, stands_in
from rm_desktop.vault.table_shapes import TableShape

ROWS_PER_COMMIT = 500
Row = dict[str, Value]


class Refill:
    """Fills one database. ``put`` counts what arrived, ``dropped`` what had no place."""

    def __init__(self, db: Connection, harvest: Harvest, words: Sentences, now: datetime) -> None:
        """Take everything from ``harvest`` into ``db``; ``words`` name the rows that stand in for lost ones."""
        self.put: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        self._db = db
        self._harvest = harvest
        self._words = words
        self._now = round(now.timestamp() * 1000)
        self._there: dict[str, set[Value]] = {name: set() for name in harvest.shapes}
        self._lost_by_id = {
            table: {row.get("id"): row for row in harvest.lost_rows(table).values()} for table in harvest.shapes
        }

    def fill(self, step: Step | None = None) -> None:
        """Put everything, in transactions of a moderate size."""
        rows = [(shape, record) for shape in self._ordered() for record in self._records(shape)]
        self._db.execute("BEGIN IMMEDIATE")
        for number, (shape, record) in enumerate(rows):
            if step is not None:
                step(number, len(rows))
            self._put_record(shape, record)
            if number % ROWS_PER_COMMIT == ROWS_PER_COMMIT - 1:
                self._db.execute("COMMIT")
                self._db.execute("BEGIN IMMEDIATE")
        self._put_pair()
        self._db.execute("COMMIT")

    def _ordered(self) -> list[TableShape]:
        """Return the tables so that each comes after those it refers to."""
        waiting = {name: shape for name, shape in self._harvest.shapes.items() if shape.kept}
        ordered: list[TableShape] = []
        while waiting:
            free = [shape for shape in waiting.values() if not (_parents(shape) - {shape.name}) & waiting.keys()]
            ordered.extend(waiting.pop(shape.name) for shape in free or list(waiting.values()))
        return ordered

    def _records(self, shape: TableShape) -> list[Record]:
        return sorted(self._harvest.records[shape.name].values(), key=lambda one: (one.rowid is None, one.rowid or 0))

    def _put_record(self, shape: TableShape, record: Record) -> None:
        row = dict(record.values)
        self._give_note_an_item(shape, row)
        for reference in shape.references:
            value = row.get(reference.column)
            if value is None or value in self._there[reference.table]:
                continue
            if reference.may_be_null:
                row[reference.column] = None
            elif not self._make_stand_in(reference.table, value, row):
                self.dropped[shape.name] += 1
                return
        if self._insert(shape, row, record.rowid):
            self.put[shape.name] += 1
        else:
            self.dropped[shape.name] += 1

    def _give_note_an_item(self, shape: TableShape, row: Row) -> None:
        """No foreign key ties a note to its item, yet without one nobody would ever see it."""
        key = row.get("parent_id")
        hangs = shape.name == NOTE and row.get("parent_kind") == ITEM and key is not None
        if hangs and ITEM in self._there and key not in self._there[ITEM]:
            self._make_stand_in(ITEM, key, row)

    def _make_stand_in(self, table: str, key: Value, child: Row) -> bool:
        shape = self._harvest.shapes.get(table)
        if shape is None or not stands_in(table):
            return False
        created = child.get("created_at")
        known = self._lost_by_id[table].get(key, {})
        row = stand_in(shape, key, created if isinstance(created, int) else self._now, self._words, known)
        if table == ITEM and row["session_id"] not in self._there[SESSION]:
            row["session_id"] = row["session_id"] or f"salvaged-{self._now}"
            if not self._make_stand_in(SESSION, row["session_id"], row):
                return False
        if table == AGREEMENT and not row["number"]:
            row["number"] = 1 + int(self._db.value("SELECT coalesce(max(number), 0) FROM agreement"))
        return self._insert(shape, row, None)

    def _put_pair(self) -> None:
        """Without a pair no window opens."""
        shape = self._harvest.shapes.get(PAIR)
        if self._db.part is Compartment.SHARED and shape is not None and not self._there[PAIR]:
            row = stand_in(shape, 1, self._now, self._words, {})
            row["started_on"] = datetime.fromtimestamp(self._now / 1000, UTC).date().isoformat()
            self._insert(shape, row, None)

    def _insert(self, shape: TableShape, row: Row, rowid: int | None) -> bool:
        numbered = not shape.without_rowid and shape.alias is None and rowid is not None
        if numbered and self._try({"rowid": rowid, **row}, shape.name):
            self._there[shape.name].add(row[shape.key[0]])
            return True
        if self._try(row, shape.name):
            self._there[shape.name].add(row[shape.key[0]])
            return True
        return False

    def _try(self, row: Row, table: str) -> bool:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        try:
            self._db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))
        except ConstraintViolated:
            return False
        return True


def _parents(shape: TableShape) -> set[str]:
    return {one.table for one in shape.references} | ({ITEM} if shape.name == NOTE else set())
