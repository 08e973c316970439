"""Backups and yesterday's secrets: which sets they open is said, and after the purge none of them does."""

import os
import shutil
from datetime import timedelta

import pytest

from rm_desktop.crypto.key_slots import SlotType
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.services.old_backups import purge_old_backups
from rm_desktop.vault import old_keys
from rm_desktop.vault.keys import change_passphrase, change_session_passphrase, renew_recovery
from rm_desktop.vault.old_keys import Kept, old_backups
from rm_desktop.vault.rotation import rekey_own, rekey_shared
from rm_desktop.vault.vault import Secrets, open_vault, unlock

SENIOR, JUNIOR = Person.SENIOR, Person.JUNIOR
ALONE = {SENIOR: Opening.SENIOR_ALONE, JUNIOR: Opening.JUNIOR_ALONE}
NEW, SESSION = "a brand new passphrase", "a new passphrase for meetings"


@pytest.fixture
def template_vault(quick_kdf, quick_templates):
    """The KDF is not what is asked about here, and many slots are opened."""
    del quick_kdf
    return quick_templates[Policy.EITHER]


@pytest.fixture
def backed_up(vault_path, passphrases, clock, lines):
    """The vault with three sets: opened by the senior, by the junior, and together."""
    for number, opening in enumerate((*ALONE.values(), Opening.TOGETHER)):
        vault = open_vault(vault_path, unlock(vault_path, opening, passphrases))
        lines.write(vault, f"meeting {number}")
        vault.backup_now(clock.now() + timedelta(days=number))
        vault.close()
    return vault_path


def opens(path, opening, secrets):
    try:
        unlock(path, opening, secrets).wipe()
    except (WrongPassphrase, OpeningNotAllowed, PassphraseMissing):
        return False
    return True


def sets(path):
    return sorted(place for place in (path / "backups").iterdir())


def copies(path):
    return {file.name: file.read_bytes() for place in sets(path) for file in place.glob("*.db")}


def restored(place, tmp_path, opening, secrets):
    """Open a set as a vault of its own and return what is open in it."""
    target = shutil.copytree(place, tmp_path / f"Restored {place.name}.rmvault")
    vault = open_vault(target, unlock(target, opening, secrets))
    assert vault.check(deep=True).sound
    found = vault.compartments
    vault.close()
    shutil.rmtree(target)
    return found


def test_while_nothing_was_changed_no_set_is_old(backed_up):
    assert old_backups(backed_up) == ()


@pytest.mark.parametrize(
    ("act", "door"),
    [
        (lambda path, typed, kdf: change_passphrase(path, SENIOR, typed.senior, NEW, kdf=kdf), SlotType.SENIOR),
        (
            lambda path, typed, kdf: change_session_passphrase(path, JUNIOR, typed.junior, NEW, kdf=kdf),
            SlotType.SESSION,
        ),
        (lambda path, typed, kdf: renew_recovery(path, JUNIOR, typed, kdf=kdf), SlotType.RECOVERY_JUNIOR),
    ],
    ids=["passphrase", "session", "sheet"],
)
def test_each_set_says_which_old_door_is_still_in_it(backed_up, passphrases, cheap_kdf, clock, act, door):
    act(backed_up, passphrases, cheap_kdf)
    found = old_backups(backed_up)
    assert [one.doors for one in found] == [(door,)] * 3
    assert [one.created_at for one in found] == [clock.now() + timedelta(days=days) for days in (2, 1, 0)]


def test_after_the_purge_only_todays_passphrase_opens_and_every_copy_is_there(
    backed_up, passphrases, cheap_kdf, tmp_path
):
    before = copies(backed_up)
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    report = purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert (report.renewed, report.removed, report.kept) == (3, 0, ())
    assert copies(backed_up) == before
    assert old_backups(backed_up) == ()
    for place in sets(backed_up):
        assert not opens(place, Opening.SENIOR_ALONE, passphrases)
        assert restored(place, tmp_path, Opening.TOGETHER, Secrets(session=passphrases.session))
    assert restored(sets(backed_up)[-1], tmp_path, Opening.SENIOR_ALONE, Secrets(senior=NEW)) == {
        Compartment.SHARED,
        Compartment.SENIOR,
    }


def test_the_order_of_sets_stays_and_a_second_purge_does_nothing(backed_up, passphrases, cheap_kdf):
    numbers = [place.name.rpartition("-")[2] for place in sets(backed_up)]
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert [place.name.rpartition("-")[2] for place in sets(backed_up)] == numbers
    report = purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert (report.renewed, report.removed, report.kept) == (0, 0, ())


