from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from rm_desktop.documents.calendar import calendar_file, day_file

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


@pytest.mark.parametrize(("language", "title"), [("de", "Etwas ist fällig"), ("en", "Something is due")])
def test_the_day_a_task_is_due_is_a_whole_day_that_keeps_nobody_busy(language, title):
    data = day_file(language, uid="task-id", day=date(2026, 12, 31), made_at=START)
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["summary"]) == title
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 31), date(2027, 1, 1))
    assert b"DTSTART;VALUE=DATE:20261231" in data
    assert str(event["transp"]) == "TRANSPARENT"
    assert set(event) == {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS", "TRANSP"}
    assert b"task-id" not in data
