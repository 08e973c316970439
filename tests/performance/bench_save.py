"""Saving a note against a bare SQLCipher commit of the same bytes with the same pragmas."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.opening_order import SETTINGS_BEFORE_WAL, SETTINGS_WRITABLE
from rm_desktop.vault.vault import OpeningKeys, open_vault

GOAL = 1.5
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
NOTE = "## Profil\n\nFoto neu, Überschrift in eigenen Worten, drei Beiträge kommentiert. " * 20


def bare_database(path: Path) -> sqlcipher3.Connection:
    """A SQLCipher database with a raw key, our pragmas and nothing but one table."""
    db = sqlcipher3.connect(str(path), isolation_level=None)
    db.set_key(bytearray(b"x'" + b"0f" * 80 + b"'"))
    for settings in (SETTINGS_BEFORE_WAL, [("journal_mode", "WAL", None)], SETTINGS_WRITABLE):
        for name, value, _read_back in settings:
            db.execute(f"PRAGMA {name} = {value}")
    db.execute("CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
    db.execute("INSERT INTO note VALUES ('one', '')")
    return db


def bench_save(
    vault_path: Path, keys: Callable[[Opening], OpeningKeys], tmp_path: Path, compare: Callable[..., float]
) -> None:
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    journal = Journal(vault, FixedClock(NOW), Content.load("de"))
    session = journal.sessions.plan("Profil", NOW, 60).value
    item = journal.agenda.add(session.id, "Profil", 10).value
    bare = bare_database(tmp_path / "bare.db")
    texts = (f"{NOTE}{number}" for number in itertools.count())
    revision = itertools.count()

    def ours() -> None:
        journal.notes.save_item_note(item.id, next(texts), next(revision))

    def base() -> None:
        body = next(texts)
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE note SET body = ? WHERE id = 'one'", (body,))
        bare.execute("COMMIT")

    compare("save a note", ours=ours, base=base, goal=GOAL, rounds=201, against="a bare SQLCipher commit")
    bare.close()
    vault.close()
