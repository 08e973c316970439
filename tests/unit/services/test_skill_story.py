"""A line tells what showed it, in which meetings it was practised, and how it stood before."""

from __future__ import annotations

import pytest

from rm_desktop.domain.errors import NotFound, SessionIsFinished, UnreadableImport
from rm_desktop.domain.words import Level
from rm_desktop.services.example_files import LARGEST

LINE = "line.2.5.calm-reply"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


@pytest.fixture
def meeting(journal, clock):
    session = journal.sessions.plan("Netz", clock.now(), 60).value
    journal.sessions.start(session.id)
    return session


def test_an_item_and_the_line_practised_in_it_show_each_other(journal, meeting):
    journal.skills.assess(LINE, Level.WITH_HELP)
    item = journal.agenda.add(meeting.id, "Auf Kritik antworten").value
    journal.agenda.set_skill(item.id, LINE)
    journal.notes.save_item_note(item.id, "Erst atmen, dann schreiben", 0)
    journal.skills.assess(LINE, Level.ALONE, meeting.id)
    assert journal.agenda.rows(meeting.id)[-1].skill == LINE
    (practised,) = journal.skills.story(LINE).practised
    assert (practised.item_id, practised.session_title) == (item.id, "Netz")
    assert (practised.level, practised.has_note) == (Level.ALONE, True)
    row, before = journal.skills.in_session(LINE, meeting.id)
    assert (row.level, before) == (Level.ALONE, Level.WITH_HELP)
    journal.agenda.remove(item.id)
    assert journal.skills.story(LINE).practised == ()
    with pytest.raises(NotFound):
        journal.agenda.set_skill(item.id, LINE)


def test_in_a_finished_meeting_the_skill_of_an_item_stays(journal, meeting):
    item = journal.agenda.add(meeting.id, "Punkt").value
    journal.sessions.finish(meeting.id)
    with pytest.raises(SessionIsFinished):
        journal.agenda.set_skill(item.id, LINE)


def test_an_example_tells_its_day_its_meeting_and_its_file(journal, meeting):
    example = journal.skills.add_example(LINE, "Ruhig geblieben", None, meeting.id).value
    journal.example_files.put(example.id, "Bild\u202e.png", PNG)
    (row,) = journal.skills.story(LINE).examples
    assert (row.text, row.session_title, row.file_name) == ("Ruhig geblieben", "Netz", "Bild.png")
    assert journal.example_files.get(example.id).content == PNG
    journal.skills.edit_example(example.id, text="Ruhig geblieben", session_id=None)
    assert journal.skills.story(LINE).examples[0].session_id is None
    journal.skills.remove_example(example.id)
    with pytest.raises(NotFound):
        journal.example_files.get(example.id)
    journal.skills.restore_example(example.id)
    taken = journal.example_files.remove(example.id).value
    assert journal.skills.story(LINE).examples[0].file_name == ""
    journal.example_files.put(example.id, taken.name, taken.content)
    assert journal.skills.story(LINE).examples[0].file_name == "Bild.png"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "file_kind"), (b"MZ\x90", "file_kind"), (b"<svg/>", "file_kind"), (PNG + bytes(LARGEST), "file_size")],
)
def test_only_what_can_be_looked_at_inside_is_taken_in(journal, content, reason):
    example = journal.skills.add_example(LINE, "x").value
    with pytest.raises(UnreadableImport) as caught:
        journal.example_files.put(example.id, "Bild.png", content)
    assert caught.value.parameters["reason"] == reason
