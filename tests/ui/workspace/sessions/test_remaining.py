"""How much time is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.entities import Session
from rm_desktop.domain.ids import SessionId
from rm_desktop.ui.workspace.sessions.remaining import Phase, remaining

BEGIN = datetime(2026, 11, 26, 13, tzinfo=UTC)
SESSION = Session(id=SessionId("s"), title="", minutes=60, clock_since=BEGIN)


@pytest.mark.parametrize(
    ("seconds", "phase", "minutes"),
    [
        (0, Phase.PLENTY, 60),
        (1, Phase.PLENTY, 60),
        (60, Phase.PLENTY, 59),
        (54 * 60 + 59, Phase.PLENTY, 6),
        (55 * 60, Phase.CLOSING, 5),
        (59 * 60 + 59, Phase.CLOSING, 1),
        (60 * 60, Phase.OVER, 0),
        (60 * 60 + 59, Phase.OVER, 0),
        (63 * 60, Phase.OVER, 3),
    ],
)
def test_a_minute_that_has_begun_counts_until_it_is_over(seconds: int, phase: Phase, minutes: int) -> None:
    left = remaining(SESSION, BEGIN + timedelta(seconds=seconds))
    assert (left.phase, left.minutes) == (phase, minutes)


def test_a_clock_that_jumped_back_shows_the_whole_time() -> None:
    assert remaining(SESSION, BEGIN - timedelta(hours=2)).minutes == 60
