"""What is noted when a goal changes, and how its history is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from rm_desktop.domain.differences import Piece, Stretch, differences
from rm_desktop.domain.entities import Goal, GoalChange
from rm_desktop.domain.ids import StepId
from rm_desktop.domain.pages import GoalHistoryRow
from rm_desktop.domain.words import GoalChanged
from rm_desktop.vault.repositories.goals import KeptStep
from rm_desktop.vault.unit_of_work import Work

LONGEST_COMPARED = 4000
"""Characters of two wordings together up to which they are compared word by word; beyond, that takes seconds."""


def note_words(work: Work, before: Goal, after: Goal, at: datetime) -> None:
    """Note which words and whether the day of a goal changed."""
    pairs = (
        (GoalChanged.TITLE, before.title, after.title),
        (GoalChanged.WHY, before.why, after.why),
        (GoalChanged.SUCCESS, before.success, after.success),
        (GoalChanged.DUE, _iso(before.due_on), _iso(after.due_on)),
    )
    changes = [GoalChange(at=at, what=what, before=old, after=new) for what, old, new in pairs if old != new]
    work.goal_changes.add(before.id, changes)


def note_step(work: Work, step: KeptStep, what: GoalChanged, at: datetime, before: str = "") -> None:
    """Note what happened to a step; ``before`` are its words before it got others."""
    change = GoalChange(at=at, what=what, step=StepId(step.id), before=before, after=step.text)
    work.goal_changes.add(step.goal_id, [change])


def told(goal: Goal) -> list[GoalHistoryRow]:
    """Return the history of a goal read with its changes, the latest first."""
    rows = sorted([*_states(goal), *_changes(goal)], key=lambda row: row.at)
    rows.reverse()
    return rows


def _states(goal: Goal) -> Iterator[GoalHistoryRow]:
    return (GoalHistoryRow(at=event.at, state=event.state, after=event.remark) for event in goal.history)


def _changes(goal: Goal) -> Iterator[GoalHistoryRow]:
    for one in goal.changes:
        words = one.what is not GoalChanged.DUE and (one.step is None or one.what is GoalChanged.STEP_WORDED)
        yield GoalHistoryRow(
            at=one.at,
            what=one.what,
            before=one.before,
            after=one.after,
            stretches=_stretches(one.before, one.after) if words else (),
        )


def _stretches(before: str, after: str) -> tuple[Stretch, ...]:
    if len(before) + len(after) <= LONGEST_COMPARED:
        return differences(before, after)
    return tuple(Stretch(piece, text) for piece, text in ((Piece.GONE, before), (Piece.NEW, after)) if text)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
