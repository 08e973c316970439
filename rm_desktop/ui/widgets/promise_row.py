"""A task in one line: to tick, with whose it is and when it is due."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.rows import ActionRow
from rm_desktop.ui.widgets.due_chip import DueChip
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.tick_line import TickLine

NARROW = 420


class PromiseRow(TickLine):
    """One task, where tasks are looked at beside other things."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Begin empty; `show_row` fills it."""
        self.owner, self.due = Muted("", wrap=False), DueChip()
        super().__init__(self.owner, self.due, narrow=NARROW, parent=parent)
        self.key = key

    def show_row(self, row: ActionRow, pair: Pair, today: date) -> None:
        """Show ``row``."""
        self.show_words(row.text, done=row.done_at is not None)
        self.owner.setText(pair.name(row.owner))
        self.due.show_due(row, today)
        self.box.setAccessibleName(f"{row.text}, {pair.name(row.owner)}, {self.due.text()}")
