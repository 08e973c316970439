"""The header ``vault.json``: its value, its bytes, and the strict parser with its fixed order of checks.

A header is believed only after its MACs; until then this parser makes sure that nothing in it can weaken, stall or
confuse whatever comes next. The KDF runs after the last check, never before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rm_desktop.crypto.canonical import (
    NotCanonical,
    canonical,
    counter,
    decode_bytes,
    encode_bytes,
    exact_keys,
    parse_strictly,
)
from rm_desktop.crypto.compartment_keys import header_mac_key, person_mac_key
from rm_desktop.crypto.derivation import KEY_BYTES, mac, same
from rm_desktop.crypto.kdf import SALT_BYTES, KdfCost
from rm_desktop.crypto.key_slots import (
    ARGON2_VERSION,
    COMMITMENT_BYTES,
    FORMAT,
    ID_BYTES,
    VERSION,
    WRAP_BYTES,
    KeySlot,
    SlotType,
)
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment, Person, Policy

LARGEST_BYTES = 64 * 1024
"""Three times what eight slots take; the parser never reads more."""
MOST_SLOTS = 8
LARGEST_EPOCH = 999_999
"""Six digits in the file name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What ``vault.json`` says. ``own_gen`` counts each person's changes, ``gen`` all of them."""

    vault_id: bytes
    policy: Policy
    gen: int
    own_gen: Mapping[Person, int]
    epochs: Mapping[Compartment, int]
    slots: tuple[KeySlot, ...]
    mac: bytes = b""
    pmac: Mapping[Person, bytes]

    def slot(self, kind: SlotType) -> KeySlot | None:
        """Return the slot of this type, if there is one; a type stands in the header once at most."""
        return next((slot for slot in self.slots if slot.type is kind), None)

    def file_name(self, part: Compartment) -> str:
        """Return the name of this compartment's database."""
        return database_name(part, self.epochs[part])

    def body(self) -> dict[str, Any]:
        """Return the authenticated part."""
        return {
            "dbs": {part.value: self._database(part) for part in Compartment},
            "format": FORMAT,
            "gen": self.gen,
            "own_gen": {person.value: self.own_gen[person] for person in Person},
            "policy": self.policy.value,
            "require": [],
            "slots": [slot.value() for slot in self.slots],
            "vault_id": encode_bytes(self.vault_id),
            "version": VERSION,
        }

    def own_part(self, person: Person) -> dict[str, Any]:
        """Return what only ``person`` changes and vouches for."""
        return {
            "vault_id": encode_bytes(self.vault_id),
            "version": VERSION,
            "policy": self.policy.value,
            "dbs": self._database(person.compartment),
            "own_gen": self.own_gen[person],
            "slots": [slot.value() for slot in self.slots if slot.type.person is person],
        }

    def serialise(self) -> bytes:
        """Return the file's bytes."""
        whole: dict[str, Any] = {
            "body": self.body(),
            "mac": encode_bytes(self.mac),
            "pmac": {person.value: encode_bytes(self.pmac[person]) for person in Person},
        }
        return canonical({**whole, "sum": checksum(whole)}) + b"\n"

    def _database(self, part: Compartment) -> dict[str, Any]:
        return {"epoch": self.epochs[part], "file": self.file_name(part)}


def database_name(part: Compartment, epoch: int) -> str:
    """Return the file name of a compartment's database at a key epoch."""
    return f"{part.value}-{epoch:06}.db"


def checksum(whole: Mapping[str, Any]) -> str:
    """Return the SHA-256 over everything but the sum itself; it tells damage from tampering, and costs no secret."""
    return hashlib.sha256(canonical({name: value for name, value in whole.items() if name != "sum"})).hexdigest()


def master_mac(header: Header, header_master_key: SecretBytes) -> bytes:
    """Return the value ``mac`` must have."""
    with header_mac_key(header_master_key, header.vault_id) as key:
        return mac(key, canonical(header.body()))


def own_mac(header: Header, compartment_key: SecretBytes, person: Person) -> bytes:
    """Return the value ``pmac`` of ``person`` must have."""
    with person_mac_key(compartment_key, header.vault_id, person) as key:
        return mac(key, canonical(header.own_part(person)))


def authenticate(
    header: Header, header_master_key: SecretBytes, compartments: Mapping[Compartment, SecretBytes]
) -> None:
    """Check both kinds of MAC that the keys at hand can check; nothing in the header is believed before."""
    if not same(header.mac, master_mac(header, header_master_key)):
        raise VaultDamaged(part="header", reason="mac")
    for person in Person:
        key = compartments.get(person.compartment)
        if key is not None and not same(header.pmac[person], own_mac(header, key, person)):
            raise VaultDamaged(part="header", reason="pmac")


