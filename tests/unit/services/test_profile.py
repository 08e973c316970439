"""The profile from the levels in the vault."""

from __future__ import annotations

from datetime import timedelta

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Level
from rm_desktop.services.journal import Journal

REPLY = "line.2.5.calm-reply"


def test_areas_and_fields_of_leadership_stand_apart_and_own_ones_take_no_part(journal: Journal) -> None:
    journal.checklist.add_field("Im Verein")
    profile = journal.skills.profile()
    assert sorted(row.code for row in profile.areas) == ["1", "2", "3", "4", "5"]
    assert sorted(row.code for row in profile.leadership) == ["L1", "L2", "L3", "L4", "L5"]
    assert not any(row.looked_at or row.steps for row in (*profile.areas, *profile.leadership))


def test_an_area_tells_then_now_and_its_days(journal: Journal, clock: FixedClock) -> None:
    journal.skills.assess(REPLY, Level.WITH_HELP)
    first = clock.moment.astimezone().date()
    clock.moment += timedelta(days=14)
    journal.skills.assess(REPLY, Level.CAN_SHOW)
    (row,) = [row for row in journal.skills.profile().areas if row.code == "2"]
    assert (row.then, row.now) == (Level.WITH_HELP, Level.CAN_SHOW)
    assert [(step.on, step.word) for step in row.steps] == [
        (first, Level.WITH_HELP),
        (first + timedelta(days=14), Level.CAN_SHOW),
    ]


def test_what_is_hidden_takes_no_part(journal: Journal) -> None:
    journal.skills.assess(REPLY, Level.ALONE)
    journal.checklist.hide(REPLY, hidden=True)
    journal.checklist.hide("3", hidden=True)
    rows = {row.code: row for row in journal.skills.profile().areas}
    assert "3" not in rows
    assert not rows["2"].looked_at
    assert rows["2"].steps == ()
