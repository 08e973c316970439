"""Destroying: nothing of the vault opens any more from the first overwritten key on, whatever comes in between."""

import os
import shutil
import signal
import stat

import pytest

from rm_desktop.crypto.header import parse_header
from rm_desktop.domain.errors import (
    NotWritable,
    PassphraseMissing,
    RmError,
    VaultDamaged,
    VaultDestroyed,
    VaultMissing,
    WrongPassphrase,
)
from rm_desktop.domain.words import Opening, Person
from rm_desktop.vault import atomic, destruction
from rm_desktop.vault.destruction import destroy_vault, finish_destroying
from rm_desktop.vault.glance import glance
from rm_desktop.vault.vault import Secrets, describe, open_vault, read_header, unlock


@pytest.fixture
def with_backups(vault_path, template_vault):
    """A vault with two backups, a rescued draft and what a killed program left behind."""
    vault = open_vault(vault_path, template_vault.keys_for(Opening.SENIOR_ALONE))
    vault.backup_now()
    vault.backup_now()
    vault.put_rescue(next(iter(vault.compartments)), "note:1", b"unsaved")
    vault.close()
    (vault_path / ".vault.json.0123abcd.new").write_bytes((vault_path / "vault.json").read_bytes())
    half = vault_path / "backups" / ".half.new"
    half.mkdir()
    (half / "vault.json").write_bytes((vault_path / "vault.json").read_bytes())
    for folder in ("aside/shared-000001", "restore-senior-000002", ".set.0123abcd.new"):
        place = vault_path / folder
        place.mkdir(parents=True)
        shutil.copy(vault_path / "senior-000001.db", place)
    (vault_path / "senior-000001.keys").write_bytes(b"public halves of an older epoch")
    (vault_path / ".shared-000002.new").touch()
    return vault_path


def everything(path):
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def headers(path):
    return [file for file in path.rglob("*") if "vault" in file.name and "json" in file.name and file.is_file()]


def opens(file):
    """Whether key slots can still be read from ``file``."""
    try:
        return bool(parse_header(file.read_bytes()).slots)
    except (VaultDamaged, FileNotFoundError):
        return False


def test_keys_go_first_then_files_and_backups(with_backups, passphrases, monkeypatch):
    order = []
    overwrite, remove = destruction._overwrite, destruction._remove
    monkeypatch.setattr(destruction, "_overwrite", lambda place: (order.append("slot"), overwrite(place)))

    def remove_and_look(place):
        if place.name.endswith("json") or ".json." in place.name:
            assert not opens(place)
        order.append("file")
        remove(place)

    monkeypatch.setattr(destruction, "_remove", remove_and_look)
    seen = []
    done = destroy_vault(with_backups, passphrases, lambda number, total: seen.append((number, total)))
    assert not with_backups.exists()
    assert order.index("file") == order.count("slot") == done.slots == 6
    assert done.backups == 3
    assert (done.remaining, done.foreign, done.unproved, done.resumed) == (0, 0, (), False)
    assert seen[-1][0] == seen[-1][1] == len(seen)


def test_in_place_means_the_same_place_on_the_disk(vault_path, passphrases, monkeypatch):
    before = {name: (vault_path / name).stat() for name in ("vault.json", "vault.bak.json")}
    monkeypatch.setattr(destruction, "_remove_all", lambda _layout, _progress: (0, 1))
    destroy_vault(vault_path, passphrases)
    for name, was in before.items():
        now = (vault_path / name).stat()
        assert (now.st_ino, now.st_size) == (was.st_ino, was.st_size)
        assert not opens(vault_path / name)


@pytest.mark.parametrize("who", list(Person))
def test_a_wrong_passphrase_changes_nothing(with_backups, passphrases, who):
    before = everything(with_backups)
    texts = {"senior": passphrases.senior, "junior": passphrases.junior} | {who.value: "not the right passphrase"}
    with pytest.raises(WrongPassphrase):
        destroy_vault(with_backups, Secrets(**texts))
    with pytest.raises(PassphraseMissing):
        destroy_vault(with_backups, Secrets(**{who.value: passphrases.of(who)}))
    assert everything(with_backups) == before


def test_four_eyes_are_destroyed_by_the_same_two_passphrases(vault_path_both, passphrases):
    destroy_vault(vault_path_both, passphrases)
    assert not vault_path_both.exists()


