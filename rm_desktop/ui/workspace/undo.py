"""What can be taken back on a page: one stack per place, filled by its acts, emptied at the lock.

A page does through its stack what it would else do through ``context.operations``. For that it names the thing and
says how to read and how to write it as a whole, which is a `Trace`:

    def trace(key):
        return Trace(
            look=lambda journal: journal.actions.state(key),
            put=lambda journal, state: journal.actions.put_back(key, state),
        )

    self.undo.do(lambda journal: journal.actions.edit(key, text="…"), trace(key), self.tr("Task changed."))
    self.undo.do(lambda journal: journal.actions.add("…"), lambda row: trace(row.id), self.tr("Task added."))

``look`` gives what the act touches (None where there is nothing, or it lies in the wastebasket), without revisions
and other stamps, because it is compared; ``put`` makes it so again and returns a `Saved`. Where only deleting is to be
taken back, `removal` makes the trace from three functions of a service. The second argument is a function where the
thing gets its id by the act itself. The sentence says what was done and stands over the button; with ``said=False``
(ticking, moving: it is on the screen anyway) only Ctrl+Z speaks of it.

Nothing is ever overwritten: before a step is taken back or done again the thing is read, and where it is no longer as
the step left it, the step is dropped and that is said. Fields that are emptied after an act use ``setText("")``,
because ``clear()`` leaves something for the field's own undo.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.errors import EditConflict, NotFound, RmError
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context

T = TypeVar("T")
Then = Callable[[Any], None]
Failed = Callable[[RmError], None]
DEPTH = 100


@dataclass(frozen=True, slots=True)
class Trace:
    """How one thing is read as a whole, and made to be so again. Both run on the vault's thread."""

    look: Callable[[Journal], Any]
    put: Callable[[Journal, Any], Saved[Any]]


def removal(
    there: Callable[[Journal], Any], remove: Callable[[Journal], Saved[Any]], restore: Callable[[Journal], Saved[Any]]
) -> Trace:
    """Return the trace of what only goes and comes; ``there`` reads it and raises `NotFound` when it is gone."""

    def look(journal: Journal) -> bool | None:
        try:
            there(journal)
        except NotFound:
            return None
        return True

    return Trace(look, lambda journal, state: remove(journal) if state is None else restore(journal))


def task_trace(key: str) -> Trace:
    """Return the trace of a task, which the tasks' page and the meeting both change."""
    return Trace(
        look=lambda journal: journal.actions.state(key),
        put=lambda journal, state: journal.actions.put_back(key, state),
    )


def shelf_trace(session_id: str) -> Trace:
    """Return the trace of a meeting's agenda together with what is kept for later, between which things move."""

    def put(journal: Journal, state: tuple[Any, Any]) -> Saved[Any]:
        agenda, later = state
        changes = journal.later.put_back(later).changes
        return Saved(value=None, changes=journal.agenda.put_back(session_id, agenda).changes | changes)

    return Trace(look=lambda journal: (journal.agenda.state(session_id), journal.later.state()), put=put)


def agenda_trace(session_id: str) -> Trace:
    """Return the trace of a meeting's agenda, which pages beside the meeting's change too."""
    return Trace(
        look=lambda journal: journal.agenda.state(session_id),
        put=lambda journal, state: journal.agenda.put_back(session_id, state),
    )


def meeting_trace(session_id: str) -> Trace:
    """Return the trace of what is planned of a meeting and where it stands."""
    return Trace(
        look=lambda journal: journal.sessions.state(session_id),
        put=lambda journal, state: journal.sessions.put_back(session_id, state),
    )


@dataclass(frozen=True, slots=True)
class Notice:
    """What the foot of the page says, and its button (undo or redo) where there is something to press."""

    text: str
    label: str = ""
    act: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """One act: how the thing is now (``left``), and how it is to be on the other side of the step (``other``)."""

    text: str
    trace: Trace = field(repr=False)
    left: Any = field(repr=False)
    other: Any = field(repr=False)

    def cross(self, journal: Journal) -> Saved[_Step]:
        """Go to the other side, unless the thing was changed by something else."""
        if self.trace.look(journal) != self.left:
            raise EditConflict
        changes = self.trace.put(journal, self.other).changes
        return Saved(value=_Step(self.text, self.trace, self.trace.look(journal), self.left), changes=changes)


