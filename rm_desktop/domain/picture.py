"""Pictures as lists of shapes, so that every surface draws the same. Lengths are the design's pixels at 100 %."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, unique

from rm_desktop.domain.profile import AreaRow, Point, Step, radar_points
from rm_desktop.domain.words import Level

LINE = 20
"""The height of a line of words."""
_LABEL = 3 * LINE
_ABOVE = 2 * LINE
_GAP = 10
_SMALLEST, _LARGEST = 70.0, 140.0
_BESIDE = 130
_SAMPLE = 44
_AXIS = 150


@unique
class Ink(Enum):
    """What a line or mark stands for; each has a colour, a line and a mark of its own."""

    GRID = "grid"
    THEN = "then"
    NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points; closed it returns to the first."""

    points: tuple[Point, ...]
    ink: Ink
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark at a point."""

    at: Point
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in a box, ``across`` and ``down`` on its side: -1 left or top, 0 in the middle, 1 right or bottom."""

    box: tuple[float, float, float, float]
    text: str = field(repr=False)
    across: int = 0
    down: int = 0
    quiet: bool = False


Shape = Stroke | Mark | Words
WordOf = Callable[[Level], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Shapes in the order in which they are drawn."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = field(repr=False)


def radar(rows: Sequence[AreaRow], word: WordOf, names: tuple[str, str], width: float) -> Picture:
    """Draw ``rows`` then and now; ``names`` are the words for these two."""
    far = min(max(width / 2 - _BESIDE, _SMALLEST), _LARGEST)
    middle = (width / 2, _ABOVE + LINE + far)
    spokes = [_from(middle, far, point) for point in radar_points([Level.CAN_SHOW] * len(rows))]
    labels = [_label(row.title, spoke, middle, width) for row, spoke in zip(rows, spokes, strict=True)]
    below = max(label.box[1] + label.box[3] for label in labels)
    shapes: list[Shape] = [Stroke(points=(middle, spoke), ink=Ink.GRID) for spoke in spokes]
    ring_words: list[Words] = []
    for level in (Level.WITH_HELP, Level.ALONE, Level.CAN_SHOW):
        ring = [_from(middle, far, point) for point in radar_points([level] * len(rows))]
        shapes.append(Stroke(points=tuple(ring), ink=Ink.GRID, closed=True))
        ring_words.append(_ring_word(word(level), ring[0], width))
    shapes += labels
    for ink, levels in ((Ink.THEN, [row.then for row in rows]), (Ink.NOW, [row.now for row in rows])):
        points = tuple(_from(middle, far, point) for point in radar_points(levels))
        shapes.append(Stroke(points=points, ink=ink, closed=True))
        shapes += [Mark(at=point, ink=ink) for point in points]
    shapes += ring_words
    for place, (ink, name) in enumerate(zip((Ink.THEN, Ink.NOW), names, strict=True)):
        shapes += _legend(ink, name, (width / 2 - 2 * _SAMPLE, below + _GAP + (place + 0.5) * LINE), width)
    return Picture(width=width, height=below + _GAP + 2 * LINE + _GAP, shapes=tuple(shapes))


def development(steps: Sequence[Step], until: date, word: WordOf, days: tuple[str, str], width: float) -> Picture:
    """Draw the words of one area from its first day until another; ``days`` are the words for these two."""
    first = steps[0].on
    span = max(1, (until - first).days)
    room = width - _AXIS - _GAP

    def place(on: date, level: Level) -> Point:
        return _AXIS + room * (on - first).days / span, (Level.CAN_SHOW - level + 0.5) * LINE * 1.2

    shapes: list[Shape] = []
    for level in reversed(Level):
        left, right = place(first, level), place(until, level)
        shapes.append(Stroke(points=(left, right), ink=Ink.GRID))
        box = (0.0, left[1] - LINE / 2, _AXIS - _GAP, float(LINE))
        shapes.append(Words(box=box, text=word(level), across=1, quiet=True))
    corners: list[Point] = []
    for step, after in zip(steps, [*(one.on for one in steps[1:]), until], strict=True):
        corners += [place(step.on, step.word), place(after, step.word)]
    shapes.append(Stroke(points=tuple(corners), ink=Ink.NOW))
    shapes += [Mark(at=place(step.on, step.word), ink=Ink.NOW) for step in steps]
    below = len(Level) * LINE * 1.2
    for across, day in zip((-1, 1), days, strict=True):
        shapes.append(Words(box=(_AXIS, below, room, float(LINE)), text=day, across=across, quiet=True))
    return Picture(width=width, height=below + LINE, shapes=tuple(shapes))


def _from(middle: Point, far: float, point: Point) -> Point:
    return middle[0] + far * point[0], middle[1] + far * point[1]


def _label(text: str, spoke: Point, middle: Point, width: float) -> Words:
    """Put the name of an area outside its spoke: above, beside or below."""
    x, y = spoke
    aside, down = x - middle[0], y - middle[1]
    if abs(aside) < 1 and down < 0:
        return Words(box=(0, y - LINE - _ABOVE, width, _ABOVE), text=text, down=1)
    if abs(aside) < 1:
        return Words(box=(0, y + _GAP, width, _LABEL), text=text, down=-1)
    left, across = aside < 0, 1 if aside < 0 else -1
    if abs(aside) > abs(down):
        box = (0 if left else x + _GAP, y - _LABEL, (x if left else width - x) - _GAP, 2 * _LABEL)
        return Words(box=box, text=text, across=across)
    box = (0 if left else width / 2 + _GAP, y + _GAP, width / 2 - _GAP, _LABEL)
    return Words(box=box, text=text, across=across, down=-1)


def _ring_word(text: str, top: Point, width: float) -> Words:
    return Words(box=(top[0] + _GAP, top[1] - LINE, width / 2 - _GAP, LINE), text=text, across=-1, down=1, quiet=True)


def _legend(ink: Ink, name: str, at: Point, width: float) -> list[Shape]:
    x, y = at
    return [
        Stroke(points=((x, y), (x + _SAMPLE, y)), ink=ink),
        Mark(at=(x + _SAMPLE / 2, y), ink=ink),
        Words(box=(x + _SAMPLE + _GAP, y - LINE / 2, width - x - _SAMPLE - _GAP, LINE), text=name, across=-1),
    ]
