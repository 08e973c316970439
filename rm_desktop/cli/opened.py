"""From a path and passphrases to an open journal, and back: lock held, databases closed, keys wiped."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import completed, given, opening_of
from rm_desktop.cli.wording import Words
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.errors import RmError
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.vault import (
    OpeningKeys,
    Secrets,
    Vault,
    describe,
    hash_databases,
    open_vault,
    read_header,
    unlock,
)

PROGRAM = "rm-vault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a command works with."""

    vault: Vault
    journal: Journal
    secrets: Secrets


@contextmanager
def unlocked(
    options: argparse.Namespace, words: Words, secrets: Secrets | None = None
) -> Iterator[tuple[OpeningKeys, Secrets]]:
    """Hold the vault's lock and give its keys as the options say, with what was typed for them."""
    info = describe(options.vault)
    secrets = secrets or given(options)
    opening = opening_of(options, secrets)

    def prompt(who: str) -> str:
        return words("prompt.passphrase", who=words(f"who.{who}"))

    secrets = completed(secrets, opening, info.policy, has_session=info.has_session, prompt=prompt)
    lock = VaultLock.acquire(options.vault, PROGRAM)
    try:
        yield unlock(options.vault, opening, secrets), secrets
    finally:
        lock.release()


@contextmanager
def opened(
    options: argparse.Namespace, words: Words, output: Output, secrets: Secrets | None = None
) -> Iterator[Opened]:
    """Open the vault as the options say, with ``secrets`` where they were read already; close and wipe afterwards."""
    with unlocked(options, words, secrets) as (keys, typed):
        vault = open_vault(options.vault, keys, sealed_hashes=hash_databases(options.vault, read_header(options.vault)))
        try:
            for warning in vault.warnings:
                output.warn(words(f"warnings.{warning}"))
            journal = _journal(vault, words)
            with suppress(RmError):  # whoever opens the vault next tries again
                journal.strike.clean_rest()
            yield Opened(vault=vault, journal=journal, secrets=typed)
        finally:
            vault.close()


def _journal(vault: Vault, words: Words) -> Journal:
    return Journal(vault, SystemClock(), Content.load(words.language))
