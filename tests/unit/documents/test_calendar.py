from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from rm_desktop.documents.calendar import calendar_file

START = datetime(2026, 12, 10, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize(("language", "title"), [("de", "Termin"), ("en", "Appointment")])
def test_a_neutral_event(language, title):
    data = calendar_file(language, uid="session-id", start=START, minutes=60, made_at=START)
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == title
    assert event.decoded("dtstart") == START
    assert (event.decoded("dtend") - START).total_seconds() == 3600
    assert set(event) == {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS"}
    assert b"session-id" not in data


def test_a_moved_meeting_replaces_the_earlier_event():
    first = calendar_file("de", uid="a", start=START, minutes=60, made_at=START)
    later = calendar_file("de", uid="a", start=START.replace(hour=15), minutes=60, made_at=START)
    other = calendar_file("de", uid="b", start=START, minutes=60, made_at=START)
    uids = [str(next(iter(Calendar.from_ical(data).walk("VEVENT")))["uid"]) for data in (first, later, other)]
    assert uids[0] == uids[1] != uids[2]
