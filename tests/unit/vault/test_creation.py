import os
import stat

import pytest

from rm_desktop.crypto.key_slots import SlotType
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import (
    DiskFull,
    OpeningNotAllowed,
    PassphraseMissing,
    PassphraseTooWeak,
    RecoveryCodeMistyped,
    VaultExists,
    VaultMissing,
)
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import creation
from rm_desktop.vault.vault import Secrets, create_vault, describe, open_vault, read_header, unlock

GOOD = {"senior": "senior passphrase one", "junior": "junior passphrase two"}


@pytest.fixture
def create(tmp_path, cheap_kdf):
    def run(policy=Policy.EITHER, secrets=None, place="New.rmvault", **more):
        return create_vault(tmp_path / place, policy=policy, secrets=secrets or Secrets(**GOOD), kdf=cheap_kdf, **more)

    return run


def test_the_folder_has_what_the_format_says_and_nobody_else_may_look(create):
    old = os.umask(0)
    try:
        created = create()
    finally:
        os.umask(old)
    names = {path.name: stat.S_IMODE(path.stat().st_mode) for path in created.path.iterdir()}
    assert stat.S_IMODE(created.path.stat().st_mode) == 0o700
    assert names == {
        "vault.json": 0o600,
        "vault.bak.json": 0o600,
        "BALLAST": 0o600,
        "rescue": 0o700,
        "backups": 0o700,
        **{f"{part}-000001.{end}": 0o600 for part in ("shared", "senior", "junior") for end in ("db", "anchor")},
    }
    assert (created.path / "vault.json").read_bytes() == (created.path / "vault.bak.json").read_bytes()


@pytest.mark.slow
def test_files_that_sqlite_makes_later_are_its_owners_alone(create):
    created = create()
    old = os.umask(0)
    try:
        vault = open_vault(created.path, created.keys_for(Opening.TOGETHER))
        with vault.begin(Compartment.SHARED) as work:
            work.db.execute("CREATE TABLE line (a)")
        modes = {stat.S_IMODE(path.stat().st_mode) for path in created.path.iterdir() if path.is_file()}
        vault.close()
    finally:
        os.umask(old)
    assert modes == {0o600}


@pytest.mark.slow
@pytest.mark.parametrize("policy", list(Policy))
def test_every_opening_works_with_the_keys_of_the_making_and_with_the_passphrases(create, policy):
    created = create(policy)
    for opening in Opening:
        by_making = created.keys_for(opening)
        by_passphrase = unlock(created.path, opening, secrets_for(opening, policy))
        assert {part: bytes(key.view()) for part, key in by_making.compartments.items()} == {
            part: bytes(key.view()) for part, key in by_passphrase.compartments.items()
        }
        vault = open_vault(created.path, by_passphrase)
        assert vault.check(deep=True).sound
        vault.close()


def secrets_for(opening, policy):
    if opening is Opening.TOGETHER and policy is Policy.BOTH:
        return Secrets(**GOOD)
    name = "junior" if opening is Opening.JUNIOR_ALONE else "senior"
    return Secrets(**{name: GOOD[name]})


@pytest.mark.slow
def test_slots_follow_policy_and_session(create):
    either = {"senior", "junior", "recovery-senior", "recovery-junior"}
    assert set(describe(create(place="a").path).slots) == either
    with_session = create(secrets=Secrets(**GOOD, session="session passphrase three"), place="b")
    assert set(describe(with_session.path).slots) == either | {"session"}
    both = create(Policy.BOTH, place="c")
    assert set(describe(both.path).slots) == either | {"pair", "recovery-pair"}


@pytest.mark.slow
def test_codes_that_were_shown_and_rehearsed_before_are_used(create):
    codes = (new_code(), new_code())
    created = create(secrets=Secrets(**GOOD, recovery=codes))
    assert created.recovery == dict(zip(Person, codes, strict=True))
    keys = unlock(created.path, Opening.JUNIOR_ALONE, Secrets(recovery=codes[1:]))
    assert Compartment.JUNIOR in keys.compartments


@pytest.mark.slow
def test_progress_counts_every_slot(create):
    steps = []
    create(Policy.BOTH, on_progress=lambda done, total: steps.append((done, total)))
    assert steps == [(done, 6) for done in range(7)]


