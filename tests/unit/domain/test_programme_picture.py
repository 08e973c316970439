"""The way so far and bars, as shapes that lie inside the picture."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from rm_desktop.domain.looking_back import Event, GoalSpan, LookBack, Passed
from rm_desktop.domain.picture import Ink, Mark, Stroke, Words
from rm_desktop.domain.programme_picture import bars, programme

BEGIN = date(2026, 6, 4)
LANES = ("Treffen", "Fitness", "Vereinbarung")


def back(*, days=180, meetings=6):
    step = max(1, days // max(1, meetings))
    held = [Event(on=BEGIN + timedelta(days=step * one), what=Passed.MEETING) for one in range(meetings)]
    goals = (
        GoalSpan(title="Ein sehr langer Name für ein Ziel, das bleibt", begin=BEGIN, end=None, reached=False),
        GoalSpan(title="Erreicht", begin=BEGIN, end=BEGIN + timedelta(days=min(30, days)), reached=True),
        GoalSpan(title="Anders", begin=BEGIN, end=BEGIN + timedelta(days=min(30, days)), reached=False),
    )
    return LookBack(begun=BEGIN, until=BEGIN + timedelta(days=days), events=tuple(held), goals=goals)


def ends(picture):
    for shape in picture.shapes:
        if isinstance(shape, Stroke):
            yield from shape.points
        elif isinstance(shape, Mark):
            yield shape.at


@pytest.mark.parametrize("width", [300.0, 460.0, 900.0])
@pytest.mark.parametrize("days", [0, 20, 180, 1500])
def test_everything_lies_inside(width, days):
    picture = programme(back(days=days), LANES, lambda day: day.strftime("%b"), width)
    assert all(0 <= x <= width and 0 <= y <= picture.height for x, y in ends(picture))
    months = [shape.box for shape in picture.shapes if isinstance(shape, Words) and shape.across == -1]
    assert months
    assert all(after[0] - before[0] >= 40 for before, after in pairwise(months))


def test_each_lane_has_its_name_and_each_meeting_its_dot():
    picture = programme(back(), LANES, str, 900)
    names = [shape.text for shape in picture.shapes if isinstance(shape, Words) and shape.across == 1]
    assert names == ["Treffen", "Ein sehr langer Name für e…", "Erreicht", "Anders", "Fitness", "Vereinbarung"]
    dots = [shape for shape in picture.shapes if isinstance(shape, Mark) and shape.ink is Ink.NOW]
    assert len(dots) == 6 + 1
    dashed = [shape for shape in picture.shapes if isinstance(shape, Stroke) and shape.ink is Ink.THEN]
    assert len(dashed) == 1


def test_bars_are_as_long_as_their_numbers():
    picture = bars([("Juni", 120, "2 Stunden"), ("Juli", 0, ""), ("August", 60, "eine Stunde")], 600)
    lines = [shape.points for shape in picture.shapes if isinstance(shape, Stroke)]
    long, short = (end[0] - begin[0] for begin, end in lines)
    assert long == pytest.approx(2 * short)
    assert all(x <= 600 for x, _y in ends(picture))
    assert bars([], 600).height == 0
