"""The goals behind the page: the list, the one that is open, and everything that can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Goal
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.pages import GoalHistoryRow, GoalStory
from rm_desktop.domain.rows import ActionRow, GoalRow, ItemRow, SkillRow
from rm_desktop.domain.rules import MAX_OPEN_GOALS
from rm_desktop.domain.words import GoalState, ItemOrigin, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.goals.goal_form import GoalWords
from rm_desktop.ui.workspace.undo import Trace, UndoStack, agenda_trace, task_trace

T = TypeVar("T")
Then = Callable[[], None]
Failed = Callable[[RmError], None]
TALK_MINUTES = 10
"""Minutes for a goal on an agenda, until somebody changes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One look into the vault."""

    rows: list[GoalRow] = field(repr=False)
    goal: Goal | None = field(repr=False)
    skills: list[SkillRow] = field(repr=False)
    story: GoalStory = field(repr=False)
    history: list[GoalHistoryRow] | None = field(repr=False)


def _read(journal: Journal, wishes: tuple[str, ...], told: str) -> _Read:
    rows = journal.goals.rows()
    known = [row.id for row in rows]
    key = next((key for key in (*wishes, *known) if key in known), None)
    return _Read(
        rows=rows,
        goal=journal.goals.get(key) if key else None,
        skills=journal.skills.all_rows(),
        story=journal.goals.story(key) if key else GoalStory(),
        history=journal.goals.history(key) if key and key == told else None,
    )


def _trace(key: str) -> Trace:
    return Trace(
        look=lambda journal: journal.goals.state(key),
        put=lambda journal, state: journal.goals.put_back(key, state),
    )


class GoalBook(QObject):
    """Reads and changes goals. ``goal`` is the open one with its steps and history."""

    changed = Signal()
    tick_failed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin unread; every act goes through ``undo``."""
        super().__init__(parent)
        self._context = context
        self._undo = undo
        self.rows: list[GoalRow] = []
        self.goal: Goal | None = None
        self.skills: list[SkillRow] = []
        self.story = GoalStory()
        self.history: list[GoalHistoryRow] | None = None
        """What became of the open goal, where somebody wants to see it."""
        self._told = ""
        self.was_read = False
        context.changes.changed.connect(self._on_changed)

    def room(self) -> bool:
        """Whether another goal may be set."""
        return sum(row.state is GoalState.OPEN for row in self.rows) < MAX_OPEN_GOALS

    def read(self, wanted: str = "") -> None:
        """Read the list and open ``wanted``, else the goal that was open, else the first one."""
        wishes, told = (wanted, self._open()), self._told
        self._run(lambda journal: _read(journal, wishes, told), self._take)

    def add(self, words: GoalWords, then: Then, failed: Failed | None = None) -> None:
        """Set a new goal and open it."""
        self._undo.do(
            lambda journal: journal.goals.add(words.title, words.why, words.success, words.due_on, words.skills),
            lambda goal: _trace(goal.id),
            self.tr("Goal set."),
            self._after(then),
            failed,
            said=False,
        )

    def edit(self, goal: Goal, words: GoalWords, then: Then, failed: Failed | None = None) -> None:
        """Change the words of ``goal``."""
        self._save(
            goal.id,
            self.tr("Goal changed."),
            lambda journal: journal.goals.edit(
                goal.id,
                title=words.title,
                why=words.why,
                success=words.success,
                due_on=words.due_on,
                revision=goal.revision,
                skills=words.skills,
            ),
            then,
            failed,
            said=True,
        )

    def set_state(self, key: str, state: GoalState, remark: str, then: Then) -> None:
        """Note that a goal was reached, changed, dropped or taken up again."""
        said = self.tr("Where the goal stands was changed.")
        self._save(key, said, lambda journal: journal.goals.set_state(key, state, remark), then, said=True)

    def remove(self, key: str) -> None:
        """Delete a goal and offer it back."""
        self._undo.do(lambda journal: journal.goals.remove(key), _trace(key), self.tr("Goal deleted."))

    def add_step(self, key: str, text: str, then: Then, failed: Failed | None = None) -> None:
        """Add a step to a goal."""
        self._save(key, self.tr("Step added."), lambda journal: journal.goals.add_step(key, text), then, failed)

    def edit_step(self, step: str, text: str, then: Then | None = None, failed: Failed | None = None) -> None:
        """Change the words of a step."""
        said = self.tr("Step changed.")
        self._save(self._open(), said, lambda journal: journal.goals.edit_step(step, text), then, failed)

    def tick_step(self, step: str, *, done: bool) -> None:
        """Tick or untick a step."""
        said = self.tr("Step ticked.") if done else self.tr("Step opened again.")
        self._save(self._open(), said, lambda journal: journal.goals.tick_step(step, done))

    def move_step(self, step: str, place: int) -> None:
        """Put a step to another place."""
        self._save(self._open(), self.tr("Step moved."), lambda journal: journal.goals.move_step(step, place))

    def remove_step(self, step: str) -> None:
        """Delete a step and offer it back."""
        said = self.tr("Step deleted.")
        self._save(self._open(), said, lambda journal: journal.goals.remove_step(step), said=True)

    def tell(self, on: bool) -> None:
        """Tell the history of the open goal, or put it away."""
        self._told = self._open() if on else ""
        self.read()

    def tick_task(self, key: str, *, done: bool) -> None:
        """Tick or untick a task of the open goal."""
        said = self.tr("Task ticked.") if done else self.tr("Task opened again.")
        self._undo.do(
            lambda journal: journal.actions.tick(key, done),
            task_trace(key),
            said,
            None,
            self._on_tick_failed,
            said=False,
        )

    def put_on_agenda(self) -> None:
        """Put the open goal on the agenda of the running or next meeting."""
        goal, meeting = self.goal, self.story.may_stand_on
        if goal is None or meeting is None:
            return
        self._undo.do(
            lambda journal: journal.agenda.add(
                meeting, goal.title, TALK_MINUTES, origin=ItemOrigin.GOAL, goal_id=goal.id
            ),
            agenda_trace(meeting),
            self.tr("The goal stands on the agenda of the next meeting."),
        )

    def _on_tick_failed(self, error: RmError) -> None:
        """Have the box shown as it is in the vault again, and say why."""
        self.tick_failed.emit()
        self._context.operations.unanswered.emit(error)

    def _open(self) -> str:
        return self.goal.id if self.goal is not None else ""

    def _save(
        self,
        key: str,
        text: str,
        work: Callable[[Journal], Saved[Goal]],
        then: Then | None = None,
        failed: Failed | None = None,
        *,
        said: bool = False,
    ) -> None:
        self._undo.do(work, _trace(key), text, self._after(then), failed, said=said)

    def _after(self, then: Then | None) -> Callable[[Saved[Goal]], None]:
        """Return what shows the goal as it is after an act, and then goes on."""

        def saved(result: Saved[Goal]) -> None:
            self.goal = result.value
            self.changed.emit()
            if then is not None:
                then()

        return saved

    def _run(self, work: Callable[[Journal], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        self._context.operations.run(work, then, failed, owner=self)

    def _take(self, read: _Read) -> None:
        self.was_read = True
        self.rows, self.goal, self.skills = read.rows, read.goal, read.skills
        self.story, self.history = read.story, read.history
        self._told = self._open() if read.history is not None else ""
        self.changed.emit()

    def concerns(self, changes: Changes) -> bool:
        """Whether tasks or agendas changed, on which the open goal's story hangs."""
        kinds = {*changes.stale, *(kind for kind, _key in changes.removed)}
        rows = any(isinstance(row, ActionRow | ItemRow) for row in changes.upserted)
        return self.was_read and (rows or bool(kinds & {Kind.ACTION, Kind.ITEM, Kind.SESSION}))

    def _on_changed(self, changes: Changes) -> None:
        """Follow the rows; a goal that went makes room for the next one."""
        if not self.was_read:
            return
        gone = {key for kind, key in changes.removed if kind is Kind.GOAL}
        if gone or Kind.GOAL in changes.stale:
            self.read()
            return
        came = {row.id: row for row in changes.upserted if isinstance(row, GoalRow)}
        if came:
            touched = self._open() in came
            known = [came.pop(row.id, row) for row in self.rows]
            rows = [*known, *came.values()]
            self.rows = sorted(rows, key=lambda row: row.state is not GoalState.OPEN)
            self.changed.emit()
            if touched or came:
                self.read(next(iter(came), ""))
