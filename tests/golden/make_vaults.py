"""Make the frozen vaults of the present schema version; run once when a version is released, never to mend a test.

python tests/golden/make_vaults.py
"""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.demo import fill_demo
from rm_desktop.services.journal import Journal
from rm_desktop.vault import schema
from rm_desktop.vault.vault import CreatedVault, Secrets, Vault, create_vault, open_vault

FOLDER = Path(__file__).parent / "vaults"
MOMENT = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
WORDS = {"senior": "senior passphrase one", "junior": "junior passphrase two", "session": "session passphrase three"}
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


def main() -> None:
    """Write one folder per policy, with what the test is to find in it beside the vault."""
    for policy in Policy:
        place = FOLDER / f"schema-{schema.VERSION:04}-{policy.value}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        make(place, policy)


def make(place: Path, policy: Policy) -> None:
    """Fill a vault with the sample pair and a private note each, and write down what is in it."""
    words = {name: text for name, text in WORDS.items() if policy is Policy.EITHER or name != "session"}
    path = place / "Sample.rmvault"
    created = create_vault(path, policy=policy, secrets=Secrets(**words), kdf=FLOOR)
    with_journal(created, Opening.TOGETHER, fill)
    for person, opening in ALONE.items():
        with_journal(created, opening, lambda journal, _, person=person: add_private(journal, person))
    expected = {
        "passphrases": words,
        "recovery": {person.value: code for person, code in created.recovery.items()},
        "policy": policy.value,
        "rows": {opening.value: counted(created, opening) for opening in Opening},
    }
    (place / "expected.json").write_text(json.dumps(expected, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    (path / "BALLAST").unlink()
    created.wipe()


def with_journal(created: CreatedVault, opening: Opening, work) -> None:  # type: ignore[no-untyped-def]
    """Open, let ``work`` write, close."""
    vault = open_vault(created.path, created.keys_for(opening))
    clock = FixedClock(MOMENT)
    work(Journal(vault, clock, Content.load("de"), ZoneInfo("Europe/Berlin")), clock)
    vault.close()


def fill(journal: Journal, clock: FixedClock) -> None:
    """Write the sample pair's meetings."""
    journal.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=MOMENT.date()))
    fill_demo(journal, clock)


def add_private(journal: Journal, person: Person) -> None:
    """Write one note that only ``person`` reads."""
    journal.notes.save_private(None, f"Quittenmarmelade ({person.value})", "Nur für mich.", 0)


def counted(created: CreatedVault, opening: Opening) -> dict[str, dict[str, int]]:
    """Return how many rows each table of each open compartment has."""
    vault = open_vault(created.path, created.keys_for(opening))
    found = {part.value: rows(vault, part) for part in sorted(vault.compartments, key=lambda part: part.value)}
    vault.close()
    return found


def rows(vault: Vault, part) -> dict[str, int]:  # type: ignore[no-untyped-def]
    """Return the rows of each table that holds what people wrote."""
    with vault.read(part) as work:
        names = work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
        tables = [row[0] for row in names if not row[0].startswith(("search", "sqlite", "vault"))]
        return {table: work.db.value(f'SELECT count(*) FROM "{table}"') for table in sorted(tables)}


if __name__ == "__main__":
    main()