def parse_header(text: bytes) -> Header:
    """Read a header strictly; the order of checks is part of the format."""
    if not 0 < len(text) <= LARGEST_BYTES:
        raise _damaged("size")
    try:
        whole = parse_strictly(text)
        if canonical(whole) + b"\n" != text:
            raise _damaged("bytes")
        if not isinstance(whole, dict) or whole.get("sum") != checksum(whole):
            raise _damaged("sum")
        _check_version(whole)
        return _header(whole)
    except (NotCanonical, RecursionError):
        raise _damaged("json") from None


def _check_version(whole: dict[str, Any]) -> None:
    body = whole.get("body")
    if not isinstance(body, dict):
        raise NotCanonical
    known = (body.get("format"), body.get("version"), body.get("require")) == (FORMAT, VERSION, [])
    if not known or type(body["version"]) is not int:
        raise VaultTooNew


def _header(whole: dict[str, Any]) -> Header:
    exact_keys(whole, "body", "mac", "pmac", "sum")
    body = exact_keys(
        whole["body"], "dbs", "format", "gen", "own_gen", "policy", "require", "slots", "vault_id", "version"
    )
    persons = tuple(person.value for person in Person)
    own_gen, pmac = exact_keys(body["own_gen"], *persons), exact_keys(whole["pmac"], *persons)
    if body["policy"] not in [policy.value for policy in Policy] or not isinstance(body["slots"], list):
        raise NotCanonical
    header = Header(
        vault_id=decode_bytes(body["vault_id"], ID_BYTES),
        policy=Policy(body["policy"]),
        gen=counter(body["gen"]),
        own_gen={person: counter(own_gen[person.value]) for person in Person},
        epochs=_epochs(body["dbs"]),
        slots=tuple(_slot(value) for value in body["slots"]),
        mac=decode_bytes(whole["mac"], KEY_BYTES),
        pmac={person: decode_bytes(pmac[person.value], KEY_BYTES) for person in Person},
    )
    if len(header.slots) > MOST_SLOTS or not all(slot.cost.within_bounds() for slot in header.slots):
        raise _damaged("kdf")
    _check_slots(header)
    return header


def _epochs(value: object) -> dict[Compartment, int]:
    entries = exact_keys(value, *(part.value for part in Compartment))
    found = {}
    for part in Compartment:
        entry = exact_keys(entries[part.value], "epoch", "file")
        found[part] = counter(entry["epoch"])
        if found[part] > LARGEST_EPOCH or entry["file"] != database_name(part, found[part]):
            raise NotCanonical
    return found


def _slot(value: object) -> KeySlot:
    entry = exact_keys(value, "id", "kc", "kdf", "type", "wrap")
    kdf = exact_keys(entry["kdf"], "m", "name", "p", "salt", "t", "v")
    if kdf["name"] != "argon2id" or kdf["v"] != ARGON2_VERSION or type(kdf["v"]) is not int:
        raise NotCanonical
    if not isinstance(entry["type"], str) or entry["type"] not in {kind.value for kind in SlotType}:
        raise NotCanonical
    kind = SlotType(entry["type"])
    if not isinstance(kdf["salt"], list) or len(kdf["salt"]) != kind.secrets_needed:
        raise NotCanonical
    return KeySlot(
        id=decode_bytes(entry["id"], ID_BYTES),
        type=kind,
        cost=KdfCost(memory_kib=counter(kdf["m"], 0), passes=counter(kdf["t"], 0), lanes=counter(kdf["p"], 0)),
        salts=tuple(decode_bytes(salt, SALT_BYTES) for salt in kdf["salt"]),
        commitment=decode_bytes(entry["kc"], COMMITMENT_BYTES),
        wrap=decode_bytes(entry["wrap"], WRAP_BYTES),
    )


def _check_slots(header: Header) -> None:
    """Each type once, in the fixed order, allowed by the policy; both persons always have a passphrase."""
    kinds = [slot.type for slot in header.slots]
    ordered = [kind for kind in SlotType if kind in kinds]
    needed = {SlotType.SENIOR, SlotType.JUNIOR} | ({SlotType.PAIR} if header.policy is Policy.BOTH else set())
    if kinds != ordered or not needed <= set(kinds) or any(kind.grants(header.policy) is None for kind in kinds):
        raise _damaged("policy")


def _damaged(reason: str) -> VaultDamaged:
    return VaultDamaged(part="header", reason=reason)
