"""Trying out a sheet: one recovery slot is run, nothing is written, nothing is opened."""

from __future__ import annotations

from pathlib import Path

from rm_desktop.crypto.key_slots import RECOVERY_SLOT
from rm_desktop.crypto.recovery_code import parse_code
from rm_desktop.domain.errors import WrongPassphrase
from rm_desktop.domain.words import Person
from rm_desktop.vault.header_files import read_copies
from rm_desktop.vault.unlocking import open_authenticated


def try_code(path: Path, person: Person, code: str) -> None:
    """Raise WrongPassphrase unless ``code`` is that of ``person``'s present sheet."""
    with parse_code(code) as typed:
        _, keys = open_authenticated(path, read_copies(path), RECOVERY_SLOT[person], [typed], mend=False)
        keys.wipe()


def whose(path: Path, code: str) -> Person:
    """Return whose present sheet has this code."""
    for person in Person:
        try:
            try_code(path, person, code)
        except WrongPassphrase:
            continue
        return person
    raise WrongPassphrase(who="recovery")
