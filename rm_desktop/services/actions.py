"""Tasks: what somebody promised to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Literal, cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Action
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.ids import ActionId, GoalId, SessionId, new_id
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.text import clean_text, required_line
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.desk import KEEP, Keep, Service, require_editable
from rm_desktop.services.touched import action_rows, by_due_day
from rm_desktop.vault.unit_of_work import Work

Show = Literal["open", "done", "all"]


class Actions(Service):
    """Tasks of both."""

    def rows(self, show: Show = "open", session_id: str | None = None) -> list[ActionRow]:
        """Return tasks, the most pressing first and finished ones last.

        With ``session_id`` those made in that meeting or come along into it.
        """
        with self._desk.read() as work:
            found = _found(work, show) if session_id is None else work.actions.of_session(session_id)
            rows = action_rows(work, found, self._desk)
        if show != "all":
            rows = [row for row in rows if (row.done_at is None) is (show == "open")]
        return by_due_day(rows)

    def any(self) -> bool:
        """Return whether there is any task, open or done."""
        with self._desk.read() as work:
            return work.actions.any()

    def get(self, action_id: str) -> ActionRow:
        """Return one task."""
        with self._desk.read() as work:
            return self._row(work, work.actions.get(action_id))

    def add(
        self,
        text: str,
        owner: Person,
        session_id: str | None = None,
        *,
        due_on: date | None = None,
        due_next: bool = True,
        goal_id: str | None = None,
    ) -> Saved[ActionRow]:
        """Note a task. Without a date of its own it is due at the next meeting, or with ``due_next`` false never."""
        now = self._desk.now()
        action = Action(
            id=cast("ActionId", new_id()),
            text=required_line(text, "text"),
            owner=owner,
            due_on=due_on,
            due_next=due_next and due_on is None,
            session_id=None if session_id is None else SessionId(session_id),
            created_at=now,
        )
        with self._desk.write() as work:
            action = replace(action, goal_id=_known_goal(work, goal_id))
            if session_id is not None:
                require_editable(work, session_id)
            return self._saved(work, work.actions.put(action, now))

    def edit(
        self,
        action_id: str,
        *,
        text: str | None = None,
        owner: Person | None = None,
        due_on: date | Keep | None = KEEP,
        due_next: bool | None = None,
        goal_id: str | Keep | None = KEEP,
    ) -> Saved[ActionRow]:
        """Change what is given. A date of its own ends "at the next meeting", and the other way round."""
        if due_next and due_on not in (KEEP, None):
            raise InvalidInput(field="due", reason="contradiction")
        with self._desk.write() as work:
            action = work.actions.get(action_id)
            changed = replace(
                action,
                text=action.text if text is None else required_line(text, "text"),
                owner=owner or action.owner,
            )
            if due_on is not KEEP:
                changed = replace(changed, due_on=due_on, due_next=changed.due_next and due_on is None)
            if due_next is not None:
                changed = replace(changed, due_next=due_next, due_on=None if due_next else changed.due_on)
            if goal_id is not KEEP:
                changed = replace(changed, goal_id=_known_goal(work, goal_id))
            return self._kept(work, changed)

    def tick(self, action_id: str, done: bool, outcome: str = "") -> Saved[ActionRow]:
        """Mark a task as done, with what came of it, or as open again."""
        with self._desk.write() as work:
            action = work.actions.get(action_id)
            changed = replace(
                action,
                done_at=(action.done_at or self._desk.now()) if done else None,
                outcome=clean_text(outcome, "outcome") or action.outcome,
            )
            return self._kept(work, changed)

    def remove(self, action_id: str) -> Saved[ActionId]:
        """Put a task into the wastebasket."""
        with self._desk.write() as work:
            work.actions.remove(action_id, self._desk.now())
        return Saved(value=ActionId(action_id), changes=Changes(removed=((Kind.ACTION, action_id),)))

    def restore(self, action_id: str) -> Saved[ActionRow]:
        """Take a task back out of the wastebasket."""
        with self._desk.write() as work:
            work.actions.restore(action_id, self._desk.now())
            return self._saved(work, work.actions.get(action_id))

    def state(self, action_id: str) -> Action | None:
        """Return a task as it stands, without stamps, to be put back one day; None if it is in the wastebasket."""
        with self._desk.read() as work:
            try:
                return replace(work.actions.get(action_id), revision=0)
            except NotFound:
                return None

    def put_back(self, action_id: str, state: Action | None) -> Saved[Any]:
        """Make a task what `state` said it was."""
        if state is None:
            return self.remove(action_id)
        with self._desk.write() as work:
            work.actions.restore(action_id, self._desk.now())
            return self._kept(work, state)

    def _kept(self, work: Work, action: Action) -> Saved[ActionRow]:
        return self._saved(work, work.actions.keep(action, self._desk.now()))

    def _saved(self, work: Work, action: Action) -> Saved[ActionRow]:
        row = self._row(work, action)
        return Saved(value=row, changes=Changes(upserted=(row,)))

    def _row(self, work: Work, action: Action) -> ActionRow:
        return action_rows(work, [action], self._desk)[0]


def _known_goal(work: Work, goal_id: str | None) -> GoalId | None:
    return None if goal_id is None else work.goals.get(goal_id).id


def _found(work: Work, show: Show) -> list[Action]:
    opened = [] if show == "done" else work.actions.open()
    return opened if show == "open" else [*opened, *work.actions.done()]
