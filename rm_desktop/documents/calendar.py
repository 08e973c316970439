"""A calendar file for the next meeting. Its title is neutral, because calendars are read by others."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from rm_desktop.domain.sentences import Language, sentence


def calendar_file(language: Language, *, uid: str, start: datetime, minutes: int, made_at: datetime) -> bytes:
    """Return an iCalendar file with one event: a neutral title, start and end, no place, no people.

    ``uid`` names the meeting; only a hash of it leaves, so that a moved meeting replaces the earlier event.
    """
    event = Event()
    event.add("uid", hashlib.sha256(f"rm-desktop/calendar/{uid}".encode()).hexdigest()[:32])
    event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", start.astimezone(UTC) + timedelta(minutes=minutes))
    event.add("summary", sentence(language, "documents.calendar.title"))
    event.add("class", "PRIVATE")
    calendar = Calendar()
    calendar.add("prodid", "-//RM Desktop//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
