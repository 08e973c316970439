"""Sets of copies: checked when made, taken over only while their hash holds, and never half there."""

import os
import shutil
import stat
from dataclasses import replace
from datetime import timedelta

import pytest

from rm_desktop.domain.errors import DiskFull, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import backup as backup_module
from rm_desktop.vault.backup_sets import authentic_sets
from rm_desktop.vault.manifest import parse_manifest
from rm_desktop.vault.vault import open_vault, unlock

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR


@pytest.fixture
def alone(vault_path, keys):
    """The vault opened by the senior alone."""
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    yield vault
    vault.close()


def test_a_set_has_the_files_of_the_format_for_its_owner_alone(alone, clock):
    made = alone.backup_now(clock.now())
    assert made.path.name == "20261126T130000Z-000001"
    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in made.path.iterdir()} == dict.fromkeys(
        ("vault.json", "manifest.json", "shared-000001.db", "senior-000001.db"), 0o600
    )
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o700
    assert (made.path / "vault.json").read_bytes() == (alone.path / "vault.json").read_bytes()


def test_the_list_tells_epoch_sequence_hash_and_time_of_each_and_reads_back(alone, clock, lines):
    lines.write(alone, "one")
    lines.write(alone, "two")
    made = alone.backup_now(clock.now())
    assert parse_manifest((made.path / "manifest.json").read_bytes()) == made.manifest
    entry = made.manifest.entries[SHARED]
    assert (entry.epoch, entry.sequence, entry.checked_at) == (1, 3, clock.now())


def test_a_set_holds_what_was_written_and_opens_as_a_vault_of_its_own(alone, lines, passphrases, tmp_path, clock):
    lines.write(alone, "one")
    made = alone.backup_now(clock.now())
    lines.write(alone, "two")
    place = tmp_path / "Restored.rmvault"
    shutil.copytree(made.path, place)
    restored = open_vault(place, unlock(place, Opening.SENIOR_ALONE, passphrases))
    assert lines.read(restored) == ["one"]
    assert restored.warnings == ("anchor",)
    assert restored.check(deep=True).sound
    restored.close()


def test_saves_run_in_between_and_reach_the_copy(alone, lines, tmp_path, passphrases):
    lines.write(alone, *(os.urandom(400).hex() for _ in range(2000)))
    saved = []

    def save():
        if len(saved) < 3:
            saved.append(f"in between {len(saved)}")
            lines.write(alone, saved[-1])

    made = alone.backup_now(between=save)
    assert len(saved) == 3
    place = tmp_path / "Restored.rmvault"
    shutil.copytree(made.path, place)
    restored = open_vault(place, unlock(place, Opening.TOGETHER, passphrases))
    assert lines.read(restored)[-3:] == saved
    restored.close()


class TestClosedCompartments:
    def test_one_that_was_never_copied_is_not_listed(self, vault_path, keys):
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert vault.backup_now().manifest.entries.keys() == {SHARED}
        vault.close()

    def test_its_last_checked_copy_is_taken_over_with_its_own_time(self, vault_path, alone, keys, clock):
        first = alone.backup_now(clock.now())
        alone.close()
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        second = vault.backup_now(clock.now() + timedelta(days=1))
        vault.close()
        assert second.manifest.entries[SENIOR] == first.manifest.entries[SENIOR]
        assert second.manifest.entries[SHARED].checked_at > first.manifest.entries[SHARED].checked_at
        assert (second.path / "senior-000001.db").read_bytes() == (first.path / "senior-000001.db").read_bytes()

    @pytest.mark.parametrize("spoil", ["change", "remove"])
    def test_a_copy_that_is_no_longer_what_was_checked_is_not_taken_over(self, vault_path, alone, keys, spoil):
        older, newer = alone.backup_now(), alone.backup_now()
        alone.close()
        file = newer.path / "senior-000001.db"
        if spoil == "change":
            content = bytearray(file.read_bytes())
            content[5000] ^= 1
            file.write_bytes(content)
        else:
            file.unlink()
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        made = vault.backup_now()
        assert made.manifest.entries[SENIOR] == older.manifest.entries[SENIOR]
        assert vault.verify_backup(made) == {SHARED: (), SENIOR: ()}
        vault.close()

    def test_a_copy_of_another_epoch_is_not_taken_over(self, vault_path, alone, keys, monkeypatch):
        alone.backup_now()
        alone.close()
        sets = authentic_sets(vault_path, keys(Opening.TOGETHER).hmk)
        entry = replace(sets[0].manifest.entries[SENIOR], epoch=2)
        other = replace(sets[0], manifest=replace(sets[0].manifest, entries={SENIOR: entry}))
        monkeypatch.setattr(backup_module, "authentic_sets", lambda *_: (other,))
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert vault.backup_now().manifest.entries.keys() == {SHARED}
        vault.close()


