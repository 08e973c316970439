"""The course of taking in: read beside the vault's thread, look, then take in on it; each step can be ended."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rm_desktop.crypto.age_file import AgeHeader
from rm_desktop.crypto.carried_key import KeyAwaited
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.changes import Saved
from rm_desktop.domain.errors import Cancelled, RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.services.imports.reading import Incoming, age_header, read_import
from rm_desktop.services.journal import Journal
from rm_desktop.services.taking_in import Look
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.release_request import ReleaseAnswer

_TOLD_EVERY = 50
"""Rows between two words about how far it is."""


class Importing(QObject):
    """One import at a time. Until `take` nothing is written; what is ended leaves nothing."""

    reading = Signal()
    looked = Signal(object)
    taking = Signal()
    advanced = Signal(object, object)
    """So many rows of so many; comes from the vault's thread."""
    taken = Signal(object)
    """The `Look` that came in."""
    ended = Signal()
    """No passphrase was given, so nothing was read."""
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Take in into what ``context`` has open."""
        super().__init__(parent)
        self._context = context
        person = context.opening.person
        self.part = Compartment.SHARED if person is None else person.compartment
        self._ended = threading.Event()
        self._round = 0
        self.look: Look | None = None

    def choose(self, path: Path) -> None:
        """Read ``path``; where it is encrypted, its passphrase is asked in the small window first."""
        self.drop()
        self._ended = threading.Event()
        this = self._round
        self.reading.emit()
        self._context.operations.aside(
            lambda: age_header(path), lambda header: self._on_header(path, header, this), self._fail(this), owner=self
        )

    def drop(self) -> None:
        """End what is being read and forget what was looked at; what is being taken in is taken back."""
        self._round += 1
        self._ended.set()
        self.look = None

    def take(self) -> None:
        """Take in what was looked at, all of it or nothing."""
        look, this, ended = self.look, self._round, self._ended
        if look is None:
            return
        operations, advanced, total = self._context.operations, self.advanced.emit, look.incoming.size
        self.taking.emit()

        def work(journal: Journal) -> Saved[int]:
            done = 0

            def between() -> None:
                nonlocal done
                done += 1
                if done % _TOLD_EVERY == 0:
                    advanced(done, total)
                if ended.is_set() or operations.closing.is_set():
                    raise Cancelled

            return journal.taking_in.take_in(look, between)

        operations.run(work, lambda _saved: self._on_taken(look, this), self._fail(this), owner=self)

    def _on_header(self, path: Path, header: AgeHeader | None, this: int) -> None:
        if this != self._round:
            return
        if header is None:
            self._read(path, None)
        else:
            self._context.operations.run(
                lambda journal: journal.vault.vault_id,
                lambda vault_id: self._ask(path, header, vault_id, this),
                owner=self,
            )

    def _ask(self, path: Path, header: AgeHeader, vault_id: bytes, this: int) -> None:
        awaited = KeyAwaited()

        def answered(answer: ReleaseAnswer) -> None:
            if this != self._round:
                return
            if answer.signature is None:
                self.ended.emit()
            else:
                self._read(path, awaited.open(answer.signature))

        self._context.shell.release(
            FileKeyRequest(header=header, receiver=awaited.receiver, vault_id=vault_id), answered
        )

    def _read(self, path: Path, file_key: SecretBytes | None) -> None:
        this, part, ended, closing = self._round, self.part, self._ended, self._context.operations.closing

        def between() -> None:
            if ended.is_set() or closing.is_set():
                raise Cancelled

        def work() -> Incoming:
            try:
                return read_import(path, part, file_key=file_key, between=between)
            finally:
                if file_key is not None:
                    file_key.wipe()

        self._context.operations.aside(work, lambda found: self._on_read(found, this), self._fail(this), owner=self)

    def _on_read(self, incoming: Incoming, this: int) -> None:
        if this == self._round:
            self._context.operations.run(
                lambda journal: journal.taking_in.look(incoming),
                lambda look: self._on_looked(look, this),
                self._fail(this),
                owner=self,
            )

    def _on_looked(self, look: Look, this: int) -> None:
        if this == self._round:
            self.look = look
            self.looked.emit(look)

    def _on_taken(self, look: Look, this: int) -> None:
        """Say so even where the page was left meanwhile: it is in the vault."""
        if this == self._round:
            self.look = None
        self.taken.emit(look)

    def _fail(self, this: int) -> Callable[[RmError], None]:
        """Pass an error on unless it was ended here, or another file was chosen meanwhile."""

        def failed(error: RmError) -> None:
            if this == self._round:
                self.failed.emit(error)

        return failed
