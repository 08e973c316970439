"""What hangs on a goal: the tasks promised for it, and the meetings in which it stood on the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import GoalMeeting
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import SessionState
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Strong
from rm_desktop.ui.widgets.promise_row import PromiseRow


class _Links(QWidget):
    """A heading, rows or a word on why there are none, and what can be added."""

    def __init__(self, heading: str, rows: QWidget, nothing: str, add: PlainButton, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.add = add
        self.nothing = Muted(nothing, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for part in (Strong(heading, self), rows, self.nothing, flow(add)):
            column.addWidget(part)


class GoalTasks(_Links):
    """The tasks of a goal, to tick; a new one is written down where all tasks are."""

    ticked = Signal(str, bool)
    new_requested = Signal()

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin without tasks."""
        self._pair = pair
        self._tasks: Sequence[ActionRow] = ()
        self._today = date.min
        self.rows: KeyedRows[ActionRow, PromiseRow] = KeyedRows(
            key=lambda row: row.id, make=self._make, update=self._update, at_once=1, whole=True
        )
        nothing = self.tr("No task belongs to this goal yet.")
        add = PlainButton(self.tr("Write down a task for it"), "plus")
        super().__init__(self.tr("Tasks for this goal"), self.rows, nothing, add, parent)
        add.clicked.connect(self.new_requested)

    def show_tasks(self, tasks: Sequence[ActionRow], today: date, *, writable: bool) -> None:
        """Show ``tasks``."""
        self._tasks, self._today = tasks, today
        self.rows.show_rows(tasks)
        self.rows.setVisible(bool(tasks))
        self.nothing.setVisible(not tasks)
        self.add.setVisible(writable)

    def reset(self) -> None:
        """Show every box as it is in the vault: ticking one has failed."""
        for widget, row in zip(self.rows.widgets(), self._tasks, strict=False):
            self._update(widget, row)

    def _make(self, row: ActionRow) -> PromiseRow:
        widget, key = PromiseRow(row.id, self.rows), row.id
        widget.toggled.connect(lambda done: self.ticked.emit(key, done))
        return widget

    def _update(self, widget: PromiseRow, row: ActionRow) -> None:
        widget.show_row(row, self._pair, self._today)


class GoalMeetings(_Links):
    """The meetings in which a goal stood on the agenda; pressing one leads there."""

    opened = Signal(str)
    agenda_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without meetings."""
        self.rows: KeyedRows[GoalMeeting, DetailRow] = KeyedRows(
            key=lambda meeting: meeting.item_id, make=self._make, update=self._update, at_once=1, whole=True
        )
        nothing = self.tr("It has not stood on an agenda yet.")
        add = PlainButton(self.tr("Onto the agenda of the next meeting"), "calendar-plus")
        super().__init__(self.tr("Meetings about it"), self.rows, nothing, add, parent)
        add.clicked.connect(self.agenda_requested)

    def show_meetings(self, meetings: Sequence[GoalMeeting], *, may_add: bool) -> None:
        """Show ``meetings``; ``may_add`` says whether there is an agenda the goal is not on yet."""
        self.rows.show_rows(meetings)
        self.rows.setVisible(bool(meetings))
        self.nothing.setVisible(not meetings)
        self.add.setVisible(may_add)

    def _make(self, meeting: GoalMeeting) -> DetailRow:
        widget, key = DetailRow(self.rows), meeting.session_id
        widget.clicked.connect(lambda: self.opened.emit(key))
        return widget

    def _update(self, widget: DetailRow, meeting: GoalMeeting) -> None:
        day = format_date(meeting.at.astimezone().date()) if meeting.at else self.tr("no date yet")
        held = meeting.state in {SessionState.RUNNING, SessionState.FINISHED}
        when = day if held or meeting.at is None else self.tr("planned for {day}").format(day=day)
        detail = when if meeting.title == meeting.session_title else f"{when} \u00b7 {meeting.title}"
        widget.set_words(meeting.session_title, detail)
