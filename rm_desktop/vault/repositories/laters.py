"""Things kept for a later meeting."""

from __future__ import annotations

from typing import Any, ClassVar

from rm_desktop.domain.entities import LaterItem
from rm_desktop.vault.repositories.columns import same
from rm_desktop.vault.repositories.table import Table


class LaterRepository(Table[LaterItem]):
    """Things kept for later."""

    name = "later"
    entity = LaterItem
    columns: ClassVar[dict[str, Any]] = {"text": same, "skill": same, "goal_id": same}
    stamps = ("created_at",)

    def all(self) -> list[LaterItem]:
        """Return everything kept, the oldest first."""
        return self.many("WHERE deleted_at IS NULL ORDER BY created_at, rowid")
