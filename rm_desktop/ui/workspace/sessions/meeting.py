"""One meeting as its page shows it: read once, kept up to date by the change feed, changed by acts on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import PulseShown, Session
from rm_desktop.domain.ids import GoalId, ItemId, SessionId
from rm_desktop.domain.rows import ItemRow, SessionRow
from rm_desktop.domain.words import ItemOrigin, Kind, SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.sessions.agenda import Agenda
from rm_desktop.ui.workspace.undo import UndoStack, agenda_trace, meeting_trace, shelf_trace

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What is read when a meeting is opened."""

    session: Session
    number: int
    items: list[ItemRow] = field(repr=False)
    pulse: list[PulseShown] = field(repr=False)


def read_meeting(journal: Journal, session_id: SessionId) -> Loaded:
    """Read a meeting on the worker."""
    return Loaded(
        session=journal.sessions.get(session_id),
        number=journal.sessions.row(session_id).number,
        items=journal.agenda.rows(session_id),
        pulse=list(journal.pulse.shown(session_id)),
    )


class Meeting(QObject):
    """The meeting that is open on the page. Its acts return at once; the signals tell when they are done."""

    opened = Signal()
    missing = Signal(object)
    """The meeting cannot be read: why."""
    session_changed = Signal()
    agenda_changed = Signal()
    current_changed = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin without a meeting; `open` reads one. What is done to the agenda goes through ``undo``."""
        super().__init__(parent)
        self.context = context
        self.undo = undo
        self._session: Session | None = None
        self._current: ItemId | None = None
        self.number = 0
        self.pulse: list[PulseShown] = []
        self.agenda = Agenda(SessionId(""))
        context.changes.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """Whether a meeting has been read."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The meeting itself, once it has been read."""
        if self._session is None:
            raise LookupError
        return self._session

    @property
    def editable(self) -> bool:
        """Whether it may be changed: a finished meeting is for reading until opened again, a sealed vault always."""
        return self.is_open and not self.context.read_only and self.session.state is not SessionState.FINISHED

    @property
    def running(self) -> bool:
        """Whether it is being held."""
        return self.editable and self.session.state is SessionState.RUNNING

    @property
    def clock_runs(self) -> bool:
        """Whether its clock runs."""
        return self.running and self.session.clock_since is not None

    @property
    def current(self) -> ItemRow | None:
        """The item whose note is on the page."""
        return self.agenda.get(self._current)

    def open(self, session_id: SessionId, item_id: ItemId | None = None) -> None:
        """Read the meeting ``session_id`` and show ``item_id``, or the item that was shown last."""
        self.context.operations.run(
            lambda journal: read_meeting(journal, session_id),
            lambda loaded: self._take(loaded, item_id),
            self.missing.emit,
            owner=self,
        )

    def close(self) -> None:
        """Hold no meeting any more."""
        self._session = self._current = None
        self.agenda = Agenda(SessionId(""))

    # its course
    def start(self) -> None:
        """Begin the planned meeting; what was left open comes over from the last one."""
        key = self.session.id

        def work(journal: Journal) -> Saved[Loaded]:
            changes = journal.sessions.start(key).changes
            return Saved(value=read_meeting(journal, key), changes=changes)

        self._run(work, lambda saved: self._take(saved.value))

    def pause(self) -> None:
        """Stop the clock."""
        self._on_session(lambda journal, key: journal.sessions.pause(key))

    def resume(self) -> None:
        """Let the clock go on."""
        self._on_session(lambda journal, key: journal.sessions.resume(key))

    def finish(self, then: Callable[[], None] | None = None) -> None:
        """End the meeting."""
        self._on_session(lambda journal, key: journal.sessions.finish(key), then)

    def reopen(self) -> None:
        """Make a finished meeting writable again."""
        key = self.session.id
        self.undo.do(
            lambda journal: journal.sessions.reopen(key),
            meeting_trace(key),
            self.tr("Meeting opened again."),
            lambda saved: self._take_session(saved.value),
        )

    # what is on the page
    def set_current(self, item_id: ItemId | None) -> None:
        """Show another item; a meeting that may be changed remembers which."""
        if item_id == self._current or self.agenda.get(item_id) is None:
            return
        self._current = item_id
        self.current_changed.emit()
        if self.editable and item_id is not None:
            key = self.session.id
            self._run(lambda journal: journal.sessions.set_current(key, item_id))

    def finish_item(self) -> None:
        """Tick the current item and go on with the next open one."""
        current = self.current
        if current is None:
            return
        if not current.done:
            self.tick(current.id, done=True)
        following = self.agenda.next_open(current.id)
        if following is not None:
            self.set_current(following.id)

    # the agenda
    def tick(self, item_id: ItemId, *, done: bool) -> None:
        """Tick or untick an item."""
        said = self.tr("Agenda item ticked.") if done else self.tr("Agenda item opened again.")
        self._change(lambda journal: journal.agenda.tick(item_id, done=done), said)

    def add_item(
        self, title: str, minutes: int = 0, *, origin: ItemOrigin = ItemOrigin.OWN, goal_id: GoalId | None = None
    ) -> None:
        """Put an item at the end of the agenda; the first one there is shown at once."""
        key = self.session.id

        def added(_saved: Saved[Any]) -> None:
            if self.current is None:
                self._show_first()

        self._change(
            lambda journal: journal.agenda.add(key, title, minutes, origin=origin, goal_id=goal_id),
            self.tr("Agenda item added."),
            added,
        )

    def edit_item(self, item_id: ItemId, title: str, minutes: int) -> None:
        """Change an item's words and minutes."""
        self._change(
            lambda journal: journal.agenda.edit(item_id, title=title, minutes=minutes), self.tr("Agenda item changed.")
        )

    def move_item(self, item_id: ItemId, to_position: int) -> None:
        """Put an item elsewhere in the agenda."""
        if 0 <= to_position < len(self.agenda.rows()) and to_position != self.agenda.place(item_id):
            self._change(lambda journal: journal.agenda.move(item_id, to_position), self.tr("Agenda item moved."))

    def remove_item(self, item_id: ItemId) -> None:
        """Delete an item; it can be had back."""
        self._show_neighbour(item_id)
        self._change(lambda journal: journal.agenda.remove(item_id), self.tr("Agenda item deleted."), said=True)

    def keep_item(self, item_id: ItemId) -> None:
        """Take an item off the agenda and keep it for a later meeting; this can be taken back."""
        self._show_neighbour(item_id)
        said = self.tr("Kept for later.")
        self.undo.do(lambda journal: journal.agenda.keep_for_later(item_id), shelf_trace(self.session.id), said)

    def _show_neighbour(self, item_id: ItemId) -> None:
        """Go on to the neighbour of what goes: what was written is saved while its item is still there."""
        neighbour = self.agenda.neighbour(item_id)
        if item_id == self._current:
            self.set_current(neighbour.id if neighbour else None)

    def _change(
        self,
        act: Callable[[Journal], Saved[T]],
        text: str,
        then: Callable[[Saved[T]], None] | None = None,
        *,
        said: bool = False,
    ) -> None:
        """Do ``act`` to the agenda so that it can be taken back."""
        self.undo.do(act, agenda_trace(self.session.id), text, then, said=said)

    # how acts run and what comes back
    def _run(self, work: Callable[[Journal], T], then: Callable[[T], None] | None = None) -> None:
        self.context.operations.run(work, then, owner=self)

    def _on_session(
        self, act: Callable[[Journal, SessionId], Saved[Session]], then: Callable[[], None] | None = None
    ) -> None:
        key = self.session.id

        def came(saved: Saved[Session]) -> None:
            self._take_session(saved.value)
            if then is not None:
                then()

        self._run(lambda journal: act(journal, key), came)

    def _take(self, loaded: Loaded, item_id: ItemId | None = None) -> None:
        stays = self._current if self._session is not None and self._session.id == loaded.session.id else None
        self._session, self.number, self.pulse = loaded.session, loaded.number, loaded.pulse
        self.agenda = Agenda(loaded.session.id, loaded.items)
        self._current = item_id or stays or loaded.session.current_item
        if self.current is None:
            self._current = None
            self._show_first()
        self.opened.emit()

    def _take_session(self, session: Session) -> None:
        if self.is_open and session.id == self.session.id:
            self._session = session
            self.session_changed.emit()

    def _show_first(self) -> None:
        first = self.agenda.next_open(None) or next(iter(self.agenda.rows()), None)
        if first is not None:
            self.set_current(first.id)

    def _on_changed(self, changes: Changes) -> None:
        if not self.is_open:
            return
        key = self.session.id
        if Kind.ITEM in changes.stale:
            self._run(lambda journal: journal.agenda.rows(key), self._take_items)
        elif self.agenda.apply(changes):
            self._after_agenda_change()
        if Kind.SESSION in changes.stale or any(
            isinstance(row, SessionRow) and row.id == key for row in changes.upserted
        ):
            self._run(lambda journal: journal.sessions.get(key), self._take_session)

    def _take_items(self, rows: list[ItemRow]) -> None:
        self.agenda.replace(rows)
        self._after_agenda_change()

    def _after_agenda_change(self) -> None:
        if self._current is not None and self.current is None:
            self._current = None
            self._show_first()
            if self._current is None:
                self.current_changed.emit()
        self.agenda_changed.emit()
