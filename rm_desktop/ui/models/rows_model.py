"""A list of the domain's rows that follows the change feed row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.words import Kind
from rm_desktop.ui.models.roles import RowRole

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[R]):
    """How a model reads its rows: their type and kind, their id, their words, their order, and which belong to it."""

    row_type: type[R]
    kind: Kind
    key: Callable[[R], str]
    text: Callable[[R], str]
    spoken: Callable[[R], str]
    order: Callable[[R], Any]
    belongs: Callable[[R], bool] = field(default=lambda _row: True)


class RowsModel(QAbstractListModel, Generic[R]):
    """Holds rows in their native order. It never asks the vault: rows come in by `replace` and `apply`."""

    def __init__(self, reading: Reading[R], parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._reading = reading
        self._rows: list[R] = []

    def rows(self) -> tuple[R, ...]:
        """Return all rows in order."""
        return tuple(self._rows)

    def row_at(self, index: QModelIndex) -> R | None:
        """Return the row of ``index``."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row with the id ``key``; an invalid one if there is none."""
        at = self._position(key)
        return self.index(at, 0) if at is not None else QModelIndex()

    def replace(self, rows: Iterable[R]) -> None:
        """Show ``rows`` and nothing else."""
        self.beginResetModel()
        self._rows = sorted((row for row in rows if self._reading.belongs(row)), key=self._reading.order)
        self.endResetModel()

    def apply(self, changes: Changes) -> None:
        """Take in what an operation touched; other kinds are none of this model's business."""
        for kind, key in changes.removed:
            if kind is self._reading.kind:
                self.remove(key)
        for row in changes.upserted:
            if isinstance(row, self._reading.row_type):
                self.upsert(row)

    def upsert(self, row: R) -> None:
        """Insert ``row``, or put it in the place of the one with its id."""
        reading = self._reading
        at = self._position(reading.key(row))
        if not reading.belongs(row):
            if at is not None:
                self._take_out(at)
            return
        if at is not None and reading.order(self._rows[at]) == reading.order(row):
            self._rows[at] = row
            changed = self.index(at, 0)
            self.dataChanged.emit(changed, changed)
            return
        if at is not None:
            self._take_out(at)
        new = bisect_left([reading.order(known) for known in self._rows], reading.order(row))
        self.beginInsertRows(QModelIndex(), new, new)
        self._rows.insert(new, row)
        self.endInsertRows()

    def remove(self, key: str) -> None:
        """Drop the row with the id ``key`` if it is here."""
        at = self._position(key)
        if at is not None:
            self._take_out(at)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what Qt's views, screen readers and sorting ask for."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, reading = self._rows[index.row()], self._reading
        readers: dict[int, Callable[[R], Any]] = {
            Qt.ItemDataRole.DisplayRole: reading.text,
            Qt.ItemDataRole.AccessibleTextRole: reading.spoken,
            RowRole.ID: reading.key,
            RowRole.SORT: reading.order,
            RowRole.ROW: lambda found: found,
        }
        reader = readers.get(role)
        return reader(row) if reader is not None else None

    def _position(self, key: str) -> int | None:
        return next((at for at, row in enumerate(self._rows) if self._reading.key(row) == key), None)

    def _take_out(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()
