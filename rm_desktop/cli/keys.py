"""passphrase, policy, recovery, rekey, old-backups: the life of the keys, the vault's lock held for each act."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import PROGRAM
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import Say, ask, given, opening_of, read_secret
from rm_desktop.cli.sheets import sheets_before, tell_codes
from rm_desktop.cli.wording import Words
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.sentences import day
from rm_desktop.domain.words import Person, Policy
from rm_desktop.services import passphrases
from rm_desktop.services.old_backups import purge_old_backups
from rm_desktop.vault import keys, recovery_trial, rotation
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.vault import PurgeReport, Secrets, describe, old_backups


def change_passphrase(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Give one person a new passphrase."""
    with _held(options) as both:
        secrets = given(options)
        person = _person(options, secrets)
        own, other = _typed(secrets, person, words), _typed(secrets, person.other, words) if both else None
        new = _new(options, words, person.value, taken=(own, other))
        keys.change_passphrase(options.vault, person, own, new, other=other)
    output.say(words("keys.passphrase"))
    return _done(options, words, output, {"person": person})


def change_session(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Set the passphrase for meetings, with one person's own."""
    with _held(options):
        secrets = given(options)
        person = _person(options, secrets)
        own = _typed(secrets, person, words)
        new = _new(options, words, "session", taken=(own, secrets.of(person.other)))
        keys.change_session_passphrase(options.vault, person, own, new)
    output.say(words("keys.session"))
    return _done(options, words, output, {"person": person})


def set_policy(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Switch what opens the shared part; its key is made anew. Both persons."""
    with _held(options):
        codes = _rekeyed(options, words, options.policy)
    output.say(words(f"info.policy_{options.policy.value}"))
    return _done(options, words, output, {"policy": options.policy}, codes)


def rekey(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Make the own compartment's key anew, or with ``--shared`` the shared one's."""
    with _held(options) as both:
        if options.shared:
            codes = _rekeyed(options, words, Policy.BOTH if both else Policy.EITHER)
            part = "shared"
        else:
            codes, part = _rekeyed_own(options, words, both=both)
    output.say(words("keys.rekeyed", part=words(f"part.{part}")))
    return _done(options, words, output, {"part": part}, codes)


def renew_sheet(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Make a new recovery sheet, under `both` two."""
    with _held(options) as both:
        secrets = given(options)
        person = Person.SENIOR if both else _person(options, secrets)
        persons = tuple(Person) if both else (person,)
        for one in persons:
            secrets = _with(secrets, one, _typed(secrets, one, words))
        codes = {one: new_code() for one in persons}
        with sheets_before(options, words, codes, _policy(both=both)):
            keys.renew_recovery(options.vault, person, secrets, codes=codes)
    output.say(words("keys.sheet"))
    return _done(options, words, output, {}, codes)


def use_sheet(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Exchange a recovery code for a new passphrase."""
    with _held(options) as both:
        secrets = given(options)
        codes = secrets.recovery or (ask("recovery", _prompt(words)),)
        if both:
            person = options.person or (Person.JUNIOR if secrets.junior is None else Person.SENIOR)
            other = _typed(secrets, person.other, words)
            own = list(Person).index(person)
            new = _new(options, words, person.value, taken=(other,))
            other_code = codes[1 - own] if len(codes) > 1 else None
            keys.use_recovery(options.vault, person, codes[own % len(codes)], new, other_code=other_code, other=other)
        else:
            person = options.person or recovery_trial.whose(options.vault, codes[0])
            keys.use_recovery(options.vault, person, codes[0], _new(options, words, person.value))
    output.say(words("keys.passphrase"))
    return _done(options, words, output, {"person": person})


def try_sheet(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Say whose sheet a code is from; changes nothing."""
    codes = given(options).recovery or (ask("recovery", _prompt(words)),)
    with _held(options):
        found = [recovery_trial.whose(options.vault, code) for code in codes]
    for person in found:
        output.say(words("keys.tried", who=words(f"who.{person.value}")))
    output.document({"opens": found})
    return Exit.DONE


def old_sets(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """List the backups that old secrets open, or let only today's open them."""
    if not options.purge:
        _tell_old(options.vault, words, output)
        items = [
            {"name": one.name, "created_at": one.created_at, "doors": one.doors} for one in old_backups(options.vault)
        ]
        output.document({"items": items})
        return Exit.DONE
    with _held(options) as both:
        secrets = given(options)
        opening = opening_of(options, secrets)
        for person in Person:
            if both or opening.person is person:
                secrets = _with(secrets, person, _typed(secrets, person, words))
        report = purge_old_backups(options.vault, opening, secrets)
    _tell_report(report, words, output)
    return Exit.DONE


def _rekeyed(options: argparse.Namespace, words: Words, policy: Policy) -> dict[Person, str]:
    """Do the joint act."""
    secrets = given(options)
    for person in Person:
        secrets = _with(secrets, person, _typed(secrets, person, words))
    session = None
    if options.new_file is not None:
        session = _new(options, words, "session", taken=(secrets.senior, secrets.junior))
    codes = {person: new_code() for person in Person}
    secrets = replace(secrets, session=session, recovery=tuple(codes.values()))
    with sheets_before(options, words, codes, policy):
        rotation.rekey_shared(options.vault, secrets, policy=policy)
    return codes


def _rekeyed_own(options: argparse.Namespace, words: Words, *, both: bool) -> tuple[dict[Person, str], str]:
    """Under `either` with a new sheet; under `both` the present one goes on, so its code is asked for."""
    secrets = given(options)
    person = _person(options, secrets)
    own = _typed(secrets, person, words)
    if both:
        code = secrets.recovery[0] if secrets.recovery else ask(f"recovery-{person.value}", _prompt(words))
        rotation.rekey_own(options.vault, person, own, code)
        return {}, person.value
    codes = {person: new_code()}
    with sheets_before(options, words, codes, Policy.EITHER):
        rotation.rekey_own(options.vault, person, own, codes[person])
    return codes, person.value


@contextmanager
def _held(options: argparse.Namespace) -> Iterator[bool]:
    """Hold the vault's lock; tell whether its shared part takes both persons."""
    both = describe(options.vault).policy is Policy.BOTH
    lock = VaultLock.acquire(options.vault, PROGRAM)
    try:
        yield both
    finally:
        lock.release()


def _done(
    options: argparse.Namespace,
    words: Words,
    output: Output,
    facts: Mapping[str, object],
    codes: Mapping[Person, str] | None = None,
) -> Exit:
    """Say where the codes are, and which backups still open with what was replaced."""
    document: dict[str, object] = {"done": True, **facts}
    if codes and options.sheets is None:
        document["recovery"] = tell_codes(words, output, codes)
    elif codes:
        output.say(words("keys.sheets", folder=options.sheets))
    document["old_backups"] = _tell_old(options.vault, words, output)
    output.document(document)
    return Exit.DONE


def _tell_old(vault: Path, words: Words, output: Output) -> int:
    found = old_backups(vault)
    output.say(words.plural("keys.old", len(found)) if found else words("keys.no_old"))
    for one in found:
        doors = ", ".join(words(f"slots.{kind.value}") for kind in one.doors)
        output.say(words("keys.old_set", date=day(words.language, one.created_at.date()), doors=doors))
    return len(found)


def _tell_report(report: PurgeReport, words: Words, output: Output) -> None:
    output.say(words("keys.purged", renewed=report.renewed, removed=report.removed))
    for one in report.kept:
        date = day(words.language, one.created_at.date())
        parts = ", ".join(words(f"part.{part.value}") for part in one.parts)
        output.say(words("keys.kept", date=date, parts=parts) if parts else words("keys.unvouched", date=date))
    output.document(report)


def _person(options: argparse.Namespace, secrets: Secrets) -> Person:
    """Return whom an act is about: as said, or the one whose passphrase is given."""
    if options.__dict__.get("person") is not None:
        person: Person = options.person
        return person
    named = [person for person in Person if secrets.of(person) is not None]
    if len(named) != 1:
        raise InvalidInput(field="--person", reason="missing")
    return named[0]


def _typed(secrets: Secrets, person: Person, words: Words) -> str:
    text = secrets.of(person)
    return text if text is not None else ask(person.value, _prompt(words))


def _new(options: argparse.Namespace, words: Words, who: str, *, taken: tuple[str | None, ...] = ()) -> str:
    """Return the new passphrase, which must be a good one."""
    if options.new_file is not None:
        text = read_secret(options.new_file)
    else:
        text = ask(who, lambda one: words("prompt.new_passphrase", who=words(f"who.{one}")))
    passphrases.demand(text, taken=[one for one in taken if one is not None])
    return text


def _with(secrets: Secrets, person: Person, text: str) -> Secrets:
    return replace(secrets, senior=text) if person is Person.SENIOR else replace(secrets, junior=text)


def _prompt(words: Words) -> Say:
    return lambda who: words("prompt.passphrase", who=words(f"who.{who}"))


def _policy(*, both: bool) -> Policy:
    return Policy.BOTH if both else Policy.EITHER
