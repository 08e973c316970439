"""Earlier texts of a note: which of them are kept, as time goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

SITTING = timedelta(minutes=10)
"""So long nothing must have been saved for a new sitting of writing to begin."""
EVERY_DAY_FOR = timedelta(days=14)
"""So long one text of each day is kept; before that, one of each week."""
MUCH = 200
"""Characters from which on losing half of a text at once is worth a version of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """An earlier text in a list; ``at`` is when it had last been saved."""

    number: int
    at: datetime
    title: str = field(repr=False)
    excerpt: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteVersion:
    """An earlier text itself."""

    number: int
    at: datetime
    title: str = field(repr=False)
    body: str = field(repr=False)


def breaks_off(before: str, after: str) -> bool:
    """Whether more than half of a text goes with one save."""
    return len(before) >= MUCH and len(after) * 2 < len(before)


def believed(today: date, newest: date) -> date:
    """Return the day by which versions are thinned: that of the ``newest`` one where today is far beyond it.

    A clock that is ahead for one sitting would otherwise make everything old and thin it at once. Where a note really
    rested so long, thinning only waits for its next sitting.
    """
    return today if today - newest <= EVERY_DAY_FOR else newest


def surplus(
    versions: Iterable[tuple[int, datetime]], today: date, day_of: Callable[[datetime], date]
) -> tuple[int, ...]:
    """Return which of ``versions`` (number and time) may go: of a past day or week only its last one stays.

    Nothing of today goes, nor what a clock that was turned back takes for tomorrow.
    """
    kept: set[tuple[object, ...]] = set()
    gone = []
    for number, at in sorted(versions, key=lambda one: (one[1], one[0]), reverse=True):
        day = day_of(at)
        if day >= today:
            continue
        period: tuple[object, ...] = (day,) if today - day <= EVERY_DAY_FOR else day.isocalendar()[:2]
        if period in kept:
            gone.append(number)
        kept.add(period)
    return tuple(sorted(gone))
