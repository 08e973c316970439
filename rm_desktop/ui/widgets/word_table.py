"""A small table of words, as high as its rows, to be walked through by arrow keys and read aloud cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from rm_desktop.ui.theme.theme import px


class WordTable(QTableWidget):
    """Rows of words under headings. Tab goes past it, arrows go through it; it never scrolls by itself."""

    def __init__(
        self, name: str, heads: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        """Show ``rows``; ``name`` is what screen readers call the table."""
        super().__init__(len(rows), len(heads), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().sectionResized.connect(self._on_width)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, QTableWidgetItem(text))
        self._fit()

    def words(self) -> list[list[str]]:
        """Return what the rows say."""
        return [[self._at(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words for the new width."""
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # in a page that is seen already, columns get their width later still

    def minimumSizeHint(self) -> QSize:
        """Return the width in which words break at blanks."""
        return QSize(px(280), self.minimumHeight())

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(px(480), self.minimumHeight())

    @Slot(int, int, int)
    def _on_width(self, _column: int, _old: int, _new: int) -> None:
        """Break the words anew: columns get their last width only after the table has its own."""
        self._fit()

    def _fit(self) -> None:
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self.verticalHeader().minimumSectionSize(), self.sizeHintForRow(row) + px(12)))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2)

    def _at(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item else ""
