"""check and salvage: what is damaged in a vault, and a new vault with everything that can still be read."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import PROGRAM, opened, unlocked
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import ask, given, opening_of
from rm_desktop.cli.wording import Words
from rm_desktop.domain.errors import NotWritable
from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Person
from rm_desktop.services.damage_words import DamageWords
from rm_desktop.vault.examination import LOST_ANCHOR, examine, spoilt_copies
from rm_desktop.vault.integrity import CheckReport
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.salvage import SalvageReport
from rm_desktop.vault.salvage import salvage as make_salvage
from rm_desktop.vault.salvage_keys import SalvageKeys, salvage_keys
from rm_desktop.vault.vault import Secrets, read_header


def check(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Check the header and everything that the passphrase opens; done only when all of it holds.

    First without opening, because a damaged database is refused as a whole; then inside. A lost anchor alone, as in a
    copy of a backup, keeps nothing closed: opening checks everything, warns, and writes it anew.
    """
    report = _examined(options, words)
    if not report.header and all(set(part.problems) <= {LOST_ANCHOR} for part in report.parts):
        with opened(options, words, output) as it:
            report = it.vault.check(deep=options.deep)
    places = {
        part.part.value: {"pages": part.pages, "of": part.page_count, "kinds": part.tables} for part in report.parts
    }
    parts = {part.part.value: list(part.problems) for part in report.parts}
    output.document({"sound": report.sound, "header": list(report.header), "parts": parts, "places": places})
    for line in DamageWords(words.language).check(report):
        output.say(line)
    return Exit.DONE if report.sound else Exit.DAMAGED


def salvage(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Copy what is readable into a new vault. The lock is taken where the damaged vault's place can be written."""
    lock: VaultLock | None = None
    try:
        lock = VaultLock.acquire(options.vault, PROGRAM)
    except NotWritable:
        output.warn(words("salvage.not_locked"))
    try:
        keys = _keys(options, words)
        try:
            report = make_salvage(
                options.vault, keys, options.to, words=Sentences(words.language, "salvage"), now=datetime.now(UTC)
            )
        finally:
            keys.wipe()
    finally:
        if lock is not None:
            lock.release()
    return _told(report, words, output)


def _told(report: SalvageReport | None, words: Words, output: Output) -> Exit:
    if report is None:
        return Exit.REFUSED
    output.document(
        {
            "whole": report.whole,
            "path": str(report.path),
            "parts": {part.part.value: part for part in report.parts},
            "drafts": report.drafts,
        }
    )
    for line in DamageWords(words.language).salvage(report):
        output.say(line)
    output.say(words.content.text("salvage.result.place", place=report.path))
    return Exit.DONE if report.whole else Exit.DAMAGED


def _examined(options: argparse.Namespace, words: Words) -> CheckReport:
    spoilt = spoilt_copies(options.vault)
    with unlocked(options, words) as (keys, _secrets):
        try:
            return examine(options.vault, read_header(options.vault), keys.compartments, spoilt=spoilt)
        finally:
            keys.wipe()


def _keys(options: argparse.Namespace, words: Words) -> SalvageKeys:
    """Take what the options point to; without anything ask for the mentee's passphrase."""
    secrets = given(options)
    if secrets == Secrets():
        who = Person.JUNIOR.value if options.open == Person.JUNIOR.value else Person.SENIOR.value
        typed = ask(who, lambda role: words("prompt.passphrase", who=words(f"who.{role}")))
        secrets = Secrets(junior=typed) if who == Person.JUNIOR.value else Secrets(senior=typed)
    opening = opening_of(options, secrets) if options.open else None
    return salvage_keys(options.vault, secrets, opening)
