"""From what somebody typed to the keys of an opening: one slot, one KDF run (two for a pair), then the MACs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rm_desktop.crypto.header import Header, authenticate
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SlotKeys, SlotType, open_slot
from rm_desktop.crypto.passphrase import passphrase_secret
from rm_desktop.crypto.recovery_code import parse_code
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import SigningKey, sign, signing_key
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, VaultDamaged, WrongPassphrase
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.vault.header_files import HeaderCopy, read_copies, repair
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets, restricted

if TYPE_CHECKING:
    from rm_desktop.crypto.certificates import FileSignature


def unlock(path: Path, opening: Opening, secrets: Secrets) -> OpeningKeys:
    """Return the keys of ``opening``. Only the one slot type that was chosen by what was typed is run."""
    copies = read_copies(path)
    kind, typed = chosen_slot(copies[0].header.policy, opening, secrets)
    try:
        copy, keys = open_authenticated(path, copies, kind, typed)
    finally:
        wipe_all(typed)
    return restricted(keys, copy.header, opening)


def sign_with_passphrase(path: Path, person: Person, passphrase: str, message: bytes) -> bytes:
    """Return ``person``'s signature; runs that person's slot only, reads no database, writes nothing."""
    return sign(_own_signing_key(path, person, passphrase), message)


def sign_file_with_passphrase(
    path: Path, person: Person, passphrase: str, message: bytes, *, digest: bytes, moment: datetime
) -> tuple[bytes, FileSignature]:
    """Return what `sign_with_passphrase` gives, and what goes into the file whose covered bytes have ``digest``."""
    from rm_desktop.crypto.certificates import sign_file  # noqa: PLC0415 - certificates take longer than all the rest

    key = _own_signing_key(path, person, passphrase)
    return sign(key, message), sign_file(key, person.certificate_word, digest, moment)


def _own_signing_key(path: Path, person: Person, passphrase: str) -> SigningKey:
    copies = read_copies(path)
    typed = [passphrase_bytes(passphrase)]
    try:
        copy, keys = open_authenticated(path, copies, PASSPHRASE_SLOT[person], typed, mend=False)
    finally:
        wipe_all(typed)
    try:
        return signing_key(keys.compartments[person.compartment], copy.header.vault_id)
    finally:
        keys.wipe()


def chosen_slot(policy: Policy, opening: Opening, secrets: Secrets) -> tuple[SlotType, list[SecretBytes]]:
    """Return the slot type for this opening and the secrets it takes; what is missing is named."""
    if opening.person is not None:
        return _slot_alone(opening.person, secrets)
    if policy is Policy.BOTH:
        return _slot_pair(secrets)
    for kind, text in (
        (SlotType.SESSION, secrets.session),
        (SlotType.SENIOR, secrets.senior),
        (SlotType.JUNIOR, secrets.junior),
    ):
        if text is not None:
            return kind, [passphrase_bytes(text)]
    raise PassphraseMissing(who="session")


def open_authenticated(
    path: Path, copies: Sequence[HeaderCopy], kind: SlotType, typed: Sequence[SecretBytes], *, mend: bool = True
) -> tuple[HeaderCopy, SlotKeys]:
    """Open ``kind`` in the newest copy whose MACs hold, and mend the other copy from it.

    A wrong passphrase ends the search: an older copy must not give an old passphrase a second life.
    """
    problem: VaultDamaged | None = None
    for copy in copies:
        try:
            keys = _open(copy.header, kind, typed)
        except VaultDamaged as error:
            problem = problem or error
            continue
        if mend:
            repair(path, copy)
        return copy, keys
    raise problem or VaultDamaged(part="header", reason="missing")


def passphrase_bytes(text: str) -> SecretBytes:
    """Return the KDF's input; a text that can be no passphrase is a wrong one."""
    secret = passphrase_secret(text)
    if secret is None:
        raise WrongPassphrase
    return secret


def wipe_all(typed: Sequence[SecretBytes]) -> None:
    """Overwrite what was typed."""
    for secret in typed:
        secret.wipe()


def _open(header: Header, kind: SlotType, typed: Sequence[SecretBytes]) -> SlotKeys:
    slot = header.slot(kind)
    if slot is None:
        raise OpeningNotAllowed(policy=header.policy.value, slot=kind.value)
    keys = open_slot(slot, typed, vault_id=header.vault_id, policy=header.policy)
    try:
        authenticate(header, keys.header_master_key, keys.compartments)
    except VaultDamaged:
        keys.wipe()
        raise
    return keys


def _slot_alone(person: Person, secrets: Secrets) -> tuple[SlotType, list[SecretBytes]]:
    text = secrets.of(person)
    if text is not None:
        return PASSPHRASE_SLOT[person], [passphrase_bytes(text)]
    if secrets.recovery:
        return RECOVERY_SLOT[person], [parse_code(secrets.recovery[0])]
    raise PassphraseMissing(who=person.value)


def _slot_pair(secrets: Secrets) -> tuple[SlotType, list[SecretBytes]]:
    if len(secrets.recovery) == SlotType.RECOVERY_PAIR.secrets_needed:
        return SlotType.RECOVERY_PAIR, [parse_code(code) for code in secrets.recovery]
    typed = []
    for person in Person:
        text = secrets.of(person)
        if text is None:
            raise PassphraseMissing(who=person.value)
        typed.append(text)
    return SlotType.PAIR, [passphrase_bytes(text) for text in typed]
