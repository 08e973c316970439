"""What is said about backups, in both languages: what one holds and lacks, how a check ended, why a copy failed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain import errors
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.services.backups import BackupRow
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.messages import Messages

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR
MOMENT = datetime(2026, 11, 26, 12, tzinfo=UTC)
UNTOUCHED = {"de": "unberührt", "en": "untouched"}


@pytest.fixture
def words(appearance: Appearance) -> BackupWords:
    assert appearance
    return BackupWords(Messages())


def row(**values: object) -> BackupRow:
    given: dict[str, object] = {"id": "x", "moment": MOMENT, "size": 2048, "parts": {SHARED: MOMENT}} | values
    return BackupRow(**given)  # type: ignore[arg-type]


def test_what_was_closed_is_said_with_its_day_and_what_is_missing_by_role(words: BackupWords) -> None:
    held = row(parts={SHARED: MOMENT, SENIOR: MOMENT - timedelta(days=14)})
    assert words.holds(held).splitlines() == [
        "Enthält: Gemeinsam, Privat (Mentee) vom Stand 12. November 2026",
        "Nicht enthalten, weil verschlossen und noch nie gesichert: Privat (Mentor:in)",
    ]


def test_with_names_the_parts_carry_them(appearance: Appearance) -> None:
    assert appearance
    named = BackupWords(Messages(), {SENIOR: "Helga", JUNIOR: "Jonas"})
    assert named.parts(Compartment) == "Gemeinsam, Privat (Helga), Privat (Jonas)"


def test_a_change_of_keys_since_is_said(words: BackupWords) -> None:
    assert "kommt nur als neuer Tresor zurück: Gemeinsam" in words.holds(row(older_keys=frozenset({SHARED})))


@pytest.mark.parametrize(
    ("problems", "full", "begin"),
    [
        ({SHARED: ()}, (), "In Ordnung: Jede Datei"),
        ({SHARED: (), SENIOR: ()}, (SENIOR, SHARED), "In Ordnung. Geöffnet und vollständig geprüft: Gemeinsam, Privat"),
        ({SHARED: (), SENIOR: ("hash",)}, (SHARED,), "Beschädigt: Privat (Mentee)."),
    ],
)
def test_a_check_ends_in_words(
    words: BackupWords, problems: dict[Compartment, tuple[str, ...]], full: tuple[Compartment, ...], begin: str
) -> None:
    assert words.result(problems, full=full).startswith(begin)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "error",
    [errors.DiskFull(), errors.NotWritable(), errors.VaultDamaged(part="backup", reason="copy")],
    ids=lambda error: type(error).__name__,
)
def test_whatever_went_wrong_with_a_copy_the_good_backups_are_untouched(
    words: BackupWords, language: str, error: RmError
) -> None:
    assert UNTOUCHED[language] in words.copy_problem(error)


def test_a_damaged_set_and_an_ended_copy_have_words_of_their_own(words: BackupWords) -> None:
    damaged = words.copy_problem(errors.VaultDamaged(part="backup", reason="hash"))
    assert damaged.startswith("Diese Sicherung ist beschädigt und wurde nicht kopiert.")
    assert words.copy_problem(errors.Cancelled()).startswith("Das Kopieren wurde abgebrochen.")
    assert words.copy_problem(errors.NotFound(kind="backup")).startswith("Diese Sicherung ist nicht mehr da")
    assert words.copy_problem(errors.PlaceInsideVault()).startswith("Dieser Ort liegt in einem Tresor.")


def test_why_no_set_could_be_made(words: BackupWords) -> None:
    assert "nicht genug Platz" in words.backup_problem(errors.DiskFull())
    assert words.backup_problem(errors.Cancelled()).startswith("Die Sicherung wurde abgebrochen.")
    assert words.backup_problem(errors.NotWritable()) == Messages().sentence(errors.NotWritable())


def test_a_network_and_a_service_are_told_apart(words: BackupWords) -> None:
    assert "Netz" in words.synced("network", network=True)
    assert words.synced("Nextcloud", network=False).startswith("Nextcloud")
