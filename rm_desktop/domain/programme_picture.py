"""The programme drawn: a lane for meetings, goals, levels and agreements each, and bars told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from rm_desktop.domain.looking_back import GoalSpan, LookBack, Passed, months_back
from rm_desktop.domain.picture import LINE, Ink, Mark, Picture, Shape, Stroke, Words

_LABEL, _WIDE_LABEL = 132, 210
_GAP = 12
_LANE = 30
_MONTH_ROOM = 46
_MOST_GOALS = 6
_WORDS_ROOM = 150
_END = 8
_LETTER = 7.6
"""So wide is a letter at most, on average."""

MonthWord = Callable[[date], str]
Bar = tuple[str, int, str]
"""A name, how much, and the words for that."""


def programme(back: LookBack, lanes: tuple[str, str, str], month: MonthWord, width: float) -> Picture:
    """Draw what happened from the first day until the last; ``lanes`` are meetings, levels and agreements."""
    first = min([back.begun, *(event.on for event in back.events)]).replace(day=1)
    last = months_back(max([back.until, *(event.on for event in back.events)]).replace(day=1), -1)
    span = max(1, (last - first).days)
    label = _label(width)
    room = width - label - _GAP - _END

    def across(day: date) -> float:
        return label + _GAP + room * (day - first).days / span

    shapes: list[Shape] = []
    top = float(_LANE) / 2
    meetings, levels, agreements = lanes
    for name, kinds in ((meetings, {Passed.MEETING}), (levels, {Passed.LEVEL}), (agreements, {Passed.AGREEMENT})):
        if name == levels:
            for goal in back.goals[-_MOST_GOALS:]:
                shapes += _goal(goal, across, (label, top), back.until)
                top += _LANE
        days = sorted({event.on for event in back.events if event.what in kinds})
        shapes += _lane(name, top, width)
        shapes += [Mark(at=(across(day), top), ink=Ink.NOW) for day in days]
        top += _LANE
    shapes += _months(first, last, across, top, month)
    return Picture(width=width, height=top + LINE, shapes=tuple(shapes))


def bars(rows: Sequence[Bar], width: float) -> Picture:
    """Draw a line as long as each number, with its words at the end."""
    most = max((amount for _name, amount, _words in rows), default=0) or 1
    label = _label(width)
    room = width - label - _GAP - _WORDS_ROOM
    shapes: list[Shape] = []
    for place, (name, amount, words) in enumerate(rows):
        y = (place + 0.5) * _LANE
        end = label + _GAP + room * amount / most
        shapes.append(_name(name, label, y))
        if amount:
            shapes.append(Stroke(points=((label + _GAP, y), (end, y)), ink=Ink.NOW))
            shapes.append(Mark(at=(end, y), ink=Ink.NOW))
        shapes.append(Words(box=(end + _GAP, y - LINE / 2, _WORDS_ROOM - _GAP, LINE), text=words, across=-1))
    return Picture(width=width, height=float(_LANE * len(rows)), shapes=tuple(shapes))


def _goal(goal: GoalSpan, across: Callable[[date], float], at: tuple[float, float], until: date) -> Iterable[Shape]:
    """Draw a goal from a hollow square: to a dot where it was reached, dashed where it was let go, else until now."""
    begin, end = across(goal.begin), across(goal.end or until)
    label, y = at
    over = goal.end is not None
    yield _name(goal.title, label, y)
    yield Stroke(points=((begin, y), (end, y)), ink=Ink.THEN if over and not goal.reached else Ink.NOW)
    yield Mark(at=(begin, y), ink=Ink.THEN)
    if goal.reached:
        yield Mark(at=(end, y), ink=Ink.NOW)


def _lane(name: str, y: float, width: float) -> list[Shape]:
    label = _label(width)
    return [_name(name, label, y), Stroke(points=((label + _GAP, y), (width - _END, y)), ink=Ink.GRID)]


def _label(width: float) -> float:
    """Return the room for names: a quarter of the picture, as far as that is neither too little nor too much."""
    return min(max(float(_LABEL), width / 4), float(_WIDE_LABEL))


def _name(text: str, room: float, y: float) -> Words:
    """Write a name before its line, cut where there is no room; the table has all of it."""
    most = int(room / _LETTER)
    shown = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return Words(box=(0.0, y - LINE / 2, room, float(LINE)), text=shown, across=1, quiet=True)


def _months(first: date, last: date, across: Callable[[date], float], y: float, month: MonthWord) -> Iterable[Shape]:
    """Name as many months as there is room for, the first of them always."""
    days = []
    day = first
    while day < last:
        days.append(day)
        day = months_back(day, -1)
    least = (across(last) - across(first)) / max(1, len(days))
    every = max(1, -(-_MONTH_ROOM // max(1, int(least))))
    for day in days[::every]:
        x = across(day)
        yield Stroke(points=((x, y - _LANE * 0.3), (x, y)), ink=Ink.GRID)
        yield Words(box=(x - 2, y, _MONTH_ROOM, float(LINE)), text=month(day), across=-1, quiet=True)
