"""The programme by months: its meetings, what falls due, begin and end, and today among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, unique
from itertools import groupby

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import Check, Due, Interruption
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import SessionState

_MONTHS = 12


@unique
class MarkKind(Enum):
    """What stands on the timeline beside meetings."""

    BEGIN = "begin"
    TODAY = "today"
    DUE = "due"
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One such thing; ``due`` tells which where it comes from the frame."""

    kind: MarkKind
    day: date
    due: Due | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month and what lies in it, in order; or a stretch of ``empty`` months; or, without ``first``, what has no date.

    ``rests`` tells that the mentoring is interrupted then, ``top`` and ``bottom`` that nothing lies before or after.
    """

    first: date | None
    entries: tuple[SessionRow | Mark, ...] = ()
    empty: int = 0
    rests: bool = False
    top: bool = False
    bottom: bool = False

    @property
    def key(self) -> str:
        """What the month is known by."""
        return f"{self.first}{'+' if self.empty else ''}"

    @property
    def meetings(self) -> tuple[SessionRow, ...]:
        """The meetings in it."""
        return tuple(entry for entry in self.entries if isinstance(entry, SessionRow))


def months(
    rows: Sequence[SessionRow],
    pair: Pair,
    course: Iterable[Due],
    today: date,
    interruptions: Sequence[Interruption] = (),
) -> list[Month]:
    """Return the programme from its begin on, one line for each month in which something lies."""
    undated = tuple(row for row in reversed(rows) if day_of(row) is None)
    placed = [(day, 1, row) for row in rows if (day := day_of(row)) is not None]
    marks = [(mark.day, 0, mark) for mark in _marks(pair, course, today, interruptions)]
    everything: list[tuple[date, int, SessionRow | Mark]] = [*placed, *marks]
    everything.sort(key=lambda one: one[:2])
    lines: list[Month] = []
    for first, group in groupby(everything, key=lambda one: one[0].replace(day=1)):
        lines += _gap(lines, first)
        entries = tuple(entry for _day, _order, entry in group)
        lines.append(Month(first=first, entries=entries, rests=_rests(interruptions, first, today)))
    if undated:
        lines.append(Month(first=None, entries=undated))
    return [replace(line, top=place == 0, bottom=place == len(lines) - 1) for place, line in enumerate(lines)]


def day_of(row: SessionRow) -> date | None:
    """Return the day a meeting was or will be held on, as the people's calendar has it."""
    at = row.started_at or row.planned_at
    return None if at is None else at.astimezone().date()


def earlier(lines: Sequence[Month], today: date) -> int:
    """Return how many lines lie more than a year back."""
    year_ago = _index(today) - _MONTHS
    return sum(line.first is not None and _index(line.first) < year_ago for line in lines)


def is_held(row: SessionRow) -> bool:
    """Whether a meeting has begun."""
    return row.state in {SessionState.RUNNING, SessionState.FINISHED}


def _marks(pair: Pair, course: Iterable[Due], today: date, interruptions: Iterable[Interruption]) -> Iterator[Mark]:
    yield Mark(kind=MarkKind.BEGIN, day=pair.started_on)
    yield Mark(kind=MarkKind.TODAY, day=today)
    for due in course:
        if due.day is not None and (not due.past or due.what in {Check.MIDTERM, Check.END}):
            yield Mark(kind=MarkKind.DUE, day=due.day, due=due)
    for one in interruptions:
        yield Mark(kind=MarkKind.INTERRUPTED, day=_day(one.begin))
        if one.end is not None:
            yield Mark(kind=MarkKind.RESUMED, day=_day(one.end))
    if pair.ended_at is not None:
        yield Mark(kind=MarkKind.ENDED, day=_day(pair.ended_at))


def _gap(lines: Sequence[Month], first: date) -> list[Month]:
    """Return the line for the months between the last one and ``first`` in which nothing lies."""
    last = lines[-1].first if lines else None
    empty = 0 if last is None else _index(first) - _index(last) - 1
    return [Month(first=last, empty=empty)] if empty > 0 else []


def _rests(interruptions: Iterable[Interruption], first: date, today: date) -> bool:
    """Whether the mentoring rested through the whole month or into it."""
    ends = [(_day(one.begin), today if one.end is None else _day(one.end)) for one in interruptions]
    return any(_index(begin) <= _index(first) <= _index(end) for begin, end in ends)


def _day(at: datetime) -> date:
    return at.astimezone().date()


def _index(day: date) -> int:
    return day.year * _MONTHS + day.month
