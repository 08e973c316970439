"""Saving a note among 100,000 against the least that could keep it: a bare SQLCipher commit and one synced page.

Beside it lies a vault's own table of notes, as full, with the same pragmas and the same index; nothing is searched
there, nothing kept of earlier texts. The synced page stands for the anchor, without which a damaged WAL could take
back what was acknowledged.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.opening_order import SETTINGS_BEFORE_WAL, SETTINGS_WRITABLE
from rm_desktop.vault.vault import OpeningKeys, Vault, open_vault

GOAL = 1.5
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
NOTE = "## Profil\n\nFoto neu, Überschrift in eigenen Worten, drei Beiträge kommentiert. " * 20


NOTES = 100_000
ANCHOR_BYTES = 4096


def bare_database(path: Path) -> sqlcipher3.Connection:
    """A SQLCipher database with a raw key, our pragmas and nothing but a full table of notes and its index."""
    db = sqlcipher3.connect(str(path), isolation_level=None)
    db.set_key(bytearray(b"x'" + b"0f" * 80 + b"'"))
    for settings in (SETTINGS_BEFORE_WAL, [("journal_mode", "WAL", None)], SETTINGS_WRITABLE):
        for name, value, _read_back in settings:
            db.execute(f"PRAGMA {name} = {value}")
    db.execute("CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT NOT NULL, parent_kind TEXT, parent_id TEXT) STRICT")
    db.execute("CREATE UNIQUE INDEX note_of_item ON note (parent_id) WHERE parent_kind = 'item'")
    db.execute("BEGIN")
    rows = ((f"{number:032x}", f"Notiz {number}", "item", f"{number:032x}") for number in range(NOTES))
    db.executemany("INSERT INTO note VALUES (?, ?, ?, ?)", rows)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return db


def fill(vault: Vault) -> None:
    """Write notes straight into the table, which takes seconds instead of an hour."""
    columns = "id, title, body, parent_kind, parent_id, parent_label, revision, created_at, updated_at"
    with vault.begin(Compartment.SHARED) as work:
        rows = ((f"{number:032x}", "", f"Notiz {number}", "session", f"{number:032x}") for number in range(NOTES))
        work.db.many(f"INSERT INTO note ({columns}) VALUES (?, ?, ?, ?, ?, '', 1, 0, 0)", rows)


def bench_save(
    vault_path: Path, keys: Callable[[Opening], OpeningKeys], tmp_path: Path, compare: Callable[..., float]
) -> None:
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    journal = Journal(vault, FixedClock(NOW), Content.load("de"))
    session = journal.sessions.plan("Profil", NOW, 60).value
    item = journal.agenda.add(session.id, "Profil", 10).value
    fill(vault)
    bare = bare_database(tmp_path / "bare.db")
    page = os.open(tmp_path / "page", os.O_RDWR | os.O_CREAT)
    os.write(page, bytes(ANCHOR_BYTES))
    os.fsync(page)
    texts = (f"{NOTE}{number}" for number in itertools.count())
    revision = itertools.count()
    middle = f"{NOTES // 2:032x}"

    def ours() -> None:
        journal.notes.save_item_note(item.id, next(texts), next(revision))

    def base() -> None:
        body = next(texts)
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE note SET body = ? WHERE id = ?", (body, middle))
        bare.execute("COMMIT")
        os.pwrite(page, os.urandom(ANCHOR_BYTES), 0)
        os.fdatasync(page)

    compare(
        f"save a note among {NOTES}",
        ours=ours,
        base=base,
        goal=GOAL,
        rounds=201,
        against="a bare SQLCipher commit and one synced page",
    )
    os.close(page)
    bare.close()
    vault.close()
