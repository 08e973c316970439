"""What a use case gets while a transaction is open: the database and one repository per table."""

from __future__ import annotations

from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories import Repositories


class Work(Repositories):
    """One transaction in one compartment. It ends with the `with` block that gave it."""

    def __init__(self, db: Connection, part: Compartment) -> None:
        """Offer the repositories of ``part`` on ``db``."""
        super().__init__(db)
        self.db = db
        self.part = part
