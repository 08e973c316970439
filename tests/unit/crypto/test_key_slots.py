from dataclasses import replace

import pytest

from rm_desktop.crypto import key_slots
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.key_slots import KeySlot, SlotKeys, SlotType, open_slot, seal_slot, wrap_slot
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, WrongPassphrase
from rm_desktop.domain.words import Compartment, Person, Policy

VAULT = b"v" * 16
SHARED, SENIOR, JUNIOR = Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR

GRANTS = [
    (SlotType.SENIOR, {SHARED, SENIOR}, {SENIOR}),
    (SlotType.RECOVERY_SENIOR, {SHARED, SENIOR}, {SENIOR}),
    (SlotType.JUNIOR, {SHARED, JUNIOR}, {JUNIOR}),
    (SlotType.RECOVERY_JUNIOR, {SHARED, JUNIOR}, {JUNIOR}),
    (SlotType.SESSION, {SHARED}, None),
    (SlotType.PAIR, None, {SHARED}),
    (SlotType.RECOVERY_PAIR, None, {SHARED}),
]


@pytest.fixture
def quick_kdf(monkeypatch):
    """Roots without Argon2, where a test asks about what happens after it."""

    def root(secret, *, salt, cost, index, vault_id, slot_id):
        assert cost.within_bounds()
        return SecretBytes((bytes(secret.view()) + salt + bytes([index]) + vault_id + slot_id).ljust(32, b".")[:32])

    monkeypatch.setattr(key_slots, "derive_root", root)


def keys_of(parts):
    return SlotKeys(SecretBytes(b"m" * 32), {part: SecretBytes(part.value.encode() * 5 + b"!!") for part in parts})


def typed(kind):
    return [SecretBytes(f"secret {index}".encode()) for index in range(kind.secrets_needed)]


def wrapped(kind, policy):
    parts = kind.grants(policy)
    assert parts is not None
    return wrap_slot(kind, typed(kind), keys_of(parts), vault_id=VAULT, cost=FLOOR)


@pytest.mark.parametrize(("kind", "either", "both"), GRANTS)
def test_each_type_grants_what_the_table_says(kind, either, both):
    assert kind.grants(Policy.EITHER) == (None if either is None else frozenset(either))
    assert kind.grants(Policy.BOTH) == (None if both is None else frozenset(both))


@pytest.mark.parametrize(
    ("kind", "policy"),
    [(kind, policy) for kind in SlotType for policy in Policy if kind.grants(policy) is not None],
)
def test_a_slot_opens_with_its_secrets_to_the_keys_it_grants(kind, policy):
    keys = open_slot(wrapped(kind, policy), typed(kind), vault_id=VAULT, policy=policy)
    assert keys.compartments.keys() == kind.grants(policy)
    assert bytes(keys.header_master_key.view()) == b"m" * 32
    keys.wipe()
    assert keys.header_master_key.is_blank
    assert all(key.is_blank for key in keys.compartments.values())


