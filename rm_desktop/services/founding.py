"""Founding a vault: keys, pair and agreement in one go, so that a vault without its pair never exists."""

from __future__ import annotations

import secrets as random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.errors import VaultExists
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.atomic import mapped_os_errors, sync_folder
from rm_desktop.vault.vault import CreatedVault, OpeningKeys, Secrets, create_vault, open_vault

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What the two decided on before the first byte reaches the disk.

    ``consents`` are given only together: one person's alone would tell who has not consented.
    """

    path: Path
    policy: Policy
    secrets: Secrets = field(repr=False)
    pair: Pair
    clauses: tuple[Clause, ...] = field(repr=False)
    consents: bool


def found(
    founding: Founding,
    *,
    content: Content,
    clock: Clock,
    kdf: KdfCost | None = None,
    on_progress: Progress | None = None,
    fill: Callable[[Journal], None] | None = None,
) -> OpeningKeys:
    """Create the vault with pair and agreement; return the keys for the first opening, which is together.

    ``fill`` writes more into it. Everything is built beside its place and put there by one rename, so that a power
    cut leaves a whole vault with its pair or none.
    """
    path = founding.path
    with mapped_os_errors():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() or path.is_symlink():
            raise VaultExists
    aside = path.with_name(f".{path.name}.{random.token_hex(4)}.new")
    created = create_vault(aside, policy=founding.policy, secrets=founding.secrets, kdf=kdf, on_progress=on_progress)
    try:
        _write(founding, created, content, clock, fill)
        with mapped_os_errors():
            aside.rename(path)
            sync_folder(path.parent)
        return created.keys_for(Opening.TOGETHER)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    finally:
        created.wipe()


def _write(
    founding: Founding, created: CreatedVault, content: Content, clock: Clock, fill: Callable[[Journal], None] | None
) -> None:
    vault = open_vault(created.path, created.keys_for(Opening.TOGETHER))
    try:
        journal = Journal(vault, clock, content)
        journal.pair.save(founding.pair)
        version = journal.agreement.propose(founding.clauses).value
        if founding.consents:
            signatures = {
                person: _sign(created.compartments, vault.vault_id, person, journal.agreement.message(version, person))
                for person in Person
            }
            journal.agreement.consent_both(version.id, signatures)
        if fill is not None:
            fill(journal)
    finally:
        vault.close()


def _sign(keys: Mapping[Compartment, SecretBytes], vault_id: bytes, person: Person, message: bytes) -> bytes:
    return sign(signing_key(keys[person.compartment], vault_id), message)
