"""From what is open to a folder outside: gathered on the vault's thread, made and written beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.takeout import FORM, Gathered, TakeOut, TakeOutOffer, make_takeout
from rm_desktop.services.takeout_age import ENDING, staging
from rm_desktop.services.takeout_folder import free_folder
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseAnswer, ReleaseRequest

_TOLD = 200
"""How often in all is said how far it is."""
ORDER = (Person.JUNIOR, Person.SENIOR)


class _GivenUp(Exception):
    """Somebody pressed *Cancel* while files were being written."""


class TakingOut(QObject):
    """One take-out. The shared part waits for two consents, which stay in memory until the folder is written."""

    preparing = Signal()
    made = Signal()
    given_up = Signal()
    """Preparing was ended."""
    consents_changed = Signal()
    writing = Signal()
    advanced = Signal(object, object)
    """So much of so much, prepared or written; comes from the thread that does it."""
    written = Signal(object)
    """The folder or file, or None where it was given up."""
    failed = Signal(object)

    def __init__(self, context: Context, part: Compartment, word: str, parent: QObject | None = None) -> None:
        """Take out ``part``; ``word`` begins the folder's name."""
        super().__init__(parent)
        self._context = context
        self._part = part
        self._word = word
        self._round = 0
        self._cancelled = threading.Event()
        self._signatures: dict[Person, bytes] = {}
        self._offer: TakeOutOffer | None = None
        self.takeout: TakeOut | None = None

    @property
    def consents(self) -> int:
        """How many consents are there."""
        return len(self._signatures)

    def prepare(self) -> None:
        """Gather everything and make the files in memory."""
        self.drop()
        this, part = self._round, self._part
        ended = self._cancelled = threading.Event()
        language: Language = "de" if self._context.language == "de" else "en"
        self.preparing.emit()

        def make(gathered: Gathered) -> None:
            self._context.operations.aside(
                lambda: self._made(gathered, language, ended),
                lambda made: self._on_made(made, this),
                self.failed.emit,
                owner=self,
            )

        self._context.operations.run(lambda journal: journal.takeouts.gather(part), make, self.failed.emit, owner=self)

    def _made(self, gathered: Gathered, language: Language, ended: threading.Event) -> TakeOut | None:
        """Make the files, on a thread of its own; None where it was ended."""
        try:
            return make_takeout(gathered, language, between=self._between(gathered.size, ended))
        except _GivenUp:
            return None

    def _between(self, total: int, ended: threading.Event) -> Callable[[], None]:
        """Return what is called after each step: it says how far it is, and ends it where somebody or a lock wants."""
        advanced, closing, steps = self.advanced.emit, self._context.operations.closing, count(1)
        every = max(1, total // _TOLD)

        def between() -> None:
            done = next(steps)
            if done % every == 0:
                advanced(done, total)
            if ended.is_set() or closing.is_set():
                raise _GivenUp

        return between

    def drop(self) -> None:
        """Forget the files and every consent; what is being written stops, as when the vault is locked meanwhile."""
        self._round += 1
        self._cancelled.set()
        self.takeout, self._offer = None, None
        self._signatures.clear()
        self.consents_changed.emit()

    def ask(self) -> None:
        """Ask the next person's consent to exactly these files."""
        takeout, this = self.takeout, self._round
        if takeout is None:
            return
        if self._offer is not None:
            self._ask_for(self._offer)
            return

        def offered(offer: TakeOutOffer) -> None:
            if this == self._round:
                self._offer = offer
                self._ask_for(offer)

        self._context.operations.run(lambda journal: journal.takeouts.offer(takeout), offered, owner=self)

    def write(self, parent: Path, passphrase: str | None = None) -> None:
        """Write a new folder in ``parent``, or with ``passphrase`` one encrypted file."""
        if self.takeout is None or (self._part is Compartment.SHARED and self.consents < len(ORDER)):
            return
        self._cancelled = threading.Event()
        self.writing.emit()
        if self._part is not Compartment.SHARED:
            self._write(self.takeout, parent, passphrase)
        elif self._offer is not None:
            offer, signatures = self._offer, dict(self._signatures)

            def enter(journal: Journal) -> Saved[Export]:
                return journal.takeouts.enter(offer, signatures, FORM)

            self._context.operations.run(
                enter, lambda _saved: self._write(offer.takeout, parent, passphrase), self.failed.emit, owner=self
            )

    def give_up(self) -> None:
        """Stop preparing or writing; nothing is left of it."""
        self._cancelled.set()

    def _on_made(self, made: TakeOut | None, this: int) -> None:
        if this != self._round:
            return
        self.takeout = made
        (self.given_up if made is None else self.made).emit()

    def _ask_for(self, offer: TakeOutOffer) -> None:
        person = next((one for one in ORDER if one not in self._signatures), None)
        if person is None:
            return
        this = self._round
        request = ReleaseRequest(
            purpose=Purpose.TAKEOUT, person=person, sha256=offer.takeout.sha256, message=offer.message
        )

        def answered(answer: ReleaseAnswer) -> None:
            if this == self._round and answer.signature is not None:
                self._signatures[person] = answer.signature
                self.consents_changed.emit()

        self._context.shell.release(request, answered)

    def _write(self, takeout: TakeOut, parent: Path, passphrase: str | None) -> None:
        name = f"{self._word} {self._context.clock.today().isoformat()}"
        between = self._between(len(takeout.files), self._cancelled)

        def work() -> Path | None:
            try:
                target = free_folder(parent, name, "" if passphrase is None else ENDING)
                with staging(target, takeout.files, between, passphrase) as publish:
                    publish()
            except _GivenUp:
                return None
            return target

        self._context.operations.aside(work, self._on_written, self._on_failed, owner=self)

    def _on_written(self, target: Path | None) -> None:
        if target is None:
            self._take_back()
        else:
            self.drop()
        self.written.emit(target)

    def _on_failed(self, error: RmError) -> None:
        self._take_back()
        self.failed.emit(error)

    def _take_back(self) -> None:
        """Take the line out of the register again: nothing left the vault. A new try is a new offer."""
        offer, self._offer = self._offer, None
        self._signatures.clear()
        if offer is not None:
            self._context.operations.run(lambda journal: journal.takeouts.take_back(offer), owner=self)
        self.consents_changed.emit()
