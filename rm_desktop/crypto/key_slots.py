"""Key slots: what a typed secret opens, sealed so that a wrong secret and a damaged slot can be told apart."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, unique
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rm_desktop.crypto.canonical import canonical, encode_bytes
from rm_desktop.crypto.derivation import KEY_BYTES, hkdf_sha256, same
from rm_desktop.crypto.kdf import SALT_BYTES, KdfCost, derive_root
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, WrongPassphrase
from rm_desktop.domain.words import Compartment, Person, Policy

ID_BYTES = 16
NONCE_BYTES = 12
COMMITMENT_BYTES = 32
PLAIN_BYTES = 144
"""Four keys of 32, one byte that says which are there, 15 zeros."""
WRAP_BYTES = PLAIN_BYTES + 16
ARGON2_VERSION = 19
FORMAT = "rm-vault"
VERSION = 1


@unique
class SlotType(Enum):
    """Whose secret a slot takes. The order here is the order in the header."""

    SENIOR = "senior"
    JUNIOR = "junior"
    RECOVERY_SENIOR = "recovery-senior"
    RECOVERY_JUNIOR = "recovery-junior"
    SESSION = "session"
    PAIR = "pair"
    RECOVERY_PAIR = "recovery-pair"

    @property
    def secrets_needed(self) -> int:
        """How many secrets open it: two for a pair, in the order senior, junior."""
        return 2 if self in {SlotType.PAIR, SlotType.RECOVERY_PAIR} else 1

    @property
    def person(self) -> Person | None:
        """The one whose own slot this is, or None."""
        return {
            SlotType.SENIOR: Person.SENIOR,
            SlotType.RECOVERY_SENIOR: Person.SENIOR,
            SlotType.JUNIOR: Person.JUNIOR,
            SlotType.RECOVERY_JUNIOR: Person.JUNIOR,
        }.get(self)

    def grants(self, policy: Policy) -> frozenset[Compartment] | None:
        """Return what the slot opens under ``policy``, or None where that policy does not allow it."""
        if self.person is not None:
            own = frozenset({self.person.compartment})
            return own | {Compartment.SHARED} if policy is Policy.EITHER else own
        if (self is SlotType.SESSION) is (policy is Policy.EITHER):
            return frozenset({Compartment.SHARED})
        return None


PASSPHRASE_SLOT = {Person.SENIOR: SlotType.SENIOR, Person.JUNIOR: SlotType.JUNIOR}
RECOVERY_SLOT = {Person.SENIOR: SlotType.RECOVERY_SENIOR, Person.JUNIOR: SlotType.RECOVERY_JUNIOR}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlot:
    """A slot as it stands in the header."""

    id: bytes
    type: SlotType
    cost: KdfCost
    salts: tuple[bytes, ...]
    commitment: bytes
    wrap: bytes

    def kdf_value(self) -> dict[str, Any]:
        """Return the KDF's part as it stands in the header and in the associated data."""
        return {
            "name": "argon2id",
            "v": ARGON2_VERSION,
            "m": self.cost.memory_kib,
            "t": self.cost.passes,
            "p": self.cost.lanes,
            "salt": [encode_bytes(salt) for salt in self.salts],
        }

    def value(self) -> dict[str, Any]:
        """Return the slot as it stands in the header."""
        return {
            "id": encode_bytes(self.id),
            "type": self.type.value,
            "kdf": self.kdf_value(),
            "kc": encode_bytes(self.commitment),
            "wrap": encode_bytes(self.wrap),
        }

    def associated_data(self, vault_id: bytes) -> bytes:
        """Return what the seal binds besides its content."""
        slot = {"id": encode_bytes(self.id), "type": self.type.value, "kdf": self.kdf_value()}
        return canonical({"f": FORMAT, "v": VERSION, "vault_id": encode_bytes(vault_id), "slot": slot})


class SlotKeys:
    """What a slot gives: the header's master key and the keys of the compartments it grants."""

    def __init__(self, header_master_key: SecretBytes, compartments: dict[Compartment, SecretBytes]) -> None:
        """Take the secrets over; `wipe` ends them."""
        self.header_master_key = header_master_key
        self.compartments = compartments

    def wipe(self) -> None:
        """Overwrite all keys."""
        self.header_master_key.wipe()
        for key in self.compartments.values():
            key.wipe()


