"""One change of the header: the slots opened so far, the keys they gave, the slots to be written.

Whoever begins one holds the vault's lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.crypto.kdf import KdfCost, calibrated
from rm_desktop.crypto.key_slots import RECOVERY_SLOT, KeySlot, SlotKeys, SlotType, wrap_slot
from rm_desktop.crypto.recovery_code import parse_code
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import ReadOnlyVault, RmError
from rm_desktop.domain.words import Compartment, Person, Policy
from rm_desktop.vault.creation import signed_header, slot_keys
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import HeaderCopy, read_copies, write_header
from rm_desktop.vault.opening import OLD_HEADER, connect
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.unlocking import open_authenticated, passphrase_bytes, wipe_all


@dataclass(slots=True, kw_only=True)
class KeyAct:
    """Open slots, wrap new ones, write; wipe in the end."""

    path: Path
    copies: Sequence[HeaderCopy]
    keys: SlotKeys | None = None
    header: Header
    cost: KdfCost | None = None

    @classmethod
    def begin(cls, path: Path) -> KeyAct:
        """Read the header; nothing is authenticated before the first slot is opened."""
        copies = read_copies(path)
        return cls(path=path, copies=copies, header=copies[0].header)

    @property
    def policy(self) -> Policy:
        """What opens the shared compartment now."""
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
                kind, typed, slot_keys(kind, self.policy, self.held()), vault_id=self.header.vault_id, cost=self.cost
            )
        finally:
            wipe_all(typed)
        self.header = replace(self.header, slots=_with(self.header.slots, fresh))

    def write(self, *changed: Person) -> None:
        """Count the change, authenticate the header again and replace both copies.

        Where the disk complains once the new header already holds, both copies are written again: whoever hears of a
        failure would go on with the old passphrase.
        """
        self.demand_current()
        after = self.signed(*changed)
        try:
            write_header(self.path, after)
        except RmError:
            if read_copies(self.path)[0].text != after.serialise():
                raise
            write_header(self.path, after)

    def exchange(self, part: Compartment, fresh: SecretBytes, epoch: int) -> SecretBytes:
        """Take ``fresh`` as the key of a compartment from ``epoch`` on; whoever calls wipes the old one, returned."""
        keys = self.held().compartments
        old, keys[part] = keys[part], fresh
        self.header = replace(self.header, epochs={**self.header.epochs, part: epoch})
        return old

    def signed(self, *changed: Person) -> Header:
        """Return the header with the change counted and authenticated, as it may be written."""
        own_gen = {person: count + (person in changed) for person, count in self.header.own_gen.items()}
        header = replace(self.header, gen=self.header.gen + 1, own_gen=own_gen)
        keys = self.held()
        vouching = {
            part: key for part, key in keys.compartments.items() if part in {one.compartment for one in changed}
        }
        return signed_header(header, keys.header_master_key, vouching)

    def demand_current(self) -> None:
        """Change no header that is older than what a database at hand has seen: counting on would make it new again.

        A damaged database keeps nobody from a new passphrase.
        """
        header, layout = self.copies[0].header, Layout(self.path)
        for part, key in self.held().compartments.items():
            state = None
            with suppress(RmError):
                db = connect(layout.database(part, header.epochs[part]), header, key, part, read_only=True)
                with closing(db):
                    state = VaultState.read(db)
            if state is not None and not state.accepts(header):
                raise ReadOnlyVault(reason=OLD_HEADER)

    def wipe(self) -> None:
        """Overwrite every key."""
        if self.keys is not None:
            self.keys.wipe()

    def held(self) -> SlotKeys:
        """Return the keys at hand; the buffers stay the act's."""
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
