"""The operations that are disturbed at any moment, and what must be true of the vault whenever they are.

An operation does one piece of work in a `Scene` and says what it has promised: that word is the moment from which
losing it counts as a loss. One line in `OPERATIONS` puts an operation under every kind of fault there is.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from rm_desktop.crypto.header import parse_header
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Opening, Person
from rm_desktop.vault.keys import change_session_passphrase
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets
from rm_desktop.vault.restore import restore_in_place
from rm_desktop.vault.rotation import rekey_own, rekey_shared
from rm_desktop.vault.vault import Vault, open_vault, read_header, unlock

HEADERS = ("vault.json", "vault.bak.json")
KeysOf = Callable[[Opening], OpeningKeys]
Say = Callable[[str], None]


@dataclass
class Scene:
    """A vault in the hands of one program."""

    path: Path
    keys: KeysOf
    passphrases: Secrets
    say: Say
    opened: Vault | None = None

    @property
    def vault(self) -> Vault:
        """The vault, opened together."""
        if self.opened is None:
            self.opened = open_vault(self.path, self.keys(Opening.TOGETHER))
        return self.opened

    def lock(self) -> None:
        """Close the vault, if it is open."""
        vault, self.opened = self.opened, None
        if vault is not None:
            vault.close()


def save(scene: Scene) -> None:
    """Write one to five lines in one transaction."""
    with scene.vault.begin(Compartment.SHARED) as work:
        work.db.execute("CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        last = work.db.value("SELECT count(*) FROM line")
        number = last + 1 + last % 5
        work.db.many("INSERT INTO line VALUES (?, ?)", [(one, text_of(one)) for one in range(last + 1, number + 1)])
        work.db.execute("UPDATE line SET text = text || '' WHERE id % 3 = 0")
    scene.say(f"line {number}")


def lock(scene: Scene) -> None:
    """Save, seal, close and open again."""
    save(scene)
    scene.lock()
    save(scene)


def passphrase(scene: Scene) -> None:
    """Set a new session passphrase, as the gate does: no workspace is open."""
    scene.lock()
    gen = read_header(scene.path).gen + 1
    own = scene.passphrases.senior or ""
    change_session_passphrase(scene.path, Person.SENIOR, own, session_of(gen), kdf=FLOOR)
    scene.say(f"gen {gen}")


def backup(scene: Scene) -> None:
    """Make a set of copies, with saves in between."""
    save(scene)
    made = scene.vault.backup_now(between=lambda: save(scene))
    scene.say(f"set {made.path.name}")


def rekey_own_part(scene: Scene) -> None:
    """Give the senior's own compartment new keys."""
    save(scene)
    scene.lock()
    gen = read_header(scene.path).gen + 1
    rekey_own(scene.path, Person.SENIOR, scene.passphrases.senior or "", new_code(), kdf=FLOOR)
    scene.say(f"gen {gen}")


def rekey_shared_part(scene: Scene) -> None:
    """Give the shared compartment new keys, as a joint act; every slot that opens it is made anew."""
    save(scene)
    scene.lock()
    gen = read_header(scene.path).gen + 1
    fresh = replace(scene.passphrases, session=session_of(gen), recovery=(new_code(), new_code()))
    rekey_shared(scene.path, fresh, kdf=FLOOR)
    scene.say(f"gen {gen}")


def restore(scene: Scene) -> None:
    """Make a set and bring its copy of the shared part back in place."""
    save(scene)
    made = scene.vault.backup_now()
    scene.lock()
    keys, header = scene.keys(Opening.TOGETHER), read_header(scene.path)
    try:
        restore_in_place(scene.path, header, keys, made, [Compartment.SHARED])
    finally:
        keys.wipe()
    scene.say(f"set {made.path.name}")


OPERATIONS: dict[str, Callable[[Scene], None]] = {
    "save": save,
    "lock": lock,
    "passphrase": passphrase,
    "backup": backup,
    "restore": restore,
    "rekey own": rekey_own_part,
    "rekey shared": rekey_shared_part,
}
CHANGING_KEYS = {"passphrase", "rekey own", "rekey shared"}
MADE_BESIDE = {"backup", "restore", *CHANGING_KEYS}
"""Those that make something beside its place and rename it: a kill hits them in the middle while that is there."""


