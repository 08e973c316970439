"""Argon2id between a secret somebody typed and the key of a slot: its bounds, its cost on this machine, its memory."""

from __future__ import annotations

import time
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from rm_desktop.crypto.derivation import KEY_BYTES
from rm_desktop.crypto.free_memory import free_mib
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import KdfOutOfMemory

SALT_BYTES = 16
"""RFC 9106, section 3.1: 128 bits suffice for every use of a password."""

FLOOR_MIB = 64
FLOOR_PASSES = 3
"""RFC 9106, section 4, second recommended option: nothing weaker is ever accepted or written."""

CEILING_MIB = 1024
CEILING_PASSES = 16
CEILING_LANES = 8
CEILING_WORK_MIB = 8 * 1024
"""A forged header may cost an unlock some seconds, never the machine: 1 GiB, 16 passes, memory times passes ≤ 8 GiB."""

DEFAULT_MIB = 256
DEFAULT_LANES = 4
TARGET_SECONDS = 1.0
"""What a person waits for once per opening without minding."""

SPARE_MIB = 64
"""Left to the rest of the system when the KDF takes its memory."""

KIB_PER_MIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """What one run costs: memory in KiB, passes, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def within_bounds(self) -> bool:
        """Whether floor and ceiling hold; asked before any run, so that a forged header cannot weaken or stall."""
        return (
            FLOOR_MIB * KIB_PER_MIB <= self.memory_kib <= CEILING_MIB * KIB_PER_MIB
            and FLOOR_PASSES <= self.passes <= CEILING_PASSES
            and 1 <= self.lanes <= CEILING_LANES
            and self.memory_kib * self.passes <= CEILING_WORK_MIB * KIB_PER_MIB
        )


FLOOR = KdfCost(memory_kib=FLOOR_MIB * KIB_PER_MIB, passes=FLOOR_PASSES, lanes=DEFAULT_LANES)
LEAST_DEFAULT = KdfCost(memory_kib=DEFAULT_MIB * KIB_PER_MIB, passes=FLOOR_PASSES, lanes=DEFAULT_LANES)


def derive_root(
    secret: SecretBytes, *, salt: bytes, cost: KdfCost, index: int, vault_id: bytes, slot_id: bytes
) -> SecretBytes:
    """Run Argon2id. The associated data binds the root to its vault, its slot and its place in a pair."""
    if not cost.within_bounds():
        raise ValueError("cost out of bounds")
    _demand_memory(cost)
    root = SecretBytes.blank(KEY_BYTES)
    try:
        Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
            ad=b"rm-vault/1/%d/" % index + vault_id + slot_id,
        ).derive_into(secret.view(), root.view())  # type: ignore[arg-type] # takes any buffer, as HKDF does
    except MemoryError:
        raise KdfOutOfMemory(mib=cost.memory_kib // KIB_PER_MIB) from None
    return root


def calibrated() -> KdfCost:
    """Return the cost that takes about a second here: the least default, with more passes on a fast machine."""
    started = time.perf_counter()
    with SecretBytes.random(KEY_BYTES) as probe:
        derive_root(
            probe, salt=bytes(SALT_BYTES), cost=LEAST_DEFAULT, index=0, vault_id=bytes(16), slot_id=bytes(16)
        ).wipe()
    return cost_for(time.perf_counter() - started)


def cost_for(seconds: float) -> KdfCost:
    """Return the cost for a machine that runs the least default in ``seconds``."""
    passes = int(LEAST_DEFAULT.passes * TARGET_SECONDS / max(seconds, 0.001))
    return KdfCost(
        memory_kib=LEAST_DEFAULT.memory_kib,
        passes=min(max(passes, FLOOR_PASSES), CEILING_PASSES),
        lanes=LEAST_DEFAULT.lanes,
    )


def _demand_memory(cost: KdfCost) -> None:
    needed = cost.memory_kib // KIB_PER_MIB
    free = free_mib()
    if free is not None and free < needed + SPARE_MIB:
        raise KdfOutOfMemory(mib=needed)
