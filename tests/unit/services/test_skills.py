"""Digital fitness."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.words import GoalState, Kind, Level
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
REPLY, PROFILE, CHANNEL = "line.2.5.calm-reply", "line.2.6.profile", "line.2.1.channel"


def test_every_line_competence_and_leadership_field_can_be_assessed(journal: Journal) -> None:
    content = journal.content
    rows = [row for field in journal.skills.fields() for row in journal.skills.rows(field.code)]
    codes = [row.code for row in rows]
    assert len(set(codes)) == len(codes)
    assert {line.code for line in content.lines} <= set(codes)
    assert {f"competence.{one.code}" for one in content.competences} <= set(codes)
    assert len([code for code in codes if code.startswith("competence.")]) == 21
    assert [code for code in codes if code.startswith("field.")] == [f"field.L{number}" for number in range(1, 6)]
    assert {row.level for row in rows} == {Level.NOT_LOOKED_AT}
    assert [field.lines for field in journal.skills.fields()] == [
        len(journal.skills.rows(field.code)) for field in content.fields
    ]


def test_the_newest_level_counts_and_the_first_is_remembered(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.start().value
    first = journal.skills.assess(REPLY, Level.WITH_HELP, session.id).value
    assert (first.level, first.earlier, first.assessed_at) == (Level.WITH_HELP, None, NOW)
    again = journal.skills.assess(REPLY, Level.WITH_HELP)
    assert (again.value, again.changes.upserted) == (first, ())
    clock.moment += timedelta(days=14)
    saved = journal.skills.assess(REPLY, Level.CAN_SHOW)
    assert (saved.value.level, saved.value.earlier) == (Level.CAN_SHOW, Level.WITH_HELP)
    assert saved.changes.upserted == (saved.value,)
    assert journal.skills.row(REPLY) == saved.value
    assert [(one.level, one.session_id) for one in journal.skills.history(REPLY)] == [
        *((Level.WITH_HELP, session.id), (Level.CAN_SHOW, None)),
    ]
    assert journal.skills.assess(REPLY, Level.WITH_HELP).value.earlier is None


def test_what_is_not_on_the_checklist_cannot_be_assessed(journal: Journal) -> None:
    with pytest.raises(NotFound):
        journal.skills.assess("line.9.9.nothing", Level.ALONE)
    with pytest.raises(NotFound):
        journal.skills.assess(REPLY, Level.ALONE, "0" * 32)
    with pytest.raises(NotFound):
        journal.skills.row("competence.9.9")


def test_examples_show_a_skill(journal: Journal) -> None:
    saved = journal.skills.add_example(REPLY, "auf eine spitze Bemerkung geantwortet")
    assert saved.value.on == date(2026, 11, 26)
    assert saved.changes.upserted[0].examples == 1
    earlier = journal.skills.add_example(REPLY, "früher", date(2026, 11, 1)).value
    assert [one.text for one in journal.skills.examples(REPLY)] == [saved.value.text, "früher"]
    edited = journal.skills.edit_example(earlier.id, text="doch später", on=date(2026, 11, 27)).value
    assert journal.skills.examples(REPLY)[0] == edited
    assert journal.skills.edit_example(earlier.id, text="Text").value.on == date(2026, 11, 27)
    removed = journal.skills.remove_example(earlier.id)
    assert removed.changes.removed == ((Kind.EXAMPLE, earlier.id),)
    assert removed.changes.upserted[0].examples == 1
    assert journal.skills.restore_example(earlier.id).changes.upserted[0].examples == 2
    with pytest.raises(InvalidInput):
        journal.skills.add_example(REPLY, "")
    with pytest.raises(NotFound):
        journal.skills.add_example("line.9.9.nothing", "x")


def test_lines_of_their_own_stand_last(journal: Journal) -> None:
    own = journal.checklist.add_line("2", "Im Chor per Video singen").value
    assert journal.skills.rows("2")[-1] == own
    key = own.code.removeprefix("own.")
    journal.skills.assess(own.code, Level.ALONE)
    example = journal.skills.add_example(own.code, "Weihnachtslied").value
    assert journal.checklist.rename_line(key, "Gemeinsam singen").value.level is Level.ALONE
    removed = journal.checklist.remove_line(key)
    assert (removed.value, removed.changes.removed) == (own.code, ((Kind.SKILL, own.code),))
    assert own.code not in [row.code for row in journal.skills.rows("2")]
    assert journal.skills.remove_example(example.id).changes.upserted == ()
    assert journal.checklist.restore_line(key).value.level is Level.ALONE
    with pytest.raises(NotFound):
        journal.checklist.add_line("9", "x")
    with pytest.raises(InvalidInput):
        journal.checklist.add_line("2", " ")


def test_what_was_learned_lately(journal: Journal) -> None:
    session = journal.sessions.start().value
    for day, text in ((1, "eins"), (3, "drei"), (2, "zwei"), (3, "vier")):
        journal.skills.add_example(PROFILE, text, date(2026, 11, day), session.id)
    learned = journal.skills.learned_lately(3)
    assert [row.text for row in learned] == ["vier", "drei", "zwei"]
    assert (learned[0].skill, learned[0].session_id) == (PROFILE, session.id)


def test_practise_what_is_begun_for_a_goal_first_then_the_longest_ago(journal: Journal, clock: FixedClock) -> None:
    assert journal.skills.practise_next() is None
    goal = journal.goals.add("Ziel", skills=[PROFILE]).value
    assert journal.skills.practise_next().code == PROFILE
    for code in (CHANNEL, REPLY, PROFILE):
        clock.moment += timedelta(days=1)
        journal.skills.assess(code, Level.WITH_HELP)
    assert journal.skills.practise_next().code == PROFILE
    journal.goals.set_state(goal.id, GoalState.REACHED)
    assert journal.skills.practise_next().code == CHANNEL
    for code in (CHANNEL, REPLY, PROFILE):
        journal.skills.assess(code, Level.ALONE)
    following = journal.skills.practise_next()
    assert (following.field_code, following.level) == ("2", Level.NOT_LOOKED_AT)


def test_nothing_is_left_to_practise_in_a_finished_field(journal: Journal) -> None:
    for row in journal.skills.rows("2"):
        journal.skills.assess(row.code, Level.CAN_SHOW)
    assert journal.skills.practise_next() is None
