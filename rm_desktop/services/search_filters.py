"""Filters typed among the words of a search: ``art:aufgabe``, ``wer:mentee``, ``seit:2026-03``, ``ist:offen``.

Both languages are understood in either, with or without capitals and accents. What is no filter stays a word.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from rm_desktop.domain.filters import Filters
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Kind, Person

Names = Mapping[str, Person]
"""What the two are called, folded."""

_KINDS = {
    Kind.SESSION: "treffen meeting meetings",
    Kind.ITEM: "punkt punkte item items",
    Kind.NOTE: "notiz notizen note notes",
    Kind.ACTION: "aufgabe aufgaben task tasks",
    Kind.GOAL: "ziel ziele goal goals",
    Kind.LATER: "spater later",
    Kind.SKILL: "fahigkeit fahigkeiten skill skills",
    Kind.EXAMPLE: "beispiel beispiele example examples",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_ROLES: Names = {
    "mentee": Person.SENIOR,
    "senior": Person.SENIOR,
    "mentor": Person.JUNIOR,
    "mentorin": Person.JUNIOR,
    "junior": Person.JUNIOR,
}
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_DOTTED = re.compile(r"(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})\.(?P<year>\d{4})")
_FIRST, _LAST = 0, 1


def typed_filters(text: str, names: Names) -> tuple[Filters, str]:
    """Return the filters in ``text`` and the words that are left of it."""
    filters, left = Filters(), []
    for word in text.split(" "):
        found = _filter(word, names)
        if found is None:
            left.append(word)
        else:
            filters = filters.and_also(found)
    return filters, " ".join(left)


def _filter(word: str, names: Names) -> Filters | None:
    name, colon, value = fold(word).partition(":")
    reading = _READING.get(name) if colon else None
    chosen = reading(value, names) if reading is not None and value else None
    return Filters(**chosen) if chosen else None


def _kind(value: str, _names: Names) -> dict[str, Any]:
    kinds = {_KIND_OF[one] for one in value.split(",") if one in _KIND_OF}
    return {"kinds": frozenset(kinds)} if kinds else {}


def _person(value: str, names: Names) -> dict[str, Any]:
    person = names.get(value) or _ROLES.get(value.replace(":", ""))
    return {"person": person} if person else {}


def _state(value: str, _names: Names) -> dict[str, Any]:
    return {"open_only": True} if value in {"offen", "open"} else {}


def _since(value: str, _names: Names) -> dict[str, Any]:
    days = _days(value)
    return {"since": days[_FIRST]} if days else {}


def _until(value: str, _names: Names) -> dict[str, Any]:
    days = _days(value)
    return {"until": days[_LAST]} if days else {}


def _days(value: str) -> tuple[date, date] | None:
    """Return the first and the last day of a year, a month or a day, or None where it is none of these."""
    found = _DAY.fullmatch(value) or _DOTTED.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(found[name]) if found[name] else None for name in ("year", "month", "day"))
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        last = calendar.monthrange(year, month)[1]
        return date(year, month, day or 1), date(year, month, day or last)
    except ValueError:
        return None


_READING: Mapping[str, Callable[[str, Names], dict[str, Any]]] = {
    **dict.fromkeys(("art", "kind"), _kind),
    **dict.fromkeys(("wer", "who"), _person),
    **dict.fromkeys(("ist", "is"), _state),
    **dict.fromkeys(("seit", "since"), _since),
    **dict.fromkeys(("bis", "until"), _until),
}
