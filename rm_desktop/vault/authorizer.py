"""What SQL may do once a database is open: no second database, no extension, only pragmas that cannot weaken it.

SQLCipher's ATTACH without a key takes main's, with an empty key it writes plaintext: both are denied outright.
"""

from __future__ import annotations

from enum import IntEnum


class _Action(IntEnum):
    """SQLite's action codes that are looked at (sqlite3.h, stable by contract)."""

    PRAGMA = 19
    ATTACH = 24
    DETACH = 25
    CREATE_VTABLE = 29
    FUNCTION = 31


ALLOW, DENY = 0, 1

READABLE_PRAGMAS = frozenset(
    {
        "application_id",
        "cipher_integrity_check",
        "data_version",  # FTS5 reads it by itself
        "foreign_key_check",
        "foreign_key_list",
        "freelist_count",
        "index_info",
        "index_list",
        "integrity_check",
        "journal_mode",
        "page_count",
        "query_only",
        "quick_check",
        "schema_version",
        "secure_delete",
        "synchronous",
        "table_info",
        "table_list",
        "table_xinfo",
        "user_version",
        "wal_checkpoint",
    }
)
PRAGMAS_WITH_VALUE = frozenset(
    {
        "defer_foreign_keys",
        "foreign_key_check",
        "foreign_key_list",
        "index_info",
        "index_list",
        "integrity_check",
        "quick_check",
        "table_info",
        "table_xinfo",
        "user_version",  # the schema's version
        "wal_checkpoint",
    }
)
DENIED_FUNCTIONS = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer", "readfile", "writefile", "edit"})
MODULES = frozenset({("fts5", "main"), ("fts5vocab", "temp")})
"""The index, and a list of what it holds that stays in memory; with the database either may lie in."""


def authorize(action: int, first: str | None, second: str | None, database: str | None, _trigger: str | None) -> int:
    """Answer SQLite's question while it prepares a statement."""
    if action in {_Action.ATTACH, _Action.DETACH}:
        return DENY
    if action == _Action.PRAGMA:
        allowed = READABLE_PRAGMAS if second is None else PRAGMAS_WITH_VALUE
        return ALLOW if (first or "").lower() in allowed else DENY
    if action == _Action.FUNCTION:
        return DENY if (second or "").lower() in DENIED_FUNCTIONS else ALLOW
    if action == _Action.CREATE_VTABLE:
        return ALLOW if ((second or "").lower(), database) in MODULES else DENY
    return ALLOW
