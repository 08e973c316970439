"""Choices that belong to the pair and therefore stay inside the vault."""

from __future__ import annotations

from rm_desktop.vault.database import Connection


class PreferenceRepository:
    """Texts by key; what they mean is the services' business."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def get(self, key: str) -> str | None:
        """Return what is kept under ``key``."""
        value = self.db.value("SELECT value FROM preference WHERE key = ?", (key,))
        return None if value is None else str(value)

    def put(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``."""
        self.db.execute(
            "INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, value),
        )
