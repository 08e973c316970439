"""create, info, check: the vault as a whole."""

from __future__ import annotations

import argparse
from dataclasses import replace

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import ask, given
from rm_desktop.cli.sheets import demand_empty, tell_codes, write_sheet
from rm_desktop.cli.wording import Words
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.words import Person
from rm_desktop.services import passphrases
from rm_desktop.services.content import Content
from rm_desktop.services.founding import Founding, found
from rm_desktop.vault.vault import Secrets, describe


def create(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Make a vault with its pair and a draft of the agreement; write the recovery sheets or print the codes once."""
    demand_empty(options.sheets)
    secrets = replace(_both_passphrases(options, words), recovery=(new_code(), new_code()))
    for text in (secrets.senior, secrets.junior):
        passphrases.demand_of_organisation(text or "")
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
            path = write_sheet(options, words, person, code, options.policy)
            output.say(words("create.sheet", file=path))
        output.document({"id": vault_id})
        return Exit.DONE
    output.document({"id": vault_id, "recovery": tell_codes(words, output, codes)})
    return Exit.DONE


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