def wrap_slot(
    kind: SlotType, typed: Sequence[SecretBytes], keys: SlotKeys, *, vault_id: bytes, cost: KdfCost
) -> KeySlot:
    """Seal ``keys`` under the typed secrets, with a fresh id and fresh salts at every call."""
    blank = KeySlot(
        id=secrets.token_bytes(ID_BYTES),
        type=kind,
        cost=cost,
        salts=tuple(secrets.token_bytes(SALT_BYTES) for _ in range(kind.secrets_needed)),
        commitment=b"",
        wrap=b"",
    )
    return seal_slot(blank, typed, keys, vault_id=vault_id)


def seal_slot(blank: KeySlot, typed: Sequence[SecretBytes], keys: SlotKeys, *, vault_id: bytes) -> KeySlot:
    """Return ``blank`` with commitment and sealed keys; but for `wrap_slot` only test vectors choose id and salts."""
    with _expanded(blank, typed, vault_id) as derived, _packed(keys) as plain:
        view = derived.view()
        sealed = ChaCha20Poly1305(view[:KEY_BYTES]).encrypt(
            bytes(view[KEY_BYTES : KEY_BYTES + NONCE_BYTES]), plain.view(), blank.associated_data(vault_id)
        )
        commitment = bytes(view[-COMMITMENT_BYTES:])
    return KeySlot(id=blank.id, type=blank.type, cost=blank.cost, salts=blank.salts, commitment=commitment, wrap=sealed)


def open_slot(slot: KeySlot, typed: Sequence[SecretBytes], *, vault_id: bytes, policy: Policy) -> SlotKeys:
    """Return the keys in ``slot``. The commitment decides about the passphrase before the seal is touched."""
    with _expanded(slot, typed, vault_id) as derived, SecretBytes.blank(PLAIN_BYTES) as plain:
        view = derived.view()
        if not same(view[-COMMITMENT_BYTES:], slot.commitment):
            raise WrongPassphrase
        try:
            ChaCha20Poly1305(view[:KEY_BYTES]).decrypt_into(
                bytes(view[KEY_BYTES : KEY_BYTES + NONCE_BYTES]),
                slot.wrap,
                slot.associated_data(vault_id),
                plain.view(),
            )
        except InvalidTag:
            raise VaultDamaged(part="header", reason="slot") from None
        return _unpacked(plain, slot.type.grants(policy) or frozenset())


def _expanded(slot: KeySlot, typed: Sequence[SecretBytes], vault_id: bytes) -> SecretBytes:
    if len(typed) != slot.type.secrets_needed or len(slot.salts) != len(typed):
        raise ValueError("number of secrets")
    with SecretBytes.blank(KEY_BYTES * len(typed)) as roots:
        for index, (secret, salt) in enumerate(zip(typed, slot.salts, strict=True)):
            with derive_root(
                secret, salt=salt, cost=slot.cost, index=index, vault_id=vault_id, slot_id=slot.id
            ) as root:
                roots.view()[index * KEY_BYTES : (index + 1) * KEY_BYTES] = root.view()
        return hkdf_sha256(
            roots,
            salt=vault_id + slot.id,
            purpose=f"slot {slot.type.value}",
            size=KEY_BYTES + NONCE_BYTES + COMMITMENT_BYTES,
        )


def _packed(keys: SlotKeys) -> SecretBytes:
    plain = SecretBytes.blank(PLAIN_BYTES)
    view = plain.view()
    view[:KEY_BYTES] = keys.header_master_key.view()
    for place, part in enumerate(Compartment):
        if part in keys.compartments:
            start = KEY_BYTES * (place + 1)
            view[start : start + KEY_BYTES] = keys.compartments[part].view()
            view[4 * KEY_BYTES] |= 1 << place
    return plain


def _unpacked(plain: SecretBytes, granted: frozenset[Compartment]) -> SlotKeys:
    view = plain.view()
    expected = sum(1 << place for place, part in enumerate(Compartment) if part in granted)
    if view[4 * KEY_BYTES] != expected or any(view[4 * KEY_BYTES + 1 :]):
        raise VaultDamaged(part="header", reason="slot")
    found = {}
    for place, part in enumerate(Compartment):
        key = view[KEY_BYTES * (place + 1) : KEY_BYTES * (place + 2)]
        if part in granted:
            found[part] = SecretBytes(key)
        elif any(key):
            raise VaultDamaged(part="header", reason="slot")
    return SlotKeys(SecretBytes(view[:KEY_BYTES]), found)
