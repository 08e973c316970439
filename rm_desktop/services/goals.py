"""One to three goals, each with up to six steps and a history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Goal, GoalEvent
from rm_desktop.domain.errors import NotFound, TooManyGoals
from rm_desktop.domain.ids import GoalId, SkillCode, new_id
from rm_desktop.domain.pages import GoalHistoryRow, GoalStory
from rm_desktop.domain.rows import GoalRow
from rm_desktop.domain.rules import MAX_OPEN_GOALS, MAX_STEPS, reordered
from rm_desktop.domain.text import clean_text, required_line
from rm_desktop.domain.words import GoalChanged, GoalState, Kind
from rm_desktop.services.desk import Service
from rm_desktop.services.goal_changes import note_step, note_words, told
from rm_desktop.services.touched import action_rows, by_due_day
from rm_desktop.vault.repositories.goals import KeptStep, goal_row
from rm_desktop.vault.unit_of_work import Work


class Goals(Service):
    """Goals and their steps."""

    def rows(self) -> list[GoalRow]:
        """Return all goals, open ones first."""
        with self._desk.read() as work:
            return [goal_row(goal) for goal in work.goals.all()]

    def get(self, goal_id: str) -> Goal:
        """Return one goal with steps and history."""
        with self._desk.read() as work:
            return work.goals.get(goal_id)

    def open_titles(self) -> dict[GoalId, str]:
        """Return the titles of the open goals, in their order."""
        with self._desk.read() as work:
            return work.goals.open_titles()

    def story(self, goal_id: str) -> GoalStory:
        """Return the tasks of a goal and the meetings in which it stood on the agenda."""
        with self._desk.read() as work:
            tasks = action_rows(work, work.actions.of_goal(goal_id), self._desk)
            meetings = work.items.under_goal(goal_id)
            following = work.sessions.running() or work.sessions.next_planned()
            taken = following is None or any(one.session_id == following.id for one in meetings)
            return GoalStory(
                tasks=tuple(by_due_day(tasks)),
                meetings=tuple(meetings),
                may_stand_on=None if following is None or taken else following.id,
            )

    def history(self, goal_id: str) -> list[GoalHistoryRow]:
        """Return the states a goal took and what was changed in it, the latest first."""
        with self._desk.read() as work:
            return told(_with_changes(work, goal_id))

    def add(
        self, title: str, why: str = "", success: str = "", due_on: date | None = None, skills: Iterable[str] = ()
    ) -> Saved[Goal]:
        """Set a goal; more than three open ones are refused."""
        now = self._desk.now()
        goal = Goal(
            id=cast("GoalId", new_id()),
            title=required_line(title, "title"),
            why=clean_text(why, "why"),
            success=clean_text(success, "success"),
            due_on=due_on,
            created_at=now,
        )
        with self._desk.write() as work:
            _require_room(work)
            work.goals.put(replace(goal, position=work.goals.next_position()), now)
            work.goals.set_skills(goal.id, [SkillCode(code) for code in skills])
            work.goals.add_event(goal.id, GoalEvent(at=now, state=GoalState.OPEN))
            return _saved(work, goal.id)

    def edit(
        self,
        goal_id: str,
        *,
        title: str,
        why: str,
        success: str,
        due_on: date | None,
        revision: int,
        skills: Iterable[str] | None = None,
    ) -> Saved[Goal]:
        """Change a goal's words over the ``revision`` that was read."""
        with self._desk.write() as work:
            before, now = work.goals.get(goal_id), self._desk.now()
            changed = replace(
                before,
                title=required_line(title, "title"),
                why=clean_text(why, "why"),
                success=clean_text(success, "success"),
                due_on=due_on,
                revision=revision,
            )
            work.goals.put(changed, now)
            note_words(work, before, changed, now)
            if skills is not None:
                work.goals.set_skills(goal_id, [SkillCode(code) for code in skills])
            return _saved(work, goal_id)

    def set_state(self, goal_id: str, state: GoalState, remark: str = "") -> Saved[Goal]:
        """Note that a goal was reached, changed, dropped or taken up again; every change stays in its history."""
        now = self._desk.now()
        with self._desk.write() as work:
            goal = work.goals.get(goal_id)
            if state is GoalState.OPEN and goal.state is not GoalState.OPEN:
                _require_room(work)
            work.goals.keep(replace(goal, state=state), now)
            work.goals.add_event(goal_id, GoalEvent(at=now, state=state, remark=clean_text(remark, "remark")))
            return _saved(work, goal_id)

    def remove(self, goal_id: str) -> Saved[GoalId]:
        """Put a goal into the wastebasket, with its steps."""
        now = self._desk.now()
        with self._desk.write() as work:
            work.steps.remove_of(goal_id, now)
            work.goals.remove(goal_id, now)
        return Saved(value=GoalId(goal_id), changes=Changes(removed=((Kind.GOAL, goal_id),)))

    def restore(self, goal_id: str) -> Saved[Goal]:
        """Take a goal back out of the wastebasket, with its steps."""
        now = self._desk.now()
        with self._desk.write() as work:
            removed_at = work.goals.restore(goal_id, now)
            if removed_at is not None:
                work.steps.restore_of(goal_id, removed_at)
            if work.goals.count_open() > MAX_OPEN_GOALS:
                raise TooManyGoals(limit=MAX_OPEN_GOALS)
            return _saved(work, goal_id)

    def add_step(self, goal_id: str, text: str) -> Saved[Goal]:
        """Add a step at the end; more than six are refused."""
        line = required_line(text, "text")
        with self._desk.write() as work:
            work.goals.get(goal_id)
            steps = work.steps.of_goal(goal_id)
            if len(steps) >= MAX_STEPS:
                raise TooManyGoals(limit=MAX_STEPS)
            position = steps[-1].position + 1 if steps else 0
            step = work.steps.put(KeptStep(new_id(), goal_id, position, line, None), self._desk.now())
            note_step(work, step, GoalChanged.STEP_ADDED, self._desk.now())
            return _saved(work, goal_id)

    def edit_step(self, step_id: str, text: str) -> Saved[Goal]:
        """Change the words of a step."""
        line = required_line(text, "text")
        with self._desk.write() as work:
            step = work.steps.get(step_id)
            if step.text != line:
                changed = work.steps.keep(step._replace(text=line), self._desk.now())
                note_step(work, changed, GoalChanged.STEP_WORDED, self._desk.now(), step.text)
            return _saved(work, step.goal_id)

    def tick_step(self, step_id: str, done: bool) -> Saved[Goal]:
        """Tick or untick a step."""
        now = self._desk.now()
        with self._desk.write() as work:
            step = work.steps.get(step_id)
            done_at: datetime | None = (step.done_at or now) if done else None
            work.steps.keep(step._replace(done_at=done_at), now)
            if done is (step.done_at is None):
                note_step(work, step, GoalChanged.STEP_DONE if done else GoalChanged.STEP_OPENED, now)
            return _saved(work, step.goal_id)

    def move_step(self, step_id: str, to_position: int) -> Saved[Goal]:
        """Put a step to a position, counted from 0."""
        with self._desk.write() as work:
            step = work.steps.get(step_id)
            ids = [other.id for other in work.steps.of_goal(step.goal_id)]
            work.steps.arrange(reordered(ids, step_id, to_position), self._desk.now())
            return _saved(work, step.goal_id)

    def remove_step(self, step_id: str) -> Saved[Goal]:
        """Put a step into the wastebasket."""
        with self._desk.write() as work:
            step = work.steps.get(step_id)
            work.steps.remove(step_id, self._desk.now())
            note_step(work, step, GoalChanged.STEP_REMOVED, self._desk.now())
            return _saved(work, step.goal_id)

    def restore_step(self, step_id: str) -> Saved[Goal]:
        """Take a step back out of the wastebasket."""
        with self._desk.write() as work:
            removed_at = work.steps.restore(step_id, self._desk.now())
            step = work.steps.get(step_id)
            if removed_at is not None:
                note_step(work, step, GoalChanged.STEP_BACK, self._desk.now())
            if len(work.steps.of_goal(step.goal_id)) > MAX_STEPS:
                raise TooManyGoals(limit=MAX_STEPS)
            return _saved(work, step.goal_id)

    def state(self, goal_id: str) -> Goal | None:
        """Return a goal as it stands, with all that is its own, to be put back one day; None if it was deleted."""
        with self._desk.read() as work:
            try:
                return replace(_with_changes(work, goal_id), revision=0)
            except NotFound:
                return None

    def put_back(self, goal_id: str, state: Goal | None) -> Saved[Any]:
        """Make a goal what `state` said it was, with its steps, skills and history."""
        if state is None:
            return self.remove(goal_id)
        now = self._desk.now()
        with self._desk.write() as work:
            work.goals.restore(goal_id, now)
            # a form that is open over the goal as it was must not write over this
            work.goals.put(replace(state, revision=work.goals.get(goal_id).revision), now)
            work.goals.set_skills(goal_id, state.skills)
            work.goals.set_history(goal_id, state.history)
            work.goal_changes.replace(goal_id, state.changes)
            _put_steps_back(work, state, now)
            if work.goals.count_open() > MAX_OPEN_GOALS:
                raise TooManyGoals(limit=MAX_OPEN_GOALS)
            return _saved(work, goal_id)


def _with_changes(work: Work, goal_id: str) -> Goal:
    return replace(work.goals.get(goal_id), changes=tuple(work.goal_changes.of_goal(goal_id)))


def _put_steps_back(work: Work, state: Goal, now: datetime) -> None:
    wanted = {step.id for step in state.steps}
    for step in work.steps.of_goal(state.id):
        if step.id not in wanted:
            work.steps.remove(step.id, now)
    for place, known in enumerate(state.steps):
        work.steps.restore(known.id, now)
        work.steps.keep(KeptStep(known.id, state.id, place, known.text, known.done_at), now)


def _require_room(work: Work) -> None:
    if work.goals.count_open() >= MAX_OPEN_GOALS:
        raise TooManyGoals(limit=MAX_OPEN_GOALS)


def _saved(work: Work, goal_id: str) -> Saved[Goal]:
    goal = work.goals.get(goal_id)
    return Saved(value=goal, changes=Changes(upserted=(goal_row(goal),)))
