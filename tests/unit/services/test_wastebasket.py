"""The wastebasket lists what was deleted in what is open, gives it back whole, and forgets it after thirty days."""

from datetime import timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.words import Compartment, Discarded, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault import remains

D = Discarded


def listed(journal):
    return [(row.what, row.title) for row in journal.wastebasket.rows()]


@pytest.fixture
def meeting(journal, clock):
    return journal.sessions.plan("Erstes Treffen", clock.now(), 60).value


def later_on(journal, clock, days):
    """Return the same journal as it is some days later."""
    clock = FixedClock(clock.now() + timedelta(days=days))
    return Journal(journal.vault, clock, Content.load("de"))


def test_each_kind_is_listed_and_comes_back(journal, meeting):
    item = journal.agenda.add(meeting.id, "Ein Punkt").value
    action = journal.actions.add("Eine Aufgabe", Person.SENIOR).value
    goal = journal.goals.add("Ein Ziel").value
    step = journal.goals.add_step(goal.id, "Ein Schritt").value.steps[0]
    later = journal.later.add("Für später").value
    field = journal.content.fields[0].code
    own = journal.checklist.add_line(field, "Eigenes").value
    example = journal.skills.add_example(own.code, "Ein Beispiel").value
    journal.agenda.remove(item.id)
    journal.actions.remove(action.id)
    journal.goals.remove_step(step.id)
    journal.later.remove(later.id)
    journal.skills.remove_example(example.id)
    found = set(listed(journal))
    assert found == {
        (D.ITEM, "Ein Punkt"),
        (D.ACTION, "Eine Aufgabe"),
        (D.STEP, "Ein Schritt"),
        (D.LATER, "Für später"),
        (D.EXAMPLE, "Ein Beispiel"),
    }
    for row in journal.wastebasket.rows():
        journal.wastebasket.restore(row.what, row.id)
    journal.checklist.remove_line(str(own.code).removeprefix("own."))
    journal.goals.remove(goal.id)
    assert set(listed(journal)) == {(D.OWN_SKILL, "Eigenes"), (D.GOAL, "Ein Ziel")}
    for row in journal.wastebasket.rows():
        journal.wastebasket.restore(row.what, row.id)
    assert listed(journal) == []
    assert journal.goals.get(goal.id).steps[0].text == "Ein Schritt"


def test_a_meeting_stands_once_and_comes_back_with_its_agenda_and_notes(journal, meeting):
    item = journal.agenda.add(meeting.id, "Ein Punkt").value
    journal.notes.save_item_note(item.id, "Text", 0)
    journal.sessions.remove(meeting.id)
    assert listed(journal) == [(D.SESSION, "Erstes Treffen")]
    journal.wastebasket.restore(D.SESSION, meeting.id)
    assert journal.notes.for_item(item.id).body == "Text"
    assert listed(journal) == []


def test_what_was_only_moved_was_not_deleted(journal, meeting, clock):
    item = journal.agenda.add(meeting.id, "Ein Punkt").value
    later = journal.agenda.keep_for_later(item.id).value
    assert listed(journal) == []
    afterwards = later_on(journal, clock, 1)
    afterwards.later.to_agenda(later.id, meeting.id)
    assert listed(journal) == []


def test_after_thirty_days_it_is_gone_for_good_with_all_that_hung_on_it(journal, meeting, clock):
    item = journal.agenda.add(meeting.id, "Ein Punkt").value
    journal.notes.save_item_note(item.id, "ein seltenes Wort", 0)
    own = journal.checklist.add_line(journal.content.fields[0].code, "Eigenes").value
    journal.skills.add_example(own.code, "Ein Beispiel")
    journal.sessions.remove(meeting.id)
    journal.checklist.remove_line(str(own.code).removeprefix("own."))
    before = sequence(journal)
    later_on(journal, clock, 29).wastebasket.empty_old()
    assert sequence(journal) == before
    assert len(listed(journal)) == 2
    later_on(journal, clock, 31).wastebasket.empty_old()
    assert listed(journal) == []
    with journal.vault.read(Compartment.SHARED) as work:
        for table in ("session", "item", "note", "own_skill", "example", "search_key"):
            assert work.db.value(f"SELECT count(*) FROM {table}") == 0, table
    assert journal.vault.check(deep=True).sound


