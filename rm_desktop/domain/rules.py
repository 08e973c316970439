"""The rules of the mentoring, as functions of plain values: what is due, what comes back, what holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.entities import Action, AgendaItem, AgreementVersion
from rm_desktop.domain.pages import Reason
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import ItemOrigin, Person, PulseQuestion

MAX_OPEN_GOALS = 3
MAX_STEPS = 6

LONGEST_MINUTES = 600
"""Of a meeting, of an item of its agenda and of a line of a template: ten hours, wherever minutes are entered."""

MAX_TEMPLATE_ITEMS = 50

LOOK_BACK_EVERY = 4
"""Every fourth meeting is suggested as one for feedback."""

WHOLE_PULSE_EVERY = 3
"""At every third meeting all five statements are asked, otherwise one in turn."""

INDEPENDENCE_EVERY = 3
"""At every third meeting each is asked alone whether both are still independent and take part freely."""

EXITS_AFTER = frozenset({1, 3, 6})
"""After these meetings both are asked whether it goes on; the first one is a trial."""

FIRST_MEETING_AFTER_DAYS = 7
FIRST_MEETING_AT = time(14, 0)
_QUARTER = 15
_FRIDAY = 4


def local_day(moment: datetime, zone: tzinfo | None) -> date:
    """Return the date on the people's wall calendar; without ``zone`` the machine's time zone counts."""
    return moment.astimezone(zone).date()


def due_day(action: Action, next_meeting: date | None) -> date | None:
    """Return the day a task is due: its own date, or that of the next meeting while it is open."""
    if not action.due_next:
        return action.due_on
    return next_meeting if action.done_at is None else None


def is_overdue(action: Action, today: date) -> bool:
    """Tell whether an open task's own date has passed. What is due at a meeting waits for that meeting."""
    if action.done_at is not None or action.due_next or action.due_on is None:
        return False
    return action.due_on < today


def carried_items(
    unfinished: Iterable[AgendaItem], agenda: Iterable[AgendaItem], already_carried: frozenset[str]
) -> list[AgendaItem]:
    """Return the items of the last finished meeting that come back: once each, and never what is there anyway."""
    there = {fold(item.title) for item in agenda}
    return [
        item
        for item in unfinished
        if item.done_at is None
        and item.origin is not ItemOrigin.GENERAL
        and item.id not in already_carried
        and fold(item.title) not in there
    ]


def in_force(versions: Iterable[AgreementVersion]) -> AgreementVersion | None:
    """Return the newest version of the agreement to which both consented."""
    held = [version for version in versions if has_both_consents(version)]
    return max(held, key=lambda version: version.number, default=None)


def has_both_consents(version: AgreementVersion) -> bool:
    """Tell whether both people consented to ``version``."""
    return {consent.person for consent in version.consents} == set(Person)


def pulse_questions(number: int) -> tuple[PulseQuestion, ...]:
    """Return the statements asked at the end of held meeting ``number``: one in turn, all at every third."""
    questions = tuple(PulseQuestion)
    if number % WHOLE_PULSE_EVERY == 0:
        return questions
    turn = number - number // WHOLE_PULSE_EVERY - 1
    return (questions[turn % len(questions)],)


def asks_to_go_on(number: int) -> bool:
    """Tell whether going on after held meeting ``number`` takes two private yeses."""
    return number in EXITS_AFTER


def asks_about_independence(number: int) -> bool:
    """Tell whether held meeting ``number`` ends with the questions on independence and free will, once more."""
    return number > 0 and number % INDEPENDENCE_EVERY == 0


def suggested_reason(number: int, planned_meetings: int) -> Reason:
    """Return what kind of meeting fits as the one with ``number``."""
    if number <= 1:
        return Reason.FIRST
    if number == planned_meetings:
        return Reason.LAST
    return Reason.LOOK_BACK if number % LOOK_BACK_EVERY == 0 else Reason.PRACTICE


def next_date(after: datetime | None, rhythm_days: int, clock: Clock, zone: tzinfo | None) -> datetime:
    """Return the moment to propose: the same wall-clock time one rhythm later, and always in the future.

    Before the first meeting it is a weekday a week ahead at two in the afternoon.
    """
    if after is None:
        return _to_utc(_first_meeting(clock.today()), zone)
    proposal = _on_the_quarter(after.astimezone(zone).replace(tzinfo=None, fold=0))
    step = timedelta(days=max(1, rhythm_days))
    proposal += step
    while _to_utc(proposal, zone) <= clock.now():
        proposal += step
    return _to_utc(proposal, zone)


def moment_on(day: date, at: time, zone: tzinfo | None) -> datetime:
    """Return the instant of a wall-clock time on a day."""
    return _to_utc(datetime.combine(day, at), zone)


def reordered(ids: Sequence[str], moved: str, to_position: int) -> list[str]:
    """Return ``ids`` with ``moved`` at ``to_position``, which is bounded to the list."""
    rest = [other for other in ids if other != moved]
    place = max(0, min(to_position, len(rest)))
    return [*rest[:place], moved, *rest[place:]]


def minutes_over(planned: Iterable[int], length: int) -> int:
    """Return by how many minutes an agenda is longer than its meeting; 0 where it fits."""
    return max(0, sum(planned) - length)


def _first_meeting(today: date) -> datetime:
    day = today + timedelta(days=FIRST_MEETING_AFTER_DAYS)
    beyond_friday = max(0, day.weekday() - _FRIDAY)
    return datetime.combine(day + timedelta(days=(3 - beyond_friday) if beyond_friday else 0), FIRST_MEETING_AT)


def _on_the_quarter(local: datetime) -> datetime:
    minute = round(local.minute / _QUARTER) * _QUARTER
    return local.replace(minute=0, second=0, microsecond=0) + timedelta(minutes=minute)


def _to_utc(local: datetime, zone: tzinfo | None) -> datetime:
    return (local if zone is None else local.replace(tzinfo=zone)).astimezone(UTC)
