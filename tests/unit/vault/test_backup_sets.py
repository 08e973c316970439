"""Sets on the disk: what counts as one, who vouches for it, and how old ones go."""

import os
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from rm_desktop.domain.errors import VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import backup_sets as sets_module
from rm_desktop.vault.backup_sets import listed_sets, read_set, remove_set, wrong_files
from rm_desktop.vault.vault import open_vault

SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR


@pytest.fixture
def alone(vault_path, keys):
    """The vault opened by the senior alone."""
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    yield vault
    vault.close()


def test_the_number_decides_which_is_newest_not_the_clock(alone, clock):
    first = alone.backup_now(clock.now() + timedelta(days=3000))
    second = alone.backup_now(clock.now())
    assert alone.backups() == (second, first)
    assert [one.number for one in alone.backups()] == [2, 1]


@pytest.mark.parametrize(
    "name", ["20261126T130000Z-1", "x-000009", ".20261126T130000Z-000009.abcdefgh.new", "²-000009"]
)
def test_what_is_called_otherwise_is_no_set(alone, name):
    made = alone.backup_now()
    shutil.copytree(made.path, made.path.with_name(name))
    assert listed_sets(alone.path) == (made,)


def test_a_link_to_a_set_is_no_set(alone, tmp_path):
    made = alone.backup_now()
    elsewhere = shutil.move(made.path, tmp_path / "elsewhere")
    made.path.symlink_to(elsewhere)
    assert alone.backups() == ()


def test_a_pipe_in_the_place_of_a_list_is_not_waited_for(alone):
    made = alone.backup_now()
    (made.path / "manifest.json").unlink()
    os.mkfifo(made.path / "manifest.json")
    with pytest.raises(VaultDamaged):
        read_set(made.path)
    assert alone.backups() == ()


def test_an_endless_list_is_refused_by_its_size(alone):
    made = alone.backup_now()
    (made.path / "manifest.json").write_bytes(b"[" * 10_000_000)
    with pytest.raises(VaultDamaged) as caught:
        read_set(made.path)
    assert caught.value.parameters["reason"] == "size"


def test_a_set_of_another_vault_is_listed_but_nobody_vouches_for_it(alone, vault_path_both, template_vault_both):
    other = open_vault(vault_path_both, template_vault_both.keys_for(Opening.TOGETHER))
    foreign = other.backup_now()
    other.close()
    made = alone.backup_now()
    shutil.copytree(foreign.path, made.path.with_name("20261126T130000Z-000007"))
    assert alone.backups() == (made,)
    assert len(listed_sets(alone.path)) == 2


def test_the_header_beside_the_copies_is_the_one_the_list_names(alone):
    made = alone.backup_now()
    assert made.header() == alone.header
    text = (made.path / "vault.json").read_bytes()
    (made.path / "vault.json").write_bytes(text.replace(b'"gen":1', b'"gen":2'))
    with pytest.raises(VaultDamaged):
        made.header()


def test_every_flipped_byte_of_a_copy_is_found(alone):
    made = alone.backup_now()
    file = made.file(SHARED)
    content = bytearray(file.read_bytes())
    for place in range(0, len(content), len(content) // 200):
        content[place] ^= 1
        file.write_bytes(content)
        assert wrong_files(made) == {SHARED: "hash"}
        content[place] ^= 1
    file.write_bytes(content)
    assert wrong_files(made) == {}


class TestRotation:
    def test_surplus_sets_go_after_a_new_one_was_checked(self, alone, clock):
        for hour in range(14):
            alone.backup_now(clock.now() + timedelta(minutes=hour))
        numbers = [one.number for one in alone.backups()]
        assert numbers == list(range(14, 4, -1))

    def test_nothing_goes_when_the_new_one_fails(self, alone, clock, monkeypatch):
        for minute in range(10):
            alone.backup_now(clock.now() + timedelta(minutes=minute))
        before = alone.backups()
        monkeypatch.setattr("rm_desktop.vault.backup.demand_sound", _damaged)
        with pytest.raises(VaultDamaged):
            alone.backup_now(clock.now() + timedelta(hours=1))
        assert alone.backups() == before

    def test_sets_that_nobody_vouches_for_are_left_alone(self, alone, clock):
        made = alone.backup_now(clock.now())
        foreign = made.path.with_name("20200101T000000Z-000000")
        shutil.copytree(made.path, foreign)
        (foreign / "manifest.json").write_bytes(replace(made.manifest, mac=bytes(32)).serialise())
        for minute in range(14):
            alone.backup_now(clock.now() + timedelta(minutes=minute))
        assert foreign.is_dir()

    def test_little_space_leaves_three(self, alone, clock, monkeypatch):
        usage = shutil.disk_usage(alone.path)._replace(free=0)
        monkeypatch.setattr(sets_module.shutil, "disk_usage", lambda _: usage)
        for minute in range(6):
            alone.backup_now(clock.now() + timedelta(minutes=minute))
        assert [one.number for one in alone.backups()] == [6, 5, 4]

    def test_a_set_that_cannot_be_removed_is_no_reason_to_fail(self, alone, clock, monkeypatch):
        def refuse(_path):
            raise PermissionError

        monkeypatch.setattr(sets_module, "remove_set", refuse)
        for minute in range(12):
            alone.backup_now(clock.now() + timedelta(minutes=minute))
        assert len(alone.backups()) == 12

    def test_what_a_kill_left_is_removed_by_the_next_set(self, alone):
        left = alone.path / "backups" / ".20261126T130000Z-000001.0123abcd.new"
        left.mkdir()
        (left / "shared-000001.db").write_bytes(b"half")
        alone.backup_now()
        assert not left.exists()

    def test_a_set_goes_at_once_or_not_at_all(self, alone, monkeypatch):
        made = alone.backup_now()
        monkeypatch.setattr(sets_module.shutil, "rmtree", lambda *_args, **_named: None)
        remove_set(made.path)
        assert alone.backups() == ()


def _damaged(*_args):
    raise VaultDamaged(part="shared", reason="page")
