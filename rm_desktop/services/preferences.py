"""Choices of the pair that would tell something about it and therefore stay in the vault."""

from __future__ import annotations

from typing import Any

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Service


class Preferences(Service):
    """JSON values by key."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``, or ``default``."""
        with self._desk.read() as work:
            return work.preferences.get(key, default)

    def set(self, key: str, value: Any) -> Saved[None]:
        """Keep ``value``, which must be JSON, under ``key``."""
        with self._desk.write() as work:
            work.preferences.put(key, value)
        return Saved(value=None, changes=Changes(stale=frozenset({Kind.SETTING})))
