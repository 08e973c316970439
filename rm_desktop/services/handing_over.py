"""Handing over at the end: each person gets the own part and the shared part. Takes both passphrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from rm_desktop.crypto.signing_keys import sign, signing_key
from rm_desktop.domain.clock import Clock
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.services.takeout import Gathered, TakeOut, TakeOutOffer, make_takeout
from rm_desktop.services.takeout_folder import Between, staged
from rm_desktop.vault.joint import JointKeys, joint_keys
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.vault import open_vault

PURPOSE = "handover"


def hand_over(
    path: Path,
    secrets: Secrets,
    targets: Mapping[Person, Path],
    *,
    content: Content,
    clock: Clock,
    between: Between | None = None,
) -> dict[Person, TakeOut]:
    """Write each person's take-out to the own target, all of them or none. Whoever calls holds the vault's lock."""
    with joint_keys(path, secrets) as joint:
        everything = Gathered(tables={})
        for part in Compartment:
            everything |= _gathered(path, joint, part, content, clock)
        made = {
            person: make_takeout(everything.only(Compartment.SHARED, person.compartment), content.language)
            for person in targets
        }
        with ExitStack() as stages:
            publishing = [
                stages.enter_context(staged(target, made[person].files, between)) for person, target in targets.items()
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
