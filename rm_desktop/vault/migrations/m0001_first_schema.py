"""Everything a pair keeps: the tables of the shared and of a private compartment, and the search index over them.

Times are milliseconds since 1970 in UTC, days are ISO dates, states are the words of `domain.words`. Every table of
things people write carries `revision`, `created_at`, `updated_at` and `deleted_at` (null while not in the wastebasket).
"""

from __future__ import annotations

from typing import NamedTuple

from rm_desktop.domain.words import Compartment
from rm_desktop.vault.database import Connection

STAMPS = "revision INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"

_NOTE = f"""
CREATE TABLE note (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL,
  parent_kind TEXT, parent_id TEXT, parent_label TEXT NOT NULL, {STAMPS}
) STRICT
"""

_SHARED_TABLES = (
    """
CREATE TABLE public_key (person TEXT PRIMARY KEY, signing BLOB NOT NULL, sealing BLOB NOT NULL) STRICT
""",
    f"""
CREATE TABLE pair (
  id INTEGER PRIMARY KEY CHECK (id = 1), senior_name TEXT NOT NULL, junior_name TEXT NOT NULL, address TEXT NOT NULL,
  senior_trusted TEXT NOT NULL, junior_trusted TEXT NOT NULL, started_on TEXT NOT NULL, planned_end TEXT,
  rhythm_days INTEGER NOT NULL, planned_meetings INTEGER NOT NULL, meeting_minutes INTEGER NOT NULL,
  retention_until TEXT, interrupted_at INTEGER, ended_at INTEGER, sample INTEGER NOT NULL, {STAMPS}
) STRICT
""",
    """
CREATE TABLE agreement (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, created_at INTEGER NOT NULL
) STRICT
""",
    """
CREATE TABLE agreement_clause (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  code TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (agreement_id, position)
) STRICT
""",
    """
CREATE TABLE agreement_consent (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE, person TEXT NOT NULL,
  at INTEGER NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (agreement_id, person)
) STRICT
""",
    f"""
CREATE TABLE session (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, template TEXT, place TEXT NOT NULL,
  planned_at INTEGER, minutes INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER,
  clock_seconds INTEGER NOT NULL, clock_since INTEGER, current_item TEXT, junior_learned TEXT NOT NULL, {STAMPS}
) STRICT
""",
    "CREATE INDEX session_by_start ON session (started_at)",
    "CREATE INDEX session_by_state ON session (state)",
    f"""
CREATE TABLE item (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  title TEXT NOT NULL, minutes INTEGER NOT NULL, done_at INTEGER, origin TEXT NOT NULL, carried_from TEXT,
  skill TEXT, goal_id TEXT, {STAMPS}
) STRICT
""",
    "CREATE INDEX item_of_session ON item (session_id, position)",
    "CREATE INDEX item_carried ON item (carried_from) WHERE carried_from IS NOT NULL",
    _NOTE,
    "CREATE UNIQUE INDEX note_of_item ON note (parent_id) WHERE parent_kind = 'item'",
    f"""
CREATE TABLE action (
  id TEXT PRIMARY KEY, text TEXT NOT NULL, owner TEXT NOT NULL, due_on TEXT, due_next INTEGER NOT NULL,
  session_id TEXT REFERENCES session (id) ON DELETE SET NULL, goal_id TEXT, done_at INTEGER,
  outcome TEXT NOT NULL, {STAMPS}
) STRICT
""",
    "CREATE INDEX action_by_done ON action (done_at)",
    "CREATE INDEX action_of_session ON action (session_id)",
    """
CREATE TABLE carried_action (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
  PRIMARY KEY (session_id, action_id)
) STRICT, WITHOUT ROWID
""",
    f"""
CREATE TABLE goal (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, why TEXT NOT NULL, success TEXT NOT NULL, due_on TEXT,
  state TEXT NOT NULL, position INTEGER NOT NULL, {STAMPS}
) STRICT
""",
    f"""
CREATE TABLE step (
  id TEXT PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  text TEXT NOT NULL, done_at INTEGER, {STAMPS}
) STRICT
""",
    "CREATE INDEX step_of_goal ON step (goal_id, position)",
    """
CREATE TABLE goal_event (
  number INTEGER PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  at INTEGER NOT NULL, state TEXT NOT NULL, remark TEXT NOT NULL
) STRICT
""",
    "CREATE INDEX event_of_goal ON goal_event (goal_id)",
    """
CREATE TABLE goal_skill (
  goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE, skill TEXT NOT NULL, PRIMARY KEY (goal_id, skill)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE assessment (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, skill TEXT NOT NULL, level INTEGER NOT NULL,
  at INTEGER NOT NULL, session_id TEXT REFERENCES session (id) ON DELETE SET NULL
) STRICT
""",
    "CREATE INDEX assessment_of_skill ON assessment (skill, number)",
    f"""
CREATE TABLE example (
  id TEXT PRIMARY KEY, skill TEXT NOT NULL, text TEXT NOT NULL, on_day TEXT NOT NULL,
  session_id TEXT REFERENCES session (id) ON DELETE SET NULL, {STAMPS}
) STRICT
""",
    "CREATE INDEX example_of_skill ON example (skill)",
    f"CREATE TABLE own_skill (id TEXT PRIMARY KEY, field_code TEXT NOT NULL, title TEXT NOT NULL, {STAMPS}) STRICT",
    f"CREATE TABLE later (id TEXT PRIMARY KEY, text TEXT NOT NULL, {STAMPS}) STRICT",
    """
CREATE TABLE pulse (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, question TEXT NOT NULL,
  senior TEXT NOT NULL, junior TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (session_id, question)
) STRICT
""",
    """
CREATE TABLE export (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, purpose TEXT NOT NULL, format TEXT, at INTEGER NOT NULL,
  size INTEGER NOT NULL, content_sha256 TEXT NOT NULL, written_sha256 TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE export_consent (
  export_id TEXT NOT NULL REFERENCES export (id) ON DELETE CASCADE, person TEXT NOT NULL,
  at INTEGER NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (export_id, person)
) STRICT
""",
    "CREATE TABLE opening (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, opening TEXT NOT NULL) STRICT",
    """
CREATE TABLE opening_note (
  opening INTEGER NOT NULL REFERENCES opening (number) ON DELETE CASCADE,
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE, PRIMARY KEY (opening, note_id)
) STRICT, WITHOUT ROWID
""",
    "CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

_PRIVATE_TABLES = (_NOTE, "CREATE INDEX note_of_parent ON note (parent_id)")


class Source(NamedTuple):
    """A table that can be searched, and the columns whose text is found."""

    table: str
    columns: tuple[str, ...]

    def words(self, row: str) -> str:
        """Return the SQL of the indexed text of ``row``: padded, so that a word's begin and end are trigrams too."""
        return "' ' || " + " || char(10) || ".join(f"{row}.{column}" for column in self.columns) + " || ' '"

    def changed(self) -> str:
        """Return the SQL that tells whether an update touches the index."""
        return " OR ".join(f"old.{column} IS NOT new.{column}" for column in self.watched)

    @property
    def watched(self) -> tuple[str, ...]:
        """Return the columns whose change touches the index."""
        return (*self.columns, "deleted_at")


NOTES = Source("note", ("title", "body"))
SHARED_SOURCES = (
    Source("session", ("title", "place", "junior_learned")),
    Source("item", ("title",)),
    Source("action", ("text", "outcome")),
    Source("goal", ("title", "why", "success")),
    Source("step", ("text",)),
    Source("example", ("text",)),
    Source("own_skill", ("title",)),
    Source("later", ("text",)),
)

_INDEX = (
    (
        "CREATE TABLE search_key (doc INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, "
        "waiting INTEGER NOT NULL) STRICT"
    ),
    "CREATE UNIQUE INDEX search_key_of ON search_key (source, id)",
    "CREATE INDEX search_waiting ON search_key (waiting) WHERE waiting = 1",
)
# No positions (detail=none): which texts hold three letters in a row is enough, the text itself is looked at then.
# With positions, secure-delete leaves entries behind when a long text is replaced (SQLite 3.53; a test shows it).
_FULL_TEXT = (
    """
CREATE VIRTUAL TABLE search USING fts5 (
  words, content='search_source', content_rowid='doc', detail=none, tokenize='trigram remove_diacritics 1'
)
""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
)


def upgrade(db: Connection, part: Compartment) -> None:
    """Make the tables of ``part`` in an empty database."""
    shared = part is Compartment.SHARED
    others = SHARED_SOURCES if shared else ()
    for statement in (*(_SHARED_TABLES if shared else _PRIVATE_TABLES), *_INDEX):
        db.execute(statement)
    db.execute(view_of((NOTES, *others)))
    for statement in (*_FULL_TEXT, *_note_triggers(), *(trigger for source in others for trigger in triggers(source))):
        db.execute(statement)


def view_of(sources: tuple[Source, ...]) -> str:
    """Return the SQL of the view that gives the index its texts."""
    return "CREATE VIEW search_source AS " + " UNION ALL ".join(map(_view_part, sources))


def _view_part(source: Source) -> str:
    return (
        f"SELECT k.doc AS doc, {source.words('s')} AS words FROM search_key k JOIN {source.table} s ON s.id = k.id "
        f"WHERE k.source = '{source.table}' AND k.waiting = 0 AND s.deleted_at IS NULL"
    )


def _key(source: Source, row: str) -> str:
    return f"FROM search_key k WHERE k.source = '{source.table}' AND k.id = {row}.id AND {row}.deleted_at IS NULL"


def _drop(source: Source) -> str:
    return (
        f"INSERT INTO search (search, rowid, words) "
        f"SELECT 'delete', k.doc, {source.words('old')} {_key(source, 'old')} AND k.waiting = 0;"
    )


def triggers(source: Source) -> tuple[str, str, str]:
    """Return the triggers that keep the index: what enters the wastebasket leaves it, what comes back returns."""
    table = source.table
    add = f"INSERT INTO search (rowid, words) SELECT k.doc, {source.words('new')} {_key(source, 'new')};"
    return (
        (
            f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN "
            f"INSERT INTO search_key (source, id, waiting) VALUES ('{table}', new.id, 0); {add} END"
        ),
        (
            f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {', '.join(source.watched)} ON {table} "
            f"WHEN {source.changed()} BEGIN {_drop(source)} {add} END"
        ),
        _dropped(source),
    )


def _note_triggers() -> tuple[str, str, str]:
    """Return the triggers for notes, which are saved with every pause in typing.

    A note's words leave the index with the first change and wait; they return when another note is written.
    So at most one note waits, and it is found by reading it. Taking words out in a way that leaves no trace
    costs a thousand times what a save may cost; once per note and meeting it does not matter.
    """
    others = "waiting = 1 AND search_key.id <> new.id"
    settle = (
        f"INSERT INTO search (rowid, words) SELECT doc, {NOTES.words('n')} FROM search_key "
        f"JOIN note n ON n.id = search_key.id WHERE {others} AND n.deleted_at IS NULL; "
        f"UPDATE search_key SET waiting = 0 WHERE {others};"
    )
    return (
        (
            f"CREATE TRIGGER note_added AFTER INSERT ON note BEGIN {settle} "
            f"INSERT INTO search_key (source, id, waiting) VALUES ('note', new.id, new.deleted_at IS NULL); END"
        ),
        (
            f"CREATE TRIGGER note_changed AFTER UPDATE OF {', '.join(NOTES.watched)} ON note "
            f"WHEN {NOTES.changed()} BEGIN {_drop(NOTES)} {settle} "
            "UPDATE search_key SET waiting = new.deleted_at IS NULL "
            "WHERE source = 'note' AND id = new.id AND waiting <> (new.deleted_at IS NULL); END"
        ),
        _dropped(NOTES),
    )


def _dropped(source: Source) -> str:
    return (
        f"CREATE TRIGGER {source.table}_dropped AFTER DELETE ON {source.table} BEGIN {_drop(source)} "
        f"DELETE FROM search_key WHERE source = '{source.table}' AND id = old.id; END"
    )
