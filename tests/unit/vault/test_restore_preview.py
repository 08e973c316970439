"""What would come back and what newer text would be missing, told in counts."""

from dataclasses import replace

import pytest

from rm_desktop.domain.words import Compartment, Kind, Opening, Person
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.restore import keys_of_set
from rm_desktop.vault.restore_preview import preview
from rm_desktop.vault.vault import open_vault

SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR


@pytest.fixture
def made(journal, clock):
    """A set with one goal; afterwards the goal was changed and a task was added. The vault is closed."""
    journal.goals.add("Erstes", why="", success="", due_on=None)
    one = journal.vault.backup_now(clock.now())
    clock.moment = clock.moment.replace(hour=15)
    journal.actions.add("Danach", Person.SENIOR)
    journal.vault.close()
    return one


@pytest.fixture
def look(vault_path, made, passphrases):
    """Preview the set with the session passphrase."""

    def run(present=...):
        header, keys = keys_of_set(made, Opening.TOGETHER, passphrases)
        found = preview(vault_path, read_header(vault_path) if present is ... else present, made, header, keys)
        keys.wipe()
        return {part.part: part for part in found}

    return run


def test_it_counts_what_comes_back_and_what_was_written_since(look, clock):
    shared = look()[SHARED]
    assert shared.content == {Kind.SESSION: 0, Kind.NOTE: 0, Kind.ACTION: 0, Kind.GOAL: 1}
    assert shared.newer == {Kind.SESSION: 0, Kind.NOTE: 0, Kind.ACTION: 1, Kind.GOAL: 0}
    assert (shared.problems, shared.fits, shared.sound) == ((), True, True)
    assert shared.moment == clock.now().replace(hour=13)


def test_a_damaged_present_database_cannot_tell_what_is_newer(look, vault_path):
    file = vault_path / "shared-000001.db"
    file.write_bytes(file.read_bytes()[:-4096])
    shared = look()[SHARED]
    assert shared.sound is False
    assert shared.fits


def test_one_that_is_gone_is_not_sound_either(look, vault_path):
    (vault_path / "shared-000001.db").unlink()
    shared = look()[SHARED]
    assert (shared.newer, shared.sound, shared.fits) == (None, False, True)


def test_a_damaged_copy_does_not_fit(look, made):
    file = made.file(SHARED)
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    shared = look()[SHARED]
    assert (shared.problems, shared.content, shared.fits) == (("hash",), None, False)


def test_after_a_change_of_keys_it_does_not_fit(look, vault_path):
    header = read_header(vault_path)
    shared = look(replace(header, epochs={**header.epochs, SHARED: 2}))[SHARED]
    assert (shared.fits, shared.newer) == (False, None)
    assert shared.content is not None


def test_without_a_header_nothing_is_known_of_the_present(look):
    shared = look(None)[SHARED]
    assert (shared.fits, shared.newer, shared.sound) == (False, None, None)


def test_what_the_passphrase_does_not_open_is_named_without_counts(vault_path, keys, passphrases, clock):
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    one = vault.backup_now(clock.now())
    vault.close()
    header, held = keys_of_set(one, Opening.TOGETHER, passphrases)
    found = {part.part: part for part in preview(vault_path, header, one, header, held)}
    held.wipe()
    assert (found[SENIOR].content, found[SENIOR].fits, found[SENIOR].problems) == (None, False, ())
