"""Collecting two consents to exactly these bytes, the junior's first. Nothing here or anywhere records who withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.words import ExportKind, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.release import Offer
from rm_desktop.services.wish import PLAIN, SIGNING_ORDER, Wish
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseAnswer, ReleaseRequest, unpacked
from rm_desktop.ui.workspace.release.made import Made

if TYPE_CHECKING:
    from rm_desktop.services.outgoing import Outgoing

ORDER = SIGNING_ORDER
_PARTS = 3
"""A consent that signs in the file too: its own signature, the certificate, and the signature in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked about a file: what it is, and what shall become of it."""

    kind: ExportKind
    wish: Wish = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """An offer, and whose keys sign."""

    offer: Offer
    keys: Mapping[Person, bytes]


class Consents(QObject):
    """One attempt. It ends when anything changes: `void` it, and answers that still come are for nothing."""

    changed = Signal()

    def __init__(self, context: Context, made: Made, asked: Asked, parent: QObject | None = None) -> None:
        """Collect for the file ``made``."""
        super().__init__(parent)
        self._context = context
        self._made = made
        self._asked = asked
        self._begun: _Begun | None = None
        self._outgoing: Outgoing | None = None
        self._signatures: dict[Person, bytes] = {}
        self._void = False
        self.asking = False

    @property
    def count(self) -> int:
        """How many consents are there."""
        return len(self._signatures)

    @property
    def outgoing(self) -> Outgoing | None:
        """What was consented to, once somebody was asked."""
        return self._outgoing

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
        self._outgoing = None
        self._signatures.clear()

    def ask(self) -> None:
        """Ask the next person in the release helper's own window."""
        if self.asking or self.complete():
            return
        self.asking = True
        self.changed.emit()
        if self._outgoing is not None:
            self._on_outgoing(self._outgoing)
            return
        made = self._made

        def begin(journal: Journal) -> _Begun:
            keys = {person: journal.vault.public_key(person) for person in ORDER}
            return _Begun(offer=journal.release.offer(made.data, made.form), keys=keys)

        self._context.operations.run(begin, self._on_begun, owner=self)

    def _on_begun(self, begun: _Begun) -> None:
        if self._void:
            return
        self._begun = begun
        wish, language = self._asked.wish, self._context.language

        def prepare() -> Outgoing:
            from rm_desktop.services.outgoing import begin  # noqa: PLC0415 - loads when a file leaves

            return begin(begun.offer, wish, language)

        self._context.operations.aside(prepare, self._on_outgoing, owner=self)

    def _on_outgoing(self, outgoing: Outgoing) -> None:
        if self._void:
            return
        self._outgoing = outgoing
        offer = outgoing.offer
        person = next(one for one in ORDER if one not in self._signatures)
        request = ReleaseRequest(
            purpose=Purpose.SUMMARY,
            person=person,
            sha256=offer.sha256,
            message=offer.message,
            kind=self._asked.kind,
            digest=outgoing.digest or b"",
        )
        self._context.shell.release(request, lambda answer: self._on_answer(person, answer))

    def _on_answer(self, person: Person, answer: ReleaseAnswer) -> None:
        outgoing, begun = self._outgoing, self._begun
        if self._void or outgoing is None or begun is None:
            return
        if answer.signature is None or not self._asked.wish.signed:
            self._take(person, answer.signature)
            return
        parts = unpacked(answer.signature)
        if len(parts) != _PARTS:
            self._take(person, None)
            return
        own, certificate, in_file = parts

        def put_in() -> Outgoing:
            from rm_desktop.crypto.certificates import FileSignature  # noqa: PLC0415 - loads when a file is signed

            given = FileSignature(certificate=certificate, signature=in_file)
            return outgoing.signed(given, begun.keys[person])

        def taken(signed: Outgoing) -> None:
            if not self._void:
                self._outgoing = signed
                self._take(person, own)

        self._context.operations.aside(put_in, taken, lambda _error: self._take(person, None), owner=self)

    def _take(self, person: Person, signature: bytes | None) -> None:
        """Note a consent, or that none was given."""
        if self._void:
            return
        self.asking = False
        if signature is not None:
            self._signatures[person] = signature
        self.changed.emit()
