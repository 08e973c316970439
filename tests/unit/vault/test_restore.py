"""Bringing a set back: into a new vault, or in place with the damaged file set aside, and never half of it."""

import shutil
import threading
from dataclasses import replace

import pytest

from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import (
    AcknowledgedDataLost,
    Cancelled,
    NotFound,
    OlderKeys,
    ReadOnlyVault,
    VaultDamaged,
    VaultExists,
    WrongPassphrase,
)
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.vault import restore as restore_module
from rm_desktop.vault.backup_sets import read_set
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.keys import change_passphrase
from rm_desktop.vault.restore import (
    finish_restores,
    keys_of_set,
    restore_as_new,
    restore_header,
    restore_in_place,
)
from rm_desktop.vault.rotation import rekey_shared
from rm_desktop.vault.vault import Secrets, open_vault, unlock

SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR
ALONE, TOGETHER = Opening.SENIOR_ALONE, Opening.TOGETHER


@pytest.fixture
def made(vault_path, keys, lines, private_lines):
    """A set with one line in either part; afterwards another line was written, and the vault closed."""
    vault = open_vault(vault_path, keys(ALONE))
    lines.write(vault, "before")
    private_lines.write(vault, "mine")
    one = vault.backup_now()
    lines.write(vault, "after")
    private_lines.write(vault, "mine later")
    vault.close()
    return one


@pytest.fixture
def bring_back(vault_path, keys, made):
    """Restore parts of the set in place."""

    def run(*parts, **named):
        opened = keys(ALONE)
        try:
            restore_in_place(vault_path, read_header(vault_path), opened, made, parts, **named)
        finally:
            opened.wipe()

    return run


def read(path, keys, lines, opening=TOGETHER):
    vault = open_vault(path, keys(opening))
    try:
        assert vault.check(deep=True).sound
        return lines.read(vault), vault.warnings
    finally:
        vault.close()