def test_a_wrong_secret_is_a_wrong_passphrase():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    with pytest.raises(WrongPassphrase):
        open_slot(slot, [SecretBytes(b"other")], vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.parametrize("order", [(1, 0), (0, 0), (1, 1)])
def test_the_pairs_order_is_fixed(order):
    slot = wrapped(SlotType.PAIR, Policy.BOTH)
    both = typed(SlotType.PAIR)
    with pytest.raises(WrongPassphrase):
        open_slot(slot, [both[place] for place in order], vault_id=VAULT, policy=Policy.BOTH)


@pytest.mark.usefixtures("quick_kdf")
def test_two_wraps_share_no_id_no_salt_and_no_ciphertext():
    first, second = wrapped(SlotType.PAIR, Policy.BOTH), wrapped(SlotType.PAIR, Policy.BOTH)
    assert first.id != second.id
    assert len({*first.salts, *second.salts}) == 4
    assert first.wrap != second.wrap
    assert first.commitment != second.commitment


@pytest.mark.usefixtures("quick_kdf")
def test_every_changed_byte_of_the_seal_is_damage_not_a_wrong_passphrase():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    for place in range(len(slot.wrap)):
        spoilt = bytearray(slot.wrap)
        spoilt[place] ^= 1
        with pytest.raises(VaultDamaged):
            open_slot(replace(slot, wrap=bytes(spoilt)), typed(slot.type), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
def test_every_changed_byte_of_the_commitment_is_noticed_first():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    for place in range(32):
        spoilt = bytearray(slot.commitment)
        spoilt[place] ^= 1
        with pytest.raises(WrongPassphrase):
            open_slot(replace(slot, commitment=bytes(spoilt)), typed(slot.type), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize(
    "change",
    [
        {"id": b"1" * 16},
        {"salts": (b"1" * 16,)},
        {"type": SlotType.RECOVERY_SENIOR},
    ],
    ids=["id", "salt", "type"],
)
def test_a_slot_cannot_be_relabelled(change):
    slot = replace(wrapped(SlotType.SENIOR, Policy.EITHER), **change)
    with pytest.raises(WrongPassphrase):
        open_slot(slot, typed(slot.type), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
def test_a_slot_cannot_be_carried_into_another_vault():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    with pytest.raises(WrongPassphrase):
        open_slot(slot, typed(slot.type), vault_id=b"w" * 16, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
def test_the_associated_data_binds_the_cost_even_where_the_kdf_would_not_notice():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    dearer = replace(slot, cost=replace(slot.cost, passes=4))
    with pytest.raises(VaultDamaged):
        open_slot(dearer, typed(slot.type), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize(
    ("parts", "policy"),
    [((SENIOR,), Policy.EITHER), ((SHARED, SENIOR), Policy.BOTH), ((SHARED, SENIOR, JUNIOR), Policy.EITHER)],
    ids=["fewer keys", "more keys under both", "the other's key"],
)
def test_a_slot_with_other_keys_than_its_type_grants_is_refused(parts, policy):
    slot = wrap_slot(SlotType.SENIOR, typed(SlotType.SENIOR), keys_of(parts), vault_id=VAULT, cost=FLOOR)
    with pytest.raises(VaultDamaged):
        open_slot(slot, typed(SlotType.SENIOR), vault_id=VAULT, policy=policy)


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize("place", [129, 143, 96], ids=["first filler", "last filler", "key without its bit"])
def test_fillers_and_absent_keys_must_be_zero(monkeypatch, place):
    packed = key_slots._packed

    def spoilt(keys):
        plain = packed(keys)
        plain.view()[place] = 1
        return plain

    monkeypatch.setattr(key_slots, "_packed", spoilt)
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    with pytest.raises(VaultDamaged):
        open_slot(slot, typed(SlotType.SENIOR), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_wrong_number_of_secrets_is_our_fault(count):
    slot = wrapped(SlotType.PAIR, Policy.BOTH)
    with pytest.raises(ValueError, match="secrets"):
        open_slot(slot, typed(SlotType.PAIR)[:1] * count, vault_id=VAULT, policy=Policy.BOTH)


@pytest.mark.usefixtures("quick_kdf")
def test_the_wrong_number_of_salts_is_our_fault():
    slot = replace(wrapped(SlotType.SENIOR, Policy.EITHER), salts=(bytes(16), bytes(16)))
    with pytest.raises(ValueError, match="secrets"):
        open_slot(slot, typed(SlotType.SENIOR), vault_id=VAULT, policy=Policy.EITHER)


@pytest.mark.usefixtures("quick_kdf")
def test_the_sizes_are_those_of_the_format():
    slot = wrapped(SlotType.SENIOR, Policy.EITHER)
    assert (len(slot.id), len(slot.commitment), len(slot.wrap)) == (16, 32, 160)


@pytest.mark.usefixtures("quick_kdf")
def test_sealing_with_the_same_id_and_salts_gives_the_same_bytes():
    blank = KeySlot(id=b"i" * 16, type=SlotType.SESSION, cost=FLOOR, salts=(b"s" * 16,), commitment=b"", wrap=b"")
    once = seal_slot(blank, typed(SlotType.SESSION), keys_of({SHARED}), vault_id=VAULT)
    again = seal_slot(blank, typed(SlotType.SESSION), keys_of({SHARED}), vault_id=VAULT)
    assert once == again


@pytest.mark.parametrize("kind", list(SlotType))
def test_own_slots_belong_to_their_person_and_nobody_else(kind):
    expected = {"senior": Person.SENIOR, "junior": Person.JUNIOR}.get(kind.value.removeprefix("recovery-"))
    assert kind.person is expected
