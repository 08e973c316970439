"""The little of ASN.1's distinguished encoding (X.690) that a signature in a file is written in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

INTEGER, OCTETS, OID, SHORT_TIME, TIME, SEQUENCE, SET = 0x02, 0x04, 0x06, 0x17, 0x18, 0x30, 0x31
_SHORT_TIME_UNTIL = 2050
"""RFC 5652 (11.3): the form with two digits for the year while they suffice, the other one from then on."""
_SHORT = 0x80
"""Lengths below this stand in one byte."""


def element(tag: int, *parts: bytes) -> bytes:
    """Return what is in ``parts`` under ``tag``, with its length."""
    content = b"".join(parts)
    size = len(content)
    if size < _SHORT:
        return bytes([tag, size]) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, _SHORT | len(digits)]) + digits + content


def sequence(*parts: bytes) -> bytes:
    """Return ``parts`` in this order."""
    return element(SEQUENCE, *parts)


def set_of(parts: Iterable[bytes]) -> bytes:
    """Return ``parts`` in the only order that a set may have here."""
    return element(SET, *sorted(parts))


def octets(content: bytes) -> bytes:
    """Return plain bytes."""
    return element(OCTETS, content)


def integer(number: int) -> bytes:
    """Return a number that is not negative."""
    return element(INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def oid(dotted: str) -> bytes:
    """Return the name of a kind of thing, such as ``1.2.840.113549.1.7.2``."""
    first, second, *rest = map(int, dotted.split("."))
    return element(OID, b"".join(_base128(number) for number in (40 * first + second, *rest)))


def time(moment: datetime) -> bytes:
    """Return a moment to the second."""
    here = moment.astimezone(UTC)
    if here.year < _SHORT_TIME_UNTIL:
        return element(SHORT_TIME, here.strftime("%y%m%d%H%M%SZ").encode("ascii"))
    return element(TIME, here.strftime("%Y%m%d%H%M%SZ").encode("ascii"))


def _base128(number: int) -> bytes:
    digits = [number & 0x7F]
    while number := number >> 7:
        digits.append(0x80 | number & 0x7F)
    return bytes(reversed(digits))
