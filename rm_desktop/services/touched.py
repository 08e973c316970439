"""The rows that lists show after a change, read in the transaction that made it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import Action
from rm_desktop.domain.rows import ActionRow, SessionRow
from rm_desktop.domain.rules import due_day, is_overdue
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Desk
from rm_desktop.vault.unit_of_work import Work


def agenda_changes(work: Work, session_id: str) -> Changes:
    """Return a meeting's agenda and its own row as changed."""
    return Changes(upserted=(*work.items.rows_for(session_id), work.sessions.row_of(session_id)))


def session_changes(work: Work, session_id: str) -> Changes:
    """Return a meeting's row as changed; the other rows' numbers and the tasks' dates may hang on it."""
    return Changes(upserted=(work.sessions.row_of(session_id),), stale=frozenset({Kind.SESSION, Kind.ACTION}))


def action_rows(work: Work, actions: Iterable[Action], desk: Desk) -> list[ActionRow]:
    """Return the rows of tasks, with dates resolved."""
    found = list(actions)
    titles = work.actions.titles([action.session_id for action in found if action.session_id])
    goals = work.goals.titles(action.goal_id for action in found if action.goal_id)
    running = work.sessions.running()
    upcoming = _planned_day(work.sessions.next_planned(), desk)
    present = None if running is None or running.started_at is None else desk.day(running.started_at)

    def row(action: Action) -> ActionRow:
        came_along = running is not None and action.session_id != running.id
        return ActionRow(
            id=action.id,
            text=action.text,
            owner=action.owner,
            due_on=due_day(action, present if came_along else upcoming),
            due_next=action.due_next,
            overdue=is_overdue(action, desk.clock.today()),
            done_at=action.done_at,
            outcome=action.outcome,
            session_id=action.session_id,
            session_title=titles.get(action.session_id or "", ""),
            goal_id=action.goal_id,
            goal_title=goals.get(action.goal_id or "", ""),
        )

    return [row(action) for action in found]


def by_due_day(rows: Iterable[ActionRow]) -> list[ActionRow]:
    """Return rows with the most pressing first; what has no date comes last."""
    return sorted(rows, key=lambda row: (row.done_at is not None, row.due_on or date.max))


def _planned_day(row: SessionRow | None, desk: Desk) -> date | None:
    return None if row is None or row.planned_at is None else desk.day(row.planned_at)
