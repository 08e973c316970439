"""Acts that take both people, whose passphrases give every key of the vault. Whoever calls holds the vault's lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, SlotKeys, SlotType
from rm_desktop.domain.errors import PassphraseMissing
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault.final_seal import put_seal, take_seal
from rm_desktop.vault.header_files import read_copies
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets
from rm_desktop.vault.unlocking import open_authenticated, passphrase_bytes, wipe_all
from rm_desktop.vault.vault import Vault, open_vault

_INNERMOST_FIRST = (Compartment.SENIOR, Compartment.JUNIOR, Compartment.SHARED)
"""What both look at together changes last: where a power cut comes in between, the act is still to be done for them."""


@dataclass(frozen=True, slots=True)
class JointKeys:
    """Every key of a vault, and the header that vouches for them; wipe it when the act is done."""

    header: Header
    keys: SlotKeys

    def of(self, part: Compartment) -> OpeningKeys:
        """Return copies of the keys of one compartment."""
        return OpeningKeys(
            vault_id=self.header.vault_id,
            opening=_OPENINGS[part],
            policy=self.header.policy,
            gen=self.header.gen,
            own_gen=dict(self.header.own_gen),
            hmk=self.keys.header_master_key.copy(),
            compartments={part: self.keys.compartments[part].copy()},
        )


_OPENINGS = {
    Compartment.SHARED: Opening.TOGETHER,
    Compartment.SENIOR: Opening.SENIOR_ALONE,
    Compartment.JUNIOR: Opening.JUNIOR_ALONE,
}


@contextmanager
def joint_keys(path: Path, secrets: Secrets) -> Iterator[JointKeys]:
    """Give every key of the vault at ``path`` while the block runs; both passphrases must fit."""
    texts = demand_both(secrets)
    copies = read_copies(path)
    plan = [(PASSPHRASE_SLOT[person], [text]) for person, text in zip(Person, texts, strict=True)]
    if copies[0].header.policy is Policy.BOTH:
        plan.append((SlotType.PAIR, texts))
    opened: list[SlotKeys] = []
    try:
        for kind, words in plan:
            typed = [passphrase_bytes(word) for word in words]
            try:
                copy, keys = open_authenticated(path, copies, kind, typed)
            finally:
                wipe_all(typed)
            copies = (copy,)
            opened.append(keys)
        merged = {part: key for keys in opened for part, key in keys.compartments.items()}
        yield JointKeys(copies[0].header, SlotKeys(opened[0].header_master_key, merged))
    finally:
        for keys in opened:
            keys.wipe()


def joint_vaults(path: Path, secrets: Secrets) -> Iterator[Vault]:
    """Yield the vault with one part open after the other; both passphrases must fit before the first is opened."""
    with joint_keys(path, secrets) as joint:
        for part in _INNERMOST_FIRST:
            with _opened(path, joint, part) as vault:
                yield vault


def demand_both(secrets: Secrets) -> list[str]:
    """Return both passphrases, the senior's first; what is missing is named."""
    texts = []
    for person in Person:
        text = secrets.of(person)
        if text is None:
            raise PassphraseMissing(who=person.value)
        texts.append(text)
    return texts


def seal_vault(path: Path, secrets: Secrets, at: datetime) -> datetime:
    """Seal every database and return since when the vault is sealed; a second run finishes what was cut short."""
    with joint_keys(path, secrets) as joint:
        found = []
        for part in _INNERMOST_FIRST:
            with _opened(path, joint, part) as vault:
                found.append(vault.sealed_at)
        since = min((moment for moment in found if moment is not None), default=at)
        for part in _INNERMOST_FIRST:
            with _opened(path, joint, part) as vault:
                if vault.sealed_at is None:
                    with vault.begin(part) as work:
                        put_seal(work.db, since)
        return since


def unseal_vault(path: Path, secrets: Secrets) -> bool:
    """Take the seal off every database; return whether there was any."""
    taken = False
    with joint_keys(path, secrets) as joint:
        for part in _INNERMOST_FIRST:
            with _opened(path, joint, part, past_seal=True) as vault:
                if vault.sealed_at is not None:
                    taken = True
                    with vault.begin(part) as work:
                        take_seal(work.db)
    return taken


@contextmanager
def _opened(path: Path, joint: JointKeys, part: Compartment, *, past_seal: bool = False) -> Iterator[Vault]:
    vault = open_vault(path, joint.of(part), past_seal=past_seal)
    try:
        yield vault
    finally:
        vault.close()
