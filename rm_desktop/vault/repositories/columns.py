"""How values stand in the database: words as text, moments as milliseconds since 1970 in UTC, days as ISO dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any

from rm_desktop.domain.clock import EARLIEST, LATEST
from rm_desktop.domain.errors import InvalidInput

Decode = Callable[[Any], Any]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def stored(value: object) -> object:
    """Return ``value`` as the database keeps it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return (value - _EPOCH) // _MILLISECOND
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def kept(value: object) -> object:
    """Return ``value`` as the database keeps it; `InvalidInput` for a day that nobody means."""
    day_of = value.date() if isinstance(value, datetime) else value
    if isinstance(day_of, date) and not EARLIEST <= day_of <= LATEST:
        raise InvalidInput(field="day", reason="out_of_range")
    return stored(value)


def same(value: Any) -> Any:
    """Return ``value`` as it is."""
    return value


def moment(value: int | None) -> datetime | None:
    """Return a stored moment."""
    return None if value is None else _EPOCH + value * _MILLISECOND


def a_moment(value: int) -> datetime:
    """Return a stored moment that is always there."""
    return _EPOCH + value * _MILLISECOND


def day(value: str | None) -> date | None:
    """Return a stored day."""
    return None if value is None else date.fromisoformat(value)


def maybe(decode: Decode) -> Decode:
    """Return a decoder that leaves null alone."""
    return lambda value: None if value is None else decode(value)
