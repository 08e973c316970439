"""The open goals with the next step of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import GoalRow
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Note


class GoalsCard(Card):
    """Up to three goals; each leads to its page."""

    goal_requested = Signal(str)
    first_goal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without goals."""
        super().__init__("", parent)
        self.set_title(self.tr("Goals"))
        self.rows: KeyedRows[GoalRow, DetailRow] = KeyedRows(
            key=lambda row: row.id, make=self._make, update=self._update, parent=self
        )
        self.empty = Note(
            self.tr("One to three goals give the meetings a direction: what shall be easier in half a year?")
        )
        self.first_goal = PlainButton(self.tr("Set a goal"), "plus", self)
        self.first_goal.clicked.connect(self.first_goal_requested)
        self._first = flow(self.first_goal)
        for part in (self.rows, self.empty, self._first):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_goals(self, goals: Sequence[GoalRow]) -> None:
        """Show the open ``goals``."""
        self.rows.show_rows(goals)
        self.rows.setVisible(bool(goals))
        self.empty.setVisible(not goals)
        self._first.setVisible(not goals)

    def _make(self, row: GoalRow) -> DetailRow:
        widget = DetailRow(self.rows, bare=True)
        widget.clicked.connect(lambda: self.goal_requested.emit(row.id))
        return widget

    def _update(self, widget: DetailRow, row: GoalRow) -> None:
        widget.set_words(row.title, self._next_step(row))

    def _next_step(self, row: GoalRow) -> str:
        if row.next_step:
            return self.tr("Next step: {step}").format(step=row.next_step)
        return self.tr("All steps are done") if row.steps else self.tr("No step yet")
