"""Choices of the pair that would tell something about it and therefore stay in the vault."""

from __future__ import annotations

import json
from typing import Any

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.words import Kind
from rm_desktop.services.desk import Service


class Preferences(Service):
    """JSON values by key."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``, or ``default``."""
        with self._desk.read() as work:
            value = work.preferences.get(key)
        return default if value is None else json.loads(value)

    def set(self, key: str, value: Any) -> Saved[None]:
        """Keep ``value``, which must be JSON, under ``key``."""
        text = json.dumps(value, ensure_ascii=False)
        with self._desk.write() as work:
            work.preferences.put(key, text)
        return Saved(value=None, changes=Changes(stale=frozenset({Kind.SETTING})))
