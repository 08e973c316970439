"""One repository per table, gathered for a unit of work."""

from __future__ import annotations

from rm_desktop.vault.database import Connection


class Repositories:
    """The repositories on one connection."""

    def __init__(self, db: Connection) -> None:
        """Offer them on ``db``."""
        self.db = db
