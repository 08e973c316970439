"""That the two met: days, minutes and the fields touched, from meetings held to their end."""

from __future__ import annotations

from datetime import UTC, date, datetime

from rm_desktop.domain.words import Level
from rm_desktop.services.journal import Journal

FIRST = datetime(2026, 6, 4, 13, tzinfo=UTC)


def test_before_the_first_meeting_there_is_nothing(journal: Journal) -> None:
    journal.sessions.plan("Geplant", datetime(2026, 12, 1, 13, tzinfo=UTC), 60)
    found = journal.summary.participation()
    assert (found.days, found.minutes, found.fields) == ((), 0, ())


def test_only_held_meetings_count_and_own_fields_stay_in_the_vault(journal: Journal) -> None:
    later = journal.sessions.log_afterwards("Zweites", FIRST.replace(month=7), 45).value
    first = journal.sessions.log_afterwards("Erstes", FIRST, 60).value
    journal.sessions.plan("Geplant", datetime(2026, 12, 1, 13, tzinfo=UTC), 60)
    removed = journal.sessions.log_afterwards("Weg", FIRST, 30).value
    journal.sessions.remove(removed.id)
    own = journal.checklist.add_field("Im Verein").value
    line = journal.checklist.add_line(own, "Protokoll").value
    journal.skills.assess(line.code, Level.ALONE, first.id)
    journal.skills.assess("competence.4.1", Level.ALONE, later.id)
    found = journal.summary.participation()
    assert found.days == (date(2026, 6, 4), date(2026, 7, 4))
    assert found.minutes == 105
    assert found.fields == (next(one.title for one in journal.skills.fields() if one.code == "4"),)
    assert "Verein" not in repr(found)
