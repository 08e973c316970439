"""The things a vault keeps. Frozen; change one with `dataclasses.replace`. What people wrote never shows in a repr."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from rm_desktop.domain.ids import (
    ActionId,
    AgreementId,
    AssessmentId,
    ExampleId,
    ExportId,
    GoalId,
    ItemId,
    LaterId,
    NoteId,
    OwnFieldId,
    OwnQuestionId,
    OwnSkillId,
    OwnTemplateId,
    PulseId,
    SessionId,
    SkillCode,
    StepId,
)
from rm_desktop.domain.words import (
    Address,
    DocumentFormat,
    ExportKind,
    GoalChanged,
    GoalState,
    ItemOrigin,
    Kind,
    Level,
    Opening,
    Person,
    PulseAnswer,
    PulseQuestion,
    SessionState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two people and the frame they agreed on; exactly one per vault, in the shared compartment."""

    senior_name: str = field(repr=False)
    junior_name: str = field(repr=False)
    address: Address = Address.SIE
    senior_trusted: str = field(default="", repr=False)
    junior_trusted: str = field(default="", repr=False)
    started_on: date
    planned_end: date | None = None
    rhythm_days: int = 14
    planned_meetings: int = 12
    meeting_minutes: int = 60
    retention_until: date | None = None
    interrupted_at: datetime | None = None
    ended_at: datetime | None = None
    sample: bool = False
    revision: int = 0

    def name(self, person: Person) -> str:
        """Return the name of ``person``."""
        return self.senior_name if person is Person.SENIOR else self.junior_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One sentence of the agreement. ``code`` is a catalogue code or ``own``."""

    code: str
    title: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One person's consent with the own passphrase: an ECDSA P-256 signature over what was shown."""

    person: Person
    at: datetime
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementVersion:
    """A version of the agreement; in force from the moment both consents are there."""

    id: AgreementId
    number: int
    clauses: tuple[Clause, ...]
    created_at: datetime
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of the pair. Elapsed time is what the clock had when it was last stopped or started."""

    id: SessionId
    title: str = field(repr=False)
    state: SessionState = SessionState.PLANNED
    template: str | None = None
    place: str = field(default="", repr=False)
    planned_at: datetime | None = None
    minutes: int = 60
    started_at: datetime | None = None
    finished_at: datetime | None = None
    clock_seconds: int = 0
    clock_since: datetime | None = None
    current_item: ItemId | None = None
    junior_learned: str = field(default="", repr=False)
    revision: int = 0
    deleted_at: datetime | None = None

    def elapsed_seconds(self, now: datetime) -> int:
        """Return the seconds on the meeting's clock at ``now``; a clock that jumped back counts as zero."""
        running = (now - self.clock_since).total_seconds() if self.clock_since else 0
        return self.clock_seconds + max(0, int(running))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A line of the agenda; its note is a `Note` with ``parent_kind`` ITEM."""

    id: ItemId
    session_id: SessionId
    position: int
    title: str = field(repr=False)
    minutes: int = 0
    done_at: datetime | None = None
    origin: ItemOrigin = ItemOrigin.OWN
    carried_from: ItemId | None = None
    skill: SkillCode | None = None
    goal_id: GoalId | None = None
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterItem:
    """Something kept for a later meeting, with the skill and the goal it belonged to on an agenda."""

    id: LaterId
    text: str = field(repr=False)
    created_at: datetime
    skill: SkillCode | None = None
    goal_id: GoalId | None = None
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text in Markdown. In the shared compartment it hangs on an agenda item; private ones may stand alone.

    A link stores the target's id and a label, because the target may lie in a closed compartment.
    """

    id: NoteId
    title: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    parent_kind: Kind | None = None
    parent_id: str | None = None
    parent_label: str = field(default="", repr=False)
    created_at: datetime
    updated_at: datetime
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A task: something one of the two promised. With ``due_next`` it is due at the next meeting."""

    id: ActionId
    text: str = field(repr=False)
    owner: Person
    due_on: date | None = None
    due_next: bool = True
    session_id: SessionId | None = None
    goal_id: GoalId | None = None
    created_at: datetime
    done_at: datetime | None = None
    outcome: str = field(default="", repr=False)
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a goal."""

    id: StepId
    text: str = field(repr=False)
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalEvent:
    """One line of a goal's history."""

    at: datetime
    state: GoalState
    remark: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalChange:
    """How something about a goal was and how it became. A day stands as ISO date, "" for none."""

    at: datetime
    what: GoalChanged
    step: StepId | None = None
    before: str = field(default="", repr=False)
    after: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One of one to three goals. ``changes`` are read only where they are asked for."""

    id: GoalId
    title: str = field(repr=False)
    why: str = field(default="", repr=False)
    success: str = field(default="", repr=False)
    due_on: date | None = None
    state: GoalState = GoalState.OPEN
    position: int = 0
    steps: tuple[Step, ...] = ()
    history: tuple[GoalEvent, ...] = ()
    changes: tuple[GoalChange, ...] = ()
    skills: tuple[SkillCode, ...] = ()
    created_at: datetime
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A level given to a line of the checklist, by the senior; the newest one counts, older ones stay."""

    id: AssessmentId
    skill: SkillCode
    level: Level
    at: datetime
    session_id: SessionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What showed a skill."""

    id: ExampleId
    skill: SkillCode
    text: str = field(repr=False)
    on: date
    session_id: SessionId | None = None
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFile:
    """A picture or a PDF beside an example. It never leaves the vault but with a take-out."""

    example_id: ExampleId
    name: str = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnField:
    """A field the pair added to the checklist."""

    id: OwnFieldId
    title: str = field(repr=False)
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSkill:
    """A line the pair added to a field of the checklist."""

    id: OwnSkillId
    field_code: str
    title: str = field(repr=False)
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """A line of a template: what is to be talked about, and for how long. Nobody's note, nobody's name."""

    title: str = field(repr=False)
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplate:
    """A course for meetings that the pair made; its lines stand in a table of their own and are read with it."""

    id: OwnTemplateId
    title: str = field(repr=False)
    items: tuple[PlannedItem, ...] = field(default=(), repr=False)
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQuestion:
    """A question the pair added to the bank. Without ``asked_by`` each asks the other."""

    id: OwnQuestionId
    topic: str
    text: str = field(repr=False)
    asked_by: Person | None = None
    revision: int = 0
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseShown:
    """A pulse question whose two answers both people chose to show."""

    id: PulseId
    session_id: SessionId
    question: PulseQuestion
    senior: PulseAnswer = field(repr=False)
    junior: PulseAnswer = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A line of the register of what left the vault. No content, no path, no name."""

    id: ExportId
    kind: ExportKind
    purpose: str
    format: DocumentFormat | None
    at: datetime
    size: int
    content_sha256: str
    written_sha256: str
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRecord:
    """One line of the log of openings in the shared compartment."""

    at: datetime
    opening: Opening
