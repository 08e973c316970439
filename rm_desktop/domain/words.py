"""The closed sets of the glossary: who, which part, which state. Values are what the database stores."""

from __future__ import annotations

from enum import Enum, IntEnum, unique


@unique
class Person(Enum):
    """One of the two. The UI never shows these words: it says mentee, mentor or the names."""

    SENIOR = "senior"
    JUNIOR = "junior"

    @property
    def other(self) -> Person:
        """The other one of the pair."""
        return Person.JUNIOR if self is Person.SENIOR else Person.SENIOR

    @property
    def compartment(self) -> Compartment:
        """The private compartment of this person."""
        return Compartment(self.value)

    @property
    def certificate_word(self) -> str:
        """All that a certificate says about this person; the same in both languages, and never a name."""
        return "Mentee" if self is Person.SENIOR else "Mentor"


@unique
class Compartment(Enum):
    """One encrypted database each."""

    SHARED = "shared"
    SENIOR = "senior"
    JUNIOR = "junior"


@unique
class Opening(Enum):
    """How the vault is open now."""

    TOGETHER = "together"
    SENIOR_ALONE = "senior_alone"
    JUNIOR_ALONE = "junior_alone"

    @property
    def person(self) -> Person | None:
        """Whoever opened alone, or None when opened together."""
        return {Opening.SENIOR_ALONE: Person.SENIOR, Opening.JUNIOR_ALONE: Person.JUNIOR}.get(self)


@unique
class Policy(Enum):
    """What opens the shared compartment: either person's passphrase, or both (four eyes)."""

    EITHER = "either"
    BOTH = "both"


@unique
class Address(Enum):
    """Form of address in German content."""

    SIE = "sie"
    DU = "du"


@unique
class SessionState(Enum):
    """Where a session stands."""

    PLANNED = "planned"
    RUNNING = "running"
    FINISHED = "finished"
    POSTPONED = "postponed"


@unique
class ItemOrigin(Enum):
    """Where an agenda item came from."""

    OWN = "own"
    TEMPLATE = "template"
    CARRIED = "carried"
    LATER = "later"
    QUESTION = "question"
    SKILL = "skill"
    GOAL = "goal"
    GENERAL = "general"


@unique
class GoalState(Enum):
    """Where a goal stands."""

    OPEN = "open"
    REACHED = "reached"
    CHANGED = "changed"
    DROPPED = "dropped"


@unique
class GoalChanged(Enum):
    """What of a goal was changed."""

    TITLE = "title"
    WHY = "why"
    SUCCESS = "success"
    DUE = "due_on"
    STEP_ADDED = "step_added"
    STEP_WORDED = "step_worded"
    STEP_DONE = "step_done"
    STEP_OPENED = "step_opened"
    STEP_REMOVED = "step_removed"
    STEP_BACK = "step_back"


@unique
class Level(IntEnum):
    """The four words for a skill; the number only orders them and is never shown."""

    NOT_LOOKED_AT = 0
    WITH_HELP = 1
    ALONE = 2
    CAN_SHOW = 3


@unique
class Kind(Enum):
    """Kinds of things that rows, links, search hits and changes name."""

    PAIR = "pair"
    AGREEMENT = "agreement"
    SESSION = "session"
    ITEM = "item"
    NOTE = "note"
    ACTION = "action"
    GOAL = "goal"
    LATER = "later"
    SKILL = "skill"
    EXAMPLE = "example"
    TEMPLATE = "template"
    QUESTION = "question"
    PULSE = "pulse"
    EXPORT = "export"
    BACKUP = "backup"
    SETTING = "setting"


@unique
class Discarded(Enum):
    """What the wastebasket holds; the value is the table's name."""

    SESSION = "session"
    ITEM = "item"
    ACTION = "action"
    GOAL = "goal"
    STEP = "step"
    LATER = "later"
    EXAMPLE = "example"
    OWN_SKILL = "own_skill"
    OWN_FIELD = "own_field"
    OWN_TEMPLATE = "own_template"
    OWN_QUESTION = "own_question"
    NOTE = "note"


@unique
class PulseQuestion(Enum):
    """The five statements, in the order in which meetings rotate through them."""

    FREE = "free"
    USABLE = "usable"
    EQUAL = "equal"
    PACE = "pace"
    CONTINUE = "continue"


@unique
class PulseAnswer(Enum):
    """Answers in words; never averaged, never a figure."""

    YES = "yes"
    RATHER_YES = "rather_yes"
    PARTLY = "partly"
    RATHER_NO = "rather_no"
    NO = "no"
    SKIPPED = "skipped"


@unique
class Audience(Enum):
    """For whom a summary is."""

    US = "us"
    PROGRAMME = "programme"
    OTHERS = "others"


@unique
class Block(Enum):
    """Parts of a summary, in the order in which they stand in it."""

    TOPICS = "topics"
    NOTES = "notes"
    ACTIONS = "actions"
    GOALS = "goals"
    SKILLS = "skills"
    PICTURES = "pictures"
    LEARNED = "learned"
    NEXT = "next"


@unique
class Report(Enum):
    """What a summary tells of: one meeting, the way so far, or the whole way."""

    MEETING = "meeting"
    MIDTERM = "midterm"
    FINAL = "final"


@unique
class NameStyle(Enum):
    """How people appear in what leaves the vault."""

    ROLES = "roles"
    INITIALS = "initials"
    FULL = "full"


@unique
class DocumentFormat(Enum):
    """File formats of a summary; the value is the file name's ending."""

    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "md"
    HTML = "html"


@unique
class Safeguard(Enum):
    """What keeps readers out of a file that left: nothing, PDF's own encryption, or an age file around it."""

    NONE = "none"
    PDF = "pdf"
    AGE = "age"


@unique
class ExportKind(Enum):
    """What the register of things that left calls them."""

    SUMMARY = "summary"
    SLIP = "slip"
    CALENDAR = "calendar"
    AGREEMENT = "agreement"
    CHECKLIST = "checklist"
    TEMPLATE = "template"
    PROFILE = "profile"
    RECEIPT = "receipt"
    OVERVIEW = "overview"
    IDEA = "idea"
    REGISTER = "register"
    TAKEOUT = "takeout"
    BACKUP = "backup"
