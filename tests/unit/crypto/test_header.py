"""The strict parser: what it accepts, and every way of being refused, before any KDF could run."""

import copy
import json
from dataclasses import replace

import pytest

from rm_desktop.crypto import kdf
from rm_desktop.crypto.canonical import canonical, encode_bytes
from rm_desktop.crypto.header import Header, authenticate, checksum, master_mac, own_mac, parse_header
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.key_slots import KeySlot, SlotType
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment, Person, Policy

HMK = SecretBytes(b"h" * 32)
KEYS = {part: SecretBytes(part.value.encode()[:1] * 32) for part in Compartment}
EITHER_TYPES = (
    SlotType.SENIOR,
    SlotType.JUNIOR,
    SlotType.RECOVERY_SENIOR,
    SlotType.RECOVERY_JUNIOR,
    SlotType.SESSION,
)
BOTH_TYPES = (*EITHER_TYPES[:4], SlotType.PAIR, SlotType.RECOVERY_PAIR)


@pytest.fixture(autouse=True)
def _never_runs_the_kdf(monkeypatch):
    monkeypatch.setattr(kdf, "Argon2id", lambda **_: pytest.fail("the KDF ran"))


def slot(kind, byte):
    return KeySlot(
        id=bytes([byte]) * 16,
        type=kind,
        cost=FLOOR,
        salts=tuple(bytes([byte + index]) * 16 for index in range(kind.secrets_needed)),
        commitment=bytes([byte]) * 32,
        wrap=bytes([byte]) * 160,
    )


def signed(header):
    header = replace(header, pmac={person: own_mac(header, KEYS[person.compartment], person) for person in Person})
    return replace(header, mac=master_mac(header, HMK))


def sample(policy=Policy.EITHER, kinds=None, **changes):
    kinds = kinds or (EITHER_TYPES if policy is Policy.EITHER else BOTH_TYPES)
    return signed(
        replace(
            Header(
                vault_id=b"v" * 16,
                policy=policy,
                gen=7,
                own_gen={Person.SENIOR: 3, Person.JUNIOR: 2},
                epochs={Compartment.SHARED: 1, Compartment.SENIOR: 12, Compartment.JUNIOR: 1},
                slots=tuple(slot(kind, byte) for byte, kind in enumerate(kinds, 1)),
                pmac={},
            ),
            **changes,
        )
    )


def value_of(header):
    return json.loads(header.serialise())


def summed(value):
    value["sum"] = checksum(value)
    return canonical(value) + b"\n"


def reason_of(text):
    with pytest.raises(VaultDamaged) as caught:
        parse_header(text)
    assert caught.value.parameters["part"] == "header"
    return caught.value.parameters["reason"]


@pytest.mark.parametrize("policy", list(Policy))
def test_a_header_reads_back_as_it_was_written(policy):
    header = sample(policy)
    assert parse_header(header.serialise()) == header
    assert parse_header(header.serialise()).serialise() == header.serialise()


def test_it_is_ascii_and_ends_with_one_newline():
    text = sample().serialise()
    assert text.isascii()
    assert text.endswith(b"}\n")
    assert text.count(b"\n") == 1


def test_the_file_names_carry_the_epoch():
    assert sample().file_name(Compartment.SENIOR) == "senior-000012.db"


@pytest.mark.parametrize("policy", list(Policy))
def test_every_flipped_bit_is_refused(policy):
    text = sample(policy).serialise()
    for place in range(len(text)):
        for bit in range(8):
            spoilt = bytearray(text)
            spoilt[place] ^= 1 << bit
            with pytest.raises((VaultDamaged, VaultTooNew)):
                parse_header(bytes(spoilt))


def test_every_truncation_is_refused():
    text = sample().serialise()
    for end in range(len(text)):
        assert reason_of(text[:end]) in {"size", "json", "bytes"}


def test_anything_after_the_end_is_refused():
    text = sample().serialise()
    assert reason_of(text + b"\n") == "bytes"
    assert reason_of(text + b"\0") == "json"
    assert reason_of(text + text) == "json"


@pytest.mark.parametrize("text", [b"", b"{" + b" " * 65536])
def test_size_is_asked_before_anything_is_read(text):
    assert reason_of(text) == "size"


def test_the_largest_size_is_still_parsed():
    assert reason_of(b" " * 65536) == "json"


@pytest.mark.parametrize("text", [b"[]\n", b"7\n", b"null\n", b'"text"\n'])
def test_a_value_that_is_no_object_has_no_sum(text):
    assert reason_of(text) == "sum"


def test_another_spelling_of_the_same_value_is_refused():
    header = sample()
    spaced = json.dumps(value_of(header), sort_keys=True).encode() + b"\n"
    assert reason_of(spaced) == "bytes"


