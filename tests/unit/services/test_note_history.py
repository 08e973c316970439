"""Earlier texts of notes: when one is kept, what goes as time passes, and how one comes back."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import CompartmentClosed, EditConflict, NotFound, SessionIsFinished
from rm_desktop.domain.versions import SITTING
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
SHARED = Compartment.SHARED


@pytest.fixture
def item(journal):
    session = journal.sessions.plan("Treffen", NOW, 60).value
    return journal.agenda.add(session.id, "Profil").value


class Writer:
    """Saves one item's note again and again, as an editor does."""

    def __init__(self, journal, item, clock):
        self.journal, self.item, self.clock = journal, item, clock
        self.revision = 0

    def write(self, body, after=timedelta(seconds=2)):
        self.clock.moment += after
        saved = self.journal.notes.save_item_note(self.item.id, body, self.revision).value
        self.revision = saved.revision
        return saved

    @property
    def id(self):
        return self.journal.notes.for_item(self.item.id).id

    def bodies(self):
        rows = self.journal.note_history.story(SHARED, self.id).rows
        return [self.journal.note_history.version(SHARED, self.id, row.number).body for row in rows]


@pytest.fixture
def writer(journal, item, clock):
    return Writer(journal, item, clock)


def test_one_sitting_keeps_nothing_however_often_it_saves(writer):
    for length in range(1, 40):
        writer.write("Wort " * length)
    assert writer.bodies() == []


def test_a_pause_of_ten_minutes_keeps_what_stood_there_before(writer):
    writer.write("eins")
    writer.write("zwei", SITTING)
    writer.write("zwei und mehr")
    writer.write("drei", SITTING - timedelta(seconds=1))
    assert writer.bodies() == ["eins"]
    writer.write("vier", SITTING)
    assert writer.bodies() == ["drei", "eins"]
    row = writer.journal.note_history.story(SHARED, writer.id).rows[1]
    assert (row.at, row.excerpt) == (NOW + timedelta(seconds=2), "eins")


def test_a_clock_that_is_turned_back_is_a_pause_too(writer):
    writer.write("eins")
    writer.write("zwei", -timedelta(days=3))
    assert writer.bodies() == ["eins"]


def test_a_clock_that_is_ahead_for_a_sitting_thins_nothing(writer):
    for number in range(6):
        writer.write(f"Fassung {number}", SITTING)
    before = writer.bodies()
    for away in (timedelta(days=400), timedelta(days=-400)):
        writer.write(f"falsche Uhr {away.days}", away)
    writer.write("wieder richtig", SITTING)
    assert set(before) <= set(writer.bodies())


def test_a_jumping_clock_never_takes_the_text_before(writer):
    """Whatever the clock says, what stood there before a sitting can be had back right after it."""
    chance = random.Random(11)  # noqa: S311 - no secret is drawn
    texts = ["Anfang"]
    writer.write(texts[0])
    for number in range(60):
        jump = timedelta(days=chance.choice((0, 0, 0, 1, 1, 7, 30, 400, -1, -30, -400)))
        texts.append(f"Fassung {number}")
        writer.write(texts[-1], jump + SITTING)
        assert texts[-2] in writer.bodies()


def test_the_first_save_after_an_opening_keeps_what_was_found(writer, clock):
    writer.write("eins")
    writer.journal = Journal(writer.journal.vault, clock, Content.load("de"))
    writer.write("zwei")
    writer.write("drei")
    assert writer.bodies() == ["eins"]


def test_a_conflict_ends_the_sitting_of_both(writer):
    writer.write("mein Anfang")
    with pytest.raises(EditConflict):
        writer.journal.notes.save_item_note(writer.item.id, "dazwischen", 7)
    writer.write("über das andere hinweg")
    assert writer.bodies() == ["mein Anfang"]


def test_half_of_a_text_never_goes_without_a_version(writer):
    writer.write("Satz. " * 100)
    writer.write("")
    writer.write("neu")
    assert writer.bodies() == ["Satz. " * 100]


def test_an_empty_text_and_one_that_did_not_change_are_no_version(writer):
    writer.write(" \n")
    writer.write("eins", SITTING)
    writer.write("eins", SITTING)
    assert writer.bodies() == []
    writer.write("zwei", SITTING)
    writer.write("eins", SITTING)
    writer.write("drei", SITTING)
    assert writer.bodies() == ["eins", "zwei", "eins"]


def test_old_ones_go_when_a_new_one_comes_and_only_of_this_note(writer, journal, clock):
    other = Writer(journal, journal.agenda.add(writer.item.session_id, "Anderes").value, clock)
    for day in range(30):
        for hour in range(3):
            writer.write(f"Tag {day} Stunde {hour}", timedelta(hours=1))
            other.write(f"anderes {day} {hour}", timedelta(minutes=1))
        clock.moment += timedelta(hours=20, minutes=57)
    bodies = writer.bodies()
    days = [int(body.split()[1]) for body in bodies]
    assert days[:2] == [29, 29], "all of today"
    assert days[2:16] == list(range(28, 14, -1)), "one of each day"
    assert 2 <= len(days[16:]) <= 3, "one of each week"
    assert len(other.bodies()) == len(bodies)


