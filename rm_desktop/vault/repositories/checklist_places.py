"""Where the pair put fields and lines of the checklist, and which of them it does not want to see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rm_desktop.vault.database import Connection


class ChecklistPlaceRepository:
    """Known by code, like the levels: what a newer catalogue brings or drops leaves everything else where it is."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def positions(self) -> dict[str, int]:
        """Return the places given, by code; what was never moved has none."""
        return {
            row[0]: row[1]
            for row in self.db.all("SELECT code, position FROM checklist_place WHERE position IS NOT NULL")
        }

    def hidden(self) -> frozenset[str]:
        """Return the codes that are out of sight."""
        return frozenset(row[0] for row in self.db.all("SELECT code FROM checklist_place WHERE hidden = 1"))

    def hide(self, codes: Iterable[str], *, hidden: bool) -> None:
        """Put ``codes`` out of sight, or show them again."""
        for code in codes:
            self.db.execute(
                "INSERT INTO checklist_place (code, position, hidden) VALUES (?, NULL, ?) "
                "ON CONFLICT DO UPDATE SET hidden = excluded.hidden",
                (code, int(hidden)),
            )

    def arrange(self, codes: Sequence[str]) -> None:
        """Give ``codes`` this order."""
        for position, code in enumerate(codes):
            self.db.execute(
                "INSERT INTO checklist_place (code, position, hidden) VALUES (?, ?, 0) "
                "ON CONFLICT DO UPDATE SET position = excluded.position WHERE position IS NOT excluded.position",
                (code, position),
            )
