"""create, info, check: the vault as a whole."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import ask, given
from rm_desktop.cli.wording import Words
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.documents.recovery_sheet import render_recovery_sheet
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.errors import TargetExists
from rm_desktop.domain.words import Person, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.founding import Founding, found
from rm_desktop.vault.atomic import mapped_os_errors, write_new
from rm_desktop.vault.vault import Secrets, describe


def create(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Make a vault with its pair and a draft of the agreement; write the recovery sheets or print the codes once."""
    if options.sheets is not None and options.sheets.is_dir() and any(options.sheets.iterdir()):
        raise TargetExists
    secrets = replace(_both_passphrases(options, words), recovery=(new_code(), new_code()))
    content = Content.load(options.lang or words.language)
    clock = SystemClock()
    founding = Founding(
        path=options.vault,
        policy=options.policy,
        secrets=secrets,
        pair=Pair(senior_name=options.senior_name, junior_name=options.junior_name, started_on=clock.today()),
        clauses=tuple(Clause(code=text.code, title=text.title, text=text.text) for text in content.clauses(core=True)),
        consents=False,
    )
    keys = found(founding, content=content, clock=clock)
    vault_id = keys.vault_id.hex()
    keys.wipe()
    codes = dict(zip(Person, secrets.recovery, strict=True))
    output.say(words("create.done", vault=options.vault))
    if options.sheets is not None:
        for person, code in codes.items():
            path = _write_sheet(options, words, person, code)
            output.say(words("create.sheet", file=path))
        output.document({"id": vault_id})
        return Exit.DONE
    output.warn(words("create.codes"))
    for person, code in codes.items():
        output.say(f"{words(f'who.{person.value}')}: {code}")
    output.document({"id": vault_id, "recovery": codes})
    return Exit.DONE


def _write_sheet(options: argparse.Namespace, words: Words, person: Person, code: str) -> Path:
    """Write the recovery sheet of ``person``; such a file is a key."""
    sheet = render_recovery_sheet(
        person=person,
        code=code,
        vault_title=options.vault.stem,
        language=options.lang or words.language,
        four_eyes=options.policy is Policy.BOTH,
    )
    path: Path = (
        options.sheets / f"{words('create.sheet_name', role=words(f'who.{person.value}').replace(':', '-'))}.pdf"
    )
    with mapped_os_errors():
        options.sheets.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(path, sheet)
    return path


def _both_passphrases(options: argparse.Namespace, words: Words) -> Secrets:
    secrets = given(options)

    def prompt(who: str) -> str:
        return words("prompt.new_passphrase", who=words(f"who.{who}"))

    return replace(
        secrets,
        senior=secrets.senior if secrets.senior is not None else ask("senior", prompt),
        junior=secrets.junior if secrets.junior is not None else ask("junior", prompt),
    )


def info(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Tell what the header and the folder tell without a passphrase."""
    facts = describe(options.vault)
    output.document(
        {
            "format": facts.version,
            "policy": facts.policy,
            "slots": list(facts.slots),
            "sizes": {part.value: size for part, size in facts.sizes.items()},
            "backups": list(facts.backups),
            "rescued": facts.rescued,
        }
    )
    output.say(words("info.format", version=facts.version))
    output.say(words(f"info.policy_{facts.policy.value}"))
    output.say(words("info.slots", slots=", ".join(words(f"slots.{slot}") for slot in facts.slots)))
    for part, size in facts.sizes.items():
        known = words("info.size", part=words(f"part.{part.value}"), size=size)
        output.say(known if size is not None else words("info.no_file", part=words(f"part.{part.value}")))
    output.say(words.plural("info.backups", len(facts.backups)))
    return Exit.DONE
