"""Finding words among 10,000 notes against the same SQLite's plain trigram index over the same texts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import OpeningKeys, Vault, open_vault

GOAL = 1.5
NOTES = 10_000
WORDS = (
    *("Profil", "Beitrag", "Rückmeldung", "Termin", "Passwort", "Netzwerk", "Übung", "Bildschirm", "Freigabe"),
    *("Video", "Antwort", "Kritik", "Vorlage", "Quelle", "Werkzeug", "Ablage", "Kalender", "Umfrage", "Gespräch"),
    *("Führung", "Team", "Bewerbung", "Marke", "Angebot", "Kunde", "Frage", "Beispiel"),
)


@pytest.fixture(scope="module")
def bodies() -> list[str]:
    """Notes of some 1,500 characters; one of them holds the rare word."""
    dice = random.Random(7)
    made = [" ".join(dice.choices(WORDS, k=180)) for _note in range(NOTES)]
    made[NOTES // 2] += " Quarkspeisenrezept"
    return made


@pytest.fixture
def filled(
    vault_path: Path, keys: Callable[[Opening], OpeningKeys], bodies: list[str]
) -> Iterator[tuple[Vault, Journal]]:
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    journal = Journal(vault, FixedClock(datetime(2026, 11, 26, 13, tzinfo=UTC)), Content.load("de"))
    kept = journal.notes.save_private(None, "", "", 0).value
    with vault.begin(Compartment.SENIOR) as work:
        columns = [row[1] for row in work.db.all("PRAGMA table_info(note)")]
        values = work.db.one(f"SELECT {', '.join(columns)} FROM note WHERE id = ?", (kept.id,))
        assert values is not None
        row = dict(zip(columns, values, strict=True))
        places = ", ".join("?" * len(columns))
        for number, body in enumerate(bodies):
            fresh = {**row, "id": f"{number:032x}", "body": body, "title": f"Notiz {number}"}
            for own in ("rowid", "doc", "seq"):
                if own in fresh:
                    fresh[own] = number + 100
            work.db.execute(f"INSERT INTO note ({', '.join(columns)}) VALUES ({places})", tuple(fresh.values()))
        work.db.execute("CREATE VIRTUAL TABLE plain USING fts5(body, tokenize='trigram remove_diacritics 1')")
        for number, body in enumerate(bodies):
            work.db.execute("INSERT INTO plain (rowid, body) VALUES (?, ?)", (number, body))
    yield vault, journal
    vault.close()


@pytest.mark.parametrize(("name", "word"), [("rare", "Quarkspeisenrezept"), ("inside a word", "speisenrez")])
def bench_search(filled: tuple[Vault, Journal], compare: Callable[..., float], name: str, word: str) -> None:
    vault, journal = filled
    excerpt = "snippet(plain, 0, '', '', '…', 24)"
    query = f"SELECT rowid, {excerpt} FROM plain WHERE plain MATCH ? ORDER BY rowid DESC LIMIT 50"

    def base() -> list[object]:
        with vault.read(Compartment.SENIOR) as work:
            return list(work.db.all(query, (f'"{word}"',)))

    assert len(journal.search.find(word).hits) == len(base()) == 1
    compare(
        f"search {NOTES} notes, {name}",
        ours=lambda: journal.search.find(word),
        base=base,
        goal=GOAL,
        rounds=51,
        against="a plain trigram index",
    )
