"""backup: sets of checked copies, made, listed, checked, taken to another place and brought back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import PROGRAM, opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import completed, given, opening_of
from rm_desktop.cli.wording import Words
from rm_desktop.domain.errors import InvalidInput, NotFound, RmError, VaultMissing
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.backups import BackupRow, Backups
from rm_desktop.services.restoring import bring_back, bring_back_as_new, check_all, doors_of, find, look_at
from rm_desktop.vault.copies import copy_out, demand_place
from rm_desktop.vault.copying import ignore_progress
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.opening_keys import Secrets

NEWEST = "newest"


def make(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Make and check a set of what is open; with ``--to`` take an encrypted copy of it there."""
    if options.to is not None:
        demand_place(options.to, options.vault)
    copy: Path | None = None
    with opened(options, words, output) as it:
        row = it.journal.backups.make().value
        if options.to is not None:
            copy = _copy(it.journal.backups, row, options, words)
    _say_row(row, words, output)
    if copy is not None:
        output.say(words("backup.copied", file=copy))
    output.document({**_document(row), "copy": None if copy is None else str(copy)})
    return Exit.DONE


def listed(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """List the sets, the newest first; this takes no passphrase."""
    _demand_vault(options.vault)
    rows = find(options.vault).rows
    output.document({"items": [_document(row) for row in rows]})
    for row in rows:
        _say_row(row, words, output)
    if not rows:
        output.say(words("backup.none"))
    return Exit.DONE


def verify(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Check every set by its hashes, and fully what the given passphrases open; done only when all are in order."""
    _demand_vault(options.vault)
    secrets = given(options)
    opening = None if secrets == Secrets() else opening_of(options, secrets)
    with _held(options.vault):
        found = check_all(options.vault, opening, secrets, ignore_progress, Event())
    items = []
    for name, (problems, checked) in found.items():
        parts = {part.value: list(codes) for part, codes in problems.items()}
        items.append({"id": name, "sound": not any(parts.values()), "parts": parts, "opened": _values(checked)})
        for part, codes in parts.items():
            known = words(f"part.{part}")
            said = words("check.problems", part=known, problems=", ".join(codes)) if codes else ""
            output.say(f"{name}  {said or words('check.sound', part=known)}")
    output.document({"items": items})
    if not items:
        output.say(words("backup.none"))
    return Exit.DONE if all(item["sound"] for item in items) else Exit.DAMAGED


def restore(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Bring a set back: with ``--to`` as a new vault, else each ``--part`` in place, the present one set aside."""
    if options.to is None and not options.part:
        raise InvalidInput(field="--part", reason="empty")
    _demand_vault(options.vault)
    name = _named(options.vault, options.id)
    opening, secrets = _asked(options, words, name)
    with _held(options.vault):
        seen = look_at(options.vault, name, opening, secrets)
        try:
            if options.to is not None:
                bring_back_as_new(seen, options.to, ignore_progress, Event())
                parts = tuple(seen.one.manifest.entries)
            else:
                parts = tuple(dict.fromkeys(options.part))
                bring_back(options.vault, seen, parts, ignore_progress, Event())
        finally:
            seen.keys.wipe()
    for part in parts:
        output.say(words("backup.restored", part=words(f"part.{part.value}")))
    output.document({"id": name, "parts": _values(parts), "to": str(options.to or options.vault)})
    return Exit.DONE


def _copy(backups: Backups, row: BackupRow, options: argparse.Namespace, words: Words) -> Path:
    """Take a set along; its line stands in the register before the first byte leaves."""
    taken = backups.take_along(row.id).value
    name = words("backup.copy_name", title=options.vault.stem, date=taken.moment.astimezone().date().isoformat())
    try:
        return copy_out(taken.pieces, options.to, name).path
    except RmError:
        backups.not_taken(taken.export_id)
        raise


def _asked(options: argparse.Namespace, words: Words, name: str) -> tuple[Opening, Secrets]:
    """Return what opens the set; on a terminal a missing passphrase is asked for."""
    secrets = given(options)
    opening = opening_of(options, secrets)
    doors = doors_of(options.vault, name)
    if doors is None:
        return opening, secrets

    def prompt(who: str) -> str:
        return words("prompt.passphrase", who=words(f"who.{who}"))

    return opening, completed(secrets, opening, doors.policy, has_session=doors.has_session, prompt=prompt)


def _named(vault: Path, wanted: str) -> str:
    found = find(vault, judge=wanted == NEWEST)
    name = found.newest_good if wanted == NEWEST else wanted
    if name is None or name not in {row.id for row in found.rows}:
        raise NotFound(kind="backup")
    return name


@contextmanager
def _held(vault: Path) -> Iterator[None]:
    lock = VaultLock.acquire(vault, PROGRAM)
    try:
        yield
    finally:
        lock.release()


def _demand_vault(vault: Path) -> None:
    if not vault.is_dir():
        raise VaultMissing


def _document(row: BackupRow) -> Mapping[str, Any]:
    return {
        "id": row.id,
        "at": row.moment,
        "size": row.size,
        "parts": {part.value: moment for part, moment in row.parts.items()},
        "missing": _values(row.missing),
        "older_keys": _values(row.older_keys),
    }


def _say_row(row: BackupRow, words: Words, output: Output) -> None:
    output.say(words("backup.row", id=row.id, when=words.content.moment(row.moment), size=row.size))
    for part, moment in row.parts.items():
        output.say("    " + words("backup.part", part=words(f"part.{part.value}"), when=words.content.moment(moment)))
    for part in row.missing:
        output.say("    " + words("backup.missing", part=words(f"part.{part.value}")))


def _values(parts: Any) -> list[str]:
    return [part.value for part in Compartment if part in parts]
