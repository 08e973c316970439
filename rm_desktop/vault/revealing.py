"""Opening a sealed view by both passphrases: the two own slots, no database, nothing written."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, SlotKeys
from rm_desktop.crypto.sealed_blob import sealing_key
from rm_desktop.crypto.sealed_view import open_view, seal_view
from rm_desktop.domain.errors import WrongPassphrase
from rm_desktop.domain.words import Level, Person
from rm_desktop.vault.header_files import read_copies
from rm_desktop.vault.joint import demand_both
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.unlocking import open_authenticated, passphrase_bytes, wipe_all


def open_together(
    path: Path, secrets: Secrets, author: Person, field_code: str, blobs: Sequence[bytes], *, matched: Collection[str]
) -> dict[str, Level]:
    """Return what ``author`` said about the ``matched`` lines, the later view over the earlier; both must agree.

    Lines that the other has not looked at stay unread: they are dropped here and never reach the caller. So are those
    of which the author said in the end not to have looked at them. `WrongPassphrase` names whose it is.
    """
    opened: dict[Person, SlotKeys] = {}
    copies = read_copies(path)
    try:
        for person, text in zip(Person, demand_both(secrets), strict=True):
            typed = [passphrase_bytes(text)]
            try:
                copy, keys = open_authenticated(path, copies, PASSPHRASE_SLOT[person], typed, mend=False)
            except WrongPassphrase:
                raise WrongPassphrase(who=person.value) from None
            finally:
                wipe_all(typed)
            copies, opened[person] = (copy,), keys
        key = sealing_key(opened[author].compartments[author.compartment], copies[0].header.vault_id)
        levels: dict[str, Level] = {}
        for blob in blobs:
            levels |= open_view(key, blob, author, field_code)
        looked_at = {skill: level for skill, level in levels.items() if level is not Level.NOT_LOOKED_AT}
        return {skill: level for skill, level in looked_at.items() if skill in matched}
    finally:
        for keys in opened.values():
            keys.wipe()


def answer_together(
    path: Path, secrets: Secrets, author: Person, field_code: str, blobs: Sequence[bytes], *, matched: Collection[str],
    receiver: bytes,
) -> bytes:  # fmt: skip
    """Return what `open_together` gives, sealed for whoever asked, so that nobody on the way there reads it."""
    levels = open_together(path, secrets, author, field_code, blobs, matched=matched)
    return seal_view(receiver, levels, author, field_code)
