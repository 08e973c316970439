"""A meeting while it is held: begin, the clock, the current item, what the junior took away, finish, reopen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import AnotherSessionRuns, InvalidInput, NotFound, SessionIsFinished
from rm_desktop.domain.ids import ItemId, SessionId, new_id
from rm_desktop.domain.text import clean_text
from rm_desktop.domain.words import Kind, SessionState
from rm_desktop.services.carry_over import carry_into
from rm_desktop.services.desk import Service, require_editable
from rm_desktop.services.suggestion import fill_from_template, suggestion_for
from rm_desktop.services.touched import agenda_changes, session_changes
from rm_desktop.vault.unit_of_work import Work


class RunningSessions(Service):
    """The life of a meeting from its beginning to its end. One runs at a time."""

    def running(self) -> Session | None:
        """Return the meeting that runs now."""
        with self._desk.read() as work:
            return work.sessions.running()

    def start(self, session_id: str | None = None) -> Saved[Session]:
        """Begin a planned meeting, or one made on the spot; what is unfinished comes along."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = self._new(work, now) if session_id is None else work.sessions.get(session_id)
            if session.state is SessionState.FINISHED:
                raise SessionIsFinished
            if session.state is not SessionState.RUNNING:
                _require_none_runs(work)
                begun = replace(session, state=SessionState.RUNNING, started_at=now, clock_since=now)
                session = work.sessions.keep(begun, now)
                carry_into(work, session, now)
                session = work.sessions.keep(replace(session, current_item=_first_open(work, session.id)), now)
            changes = session_changes(work, session.id) | agenda_changes(work, session.id)
            return Saved(value=session, changes=changes)

    def pause(self, session_id: str) -> Saved[Session]:
        """Stop the meeting's clock."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = _running(work, session_id)
            stopped = replace(session, clock_seconds=session.elapsed_seconds(now), clock_since=None)
            return self._kept(work, stopped, now)

    def resume(self, session_id: str) -> Saved[Session]:
        """Let the meeting's clock go on."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = _running(work, session_id)
            return self._kept(work, session if session.clock_since else replace(session, clock_since=now), now)

    def set_current(self, session_id: str, item_id: str | None) -> Saved[Session]:
        """Remember which item is talked about."""
        now = self._desk.now()
        with self._desk.write() as work:
            require_editable(work, session_id)
            if item_id is not None and work.items.get(item_id).session_id != session_id:
                raise NotFound(kind=Kind.ITEM.value)
            session = replace(work.sessions.get(session_id), current_item=cast("ItemId | None", item_id))
            return self._kept(work, session, now)

    def set_learned(self, session_id: str, text: str, revision: int) -> Saved[Session]:
        """Keep what the junior took away; ``revision`` is the one of the meeting that was read."""
        body = clean_text(text, "learned")
        with self._desk.write() as work:
            require_editable(work, session_id)
            changed = replace(work.sessions.get(session_id), junior_learned=body, revision=revision)
            session = work.sessions.put(changed, self._desk.now())
            return Saved(value=session, changes=Changes(upserted=(work.sessions.row_of(session.id),)))

    def finish(self, session_id: str) -> Saved[Session]:
        """End the meeting; from here on it is read-only. One that was reopened keeps the time of its first end."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            if session.state is SessionState.FINISHED:
                return Saved(value=session, changes=Changes())
            session = _running(work, session_id)
            ended = replace(
                session,
                state=SessionState.FINISHED,
                finished_at=session.finished_at or now,
                clock_seconds=session.elapsed_seconds(now),
                clock_since=None,
            )
            work.sessions.keep(ended, now)
            return Saved(value=ended, changes=session_changes(work, session_id))

    def reopen(self, session_id: str) -> Saved[Session]:
        """Make a finished meeting writable again; its clock stays stopped."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            if session.state is not SessionState.FINISHED:
                raise InvalidInput(field="state", reason="not_finished")
            _require_none_runs(work)
            reopened = work.sessions.keep(replace(session, state=SessionState.RUNNING), now)
            return Saved(value=reopened, changes=session_changes(work, session_id))

    def _new(self, work: Work, now: datetime) -> Session:
        suggestion = suggestion_for(work, self._desk)
        session = Session(
            id=cast("SessionId", new_id()),
            title=suggestion.title,
            template=suggestion.template,
            minutes=work.pair.get().meeting_minutes,
        )
        session = work.sessions.put(session, now)
        fill_from_template(work, session, self._desk.content, now)
        return session

    def _kept(self, work: Work, session: Session, now: datetime) -> Saved[Session]:
        work.sessions.keep(session, now)
        return Saved(value=session, changes=Changes(upserted=(work.sessions.row_of(session.id),)))


def _running(work: Work, session_id: str) -> Session:
    session = work.sessions.get(session_id)
    if session.state is SessionState.FINISHED:
        raise SessionIsFinished
    if session.state is not SessionState.RUNNING:
        raise InvalidInput(field="state", reason="not_running")
    return session


def _require_none_runs(work: Work) -> None:
    if work.sessions.running() is not None:
        raise AnotherSessionRuns


def _first_open(work: Work, session_id: str) -> ItemId | None:
    return next((item.id for item in work.items.of_session(session_id) if item.done_at is None), None)
