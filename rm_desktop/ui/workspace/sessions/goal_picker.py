"""The open goals beside the agenda: press one to put it on the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.rows import GoalRow
from rm_desktop.domain.words import GoalState, ItemOrigin, Kind
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_words import breakable
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs

MINUTES = 10


@dataclass(frozen=True, slots=True)
class Offer:
    """What a line of the list shows."""

    goal: GoalRow
    on_agenda: bool


class GoalPicker(SidePanel):
    """One to three rows; where there is none yet, the way to the goals."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Begin empty; the goals are read when the panel comes into view."""
        super().__init__("", parent)
        self.set_title(self.tr("Goals"))
        self._meeting = meeting
        self._goals: list[GoalRow] = []
        self.hint = Muted(self.tr("Press a goal to put it on the agenda."), self)
        self.empty = Note(self.tr("No goal is open at the moment. Goals are set on a page of their own."), self)
        self.to_goals = PlainButton(self.tr("Go to the goals"), "target", self)
        self.rows: KeyedRows[Offer, DetailRow] = KeyedRows(
            key=lambda offer: offer.goal.id, make=self._make, update=self._update
        )
        self.way = flow(self.to_goals)
        for part in (self.hint, self.empty, self.way):
            self.body.addWidget(part)
        self.finish_layout()
        self.area.body.addWidget(self.rows)
        self.area.body.addStretch(1)
        self.rows.rearranged.connect(lambda: order_tabs(self))
        self.to_goals.clicked.connect(lambda: meeting.context.shell.navigate("goals"))
        meeting.agenda_changed.connect(self._on_agenda)
        meeting.context.changes.changed.connect(self._on_changed)

    def enter(self) -> None:
        """Begin with the first goal."""
        self._read()
        self.back.setFocus()

    def _read(self) -> None:
        self._meeting.context.operations.run(lambda journal: journal.goals.rows(), self._take, owner=self)

    def _take(self, goals: list[GoalRow]) -> None:
        self._goals = [goal for goal in goals if goal.state is GoalState.OPEN]
        self.refresh()
        first = next(iter(self.rows.widgets()), None) or self.to_goals
        if self.back.hasFocus():
            first.setFocus()

    def refresh(self) -> None:
        """Show the goals, and which of them stand on the agenda."""
        titles = {item.title for item in self._meeting.agenda.rows()}
        self.rows.show_rows(Offer(goal, goal.title in titles) for goal in self._goals)
        self.hint.setVisible(bool(self._goals))
        for part in (self.empty, self.way):
            part.setVisible(not self._goals)

    def _on_agenda(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        gone = any(kind is Kind.GOAL for kind, _key in changes.removed)
        if self.isVisible() and (gone or any(isinstance(row, GoalRow) for row in changes.upserted)):
            self._read()

    def _make(self, offer: Offer) -> DetailRow:
        row = DetailRow()
        row.clicked.connect(partial(self._on_chosen, offer.goal.id))
        return row

    def _update(self, row: DetailRow, offer: Offer) -> None:
        step = offer.goal.next_step
        words = self.tr("Next step: {step}").format(step=step) if step else ""
        row.set_words(
            breakable(offer.goal.title), breakable(words), self.tr("on the agenda") if offer.on_agenda else ""
        )

    def _on_chosen(self, key: str) -> None:
        goal = next((goal for goal in self._goals if goal.id == key), None)
        if goal is not None and all(item.title != goal.title for item in self._meeting.agenda.rows()):
            self._meeting.add_item(goal.title, MINUTES, origin=ItemOrigin.GOAL, goal_id=goal.id)
