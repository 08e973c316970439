"""Simple tables in a note: a head, rows, one line of words in each cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable
from PySide6.QtWidgets import QTextEdit

from rm_desktop.ui.widgets.note_looks import dress

COLUMNS, ROWS = 3, 3


class NoteTables:
    """What can be done to the table at the cursor. Each act is one step of undo."""

    def __init__(self, edit: QTextEdit) -> None:
        """Work on ``edit``."""
        self._edit = edit

    def here(self) -> QTextTable | None:
        """Return the table at the cursor."""
        return self._edit.textCursor().currentTable()

    def insert(self) -> None:
        """Begin a table behind the paragraph at the cursor, and write in its first cell."""
        cursor = self._edit.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.beginEditBlock()
        cursor.clearSelection()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        table = cursor.insertTable(ROWS, COLUMNS)
        dress(self._edit.document())
        cursor.endEditBlock()
        self._edit.setTextCursor(table.cellAt(0, 0).firstCursorPosition())

    def go_down(self) -> None:
        """Go to the cell below; below the last row begins another one."""
        table = self.here()
        if table is None:
            return
        cell = table.cellAt(self._edit.textCursor())
        if cell.row() + 1 == table.rows():
            self.add_row()
            return
        self._edit.setTextCursor(table.cellAt(cell.row() + 1, cell.column()).firstCursorPosition())

    def add_row(self) -> None:
        """Add a row below the one at the cursor."""
        self._change(lambda table, row, _column: table.insertRows(row + 1, 1), (1, 0))

    def add_column(self) -> None:
        """Add a column behind the one at the cursor."""
        self._change(lambda table, _row, column: table.insertColumns(column + 1, 1), (0, 1))

    def remove_row(self) -> None:
        """Remove the row at the cursor, with the last one the table."""
        self._change(lambda table, row, _column: table.removeRows(row, 1), (0, 0))

    def remove_column(self) -> None:
        """Remove the column at the cursor, with the last one the table."""
        self._change(lambda table, _row, column: table.removeColumns(column, 1), (0, 0))

    def align(self, where: Qt.AlignmentFlag) -> None:
        """Let the words of the column at the cursor stand left, in the middle or right."""

        def turn(table: QTextTable, _row: int, column: int) -> None:
            for row in range(table.rows()):
                cursor = table.cellAt(row, column).firstCursorPosition()
                form = cursor.blockFormat()
                form.setAlignment(where)
                cursor.setBlockFormat(form)

        self._change(turn, (0, 0))

    def _change(self, act: Callable[[QTextTable, int, int], None], step: tuple[int, int]) -> None:
        table = self.here()
        if table is None:
            return
        cell = table.cellAt(self._edit.textCursor())
        row, column = cell.row(), cell.column()
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        act(table, row, column)
        left = self._edit.document().rootFrame().childFrames()
        alive = table in left
        if alive:
            dress(self._edit.document())
        cursor.endEditBlock()
        if alive:
            row, column = min(row + step[0], table.rows() - 1), min(column + step[1], table.columns() - 1)
            self._edit.setTextCursor(table.cellAt(row, column).firstCursorPosition())