def test_what_is_not_deleted_stays(journal, meeting, clock):
    journal.actions.add("Bleibt", Person.SENIOR, session_id=meeting.id)
    journal.sessions.remove(meeting.id)
    afterwards = later_on(journal, clock, 40)
    afterwards.wastebasket.empty_old()
    assert [row.text for row in afterwards.actions.rows()] == ["Bleibt"]


def test_private_notes_are_listed_only_to_their_owner(open_as, clock):
    with open_as(Opening.SENIOR_ALONE) as journal:
        note = journal.notes.save_private(None, "", "Erste Zeile\nzweite", 0).value
        journal.notes.remove_private(note.id)
        (row,) = journal.wastebasket.rows()
        assert (row.what, row.title, row.compartment) == (D.NOTE, "Erste Zeile", Compartment.SENIOR)
    for opening in (Opening.TOGETHER, Opening.JUNIOR_ALONE):
        with open_as(opening) as journal:
            assert journal.wastebasket.rows() == []
    with open_as(Opening.SENIOR_ALONE) as journal:
        assert journal.wastebasket.restore(D.NOTE, note.id).value.body == "Erste Zeile\nzweite"
        journal.notes.remove_private(note.id)
        later_on(journal, clock, 31).wastebasket.empty_old()
        assert journal.wastebasket.rows() == []


def opened_at(journal, clock, moment):
    """Open the vault when the clock shows ``moment``, as the window does."""
    clock.moment = moment
    journal.wastebasket.empty_old()
    journal.since.record_opening()


def test_a_clock_that_was_behind_removes_nothing_before_its_time(journal, clock):
    """The machine's clock lost its battery: for one opening it was years back, then it was right again."""
    now = clock.now()
    action = journal.actions.add("Eine Aufgabe", Person.SENIOR).value
    opened_at(journal, clock, now)
    opened_at(journal, clock, now - timedelta(days=4000))
    journal.actions.remove(action.id)
    opened_at(journal, clock, now + timedelta(days=2))
    assert listed(journal) == [(D.ACTION, "Eine Aufgabe")]
    opened_at(journal, clock, now + timedelta(days=29))
    assert listed(journal) == [(D.ACTION, "Eine Aufgabe")]
    opened_at(journal, clock, now + timedelta(days=31))
    assert listed(journal) == []


def test_a_clock_that_is_turned_back_takes_nothing_for_old(journal, clock):
    now = clock.now()
    action = journal.actions.add("Eine Aufgabe", Person.SENIOR).value
    journal.actions.remove(action.id)
    opened_at(journal, clock, now - timedelta(days=400))
    assert listed(journal) == [(D.ACTION, "Eine Aufgabe")]


def test_a_clock_that_was_ahead_once_keeps_nothing_for_ever(journal, clock):
    now = clock.now()
    opened_at(journal, clock, now + timedelta(days=4000))
    opened_at(journal, clock, now)
    action = journal.actions.add("Eine Aufgabe", Person.SENIOR).value
    journal.actions.remove(action.id)
    opened_at(journal, clock, now + timedelta(days=31))
    assert listed(journal) == []


def test_earlier_texts_go_with_the_note_they_are_of(journal, meeting, clock):
    item = journal.agenda.add(meeting.id, "Ein Punkt").value
    first = journal.notes.save_item_note(item.id, "vorher", 0).value
    clock.moment += timedelta(minutes=11)
    journal.notes.save_item_note(item.id, "nachher", first.revision)
    journal.agenda.remove(item.id)
    later_on(journal, clock, 31).wastebasket.empty_old()
    with journal.vault.read(Compartment.SHARED) as work:
        assert work.db.value("SELECT count(*) FROM note_version") == 0


def sequence(journal):
    with journal.vault.read(Compartment.SHARED) as work:
        return work.db.value("SELECT sequence FROM vault_state")


def test_what_it_let_go_leaves_nothing_in_the_file(journal, clock, vault_path):
    note = journal.later.add("Quittenmarmelade").value
    journal.later.remove(note.id)
    journal.wastebasket.empty_old()
    assert remains.expected(vault_path) == frozenset()
    later = later_on(journal, clock, 31)
    later.wastebasket.empty_old()
    assert remains.expected(vault_path) == {Compartment.SHARED}
    assert later.strike.clean_rest()
    assert remains.expected(vault_path) == frozenset()
    assert journal.vault.check(deep=True).sound
