"""What a list of two-line rows shows: rows by key, with their words for screen readers, in a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, unique
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One row: title, one line of detail, a word on the right; ``anchor`` is the place in the detail to keep in sight.

    ``spoken`` is the whole row in words, for the accessibility bus.
    """

    key: str
    icon: str
    title: str = field(repr=False)
    detail: str = field(default="", repr=False)
    side: str = field(default="", repr=False)
    spoken: str = field(default="", repr=False)
    private: str = ""
    title_marks: tuple[Span, ...] = ()
    detail_marks: tuple[Span, ...] = ()
    anchor: int = 0


@unique
class TextRole(IntEnum):
    """What the model offers beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1
    PLACE = Qt.ItemDataRole.UserRole + 2


Index = QModelIndex | QPersistentModelIndex


class TextRowModel(QAbstractListModel):
    """Rows in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: list[TextRow] = []

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows; a row has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what ``role`` means for the row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.title,
            TextRole.ROW: row,
            TextRole.KEY: row.key,
            TextRole.PLACE: index.row(),
        }
        return answers.get(role)

    def rows(self) -> tuple[TextRow, ...]:
        """Return all rows."""
        return tuple(self._rows)

    def place(self, key: str) -> int:
        """Return where the row ``key`` stands, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show ``rows``; where the keys are the same, only what changed is painted again."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            for place, row in enumerate(rows):
                self._replace(place, row)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def upsert(self, row: TextRow) -> None:
        """Replace the row with the same key where it stands, or put a new one on top."""
        place = self.place(row.key)
        if place >= 0:
            self._replace(place, row)
            return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.insert(0, row)
        self.endInsertRows()

    def remove(self, key: str) -> None:
        """Drop the row ``key`` if it is there."""
        place = self.place(key)
        if place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()

    def _replace(self, place: int, row: TextRow) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)
