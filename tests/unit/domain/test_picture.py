"""Where shapes stand in the pictures of the profile."""

from __future__ import annotations

from datetime import date

import pytest

from rm_desktop.domain.picture import Ink, Mark, Picture, Stroke, Words, development, radar
from rm_desktop.domain.profile import AreaRow, Step
from rm_desktop.domain.words import Level

NAMES = ("at first", "today")


def word(level: Level) -> str:
    return level.name


def rows(count: int) -> list[AreaRow]:
    return [
        AreaRow(code=str(place), title=f"Area {place}", then=Level.WITH_HELP, now=Level.CAN_SHOW)
        for place in range(count)
    ]


def lines(picture: Picture, ink: Ink, *, closed: bool) -> list[Stroke]:
    return [one for one in picture.shapes if isinstance(one, Stroke) and one.ink is ink and one.closed is closed]


@pytest.mark.parametrize("count", [3, 4, 5])
@pytest.mark.parametrize("width", [300, 480, 900])
def test_now_lies_on_the_rim_then_on_the_inner_ring_and_no_words_leave_the_picture(count: int, width: float) -> None:
    picture = radar(rows(count), word, NAMES, width)
    inner, _middle, rim = lines(picture, Ink.GRID, closed=True)
    assert [one.points for one in lines(picture, Ink.THEN, closed=True)] == [inner.points]
    assert [one.points for one in lines(picture, Ink.NOW, closed=True)] == [rim.points]
    for shape in picture.shapes:
        if isinstance(shape, Words):
            left, top, across, down = shape.box
            assert min(left, top, across, down) >= 0
            assert left + across <= width
            assert top + down <= picture.height


def test_then_and_now_differ_in_their_marks_and_the_legend_shows_both() -> None:
    picture = radar(rows(5), word, NAMES, 480)
    marks = [shape.ink for shape in picture.shapes if isinstance(shape, Mark)]
    assert marks == [Ink.THEN] * 5 + [Ink.NOW] * 5 + [Ink.THEN, Ink.NOW]
    said = [shape.text for shape in picture.shapes if isinstance(shape, Words)]
    assert set(said) == {*(f"Area {place}" for place in range(5)), "WITH_HELP", "ALONE", "CAN_SHOW", *NAMES}


def test_development_goes_by_days_and_higher_words_stand_higher() -> None:
    steps = [Step(date(2026, 1, 1), Level.WITH_HELP), Step(date(2026, 1, 11), Level.CAN_SHOW)]
    picture = development(steps, date(2026, 1, 21), word, ("a", "b"), 480)
    first, second = [shape.at for shape in picture.shapes if isinstance(shape, Mark)]
    (path,) = lines(picture, Ink.NOW, closed=False)
    assert path.points[0] == first
    assert path.points[1] == (second[0], first[1])
    assert path.points[2] == second
    assert path.points[3][0] - second[0] == pytest.approx(second[0] - first[0])
    assert second[1] < first[1]


def test_a_development_of_one_day_has_a_place() -> None:
    today = date(2026, 1, 1)
    picture = development([Step(today, Level.ALONE)], today, word, ("a", "b"), 480)
    assert picture.height > 0
