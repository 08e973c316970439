"""How much of a meeting's time is left, as the clock on the page says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, unique

from rm_desktop.domain.entities import Session

HINT_SECONDS = 5 * 60


@unique
class Phase(Enum):
    """How the clock looks."""

    PLENTY = "plenty"
    CLOSING = "closing"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """Whole minutes to show: those left, or in `Phase.OVER` those beyond the planned end."""

    phase: Phase
    minutes: int


def remaining(session: Session, now: datetime) -> Remaining:
    """Return what the clock shows at ``now``; a minute that has begun still counts as left."""
    left = session.minutes * 60 - session.elapsed_seconds(now)
    if left <= 0:
        return Remaining(phase=Phase.OVER, minutes=-left // 60)
    phase = Phase.CLOSING if left <= HINT_SECONDS else Phase.PLENTY
    return Remaining(phase=phase, minutes=(left + 59) // 60)
