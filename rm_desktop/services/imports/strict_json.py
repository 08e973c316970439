"""JSON from elsewhere: what is odd about it is refused, because two readers could understand it in two ways."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.services.imports.source import MIB

LARGEST = 256 * MIB
_MOST_PIECES = 2_000_000
_MOST_VALUES = 20_000_000
_LONGEST_NUMBER = 19
"""Brackets and commas. Each piece costs memory many times its length, so a small file could still fill it."""


def parsed(content: bytes) -> Any:
    """Return the value of a JSON text in UTF-8: no key twice, no NaN, no endless number, no depth without end."""
    text = decoded(content)
    if text.count("[") + text.count("{") > _MOST_PIECES or text.count(",") > _MOST_VALUES:
        raise UnreadableImport(reason="import_size")
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_odd, parse_float=_finite, parse_int=_short)
    except RecursionError:
        raise UnreadableImport(reason="deep") from None
    except ValueError:
        raise UnreadableImport(reason="json") from None


def decoded(content: bytes) -> str:
    """Return text in UTF-8, with or without a mark in front; anything else is refused rather than guessed."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableImport(reason="encoding") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnreadableImport(reason="twice")
    return found


def _odd(_word: str) -> NoReturn:
    raise UnreadableImport(reason="number")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise UnreadableImport(reason="number")
    return value


def _short(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise UnreadableImport(reason="number")
    return int(text)
