"""What each is asked alone at the end of some meetings: whether they are still independent, and whether it goes on.

The questions on independence are answered for oneself: the round learns only that they were read. The two answers on
going on exist in this object only, and then only what both said.
"""

from __future__ import annotations

from enum import Enum, unique

from rm_desktop.domain.words import Person
from rm_desktop.ui.workspace.sessions.pulse_round import ORDER


@unique
class OnwardStage(Enum):
    """What the person whose turn it is has to do."""

    CHECK = "check"
    ANSWER = "answer"
    READ = "read"
    DONE = "done"


class OnwardRound:
    """Each answers, then reads how one leaves, whatever the answer was: nobody can tell one from the other."""

    def __init__(self, *, checks: bool = False, asks: bool = True) -> None:
        """Begin with nobody's answer; ``checks`` asks about independence first, ``asks`` whether it goes on."""
        self.checks, self.asks = checks, asks
        self._checked: set[Person] = set()
        self._answers: dict[Person, bool] = {}
        self._read: set[Person] = set()

    def __repr__(self) -> str:
        """Tell nothing."""
        return "OnwardRound()"

    @property
    def begun(self) -> bool:
        """Whether there is anything that a lock would drop."""
        return bool(self._checked or self._answers) and self.stage is not OnwardStage.DONE

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
        if self.checks and person not in self._checked:
            return OnwardStage.CHECK
        return OnwardStage.ANSWER if self.asks and person not in self._answers else OnwardStage.READ

    @property
    def goes_on(self) -> bool:
        """Whether nothing speaks against a next date: both said yes, or were not asked."""
        answered = not self.asks or all(self._answers[person] for person in ORDER)
        return self.stage is OnwardStage.DONE and answered

    def checked(self) -> None:
        """Go on after the questions on independence; what was chosen there stays with the person."""
        if self.turn and self.stage is OnwardStage.CHECK:
            self._checked.add(self.turn)

    def answer(self, yes: bool) -> None:
        """Take the private answer of the person whose turn it is."""
        if self.turn and self.stage is OnwardStage.ANSWER:
            self._answers[self.turn] = yes

    def read(self) -> None:
        """End the turn. With the second one only the joint outcome is left, and nothing of who said what."""
        if self.turn and self.stage is OnwardStage.READ:
            self._read.add(self.turn)
        if self.stage is OnwardStage.DONE and self.asks:
            self._answers = dict.fromkeys(ORDER, self.goes_on)

    def drop(self) -> None:
        """Forget everything."""
        self._answers = {}
        self._checked.clear()
        self._read.clear()
