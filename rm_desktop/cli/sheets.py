"""Recovery codes on their way to people: as sheets in a folder, or told once."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rm_desktop.cli.output import Output
from rm_desktop.cli.wording import Words
from rm_desktop.documents.recovery_sheet import render_recovery_sheet
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.errors import TargetExists
from rm_desktop.domain.words import Person, Policy
from rm_desktop.vault.atomic import mapped_os_errors, write_new


def demand_empty(folder: Path | None) -> None:
    """Raise where sheets would lie among other things."""
    if folder is not None and folder.is_dir() and any(folder.iterdir()):
        raise TargetExists


@contextmanager
def sheets_before(
    options: argparse.Namespace, words: Words, codes: Mapping[Person, str], policy: Policy
) -> Iterator[list[Path]]:
    """Write the sheets before the codes count, so that none is lost; where the act fails they go again."""
    demand_empty(options.sheets)
    written: list[Path] = []
    try:
        if options.sheets is not None:
            written += [write_sheet(options, words, person, code, policy) for person, code in codes.items()]
        yield written
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def write_sheet(options: argparse.Namespace, words: Words, person: Person, code: str, policy: Policy) -> Path:
    """Write the recovery sheet of ``person``; such a file is a key."""
    sheet = render_recovery_sheet(
        person=person,
        code=code,
        vault_title=options.vault.stem,
        language=getattr(options, "lang", None) or words.language,
        on=SystemClock().today(),
        four_eyes=policy is Policy.BOTH,
    )
    role = words(f"who.{person.value}").replace(":", "-")
    path: Path = options.sheets / f"{words('create.sheet_name', role=role)}.pdf"
    with mapped_os_errors(outside=True):
        options.sheets.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(path, sheet)
    return path


def tell_codes(words: Words, output: Output, codes: Mapping[Person, str]) -> dict[str, str]:
    """Say the codes, this once; return them for the document."""
    output.warn(words("create.codes"))
    for person, code in codes.items():
        output.say(f"{words(f'who.{person.value}')}: {code}")
    return {person.value: code for person, code in codes.items()}
