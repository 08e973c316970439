"""The tasks beside a meeting: what is still open from before, and what is promised now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.ids import ActionId, GoalId, SessionId
from rm_desktop.domain.rows import ActionRow, GoalRow
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.desk import KEEP
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.sessions.task_editor import TaskWords
from rm_desktop.ui.workspace.undo import UndoStack, task_trace

T = TypeVar("T")


class _Read(NamedTuple):
    """One look into the vault."""

    rows: list[ActionRow]
    goals: dict[GoalId, str]


class TaskList(QObject):
    """Open tasks of the pair while a meeting may be changed; only the meeting's own once it is finished."""

    changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin empty; what is done to a task goes through ``undo``."""
        super().__init__(parent)
        self.context = context
        self._undo = undo
        self._session_id: SessionId | None = None
        self._all_open = True
        self._rows: dict[ActionId, ActionRow] = {}
        self.goals: dict[GoalId, str] = {}
        """Open goals a task may belong to."""
        context.changes.changed.connect(self._on_changed)

    def rows(self) -> list[ActionRow]:
        """Return the tasks: this meeting's newest first, then what came over from earlier ones."""
        mine = [row for row in self._rows.values() if row.session_id == self._session_id]
        before = [row for row in self._rows.values() if row.session_id != self._session_id]
        return [*reversed(mine), *before]

    def is_from_before(self, row: ActionRow) -> bool:
        """Whether a task was not made in this meeting."""
        return row.session_id != self._session_id

    def open(self, session_id: SessionId, *, all_open: bool) -> None:
        """Read the tasks that belong beside the meeting ``session_id``."""
        self._session_id, self._all_open = session_id, all_open
        self._rows = {}
        self.read()

    def read(self) -> None:
        """Read the tasks anew."""
        key, all_open = self._session_id, self._all_open
        if key is None:
            return

        def work(journal: Journal) -> _Read:
            mine = journal.actions.rows("all", session_id=key)
            before = journal.actions.rows("open") if all_open else []
            known = {row.id for row in mine}
            rows = [*mine, *(row for row in before if row.id not in known)]
            return _Read(rows, journal.goals.open_titles())

        self._run(work, self._take)

    def add(self, text: str, owner: Person, due_on: date | None) -> None:
        """Add a task of this meeting, due at the next one unless a day is given."""
        key = self._session_id
        self._undo.do(
            lambda journal: journal.actions.add(text, owner, session_id=key, due_on=due_on, due_next=due_on is None),
            lambda row: task_trace(row.id),
            self.tr("Task written down."),
            said=False,
        )

    def tick(self, task_id: ActionId, *, done: bool) -> None:
        """Tick or untick a task."""
        said = self.tr("Task ticked.") if done else self.tr("Task opened again.")
        self._undo.do(lambda journal: journal.actions.tick(task_id, done=done), task_trace(task_id), said, said=False)

    def edit(self, task_id: ActionId, words: TaskWords) -> None:
        """Change a task; its goal is left alone where the fields name the same."""
        row = self._rows.get(task_id)
        known = None if row is None else row.goal_id
        self._undo.do(
            lambda journal: journal.actions.edit(
                task_id,
                text=words.text,
                owner=words.owner,
                due_on=words.due_on,
                due_next=words.due_on is None,
                goal_id=KEEP if words.goal_id == known else words.goal_id,
            ),
            task_trace(task_id),
            self.tr("Task changed."),
            said=False,
        )

    def remove(self, task_id: ActionId) -> None:
        """Delete a task; it can be had back."""
        self._undo.do(lambda journal: journal.actions.remove(task_id), task_trace(task_id), self.tr("Task deleted."))

    def _run(self, work: Callable[[Journal], T], then: Callable[[T], None] | None = None) -> None:
        self.context.operations.run(work, then, owner=self)

    def _take(self, read: _Read) -> None:
        rows, self.goals = read
        ticked_here = [row for row in self._rows.values() if row.done_at and row.id not in {new.id for new in rows}]
        self._rows = {row.id: row for row in [*rows, *ticked_here]}
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self._session_id is None:
            return
        goals = any(kind is Kind.GOAL for kind, _key in changes.removed) or any(
            isinstance(row, GoalRow) for row in changes.upserted
        )
        if goals or changes.stale & {Kind.ACTION, Kind.SESSION, Kind.GOAL}:
            self.read()
        gone = [ActionId(key) for kind, key in changes.removed if kind is Kind.ACTION and key in self._rows]
        for key in gone:
            del self._rows[key]
        came = [row for row in changes.upserted if isinstance(row, ActionRow) and self._belongs(row)]
        self._rows.update((row.id, row) for row in came)
        if gone or came:
            self.changed.emit()

    def _belongs(self, row: ActionRow) -> bool:
        return row.id in self._rows or row.session_id == self._session_id or (self._all_open and row.done_at is None)