def test_a_wrong_sum_is_refused():
    value = value_of(sample())
    value["sum"] = "0" * 64
    assert reason_of(canonical(value) + b"\n") == "sum"


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"version": True},
        {"version": "1"},
        {"format": "rm-vault-2"},
        {"require": ["split-keys"]},
        {"require": None},
    ],
    ids=["version", "bool", "text", "format", "require", "no list"],
)
def test_what_this_version_does_not_know_is_newer_whatever_else_is_in_it(change):
    value = value_of(sample())
    value["body"] |= change
    value["body"]["surprise"] = 1
    with pytest.raises(VaultTooNew):
        parse_header(summed(value))


def _set(path, new):
    def change(value):
        target = value
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = new

    return change


def _drop(path):
    def change(value):
        target = value
        for step in path[:-1]:
            target = target[step]
        del target[path[-1]]

    return change


SLOT = ("body", "slots", 0)
KDF = (*SLOT, "kdf")
TAMPERED = {
    "surplus key": (_set(("extra",), 1), "json"),
    "surplus key in body": (_set(("body", "extra"), 1), "json"),
    "no body": (_set(("body",), []), "json"),
    "no mac": (_drop(("mac",)), "json"),
    "short mac": (_set(("mac",), encode_bytes(bytes(31))), "json"),
    "pmac of one": (_drop(("pmac", "junior")), "json"),
    "no vault id": (_drop(("body", "vault_id")), "json"),
    "long vault id": (_set(("body", "vault_id"), encode_bytes(bytes(17))), "json"),
    "gen zero": (_set(("body", "gen"), 0), "json"),
    "gen too large": (_set(("body", "gen"), 2**53), "json"),
    "gen text": (_set(("body", "gen"), "7"), "json"),
    "own gen of one": (_drop(("body", "own_gen", "senior")), "json"),
    "own gen zero": (_set(("body", "own_gen", "senior"), 0), "json"),
    "policy unknown": (_set(("body", "policy"), "none"), "json"),
    "policy list": (_set(("body", "policy"), ["either"]), "json"),
    "database missing": (_drop(("body", "dbs", "junior")), "json"),
    "database surplus": (_set(("body", "dbs", "third"), {"epoch": 1, "file": "third-000001.db"}), "json"),
    "database elsewhere": (_set(("body", "dbs", "junior", "file"), "../junior-000001.db"), "json"),
    "epoch and file differ": (_set(("body", "dbs", "junior", "epoch"), 2), "json"),
    "epoch of seven digits": (
        _set(("body", "dbs", "junior"), {"epoch": 1_000_000, "file": "junior-1000000.db"}),
        "json",
    ),
    "slots no list": (_set(("body", "slots"), {}), "json"),
    "slot no object": (_set(SLOT, 1), "json"),
    "slot type unknown": (_set((*SLOT, "type"), "master"), "json"),
    "slot type list": (_set((*SLOT, "type"), ["senior"]), "json"),
    "slot id short": (_set((*SLOT, "id"), encode_bytes(bytes(15))), "json"),
    "kc short": (_set((*SLOT, "kc"), encode_bytes(bytes(31))), "json"),
    "wrap short": (_set((*SLOT, "wrap"), encode_bytes(bytes(159))), "json"),
    "kdf name": (_set((*KDF, "name"), "argon2i"), "json"),
    "kdf version": (_set((*KDF, "v"), 16), "json"),
    "kdf version bool": (_set((*KDF, "v"), True), "json"),
    "salt missing": (_set((*KDF, "salt"), []), "json"),
    "salt no list": (_set((*KDF, "salt"), encode_bytes(bytes(16))), "json"),
    "two salts for one secret": (_set((*KDF, "salt"), [encode_bytes(bytes(16))] * 2), "json"),
    "salt short": (_set((*KDF, "salt"), [encode_bytes(bytes(8))]), "json"),
    "memory negative": (_set((*KDF, "m"), -1), "json"),
    "memory text": (_set((*KDF, "m"), "65536"), "json"),
    "memory below the floor": (_set((*KDF, "m"), 65535), "kdf"),
    "memory zero": (_set((*KDF, "m"), 0), "kdf"),
    "memory above the ceiling": (_set((*KDF, "m"), 1024 * 1024 + 1), "kdf"),
    "passes below the floor": (_set((*KDF, "t"), 2), "kdf"),
    "passes above the ceiling": (_set((*KDF, "t"), 17), "kdf"),
    "lanes zero": (_set((*KDF, "p"), 0), "kdf"),
    "lanes above the ceiling": (_set((*KDF, "p"), 9), "kdf"),
    "work above the ceiling": (lambda value: value["body"]["slots"][0]["kdf"].update(m=1024 * 1024, t=9), "kdf"),
    "no slots": (_set(("body", "slots"), []), "policy"),
    "no senior slot": (lambda value: value["body"]["slots"].pop(0), "policy"),
    "no junior slot": (lambda value: value["body"]["slots"].pop(1), "policy"),
    "a type twice": (lambda value: value["body"]["slots"].insert(0, value["body"]["slots"][0]), "policy"),
    "another order": (lambda value: value["body"]["slots"].reverse(), "policy"),
    "policy both with a session slot": (_set(("body", "policy"), "both"), "policy"),
}


