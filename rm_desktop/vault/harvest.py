"""Every record that still stands on a readable page, by table; and of those that do not, what the indexes know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rm_desktop.vault.btree import Cell, PageKind, TreePage, Value, take_apart
from rm_desktop.vault.page_file import PageFile, Step
from rm_desktop.vault.table_shapes import TableShape

SCHEMA = "sqlite_schema"
FREE = "free"
INDEX_OF = "index:"
"""Owners of pages that hold no records: the list of tables, nobody, and with the table's name behind it, an index."""
_FREELIST_PLACE = 32
_SCHEMA_SHAPE = (str, str, str, int, str | None)
_ID_DIGITS = 32

Key = tuple[Value, ...]


class Record(NamedTuple):
    """A record with its column names; ``rowid`` is None in a table without."""

    rowid: int | None
    values: dict[str, Value]


@dataclass(frozen=True, slots=True)
class _Root:
    table: str
    index: str | None
    page: int


class Harvest:
    """What one database still gives. ``records`` are keyed by primary key, so that a row found twice stands once."""

    def __init__(self, file: PageFile, shapes: Mapping[str, TableShape]) -> None:
        """Gather from ``file``, which was looked at before; ``shapes`` are the tables it should have."""
        self._file = file
        self.shapes = shapes
        self.records: dict[str, dict[Key, Record]] = {name: {} for name in shapes}
        self.known: dict[str, dict[int, dict[str, Value]]] = defaultdict(lambda: defaultdict(dict))
        self.owners: dict[int, str] = {}
        self.unassigned: list[int] = []

    def gather(self, step: Step | None = None) -> None:
        """Walk every tree, then take what hangs on no tree any more, because the page above it is gone."""
        self._mark_free()
        count = self._file.findings.count
        for root in list(self._roots()):
            if step is not None:
                step(len(self.owners), count)
            self._take_tree(root)
        self._take_orphans()

    def owner(self, number: int) -> str:
        """Return the table or other owner of a page, nothing where nobody can tell."""
        return self.owners.get(number, "")

    def lost_rows(self, table: str) -> dict[int, dict[str, Value]]:
        """Return the rows that an index knows and no page has any more, with what the indexes say of them."""
        there = {record.rowid for record in self.records.get(table, {}).values()}
        return {rowid: values for rowid, values in self.known.get(table, {}).items() if rowid not in there}

    def _roots(self) -> Iterator[_Root]:
        for cell in self._schema_cells():
            if cell.values is None or len(cell.values) < 4:  # noqa: PLR2004 - type, name, table, root page
                continue
            kind, name, table, page = cell.values[:4]
            if isinstance(page, int) and page and isinstance(name, str) and isinstance(table, str):
                yield _Root(table, name if kind == "index" else None, page)

    def _schema_cells(self) -> Iterator[Cell]:
        """Give the list of tables; without the first page what looks like a piece of it."""
        if self._file.page(1) is not None:
            yield from self._walk(1, SCHEMA)
            return
        for number in range(2, self._file.findings.count + 1):
            page = take_apart(number, self._file.page)
            if page is not None and page.cells and all(_is_schema(cell) for cell in page.cells):
                self.owners[number] = SCHEMA
                yield from page.cells

    def _take_tree(self, root: _Root) -> None:
        shape = self.shapes.get(root.table)
        if root.index is not None:
            columns = () if shape is None else shape.indexes.get(root.index, ())
            for cell in self._walk(root.page, INDEX_OF + root.table):
                self._know(root.table, columns, cell)
            return
        for cell in self._walk(root.page, root.table):
            if shape is not None:
                self._keep(shape, cell)

    def _walk(self, root: int, owner: str) -> Iterator[Cell]:
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self.owners or not 0 < number <= self._file.findings.count:
                continue
            self.owners[number] = owner
            page = take_apart(number, self._file.page)
            if page is not None:
                waiting.extend(page.children)
                yield from self._owned(page, owner)

    def _owned(self, page: TreePage, owner: str) -> Iterable[Cell]:
        for cell in page.cells:
            self.owners.update(dict.fromkeys(cell.overflow, owner))
        return page.cells

    def _know(self, table: str, columns: tuple[str, ...], cell: Cell) -> None:
        """Note what an index says of a row; its last value is the row's number."""
        if cell.values is None or len(cell.values) != len(columns) + 1 or not isinstance(cell.values[-1], int):
            return
        self.known[table][cell.values[-1]].update(zip(columns, cell.values[:-1], strict=True))

    def _keep(self, shape: TableShape, cell: Cell) -> None:
        """Keep a record; where it is there already, the later state of it."""
        if cell.values is None or not shape.fits(cell.values):
            return
        values = dict(zip((column.name for column in shape.columns), cell.values, strict=False))
        if shape.alias is not None:
            values[shape.alias] = cell.rowid
        record = Record(cell.rowid, values)
        key = tuple(values.get(name) for name in shape.key)
        there = self.records[shape.name].get(key)
        if there is None or _age(record) > _age(there):
            self.records[shape.name][key] = record

    def _mark_free(self) -> None:
        """Set the free pages apart: whatever happened to them, nothing was on them."""
        first = self._file.page(1)
        trunk = int.from_bytes(first[_FREELIST_PLACE : _FREELIST_PLACE + 4]) if first else 0
        while trunk and trunk not in self.owners:
            self.owners[trunk] = FREE
            page = self._file.page(trunk)
            if page is None:
                return
            count = int.from_bytes(page[4:8])
            leaves = [int.from_bytes(page[place : place + 4]) for place in range(8, min(8 + 4 * count, len(page)), 4)]
            self.owners.update(dict.fromkeys(leaves, FREE))
            trunk = int.from_bytes(page[:4])

    def _take_orphans(self) -> None:
        """Assign pages by what stands on them: first those that fit one table only, then by what they refer to."""
        waiting: list[tuple[int, TreePage]] = []
        for number in range(1, self._file.findings.count + 1):
            page = None if number in self.owners else take_apart(number, self._file.page)
            if page is not None and page.cells and not self._assign(number, page, self._candidates(page)):
                waiting.append((number, page))
        for number, page in waiting:
            fitting = [shape for shape in self._candidates(page) if self._refers(shape, page)]
            referring = [shape for shape in fitting if shape.references]
            if not self._assign(number, page, referring or fitting) and any(one.kept for one in fitting):
                self.unassigned.append(number)

    def _assign(self, number: int, page: TreePage, candidates: list[TableShape]) -> bool:
        if len(candidates) != 1:
            return False
        self.owners[number] = candidates[0].name
        for cell in self._owned(page, candidates[0].name):
            self._keep(candidates[0], cell)
        return True

    def _candidates(self, page: TreePage) -> list[TableShape]:
        without = page.kind in {PageKind.INDEX_LEAF, PageKind.INDEX_INTERIOR}
        whole = [cell.values for cell in page.cells if cell.values is not None]
        if not whole:
            return []
        return [
            shape
            for shape in self.shapes.values()
            if shape.without_rowid is without and all(shape.fits(values) for values in whole)
        ]

    def _refers(self, shape: TableShape, page: TreePage) -> bool:
        """Whether what a page would refer to, were it of ``shape``, is there for at least half of its records.

        A table that refers to nothing gets nothing that begins with one of our identifiers, as links do.
        """
        if not shape.references:
            return shape.kept and not any(_is_id(cell.values[0]) for cell in page.cells if cell.values)
        names = [column.name for column in shape.columns]
        for reference in shape.references:
            there = {key[0] for key in self.records[reference.table]}
            place = names.index(reference.column)
            met = [cell.values[place] for cell in page.cells if cell.values and cell.values[place] is not None]
            if sum(value in there for value in met) * 2 < len(met):
                return False
        return True


def _age(record: Record) -> tuple[int, int]:
    revision, updated = record.values.get("revision"), record.values.get("updated_at")
    return (revision if isinstance(revision, int) else 0, updated if isinstance(updated, int) else 0)


def _is_schema(cell: Cell) -> bool:
    values = cell.values
    return (
        values is not None
        and len(values) == len(_SCHEMA_SHAPE)
        and all(isinstance(value, kind) for value, kind in zip(values, _SCHEMA_SHAPE, strict=True))
        and values[0] in {"table", "index", "view", "trigger"}
    )


def _is_id(value: Value) -> bool:
    return isinstance(value, str) and len(value) == _ID_DIGITS and set(value) <= set("0123456789abcdef")
