"""Notes of agenda items and private notes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import AgendaItem, Pair
from rm_desktop.domain.errors import CompartmentClosed, EditConflict, InvalidInput, NotFound
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


@pytest.fixture
def item(journal: Journal) -> AgendaItem:
    session = journal.sessions.plan("Treffen", NOW, 60).value
    return journal.agenda.add(session.id, "Profil").value


def test_a_note_is_made_by_its_first_save(journal: Journal, item: AgendaItem) -> None:
    blank = journal.notes.for_item(item.id)
    assert (blank.body, blank.revision, blank.parent_kind, blank.parent_id) == ("", 0, Kind.ITEM, item.id)
    untouched = journal.notes.save_item_note(item.id, "", 0)
    assert (untouched.value.revision, untouched.changes.upserted) == (0, ())
    saved = journal.notes.save_item_note(item.id, "Foto und\r\nKurztext 🙂", 0)
    assert saved.value.body == "Foto und\nKurztext 🙂"
    assert saved.value.revision == 1
    assert journal.notes.for_item(item.id) == saved.value == journal.notes.get(saved.value.id)
    assert saved.changes.upserted == (journal.agenda.rows(item.session_id)[0],)
    assert journal.agenda.rows(item.session_id)[0].has_note


def test_an_emptied_note_counts_as_none(journal: Journal, item: AgendaItem) -> None:
    journal.notes.save_item_note(item.id, "etwas", 0)
    assert journal.notes.save_item_note(item.id, " \n", 1).value.revision == 2
    assert not journal.agenda.rows(item.session_id)[0].has_note


def test_a_note_that_moved_on_is_not_overwritten(journal: Journal, item: AgendaItem) -> None:
    with pytest.raises(EditConflict):
        journal.notes.save_item_note(item.id, "aus dem Nichts", 3)
    journal.notes.save_item_note(item.id, "eins", 0)
    journal.notes.save_item_note(item.id, "zwei", 1)
    for revision in (0, 1, 3):
        with pytest.raises(EditConflict):
            journal.notes.save_item_note(item.id, "drei", revision)
    assert journal.notes.for_item(item.id).body == "zwei"


def test_a_note_has_a_limit(journal: Journal, item: AgendaItem) -> None:
    journal.notes.save_item_note(item.id, "ä" * 1_000_000, 0)
    with pytest.raises(InvalidInput):
        journal.notes.save_item_note(item.id, "ä" * 1_000_001, 1)


def test_together_there_are_no_private_notes(journal: Journal) -> None:
    assert journal.notes.private_rows() == []
    for act in (
        lambda: journal.notes.private("0" * 32),
        lambda: journal.notes.save_private(None, "x", "", 0),
        lambda: journal.notes.remove_private("0" * 32),
        lambda: journal.notes.restore_private("0" * 32),
    ):
        with pytest.raises(CompartmentClosed):
            act()


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE, Opening.JUNIOR_ALONE])
def test_private_notes_belong_to_whoever_opened_alone(open_as, clock: FixedClock, opening: Opening) -> None:
    with open_as(opening) as journal:
        made = journal.notes.save_private(None, "Vorher", "## Fragen\n\n- **wirklich** zuhören", 0).value
        clock.moment += timedelta(minutes=1)
        second = journal.notes.save_private(None, "", "", 0, (Kind.SESSION, "0" * 32, "Auftakt")).value
        rows = journal.notes.private_rows()
        assert [row.id for row in rows] == [second.id, made.id]
        assert rows[1].excerpt == "Fragen wirklich zuhören"
        assert rows[1].compartment is opening.person.compartment
        assert (rows[0].title, rows[0].parent_kind, rows[0].parent_label) == ("", Kind.SESSION, "Auftakt")
        saved = journal.notes.save_private(second.id, "", "Erste Zeile\nzweite", second.revision)
        assert saved.changes.upserted[0].title == "Erste Zeile"
        assert saved.value.parent_label == "Auftakt"
        with pytest.raises(EditConflict):
            journal.notes.save_private(second.id, "", "alt", second.revision)
        with pytest.raises(EditConflict):
            journal.notes.save_private(second.id, "", "alt", 0)
        assert journal.notes.private(made.id) == made
        assert journal.notes.remove_private(made.id).changes.removed == ((Kind.NOTE, made.id),)
        assert len(journal.notes.private_rows()) == 1
        with pytest.raises(NotFound):
            journal.notes.private(made.id)
        assert journal.notes.restore_private(made.id).value.body == made.body
    other = Opening.JUNIOR_ALONE if opening is Opening.SENIOR_ALONE else Opening.SENIOR_ALONE
    with open_as(other) as journal:
        assert journal.notes.private_rows() == []
        assert journal.search.find("zuhören art:notiz").hits == ()


def test_a_private_note_is_hung_on_something_else_later(open_as, clock: FixedClock) -> None:
    with open_as(Opening.SENIOR_ALONE) as journal:
        note = journal.notes.save_private(None, "Vorher", "Text", 0).value
        clock.moment += timedelta(minutes=1)
        linked = journal.notes.link_private(note.id, (Kind.GOAL, "0" * 32, " Sicher auftreten ")).value
        assert (linked.parent_kind, linked.parent_label) == (Kind.GOAL, "Sicher auftreten")
        assert (linked.body, linked.revision, linked.updated_at) == ("Text", note.revision, clock.moment)
        assert journal.notes.link_private(note.id, None).value.parent_kind is None


def test_a_finished_meeting_s_note_can_still_be_read(journal: Journal, item: AgendaItem) -> None:
    journal.notes.save_item_note(item.id, "bleibt", 0)
    journal.sessions.start(item.session_id)
    journal.sessions.finish(item.session_id)
    assert journal.notes.for_item(item.id).body == "bleibt"


def test_under_both_no_opening_holds_private_and_shared(open_both_as) -> None:
    with open_both_as(Opening.SENIOR_ALONE) as journal:
        assert journal.vault.compartments == {Compartment.SENIOR}
        journal.notes.save_private(None, "allein", "", 0)
        with pytest.raises(CompartmentClosed):
            journal.pair.save(Pair(senior_name="Helga", junior_name="Jonas", started_on=NOW.date()))
        with pytest.raises(CompartmentClosed):
            journal.today.page()
        journal.since.record_opening()
        assert [hit.title for hit in journal.search.find("allein").hits] == ["allein"]
