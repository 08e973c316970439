"""A summary holds what both marked, and not a word more."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rm_desktop.documents.html import render_html
from rm_desktop.documents.markdown import render_markdown
from rm_desktop.documents.summary import Summary
from rm_desktop.documents.tree import Drawing
from rm_desktop.documents.writing import write
from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.words import Audience, Block, DocumentFormat, GoalState, Kind, Level, NameStyle, Person, Report
from rm_desktop.services.journal import Journal
from rm_desktop.services.summary import PREFERENCE, Layout, SummaryChoice

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
ALL = dict.fromkeys(Person, frozenset(Block))


@pytest.fixture
def session(journal: Journal) -> Session:
    """A meeting that has something in every block."""
    made = journal.sessions.plan("Soziale Medien", NOW, 60).value
    items = [journal.agenda.add(made.id, title, 5).value for title in ("Ankommen", "Profil #1", "Nicht besprochen")]
    journal.sessions.start(made.id)
    journal.agenda.tick(items[0].id, done=True)
    journal.notes.save_item_note(items[1].id, 'Kundennamen bleiben **draußen**.\n\n#read("notes.txt")', 0)
    journal.actions.add("Drei Beiträge [kommentieren]", Person.SENIOR, made.id)
    journal.actions.add("Anleitung", Person.JUNIOR, made.id, due_on=date(2026, 12, 10))
    done = journal.actions.add("Erledigtes", Person.JUNIOR, made.id).value
    journal.actions.tick(done.id, done=True)
    journal.goals.add("Sicher auftreten", due_on=date(2027, 1, 31))
    reached = journal.goals.add("Rückmeldung geben").value
    journal.goals.set_state(reached.id, GoalState.REACHED)
    journal.skills.assess("competence.2.6", Level.WITH_HELP, made.id)
    journal.skills.assess("competence.2.6", Level.ALONE, made.id)
    journal.skills.assess("competence.2.5", Level.ALONE, made.id)
    journal.skills.assess("competence.2.5", Level.NOT_LOOKED_AT, made.id)
    journal.skills.assess("competence.2.4", Level.ALONE)
    journal.sessions.set_learned(made.id, "wie ein *Budget*\nentsteht", made.revision)
    journal.sessions.plan("nächstes", datetime(2026, 12, 10, 13, 0, tzinfo=UTC), 60)
    return made


def _text(summary: Summary, block: Block) -> str:
    (section,) = [section for section in summary.sections if section.block is block]
    return section.text


def test_everything_marked_by_both_in_german(journal: Journal, session: Session) -> None:
    summary = journal.summary.draft([session.id], Audience.US, ALL)
    assert summary.title == "1. Treffen: Soziale Medien"
    assert summary.subtitle == "26. November 2026 · Mentee und Mentor:in · 60 Minuten"
    assert [section.block for section in summary.sections] == list(Block)
    assert {section.meeting for section in summary.sections} == {""}
    assert _text(summary, Block.TOPICS) == "- Ankommen\n- Profil #1"
    assert _text(summary, Block.NOTES) == 'Kundennamen bleiben **draußen**.\n\n#read("notes.txt")'
    assert _text(summary, Block.ACTIONS) == (
        "- [ ] Drei Beiträge \\[kommentieren\\] \u2013 Mentee, bis 10. Dezember 2026\n"
        "- [ ] Anleitung \u2013 Mentor:in, bis 10. Dezember 2026\n"
        "- [x] Erledigtes \u2013 Mentor:in"
    )
    assert (
        _text(summary, Block.GOALS)
        == "- Sicher auftreten (bis 31. Januar 2027) \u2013 unterwegs\n- Rückmeldung geben \u2013 erreicht"
    )
    assert _text(summary, Block.SKILLS) == "- Digitale Identität verwalten: gelingt jetzt allein"
    assert _text(summary, Block.LEARNED) == "wie ein \\*Budget\\*\\\nentsteht"
    assert _text(summary, Block.NEXT) == "Donnerstag, 10. Dezember 2026, 14:00 Uhr"
    assert summary.credit
    assert summary.footer == "Nur für uns beide"
    heading = next(section.heading for section in summary.sections if section.block is Block.LEARNED)
    assert heading == "Was Mentor:in mitgenommen hat"


def test_the_same_in_english_for_the_programme(journal: Journal, session: Session) -> None:
    summary = journal.summary.draft([session.id], Audience.PROGRAMME, ALL, NameStyle.FULL, "en")
    assert summary.title == "Meeting 1: Soziale Medien"
    assert summary.subtitle == "26 November 2026 · Helga and Jonas · 60 minutes"
    assert "by 10 December 2026" in _text(summary, Block.ACTIONS)
    assert _text(summary, Block.SKILLS) == "- Managing digital identity: now works without help"
    assert summary.footer == "For the programme lead"
    assert "Helga" in _text(summary, Block.ACTIONS)


@pytest.mark.parametrize(
    ("style", "people"), [(NameStyle.ROLES, "Mentee und Mentor:in"), (NameStyle.INITIALS, "A. L. und J.")]
)
def test_names_are_roles_unless_chosen(journal: Journal, session: Session, style: NameStyle, people: str) -> None:
    journal.pair.save(replace(journal.pair.get(), senior_name="anna Lena"))
    summary = journal.summary.draft([session.id], Audience.OTHERS, ALL, style)
    assert people in summary.subtitle
    whole = render_markdown(summary.document()).decode()
    assert "anna" not in whole
    assert "Jonas" not in whole


def test_only_what_both_marked_appears(journal: Journal, session: Session) -> None:
    marks = {
        Person.SENIOR: frozenset({Block.NOTES, Block.ACTIONS, Block.NEXT}),
        Person.JUNIOR: frozenset({Block.ACTIONS, Block.LEARNED}),
    }
    summary = journal.summary.draft([session.id], Audience.US, marks)
    assert [section.block for section in summary.sections] == [Block.ACTIONS]
    assert summary.credit == ""
    for one_sided in ({}, {Person.SENIOR: frozenset(Block)}, {Person.JUNIOR: frozenset(Block)}):
        assert journal.summary.draft([session.id], Audience.US, one_sided).sections == ()


def test_other_words_hold_for_this_summary_only(journal: Journal, session: Session) -> None:
    wording = {(Block.NOTES, ""): "Das Profil ist fertig."}
    summary = journal.summary.draft([session.id], Audience.US, ALL, wording=wording)
    assert _text(summary, Block.NOTES) == "Das Profil ist fertig."
    assert "Ankommen" in _text(summary, Block.TOPICS)
    assert _text(journal.summary.draft([session.id], Audience.US, ALL), Block.NOTES).startswith("Kundennamen")


def test_several_notes_are_told_apart(journal: Journal, session: Session) -> None:
    first = journal.agenda.rows(session.id)[0]
    journal.notes.save_item_note(first.id, "Beide da.", 0)
    text = _text(journal.summary.draft([session.id], Audience.US, ALL), Block.NOTES)
    assert text.startswith("## Ankommen\n\nBeide da.\n\n## Profil")


def test_several_meetings_stand_one_after_the_other(journal: Journal, session: Session, clock: FixedClock) -> None:
    journal.sessions.finish(session.id)
    clock.moment += timedelta(days=14)
    second = journal.sessions.start(journal.sessions.plan("Zweites", clock.now(), 45).value.id).value
    summary = journal.summary.draft([second.id, session.id, second.id], Audience.US, ALL)
    assert summary.title == "1. bis 2. Treffen"
    assert summary.subtitle == "26. November 2026 bis 10. Dezember 2026 · Mentee und Mentor:in"
    meetings = list(dict.fromkeys(section.meeting for section in summary.sections))
    assert meetings == ["1. Treffen: Soziale Medien", "2. Treffen: Zweites", ""]
    assert [section.block for section in summary.sections if not section.meeting] == [
        Block.GOALS,
        Block.PICTURES,
        Block.NEXT,
    ]
    carried = next(one for one in summary.sections if one.block is Block.ACTIONS and one.meeting == meetings[1])
    assert "Drei Beiträge" in carried.text
    assert "Erledigtes" not in carried.text
    wording = {(Block.LEARNED, meetings[0]): "anders"}
    assert "anders" in [
        one.text for one in journal.summary.draft([session.id, second.id], Audience.US, ALL, wording=wording).sections
    ]


def test_a_meeting_with_nothing_in_it(journal: Journal) -> None:
    empty = journal.sessions.plan("Leer", None, 60).value
    summary = journal.summary.draft([empty.id], Audience.US, ALL)
    assert summary.subtitle == "Mentee und Mentor:in"
    texts = {section.block: section.text for section in summary.sections if section.text}
    assert texts == {Block.NEXT: "Der Termin wird noch vereinbart."}
    task = journal.actions.add("Offenes", Person.SENIOR, empty.id).value
    assert "bis zum nächsten Treffen" in _text(journal.summary.draft([empty.id], Audience.US, ALL), Block.ACTIONS)
    journal.actions.edit(task.id, due_next=False)
    assert _text(journal.summary.draft([empty.id], Audience.US, ALL), Block.ACTIONS) == "- [ ] Offenes \u2013 Mentee"
    other = journal.sessions.plan("Auch leer", None, 60).value
    assert journal.summary.draft([empty.id, other.id], Audience.US, ALL).subtitle == "Mentee und Mentor:in"


def test_skills_of_a_removed_own_line_stay_out(journal: Journal, session: Session) -> None:
    own = journal.checklist.add_line("2", "Eigene").value
    journal.skills.assess(own.code, Level.ALONE, session.id)
    assert "Eigene" in _text(journal.summary.draft([session.id], Audience.US, ALL), Block.SKILLS)
    journal.checklist.remove_line(own.code.removeprefix("own."))
    assert "Eigene" not in _text(journal.summary.draft([session.id], Audience.US, ALL), Block.SKILLS)


def test_then_and_now_is_the_mentees_own_and_only_where_both_marked_it(
    journal: Journal, session: Session, clock: FixedClock
) -> None:
    clock.moment += timedelta(days=20)
    for field in ("1", "2", "3"):
        line = journal.skills.rows(field)[0]
        journal.skills.assess(line.code, Level.WITH_HELP)
    summary = journal.summary.draft([session.id], Audience.US, ALL, language="en")
    (section,) = [one for one in summary.sections if one.block is Block.PICTURES]
    assert section.text.startswith("Mentee: the own view")
    assert sum(isinstance(block, Drawing) for block in section.pictures) >= 1
    for form in DocumentFormat:
        with_it, without = (write(summary.only(blocks).document(), form) for blocks in (set(Block), {Block.TOPICS}))
        assert with_it != without
    others = {**ALL, Person.JUNIOR: frozenset(Block) - {Block.PICTURES}}
    alone = render_html(journal.summary.draft([session.id], Audience.US, others).document()).decode()
    for word in ("<svg", "Digitaler Alltag", "noch nicht angesehen"):
        assert word not in alone
    reworded = journal.summary.draft([session.id], Audience.US, ALL, wording={(Block.PICTURES, ""): ""})
    (section,) = [one for one in reworded.sections if one.block is Block.PICTURES]
    assert section.filled


def test_the_order_is_the_pairs_own_and_what_is_of_the_pair_stands_once(
    journal: Journal, session: Session, clock: FixedClock
) -> None:
    order = (Block.NEXT, Block.LEARNED, *(block for block in Block if block not in {Block.NEXT, Block.LEARNED}))
    layout = Layout(report=Report.FINAL, order=order)
    one = journal.summary.draft([session.id], Audience.US, ALL, language="en", layout=layout)
    assert [section.block for section in one.sections] == list(order)
    assert one.eyebrow == "Reverse mentoring · Final report"
    journal.sessions.finish(session.id)
    clock.moment += timedelta(days=14)
    second = journal.sessions.start(journal.sessions.plan("Zweites", clock.now(), 45).value.id).value
    several = journal.summary.draft([session.id, second.id], Audience.US, ALL, layout=layout)
    assert several.sections[0].block is Block.NEXT
    assert [section.block for section in several.sections if not section.meeting] == [
        Block.NEXT,
        Block.GOALS,
        Block.PICTURES,
    ]
    marks = dict.fromkeys(Person, frozenset({Block.GOALS, Block.NEXT}))
    only_of_the_pair = journal.summary.draft([session.id, second.id], Audience.US, marks)
    assert [section.block for section in only_of_the_pair.sections] == [Block.GOALS, Block.NEXT]


def test_a_choice_kept_by_an_older_program_has_the_usual_layout(journal: Journal) -> None:
    kept = {"audience": "us", "blocks": ["notes"], "names": "roles", "language": "de", "format": "pdf"}
    journal.preferences.set(PREFERENCE, kept)
    found = journal.summary.last()
    assert found is not None
    assert found.layout == Layout()


def test_a_summary_needs_a_meeting_that_is_there(journal: Journal) -> None:
    with pytest.raises(InvalidInput):
        journal.summary.draft([], Audience.US, ALL)
    with pytest.raises(NotFound):
        journal.summary.draft(["0" * 32], Audience.US, ALL)


@pytest.mark.parametrize("language", ["de", "en"])
def test_as_last_time(journal: Journal, language: str) -> None:
    assert journal.summary.last() is None
    choice = SummaryChoice(
        audience=Audience.PROGRAMME,
        blocks=frozenset({Block.TOPICS, Block.NEXT}),
        names=NameStyle.INITIALS,
        language=language,
        format=DocumentFormat.DOCX,
        layout=Layout(report=Report.MIDTERM, order=tuple(reversed(Block))),
    )
    assert journal.summary.remember(choice).changes.stale == {Kind.SETTING}
    assert journal.summary.last() == choice
