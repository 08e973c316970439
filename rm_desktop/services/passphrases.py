"""Choosing a passphrase: what is refused, how good the rest is, and six words for those who want none of their own.

There are no rules about kinds of characters. What counts is length and how soon somebody would guess it: the lists
of common passwords, names, dates, repeats and rows of keys inside zxcvbn are the block list, all of it offline.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from enum import IntEnum, unique
from functools import cache

from rm_desktop.crypto.passphrase import normalised, passphrase_problem
from rm_desktop.domain.errors import PassphraseTooWeak
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.services.organisation import STRENGTHS, organisation

GENERATED_WORDS = 6

_JUDGED_CHARACTERS = 72
"""zxcvbn's time grows faster than the text; the first 72 characters of a longer one are strong enough to judge."""
_BLOCKED_BELOW = 9.0
"""Fewer than a thousand million guesses: on the lists, or a plain variation of what is on them."""
_GOOD_FROM, _STRONG_FROM = 13.0, 17.0
_OURS = (
    "rm desktop",
    "rmdesktop",
    "reverse",
    "mentoring",
    "mentor",
    "mentee",
    "tandem",
    "tresor",
    "vault",
    "passphrase",
)
_SAME_KEY_EVERYWHERE = frozenset("abcdefghijklmnopqrstuvwxABCDEFGHIJKLMNOPQRSTUVWX0123456789 ,.")
"""Where German and English keyboards agree: y, z, umlauts and nearly all signs do not."""


@unique
class Strength(IntEnum):
    """How good a passphrase is that nothing speaks against."""

    FAIR = 1
    GOOD = 2
    STRONG = 3


def problem(text: str, *, personal: Iterable[str] = (), taken: Collection[str] = ()) -> str | None:
    """Return why ``text`` is refused, or None: ``untypable``, ``too_short``, ``same``, ``common`` or ``organisation``.

    ``personal`` are words that anybody near would try first, such as both names; ``taken`` are the passphrases
    already chosen in this vault, because two doors with one key are one door.
    """
    if found := passphrase_problem(text):
        return found
    if normalised(text) in {normalised(other) for other in taken}:
        return "same"
    if _guesses(text, personal) < _BLOCKED_BELOW:
        return "common"
    return "organisation" if strength(text, personal=personal) < least_strength() else None


def demand(text: str, *, personal: Iterable[str] = (), taken: Collection[str] = ()) -> None:
    """Raise PassphraseTooWeak if ``text`` is refused."""
    if found := problem(text, personal=personal, taken=taken):
        raise PassphraseTooWeak(reason=found)


def demand_of_organisation(text: str) -> None:
    """Raise PassphraseTooWeak if ``text`` is weaker than the organisation allows; what else is refused, others say."""
    least = least_strength()
    if least > Strength.FAIR and strength(text) < least:
        raise PassphraseTooWeak(reason="organisation")


def least_strength() -> Strength:
    """Return how good a new passphrase has to be on this computer."""
    return Strength(1 + STRENGTHS.index(organisation().passphrase_strength))


def strength(text: str, *, personal: Iterable[str] = ()) -> Strength:
    """Return how good ``text`` is, for a text that `problem` has nothing against."""
    guesses = _guesses(text, personal)
    if guesses < _GOOD_FROM:
        return Strength.FAIR
    return Strength.GOOD if guesses < _STRONG_FROM else Strength.STRONG


def moves_with_the_keyboard(text: str) -> bool:
    """Tell whether another keyboard layout would type something else at the same keys."""
    return not set(text) <= _SAME_KEY_EVERYWHERE


def generate(language: str) -> str:
    """Return six words drawn by the system's generator, about 77 bits, easy to type on any keyboard."""
    words = _words(language)
    return " ".join(secrets.choice(words) for _ in range(GENERATED_WORDS))


@cache
def _words(language: str) -> tuple[str, ...]:
    return tuple(resource_path("content", language, "words.txt").read_text("utf-8").split())


def _guesses(text: str, personal: Iterable[str]) -> float:
    from zxcvbn import zxcvbn  # type: ignore[import-untyped] # noqa: PLC0415 - 30 ms that no start should pay

    own = [part for name in personal for part in (name, *name.split()) if part]
    judged = zxcvbn(normalised(text)[:_JUDGED_CHARACTERS], user_inputs=[*own, *_OURS])
    return float(judged["guesses_log10"])
