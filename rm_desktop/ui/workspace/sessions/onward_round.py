"""Whether both want to go on: two private answers that exist in this object only, and then only what both said."""

from __future__ import annotations

from enum import Enum, unique

from rm_desktop.domain.words import Person
from rm_desktop.ui.workspace.sessions.pulse_round import ORDER


@unique
class OnwardStage(Enum):
    """What the person whose turn it is has to do."""

    ANSWER = "answer"
    READ = "read"
    DONE = "done"


class OnwardRound:
    """Each answers, then reads how one leaves, whatever the answer was: nobody can tell one from the other."""

    def __init__(self) -> None:
        """Begin with nobody's answer."""
        self._answers: dict[Person, bool] = {}
        self._read: set[Person] = set()

    def __repr__(self) -> str:
        """Tell nothing."""
        return "OnwardRound()"

    @property
    def begun(self) -> bool:
        """Whether there is anything that a lock would drop."""
        return bool(self._answers) and self.stage is not OnwardStage.DONE

    @property
    def turn(self) -> Person | None:
        """Whose turn it is, or None when both have finished."""
        return next((person for person in ORDER if person not in self._read), None)

    @property
    def stage(self) -> OnwardStage:
        """What comes next."""
        person = self.turn
        if person is None:
            return OnwardStage.DONE
        return OnwardStage.READ if person in self._answers else OnwardStage.ANSWER

    @property
    def goes_on(self) -> bool:
        """Whether both said yes; until both have answered nobody did."""
        return self.stage is OnwardStage.DONE and all(self._answers[person] for person in ORDER)

    def answer(self, yes: bool) -> None:
        """Take the private answer of the person whose turn it is."""
        if self.turn and self.stage is OnwardStage.ANSWER:
            self._answers[self.turn] = yes

    def read(self) -> None:
        """End the turn. With the second one only the joint outcome is left, and nothing of who said what."""
        if self.turn and self.stage is OnwardStage.READ:
            self._read.add(self.turn)
        if self.stage is OnwardStage.DONE:
            self._answers = dict.fromkeys(ORDER, self.goes_on)

    def drop(self) -> None:
        """Forget everything."""
        self._answers = {}
        self._read.clear()
