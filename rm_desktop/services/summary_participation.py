"""That the two met, and for how long: what a confirmation may say, and no content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from rm_desktop.domain.entities import Session
from rm_desktop.services.catalogue import OWN, all_fields, all_lines
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Desk
from rm_desktop.vault.unit_of_work import Work

_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """The days of the meetings held, their minutes together, and the shipped fields that were touched in them."""

    days: tuple[date, ...]
    minutes: int
    fields: tuple[str, ...] = field(repr=False)


def participation_of(work: Work, desk: Desk, content: Content) -> Participation:
    """Return it for all meetings that were held to their end. The names of own fields are content and stay."""
    sessions = work.sessions.finished()
    return Participation(
        days=tuple(desk.day(session.started_at) for session in sessions if session.started_at is not None),
        minutes=sum(session.clock_seconds // _MINUTE or session.minutes for session in sessions),
        fields=_fields(work, content, sessions),
    )


def _fields(work: Work, content: Content, sessions: Sequence[Session]) -> tuple[str, ...]:
    """Return the titles of fields of which a line was practised or looked at in a meeting, in their order."""
    fields = {str(line.code): line.field for line in all_lines(work, content)}
    touched: set[str] = set()
    for session in sessions:
        codes = [item.skill for item in work.items.of_session(session.id) if item.skill is not None]
        codes += [one.skill for one in work.assessments.of_session(session.id)]
        touched |= {fields[code] for code in codes if code in fields}
    return tuple(one.title for one in all_fields(work, content) if one.code in touched and not one.code.startswith(OWN))