def test_what_is_not_the_vaults_stays(vault_path, passphrases, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    (vault_path / "letter.txt").write_text("mine too", encoding="utf-8")
    (vault_path / "backups" / "link.db").symlink_to(outside)
    done = destroy_vault(vault_path, passphrases)
    assert done.foreign == 1
    assert [place.name for place in vault_path.iterdir()] == ["letter.txt"]
    assert outside.read_text(encoding="utf-8") == "mine"
    with pytest.raises(VaultMissing):
        read_header(vault_path)


def test_a_header_that_is_a_link_is_not_written_through(vault_path, passphrases, tmp_path):
    elsewhere = tmp_path / "elsewhere.json"
    (vault_path / "vault.bak.json").rename(elsewhere)
    (vault_path / "vault.bak.json").symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    destroy_vault(vault_path, passphrases)
    assert elsewhere.read_bytes() == before


def test_a_damaged_slot_is_said_to_be_unproved(vault_path, passphrases):
    for name in ("vault.json", "vault.bak.json"):
        (vault_path / name).write_bytes(b"{}")
    done = destroy_vault(vault_path, passphrases)
    assert set(done.unproved) == set(Person)
    assert not vault_path.exists()


def test_where_the_header_is_lost_a_backups_header_checks_the_passphrases(with_backups, passphrases):
    for name in ("vault.json", "vault.bak.json"):
        (with_backups / name).write_bytes(b"{}")
    with pytest.raises(WrongPassphrase):
        destroy_vault(with_backups, Secrets(senior=passphrases.senior, junior="not the right passphrase"))
    assert (with_backups / "shared-000001.db").exists()
    assert destroy_vault(with_backups, passphrases).unproved == ()


def test_a_folder_that_cannot_be_written_keeps_everything(with_backups, passphrases, in_child):
    before = everything(with_backups)
    with_backups.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert in_child(lambda: destroy_vault(with_backups, passphrases), ordinary_user=True) is NotWritable
    with_backups.chmod(stat.S_IRWXU)
    assert everything(with_backups).keys() >= before.keys() - {"BALLAST"}
    unlock(with_backups, Opening.TOGETHER, Secrets(session=passphrases.session)).wipe()


def test_files_that_cannot_be_removed_open_nothing_and_a_second_run_takes_them(with_backups, passphrases, in_child):
    folder = next(place for place in (with_backups / "backups").iterdir() if not place.name.startswith("."))
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    done = in_child(lambda: destroy_vault(with_backups, passphrases), ordinary_user=True)
    assert done.remaining
    assert not any(opens(file) for file in headers(with_backups))
    with pytest.raises(VaultDestroyed):
        read_header(with_backups)
    folder.chmod(stat.S_IRWXU)
    again = finish_destroying(with_backups)
    assert (again.remaining, again.resumed) == (0, True)
    assert not with_backups.exists()


STEPS = (
    (destruction, "_overwrite"), (destruction, "_remove"), (atomic, "write_new"),
    (atomic, "sync_folder"), (atomic, "sync_data"),
)  # fmt: skip
"""Every call that changes the disk while a vault is destroyed."""


def destroy_until(last, path, passphrases):
    """Destroy and die when ``last`` steps have been done."""
    counted = []

    def dying(real):
        def step(*words):
            if len(counted) == last:
                os.kill(os.getpid(), signal.SIGKILL)
            counted.append(real)
            return real(*words)

        return step

    for module, name in STEPS:
        setattr(module, name, dying(getattr(module, name)))
    destroy_vault(path, passphrases)
    return "finished"


def after_the_kill(place, passphrases):
    """Demand one of the two states, then destroy what is left; return whether the vault was still whole."""
    if not (place / "DESTROYED").exists():
        if not any(place.iterdir()):
            with pytest.raises(VaultMissing):
                read_header(place)
            return False
        assert opens(place / "vault.json")
        assert opens(place / "vault.bak.json")
        destroy_vault(place, passphrases)
        assert not place.exists()
        return True
    with pytest.raises(VaultDestroyed):
        unlock(place, Opening.TOGETHER, Secrets(session=passphrases.session))
    with pytest.raises(VaultDestroyed):
        describe(place)
    assert glance(place) is None
    finish_destroying(place)
    assert not place.exists()
    return False


@pytest.mark.parametrize("stride", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_killed_at_any_step_it_is_whole_or_opens_nothing_and_a_second_run_finishes(
    with_backups, passphrases, in_child, monkeypatch, stride, tmp_path
):
    monkeypatch.setattr(destruction, "_unproved", lambda _path, _secrets: ())  # the KDF is not what is killed here
    whole, last = 0, 0
    while True:
        place = tmp_path / f"{last}.rmvault"
        shutil.copytree(with_backups, place)
        steps = last
        if in_child(lambda place=place, steps=steps: destroy_until(steps, place, passphrases)) == "finished":
            assert not place.exists()
            break
        if place.exists():
            whole += after_the_kill(place, passphrases)
        last += stride
    assert whole
    assert last > 30


def test_no_unfinished_destruction_is_finished_where_there_was_none(vault_path):
    with pytest.raises(VaultMissing):
        finish_destroying(vault_path)
    assert read_header(vault_path)


def test_no_error_carries_more_than_a_class(vault_path, passphrases):
    with pytest.raises(RmError) as raised:
        destroy_vault(vault_path / "elsewhere", passphrases)
    assert raised.value.parameters == {}
