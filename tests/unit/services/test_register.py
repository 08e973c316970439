"""The register of what left, preferences inside the vault, and what happened since the last time together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Consent, Export
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.ids import ExportId, new_id
from rm_desktop.domain.pages import SinceLastTime
from rm_desktop.domain.words import DocumentFormat, ExportKind, Kind, Opening, Person
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
NOTHING = SinceLastTime(alone_openings=0, notes_changed=0, exports=0, since=None)


def _export(at: datetime, kind: ExportKind = ExportKind.SUMMARY) -> Export:
    return Export(
        id=ExportId(new_id()),
        kind=kind,
        purpose="Programmleitung",
        format=DocumentFormat.PDF if kind is ExportKind.SUMMARY else None,
        at=at,
        size=4711,
        content_sha256="ab" * 32,
        written_sha256="cd" * 32,
        consents=tuple(Consent(person=person, at=at, signature=b"s") for person in (Person.JUNIOR, Person.SENIOR)),
    )


def test_the_register_keeps_every_line_the_latest_first(journal: Journal) -> None:
    old, new = _export(NOW), _export(NOW + timedelta(hours=1), ExportKind.BACKUP)
    assert journal.register.add(old).changes.stale == {Kind.EXPORT}
    journal.register.add(new)
    rows = journal.register.rows()
    assert [row.id for row in rows] == [new.id, old.id]
    assert {consent.person for consent in rows[1].consents} == set(Person)
    assert (rows[1].format, rows[0].format) == (DocumentFormat.PDF, None)
    with pytest.raises(InvalidInput):
        journal.register.add(replace(old, id=ExportId(new_id()), purpose="x" * 10_000))


def test_preferences_are_json_by_key(journal: Journal) -> None:
    assert journal.preferences.get("folder.last") is None
    assert journal.preferences.get("folder.last", "/tmp") == "/tmp"  # noqa: S108
    saved = journal.preferences.set("folder.last", {"ort": "Ämter", "liste": [1, None]})
    assert saved.changes.stale == {Kind.SETTING}
    assert journal.preferences.get("folder.last") == {"ort": "Ämter", "liste": [1, None]}
    journal.preferences.set("folder.last", None)
    assert journal.preferences.get("folder.last", "vorher") is None


def test_before_the_second_opening_there_is_nothing_to_tell(journal: Journal) -> None:
    assert journal.since.summary() == NOTHING
    assert journal.since.record_opening().changes.upserted == ()
    assert journal.since.summary() == NOTHING
    assert not journal.since.summary().anything


def test_both_see_what_happened_while_it_was_open_to_one(open_as, clock: FixedClock, journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    items = [journal.agenda.add(session.id, title).value for title in ("a", "b", "c")]
    for item in items:
        journal.notes.save_item_note(item.id, "zusammen", 0)
    journal.vault.close()
    together, alone = clock.moment, 0
    for opening in (Opening.TOGETHER, Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE, Opening.TOGETHER):
        clock.moment += timedelta(days=1)
        with open_as(opening) as opened:
            opened.since.record_opening()
            if opening is Opening.TOGETHER:
                opened.notes.save_item_note(
                    items[2].id, f"zusammen am {clock.moment}", opened.notes.for_item(items[2].id).revision
                )
                opened.register.add(_export(clock.moment))
            else:
                alone += 1
                for item in items[:alone]:
                    revision = opened.notes.for_item(item.id).revision
                    revision = opened.notes.save_item_note(item.id, f"allein {alone}", revision).value.revision
                    opened.notes.save_item_note(item.id, f"allein {alone}!", revision)
                opened.register.add(_export(clock.moment, ExportKind.BACKUP))
            summary, changed = opened.since.summary(), opened.since.changed_notes()
    assert summary == SinceLastTime(alone_openings=2, notes_changed=2, exports=2, since=together + timedelta(days=1))
    assert summary.anything
    assert sorted(note.title for note in changed) == ["a", "b"]
    assert (changed[0].session_id, changed[0].session_title) == (session.id, "Treffen")
    clock.moment += timedelta(days=1)
    with open_as(Opening.TOGETHER) as opened:
        opened.since.record_opening()
        assert not opened.since.summary().anything
        assert [record.opening for record in opened.since.openings()][:2] == [Opening.TOGETHER, Opening.TOGETHER]
