"""Meetings as a list: plan, log afterwards, change, postpone, remove, and what the next one could be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import AnotherSessionRuns, InvalidInput, NotFound
from rm_desktop.domain.ids import SessionId, new_id
from rm_desktop.domain.pages import Suggestion
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.rules import LONGEST_MINUTES, next_date
from rm_desktop.domain.text import clean_line, fold, required_line
from rm_desktop.domain.words import Kind, SessionState
from rm_desktop.services.desk import KEEP, Keep, require_editable
from rm_desktop.services.running import RunningSessions
from rm_desktop.services.suggestion import fill_from_template, suggestion_for
from rm_desktop.services.template_choice import template_of
from rm_desktop.services.touched import agenda_changes, session_changes


class Sessions(RunningSessions):
    """All meetings."""

    def rows(self, query: str = "") -> list[SessionRow]:
        """Return the meetings, the latest first; with ``query`` those whose title or place holds all its words."""
        words = fold(query).split()
        with self._desk.read() as work:
            rows = work.sessions.rows()
        return [row for row in rows if all(word in fold(f"{row.title}\n{row.place}") for word in words)]

    def get(self, session_id: str) -> Session:
        """Return one meeting."""
        with self._desk.read() as work:
            return work.sessions.get(session_id)

    def row(self, session_id: str) -> SessionRow:
        """Return one meeting's row, with its number."""
        with self._desk.read() as work:
            return work.sessions.row_of(session_id)

    def next_planned(self) -> SessionRow | None:
        """Return the planned meeting that comes next."""
        with self._desk.read() as work:
            return work.sessions.next_planned()

    def suggestion(self) -> Suggestion:
        """Return what the next meeting could be."""
        with self._desk.read() as work:
            return suggestion_for(work, self._desk)

    def propose_next(self, after: Session | None = None) -> datetime:
        """Return the date to propose after a meeting, by the pair's rhythm; None stands for the latest one."""
        with self._desk.read() as work:
            base = after or work.sessions.last_with_time()
            rhythm = work.pair.get().rhythm_days
        at = None if base is None else base.planned_at or base.started_at
        return next_date(at, rhythm, self._desk.clock, self._desk.zone)

    def plan(
        self, title: str, planned_at: datetime | None, minutes: int, template: str | None = None, place: str = ""
    ) -> Saved[Session]:
        """Plan a meeting. Without a title it takes its template's; the template fills the agenda."""
        session = self._made(title, minutes, template, place)
        return self._added(replace(session, planned_at=planned_at))

    def log_afterwards(
        self, title: str, started_at: datetime, minutes: int, template: str | None = None, place: str = ""
    ) -> Saved[Session]:
        """Note a meeting that was already held; it is finished, and its agenda done."""
        if started_at > self._desk.now():
            raise InvalidInput(field="started_at", reason="future")
        session = replace(
            self._made(title, minutes, template, place),
            state=SessionState.FINISHED,
            started_at=started_at,
            finished_at=started_at + timedelta(minutes=minutes),
            clock_seconds=minutes * 60,
        )
        return self._added(session)

    def change(
        self,
        session_id: str,
        *,
        title: str | None = None,
        place: str | None = None,
        planned_at: datetime | Keep | None = KEEP,
        minutes: int | None = None,
    ) -> Saved[Session]:
        """Change what is given. A new date brings a postponed meeting back among the planned ones."""
        now = self._desk.now()
        with self._desk.write() as work:
            require_editable(work, session_id)
            session = work.sessions.get(session_id)
            changed = replace(
                session,
                title=session.title if title is None else required_line(title, "title"),
                place=session.place if place is None else clean_line(place, "place"),
                minutes=session.minutes if minutes is None else _minutes(minutes),
            )
            if planned_at is not KEEP:
                state = SessionState.PLANNED if session.state is SessionState.POSTPONED else session.state
                changed = replace(changed, planned_at=planned_at, state=state)
            work.sessions.keep(changed, now)
            return Saved(value=changed, changes=session_changes(work, session_id))

    def postpone(self, session_id: str) -> Saved[Session]:
        """Mark a planned meeting as postponed; its date stays as a memory until a new one is set."""
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            if session.state is not SessionState.PLANNED:
                raise InvalidInput(field="state", reason="not_planned")
            postponed = work.sessions.keep(replace(session, state=SessionState.POSTPONED), self._desk.now())
            return Saved(value=postponed, changes=session_changes(work, session_id))

    def remove(self, session_id: str) -> Saved[SessionId]:
        """Put a meeting into the wastebasket, with agenda and notes; its tasks stay."""
        now = self._desk.now()
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            work.notes.remove_of_session(session_id, now)
            work.items.remove_of(session_id, now)
            work.sessions.remove(session_id, now)
        stale = frozenset({Kind.SESSION, Kind.ACTION})
        return Saved(value=session.id, changes=Changes(removed=((Kind.SESSION, session_id),), stale=stale))

    def restore(self, session_id: str) -> Saved[Session]:
        """Take a meeting back out of the wastebasket, with everything that went there with it."""
        now = self._desk.now()
        with self._desk.write() as work:
            another_runs = work.sessions.running() is not None
            removed_at = work.sessions.restore(session_id, now)
            if removed_at is not None:
                work.items.restore_of(session_id, removed_at)
                work.notes.restore_of_session(session_id, removed_at)
            session = work.sessions.get(session_id)
            if removed_at is not None and another_runs and session.state is SessionState.RUNNING:
                session = work.sessions.keep(_ended(session, removed_at), now)
            changes = session_changes(work, session_id) | agenda_changes(work, session_id)
            return Saved(value=session, changes=changes)

    def state(self, session_id: str) -> Session | None:
        """Return what is planned of a meeting and where it stands, to be put back one day; None once it is gone.

        What is written and counted while it is held is not part of it.
        """
        with self._desk.read() as work:
            try:
                session = work.sessions.get(session_id)
            except NotFound:
                return None
        return replace(session, revision=0, junior_learned="", current_item=None, clock_seconds=0, clock_since=None)

    def put_back(self, session_id: str, state: Session | None) -> Saved[Any]:
        """Make a meeting what `state` said it was; what was written in it meanwhile stays."""
        if state is None:
            return self.remove(session_id)
        restored = self.restore(session_id)
        now = self._desk.now()
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            if state.state is SessionState.RUNNING is not session.state and work.sessions.running() is not None:
                raise AnotherSessionRuns
            if session.state is SessionState.RUNNING is not state.state:
                session = _ended(session, now)
            changed = replace(
                session,
                title=state.title,
                place=state.place,
                planned_at=state.planned_at,
                minutes=state.minutes,
                state=state.state,
                started_at=state.started_at,
                finished_at=state.finished_at,
            )
            work.sessions.keep(changed, now)
            return Saved(value=changed, changes=restored.changes | session_changes(work, session_id))

    def _made(self, title: str, minutes: int, template: str | None, place: str) -> Session:
        fallback = self._template_title(template) if template else ""
        return Session(
            id=cast("SessionId", new_id()),
            title=required_line(title if title.strip() else fallback, "title"),
            template=template,
            place=clean_line(place, "place"),
            minutes=_minutes(minutes),
        )

    def _template_title(self, code: str) -> str:
        with self._desk.read() as work:
            return template_of(work, self._desk.content, code).title

    def _added(self, session: Session) -> Saved[Session]:
        now = self._desk.now()
        with self._desk.write() as work:
            kept = work.sessions.put(session, now)
            fill_from_template(work, kept, self._desk.content, now)
            return Saved(value=kept, changes=session_changes(work, kept.id) | agenda_changes(work, kept.id))


def _minutes(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise InvalidInput(field="minutes", reason="out_of_range")
    return minutes


def _ended(session: Session, at: datetime) -> Session:
    return replace(
        session,
        state=SessionState.FINISHED,
        finished_at=session.finished_at or at,
        clock_seconds=session.elapsed_seconds(at),
        clock_since=None,
    )
