"""Which sets of copies may go when a new one has come: by age, for each database by itself, and never for space alone.

Ages are counted in days, weeks and months *on which copies were made*, and recency by the sets' numbers. A clock that
jumps to another year and back therefore costs one place in each row, never the rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from rm_desktop.domain.words import Compartment

LAST = 10
DAYS = 14
WEEKS = 13
MONTHS = 12
ALWAYS = 3
"""So many sets stay however little space there is."""
SHARE = 4
"""All sets together take at most this part of the space that would be free without them: a quarter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A set as rotation sees it: for each database when its copy was checked, and which copy it is."""

    name: str
    number: int
    size: int
    copies: Mapping[Compartment, tuple[datetime, bytes]]


def surplus(sets: Iterable[Held], free: int) -> tuple[str, ...]:
    """Return the names of the sets that may go, the oldest first; ``free`` is the space left on their disk."""
    newest_first = sorted(sets, key=lambda one: one.number, reverse=True)
    safe = {one.name for one in newest_first[:ALWAYS]}
    wanted = set(safe)
    for part in Compartment:
        copies = tuple(_copies(newest_first, part))
        safe |= {name for _moment, name in copies[:1]}
        wanted |= _by_age(copies)
    wanted |= safe
    room = (free + sum(one.size for one in newest_first)) // SHARE
    taken = sum(one.size for one in newest_first if one.name in wanted)
    for one in reversed(newest_first):
        if taken > room and one.name in wanted - safe:
            wanted.remove(one.name)
            taken -= one.size
    return tuple(one.name for one in reversed(newest_first) if one.name not in wanted)


def _copies(newest_first: Sequence[Held], part: Compartment) -> Iterator[tuple[datetime, str]]:
    """Give each copy of a database once, the newest first, with the newest set that holds it."""
    seen = set()
    for one in newest_first:
        copy = one.copies.get(part)
        if copy is not None and copy not in seen:
            seen.add(copy)
            yield copy[0].astimezone(UTC), one.name


def _by_age(copies: Sequence[tuple[datetime, str]]) -> set[str]:
    kept = {name for _moment, name in copies[:LAST]}
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest: dict[object, str] = {}
        for moment, name in copies:
            newest.setdefault(period(moment), name)
        kept |= set(islice(newest.values(), count))
    return kept


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
