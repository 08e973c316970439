"""The tasks behind the page: read by filter, kept up to date by what changes, and what was ticked just now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.desk import KEEP
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.tasks.task_form import TaskWords
from rm_desktop.ui.workspace.undo import UndoStack, task_trace

Show = Literal["open", "done", "all"]
Failed = Callable[[RmError], None]
T = TypeVar("T")


class _Read(NamedTuple):
    """One look into the vault."""

    rows: list[ActionRow]
    any_at_all: bool
    goals: dict[GoalId, str]


def _nothing() -> None:
    """Go on with nothing."""


class TaskList(QObject):
    """What the filters let through. A task ticked or unticked here stays in its place until the filter changes."""

    changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin unread, with open tasks of both wanted."""
        super().__init__(parent)
        self._context = context
        self._undo = undo
        self.show: Show = "open"
        self.owner: Person | None = None
        self._rows: dict[str, ActionRow] = {}
        self._touched: set[str] = set()
        self._places: dict[str, int] = {}
        self.was_read = False
        self.any_at_all = False
        self.goals: dict[GoalId, str] = {}
        context.changes.changed.connect(self._on_changed)

    def rows(self) -> list[ActionRow]:
        """Return the tasks to show, in order."""
        return [row for row in self._rows.values() if self.owner is None or row.owner is self.owner]

    def row(self, key: str) -> ActionRow | None:
        """Return the task ``key`` if it is read."""
        return self._rows.get(key)

    def asks(self, key: str) -> bool:
        """Whether to ask how the task went: it was ticked on this visit."""
        return key in self._touched

    def filter(self, show: Show, owner: Person | None) -> None:
        """Want other tasks."""
        self.show, self.owner = show, owner
        self.forget_touched()
        self.read()

    def forget_touched(self) -> None:
        """Let what was ticked go from the list at the next reading."""
        self._touched.clear()

    def read(self) -> None:
        """Read the tasks anew."""
        show = self.show

        def work(journal: Journal) -> _Read:
            rows = journal.actions.rows(show)
            return _Read(rows, bool(rows) or journal.actions.any(), journal.goals.open_titles())

        self._run(work, self._take)

    def add(self, words: TaskWords, done: Callable[[], None], failed: Failed | None = None) -> None:
        """Write down a new task."""
        self._undo.do(
            lambda journal: journal.actions.add(
                words.text, words.owner, due_on=words.due_on, due_next=words.due_next, goal_id=words.goal_id
            ),
            lambda row: task_trace(row.id),
            self.tr("Task written down."),
            lambda _saved: done(),
            failed,
            said=False,
        )

    def edit(self, key: str, words: TaskWords, done: Callable[[], None], failed: Failed | None = None) -> None:
        """Change a task; its goal is left alone where the form names the same."""
        row = self._rows.get(key)
        known = None if row is None else row.goal_id
        self._undo.do(
            lambda journal: journal.actions.edit(
                key,
                text=words.text,
                owner=words.owner,
                due_on=words.due_on,
                due_next=words.due_next,
                goal_id=KEEP if words.goal_id == known else words.goal_id,
            ),
            task_trace(key),
            self.tr("Task changed."),
            lambda _saved: done(),
            failed,
        )

    def tick(self, key: str, *, done: bool) -> None:
        """Tick or untick a task."""
        self._touched.add(key)
        said = self.tr("Task ticked.") if done else self.tr("Task opened again.")
        self._undo.do(
            lambda journal: journal.actions.tick(key, done),
            task_trace(key),
            said,
            None,
            self._on_tick_failed,
            said=False,
        )

    def tell(self, key: str, outcome: str, then: Callable[[], None] | None = None) -> None:
        """Keep how a ticked task went."""
        after = then or _nothing
        self._undo.do(
            lambda journal: journal.actions.tick(key, True, outcome),
            task_trace(key),
            self.tr("How it went was written down."),
            lambda _saved: after(),
            (lambda _error: after()) if then else None,
            said=False,
        )

    def remove(self, key: str) -> None:
        """Delete a task and offer it back."""
        self._undo.do(lambda journal: journal.actions.remove(key), task_trace(key), self.tr("Task deleted."))

    def _on_tick_failed(self, error: RmError) -> None:
        """Show the box as it is in the vault again, and say why."""
        self.changed.emit()
        self._context.operations.unanswered.emit(error)

    def _run(
        self, work: Callable[[Journal], T], then: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        self._context.operations.run(work, then, failed, owner=self)

    def _take(self, read: _Read) -> None:
        self.was_read = True
        rows, self.any_at_all, self.goals = read
        found = {row.id for row in rows}
        ordered = self._in_order(rows)
        for place, row in enumerate(self._rows.values()):
            if row.id in self._touched and row.id not in found:
                ordered.insert(min(place, len(ordered)), row)
        self._rows = {row.id: row for row in ordered}
        self.changed.emit()

    def _in_order(self, rows: list[ActionRow]) -> list[ActionRow]:
        """Return open tasks as the service sorts them, done ones with the latest first."""
        done = [row for row in rows if row.done_at is not None]
        done.sort(key=lambda row: str(row.done_at), reverse=True)
        return [*(row for row in rows if row.done_at is None), *done]

    def _on_changed(self, changes: Changes) -> None:
        if not self.was_read:
            return
        if changes.stale & {Kind.ACTION, Kind.SESSION}:
            self.read()
        gone = [key for kind, key in changes.removed if kind is Kind.ACTION and key in self._rows]
        came = [row for row in changes.upserted if isinstance(row, ActionRow)]
        for key in gone:
            self._places[key] = list(self._rows).index(key)
            self._touched.discard(key)
            del self._rows[key]
        for row in came:
            self.any_at_all = True
            self._upsert(row)
        if gone or came:
            self.changed.emit()

    def _upsert(self, row: ActionRow) -> None:
        """Replace a known task in its place; put a new one on top, one that was restored where it was."""
        wanted = self.show == "all" or (row.done_at is not None) == (self.show == "done")
        if row.id in self._rows and (wanted or row.id in self._touched):
            self._rows[row.id] = row
        elif row.id in self._rows:
            del self._rows[row.id]
        elif wanted:
            rows = list(self._rows.values())
            rows.insert(self._places.pop(row.id, 0), row)
            self._rows = {known.id: known for known in rows}
