"""What later starts of the program asked of the one that runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from rm_desktop.processes.child import Child
from rm_desktop.processes.one_program import OneProgram
from rm_desktop.processes.spawn import Role
from rm_desktop.ui.runtime.process_messages import Wake

_WISH_HOLDS = 120.0
"""Seconds for which the vault that a later start named is the one to show after a lock."""


class LaterStarts:
    """Hears them, and keeps the vault that the last one named for a while."""

    def __init__(self, alone: OneProgram | None = None) -> None:
        """Hear through ``alone``; without it there is nothing to hear."""
        self._alone = alone
        self._vault, self._at = "", 0.0

    def listen(self, heard: Callable[[Wake], None]) -> None:
        """Call ``heard`` from another thread for every later start."""
        if self._alone is not None:
            self._alone.listen(lambda wake: heard(Wake(*wake)))

    def tell(self, children: Sequence[Child], wake: Wake) -> None:
        """Let the window on the screen come forward; what it does with a vault that was named is its affair."""
        if wake.vault:
            self._vault, self._at = wake.vault, time.monotonic()
        for child in children:
            if child.shown and not child.leaving and child.role is not Role.RELEASE:
                child.say(wake)

    def wished(self, otherwise: str) -> str:
        """Return the vault that was named a moment ago, once; or ``otherwise``."""
        vault, self._vault = self._vault, ""
        return vault if vault and time.monotonic() - self._at <= _WISH_HOLDS else otherwise
