"""The vault that the gate has turned to, and its lock, which the parent holds until the gate turns to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rm_desktop.domain.errors import RmError, VaultInUse
from rm_desktop.ui.runtime.process_messages import Held, NotHeld

if TYPE_CHECKING:
    from rm_desktop.vault.lock import VaultLock


class HeldVault:
    """At most one vault at a time."""

    def __init__(self, path: str) -> None:
        """Mean the vault at ``path``, whose lock nobody has asked for yet."""
        self.path = path
        self._lock: VaultLock | None = None

    @property
    def locked(self) -> bool:
        """Whether the lock is ours."""
        return self._lock is not None

    def turn_to(self, path: str) -> Held | NotHeld:
        """Give back the last lock and take that of the vault at ``path``; an empty path only gives back."""
        if not self._is_ours(path):
            self.give_back()
            if path:
                from rm_desktop.vault.lock import VaultLock  # noqa: PLC0415 - the first gate is on the screen by now

                try:
                    self._lock = VaultLock.acquire(Path(path))
                except RmError as error:
                    return _not_held(path, error)
        self.path = path
        return Held(vault=path)

    def give_back(self) -> None:
        """Let others have the lock."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _is_ours(self, path: str) -> bool:
        return self._lock is not None and bool(path) and Path(path).resolve() == Path(self.path).resolve()


def _not_held(path: str, error: RmError) -> NotHeld:
    from rm_desktop.processes.holder import holder  # noqa: PLC0415 - hardly ever needed

    known = holder(Path(path)) if isinstance(error, VaultInUse) else {}
    return NotHeld(vault=path, error=type(error).__name__, parameters={**error.parameters, **known})
