"""What lists show: one frozen row per line, already joined and counted, never a body of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from rm_desktop.domain.ids import ActionId, GoalId, ItemId, LaterId, NoteId, SessionId, SkillCode
from rm_desktop.domain.words import Compartment, Discarded, GoalState, ItemOrigin, Kind, Level, Person, SessionState


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A line of the list of meetings. ``number`` counts held meetings from 1 by start; planned ones get the next."""

    id: SessionId
    number: int
    title: str = field(repr=False)
    state: SessionState
    planned_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    minutes: int
    place: str = field(repr=False)
    items: int
    items_done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """A line of the agenda. ``has_note`` tells whether its note holds text."""

    id: ItemId
    session_id: SessionId
    position: int
    title: str = field(repr=False)
    minutes: int
    done: bool
    origin: ItemOrigin
    skill: SkillCode | None
    has_note: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterRow:
    """Something kept for later."""

    id: LaterId
    text: str = field(repr=False)
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A line of the list of tasks. ``due_on`` is resolved: with "next meeting" it is that meeting's date if planned.

    ``goal_title`` is empty where the task has no goal, or the goal lies in the wastebasket.
    """

    id: ActionId
    text: str = field(repr=False)
    owner: Person
    due_on: date | None
    due_next: bool
    overdue: bool
    done_at: datetime | None
    outcome: str = field(repr=False)
    session_id: SessionId | None
    session_title: str = field(repr=False)
    goal_id: GoalId | None = None
    goal_title: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalRow:
    """A line of the list of goals."""

    id: GoalId
    title: str = field(repr=False)
    state: GoalState
    due_on: date | None
    steps: int
    steps_done: int
    next_step: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillRow:
    """A line of the checklist with its present level; ``earlier`` is the first level ever given, if it differs.

    ``hidden`` tells that the pair put it, or its field, out of sight.
    """

    code: SkillCode
    field_code: str
    title: str = field(repr=False)
    detail: str = field(repr=False)
    competence: str
    level: Level
    earlier: Level | None
    assessed_at: datetime | None
    examples: int
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A line of the list of private notes."""

    id: NoteId
    compartment: Compartment
    title: str = field(repr=False)
    excerpt: str = field(repr=False)
    parent_kind: Kind | None
    parent_id: str | None
    parent_label: str = field(repr=False)
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardedRow:
    """A line of the wastebasket."""

    what: Discarded
    id: str
    compartment: Compartment
    title: str = field(repr=False)
    deleted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A place where all words were found; ``before``, ``match`` and ``after`` are plain text around the first one.

    ``session_id`` names the meeting to open for hits in items, notes and tasks. A line of the checklist has no day.
    """

    kind: Kind
    id: str
    compartment: Compartment
    title: str = field(repr=False)
    before: str = field(repr=False)
    match: str = field(repr=False)
    after: str = field(repr=False)
    session_id: SessionId | None
    at: datetime | None
