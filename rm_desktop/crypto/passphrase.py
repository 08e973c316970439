"""What a passphrase may look like, and the one form in which it reaches the KDF."""

from __future__ import annotations

import unicodedata

from rm_desktop.crypto.secret_bytes import SecretBytes

LEAST_CHARACTERS = 15
"""NIST SP 800-63B-4 for a passphrase that is the only factor; no rules about kinds of characters."""

UNTYPABLE = frozenset({"Cc", "Cn", "Cs", "Co"})
"""Control, unassigned, surrogate and private characters: another keyboard, system or Unicode version loses them."""


def normalised(text: str) -> str:
    """Return the NFKC form: the same keys pressed on another system give the same characters. Nothing is trimmed."""
    return unicodedata.normalize("NFKC", text)


def passphrase_problem(text: str) -> str | None:
    """Return why ``text`` cannot be a new passphrase (``too_short``, ``untypable``), or None."""
    form = normalised(text)
    if any(unicodedata.category(character) in UNTYPABLE for character in form):
        return "untypable"
    return "too_short" if len(form) < LEAST_CHARACTERS else None


def passphrase_secret(text: str) -> SecretBytes | None:
    """Return the bytes for the KDF, or None for a text that can be nobody's passphrase."""
    form = normalised(text)
    if not form or any(unicodedata.category(character) in UNTYPABLE for character in form):
        return None
    return SecretBytes(form.encode("utf-8"))