def test_bringing_one_back_keeps_the_present_text_and_can_be_put_back(writer):
    writer.write("eins")
    writer.write("zwei", SITTING)
    (row,) = writer.journal.note_history.story(SHARED, writer.id).rows
    before = writer.journal.note_history.text(SHARED, writer.id)
    saved = writer.journal.note_history.bring_back(SHARED, writer.id, row.number)
    assert (saved.value.body, saved.value.revision) == ("eins", 3)
    assert Kind.NOTE in saved.changes.stale
    assert writer.bodies() == ["zwei", "eins"]
    with pytest.raises(EditConflict):
        writer.write("aus dem Editor von vorher")
    assert writer.journal.note_history.put_back(SHARED, writer.id, before).value.body == "zwei"
    assert "eins" in writer.bodies()


def test_what_is_written_after_bringing_back_keeps_what_was_brought_back(writer):
    writer.write("eins")
    writer.write("zwei", SITTING)
    (row,) = writer.journal.note_history.story(SHARED, writer.id).rows
    writer.revision = writer.journal.note_history.bring_back(SHARED, writer.id, row.number).value.revision
    writer.write("drei")
    assert writer.bodies()[0] == "eins"


def test_a_finished_meeting_lets_look_and_nothing_else(writer):
    writer.write("eins")
    writer.write("zwei", SITTING)
    writer.journal.sessions.start(writer.item.session_id)
    assert not writer.journal.note_history.story(SHARED, writer.id).fixed
    writer.journal.sessions.finish(writer.item.session_id)
    story = writer.journal.note_history.story(SHARED, writer.id)
    assert story.fixed
    assert writer.journal.note_history.version(SHARED, writer.id, story.rows[0].number).body == "eins"
    with pytest.raises(SessionIsFinished):
        writer.journal.note_history.bring_back(SHARED, writer.id, story.rows[0].number)
    assert writer.journal.notes.for_item(writer.item.id).body == "zwei"


def test_versions_go_with_their_note(writer, clock):
    writer.write("eins")
    writer.write("zwei", SITTING)
    key = writer.id
    writer.journal.sessions.remove(writer.item.session_id)
    with pytest.raises(NotFound):
        writer.journal.note_history.story(SHARED, key)
    assert writer.journal.note_history.text(SHARED, key) is None
    clock.moment += timedelta(days=31)
    writer.journal.wastebasket.empty_old()
    with writer.journal.vault.read(SHARED) as work:
        assert work.db.value("SELECT count(*) FROM note_version") == 0


def test_private_notes_have_theirs_where_only_their_owner_is(open_as, clock):
    with open_as(Opening.SENIOR_ALONE) as journal:
        note = journal.notes.save_private(None, "Titel", "eins", 0).value
        clock.moment += SITTING
        journal.notes.save_private(note.id, "Anderer Titel", "zwei", note.revision)
        story = journal.note_history.story(Compartment.SENIOR, note.id)
        assert [(row.title, row.excerpt) for row in story.rows] == [("Titel", "eins")]
        back = journal.note_history.bring_back(Compartment.SENIOR, note.id, story.rows[0].number).value
        assert (back.title, back.body) == ("Titel", "eins")
        with pytest.raises(NotFound):
            journal.note_history.version(Compartment.SENIOR, note.id, 99)
    with open_as(Opening.TOGETHER) as journal, pytest.raises(CompartmentClosed):
        journal.note_history.story(Compartment.SENIOR, note.id)


def test_who_brings_back_alone_is_seen_together(open_as, clock):
    with open_as(Opening.TOGETHER) as journal:
        journal.since.record_opening()
        session = journal.sessions.plan("Treffen", NOW, 60).value
        writer = Writer(journal, journal.agenda.add(session.id, "Profil").value, clock)
        writer.write("eins")
        writer.write("zwei", SITTING)
        key = writer.id
    with open_as(Opening.JUNIOR_ALONE) as journal:
        journal.since.record_opening()
        (row,) = journal.note_history.story(SHARED, key).rows
        journal.note_history.bring_back(SHARED, key, row.number)
    with open_as(Opening.TOGETHER) as journal:
        journal.since.record_opening()
        assert [note.id for note in journal.since.changed_notes()] == [key]


def test_a_vault_that_is_sealed_is_for_looking_only(writer):
    writer.write("eins")
    writer.journal.vault._stores[SHARED].read_only = "sealed"
    assert writer.journal.note_history.story(SHARED, writer.id).fixed
    writer.journal.vault._stores[SHARED].read_only = ""


def test_however_it_is_written_the_text_of_every_sitting_of_today_is_there(writer):
    """A model beside the service: what each sitting left, in order."""
    chance = random.Random(11)  # noqa: S311 - no secret is drawn  # noqa: S311 - no secret is drawn
    left, text = [], ""
    for _round in range(60):
        pause = chance.choice((timedelta(seconds=2), timedelta(minutes=9), SITTING))
        if writer.clock.moment + pause > NOW + timedelta(hours=9):
            break
        fresh = f"{chance.random()} " * chance.randrange(1, 5)
        if pause >= SITTING and text:
            left.append(text)
        writer.write(fresh, pause)
        text = fresh
    assert writer.bodies() == left[::-1]
    assert isinstance(writer.clock, FixedClock)