@pytest.mark.parametrize(("change", "reason"), TAMPERED.values(), ids=TAMPERED.keys())
def test_resummed_tampering_is_refused_for_its_reason(change, reason):
    value = copy.deepcopy(value_of(sample()))
    change(value)
    assert reason_of(summed(value)) == reason


def test_more_slots_than_there_may_be_are_refused_before_their_order_is_looked_at():
    value = value_of(sample())
    value["body"]["slots"] = [value["body"]["slots"][0]] * 9
    assert reason_of(summed(value)) == "kdf"


@pytest.mark.parametrize("kind", [SlotType.PAIR, SlotType.RECOVERY_PAIR])
def test_under_either_no_pair_is_allowed(kind):
    assert reason_of(sample(kinds=(*EITHER_TYPES, kind)).serialise()) == "policy"


def test_under_both_the_pair_is_needed_and_no_session_allowed():
    assert reason_of(sample(Policy.BOTH, BOTH_TYPES[:4]).serialise()) == "policy"
    assert reason_of(sample(Policy.BOTH, (*EITHER_TYPES, SlotType.PAIR)).serialise()) == "policy"


def test_recovery_and_session_are_optional():
    assert parse_header(sample(kinds=EITHER_TYPES[:2]).serialise()).slot(SlotType.SESSION) is None
    assert parse_header(sample(Policy.BOTH, (*BOTH_TYPES[:2], SlotType.PAIR)).serialise())


class TestAuthentication:
    def test_holds_for_every_set_of_keys(self):
        header = sample()
        authenticate(header, HMK, {})
        authenticate(header, HMK, KEYS)

    def test_another_master_key_is_damage(self):
        with pytest.raises(VaultDamaged) as caught:
            authenticate(sample(), SecretBytes(bytes(32)), {})
        assert caught.value.parameters["reason"] == "mac"

    @pytest.mark.parametrize("person", list(Person))
    def test_a_forger_with_the_master_key_cannot_vouch_for_somebody_elses_slots(self, person):
        header = sample()
        forged = replace(header, own_gen={**header.own_gen, person: 9})
        forged = replace(forged, mac=master_mac(forged, HMK))
        authenticate(forged, HMK, {Compartment.SHARED: KEYS[Compartment.SHARED]})
        authenticate(forged, HMK, {person.other.compartment: KEYS[person.other.compartment]})
        with pytest.raises(VaultDamaged) as caught:
            authenticate(forged, HMK, {person.compartment: KEYS[person.compartment]})
        assert caught.value.parameters["reason"] == "pmac"

    @pytest.mark.parametrize(
        "change",
        [
            {"vault_id": b"w" * 16},
            {"policy": Policy.BOTH},
            {"gen": 8},
            {"own_gen": {Person.SENIOR: 3, Person.JUNIOR: 3}},
            {"epochs": {Compartment.SHARED: 2, Compartment.SENIOR: 12, Compartment.JUNIOR: 1}},
            {"slots": tuple(slot(kind, byte) for byte, kind in enumerate(EITHER_TYPES, 2))},
        ],
        ids=["vault id", "policy", "gen", "own gen", "epochs", "slots"],
    )
    def test_the_master_mac_covers_the_whole_body(self, change):
        with pytest.raises(VaultDamaged):
            authenticate(replace(sample(), **change), HMK, {})

    def test_the_other_persons_change_leaves_mine_valid(self):
        header = sample()
        changed = replace(
            header,
            gen=8,
            own_gen={**header.own_gen, Person.JUNIOR: 3},
            slots=tuple(
                replace(one, id=b"n" * 16) if one.type.person is Person.JUNIOR else one for one in header.slots
            ),
        )
        assert own_mac(changed, KEYS[Compartment.SENIOR], Person.SENIOR) == header.pmac[Person.SENIOR]
        assert own_mac(changed, KEYS[Compartment.JUNIOR], Person.JUNIOR) != header.pmac[Person.JUNIOR]
