"""One attempt at a time to open a vault: the KDF off the window's thread, sealed files hashed beside it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.opening import OpeningMachine, OpeningState, Patience
from rm_desktop.ui.gate.gate_context import GateContext

if TYPE_CHECKING:
    from rm_desktop.vault.vault import OpeningKeys, Secrets


class Opened(NamedTuple):
    """What a right passphrase gave."""

    keys: OpeningKeys
    hashes: Mapping[Compartment, bytes]

    def __repr__(self) -> str:
        """Show nothing of it."""
        return "Opened()"


class Unlocking(QObject):
    """Runs attempts, counts wrong ones, and lets go of an attempt that somebody gave up."""

    opened = Signal(object)
    failed = Signal(object, float)
    """The error and the seconds to wait before the next try."""

    def __init__(self, machine: OpeningMachine, context: GateContext, parent: QObject | None = None) -> None:
        """Move ``machine``."""
        super().__init__(parent)
        self._machine = machine
        self._context = context
        self._patience = Patience()
        self._attempt = 0

    def begin(
        self, path: Path, opening: Opening, secrets: Secrets, without: frozenset[Compartment] = frozenset()
    ) -> bool:
        """Try ``secrets``; False while another attempt runs or a pause is on. What is in ``without`` stays closed."""
        if self._patience.left() > 0 or not self._machine.advance(OpeningState.LOCKED, OpeningState.UNLOCKING):
            return False
        self._attempt += 1
        attempt = self._attempt
        self._context.operations.aside(
            lambda: open_with(path, opening, secrets, without),
            lambda opened: self._on_opened(attempt, opened),
            lambda error: self._on_failed(attempt, error),
        )
        return True

    def wait_left(self) -> float:
        """Return the seconds that are still to wait after wrong passphrases, whatever page was shown since."""
        return self._patience.left()

    def failures(self) -> int:
        """Return how many passphrases were wrong since the last right one."""
        return self._patience.failures

    def go_on(self, failures: int) -> None:
        """Begin with the pause of a gate whose place this one takes."""
        self._patience.go_on(failures)

    def give_up(self) -> None:
        """Forget the running attempt; its KDF ends by itself and its keys are wiped when they come."""
        if self._machine.advance(OpeningState.UNLOCKING, OpeningState.LOCKED):
            self._attempt += 1

    def _on_opened(self, attempt: int, opened: Opened) -> None:
        if attempt != self._attempt or not self._machine.advance(OpeningState.UNLOCKING, OpeningState.UNLOCKED):
            opened.keys.wipe()
            return
        self._patience.succeeded()
        self.opened.emit(opened)

    def _on_failed(self, attempt: int, error: RmError) -> None:
        if attempt != self._attempt or not self._machine.advance(OpeningState.UNLOCKING, OpeningState.LOCKED):
            return
        wait = self._patience.failed() if isinstance(error, WrongPassphrase) else 0.0
        self.failed.emit(error, wait)


def open_with(path: Path, opening: Opening, secrets: Secrets, without: frozenset[Compartment] = frozenset()) -> Opened:
    """Run the slot's KDF and, meanwhile, hash the files that were sealed at the last lock."""
    from rm_desktop.vault.vault import hash_databases, read_header, unlock  # noqa: PLC0415 - loaded while people type

    hashes: dict[Compartment, bytes] = {}

    def hash_files() -> None:
        with suppress(RmError):
            hashes.update(hash_databases(path, read_header(path)))

    beside = threading.Thread(target=hash_files, name="hash")
    beside.start()
    try:
        keys = unlock(path, opening, secrets)
    finally:
        beside.join()
    for part in without & keys.compartments.keys():
        keys.compartments.pop(part).wipe()
    return Opened(keys, hashes)
