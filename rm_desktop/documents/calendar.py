"""Calendar files for a meeting and for the day a task is due. Titles are neutral: calendars are read by others."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from rm_desktop.domain.sentences import Language, sentence


def calendar_file(language: Language, *, uid: str, start: datetime, minutes: int, made_at: datetime) -> bytes:
    """Return an iCalendar file with one event: a neutral title, start and end, no place, no people.

    ``uid`` names the meeting; only a hash of it leaves, so that a moved meeting replaces the earlier event.
    """
    event = _event(uid, sentence(language, "documents.calendar.title"), made_at)
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", start.astimezone(UTC) + timedelta(minutes=minutes))
    return _file(event)


def day_file(language: Language, *, uid: str, day: date, made_at: datetime) -> bytes:
    """Return an iCalendar file that marks the day a task is due: a neutral title, nothing of the task.

    An event of a whole day, no to-do entry (RFC 5545, 3.6.2): Outlook and the calendars of Apple and Google take none
    from a file, while Thunderbird takes both. It ends on the next day, because DTEND does not belong to the event
    (3.6.1), and is transparent, so that the day does not count as busy.
    """
    event = _event(uid, sentence(language, "documents.calendar.task"), made_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return _file(event)


def _event(uid: str, title: str, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", hashlib.sha256(f"rm-desktop/calendar/{uid}".encode()).hexdigest()[:32])
    event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    return event


def _file(event: Event) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//RM Desktop//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
