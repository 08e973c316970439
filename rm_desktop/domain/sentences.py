"""Shipped sentences and dates in words: one reader for `resources/content/{de,en}/*.toml`, for every layer."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, tzinfo
from functools import cache
from typing import Any, Literal, NamedTuple

from rm_desktop.domain.errors import ContentMissing
from rm_desktop.domain.resource_files import resource_path

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")


@cache
def texts(language: Language, name: str) -> dict[str, Any]:
    """Return one content file as parsed."""
    with resource_path("content", language, f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def sentence(language: Language, key: str, /, **params: object) -> str:
    """Return the sentence at a dotted key whose first part names the file, with ``params`` filled in.

    Only the sentence itself is a format: braces inside parameters are left alone.
    """
    name, *path = key.split(".")
    found: object = texts(language, name)
    for part in path:
        if not isinstance(found, dict) or part not in found:
            raise ContentMissing(key=key)
        found = found[part]
    if not isinstance(found, str):
        raise ContentMissing(key=key)
    return found.format(**params)


def plural(language: Language, key: str, count: int, /, **params: object) -> str:
    """Return the sentence ``key.one`` or ``key.other`` for ``count``, which fills ``{count}``."""
    return sentence(language, f"{key}.{'one' if count == 1 else 'other'}", count=count, **params)


class Sentences(NamedTuple):
    """The sentences below one key, in one language."""

    language: Language
    key: str

    def __call__(self, name: str, /, **params: object) -> str:
        """Return the sentence ``name``."""
        return sentence(self.language, f"{self.key}.{name}", **params)

    def plural(self, name: str, count: int, /, **params: object) -> str:
        """Return the sentence ``name`` for ``count``."""
        return plural(self.language, f"{self.key}.{name}", count, **params)


def day(language: Language, value: date, *, weekday: bool = False) -> str:
    """Return a date in words."""
    return _date(language, "weekday_day" if weekday else "day", value)


def moment(language: Language, value: datetime, zone: tzinfo | None = None) -> str:
    """Return an aware moment in words, in ``zone`` or else in the machine's time zone."""
    return _date(language, "moment", value.astimezone(zone))


def _date(language: Language, form: str, value: date) -> str:
    names = texts(language, "documents")["dates"]
    return sentence(
        language,
        f"documents.dates.{form}",
        weekday=names["weekdays"][value.weekday()],
        day=value.day,
        month=names["months"][value.month - 1],
        year=value.year,
        hour=value.hour if isinstance(value, datetime) else 0,
        minute=value.minute if isinstance(value, datetime) else 0,
    )
