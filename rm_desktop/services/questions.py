"""The question bank as the pair has it: the shipped questions and their own, less those they skip."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import OwnQuestion
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.ids import OwnQuestionId, new_id
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.catalogue import OWN
from rm_desktop.services.content import Content, Direction
from rm_desktop.services.desk import Service
from rm_desktop.vault.unit_of_work import Work

_STALE = Changes(stale=frozenset({Kind.QUESTION}))
_ASKED_BY = {Direction.TO_MENTEE: Person.JUNIOR, Direction.TO_MENTOR: Person.SENIOR, Direction.EACH_OTHER: None}
_DIRECTIONS = {person: direction for direction, person in _ASKED_BY.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuestion:
    """A question as it is offered; a skipped one only to somebody who asks for those."""

    code: str
    topic: str
    direction: Direction
    text: str = field(repr=False)
    own: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionState:
    """An own question as it stands, to be put back one day."""

    topic: str
    direction: Direction
    text: str = field(repr=False)


class Questions(Service):
    """Nobody learns who skipped a question; it is there or it is not."""

    def all(self) -> list[BankQuestion]:
        """Return all questions, the pair's own first, skipped ones too."""
        with self._desk.read() as work:
            return _bank(work, self._desk.content)

    def on(self, topic: str) -> list[BankQuestion]:
        """Return what is offered on one topic: skipped ones are not."""
        return [question for question in self.all() if question.topic == topic and not question.skipped]

    def add(self, text: str, topic: str, direction: Direction) -> Saved[str]:
        """Add a question of the pair's own; return its code."""
        made = self._made(QuestionState(text=text, topic=topic, direction=direction))
        with self._desk.write() as work:
            kept = work.own_questions.put(made, self._desk.now())
        return Saved(value=OWN + kept.id, changes=_STALE)

    def change(self, code: str, text: str, topic: str, direction: Direction) -> Saved[str]:
        """Change an own question."""
        made = self._made(QuestionState(text=text, topic=topic, direction=direction))
        with self._desk.write() as work:
            own = work.own_questions.get(_own_id(code))
            changed = replace(own, text=made.text, topic=made.topic, asked_by=made.asked_by)
            work.own_questions.keep(changed, self._desk.now())
        return Saved(value=code, changes=_STALE)

    def remove(self, code: str) -> Saved[str]:
        """Put an own question into the wastebasket."""
        with self._desk.write() as work:
            work.own_questions.remove(_own_id(code), self._desk.now())
        return Saved(value=code, changes=_STALE)

    def restore(self, question_id: str) -> Saved[str]:
        """Take an own question back out of the wastebasket."""
        with self._desk.write() as work:
            work.own_questions.restore(question_id, self._desk.now())
        return Saved(value=OWN + question_id, changes=_STALE)

    def state(self, code: str) -> QuestionState | None:
        """Return an own question as it stands; None while it is not there."""
        with self._desk.read() as work:
            try:
                own = work.own_questions.get(_own_id(code))
            except NotFound:
                return None
            return QuestionState(topic=own.topic, direction=_DIRECTIONS[own.asked_by], text=own.text)

    def put_back(self, code: str, state: QuestionState | None) -> Saved[str]:
        """Make an own question what ``state`` said it was."""
        if state is None:
            return self.remove(code)
        now = self._desk.now()
        with self._desk.write() as work:
            work.own_questions.restore(_own_id(code), now)
            own = work.own_questions.get(_own_id(code))
            asked_by = _ASKED_BY[state.direction]
            work.own_questions.keep(replace(own, text=state.text, topic=state.topic, asked_by=asked_by), now)
        return Saved(value=code, changes=_STALE)

    def skip(self, code: str, *, skipped: bool) -> Saved[str]:
        """Offer a question no more, or again."""
        with self._desk.write() as work:
            if all(question.code != code for question in _bank(work, self._desk.content)):
                raise NotFound(kind="question")
            if skipped:
                work.skipped_questions.put(code)
            else:
                work.skipped_questions.drop(code)
        return Saved(value=code, changes=_STALE)

    def is_skipped(self, code: str) -> bool:
        """Whether a question is offered no more."""
        with self._desk.read() as work:
            return code in work.skipped_questions.all()

    def _made(self, state: QuestionState) -> OwnQuestion:
        if all(topic.code != state.topic for topic in self._desk.content.question_topics):
            raise InvalidInput(field="topic", reason="unknown")
        return OwnQuestion(
            id=OwnQuestionId(new_id()),
            topic=state.topic,
            text=required_line(state.text, "text"),
            asked_by=_ASKED_BY[state.direction],
        )


def _bank(work: Work, content: Content) -> list[BankQuestion]:
    skipped = work.skipped_questions.all()
    own = [
        BankQuestion(
            code=OWN + question.id,
            topic=question.topic,
            direction=_DIRECTIONS[question.asked_by],
            text=question.text,
            own=True,
            skipped=OWN + question.id in skipped,
        )
        for question in work.own_questions.all()
    ]
    shipped = [
        BankQuestion(
            code=question.code,
            topic=question.topic,
            direction=question.direction,
            text=question.text,
            skipped=question.code in skipped,
        )
        for question in content.questions
    ]
    return own + shipped


def _own_id(code: str) -> str:
    return code.removeprefix(OWN)
