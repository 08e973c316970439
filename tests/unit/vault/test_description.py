import shutil

import pytest

from rm_desktop.crypto.canonical import canonical, parse_strictly
from rm_desktop.crypto.header import checksum
from rm_desktop.domain.errors import VaultDamaged, VaultMissing, VaultTooNew
from rm_desktop.domain.words import Compartment, Opening, Policy
from rm_desktop.vault.vault import describe, open_vault


def test_it_tells_format_policy_slots_sizes_backups_and_drafts(vault_path, keys, clock):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    made = vault.backup_now(clock.now())
    vault.put_rescue(Compartment.SHARED, "note", b"text")
    vault.close()
    info = describe(vault_path)
    assert (info.version, info.policy, info.has_session, info.rescued) == (1, Policy.EITHER, True, 1)
    assert info.slots == ("senior", "junior", "recovery-senior", "recovery-junior", "session")
    assert info.backups == (made.path.name,)
    assert info.sizes == {part: (vault_path / f"{part.value}-000001.db").stat().st_size for part in Compartment}


def test_under_both_there_is_no_session_slot(vault_path_both):
    info = describe(vault_path_both)
    assert info.policy is Policy.BOTH
    assert not info.has_session


def test_what_is_missing_has_no_size_and_counts_as_none(vault_path):
    (vault_path / "junior-000001.db").unlink()
    shutil.rmtree(vault_path / "backups")
    shutil.rmtree(vault_path / "rescue")
    info = describe(vault_path)
    assert info.sizes[Compartment.JUNIOR] is None
    assert (info.backups, info.rescued) == ((), 0)


def test_no_vault_and_a_damaged_one_are_told_apart(tmp_path, vault_path):
    with pytest.raises(VaultMissing):
        describe(tmp_path / "none")
    with pytest.raises(VaultMissing):
        describe(tmp_path)
    for name in ("vault.json", "vault.bak.json"):
        (vault_path / name).write_bytes(b"{}\n")
    with pytest.raises(VaultDamaged):
        describe(vault_path)


def test_a_copy_of_a_newer_format_decides_alone(vault_path):
    value = parse_strictly((vault_path / "vault.json").read_bytes())
    value["body"]["version"] = 2
    value["sum"] = checksum(value)
    for name in ("vault.json", "vault.bak.json"):
        good = (vault_path / name).read_bytes()
        (vault_path / name).write_bytes(canonical(value) + b"\n")
        with pytest.raises(VaultTooNew):
            describe(vault_path)
        (vault_path / name).write_bytes(good)
    describe(vault_path)