def spoil(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def everything(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "BALLAST"
    }


class TestInPlace:
    def test_the_damaged_part_comes_back_and_the_other_stays_as_it_is(
        self, vault_path, keys, lines, private_lines, bring_back
    ):
        spoil(vault_path / "shared-000001.db")
        with pytest.raises(VaultDamaged):
            open_vault(vault_path, keys(TOGETHER))
        bring_back(SHARED)
        assert read(vault_path, keys, lines) == (["before"], ())
        assert read(vault_path, keys, private_lines, ALONE) == (["mine", "mine later"], ())

    def test_what_was_there_is_set_aside_byte_for_byte(self, vault_path, bring_back):
        spoil(vault_path / "shared-000001.db")
        old = {name: (vault_path / name).read_bytes() for name in ("shared-000001.db", "shared-000001.anchor")}
        bring_back(SHARED)
        assert everything(vault_path / "aside" / "shared-000001") == old

    def test_a_write_ahead_log_never_meets_the_database_that_came_back(self, vault_path, keys, lines, bring_back):
        wal = vault_path / "shared-000001.db-wal"
        wal.write_bytes(b"what a crash left")
        bring_back(SHARED)
        assert (vault_path / "aside/shared-000001" / wal.name).read_bytes() == b"what a crash left"
        assert read(vault_path, keys, lines) == (["before"], ())

    def test_again_and_again_gives_the_same_and_sets_each_aside(self, vault_path, keys, lines, bring_back):
        bring_back(SHARED)
        bring_back(SHARED)
        assert read(vault_path, keys, lines) == (["before"], ())
        assert sorted(place.name for place in (vault_path / "aside").iterdir()) == ["shared-000001", "shared-000002"]

    def test_several_parts_come_back_together(self, vault_path, keys, lines, private_lines, bring_back):
        bring_back(SHARED, SENIOR)
        assert read(vault_path, keys, lines)[0] == ["before"]
        assert read(vault_path, keys, private_lines, ALONE)[0] == ["mine"]

    def test_it_counts_on_from_what_was_acknowledged(self, vault_path, keys, bring_back):
        vault = open_vault(vault_path, keys(TOGETHER))
        before = vault.seen()[2][SHARED]
        vault.close()
        bring_back(SHARED)
        vault = open_vault(vault_path, keys(TOGETHER))
        assert vault.seen()[2][SHARED] > before
        vault.close()

    def test_lost_acknowledged_writes_are_healed_too(self, vault_path, keys, lines, made, bring_back):
        shutil.copy(made.file(SHARED), vault_path / "shared-000001.db")
        anchor = vault_path / "shared-000001.anchor"
        with pytest.raises((VaultDamaged, AcknowledgedDataLost)):
            open_vault(vault_path, keys(TOGETHER))
        anchor.write_bytes(b"")
        bring_back(SHARED)
        assert read(vault_path, keys, lines) == (["before"], ())

    def test_a_set_from_before_a_change_of_keys_does_not_fit(self, vault_path, keys, made):
        header = read_header(vault_path)
        newer = replace(header, epochs={**header.epochs, SHARED: 2})
        before = everything(vault_path)
        with pytest.raises(OlderKeys):
            restore_in_place(vault_path, newer, keys(ALONE), made, [SHARED])
        assert everything(vault_path) == before

    def test_with_an_older_header_nothing_is_restored(self, vault_path, keys, passphrases, cheap_kdf):
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, "a new passphrase here", kdf=cheap_kdf)
        vault = open_vault(vault_path, unlock(vault_path, ALONE, Secrets(senior="a new passphrase here")))
        header, one = vault.header, vault.backup_now()
        vault.close()
        older = replace(header, gen=1, own_gen=dict.fromkeys(header.own_gen, 1))
        with pytest.raises(ReadOnlyVault):
            restore_in_place(vault_path, older, keys(ALONE), one, [SHARED])

    def test_a_part_that_the_set_lacks_is_not_found(self, bring_back):
        with pytest.raises(NotFound):
            bring_back(JUNIOR)

    def test_a_damaged_copy_changes_nothing(self, vault_path, made, bring_back):
        spoil(made.file(SHARED))
        before = everything(vault_path)
        with pytest.raises(VaultDamaged):
            bring_back(SHARED)
        assert everything(vault_path) == before

    def test_cancelling_changes_nothing(self, vault_path, bring_back):
        before, ended = everything(vault_path), threading.Event()
        with pytest.raises(Cancelled):
            bring_back(SHARED, progress=lambda *_: ended.set(), ended=ended)
        assert everything(vault_path) == before
        assert not list(vault_path.glob(".restore*"))

    def test_progress_ends_with_everything(self, bring_back):
        steps = []
        bring_back(SHARED, progress=lambda done, total: steps.append((done, total)))
        assert steps[-1][0] == steps[-1][1]
        assert [done for done, _ in steps] == sorted(done for done, _ in steps)

    def test_what_is_open_when_it_was_decided_is_finished_by_the_next_opening(
        self, vault_path, keys, lines, bring_back, monkeypatch
    ):
        with monkeypatch.context() as patched:
            patched.setattr(restore_module, "finish_restores", lambda _vault: frozenset())
            bring_back(SHARED)
        assert (vault_path / "restore-shared-000001").is_dir()
        assert read(vault_path, keys, lines) == (["before"], ())
        assert not (vault_path / "restore-shared-000001").exists()

    @pytest.mark.parametrize("step", range(9))
    def test_finishing_resumes_after_any_step(self, vault_path, keys, lines, bring_back, monkeypatch, step):
        with monkeypatch.context() as patched:
            patched.setattr(restore_module, "finish_restores", lambda _vault: frozenset())
            bring_back(SHARED)
        (vault_path / "shared-000001.db-wal").write_bytes(b"left over")
        with monkeypatch.context() as patched:
            _die_after(patched, step)
            with pytest.raises(_Died):
                finish_restores(vault_path)
        assert read(vault_path, keys, lines) == (["before"], ())
        assert {file.name for file in (vault_path / "aside/shared-000001").iterdir()} == {
            "shared-000001.db",
            "shared-000001.db-wal",
            "shared-000001.anchor",
        }


