"""The final seal: both passphrases close the vault for good, and both open it again."""

import os
import signal
from datetime import UTC, datetime

import pytest

from rm_desktop.domain.errors import PassphraseMissing, ReadOnlyVault, WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.vault import joint, schema
from rm_desktop.vault.final_seal import SEALED, put_seal
from rm_desktop.vault.joint import joint_keys, seal_vault, unseal_vault
from rm_desktop.vault.keys import change_passphrase
from rm_desktop.vault.vault import Secrets, open_vault

AT = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(params=["either", "both"])
def place(request, vault_path, vault_path_both, template_vault, template_vault_both):
    """A vault of each policy, and what gives its keys."""
    return (vault_path, template_vault) if request.param == "either" else (vault_path_both, template_vault_both)


def test_both_passphrases_give_every_key(place, passphrases):
    path, created = place
    with joint_keys(path, passphrases) as found:
        assert {part: key.view().tobytes() for part, key in found.keys.compartments.items()} == {
            part: key.view().tobytes() for part, key in created.compartments.items()
        }
    assert all(key.is_blank for key in found.keys.compartments.values())


@pytest.mark.parametrize("who", list(Person))
def test_one_persons_passphrase_is_not_enough(place, passphrases, who):
    path, _ = place
    alone = Secrets(senior=passphrases.senior) if who is Person.SENIOR else Secrets(junior=passphrases.junior)
    with pytest.raises(PassphraseMissing):
        seal_vault(path, alone, AT)
    wrong = Secrets(senior=passphrases.senior, junior="somebody else entirely")
    with pytest.raises(WrongPassphrase):
        seal_vault(path, wrong, AT)


def test_a_sealed_vault_opens_for_reading_only_in_every_opening_and_says_since_when(place, passphrases):
    path, created = place
    assert seal_vault(path, passphrases, AT) == AT
    before = {file.name: file.read_bytes() for file in path.glob("*.db")}
    for opening in Opening:
        vault = open_vault(path, created.keys_for(opening))
        assert (vault.read_only, vault.sealed_at, vault.warnings) == (True, AT, (SEALED,))
        for part in vault.compartments:
            with pytest.raises(ReadOnlyVault) as refused, vault.begin(part):
                pass
            assert refused.value.parameters == {"reason": SEALED}
        assert vault.check(deep=True).sound
        assert vault.verify_backup(vault.backup_now())[next(iter(vault.compartments))] == ()
        vault.close()
    assert {file.name: file.read_bytes() for file in path.glob("*.db")} == before


def test_sealing_again_keeps_the_date_and_unsealing_makes_it_writable(place, passphrases, lines):
    path, created = place
    seal_vault(path, passphrases, AT)
    assert seal_vault(path, passphrases, LATER) == AT
    assert unseal_vault(path, passphrases)
    assert not unseal_vault(path, passphrases)
    vault = open_vault(path, created.keys_for(Opening.TOGETHER))
    lines.write(vault, "again")
    assert (vault.sealed_at, vault.warnings) == (None, ())
    vault.close()


def test_a_change_of_keys_still_counts_in_a_sealed_vault(vault_path, template_vault, passphrases, cheap_kdf):
    """Else an older key file could be put back unnoticed for as long as the vault is sealed."""
    seal_vault(vault_path, passphrases, AT)
    old = (vault_path / "vault.json").read_bytes()
    fresh = "seven lanterns on a green hill"
    change_passphrase(vault_path, Person.SENIOR, passphrases.senior, fresh, kdf=cheap_kdf)
    vault = open_vault(vault_path, template_vault.keys_for(Opening.SENIOR_ALONE))
    assert vault.warnings == (SEALED,)
    vault.close()
    for name in ("vault.json", "vault.bak.json"):
        (vault_path / name).write_bytes(old)
    vault = open_vault(vault_path, template_vault.keys_for(Opening.SENIOR_ALONE))
    assert vault.warnings == ("old_header",)
    vault.close()
    with pytest.raises(ReadOnlyVault):
        unseal_vault(vault_path, passphrases)


def test_a_later_program_still_opens_a_sealed_vault(vault_path, template_vault, passphrases, monkeypatch):
    seal_vault(vault_path, passphrases, AT)

    def later(db, part):
        db.execute(f"CREATE TABLE later_{part.value} (id INTEGER PRIMARY KEY) STRICT")

    steps = (*schema.MIGRATIONS, later)
    monkeypatch.setattr(schema, "VERSION", len(steps))
    monkeypatch.setattr(schema.migrate, "__defaults__", (steps,))
    vault = open_vault(vault_path, template_vault.keys_for(Opening.TOGETHER))
    assert (vault.read_only, vault.sealed_at) == (True, AT)
    with vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM later_shared") == 0
    assert len(vault.backups()) == 1
    vault.close()


@pytest.mark.parametrize("before", range(3))
def test_killed_in_the_middle_of_sealing_it_opens_and_a_second_run_finishes(
    vault_path, template_vault, passphrases, in_child, monkeypatch, before
):
    counted = []

    def put_or_die(db, at):
        if len(counted) == before:
            os.kill(os.getpid(), signal.SIGKILL)
        counted.append(at)
        put_seal(db, at)

    monkeypatch.setattr(joint, "put_seal", put_or_die)
    assert in_child(lambda: seal_vault(vault_path, passphrases, AT)) is None
    monkeypatch.undo()
    for opening in Opening:
        vault = open_vault(vault_path, template_vault.keys_for(opening))
        assert vault.check(deep=True).sound
        vault.close()
    assert seal_vault(vault_path, passphrases, LATER) == (AT if before else LATER)
    vault = open_vault(vault_path, template_vault.keys_for(Opening.TOGETHER))
    assert vault.read_only
    vault.close()


def test_a_sealed_vault_that_was_not_closed_cleanly_is_taken_care_of(vault_path, template_vault, passphrases, in_child):
    seal_vault(vault_path, passphrases, AT)

    def die_while_open():
        vault = open_vault(vault_path, template_vault.keys_for(Opening.TOGETHER), past_seal=True)
        with vault.begin(Compartment.SHARED) as work:
            work.db.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        os.kill(os.getpid(), signal.SIGKILL)

    assert in_child(die_while_open) is None
    assert (vault_path / "shared-000001.db-wal").stat().st_size
    vault = open_vault(vault_path, template_vault.keys_for(Opening.TOGETHER))
    with vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM line") == 0
    assert vault.read_only
    vault.close()
    assert not list(vault_path.glob("copy-*"))
