"""seal, unseal, destroy: what both decide about the vault as a whole. One passphrase alone is refused."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import PROGRAM
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import given
from rm_desktop.cli.wording import Words
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.errors import ConsentMissing, InvalidInput, TargetExists
from rm_desktop.domain.words import Person
from rm_desktop.services.ending import confirmation
from rm_desktop.vault.atomic import mapped_os_errors, write_new
from rm_desktop.vault.destruction import Destruction, destroy_vault, finish_destroying
from rm_desktop.vault.files import Layout
from rm_desktop.vault.joint import seal_vault, unseal_vault
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.vault import Secrets


def seal(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Close the vault for reading only, or with ``--undo`` open it again for writing."""
    secrets = both_given(options)
    with _locked(options):
        if options.undo:
            taken = unseal_vault(options.vault, secrets)
            output.say(words("seal.undone" if taken else "seal.none"))
            output.document({"sealed": None})
            return Exit.DONE
        since = seal_vault(options.vault, secrets, SystemClock().now())
    output.say(words("seal.done", moment=words.content.moment(since)))
    output.document({"sealed": since})
    return Exit.DONE


def destroy(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Destroy the vault for good, its backups included; a destruction that was cut short is finished."""
    if not options.yes_destroy:
        raise InvalidInput(field="yes-destroy", reason="empty")
    if options.confirmation is not None and options.confirmation.exists():
        raise TargetExists
    unfinished = Layout(options.vault).doomed.exists()
    secrets = Secrets() if unfinished else both_given(options)
    with _locked(options):
        done = finish_destroying(options.vault) if unfinished else destroy_vault(options.vault, secrets)
    _tell(done, words, output)
    if options.confirmation is not None:
        page = confirmation(done, vault_title=options.vault.stem, at=SystemClock().now(), language=words.language)
        with mapped_os_errors(outside=True):
            write_new(options.confirmation, page)
    return Exit.DONE


def both_given(options: argparse.Namespace) -> Secrets:
    """Return both passphrases; where one was not given, the act is refused."""
    secrets = given(options)
    missing = sum(secrets.of(person) is None for person in Person)
    if missing:
        raise ConsentMissing(count=missing)
    return secrets


@contextmanager
def _locked(options: argparse.Namespace) -> Iterator[None]:
    lock = VaultLock.acquire(options.vault, PROGRAM)
    try:
        yield
    finally:
        lock.release()


def _tell(done: Destruction, words: Words, output: Output) -> None:
    output.say(words("destroy.done", slots=done.slots, files=done.files, backups=done.backups))
    for person in done.unproved:
        output.warn(words("destroy.unproved", who=words(f"who.{person.value}")))
    if done.remaining:
        output.warn(words("destroy.remaining", count=done.remaining))
    if done.foreign:
        output.warn(words("destroy.foreign", count=done.foreign))
    output.say(words("destroy.limits"))
    output.document(
        {
            "slots": done.slots,
            "files": done.files,
            "backups": done.backups,
            "remaining": done.remaining,
            "foreign": done.foreign,
            "unproved": [person.value for person in done.unproved],
        }
    )
