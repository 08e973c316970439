"""Taking out and taking in 10,000 meetings, against a bare SQLCipher that inserts the same rows with the same index."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import Cancelled
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.imports.reading import Incoming, read_import
from rm_desktop.services.journal import Journal
from rm_desktop.services.takeout import make_takeout, write_own
from rm_desktop.vault import schema
from rm_desktop.vault.database import Connection
from rm_desktop.vault.opening_order import SETTINGS_BEFORE_WAL, SETTINGS_WRITABLE
from rm_desktop.vault.portable import columns_of, plain_tables, portable_rows
from rm_desktop.vault.vault import OpeningKeys, open_vault

GOAL = 3.0
"""Taking in, from the bytes of the file to the last commit, against bare inserts."""
STANDSTILL_GOAL = 2.5
"""What the vault's thread does for a take-out, against bare reading of the same rows."""
MEETINGS = 10_000
NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
SHARED = Compartment.SHARED
WORDS = (
    "Profil",
    "Foto",
    "Überschrift",
    "eigene",
    "Worte",
    "drei",
    "Beiträge",
    "kommentiert",
    "Kanal",
    "Termin",
    "Link",
)


def tables() -> dict[str, list[dict[str, Any]]]:
    """Return 10,000 finished meetings, each with two items, their notes of some 700 letters, and a task."""
    found: dict[str, list[dict[str, Any]]] = {"session": [], "item": [], "note": [], "action": []}
    for number in range(MEETINGS):
        at = (NOW - timedelta(hours=6 * (MEETINGS - number))).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        stamps = {"created_at": at, "updated_at": at}
        key = f"{number:032x}"
        meeting = {"id": key, "title": f"Treffen {number}", "state": "finished", "template": None, "place": "Büro"}
        meeting |= {"planned_at": at, "minutes": 60, "started_at": at, "finished_at": at, "clock_seconds": 3600}
        meeting |= {"clock_since": None, "current_item": None, "junior_learned": "", **stamps}
        found["session"].append(meeting)
        for place in range(2):
            item = {"id": f"{number:028x}{place:04x}", "session_id": key, "position": place, "title": WORDS[place]}
            item |= {"minutes": 20, "done_at": at, "origin": "own", "carried_from": None, "skill": None}
            found["item"].append(item | {"goal_id": None} | stamps)
            body = " ".join(WORDS[(number * 7 + step * (place + 3)) % len(WORDS)] for step in range(90))
            note = {"id": f"{number:024x}{place:08x}", "title": "", "body": f"{body} {number}", "parent_kind": "item"}
            found["note"].append(note | {"parent_id": item["id"], "parent_label": ""} | stamps)
        task = {"id": f"{number:020x}{0:012x}", "text": "Ausprobieren", "owner": "senior", "due_on": None}
        task |= {"due_next": False, "session_id": key, "goal_id": None, "done_at": at, "outcome": ""}
        found["action"].append(task | stamps)
    return found


