"""The keys for salvage: as many compartments as what was typed opens, and nothing in the vault is mended meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.header import Header, parse_header
from rm_desktop.crypto.key_slots import SlotKeys
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import PassphraseMissing, RmError, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault.backup_sets import HEADER
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import HeaderCopy, read_copies
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.unlocking import chosen_slot, open_authenticated, wipe_all


@dataclass(slots=True, kw_only=True, eq=False)
class SalvageKeys:
    """An authenticated header with the keys of every compartment that could be opened; wipe it when done."""

    header: Header
    compartments: dict[Compartment, SecretBytes]
    hmk: SecretBytes

    def wipe(self) -> None:
        """Overwrite every key."""
        self.hmk.wipe()
        for key in self.compartments.values():
            key.wipe()


def salvage_keys(path: Path, secrets: Secrets, opening: Opening | None = None) -> SalvageKeys:
    """Return the keys that ``secrets`` open together; ``opening`` says whose a single recovery code is.

    Where both copies of the header are spoilt, a backup's serves.
    """
    copies = _copies(path)
    policy = copies[0].header.policy
    found: SalvageKeys | None = None
    for chosen, typed in _attempts(policy, secrets, opening):
        try:
            header, keys = _opened(path, copies, chosen, typed)
        except RmError:
            if found is not None:
                found.wipe()
            raise
        if found is None:
            found = SalvageKeys(header=header, compartments=keys.compartments, hmk=keys.header_master_key)
            continue
        keys.header_master_key.wipe()
        for part, key in keys.compartments.items():
            if found.compartments.setdefault(part, key) is not key:
                key.wipe()
    if found is None:
        raise PassphraseMissing(who=Person.SENIOR.value)
    return found


def _opened(path: Path, copies: tuple[HeaderCopy, ...], opening: Opening, secrets: Secrets) -> tuple[Header, SlotKeys]:
    kind, typed = chosen_slot(copies[0].header.policy, opening, secrets)
    try:
        copy, keys = open_authenticated(path, copies, kind, typed, mend=False)
    finally:
        wipe_all(typed)
    return copy.header, keys


def _attempts(policy: Policy, secrets: Secrets, opening: Opening | None) -> list[tuple[Opening, Secrets]]:
    """Return what to try one after the other: a person's own secret opens most, both or the meeting's the shared."""
    alone = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}
    if len(secrets.recovery) == 1:
        return [(opening, secrets)] if opening is not None else []
    codes = zip(Person, secrets.recovery, strict=False)
    tried = [(alone[person], Secrets(recovery=(code,))) for person, code in codes]
    tried += [(alone[person], secrets) for person in Person if not tried and secrets.of(person) is not None]
    if secrets.session is not None or (policy is Policy.BOTH and len(tried) == len(Person)):
        tried.append((Opening.TOGETHER, secrets))
    return tried


def _copies(path: Path) -> tuple[HeaderCopy, ...]:
    try:
        return read_copies(path)
    except VaultDamaged:
        found = tuple(_from_backups(path))
        if not found:
            raise
        return found


def _from_backups(path: Path) -> Iterator[HeaderCopy]:
    folder = Layout(path).backups
    for place in sorted(folder.iterdir(), reverse=True) if folder.is_dir() else ():
        try:
            text = (place / HEADER).read_bytes()
            yield HeaderCopy(place / HEADER, text, parse_header(text))
        except (OSError, RmError):
            continue
