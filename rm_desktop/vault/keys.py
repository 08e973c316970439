"""The life of the keys: own passphrase, session passphrase, own recovery sheet, and recovery. All acts of the gate.

Every act writes a new header with a higher generation into both copies at once; databases are only looked at. Whoever
calls holds the vault's lock. Under `both` the slots of the pair take both secrets, so an act that changes one
person's secret there needs the other's passphrase as well: a wrap needs what it wraps under.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.crypto.kdf import KdfCost, calibrated
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, KeySlot, SlotKeys, SlotType, wrap_slot
from rm_desktop.crypto.passphrase import passphrase_problem
from rm_desktop.crypto.recovery_code import new_code, parse_code
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, PassphraseTooWeak, ReadOnlyVault, RmError
from rm_desktop.domain.words import Person, Policy
from rm_desktop.vault.creation import signed_header, slot_keys
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import HeaderCopy, read_copies, write_header
from rm_desktop.vault.opening import OLD_HEADER, connect
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.unlocking import open_authenticated, passphrase_bytes, wipe_all


def change_passphrase(
    path: Path, person: Person, old: str, new: str, *, other: str | None = None, kdf: KdfCost | None = None
) -> None:
    """Give ``person`` a new passphrase. Under `both` the other's passphrase is needed too, for the slot of the pair.

    Backups made before still open with the old one.
    """
    demand_good(new, person.value)
    act = _Act.begin(path)
    _demand_other(act, person, other)
    try:
        act.open(PASSPHRASE_SLOT[person], [old])
        if act.policy is Policy.BOTH:
            act.open(SlotType.PAIR, _in_order(person, old, other))
        act.wrap(PASSPHRASE_SLOT[person], [new], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.PAIR, _in_order(person, new, other), kdf)
        act.write(person)
    finally:
        act.wipe()


def change_session_passphrase(
    path: Path, person: Person, passphrase: str, new: str, *, kdf: KdfCost | None = None
) -> None:
    """Set the session passphrase, as ``person`` who proves it with the own one. There is none under `both`."""
    demand_good(new, "session")
    act = _Act.begin(path)
    if act.policy is Policy.BOTH:
        raise OpeningNotAllowed(policy=act.policy.value, slot=SlotType.SESSION.value)
    try:
        act.open(PASSPHRASE_SLOT[person], [passphrase])
        act.wrap(SlotType.SESSION, [new], kdf)
        act.write()
    finally:
        act.wipe()


def renew_recovery(
    path: Path,
    person: Person,
    secrets: Secrets,
    *,
    codes: Mapping[Person, str] | None = None,
    kdf: KdfCost | None = None,
) -> dict[Person, str]:
    """Make ``person``'s recovery sheet anew and return its code; under `both` both sheets, with both passphrases.

    ``codes`` gives codes that were already shown and rehearsed.
    """
    act = _Act.begin(path)
    persons = tuple(Person) if act.policy is Policy.BOTH else (person,)
    fresh = {one: (codes or {}).get(one) or new_code() for one in persons}
    words = [_demanded(secrets, one) for one in persons]
    try:
        for one, text in zip(persons, words, strict=True):
            act.open(PASSPHRASE_SLOT[one], [text])
        if act.policy is Policy.BOTH:
            act.open(SlotType.PAIR, words)
        for one in persons:
            act.wrap(RECOVERY_SLOT[one], [fresh[one]], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.RECOVERY_PAIR, [fresh[one] for one in Person], kdf)
        act.write(*persons)
    finally:
        act.wipe()
    return fresh


def use_recovery(
    path: Path,
    person: Person,
    code: str,
    new: str,
    *,
    other_code: str | None = None,
    other: str | None = None,
    kdf: KdfCost | None = None,
) -> None:
    """Give ``person`` a new passphrase in exchange for the code of the own sheet.

    Under `both` this takes the other's sheet, which with the own one opens the shared part, and the other's
    passphrase for the slot of the pair. Who has only the own sheet still reads the own part with it.
    """
    demand_good(new, person.value)
    act = _Act.begin(path)
    _demand_other(act, person, other)
    if act.policy is Policy.BOTH and other_code is None:
        raise PassphraseMissing(who=f"recovery-{person.other.value}")
    try:
        act.open(RECOVERY_SLOT[person], [code])
        if act.policy is Policy.BOTH:
            act.open(SlotType.RECOVERY_PAIR, _in_order(person, code, other_code))
            act.open(PASSPHRASE_SLOT[person.other], [other or ""])
        act.wrap(PASSPHRASE_SLOT[person], [new], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.PAIR, _in_order(person, new, other), kdf)
        act.write(person)
    finally:
        act.wipe()


def demand_good(new: str, who: str) -> None:
    """Raise where ``new`` cannot become a passphrase; the block list has been asked before, by services."""
    problem = passphrase_problem(new)
    if problem is not None:
        raise PassphraseTooWeak(reason=problem, who=who)


@dataclass(slots=True, kw_only=True)
class _Act:
    """One change of the header: the slots opened so far, the keys they gave, the slots to be written."""

    path: Path
    copies: Sequence[HeaderCopy]
    keys: SlotKeys | None = None
    header: Header
    cost: KdfCost | None = None

    @classmethod
    def begin(cls, path: Path) -> _Act:
        copies = read_copies(path)
        return cls(path=path, copies=copies, header=copies[0].header)

    @property
    def policy(self) -> Policy:
        return self.header.policy

    def open(self, kind: SlotType, texts: Sequence[str]) -> None:
        """Open a slot and add its keys; everything is taken from the one copy that the first slot authenticated."""
        typed = _typed(kind, texts)
        try:
            copy, keys = open_authenticated(self.path, self.copies, kind, typed)
        finally:
            wipe_all(typed)
        self.copies, self.header = (copy,), copy.header
        if self.keys is None:
            self.keys = keys
            return
        keys.header_master_key.wipe()
        for part, key in keys.compartments.items():
            if part in self.keys.compartments:
                key.wipe()
            else:
                self.keys.compartments[part] = key

    def wrap(self, kind: SlotType, texts: Sequence[str], kdf: KdfCost | None) -> None:
        """Replace the slot of ``kind``. A new wrap takes today's cost, never the old slot's."""
        self.cost = self.cost or kdf or calibrated()
        typed = _typed(kind, texts)
        try:
            fresh = wrap_slot(
                kind, typed, slot_keys(kind, self.policy, self._held()), vault_id=self.header.vault_id, cost=self.cost
            )
        finally:
            wipe_all(typed)
        self.header = replace(self.header, slots=_with(self.header.slots, fresh))

    def write(self, *changed: Person) -> None:
        """Count the change, authenticate the header again and replace both copies."""
        self._demand_current()
        own_gen = {person: count + (person in changed) for person, count in self.header.own_gen.items()}
        header = replace(self.header, gen=self.header.gen + 1, own_gen=own_gen)
        keys = self._held()
        vouching = {
            part: key for part, key in keys.compartments.items() if part in {one.compartment for one in changed}
        }
        write_header(self.path, signed_header(header, keys.header_master_key, vouching))

    def _demand_current(self) -> None:
        """Change no header that is older than what a database at hand has seen: counting on would make it new again.

        A damaged database keeps nobody from a new passphrase.
        """
        header, layout = self.copies[0].header, Layout(self.path)
        for part, key in self._held().compartments.items():
            state = None
            with suppress(RmError):
                db = connect(layout.database(part, header.epochs[part]), header, key, part, read_only=True)
                with closing(db):
                    state = VaultState.read(db)
            if state is not None and not state.accepts(header):
                raise ReadOnlyVault(reason=OLD_HEADER)

    def wipe(self) -> None:
        if self.keys is not None:
            self.keys.wipe()

    def _held(self) -> SlotKeys:
        if self.keys is None:
            raise ValueError("no slot was opened")
        return self.keys


def _typed(kind: SlotType, texts: Sequence[str]) -> list[SecretBytes]:
    recovery = kind in {SlotType.RECOVERY_PAIR, *RECOVERY_SLOT.values()}
    return [parse_code(text) if recovery else passphrase_bytes(text) for text in texts]


def _with(slots: tuple[KeySlot, ...], fresh: KeySlot) -> tuple[KeySlot, ...]:
    """Put ``fresh`` where its type belongs in the header's order."""
    by_type = {slot.type: slot for slot in slots} | {fresh.type: fresh}
    return tuple(by_type[kind] for kind in SlotType if kind in by_type)


def _in_order(person: Person, own: str, other: str | None) -> list[str]:
    """Return both secrets, the senior's first."""
    return [own, other or ""] if person is Person.SENIOR else [other or "", own]


def _demand_other(act: _Act, person: Person, other: str | None) -> None:
    if act.policy is Policy.BOTH and other is None:
        raise PassphraseMissing(who=person.other.value)


def _demanded(secrets: Secrets, person: Person) -> str:
    text = secrets.of(person)
    if text is None:
        raise PassphraseMissing(who=person.value)
    return text
