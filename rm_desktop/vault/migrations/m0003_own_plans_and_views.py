"""The pair's own templates and questions, what changed in a goal, a person's view of a field, earlier texts of notes.

A view that the other has not matched is there only as a blob sealed to its author's own key (`crypto/sealed_view.py`).
"""

from __future__ import annotations

from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection
from rm_desktop.vault.migrations.m0001_first_schema import STAMPS

_TABLES = (
    "ALTER TABLE later ADD COLUMN skill TEXT",
    "ALTER TABLE later ADD COLUMN goal_id TEXT",
    f"""
CREATE TABLE own_template (id TEXT PRIMARY KEY, title TEXT NOT NULL, {STAMPS}) STRICT
""",
    """
CREATE TABLE own_template_item (
  template_id TEXT NOT NULL REFERENCES own_template (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  title TEXT NOT NULL, minutes INTEGER NOT NULL, PRIMARY KEY (template_id, position)
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE own_question (
  id TEXT PRIMARY KEY, topic TEXT NOT NULL, text TEXT NOT NULL, asked_by TEXT, {STAMPS}
) STRICT
""",
    "CREATE TABLE skipped_question (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    """
CREATE TABLE goal_change (
  number INTEGER PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  at INTEGER NOT NULL, what TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX change_of_goal ON goal_change (goal_id, number)",
    """
CREATE TABLE sealed_view (
  number INTEGER PRIMARY KEY, author TEXT NOT NULL, field_code TEXT NOT NULL, at INTEGER NOT NULL, blob BLOB NOT NULL
) STRICT
""",
    "CREATE INDEX view_of_field ON sealed_view (field_code, author)",
    """
CREATE TABLE shown_view (
  author TEXT NOT NULL, skill TEXT NOT NULL, level INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (author, skill)
) STRICT, WITHOUT ROWID
""",
)
_NOTE_VERSION = (
    """
CREATE TABLE note_version (
  number INTEGER PRIMARY KEY, note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  at INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX version_of_note ON note_version (note_id, at)",
)


def upgrade(db: Connection, part: Compartment) -> None:
    """Add the tables, most of them in the shared part only; what is there stays as it is."""
    for statement in (*(_TABLES if part is Compartment.SHARED else ()), *_NOTE_VERSION):
        db.execute(statement)