@pytest.mark.slow
def test_without_a_cost_the_kdf_is_calibrated(tmp_path, monkeypatch, cheap_kdf):
    monkeypatch.setattr(creation, "calibrated", lambda: cheap_kdf)
    created = create_vault(tmp_path / "New.rmvault", policy=Policy.EITHER, secrets=Secrets(**GOOD))
    assert created.header.slots[0].cost == cheap_kdf


@pytest.mark.parametrize(
    ("secrets", "error", "parameters"),
    [
        (Secrets(junior=GOOD["junior"]), PassphraseMissing, {"who": "senior"}),
        (Secrets(senior=GOOD["senior"]), PassphraseMissing, {"who": "junior"}),
        (Secrets(senior="short", junior=GOOD["junior"]), PassphraseTooWeak, {"who": "senior", "reason": "too_short"}),
        (Secrets(**GOOD, session="with a\tcontrol sign"), PassphraseTooWeak, {"who": "session", "reason": "untypable"}),
        (
            Secrets(senior="the same for both", junior="the same for both"),
            PassphraseTooWeak,
            {"who": "junior", "reason": "same"},
        ),
        (Secrets(**GOOD, session=GOOD["junior"]), PassphraseTooWeak, {"who": "session", "reason": "same"}),
    ],
)
def test_secrets_that_will_not_do_are_named_and_nothing_is_made(create, tmp_path, secrets, error, parameters):
    with pytest.raises(error) as caught:
        create(secrets=secrets)
    assert caught.value.parameters == parameters
    assert list(tmp_path.iterdir()) == []


def test_under_both_there_is_no_session_passphrase(create):
    with pytest.raises(OpeningNotAllowed):
        create(Policy.BOTH, Secrets(**GOOD, session="session passphrase three"))


def test_a_mistyped_code_stops_before_anything_is_written(create, tmp_path):
    with pytest.raises(RecoveryCodeMistyped):
        create(secrets=Secrets(**GOOD, recovery=(new_code(), "nonsense")))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["folder", "file", "dangling link"])
def test_a_taken_place_is_left_alone(create, tmp_path, kind):
    place = tmp_path / "New.rmvault"
    {"folder": place.mkdir, "file": place.touch, "dangling link": lambda: place.symlink_to("nowhere")}[kind]()
    with pytest.raises(VaultExists):
        create()
    assert [path.name for path in tmp_path.iterdir()] == ["New.rmvault"]


def test_a_place_in_no_folder_is_missing(create):
    with pytest.raises(VaultMissing):
        create(place="none/New.rmvault")


def test_a_failure_half_way_leaves_nothing_behind(create, tmp_path, monkeypatch):
    def fail(*_):
        raise DiskFull

    monkeypatch.setattr(creation.ballast, "lay", fail)
    with pytest.raises(DiskFull):
        create()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_public_keys_of_both_stand_in_the_shared_compartment(create):
    created = create()
    vault = open_vault(created.path, created.keys_for(Opening.TOGETHER))
    assert len({vault.public_key(person) for person in Person}) == 2
    assert {len(vault.sealing_key(person)) for person in Person} == {32}
    vault.close()


@pytest.mark.slow
def test_wiping_ends_all_keys_and_nothing_secret_shows_in_a_repr(create):
    created = create()
    assert created.recovery[Person.SENIOR] not in repr(created)
    assert GOOD["senior"] not in repr(Secrets(**GOOD))
    created.wipe()
    assert created.hmk.is_blank
    assert all(key.is_blank for key in created.compartments.values())


@pytest.mark.slow
def test_two_vaults_share_no_identifier_and_no_key(create):
    first, second = create(place="a"), create(place="b")
    assert first.header.vault_id != second.header.vault_id
    assert read_header(first.path).slot(SlotType.SENIOR) != read_header(second.path).slot(SlotType.SENIOR)
    assert bytes(first.hmk.view()) != bytes(second.hmk.view())


@pytest.mark.slow
def test_only_slots_that_the_policy_allows_can_be_made(create):
    created = create()
    with pytest.raises(OpeningNotAllowed):
        creation.slot_keys(SlotType.PAIR, Policy.EITHER, creation.SlotKeys(created.hmk, created.compartments))
