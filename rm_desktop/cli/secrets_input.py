"""Where passphrases come from: a file, one line of standard input, or a prompt without echo. Never the command line."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from rm_desktop.domain.errors import NotReadable, PassphraseMissing
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.vault.vault import Secrets

STDIN = "-"
LARGEST = 4096
"""Bytes of a passphrase file; a larger one is no passphrase."""

Say = Callable[[str], str]
"""Gives the prompt for a role word."""


def read_secret(place: str) -> str:
    """Return the passphrase at ``place``. One trailing newline is dropped, nothing else."""
    try:
        raw = sys.stdin.buffer.readline(LARGEST) if place == STDIN else _head(Path(place))
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise NotReadable(what="passphrase") from None
    return text.removesuffix("\n").removesuffix("\r")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST)


def given(options: argparse.Namespace) -> Secrets:
    """Return what the options point to; each is read once."""
    return Secrets(
        senior=read_secret(options.senior_file) if options.senior_file else None,
        junior=read_secret(options.junior_file) if options.junior_file else None,
        session=read_secret(options.session_file) if options.session_file else None,
        recovery=tuple(read_secret(place) for place in options.recovery_file or ()),
    )


def opening_of(options: argparse.Namespace, secrets: Secrets) -> Opening:
    """Return the opening asked for: one person's passphrase means alone, anything else together."""
    if options.open is not None:
        return {"together": Opening.TOGETHER, "senior": Opening.SENIOR_ALONE, "junior": Opening.JUNIOR_ALONE}[
            options.open
        ]
    both = secrets.senior is not None and secrets.junior is not None
    if secrets.session is None and not both:
        if secrets.senior is not None:
            return Opening.SENIOR_ALONE
        if secrets.junior is not None:
            return Opening.JUNIOR_ALONE
    return Opening.TOGETHER


def completed(secrets: Secrets, opening: Opening, policy: Policy, *, has_session: bool, prompt: Say) -> Secrets:
    """Ask on a terminal for what this opening still lacks; elsewhere it stays missing."""
    if secrets.recovery:
        return secrets
    if opening.person is not None:
        return secrets if secrets.of(opening.person) is not None else _with(secrets, opening.person.value, prompt)
    if policy is Policy.BOTH:
        for person in Person:
            if secrets.of(person) is None:
                secrets = _with(secrets, person.value, prompt)
        return secrets
    if secrets.session is None and secrets.senior is None and secrets.junior is None:
        return _with(secrets, "session" if has_session else "senior", prompt)
    return secrets


def _with(secrets: Secrets, who: str, prompt: Say) -> Secrets:
    typed = ask(who, prompt)
    return Secrets(
        senior=typed if who == "senior" else secrets.senior,
        junior=typed if who == "junior" else secrets.junior,
        session=typed if who == "session" else secrets.session,
        recovery=secrets.recovery,
    )


def ask(who: str, prompt: Say) -> str:
    """Return what is typed without echo; where there is no terminal the passphrase is missing."""
    if not sys.stdin.isatty():
        raise PassphraseMissing(who=who)
    return getpass.getpass(prompt(who))
