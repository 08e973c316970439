"""One round of the pulse: both answer unseen, and until both have finished it exists in this object only."""

from __future__ import annotations

from datetime import datetime
from enum import Enum, unique

from rm_desktop.domain.entities import PulseShown
from rm_desktop.domain.ids import PulseId, SessionId, new_id
from rm_desktop.domain.words import Person, PulseAnswer, PulseQuestion

ORDER = (Person.JUNIOR, Person.SENIOR)
"""The junior answers first, so that nobody has to follow the senior."""


@unique
class Stage(Enum):
    """What the person whose turn it is has to do."""

    ANSWER = "answer"
    CHOOSE = "choose"
    DONE = "done"


class PulseRound:
    """Collects the answers and the two secret choices; never printed, copied, or handed on half full."""

    def __init__(self, questions: tuple[PulseQuestion, ...]) -> None:
        """Begin a round with the meeting's ``questions``."""
        self.questions = questions
        self._answers: dict[Person, list[PulseAnswer]] = {person: [] for person in ORDER}
        self._shows: dict[Person, bool] = {}

    def __repr__(self) -> str:
        """Tell nothing but the number of questions."""
        return f"PulseRound({len(self.questions)})"

    @property
    def begun(self) -> bool:
        """Whether there is anything that a lock would drop."""
        return any(self._answers.values()) and self.stage is not Stage.DONE

    @property
    def turn(self) -> Person | None:
        """Whose turn it is, or None when both have finished."""
        return next((person for person in ORDER if person not in self._shows), None)

    @property
    def stage(self) -> Stage:
        """What comes next."""
        person = self.turn
        if person is None:
            return Stage.DONE
        return Stage.ANSWER if len(self._answers[person]) < len(self.questions) else Stage.CHOOSE

    @property
    def question(self) -> PulseQuestion | None:
        """The question that waits for an answer."""
        person = self.turn
        if person is None or self.stage is not Stage.ANSWER:
            return None
        return self.questions[len(self._answers[person])]

    @property
    def answered(self) -> int:
        """How many questions the person whose turn it is has answered."""
        return len(self._answers[self.turn]) if self.turn else len(self.questions)

    def answer(self, given: PulseAnswer) -> None:
        """Take the answer to `question`."""
        if self.turn and self.stage is Stage.ANSWER:
            self._answers[self.turn].append(given)

    def take_back(self) -> None:
        """Forget the last answer of the person whose turn it is; the other's stay sealed."""
        if self.turn and self._answers[self.turn]:
            self._answers[self.turn].pop()

    def choose(self, shows: bool) -> None:
        """Take the secret choice and end the turn."""
        if self.turn and self.stage is Stage.CHOOSE:
            self._shows[self.turn] = shows
        if self.stage is Stage.DONE:
            self._forget_who_chose_what()

    def drop(self) -> None:
        """Forget everything."""
        self._answers = {person: [] for person in ORDER}
        self._shows.clear()

    def drop_answers(self) -> None:
        """Forget the answers of a finished round, once what may be seen was taken out."""
        self._answers = {person: [] for person in ORDER}

    def shown(self, session_id: SessionId, at: datetime) -> tuple[PulseShown, ...]:
        """Return what may be seen: nothing unless both chose to show, and no question that either skipped."""
        if self.stage is not Stage.DONE or not self._both_show:
            return ()
        senior, junior = self._answers[Person.SENIOR], self._answers[Person.JUNIOR]
        return tuple(
            PulseShown(
                id=PulseId(new_id()), session_id=session_id, question=question, senior=mine, junior=theirs, at=at
            )
            for question, mine, theirs in zip(self.questions, senior, junior, strict=True)
            if PulseAnswer.SKIPPED not in (mine, theirs)
        )

    @property
    def _both_show(self) -> bool:
        return all(self._shows.get(person, False) for person in ORDER)

    def _forget_who_chose_what(self) -> None:
        both = self._both_show
        self._shows = dict.fromkeys(ORDER, both)
        if not both:
            self._answers = {person: [] for person in ORDER}
