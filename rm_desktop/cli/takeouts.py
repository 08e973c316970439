"""takeout: everything open as documented JSON and Markdown; what is shared only with both passphrases."""

from __future__ import annotations

import argparse

from rm_desktop.cli.ending import both_given
from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import Opened, opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import given, opening_of, read_secret
from rm_desktop.cli.wording import Words
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.passphrases import demand
from rm_desktop.services.takeout import Gathered, TakeOut, make_takeout, write_own
from rm_desktop.vault.vault import Secrets, sign_with_passphrase


def takeout(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Write a take-out to a new or empty folder, or to one file that a passphrase of its own opens.

    Opened together it is the shared part, which takes both passphrases; alone it is the own private part.
    """
    passphrase = _own_passphrase(options)
    secrets = given(options)
    opening = opening_of(options, secrets)
    if opening.person is None:
        secrets = both_given(options)
    with opened(options, words, output, secrets) as it:
        made = make_takeout(_gathered(it), options.lang or words.language)
        if opening.person is None:
            _write_shared(it, options, secrets, made, passphrase)
        else:
            write_own(made, options.to, passphrase=passphrase)
    output.say(words("takeout.done", folder=options.to, files=len(made.files), sha256=made.sha256))
    output.warn(words("takeout.plain" if passphrase is None else "takeout.encrypted"))
    output.document({"files": len(made.files), "size": made.size, "sha256": made.sha256})
    return Exit.DONE


def _own_passphrase(options: argparse.Namespace) -> str | None:
    """Return the passphrase of the copy, if it is to have one; it has to be as good as one of the vault."""
    if options.encrypt_file is None:
        return None
    passphrase = read_secret(options.encrypt_file)
    demand(passphrase)
    return passphrase


def _gathered(it: Opened) -> Gathered:
    takeouts = it.journal.takeouts
    return takeouts.gather(Compartment.SHARED) if it.vault.opening.person is None else takeouts.gather_own()


def _write_shared(
    it: Opened, options: argparse.Namespace, secrets: Secrets, made: TakeOut, passphrase: str | None
) -> None:
    offer = it.journal.takeouts.offer(made)
    signatures = {
        person: sign_with_passphrase(options.vault, person, secrets.of(person) or "", offer.message)
        for person in Person
    }
    it.journal.takeouts.complete(offer, signatures, options.to, passphrase=passphrase)
