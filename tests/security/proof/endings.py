"""Closing, destroying and salvaging under the same faults: what each has promised, and what must be true before it.

They end a vault or make another one beside it, so each has a judge of its own. All of them work in a folder that holds
the vault: what they leave beside it counts too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from place import image_of
from rm_desktop.crypto.header import parse_header
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import RmError, VaultDestroyed
from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.destruction import destroy_vault, finish_destroying
from rm_desktop.vault.files import Layout
from rm_desktop.vault.final_seal import SEALED, sealed_since
from rm_desktop.vault.joint import seal_vault
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.salvage import salvage
from rm_desktop.vault.salvage_keys import salvage_keys
from rm_desktop.vault.vault import Vault, open_vault, unlock

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
VAULT, SALVAGED = "Vault.rmvault", "Salvaged.rmvault"
SHARED_LINES = [f"shared {number} x" + "x" * 6 * number for number in range(30)]
PRIVATE_LINES = {person: [f"{person.value} {number}" for number in range(5)] for person in Person}
ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}

Say = Callable[[str], None]


@dataclass(frozen=True)
class House:
    """A folder with a vault in it, as it was laid out, and both passphrases."""

    path: Path
    passphrases: Secrets
    before: dict[str, bytes | None]

    @property
    def vault(self) -> Path:
        """Where the vault is, or was."""
        return self.path / VAULT

    @property
    def salvaged(self) -> Path:
        """Where the salvaged vault appears."""
        return self.path / SALVAGED

    def at(self, path: Path) -> House:
        """Return the same house somewhere else."""
        return House(path, self.passphrases, self.before)


@dataclass(frozen=True)
class Ending:
    """What is done, and what is wrong afterwards."""

    work: Callable[[House, Say], None]
    judge: Callable[[House, Sequence[str], bool], list[str]]


def furnish(path: Path, passphrases: Secrets) -> House:
    """Write into the vault in the folder ``path`` and make two backups."""
    for person, lines in PRIVATE_LINES.items():
        vault = open_vault(path / VAULT, unlock(path / VAULT, ALONE[person], passphrases))
        journal = Journal(vault, FixedClock(NOW), Content.load("de"))
        for line in SHARED_LINES if person is Person.SENIOR else ():
            journal.later.add(line)
        for line in lines:
            journal.notes.save_private(None, line, "", 0)
        vault.backup_now()
        vault.close()
    return House(path, passphrases, image_of(path))


def seal(house: House, say: Say) -> None:
    """Close the vault for good."""
    seal_vault(house.vault, house.passphrases, NOW)
    say("sealed")


def destroy(house: House, say: Say) -> None:
    """Destroy the vault; where files remain, nothing was promised."""
    if destroy_vault(house.vault, house.passphrases).remaining == 0:
        say("destroyed")


def salvage_beside(house: House, say: Say) -> None:
    """Salvage into a new vault beside the old one."""
    keys = salvage_keys(house.vault, house.passphrases)
    try:
        salvage(house.vault, keys, house.salvaged, words=Sentences("de", "salvage"), now=NOW)
    finally:
        keys.wipe()
    say("salvaged")


def after_seal(house: House, said: Sequence[str], deep: bool) -> list[str]:
    """The vault opens with everything; each database is sealed or not, all are once that was promised."""
    sealed, found = _whole(house.vault, house.passphrases, deep=deep)
    if "sealed" in said and sealed != [True] * len(Opening):
        found.append(f"lost writes (seal, {sealed})")
    if sealed[:1] == [True] and False in sealed:
        found.append(f"wrong order of seals ({sealed})")
    if deep and not found:
        seal_vault(house.vault, house.passphrases, NOW)
        again, found = _whole(house.vault, house.passphrases, deep=True)
        found += [] if all(again) else [f"acts that cannot be finished (seal, {again})"]
    return found


def after_destroy(house: House, said: Sequence[str], deep: bool) -> list[str]:
    """Nothing opens and no slot is left, or it can be finished, or nothing was done yet."""
    if not house.vault.exists():
        return _slots_left(house)
    if "destroyed" in said:
        return [f"vaults that outlive their destruction ({sorted(map(str, house.vault.rglob('*')))})"]
    if Layout(house.vault).doomed.exists():
        return _finished(house)
    if not any(house.vault.iterdir()):
        return []
    return _whole(house.vault, house.passphrases, deep=deep)[1]


def after_salvage(house: House, said: Sequence[str], deep: bool) -> list[str]:
    """The old vault is what it was; the new one is not there, has an unfinished name, or is whole."""
    now, found = image_of(house.path), []
    if {name: content for name, content in now.items() if name.startswith(VAULT)} != house.before:
        found.append("changed sources")
    found += [f"strange names ({one.name})" for one in house.path.iterdir() if not _expected(one)]
    if house.salvaged.exists():
        found += _whole(house.salvaged, house.passphrases, deep=deep, copies=0)[1]
    elif "salvaged" in said:
        found.append("lost writes (salvaged vault)")
    elif deep:
        salvage_beside(house, lambda _word: None)
        found += _whole(house.salvaged, house.passphrases, deep=True, copies=0)[1]
        found += [f"strange names ({one.name}, afterwards)" for one in house.path.iterdir() if one.name[0] == "."]
    return found


ENDINGS = {
    "seal": Ending(seal, after_seal),
    "destroy": Ending(destroy, after_destroy),
    "salvage": Ending(salvage_beside, after_salvage),
}
OWN_FIGURES = (
    "wrong order of seals",
    "acts that cannot be finished",
    "vaults that outlive their destruction",
    "key slots that survive",
    "changed sources",
    "strange names",
    "unexpected warnings",
)


def _whole(path: Path, passphrases: Secrets, *, deep: bool, copies: int = 2) -> tuple[list[bool], list[str]]:
    """Open through every door; return whether what only that one opens is sealed, shared first, and what is wrong."""
    sealed, found = [], []
    for opening in (Opening.TOGETHER, *ALONE.values()):
        try:
            vault = open_vault(path, unlock(path, opening, passphrases))
        except RmError as error:
            return sealed, [f"vaults that do not open ({type(error).__name__} {error.parameters})"]
        try:
            sealed.append(_is_sealed(vault))
            found += _problems(vault, deep=deep, copies=copies)
        finally:
            vault.close()
    return sealed, found


def _is_sealed(vault: Vault) -> bool:
    """Ask the database itself: the vault calls itself sealed as soon as anything open is."""
    person = vault.opening.person
    with vault.read(person.compartment if person else Compartment.SHARED) as work:
        return sealed_since(work.db) is not None


def _problems(vault: Vault, *, deep: bool, copies: int) -> list[str]:
    journal, found = Journal(vault, FixedClock(NOW), Content.load("de")), []
    if sorted(row.text for row in journal.later.rows()) != sorted(SHARED_LINES):
        found.append("lost writes (shared)")
    for person, opening in ALONE.items():
        if opening is vault.opening:
            titles = sorted(row.title for row in journal.notes.private_rows())
            found += [] if titles == sorted(PRIVATE_LINES[person]) else [f"lost writes ({person.value})"]
    if set(vault.warnings) - {"anchor", SEALED}:
        found.append(f"unexpected warnings ({vault.warnings})")
    made = vault.backups()
    if len(made) != copies or any(any(vault.verify_backup(one).values()) for one in made):
        found.append(f"lost writes ({len(made)} backups)")
    if deep and any(part.problems for part in vault.check(deep=True).parts):
        found.append("vaults that do not open (check)")
    return found


def _slots_left(house: House) -> list[str]:
    """Return every file from which key slots can still be read."""
    found = []
    for file in house.path.rglob("*"):
        with suppress(RmError, OSError):
            found += [f"key slots that survive ({file.name})"] if parse_header(file.read_bytes()).slots else []
    return found


def _finished(house: House) -> list[str]:
    """Nothing opens any more, and a second run finishes."""
    try:
        unlock(house.vault, Opening.TOGETHER, house.passphrases).wipe()
    except VaultDestroyed:
        finish_destroying(house.vault)
        left = [] if not house.vault.exists() else ["acts that cannot be finished (destroy)"]
        return left + _slots_left(house)
    return ["vaults that outlive their destruction (opens)"]


def _expected(place: Path) -> bool:
    unfinished = place.name.startswith(f".{SALVAGED}.") and place.name.endswith(".new")
    return place.name in {VAULT, SALVAGED} or unfinished
