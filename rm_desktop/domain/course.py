"""What the frame brings and when: going on, the look back at half time, independence, the end, the vault's own end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.pages import Check, Due
from rm_desktop.domain.rules import EXITS_AFTER, INDEPENDENCE_EVERY

SHORTEST_WITH_MIDTERM = 4
"""With fewer meetings there is no middle worth a stop."""


def midterm_number(planned_meetings: int) -> int | None:
    """Return after which meeting both look back and ahead; None where there are too few."""
    return None if planned_meetings < SHORTEST_WITH_MIDTERM else (planned_meetings + 1) // 2


def course(pair: Pair, held: Sequence[date], upcoming: date | None, today: date) -> tuple[Due, ...]:
    """Return everything that falls due, what hangs on meetings first and in the order of their numbers.

    ``held`` are the days of the meetings that have begun, the oldest first, ``upcoming`` that of the next one.
    """
    numbered = [(number, Check.GO_ON) for number in EXITS_AFTER if number <= max(pair.planned_meetings, len(held))]
    middle = midterm_number(pair.planned_meetings)
    if middle is not None:
        numbered.append((middle, Check.MIDTERM))
    numbered.append((len(held) - len(held) % INDEPENDENCE_EVERY + INDEPENDENCE_EVERY, Check.INDEPENDENCE))
    numbered.sort(key=lambda one: one[0])
    found = [
        Due(what=what, number=number, day=_day_of(number, pair, held, upcoming), past=number <= len(held))
        for number, what in numbered
    ]
    dated = ((Check.END, pair.planned_end), (Check.DECIDE, pair.retention_until))
    return (*found, *(Due(what=what, day=day, past=day < today) for what, day in dated if day is not None))


def _day_of(number: int, pair: Pair, held: Sequence[date], upcoming: date | None) -> date:
    """Return the day of a meeting: the one it was held on, else the one it comes to in the pair's rhythm."""
    if number <= len(held):
        return held[number - 1]
    step = timedelta(days=pair.rhythm_days)
    if upcoming is not None:
        return upcoming + step * (number - len(held) - 1)
    return (held[-1] if held else pair.started_on - step) + step * (number - len(held))
