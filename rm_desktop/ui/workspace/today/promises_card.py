"""What the two promised: open tasks to tick, with whose they are and when they are due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.rows import ActionRow
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.widgets.promise_row import PromiseRow

SHOWN = 6
"""Open tasks shown here; the rest is one click away."""


class PromisesCard(Card):
    """The first open tasks. What was ticked here stays in its place until the page is left."""

    ticked = Signal(str, bool)
    all_requested = Signal()
    new_requested = Signal()

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin without tasks."""
        super().__init__("", parent)
        self.set_title(self.tr("What we promised"))
        self._pair = pair
        self._today = date.min
        self._stay: dict[str, ActionRow] = {}
        self.rows: KeyedRows[ActionRow, PromiseRow] = KeyedRows(
            key=lambda row: row.id, make=self._make, update=self._update, parent=self
        )
        self.empty = Note(
            self.tr("Tasks that one of the two takes on until the next meeting stand here, ready to be ticked.")
        )
        self.first_task = PlainButton(self.tr("Write down the first task"), "plus", self)
        self.first_task.clicked.connect(self.new_requested)
        self.done = Muted("", self, wrap=False)
        self.more = LinkButton("", None, self)
        self.more.clicked.connect(self.all_requested)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.empty)
        self._first, self._counts = flow(self.first_task), flow(self.done, self.more, spacing=18)
        self.body.addWidget(self._first)
        self.body.addWidget(self._counts)
        self.body.addStretch(1)

    def show_tasks(self, open_ones: Sequence[ActionRow], done: int, today: date) -> None:
        """Show the first of ``open_ones`` and what was ticked meanwhile; ``done`` counts everything that is done."""
        self._today = today
        known = {row.id for row in open_ones}
        ticked_here = [row for row in self._stay.values() if row.id not in known]
        shown = [*open_ones[:SHOWN], *ticked_here]
        order = {widget.key: place for place, widget in enumerate(self.rows.widgets())}
        shown.sort(key=lambda row: order.get(row.id, len(order)))
        self.rows.show_rows(shown)
        nothing = not open_ones and not ticked_here
        self.rows.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.empty.setText(self._nothing_open(done))
        self.first_task.setText(self.tr("Write down a task") if done else self.tr("Write down the first task"))
        self._first.setVisible(nothing)
        self._show_counts(len(open_ones) - SHOWN, done)

    def forget_ticked(self) -> None:
        """Let what was ticked go when the page is left."""
        self._stay.clear()

    def keep(self, row: ActionRow) -> None:
        """Keep ``row`` in its place although its tick would take it off the list; take it off when unticked."""
        if row.done_at is None:
            self._stay.pop(row.id, None)
        else:
            self._stay[row.id] = row

    def _nothing_open(self, done: int) -> str:
        if done:
            return self.tr("Everything is done. New tasks come up in the next meeting or right here.")
        return self.tr("Tasks that one of the two takes on until the next meeting stand here, ready to be ticked.")

    def _show_counts(self, further: int, done: int) -> None:
        others = done - len(self._stay)
        words = {
            True: self.tr("%n more is done.", "", others),
            False: self.tr("%n task is done.", "", others),
        }[bool(self.rows.count())]
        self.done.setText(words)
        self.done.setVisible(others > 0)
        self.more.setText(self.tr("%n more open", "", further) if further > 0 else self.tr("All tasks"))
        self._counts.setVisible(further > 0 or others > 0)

    def _make(self, row: ActionRow) -> PromiseRow:
        widget = PromiseRow(row.id, self.rows)
        widget.toggled.connect(lambda done: self.ticked.emit(row.id, done))
        return widget

    def _update(self, widget: PromiseRow, row: ActionRow) -> None:
        widget.show_row(row, self._pair, self._today)
