"""The final seal: a dated row in a database, from which on the program opens it for reading only.

It stands beside `vault_state` and outside the migrations, because it must be readable before one of them runs.
"""

from __future__ import annotations

from datetime import datetime

from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import moment, stored

SEALED = "sealed"
"""The reason a sealed vault gives for refusing to be written."""

_TABLE = "CREATE TABLE IF NOT EXISTS vault_sealed (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT"


def sealed_since(db: Connection) -> datetime | None:
    """Return when ``db`` was sealed, or None while it may be written."""
    if not db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'vault_sealed' AND type = 'table'"):
        return None
    return moment(db.value("SELECT at FROM vault_sealed WHERE id = 1"))


def put_seal(db: Connection, at: datetime) -> None:
    """Seal ``db``, inside the caller's transaction; an older seal keeps its date."""
    db.execute(_TABLE)
    db.execute("INSERT INTO vault_sealed (id, at) VALUES (1, ?) ON CONFLICT DO NOTHING", (stored(at),))


def take_seal(db: Connection) -> None:
    """Take the seal of ``db`` away, inside the caller's transaction."""
    db.execute("DELETE FROM vault_sealed")
