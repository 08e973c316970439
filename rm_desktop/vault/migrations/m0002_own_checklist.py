"""The checklist becomes the pair's own: fields they add, an order, what they hide, and a file beside an example.

Levels stay where they are. A line is known by its code alone, so that nothing here and no newer catalogue touches them.
"""

from __future__ import annotations

from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection
from rm_desktop.vault.migrations.m0001_first_schema import NOTES, SHARED_SOURCES, STAMPS, Source, triggers, view_of

OWN_FIELD = Source("own_field", ("title",))

_TABLES = (
    f"CREATE TABLE own_field (id TEXT PRIMARY KEY, title TEXT NOT NULL, {STAMPS}) STRICT",
    """
CREATE TABLE checklist_place (
  code TEXT PRIMARY KEY, position INTEGER, hidden INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE example_file (
  example_id TEXT PRIMARY KEY REFERENCES example (id) ON DELETE CASCADE, name TEXT NOT NULL, content BLOB NOT NULL
) STRICT
""",
    "CREATE INDEX assessment_of_session ON assessment (session_id)",
    "CREATE INDEX example_by_day ON example (on_day, created_at)",
    "CREATE INDEX item_of_skill ON item (skill) WHERE skill IS NOT NULL",
)


def upgrade(db: Connection, part: Compartment) -> None:
    """Add the tables; the index learns to find fields by their names."""
    if part is not Compartment.SHARED:
        return
    for statement in _TABLES:
        db.execute(statement)
    db.execute("DROP VIEW search_source")
    db.execute(view_of((NOTES, *SHARED_SOURCES, OWN_FIELD)))
    for statement in triggers(OWN_FIELD):
        db.execute(statement)
