"""Where the program stands with its vault. A state is left only by compare-and-set, so two wishes cannot both win."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import Enum, unique

from rm_desktop.domain.errors import BugError


@unique
class OpeningState(Enum):
    """The five states."""

    NO_VAULT = "no_vault"
    LOCKED = "locked"
    UNLOCKING = "unlocking"
    UNLOCKED = "unlocked"
    LOCKING = "locking"


_WAYS = {
    OpeningState.NO_VAULT: {OpeningState.LOCKED, OpeningState.UNLOCKING},
    OpeningState.LOCKED: {OpeningState.UNLOCKING, OpeningState.NO_VAULT},
    OpeningState.UNLOCKING: {OpeningState.UNLOCKED, OpeningState.LOCKED, OpeningState.NO_VAULT},
    OpeningState.UNLOCKED: {OpeningState.LOCKING},
    OpeningState.LOCKING: {OpeningState.LOCKED},
}


class NoSuchWay(BugError):
    """A change of state was asked for that the life of a vault does not have (``start``, ``end``)."""


class OpeningMachine:
    """Holds the state. Any thread may ask; exactly one caller wins each change."""

    def __init__(self, state: OpeningState = OpeningState.NO_VAULT) -> None:
        """Begin in ``state``."""
        self._state = state
        self._guard = threading.Lock()

    @property
    def state(self) -> OpeningState:
        """The state at this moment."""
        return self._state

    def advance(self, expected: OpeningState, to: OpeningState) -> bool:
        """Go from ``expected`` ``to`` another state; False when the state is no longer the expected one."""
        if to not in _WAYS[expected]:
            raise NoSuchWay(start=expected.value, end=to.value)
        with self._guard:
            if self._state is not expected:
                return False
            self._state = to
            return True


class Patience:
    """The growing pause after wrong passphrases. It slows people at this keyboard; the KDF slows all others."""

    _FREE = 2
    _LONGEST = 30.0

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Begin with a clean slate."""
        self._monotonic = monotonic
        self.failures = 0
        self._until = 0.0

    def failed(self) -> float:
        """Count one wrong passphrase and return the seconds to wait: 0, 0, 1, 2, 4, … up to 30."""
        return self.go_on(self.failures + 1)

    def go_on(self, failures: int) -> float:
        """Begin the pause that follows after so many wrong passphrases, some of them in an earlier process."""
        self.failures = failures
        beyond = failures - self._FREE
        pause = 0.0 if beyond <= 0 else min(self._LONGEST, 2.0 ** (beyond - 1))
        self._until = self._monotonic() + pause
        return pause

    def left(self) -> float:
        """Return the seconds that are still to wait."""
        return max(0.0, self._until - self._monotonic())

    def succeeded(self) -> None:
        """Forget the failures."""
        self.failures = 0
        self._until = 0.0
