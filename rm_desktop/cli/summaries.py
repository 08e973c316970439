"""summary: a document both people release with their own passphrases, then written where it was asked for."""

from __future__ import annotations

import argparse
from pathlib import Path

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import Opened, opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import given, read_secret
from rm_desktop.cli.wording import Words
from rm_desktop.documents.tree import Document
from rm_desktop.documents.writing import write
from rm_desktop.domain.errors import ConsentMissing, ExportRefused, TargetExists
from rm_desktop.domain.words import Audience, DocumentFormat, ExportKind, Person, Safeguard
from rm_desktop.services.outgoing import begin
from rm_desktop.services.passphrases import demand
from rm_desktop.services.wish import PLAIN, Wish
from rm_desktop.vault.vault import sign_with_passphrase

AGE = ".age"


def summary(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Write a summary; without both passphrases nothing is written."""
    form = options.format or _format_of(_bare(options.to).suffix)
    if options.to.exists():
        raise TargetExists
    secrets = given(options)
    if secrets.senior is None or secrets.junior is None:
        raise ConsentMissing(count=sum(one is None for one in (secrets.senior, secrets.junior)))
    wish, passphrase = _closing(options, form)
    options.open = options.open or "together"
    with opened(options, words, output, secrets) as it:
        content = write(_document(it, options, words), form)
        offer = it.journal.release.offer(content, form)
        signatures = {
            person: sign_with_passphrase(options.vault, person, secrets.of(person) or "", offer.message)
            for person in Person
        }
        finished = begin(offer, wish, words.language, passphrase).finish()
        export = it.journal.release.complete(
            offer,
            signatures,
            options.to,
            kind=ExportKind.SUMMARY,
            purpose=Audience.US.value,
            finished=finished,
        ).value
    output.say(words("summary.done", file=options.to, size=export.size, sha256=export.written_sha256))
    output.document({"id": export.id, "size": export.size, "sha256": export.written_sha256})
    return Exit.DONE


def _document(it: Opened, options: argparse.Namespace, words: Words) -> Document:
    marks = dict.fromkeys(Person, frozenset(options.blocks))
    draft = it.journal.summary.draft(options.session, Audience.US, marks, options.names, options.lang or words.language)
    return draft.document()


def _closing(options: argparse.Namespace, form: DocumentFormat) -> tuple[Wish, str]:
    """Return how the file is closed: an age file where its name or its kind asks for one, else inside the PDF."""
    is_age = options.to.suffix == AGE
    if options.encrypt_file is None:
        if is_age:
            raise ExportRefused(reason="format")
        return PLAIN, ""
    passphrase = read_secret(options.encrypt_file)
    demand(passphrase)
    safeguard = Safeguard.PDF if form is DocumentFormat.PDF and not is_age else Safeguard.AGE
    return Wish(safeguard=safeguard), passphrase


def _bare(path: Path) -> Path:
    return path.with_suffix("") if path.suffix == AGE else path


def _format_of(suffix: str) -> DocumentFormat:
    try:
        return DocumentFormat(suffix.lstrip(".").lower())
    except ValueError:
        raise ExportRefused(reason="format") from None
