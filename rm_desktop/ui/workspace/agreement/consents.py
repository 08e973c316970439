"""Collecting two consents to one version, the junior's first, without keeping a trace of who withheld.

Signatures stay in memory until both are there; then both are written in one transaction.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.entities import AgreementVersion
from rm_desktop.domain.words import Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseAnswer, ReleaseRequest, sha256_of

ORDER = (Person.JUNIOR, Person.SENIOR)


class Consents(QObject):
    """One attempt at two consents; ``changed`` gives how many are there."""

    changed = Signal(object)
    completed = Signal()

    def __init__(self, context: Context, version: AgreementVersion, parent: QObject | None = None) -> None:
        """Collect for ``version``."""
        super().__init__(parent)
        self._context = context
        self._version = version
        self._signatures: dict[Person, bytes] = {}

    @property
    def count(self) -> int:
        """How many consents are there."""
        return len(self._signatures)

    def ask(self) -> None:
        """Ask the next person in the release helper's own window."""
        person = next((one for one in ORDER if one not in self._signatures), None)
        if person is None:
            return
        version = self._version

        def ready(message: bytes) -> None:
            request = ReleaseRequest(
                purpose=Purpose.AGREEMENT, person=person, sha256=sha256_of(message), message=message
            )
            self._context.shell.release(request, lambda answer: self._on_answer(person, answer))

        self._context.operations.run(lambda journal: journal.agreement.message(version, person), ready, owner=self)

    def _on_answer(self, person: Person, answer: ReleaseAnswer) -> None:
        if answer.signature is None:
            return
        self._signatures[person] = answer.signature
        self.changed.emit(self.count)
        if self.count == len(ORDER):
            self._write()

    def _write(self) -> None:
        signatures, version_id = dict(self._signatures), self._version.id

        def write(journal: Journal) -> object:
            return journal.agreement.consent_both(version_id, signatures)

        self._context.operations.run(write, lambda _saved: self.completed.emit(), owner=self)
