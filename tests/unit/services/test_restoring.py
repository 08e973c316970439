"""What gate and command line do with the sets of a locked vault."""

import threading

import pytest

from rm_desktop.domain.errors import NotFound, WrongPassphrase
from rm_desktop.domain.words import Compartment, Opening, Policy
from rm_desktop.services.restoring import bring_back, check_all, doors_of, find, look_at
from rm_desktop.vault.copying import ignore_progress
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.vault import Secrets, open_vault

SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR


@pytest.fixture
def sets(vault_path, keys, clock):
    """Two sets of the shared and the senior's part, the newer one first."""
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    made = [vault.backup_now(clock.now()), vault.backup_now(clock.now())]
    vault.close()
    return made[::-1]


def spoil(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_they_are_found_without_a_passphrase_and_the_newest_good_one_is_looked_for(vault_path, sets):
    assert [row.id for row in find(vault_path).rows] == [one.path.name for one in sets]
    assert find(vault_path).newest_good is None
    spoil(sets[0].file(SENIOR))
    assert find(vault_path, judge=True).newest_good == sets[1].path.name


def test_the_doors_come_from_a_set_where_the_header_is_gone(vault_path, sets):
    doors = Doors(Policy.EITHER, has_session=True)
    assert doors_of(vault_path) == doors
    for name in ("vault.json", "vault.bak.json"):
        (vault_path / name).unlink()
    assert doors_of(vault_path) is None
    assert doors_of(vault_path, sets[0].path.name) == doors
    assert doors_of(vault_path, "no set") is None


def check(vault_path, opening=None, secrets=None, ended=None):
    return check_all(vault_path, opening, secrets or Secrets(), ignore_progress, ended or threading.Event())


def test_checking_names_damage_and_what_was_opened(vault_path, sets, passphrases):
    newer, older = (one.path.name for one in sets)
    assert check(vault_path) == dict.fromkeys((newer, older), ({SHARED: (), SENIOR: ()}, frozenset()))
    found = check(vault_path, Opening.TOGETHER, passphrases)
    assert found[newer] == ({SHARED: (), SENIOR: ()}, {SHARED})
    spoil(sets[0].file(SENIOR))
    assert check(vault_path, Opening.TOGETHER, passphrases)[newer][0] == {SHARED: (), SENIOR: ("hash",)}
    (sets[1].path / "vault.json").write_bytes(b"{}")
    assert check(vault_path)[older][0] == {SHARED: ("list",), SENIOR: ("list",)}


def test_a_wrong_passphrase_checks_nothing(vault_path, sets):
    assert sets
    with pytest.raises(WrongPassphrase):
        check(vault_path, Opening.SENIOR_ALONE, Secrets(senior="not the right passphrase"))


def test_checking_can_be_ended(vault_path, sets):
    ended = threading.Event()
    ended.set()
    assert sets
    assert check(vault_path, ended=ended) == {}


def test_what_is_looked_at_can_be_brought_back(vault_path, sets, passphrases, keys):
    seen = look_at(vault_path, sets[0].path.name, Opening.TOGETHER, passphrases)
    spoil(vault_path / "shared-000001.db")
    bring_back(vault_path, seen, (SHARED,), ignore_progress, threading.Event())
    seen.keys.wipe()
    open_vault(vault_path, keys(Opening.TOGETHER)).close()


def test_a_set_that_is_not_there_is_not_found(vault_path, sets, passphrases):
    assert sets
    with pytest.raises(NotFound):
        look_at(vault_path, "20260101T000000Z-000001", Opening.TOGETHER, passphrases)
