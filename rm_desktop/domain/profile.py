"""The profile of areas in words, then and now, and where its points stand in a radar.

Lines become an area's word by no sum and no mean: it is the furthest word that at least half of the lines that were
looked at have reached. The points lie on the unit circle's spokes, so that paper and screen draw the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from math import cos, pi, sin

from rm_desktop.domain.levels import SEGMENTS, segments
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level

FEWEST = 3
"""Areas that must have been looked at before lines between them make a picture."""

Point = tuple[float, float]
Given = tuple[str, Level, date]
"""A line's code, the level it was given, and the day."""


@dataclass(frozen=True, slots=True)
class Step:
    """From this day on the area had this word."""

    on: date
    word: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """One area: the word of its first levels, that of today's, and the days on which it changed."""

    code: str
    title: str = field(repr=False)
    then: Level
    now: Level
    steps: tuple[Step, ...] = ()

    @property
    def looked_at(self) -> bool:
        """Whether any line of it has a level."""
        return self.now is not Level.NOT_LOOKED_AT

    @property
    def moved(self) -> bool:
        """Whether its word ever changed on another day."""
        return len(self.steps) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The areas of digital competence and the fields of leadership that are to be seen."""

    areas: tuple[AreaRow, ...]
    leadership: tuple[AreaRow, ...]


def word_of(levels: Iterable[Level]) -> Level:
    """Return the furthest word that at least half of the lines looked at have reached."""
    seen = sorted(level for level in levels if level is not Level.NOT_LOOKED_AT)
    return seen[(len(seen) - 1) // 2] if seen else Level.NOT_LOOKED_AT


def steps_of(history: Iterable[Given]) -> tuple[Step, ...]:
    """Return an area's words by day, as its lines stood in the evening; a day without another word is none."""
    levels: dict[str, Level] = {}
    steps: list[Step] = []
    for day, given in groupby(history, key=lambda one: one[2]):
        levels.update((code, level) for code, level, _day in given)
        word = word_of(levels.values())
        if word is not (steps[-1].word if steps else Level.NOT_LOOKED_AT):
            steps.append(Step(day, word))
    return tuple(steps)


def area_row(code: str, title: str, lines: Sequence[SkillRow], history: Iterable[Given] = ()) -> AreaRow:
    """Return the word of an area, then and now, from its lines, and its steps from all they were given."""
    then = [line.level if line.earlier is None else line.earlier for line in lines]
    now = word_of(line.level for line in lines)
    return AreaRow(code=code, title=title, then=word_of(then), now=now, steps=steps_of(history))


def enough(rows: Sequence[AreaRow]) -> bool:
    """Whether a picture of ``rows`` would say something."""
    return sum(row.looked_at for row in rows) >= FEWEST


def radar_points(levels: Sequence[Level]) -> list[Point]:
    """Return a point per level on spokes from the top clockwise, 0 in the middle and 1 on the rim; y grows down."""
    turn = 2 * pi / max(1, len(levels))
    reach = [segments(level) / SEGMENTS for level in levels]
    return [(far * sin(turn * place), -far * cos(turn * place)) for place, far in enumerate(reach)]
