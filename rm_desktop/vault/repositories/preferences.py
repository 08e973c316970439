"""Choices that belong to the pair and therefore stay inside the vault."""

from __future__ import annotations

import json
from typing import Any

from rm_desktop.vault.database import Connection


class PreferenceRepository:
    """JSON values by key."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self, key: str, default: Any = None) -> Any:
        """Return what is kept under ``key``, or ``default``."""
        value = self.db.value("SELECT value FROM preference WHERE key = ?", (key,))
        return default if value is None else json.loads(value)

    def put(self, key: str, value: Any) -> None:
        """Keep ``value``, which must be JSON, under ``key``."""
        self.db.execute(
            "INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )
