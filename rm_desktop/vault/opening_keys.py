"""The keys of one opening, as they go from the gate to the workspace: never more than that opening may read."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from rm_desktop.crypto.derivation import KEY_BYTES
from rm_desktop.crypto.header import Header
from rm_desktop.crypto.key_slots import SlotKeys
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import BugError
from rm_desktop.domain.words import Compartment, Opening, Person, Policy

_MAGIC = b"rmKEYS1\0"
_PLAIN = struct.Struct(">8s16sBBBQQQ")
_OPENINGS, _POLICIES, _PARTS = tuple(Opening), tuple(Policy), tuple(Compartment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What people typed for one act; what they did not type is None. ``recovery`` holds codes, the senior's first."""

    senior: str | None = field(default=None, repr=False)
    junior: str | None = field(default=None, repr=False)
    session: str | None = field(default=None, repr=False)
    recovery: tuple[str, ...] = field(default=(), repr=False)

    def of(self, person: Person) -> str | None:
        """Return the passphrase of ``person``."""
        return self.senior if person is Person.SENIOR else self.junior


class WrongKeyMessage(BugError):
    """The bytes on the pipe are no keys."""


@dataclass(slots=True, kw_only=True, eq=False)
class OpeningKeys:
    """Keys in memory, with what the authenticated header said when they were taken out of their slot."""

    vault_id: bytes
    opening: Opening
    policy: Policy
    gen: int
    own_gen: Mapping[Person, int]
    hmk: SecretBytes
    compartments: dict[Compartment, SecretBytes]

    def wipe(self) -> None:
        """Overwrite every key."""
        self.hmk.wipe()
        for key in self.compartments.values():
            key.wipe()

    def copy(self) -> OpeningKeys:
        """Return a second set with buffers of its own."""
        return OpeningKeys(
            vault_id=self.vault_id,
            opening=self.opening,
            policy=self.policy,
            gen=self.gen,
            own_gen=dict(self.own_gen),
            hmk=self.hmk.copy(),
            compartments={part: key.copy() for part, key in self.compartments.items()},
        )

    def to_bytes(self) -> bytearray:
        """Return the message for the pipe; whoever sent it wipes it."""
        mask = sum(1 << place for place, part in enumerate(_PARTS) if part in self.compartments)
        plain = _PLAIN.pack(
            _MAGIC,
            self.vault_id,
            _OPENINGS.index(self.opening),
            _POLICIES.index(self.policy),
            mask,
            self.gen,
            *(self.own_gen[person] for person in Person),
        )
        message = bytearray(MESSAGE_BYTES)
        message[: _PLAIN.size] = plain
        for place, key in enumerate((self.hmk, *(self.compartments.get(part) for part in _PARTS))):
            if key is not None:
                start = _PLAIN.size + place * KEY_BYTES
                message[start : start + KEY_BYTES] = key.view()
        return message

    @classmethod
    def from_bytes(cls, message: bytes | bytearray | memoryview) -> OpeningKeys:
        """Return the keys that `to_bytes` wrote."""
        if len(message) != MESSAGE_BYTES or bytes(message[: len(_MAGIC)]) != _MAGIC:
            raise WrongKeyMessage
        _, vault_id, opening, policy, mask, gen, senior, junior = _PLAIN.unpack(message[: _PLAIN.size])
        keys = [message[start : start + KEY_BYTES] for start in range(_PLAIN.size, MESSAGE_BYTES, KEY_BYTES)]
        return cls(
            vault_id=vault_id,
            opening=_OPENINGS[opening],
            policy=_POLICIES[policy],
            gen=gen,
            own_gen={Person.SENIOR: senior, Person.JUNIOR: junior},
            hmk=SecretBytes(keys[0]),
            compartments={part: SecretBytes(keys[place + 1]) for place, part in enumerate(_PARTS) if mask & 1 << place},
        )


MESSAGE_BYTES = _PLAIN.size + 4 * KEY_BYTES


def granted(opening: Opening, policy: Policy) -> frozenset[Compartment]:
    """Return what an opening reads: together the shared part only; alone the own, and under `either` the shared."""
    if opening.person is None:
        return frozenset({Compartment.SHARED})
    own = frozenset({opening.person.compartment})
    return own | {Compartment.SHARED} if policy is Policy.EITHER else own


def restricted(keys: SlotKeys, header: Header, opening: Opening) -> OpeningKeys:
    """Keep the keys of ``opening`` and wipe every other one that the slot gave."""
    allowed = granted(opening, header.policy)
    for part, key in keys.compartments.items():
        if part not in allowed:
            key.wipe()
    return OpeningKeys(
        vault_id=header.vault_id,
        opening=opening,
        policy=header.policy,
        gen=header.gen,
        own_gen=dict(header.own_gen),
        hmk=keys.header_master_key,
        compartments={part: key for part, key in keys.compartments.items() if part in allowed},
    )