def text_of(number: int) -> str:
    """Return what line ``number`` says, so that a wrong text shows; lengths differ."""
    return f"{number}:" + hashlib.sha256(str(number).encode()).hexdigest() * (1 + number * 7 % 13)


def session_of(gen: int) -> str:
    """Return the session passphrase that came with a header's generation."""
    return f"session passphrase number {gen}"


def broken_promises(
    path: Path,
    keys: KeysOf,
    said: Sequence[str],
    *,
    deep: bool = False,
    warnings: Sequence[str] = (),
    opening: Opening = Opening.TOGETHER,
) -> list[str]:
    """Open the vault as it is now and return what is wrong with it, by the names of the figures that must be zero."""
    found = []
    try:
        found += _header_problems(path, said)
        vault = open_vault(path, keys(opening))
    except RmError as error:
        return [f"vaults that do not open ({type(error).__name__} {error.parameters})"]
    try:
        if set(vault.warnings) - set(warnings):
            found.append(f"unexpected warnings {vault.warnings}")
        found += _problems(vault, said)
        if deep and any(part.problems for part in vault.check(deep=True).parts):
            found.append(f"vaults that do not open (check: {vault.check(deep=True)})")
        vault.close()
    except RmError as error:
        with suppress(RmError):
            vault.close()
        found.append(f"vaults that do not open ({type(error).__name__} {error.parameters}, once opened)")
    return found


def count_problems(tally: Counter[str], problems: Sequence[str]) -> None:
    """Count each by its name; what stands in brackets is for whoever reads the failed test."""
    for problem in problems:
        print(problem)  # noqa: T201 - shown where the test fails
        tally[problem.partition(" (")[0]] += 1


def passphrase_problems(path: Path, passphrases: Secrets) -> list[str]:
    """Return whether the session passphrase of the header on the disk is not the one and only that opens."""
    gen = read_header(path).gen
    if gen == 1:
        return []
    found = []
    for number, right in ((gen, True), (gen - 1, False)):
        text = passphrases.session if number == 1 else session_of(number)
        try:
            unlock(path, Opening.TOGETHER, Secrets(session=text)).wipe()
            opens = True
        except RmError:
            opens = False
        if opens is not right:
            found.append(f"lost writes (passphrase of {number} at {gen})")
    return found


def promised(said: Sequence[str], kind: str, default: str = "") -> str:
    """Return the last thing of ``kind`` that was promised."""
    return next((word.partition(" ")[2] for word in reversed(said) if word.startswith(kind + " ")), default)


def _header_problems(path: Path, said: Sequence[str]) -> list[str]:
    """Both copies are the promised header before anybody opens the vault: the old passphrase lives in neither."""
    gen = int(promised(said, "gen", "0"))
    old = gen and any(parse_header((path / name).read_bytes()).gen < gen for name in HEADERS)
    return [f"lost writes (header {gen})"] if old else []


def _problems(vault: Vault, said: Sequence[str]) -> list[str]:
    found = []
    texts = _lines(vault)
    if texts != [text_of(number) for number in range(1, len(texts) + 1)]:
        found.append("wrong texts")
    if len(texts) < int(promised(said, "line", "0")):
        found.append(f"lost writes ({promised(said, 'line')} lines promised, {len(texts)} there)")
    name = promised(said, "set")
    if name:
        made = next((one for one in vault.backups() if one.path.name == name), None)
        if made is None or any(vault.verify_backup(made).values()):
            found.append(f"lost writes (backup, {'not there' if made is None else vault.verify_backup(made)})")
    return found


def _lines(vault: Vault) -> list[str]:
    with vault.read(Compartment.SHARED) as work:
        if not work.db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'line'"):
            return []
        return [row[0] for row in work.db.all("SELECT text FROM line ORDER BY id")]