class TestAsNew:
    def test_the_new_vault_opens_with_the_passphrases_of_then_and_without_a_warning(
        self, tmp_path, made, lines, private_lines, passphrases
    ):
        target = tmp_path / "New.rmvault"
        header, keys = keys_of_set(made, ALONE, passphrases)
        restore_as_new(made, header, keys, target)
        vault = open_vault(target, unlock(target, ALONE, passphrases))
        assert (lines.read(vault), private_lines.read(vault), vault.warnings) == (["before"], ["mine"], ())
        assert vault.check(deep=True).sound
        vault.close()

    def test_what_was_closed_comes_along_and_is_checked_when_it_is_first_opened(
        self, tmp_path, made, private_lines, keys, passphrases
    ):
        target = tmp_path / "New.rmvault"
        header, opened = keys_of_set(made, TOGETHER, passphrases)
        restore_as_new(made, header, opened, target)
        assert read(target, keys, private_lines, ALONE) == (["mine"], ("anchor",))

    def test_the_set_is_left_as_it_was(self, tmp_path, made, passphrases):
        before = everything(made.path)
        header, keys = keys_of_set(made, ALONE, passphrases)
        restore_as_new(made, header, keys, tmp_path / "New.rmvault")
        assert everything(made.path) == before

    def test_a_wrong_passphrase_opens_no_set_and_leaves_no_trace(self, made):
        before = everything(made.path)
        with pytest.raises(WrongPassphrase):
            keys_of_set(made, ALONE, Secrets(senior="not the right passphrase"))
        assert everything(made.path) == before

    def test_a_set_with_a_forged_list_is_refused(self, made, passphrases):
        forged = replace(made.manifest, mac=bytes(32))
        (made.path / "manifest.json").write_bytes(forged.serialise())
        with pytest.raises(VaultDamaged):
            keys_of_set(read_set(made.path), ALONE, passphrases)

    @pytest.mark.parametrize("spoilt", ["shared-000001.db", "senior-000001.db"])
    def test_a_damaged_copy_leaves_no_new_vault(self, tmp_path, made, passphrases, spoilt):
        spoil(made.path / spoilt)
        header, keys = keys_of_set(made, ALONE, passphrases)
        with pytest.raises(VaultDamaged):
            restore_as_new(made, header, keys, tmp_path / "New.rmvault")
        assert [place.name for place in tmp_path.iterdir()] == ["Vault.rmvault"]

    def test_what_is_at_the_place_already_is_left_alone(self, tmp_path, made, passphrases):
        target = tmp_path / "New.rmvault"
        target.mkdir()
        header, keys = keys_of_set(made, ALONE, passphrases)
        with pytest.raises(VaultExists):
            restore_as_new(made, header, keys, target)
        assert list(target.iterdir()) == []


class TestTheHeader:
    def test_both_copies_come_back_from_the_set(self, vault_path, made, passphrases, keys, lines):
        for name in ("vault.json", "vault.bak.json"):
            (vault_path / name).write_bytes(b"{}")
        header, opened = keys_of_set(made, ALONE, passphrases)
        restore_header(vault_path, header, opened)
        opened.wipe()
        assert read(vault_path, keys, lines) == (["before", "after"], ())

    def test_one_that_is_older_than_what_a_database_has_seen_stays_out(self, vault_path, made, passphrases, cheap_kdf):
        change_passphrase(vault_path, Person.SENIOR, passphrases.senior, "a new passphrase here", kdf=cheap_kdf)
        open_vault(vault_path, unlock(vault_path, ALONE, Secrets(senior="a new passphrase here"))).close()
        for name in ("vault.json", "vault.bak.json"):
            (vault_path / name).write_bytes(b"{}")
        header, opened = keys_of_set(made, ALONE, passphrases)
        with pytest.raises(OlderKeys):
            restore_header(vault_path, header, opened)
        assert (vault_path / "vault.json").read_bytes() == b"{}"


class _Died(Exception):
    """Stands for the end of the process."""


def _die_after(patched, steps):
    """Let the work end right before its step number ``steps``; every rename and every sync is a step."""
    left = [steps]

    def counted(function):
        def call(*args, **named):
            if left[0] == 0:
                raise _Died
            left[0] -= 1
            return function(*args, **named)

        return call

    patched.setattr(restore_module.Path, "replace", counted(restore_module.Path.replace))
    patched.setattr(restore_module.atomic, "sync_folder", counted(restore_module.atomic.sync_folder))
    patched.setattr(restore_module.shutil, "rmtree", counted(shutil.rmtree))


def test_new_keys_are_made_for_what_a_decided_restore_brings(vault_path, lines, bring_back, passphrases, monkeypatch):
    """Killed between deciding and putting in place: the next act on keys must not overtake the restore."""
    with monkeypatch.context() as patched:
        patched.setattr(restore_module, "finish_restores", lambda _vault: frozenset())
        bring_back(SHARED)
    fresh = Secrets(
        senior=passphrases.senior,
        junior=passphrases.junior,
        session="a new passphrase for meetings",
        recovery=(new_code(), new_code()),
    )
    rekey_shared(vault_path, fresh, kdf=FLOOR)
    after = open_vault(vault_path, unlock(vault_path, TOGETHER, Secrets(session=fresh.session)))
    assert lines.read(after) == ["before"]
    after.close()
