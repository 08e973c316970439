"""The profile's words and points."""

from __future__ import annotations

from datetime import date

import pytest

from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.profile import Step, area_row, enough, radar_points, steps_of, word_of
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level

NOT, HELP, ALONE, SHOW = Level


def line(level: Level, earlier: Level | None = None) -> SkillRow:
    return SkillRow(
        code=SkillCode("a"),
        field_code="1",
        title="",
        detail="",
        competence="",
        level=level,
        earlier=earlier,
        assessed_at=None,
        examples=0,
    )


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ([], NOT),
        ([NOT, NOT], NOT),
        ([NOT, NOT, SHOW], SHOW),
        ([HELP, SHOW], HELP),
        ([HELP, ALONE, SHOW], ALONE),
        ([HELP, HELP, HELP, SHOW], HELP),
        ([HELP, ALONE, ALONE, SHOW], ALONE),
    ],
)
def test_at_least_half_of_the_lines_looked_at_have_reached_the_word(levels: list[Level], word: Level) -> None:
    assert word_of(levels) is word
    seen = [level for level in levels if level is not NOT]
    assert 2 * sum(level >= word for level in seen) >= len(seen)


def test_an_area_tells_the_first_levels_beside_todays() -> None:
    row = area_row("1", "Search", [line(ALONE, HELP), line(SHOW, HELP), line(ALONE), line(NOT)])
    assert (row.then, row.now) == (HELP, ALONE)
    assert row.looked_at


def test_lines_looked_at_later_take_no_part_in_then() -> None:
    row = area_row("1", "Search", [line(ALONE, NOT), line(SHOW, NOT)])
    assert (row.then, row.now) == (NOT, ALONE)


def test_two_areas_make_no_picture_but_three_do() -> None:
    areas = [area_row(str(place), "", [line(HELP)]) for place in range(3)]
    empty = area_row("9", "", [])
    assert not enough([])
    assert not enough([*areas[:2], empty])
    assert enough([*areas, empty])


def test_points_go_clockwise_from_the_top_and_as_far_as_the_word() -> None:
    points = radar_points([SHOW, SHOW, NOT, HELP])
    expected = [(0, -1), (1, 0), (0, 0), (-1 / 3, 0)]
    assert points == [pytest.approx(point, abs=1e-9) for point in expected]
    assert radar_points([]) == []


def test_steps_are_the_evenings_on_which_the_word_was_another() -> None:
    days = [date(2026, 1, day) for day in (1, 2, 3, 4)]
    given = [
        ("a", HELP, days[0]),
        ("a", SHOW, days[1]),
        ("a", HELP, days[1]),
        ("b", HELP, days[2]),
        ("a", SHOW, days[3]),
        ("b", ALONE, days[3]),
    ]
    assert steps_of(given) == (Step(days[0], HELP), Step(days[3], ALONE))
    assert steps_of([]) == ()
    assert steps_of([("a", HELP, days[0]), ("a", NOT, days[1])])[-1].word is NOT