def test_copies_of_an_older_epoch_go_once_there_is_a_checked_one_of_today(backed_up, passphrases, cheap_kdf, tmp_path):
    rekey_own(backed_up, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
    assert {one.doors for one in old_backups(backed_up)} == {(SlotType.SENIOR, SlotType.RECOVERY_SENIOR)}
    report = purge_old_backups(backed_up, Opening.SENIOR_ALONE, passphrases)
    assert (report.renewed, report.kept) == (3, ())
    assert old_backups(backed_up) == ()
    assert not any("senior-000001" in name for name in copies(backed_up))
    newest = sets(backed_up)[-1]
    assert restored(newest, tmp_path, Opening.SENIOR_ALONE, passphrases) == {Compartment.SHARED, Compartment.SENIOR}
    assert restored(newest, tmp_path, Opening.JUNIOR_ALONE, passphrases) == {Compartment.SHARED, Compartment.JUNIOR}


def test_where_nobody_can_make_a_copy_of_today_the_set_stays_and_says_why(backed_up, passphrases, cheap_kdf, clock):
    rekey_own(backed_up, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
    before = copies(backed_up)
    report = purge_old_backups(backed_up, Opening.JUNIOR_ALONE, passphrases)
    assert copies(backed_up) == before
    expected = tuple(
        Kept(created_at=clock.now() + timedelta(days=days), parts=(Compartment.SENIOR,)) for days in (2, 1, 0)
    )
    assert (report.renewed, report.removed, report.kept) == (0, 0, expected)


def test_a_shared_rekey_leaves_no_set_that_opens_with_yesterdays_secrets(backed_up, passphrases, cheap_kdf):
    secrets = Secrets(
        senior=passphrases.senior, junior=passphrases.junior, session=SESSION, recovery=(new_code(), new_code())
    )
    rekey_shared(backed_up, secrets, kdf=cheap_kdf)
    report = purge_old_backups(backed_up, Opening.TOGETHER, Secrets(session=SESSION))
    assert report.kept == ()
    for place in sets(backed_up):
        assert not opens(place, Opening.TOGETHER, passphrases)
        assert opens(place, Opening.TOGETHER, Secrets(session=SESSION))
    assert not any("shared-000001" in name for name in copies(backed_up))


def test_a_copy_that_is_damaged_counts_for_nothing(backed_up, passphrases, cheap_kdf, clock):
    rekey_own(backed_up, SENIOR, passphrases.senior, new_code(), kdf=cheap_kdf)
    vault = open_vault(backed_up, unlock(backed_up, Opening.SENIOR_ALONE, passphrases))
    made = vault.backup_now(clock.now() + timedelta(days=9))
    vault.close()
    file = made.path / "senior-000002.db"
    file.write_bytes(file.read_bytes()[:-1] + b"\0")
    report = purge_old_backups(backed_up, Opening.JUNIOR_ALONE, passphrases)
    assert len(report.kept) == 3
    file.unlink()
    assert len(purge_old_backups(backed_up, Opening.JUNIOR_ALONE, passphrases).kept) == 3


def test_a_set_nobody_vouches_for_is_left_alone_and_named(backed_up, passphrases, cheap_kdf, clock):
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    manifest = sets(backed_up)[0] / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"gen":1', b'"gen":2'))
    report = purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert (report.renewed, report.kept) == (2, (Kept(created_at=clock.now(), parts=()),))


def test_what_is_no_set_is_passed_over(backed_up, passphrases, cheap_kdf):
    (backed_up / "backups" / "20261126T130000Z-000009").mkdir()
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    assert len(old_backups(backed_up)) == 3
    shutil.rmtree(backed_up / "backups")
    assert old_backups(backed_up) == ()


@pytest.mark.parametrize("where", ["rename", "remove"])
def test_a_purge_that_is_interrupted_loses_no_copy_and_is_finished_by_the_next(
    backed_up, passphrases, cheap_kdf, monkeypatch, where
):
    before = copies(backed_up)
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)

    def end(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(old_keys, "_remove" if where == "remove" else "_link_or_copy", end)
        with pytest.raises(KeyboardInterrupt):
            purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert copies(backed_up) == before
    purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert copies(backed_up) == before
    assert old_backups(backed_up) == ()
    assert len(sets(backed_up)) == 3


def test_a_file_system_without_links_gets_copies(backed_up, passphrases, cheap_kdf, monkeypatch):
    def no_links(*_):
        raise OSError

    before = copies(backed_up)
    change_passphrase(backed_up, SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)
    monkeypatch.setattr(os, "link", no_links)
    purge_old_backups(backed_up, Opening.SENIOR_ALONE, Secrets(senior=NEW))
    assert copies(backed_up) == before