class TestListing:
    def test_sets_are_numbered_on_and_listed_newest_first(self, alone, clock):
        first, second = alone.backup_now(clock.now()), alone.backup_now(clock.now())
        assert [one.path.name[-6:] for one in alone.backups()] == ["000002", "000001"]
        assert alone.backups() == (second, first)

    def test_sets_whose_list_is_not_ours_are_not_listed(self, alone, template_vault_both):
        made = alone.backup_now()
        file = made.path / "manifest.json"
        good = file.read_bytes()
        for spoilt in (b"", good[:-2], good.replace(b'"seq":1', b'"seq":9'), b"x" * 200_000):
            file.write_bytes(spoilt)
            assert alone.backups() == ()
        forged = replace(made.manifest, mac=b"").signed(template_vault_both.hmk)
        file.write_bytes(forged.serialise())
        assert alone.backups() == ()
        file.write_bytes(good)
        assert alone.backups() == (made,)

    def test_other_things_in_the_folder_are_left_out(self, alone):
        (alone.path / "backups" / "notes").mkdir()
        (alone.path / "backups" / ".half.new").mkdir()
        made = alone.backup_now()
        assert made.path.name.endswith("-000001")
        assert alone.backups() == (made,)

    def test_without_the_folder_there_are_none_and_it_is_made(self, alone):
        (alone.path / "backups").rmdir()
        assert alone.backups() == ()
        assert alone.backup_now() in alone.backups()


class TestVerifying:
    @pytest.mark.parametrize(
        ("spoil", "problem"), [("change", ("hash",)), ("remove", ("missing",)), ("truncate", ("hash",))]
    )
    def test_each_copy_is_hashed_again(self, alone, spoil, problem):
        made = alone.backup_now()
        file = made.path / "shared-000001.db"
        content = file.read_bytes()
        file.unlink()
        if spoil != "remove":
            file.write_bytes(content[:-4096] if spoil == "truncate" else content[:-1] + b"?")
        assert alone.verify_backup(made) == {SHARED: problem, SENIOR: ()}

    def test_a_copy_that_a_key_holder_damaged_and_hashed_again_is_found_by_the_full_check(self, alone):
        made = alone.backup_now()
        file = made.path / "shared-000001.db"
        content = bytearray(file.read_bytes())
        for spoilt in (len(content) - 100, 100):
            content[spoilt] ^= 1
            file.write_bytes(content)
            entry = replace(made.manifest.entries[SHARED], sha256=backup_module.file_hash(file))
            changed = replace(made, manifest=replace(made.manifest, entries={SHARED: entry}))
            assert alone.verify_backup(changed) == {SHARED: ("page",)}

    def test_verifying_changes_nothing(self, alone):
        made = alone.backup_now()
        before = {file.name: file.read_bytes() for file in made.path.iterdir()}
        alone.verify_backup(made)
        assert {file.name: file.read_bytes() for file in made.path.iterdir()} == before


class TestFailing:
    @pytest.mark.parametrize(
        ("owner", "step"), [(backup_module, "demand_sound"), (backup_module._Making, "_write_lists")]
    )
    def test_a_failure_leaves_no_set_behind(self, alone, monkeypatch, owner, step):
        def fail(*_):
            raise DiskFull

        with monkeypatch.context() as patched:
            patched.setattr(owner, step, fail)
            with pytest.raises(DiskFull):
                alone.backup_now()
        assert list((alone.path / "backups").iterdir()) == []
        assert alone.backup_now()

    def test_a_copy_with_a_foreign_tag_is_no_copy_of_ours(self, alone, monkeypatch):
        monkeypatch.setattr(backup_module.VaultState, "read", lambda _: None)
        with pytest.raises(VaultDamaged) as caught:
            alone.backup_now()
        assert caught.value.parameters["reason"] == "tag"
        assert list((alone.path / "backups").iterdir()) == []
