"""The life of the keys: own passphrase, session passphrase, own recovery sheet, and recovery. All acts of the gate.

Every act writes a new header with a higher generation into both copies at once; databases are only looked at. Whoever
calls holds the vault's lock. Under `both` the slots of the pair take both secrets, so an act that changes one
person's secret there needs the other's passphrase as well: a wrap needs what it wraps under.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SlotType
from rm_desktop.crypto.passphrase import passphrase_problem
from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, PassphraseTooWeak
from rm_desktop.domain.words import Person, Policy
from rm_desktop.vault.key_act import KeyAct
from rm_desktop.vault.opening_keys import Secrets


def change_passphrase(
    path: Path, person: Person, old: str, new: str, *, other: str | None = None, kdf: KdfCost | None = None
) -> None:
    """Give ``person`` a new passphrase. Under `both` the other's passphrase is needed too, for the slot of the pair.

    Backups made before still open with the old one.
    """
    demand_good(new, person.value)
    act = KeyAct.begin(path)
    _demand_other(act, person, other)
    try:
        act.open(PASSPHRASE_SLOT[person], [old])
        if act.policy is Policy.BOTH:
            act.open(SlotType.PAIR, _in_order(person, old, other))
        act.wrap(PASSPHRASE_SLOT[person], [new], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.PAIR, _in_order(person, new, other), kdf)
        act.write(person)
    finally:
        act.wipe()


def change_session_passphrase(
    path: Path, person: Person, passphrase: str, new: str, *, kdf: KdfCost | None = None
) -> None:
    """Set the session passphrase, as ``person`` who proves it with the own one. There is none under `both`."""
    demand_good(new, "session")
    act = KeyAct.begin(path)
    if act.policy is Policy.BOTH:
        raise OpeningNotAllowed(policy=act.policy.value, slot=SlotType.SESSION.value)
    try:
        act.open(PASSPHRASE_SLOT[person], [passphrase])
        act.wrap(SlotType.SESSION, [new], kdf)
        act.write()
    finally:
        act.wipe()


def renew_recovery(
    path: Path,
    person: Person,
    secrets: Secrets,
    *,
    codes: Mapping[Person, str] | None = None,
    kdf: KdfCost | None = None,
) -> dict[Person, str]:
    """Make ``person``'s recovery sheet anew and return its code; under `both` both sheets, with both passphrases.

    ``codes`` gives codes that were already shown and rehearsed.
    """
    act = KeyAct.begin(path)
    persons = tuple(Person) if act.policy is Policy.BOTH else (person,)
    fresh = {one: (codes or {}).get(one) or new_code() for one in persons}
    words = [_demanded(secrets, one) for one in persons]
    try:
        for one, text in zip(persons, words, strict=True):
            act.open(PASSPHRASE_SLOT[one], [text])
        if act.policy is Policy.BOTH:
            act.open(SlotType.PAIR, words)
        for one in persons:
            act.wrap(RECOVERY_SLOT[one], [fresh[one]], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.RECOVERY_PAIR, [fresh[one] for one in Person], kdf)
        act.write(*persons)
    finally:
        act.wipe()
    return fresh


def use_recovery(
    path: Path,
    person: Person,
    code: str,
    new: str,
    *,
    other_code: str | None = None,
    other: str | None = None,
    kdf: KdfCost | None = None,
) -> None:
    """Give ``person`` a new passphrase in exchange for the code of the own sheet.

    Under `both` this takes the other's sheet, which with the own one opens the shared part, and the other's
    passphrase for the slot of the pair. Who has only the own sheet still reads the own part with it.
    """
    demand_good(new, person.value)
    act = KeyAct.begin(path)
    _demand_other(act, person, other)
    if act.policy is Policy.BOTH and other_code is None:
        raise PassphraseMissing(who=f"recovery-{person.other.value}")
    try:
        act.open(RECOVERY_SLOT[person], [code])
        if act.policy is Policy.BOTH:
            act.open(SlotType.RECOVERY_PAIR, _in_order(person, code, other_code))
            act.open(PASSPHRASE_SLOT[person.other], [other or ""])
        act.wrap(PASSPHRASE_SLOT[person], [new], kdf)
        if act.policy is Policy.BOTH:
            act.wrap(SlotType.PAIR, _in_order(person, new, other), kdf)
        act.write(person)
    finally:
        act.wipe()


def demand_good(new: str, who: str) -> None:
    """Raise where ``new`` cannot become a passphrase; the block list has been asked before, by services."""
    problem = passphrase_problem(new)
    if problem is not None:
        raise PassphraseTooWeak(reason=problem, who=who)


def _in_order(person: Person, own: str, other: str | None) -> list[str]:
    """Return both secrets, the senior's first."""
    return [own, other or ""] if person is Person.SENIOR else [other or "", own]


def _demand_other(act: KeyAct, person: Person, other: str | None) -> None:
    if act.policy is Policy.BOTH and other is None:
        raise PassphraseMissing(who=person.other.value)


def _demanded(secrets: Secrets, person: Person) -> str:
    text = secrets.of(person)
    if text is None:
        raise PassphraseMissing(who=person.value)
    return text
