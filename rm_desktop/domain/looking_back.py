"""What has been, told and never judged: events, hours, topics, promises. Nothing here is about one person alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, unique

from rm_desktop.domain.words import Level

NEAR = timedelta(days=3)
"""So far from the very day something still counts as having been at this time."""
MONTHS_AGO = (6, 3, 1)
"""Where no earlier year has anything to tell, these do."""


@unique
class Passed(Enum):
    """What happened."""

    BEGUN = "begun"
    MEETING = "meeting"
    GOAL_SET = "goal_set"
    GOAL_REACHED = "goal_reached"
    GOAL_CHANGED = "goal_changed"
    GOAL_DROPPED = "goal_dropped"
    LEVEL = "level"
    AGREEMENT = "agreement"
    INTERRUPTED = "interrupted"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing on one day; ``key`` is what can be opened: a meeting, a goal or a skill."""

    on: date
    what: Passed
    title: str = field(default="", repr=False)
    key: str = ""
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSpan:
    """A goal from the day it was set; ``end`` is the last one unless it is still open, ``reached`` how that was."""

    title: str = field(repr=False)
    begin: date
    end: date | None
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTogether:
    """Minutes and meetings of one month."""

    first: date
    minutes: int
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A field of the checklist, or a tag, and in how many meetings it was talked about."""

    title: str = field(repr=False)
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ago:
    """How long ago something was; ``exact`` says that it was on this very day of the month."""

    months: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """Everything the page shows; events are the earliest first."""

    begun: date
    until: date
    events: tuple[Event, ...] = ()
    goals: tuple[GoalSpan, ...] = ()
    months: tuple[MonthTogether, ...] = ()
    topics: tuple[Topic, ...] = ()
    kept: int = 0
    open: int = 0

    @property
    def meetings(self) -> int:
        """Return how many meetings there were."""
        return sum(month.meetings for month in self.months)

    @property
    def minutes(self) -> int:
        """Return how long they took together."""
        return sum(month.minutes for month in self.months)


def months_back(day: date, months: int) -> date:
    """Return the same day of an earlier month, or the last one of it where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError


def at_this_time(events: Sequence[Event], today: date) -> tuple[Ago, tuple[Event, ...]] | None:
    """Return what was on this day in an earlier year, else about this day, else some months ago; the first that is."""
    begun = min((event.on for event in events), default=today)
    years = range(12, 12 * (today.year - begun.year + 1) + 1, 12)
    for months in (*years, *MONTHS_AGO):
        day = months_back(today, months)
        for exact, near in ((True, timedelta()), (False, NEAR)):
            found = tuple(event for event in events if abs(event.on - day) <= near)
            if found:
                return Ago(months=months, exact=exact), found
    return None


def every_month(found: Iterable[tuple[date, int]], begun: date, until: date) -> tuple[MonthTogether, ...]:
    """Return all months from ``begun`` to ``until``, those without a meeting too; ``found`` are days and minutes."""
    minutes: dict[date, list[int]] = {}
    for day, length in found:
        minutes.setdefault(day.replace(day=1), []).append(length)
    first = min([begun.replace(day=1), *minutes])
    last = max([until.replace(day=1), *minutes])
    months = []
    while first <= last:
        lengths = minutes.get(first, [])
        months.append(MonthTogether(first=first, minutes=sum(lengths), meetings=len(lengths)))
        first = months_back(first, -1)
    return tuple(months)
