"""The one way in which the vault writes JSON, and the strict reading that accepts nothing else.

Canonical means: ASCII, keys sorted, separators ``,`` and ``:``, integers only, bytes as unpadded base64url. Whoever
reads serialises again and demands equal bytes, so every changed byte of a header or manifest shows.
"""

from __future__ import annotations

import base64
import json
from typing import Any

LARGEST = 2**53 - 1
"""Counters stay where every JSON implementation can follow."""


class NotCanonical(ValueError):
    """The text is no JSON of the accepted kind."""


def canonical(value: object) -> bytes:
    """Return ``value`` as canonical JSON, without a newline."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def parse_strictly(text: bytes) -> Any:
    """Return the value of ``text``; refuse duplicate keys, fractions, NaN and anything that is not ASCII."""
    try:
        return json.loads(
            text.decode("ascii"), object_pairs_hook=_once_each, parse_float=_refuse, parse_constant=_refuse
        )
    except (ValueError, RecursionError):
        raise NotCanonical from None


def encode_bytes(content: bytes) -> str:
    """Return ``content`` as unpadded base64url."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def decode_bytes(text: object, size: int | None) -> bytes:
    """Return the ``size`` bytes (None: any number) that ``text`` stands for; refuse every second spelling."""
    if not isinstance(text, str):
        raise NotCanonical
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise NotCanonical from None
    if (size is not None and len(content) != size) or encode_bytes(content) != text:
        raise NotCanonical
    return content


def counter(value: object, least: int = 1) -> int:
    """Return ``value`` when it is an integer from ``least`` up; a bool is none."""
    if type(value) is not int or not least <= value <= LARGEST:
        raise NotCanonical
    return value


def exact_keys(value: object, *names: str) -> dict[str, Any]:
    """Return ``value`` when it is an object with exactly these keys."""
    if not isinstance(value, dict) or value.keys() != set(names):
        raise NotCanonical
    return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonical
    return found


def _refuse(_: str) -> Any:
    raise NotCanonical
