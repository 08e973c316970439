"""The texts the program ships: templates, questions, clauses, the checklist, and every sentence that is no UI string.

One loader for `resources/content/{de,en}/*.toml`. Loaded once per language and form of address, then immutable.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, unique
from functools import cache
from typing import Any, TypeVar

from rm_desktop.domain import sentences
from rm_desktop.domain.errors import ContentMissing
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Address, Level, PulseAnswer, PulseQuestion


@unique
class Direction(Enum):
    """Who asks whom."""

    TO_MENTEE = "to_mentee"
    TO_MENTOR = "to_mentor"
    EACH_OTHER = "each_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateItem:
    """A line of a meeting template."""

    title: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A meeting template. The variants of one template share its ``group``."""

    code: str
    group: str
    title: str
    purpose: str
    minutes: int
    items: tuple[TemplateItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTopic:
    """A set of the question bank."""

    code: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, already in the pair's form of address. Every question may be skipped."""

    code: str
    topic: str
    direction: Direction
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseText:
    """A clause of the catalogue; the pair may change its wording."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldText:
    """A field of the checklist: a DigComp area (``1`` to ``5``) or a leadership field (``L1`` to ``L5``).

    ``about`` says what belongs to it, ``note`` is the sentence that takes pressure off.
    """

    code: str
    title: str
    icon: str
    about: str
    note: str
    competences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicText:
    """A strategic topic: nothing to be rated, something to talk about. Its questions carry its code as their topic."""

    code: str
    title: str
    icon: str
    about: str
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceText:
    """One of the 21 competences."""

    code: str
    field: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineText:
    """An everyday line of the checklist. ``competence`` is empty in leadership fields."""

    code: SkillCode
    field: str
    competence: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelText:
    """The word for a level and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndependenceText:
    """A question of the independence check, answered by each person alone."""

    code: str
    text: str


_Coded = TypeVar("_Coded", Template, FieldText, CompetenceText, LineText)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in one language and form of address."""

    language: Language
    address: Address
    templates: tuple[Template, ...]
    question_topics: tuple[QuestionTopic, ...]
    questions: tuple[Question, ...]
    core_clauses: tuple[ClauseText, ...]
    more_clauses: tuple[ClauseText, ...]
    fields: tuple[FieldText, ...]
    topics: tuple[TopicText, ...]
    competences: tuple[CompetenceText, ...]
    lines: tuple[LineText, ...]
    levels: dict[Level, LevelText]
    pulse: dict[PulseQuestion, str]
    pulse_answers: dict[PulseAnswer, str]
    independence: tuple[IndependenceText, ...]
    voluntary: tuple[IndependenceText, ...]
    independence_answers: dict[str, str]
    independence_results: dict[str, str]

    @classmethod
    def load(cls, language: Language, address: Address = Address.SIE) -> Content:
        """Return the content in ``language``; loaded once."""
        return _load(language, address)

    def clauses(self, core: bool) -> tuple[ClauseText, ...]:
        """Return the six clauses every pair starts from, or those offered under "more"."""
        return self.core_clauses if core else self.more_clauses

    def template(self, code: str) -> Template:
        """Return the template ``code``."""
        return _by_code(self.templates, code)

    def field(self, code: str) -> FieldText:
        """Return the field ``code``."""
        return _by_code(self.fields, code)

    def competence(self, code: str) -> CompetenceText:
        """Return the competence ``code``."""
        return _by_code(self.competences, code)

    def line(self, code: str) -> LineText:
        """Return the line of the checklist ``code``."""
        return _by_code(self.lines, code)

    def lines_of(self, field_code: str) -> tuple[LineText, ...]:
        """Return the lines of one field, in their order."""
        return tuple(line for line in self.lines if line.field == field_code)

    def questions_on(self, topic: str) -> tuple[Question, ...]:
        """Return the questions of one topic, in their order."""
        return tuple(question for question in self.questions if question.topic == topic)

    def text(self, key: str, /, **params: object) -> str:
        """Return the sentence at a dotted key whose first part names the file, with ``params`` filled in."""
        return sentences.sentence(self.language, key, **params)

    def plural(self, key: str, count: int, /, **params: object) -> str:
        """Return the sentence ``key.one`` or ``key.other`` for ``count``, which fills ``{count}``."""
        return sentences.plural(self.language, key, count, **params)

    def day(self, day: date, *, weekday: bool = False) -> str:
        """Return a date in words, as documents and the command line write it."""
        return sentences.day(self.language, day, weekday=weekday)

    def moment(self, moment: datetime) -> str:
        """Return a moment in words, in the local time zone."""
        return sentences.moment(self.language, moment)


def _by_code(things: tuple[_Coded, ...], code: str) -> _Coded:
    for thing in things:
        if thing.code == code:
            return thing
    raise ContentMissing(key=code)


@cache
def _load(language: Language, address: Address) -> Content:
    questions, clauses, fitness, pulse, independence = (
        sentences.texts(language, name) for name in ("questions", "clauses", "fitness", "pulse", "independence")
    )
    return Content(
        language=language,
        address=address,
        templates=_templates(sentences.texts(language, "templates")),
        question_topics=tuple(QuestionTopic(**topic) for topic in questions["topics"]),
        questions=tuple(_question(entry, address) for entry in questions["questions"]),
        core_clauses=tuple(ClauseText(**clause) for clause in clauses["core"]),
        more_clauses=tuple(ClauseText(**clause) for clause in clauses["more"]),
        fields=_fields(fitness),
        topics=tuple(TopicText(**topic) for topic in fitness["topics"]),
        competences=tuple(_competence(entry) for entry in fitness["competences"]),
        lines=tuple(_line(entry) for entry in fitness["lines"]),
        levels={Level[name.upper()]: LevelText(**level) for name, level in fitness["levels"].items()},
        pulse={PulseQuestion(name): text for name, text in pulse["statements"].items()},
        pulse_answers={PulseAnswer(name): text for name, text in pulse["answers"].items()},
        independence=tuple(IndependenceText(**question) for question in independence["questions"]),
        voluntary=tuple(IndependenceText(**question) for question in independence["voluntary"]),
        independence_answers=dict(independence["answers"]),
        independence_results=dict(independence["results"]),
    )


def _templates(data: dict[str, Any]) -> tuple[Template, ...]:
    return tuple(
        Template(
            code=entry["code"],
            group=entry["code"].partition(".")[0],
            title=entry["title"],
            purpose=entry["purpose"],
            minutes=sum(item["minutes"] for item in entry["items"]),
            items=tuple(TemplateItem(**item) for item in entry["items"]),
        )
        for entry in data["templates"]
    )


def _question(entry: dict[str, str], address: Address) -> Question:
    text = entry["text"] if "text" in entry else entry[address.value]
    return Question(code=entry["code"], topic=entry["topic"], direction=Direction(entry["direction"]), text=text)


def _fields(fitness: dict[str, Any]) -> tuple[FieldText, ...]:
    def competences(code: str) -> tuple[str, ...]:
        return tuple(entry["code"] for entry in fitness["competences"] if _field_of(entry["code"]) == code)

    return tuple(FieldText(competences=competences(entry["code"]), **entry) for entry in fitness["fields"])


def _field_of(competence: str) -> str:
    return competence.partition(".")[0]


def _competence(entry: dict[str, str]) -> CompetenceText:
    return CompetenceText(code=entry["code"], field=_field_of(entry["code"]), title=entry["title"])


def _line(entry: dict[str, str]) -> LineText:
    """Read where a line belongs from its code: ``line.2.5.calm-reply`` or ``line.L1.reasons``."""
    _, field, *rest = entry["code"].split(".")
    competence = f"{field}.{rest[0]}" if len(rest) > 1 else ""
    return LineText(
        code=SkillCode(entry["code"]),
        field=field,
        competence=competence,
        title=entry["title"],
        detail=entry["detail"],
    )
