"""Which shape a database has and how an older one is brought to the present one. The number stands in user_version."""

from __future__ import annotations

from collections.abc import Callable

from rm_desktop.domain.errors import VaultTooNew
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection
from rm_desktop.vault.migrations import m0001_first_schema, m0002_own_checklist, m0003_own_plans_and_views

Migration = Callable[[Connection, Compartment], None]

MIGRATIONS: tuple[Migration, ...] = (
    m0001_first_schema.upgrade,
    m0002_own_checklist.upgrade,
    m0003_own_plans_and_views.upgrade,
)
"""One entry per version, the first making version 1. Only ever appended to."""

VERSION = len(MIGRATIONS)


def version_of(db: Connection) -> int:
    """Return the version of the schema in ``db``, 0 for an empty database."""
    row = db.one("PRAGMA user_version")
    return int(row[0]) if row else 0


def create(db: Connection, part: Compartment) -> None:
    """Make the present schema for ``part`` in an empty database, inside the caller's transaction."""
    migrate(db, part)


def migrate(db: Connection, part: Compartment, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring ``db`` to the present version, inside the caller's transaction; newer ones are refused."""
    present = version_of(db)
    if present > len(migrations):
        raise VaultTooNew(part=part.value, version=present)
    for number, upgrade in enumerate(migrations[present:], start=present + 1):
        upgrade(db, part)
        db.execute(f"PRAGMA user_version = {number}")