@pytest.fixture
def document(tmp_path: Path) -> Path:
    value = {"format": "rm-takeout", "version": 1, "part": "shared", "tables": tables()}
    path = tmp_path / "takeout.json"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def seconds(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return the processor's seconds, because each of these is done once: what else the machine does is not in them."""
    gc.collect()
    started = time.process_time()
    value = act()
    return time.process_time() - started, value


def bare_database(path: Path) -> Connection:
    """A SQLCipher database with a raw key, our pragmas and our tables and triggers."""
    raw = sqlcipher3.connect(str(path), isolation_level=None)
    raw.set_key(bytearray(b"x'" + b"0f" * 80 + b"'"))
    for settings in (SETTINGS_BEFORE_WAL, [("journal_mode", "WAL", None)], SETTINGS_WRITABLE):
        for name, value, _read_back in settings:
            raw.execute(f"PRAGMA {name} = {value}")
    db = Connection(raw, SHARED, path)
    schema.create(db, SHARED)
    return db


def bare_inserts(db: Connection, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    """Insert rows as they are, in one transaction."""
    db.execute("BEGIN IMMEDIATE")
    for name, values in rows.items():
        columns = (*columns_of(SHARED, name), "revision")
        marks = ", ".join("?" * len(columns))
        db.many(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", values)
    db.execute("COMMIT")


def journal_of(path: Path, keys: OpeningKeys) -> Journal:
    vault = open_vault(path, keys)
    journal = Journal(vault, FixedClock(NOW), Content.load("de"))
    journal.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=NOW.date()))
    return journal


@pytest.mark.timeout(1_800)
def bench_take_in_and_out(
    vault_path: Path,
    keys: Callable[[Opening], OpeningKeys],
    tmp_path: Path,
    document: Path,
    told: Callable[[str], None],
) -> None:
    journal = journal_of(vault_path, keys(Opening.TOGETHER))
    steps = 0

    def between() -> None:
        nonlocal steps
        steps += 1

    def take_in() -> int:
        incoming: Incoming = read_import(document, SHARED, between=between)
        return journal.taking_in.take_in(journal.taking_in.look(incoming), between).value

    cancelled_after = _cancelled(journal, document)
    ours, added = seconds(take_in)
    assert added == MEETINGS * 6
    with journal.vault.read(SHARED) as work:
        names = ("session", "item", "note", "action")
        queries = [f"SELECT {', '.join(columns_of(SHARED, name))} FROM {name}" for name in names]
        bare_reading, _ = seconds(lambda: [work.db.all(query) for query in queries])
        reading, raw = seconds(lambda: portable_rows(work.db, SHARED))
    rows = {name: [(*row, 1) for row in raw[name]] for name in names}
    bare = bare_database(tmp_path / "bare.db")
    base, _ = seconds(lambda: bare_inserts(bare, rows))
    bare.close()
    told(f"take in {MEETINGS} meetings, {added} rows, file to commit: {ours / base:.2f} × the bare inserts "
         f"({ours:.1f} s / {base:.1f} s), goal ≤ {GOAL} ×; {steps} steps at which it can be ended")  # fmt: skip
    told(f"ended in the middle it is taken back {cancelled_after * 1000:.0f} ms later")
    told(f"take-out: the vault's thread stands still for {reading / bare_reading:.2f} × bare reading "
         f"({reading * 1000:.0f} ms / {bare_reading * 1000:.0f} ms), goal ≤ {STANDSTILL_GOAL} ×")  # fmt: skip
    _take_out(journal, tmp_path, told)
    again, nothing = seconds(take_in)
    told(f"the same once more adds {nothing} rows in {again:.1f} s")
    journal.vault.close()
    assert nothing == 0
    assert ours / base <= GOAL
    assert reading / bare_reading <= STANDSTILL_GOAL


def _cancelled(journal: Journal, document: Path) -> float:
    """End it after half of the rows; return how long it took until nothing was left of it."""
    look = journal.taking_in.look(read_import(document, SHARED))
    left, at = look.incoming.size // 2, 0.0

    def between() -> None:
        nonlocal left, at
        left -= 1
        if left == 0:
            at = time.perf_counter()
            raise Cancelled

    with pytest.raises(Cancelled):
        journal.taking_in.take_in(look, between)
    after = time.perf_counter() - at
    assert journal.sessions.rows() == []
    return after


def _take_out(journal: Journal, tmp_path: Path, told: Callable[[str], None]) -> None:
    gathered = journal.takeouts.gather(SHARED)
    steps = 0

    def between() -> None:
        nonlocal steps
        steps += 1

    making, made = seconds(lambda: make_takeout(gathered, "de", between=between))
    plain, _ = seconds(lambda: plain_tables(SHARED, gathered.raw[SHARED]))
    told(f"take-out beside it: {len(made.files)} files in {making:.1f} s ({making / plain:.1f} × turning rows into "
         f"JSON values), {steps} steps at which it can be ended")  # fmt: skip
    writing, _ = seconds(lambda: write_own(made, tmp_path / "out"))
    sealing, _ = seconds(lambda: write_own(made, tmp_path / "out.zip.age", passphrase="six words of a copy"))
    told(f"written as a folder in {writing:.1f} s, as one encrypted file in {sealing:.1f} s")
