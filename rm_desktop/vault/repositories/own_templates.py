"""The pair's own templates, each with its lines."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from rm_desktop.domain.entities import OwnTemplate, PlannedItem
from rm_desktop.domain.ids import OwnTemplateId
from rm_desktop.vault.database import Row
from rm_desktop.vault.repositories.columns import moment, same
from rm_desktop.vault.repositories.table import Table


class OwnTemplateRepository(Table[OwnTemplate]):
    """Templates. Their lines stand in a table of their own, are written with them and read with them."""

    name = "own_template"
    entity = OwnTemplate
    columns: ClassVar[dict[str, Any]] = {"title": same}

    def all(self) -> list[OwnTemplate]:
        """Return all templates, in the order in which they came."""
        return self.many("WHERE deleted_at IS NULL ORDER BY created_at, rowid")

    def put(self, thing: OwnTemplate, at: datetime) -> OwnTemplate:
        """Write a template with its lines."""
        super().put(thing, at)
        return self._written(thing)

    def keep(self, thing: OwnTemplate, at: datetime) -> OwnTemplate:
        """Replace a template that was read in this same transaction, with its lines."""
        super().keep(thing, at)
        return self._written(thing)

    def read(self, row: Row) -> OwnTemplate:
        """Return the template of a row, with its lines."""
        lines = self.db.all(
            "SELECT title, minutes FROM own_template_item WHERE template_id = ? ORDER BY position", (row["id"],)
        )
        return OwnTemplate(
            id=OwnTemplateId(row["id"]),
            title=row["title"],
            items=tuple(PlannedItem(title=line[0], minutes=line[1]) for line in lines),
            revision=row["revision"],
            deleted_at=moment(row["deleted_at"]),
        )

    def _written(self, thing: OwnTemplate) -> OwnTemplate:
        self.db.execute("DELETE FROM own_template_item WHERE template_id = ?", (thing.id,))
        lines = [(thing.id, place, item.title, item.minutes) for place, item in enumerate(thing.items)]
        self.db.many("INSERT INTO own_template_item (template_id, position, title, minutes) VALUES (?, ?, ?, ?)", lines)
        return self.get(thing.id)
