"""Vaults after more years than anybody has: meetings with a note each, written straight into their tables."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Compartment
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import Vault

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
RARE = "Quarkspeisenrezept"
WORDS = (
    *("Profil", "Beitrag", "Rückmeldung", "Termin", "Passwort", "Netzwerk", "Übung", "Bildschirm", "Freigabe"),
    *("Video", "Antwort", "Kritik", "Vorlage", "Quelle", "Werkzeug", "Ablage", "Kalender", "Umfrage", "Gespräch"),
    *("Führung", "Team", "Bewerbung", "Marke", "Angebot", "Kunde", "Frage", "Beispiel"),
)
PIECE = 500


def bodies(count: int, words: int) -> Iterator[str]:
    """Give texts of so many words; the one in the middle holds the rare word."""
    dice = random.Random(7)
    for number in range(count):
        yield " ".join(dice.choices(WORDS, k=words)) + (f" {RARE}" if number == count // 2 else "")


def journal_of(vault: Vault) -> Journal:
    """Return the use cases on ``vault``."""
    return Journal(vault, FixedClock(NOW), Content.load("de"))


def fill(vault: Vault, texts: list[str], notes_each: int = 1) -> None:
    """Put ``texts`` into the notes of finished meetings, so many in each, the last one yesterday."""
    journal_of(vault).pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=NOW.date()))
    meetings = -(-len(texts) // notes_each)
    for start in range(0, len(texts), PIECE):
        with vault.begin(Compartment.SHARED) as work:
            for number in range(start, min(start + PIECE, len(texts))):
                meeting, place = divmod(number, notes_each)
                at = int((NOW - timedelta(days=meetings - meeting)).timestamp() * 1000)
                if place == 0:
                    work.db.execute(
                        "INSERT INTO session VALUES "
                        "(?, ?, 'finished', NULL, 'Werk', ?, 60, ?, ?, 3600, NULL, NULL, '', 1, ?, ?, NULL)",
                        (f"{meeting:032x}", f"Treffen {meeting}", at, at, at, at, at),
                    )
                work.db.execute(
                    "INSERT INTO item VALUES (?, ?, ?, ?, 10, ?, 'own', NULL, NULL, NULL, 1, ?, ?, NULL)",
                    (f"i{number:031x}", f"{meeting:032x}", place, f"Punkt {number}", at, at, at),
                )
                work.db.execute(
                    "INSERT INTO note VALUES (?, '', ?, 'item', ?, '', 1, ?, ?, NULL)",
                    (f"n{number:031x}", texts[number], f"i{number:031x}", at, at),
                )
