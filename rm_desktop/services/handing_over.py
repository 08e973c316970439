"""Handing over at the end: each person gets the own part and the shared part. Takes both passphrases."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.domain.clock import Clock
from rm_desktop.domain.errors import Cancelled
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.takeout import Gathered, Progress, TakeOut, TakeOutOffer, make_takeout
from rm_desktop.services.takeout_folder import Between, staged
from rm_desktop.vault.joint import JointKeys, joint_keys
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.vault import open_vault

PURPOSE = "handover"
_KEYS, _READ, _ALL = 20, 40, 100
"""How far it is, in hundredths, when the keys are there, when everything is read, when everything is written."""


class _Course:
    """Says how far it is, and ends where somebody wants that."""

    def __init__(self, tell: Progress | None, ended: threading.Event | None) -> None:
        self._tell, self._ended = tell, ended

    def go_on(self) -> None:
        if self._ended is not None and self._ended.is_set():
            raise Cancelled

    def reach(self, hundredths: int) -> None:
        if self._tell is not None:
            self._tell(hundredths, _ALL)
        self.go_on()

    def files(self, total: int) -> Between:
        """Return what is to be called after each of ``total`` files."""
        numbers = count(1)
        return lambda: self.reach(_READ + next(numbers) * (_ALL - _READ) // max(1, total))


def hand_over(
    path: Path,
    secrets: Secrets,
    targets: Mapping[Person, Path],
    *,
    content: Content,
    clock: Clock,
    tell: Progress | None = None,
    ended: threading.Event | None = None,
) -> dict[Person, TakeOut]:
    """Write each person's take-out to the own target, all of them or none. Whoever calls holds the vault's lock.

    Until the folders appear ``ended`` takes everything back.
    """
    course = _Course(tell, ended)
    with joint_keys(path, secrets) as joint:
        course.reach(_KEYS)
        everything = Gathered(raw={})
        for number, part in enumerate(Compartment, start=1):
            everything |= _gathered(path, joint, part, content, clock)
            course.reach(_KEYS + number * (_READ - _KEYS) // len(Compartment))
        made = {}
        for person in targets:
            own = everything.only(Compartment.SHARED, person.compartment)
            made[person] = make_takeout(own, content.language, between=course.go_on)
        with ExitStack() as stages:
            written = course.files(sum(len(one.files) for one in made.values()))
            publishing = [
                stages.enter_context(staged(target, made[person].files, written)) for person, target in targets.items()
            ]
            _enter_and_publish(path, joint, made, publishing, content=content, clock=clock)
    return made


def _gathered(path: Path, joint: JointKeys, part: Compartment, content: Content, clock: Clock) -> Gathered:
    vault = open_vault(path, joint.of(part))
    try:
        return Journal(vault, clock, content).takeouts.gather(part)
    finally:
        vault.close()


def _enter_and_publish(
    path: Path,
    joint: JointKeys,
    made: Mapping[Person, TakeOut],
    publishing: Sequence[Callable[[], None]],
    *,
    content: Content,
    clock: Clock,
) -> None:
    """Enter every take-out into the register first; one whose folder does not appear is taken back."""
    vault = open_vault(path, joint.of(Compartment.SHARED))
    try:
        takeouts = Journal(vault, clock, content).takeouts
        for takeout, publish in zip(made.values(), publishing, strict=True):
            offer = takeouts.offer(takeout)
            takeouts.enter(offer, _signed(joint, offer), PURPOSE)
            try:
                publish()
            except BaseException:
                takeouts.take_back(offer)
                raise
    finally:
        vault.close()


def _signed(joint: JointKeys, offer: TakeOutOffer) -> dict[Person, bytes]:
    keys, vault_id = joint.keys.compartments, joint.header.vault_id
    return {person: sign(signing_key(keys[person.compartment], vault_id), offer.message) for person in Person}
