"""Collecting two consents to exactly these bytes, the junior's first. Nothing here or anywhere records who withheld."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.words import Person
from rm_desktop.services.release import Offer
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseAnswer, ReleaseRequest
from rm_desktop.ui.workspace.release.made import Made

ORDER = (Person.JUNIOR, Person.SENIOR)


class Consents(QObject):
    """One attempt. It ends when anything changes: `void` it, and answers that still come are for nothing."""

    changed = Signal()

    def __init__(self, context: Context, made: Made, parent: QObject | None = None) -> None:
        """Collect for the file ``made``."""
        super().__init__(parent)
        self._context = context
        self._made = made
        self._offer: Offer | None = None
        self._signatures: dict[Person, bytes] = {}
        self._void = False
        self.asking = False

    @property
    def count(self) -> int:
        """How many consents are there."""
        return len(self._signatures)

    @property
    def offer(self) -> Offer | None:
        """What was consented to, once somebody was asked."""
        return self._offer

    @property
    def signatures(self) -> Mapping[Person, bytes]:
        """The consents that are there."""
        return dict(self._signatures)

    def complete(self) -> bool:
        """Return whether both are there."""
        return self.count == len(ORDER)

    def void(self) -> None:
        """Forget everything: something changed."""
        self._void = True
        self._signatures.clear()

    def ask(self) -> None:
        """Ask the next person in the release helper's own window."""
        if self.asking or self.complete():
            return
        self.asking = True
        self.changed.emit()
        if self._offer is not None:
            self._on_offer(self._offer)
            return
        made = self._made
        self._context.operations.run(
            lambda journal: journal.release.offer(made.data, made.form), self._on_offer, owner=self
        )

    def _on_offer(self, offer: Offer) -> None:
        if self._void:
            return
        self._offer = offer
        person = next(one for one in ORDER if one not in self._signatures)
        request = ReleaseRequest(purpose=Purpose.SUMMARY, person=person, sha256=offer.sha256, message=offer.message)
        self._context.shell.release(request, lambda answer: self._on_answer(person, answer))

    def _on_answer(self, person: Person, answer: ReleaseAnswer) -> None:
        if self._void:
            return
        self.asking = False
        if answer.signature is not None:
            self._signatures[person] = answer.signature
        self.changed.emit()
