"""The recovery code on a person's sheet: 160 random bits in eight groups, each with a check character.

Crockford's base32 has no I, L, O and U, so a code read aloud or copied by hand survives. The check character is a
weighted sum over the field of 32 elements: it finds every wrong digit and every two digits swapped, and because the
group's number goes in, also groups in the wrong order. The wrong group is named.
"""

from __future__ import annotations

from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RecoveryCodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
IGNORED = frozenset(" -\t\r\n\u00a0\u2010\u2011\u2012\u2013\u2014")
"""Spaces, hyphens and what word processors and scanners make of them."""
CODE_BYTES = 20
"""160 bits: no KDF could make guessing it worth while, so its slot costs no more than a passphrase's."""
GROUPS = 8
GROUP_DIGITS = 4
"""Eight groups of four digits of five bits; the fifth character of each is the check."""
BITS_PER_DIGIT = 5
DIGIT_MASK = 31
FIELD_POLYNOMIAL = 0b100101
"""x⁵ + x² + 1: multiplying by x runs through all 31 elements, so four places have four different weights."""


def new_code() -> str:
    """Return a fresh code, as it is shown and printed."""
    with SecretBytes.random(CODE_BYTES) as secret:
        return format_code(secret)


def format_code(secret: SecretBytes) -> str:
    """Return the groups with their check characters for the 20 bytes of ``secret``."""
    number = int.from_bytes(secret.view(), "big")
    count = GROUPS * GROUP_DIGITS
    digits = [number >> (BITS_PER_DIGIT * place) & DIGIT_MASK for place in reversed(range(count))]
    groups = [digits[start : start + GROUP_DIGITS] for start in range(0, count, GROUP_DIGITS)]
    return "-".join(
        "".join(ALPHABET[digit] for digit in (*group, _check(group, index))) for index, group in enumerate(groups, 1)
    )


def parse_code(text: str) -> SecretBytes:
    """Return the secret of a code typed by hand: lower case, O for 0, I and L for 1, spaces and hyphens are fine."""
    typed = "".join(character for character in text.upper() if character not in IGNORED).translate(READ_AS)
    digits: list[int] = []
    for index in range(1, GROUPS + 1):
        group = typed[(index - 1) * (GROUP_DIGITS + 1) : index * (GROUP_DIGITS + 1)]
        values = [ALPHABET.find(character) for character in group]
        if len(group) != GROUP_DIGITS + 1 or -1 in values or _check(values[:-1], index) != values[-1]:
            raise RecoveryCodeMistyped(group=index)
        digits += values[:-1]
    if len(typed) > GROUPS * (GROUP_DIGITS + 1):
        raise RecoveryCodeMistyped(group=GROUPS)
    number = 0
    for digit in digits:
        number = number << BITS_PER_DIGIT | digit
    return SecretBytes(number.to_bytes(CODE_BYTES, "big"))


def _check(group: list[int], index: int) -> int:
    total = index
    for digit in group:
        total = _times_x(total ^ digit)
    return total


def _times_x(value: int) -> int:
    value <<= 1
    return value ^ FIELD_POLYNOMIAL if value > DIGIT_MASK else value
