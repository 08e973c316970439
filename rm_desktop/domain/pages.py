"""What whole pages show: small frozen gatherings of rows, made by one query each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, unique

from rm_desktop.domain.differences import Stretch
from rm_desktop.domain.entities import Assessment
from rm_desktop.domain.ids import ExampleId, ItemId, NoteId, SessionId, SkillCode
from rm_desktop.domain.rows import ActionRow, GoalRow, SearchHit, SessionRow, SkillRow
from rm_desktop.domain.words import GoalChanged, GoalState, Level, SessionState


@unique
class Reason(Enum):
    """Why a template is suggested for the next meeting."""

    FIRST = "first"
    LOOK_BACK = "look_back"
    LAST = "last"
    PRACTICE = "practice"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the next meeting could be: a template, a title and at most two topics, the main one first."""

    template: str
    title: str = field(repr=False)
    topics: tuple[str, ...] = field(repr=False)
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of the checklist and how many lines are shown in it. Nothing here counts levels."""

    code: str
    title: str = field(repr=False)
    icon: str
    note: str
    lines: int
    own: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedRow:
    """Something that was learned lately: an example, in the words of the pair."""

    skill: SkillCode
    text: str = field(repr=False)
    on: date
    session_id: SessionId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRow:
    """What showed a skill: words, day, the meeting if there was one, and the name of the file beside it if any."""

    id: ExampleId
    skill: SkillCode
    text: str = field(repr=False)
    on: date
    session_id: SessionId | None
    session_title: str = field(default="", repr=False)
    file_name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PractisedRow:
    """A point of a meeting in which a skill was practised; ``level`` is the word it was given there, if any."""

    item_id: ItemId
    title: str = field(repr=False)
    session_id: SessionId
    session_title: str = field(repr=False)
    at: datetime | None
    has_note: bool
    level: Level | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillStory:
    """Everything that hangs on a line: examples, the latest first; levels, the oldest first; where it was practised."""

    examples: tuple[ExampleRow, ...]
    history: tuple[Assessment, ...]
    practised: tuple[PractisedRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalMeeting:
    """A point of a meeting under which a goal stood on the agenda."""

    item_id: ItemId
    title: str = field(repr=False)
    session_id: SessionId
    session_title: str = field(repr=False)
    state: SessionState
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalStory:
    """What hangs on a goal: its tasks, open ones first, and where it was talked about, the latest first.

    ``may_stand_on`` is the running or next meeting, where its agenda does not have the goal yet.
    """

    tasks: tuple[ActionRow, ...] = ()
    meetings: tuple[GoalMeeting, ...] = ()
    may_stand_on: SessionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalHistoryRow:
    """A line of a goal's history: a state it took, with a remark in ``after``, or what was changed.

    ``stretches`` tell how one wording became another.
    """

    at: datetime
    state: GoalState | None = None
    what: GoalChanged | None = None
    before: str = field(default="", repr=False)
    after: str = field(default="", repr=False)
    stretches: tuple[Stretch, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedNote:
    """A shared note that was changed while the vault was open to one person alone."""

    id: NoteId
    title: str = field(repr=False)
    session_id: SessionId
    session_title: str = field(repr=False)
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceLastTime:
    """What happened between the last time together and now; ``since`` is None before the second opening."""

    alone_openings: int
    notes_changed: int
    exports: int
    since: datetime | None

    @property
    def anything(self) -> bool:
        """Whether there is something to say."""
        return bool(self.alone_openings or self.notes_changed or self.exports)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """Hits, newest first; ``more`` tells that there are further ones."""

    hits: tuple[SearchHit, ...]
    more: bool


@unique
class Check(Enum):
    """What falls due."""

    GO_ON = "go_on"
    MIDTERM = "midterm"
    INDEPENDENCE = "independence"
    END = "end"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing that falls due: after which meeting, on or about which day, and whether that is over."""

    what: Check
    number: int | None = None
    day: date | None = None
    past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """A time in which the mentoring rested; without ``end`` it still does."""

    begin: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """Everything the first page shows. ``number`` is the next meeting's, or the running one's."""

    running: SessionRow | None
    next_session: SessionRow | None
    suggestion: Suggestion
    since: SinceLastTime
    open_actions: tuple[ActionRow, ...]
    done_count: int
    goals: tuple[GoalRow, ...]
    learned: tuple[LearnedRow, ...]
    junior_learned: str = field(repr=False)
    practise: SkillRow | None
    number: int
    planned_meetings: int
    begun: date
    course: tuple[Due, ...] = ()