class UndoStack(QObject):
    """The steps of one page. Wishes wait until the acts before them are on the disk; nothing here blocks."""

    noticed = Signal(object)
    """A `Notice` for the foot of the page."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._operations = context.operations
        self._done: deque[_Step] = deque(maxlen=DEPTH)
        self._undone: deque[_Step] = deque(maxlen=DEPTH)
        self._wishes: deque[Callable[[], None]] = deque()
        self._under_way = 0
        self._closed = False

    def do(
        self,
        act: Callable[[Journal], Saved[T]],
        trace: Trace | Callable[[T], Trace],
        text: str,
        then: Callable[[Saved[T]], None] | None = None,
        failed: Failed | None = None,
        *,
        said: bool = True,
    ) -> None:
        """Do ``act`` on the vault's thread and remember it; ``then`` and ``failed`` are those of `Operations.run`."""

        def work(journal: Journal) -> Saved[tuple[Saved[T], _Step]]:
            before = trace.look(journal) if isinstance(trace, Trace) else None
            saved = act(journal)
            known = trace if isinstance(trace, Trace) else trace(saved.value)
            return Saved(value=(saved, _Step(text, known, known.look(journal), before)), changes=saved.changes)

        def came(result: Saved[tuple[Saved[T], _Step]]) -> None:
            saved, step = result.value
            if step.left != step.other:
                self._remember(step, said=said)
            if then is not None:
                then(saved)

        self._run(work, came, failed or self._operations.unanswered.emit)

    def _remember(self, step: _Step, *, said: bool) -> None:
        if self._closed:
            return
        self._done.append(step)
        self._undone.clear()
        if said:
            self._offer_undo(step.text)

    def undo(self) -> None:
        """Take the last act back."""
        self._wish(self._undo_last)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._wish(self._redo_last)

    def clear(self) -> None:
        """Forget everything."""
        for steps in (self._done, self._undone, self._wishes):
            steps.clear()

    def close(self) -> None:
        """Forget everything and remember nothing more: the vault is being locked."""
        self._closed = True
        self.clear()

    def _wish(self, wish: Callable[[], None]) -> None:
        if self._under_way:
            self._wishes.append(wish)
        else:
            wish()

    def _undo_last(self) -> None:
        if self._done:
            self._cross(self._done.pop(), self._done, self._on_undone)

    def _redo_last(self) -> None:
        if self._undone:
            self._cross(self._undone.pop(), self._undone, self._on_redone)

    def _cross(self, step: _Step, source: deque[Any], then: Callable[[_Step], None]) -> None:
        """Go over ``step``; it returns to ``source`` where nothing was done and another try may help."""

        def came(saved: Saved[_Step]) -> None:
            if not self._closed:
                then(saved.value)

        def failed(error: RmError) -> None:
            if isinstance(error, EditConflict | NotFound):
                self.noticed.emit(Notice(self._conflict().format(act=step.text)))
            elif not self._closed:
                source.append(step)
                self._operations.unanswered.emit(error)

        self._run(step.cross, came, failed)

    def _run(self, work: Callable[[Journal], Saved[Any]], then: Then, failed: Failed) -> None:
        self._under_way += 1

        def after(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            def answered(value: Any) -> None:
                self._under_way -= 1
                try:
                    answer(value)
                finally:
                    self._serve()

            return answered

        self._operations.run(work, after(then), after(failed), owner=self)

    def _serve(self) -> None:
        while self._wishes and not self._under_way:
            self._wishes.popleft()()

    # What is said

    def _on_undone(self, step: _Step) -> None:
        self._undone.append(step)
        said = QCoreApplication.translate("UndoStack", "Taken back: {act}").format(act=step.text)
        self.noticed.emit(Notice(said, QCoreApplication.translate("UndoStack", "Redo"), self.redo))

    def _on_redone(self, step: _Step) -> None:
        self._done.append(step)
        self._offer_undo(step.text)

    def _offer_undo(self, text: str) -> None:
        self.noticed.emit(Notice(text, QCoreApplication.translate("UndoStack", "Undo"), self.undo))

    @staticmethod
    def _conflict() -> str:
        return QCoreApplication.translate(
            "UndoStack", "Left as it is, because it was changed somewhere else in the meantime: {act}"
        )
