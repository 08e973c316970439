"""Meetings as a list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import AnotherSessionRuns, InvalidInput, NotFound, SessionIsFinished
from rm_desktop.domain.pages import Reason
from rm_desktop.domain.rules import LONGEST_MINUTES
from rm_desktop.domain.words import ItemOrigin, Kind, SessionState
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=7)


def test_a_plan_fills_its_agenda_from_the_template(journal: Journal) -> None:
    saved = journal.sessions.plan("Soziale Medien", LATER, 60, "T2", "Besprechungsraum 2")
    session = journal.sessions.get(saved.value.id)
    assert session == saved.value
    assert (session.title, session.place, session.planned_at) == ("Soziale Medien", "Besprechungsraum 2", LATER)
    rows = journal.agenda.rows(session.id)
    template = journal.content.template("T2")
    assert [(row.title, row.minutes) for row in rows] == [(item.title, item.minutes) for item in template.items]
    assert {row.origin for row in rows} == {ItemOrigin.TEMPLATE}
    assert [row.position for row in rows] == list(range(len(rows)))
    assert set(saved.changes.upserted) == {journal.sessions.row(session.id), *rows}
    assert saved.changes.stale == {Kind.SESSION, Kind.ACTION}


def test_a_plan_without_a_title_takes_its_template_s(journal: Journal) -> None:
    assert journal.sessions.plan(" ", LATER, 60, "T4").value.title == journal.content.template("T4").title
    with pytest.raises(InvalidInput):
        journal.sessions.plan(" ", LATER, 60)


@pytest.mark.parametrize("minutes", [0, -5, LONGEST_MINUTES + 1])
def test_minutes_stay_within_a_long_day(journal: Journal, minutes: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        journal.sessions.plan("x", LATER, minutes)
    assert caught.value.parameters["field"] == "minutes"


@pytest.mark.parametrize("title", ["🙂🙂", "لقاء أول", "a" * 300])
def test_unusual_titles_survive(journal: Journal, title: str) -> None:
    assert journal.sessions.get(journal.sessions.plan(title, None, 60).value.id).title == title


def test_ten_thousand_characters_are_refused_and_nothing_is_kept(journal: Journal) -> None:
    with pytest.raises(InvalidInput) as caught:
        journal.sessions.plan("x" * 10_000, LATER, 60)
    assert caught.value.parameters["reason"] == "too_long"
    assert journal.sessions.rows() == []


def test_numbers_follow_the_held_meetings_then_the_planned_then_the_postponed(journal: Journal) -> None:
    sessions = journal.sessions
    undated = sessions.plan("ohne Datum", None, 60).value
    second = sessions.log_afterwards("zweites", NOW - timedelta(days=7), 45).value
    first = sessions.log_afterwards("erstes", NOW - timedelta(days=14), 45).value
    fourth = sessions.plan("viertes", LATER + timedelta(days=14), 60).value
    third = sessions.plan("drittes", LATER, 60).value
    postponed = sessions.plan("verschoben", LATER - timedelta(days=3), 60).value
    sessions.postpone(postponed.id)
    numbers = {row.id: row.number for row in sessions.rows()}
    ordered = [first, second, third, fourth, undated, postponed]
    assert [numbers[session.id] for session in ordered] == [1, 2, 3, 4, 5, 6]
    assert [row.title for row in sessions.rows()] == [
        *("ohne Datum", "viertes", "drittes", "verschoben", "zweites", "erstes"),
    ]
    coming = sessions.next_planned()
    assert coming is not None
    assert (coming.id, coming.number) == (third.id, 3)


def test_the_list_is_filtered_by_words_in_title_and_place(journal: Journal) -> None:
    journal.sessions.plan("Übung im Netz", LATER, 60, place="Raum 2")
    journal.sessions.plan("Rückmeldung", LATER, 60)
    assert [row.title for row in journal.sessions.rows("ubung RAUM")] == ["Übung im Netz"]
    assert journal.sessions.rows("ubung Rückmeldung") == []
    assert len(journal.sessions.rows("  ")) == 2


def test_a_meeting_logged_afterwards_is_finished_and_its_agenda_done(journal: Journal) -> None:
    began = NOW - timedelta(hours=3)
    session = journal.sessions.log_afterwards("Gestern", began, 75, "T3.work").value
    assert session.state is SessionState.FINISHED
    assert session.finished_at == began + timedelta(minutes=75)
    assert session.elapsed_seconds(NOW) == 75 * 60
    row = journal.sessions.row(session.id)
    assert row.items == row.items_done > 0
    with pytest.raises(InvalidInput):
        journal.sessions.log_afterwards("Morgen", NOW + timedelta(minutes=1), 60)


def test_change_keeps_what_is_not_given(journal: Journal) -> None:
    session = journal.sessions.plan("Alt", LATER, 60, place="Raum 1").value
    assert journal.sessions.change(session.id, title="Neu").value.place == "Raum 1"
    changed = journal.sessions.change(session.id, place="", minutes=30, planned_at=None).value
    assert (changed.title, changed.place, changed.minutes, changed.planned_at) == ("Neu", "", 30, None)
    assert journal.sessions.get(session.id) == changed


def test_a_new_date_brings_a_postponed_meeting_back(journal: Journal) -> None:
    session = journal.sessions.plan("Treffen", LATER, 60).value
    assert journal.sessions.postpone(session.id).value.state is SessionState.POSTPONED
    assert journal.sessions.next_planned() is None
    with pytest.raises(InvalidInput):
        journal.sessions.postpone(session.id)
    assert journal.sessions.change(session.id, title="anders").value.state is SessionState.POSTPONED
    assert journal.sessions.change(session.id, planned_at=LATER).value.state is SessionState.PLANNED


def test_a_finished_meeting_is_not_changed(journal: Journal) -> None:
    session = journal.sessions.log_afterwards("Vorbei", NOW - timedelta(days=1), 60).value
    with pytest.raises(SessionIsFinished):
        journal.sessions.change(session.id, title="anders")


def test_what_goes_with_a_meeting_comes_back_with_it(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.plan("Treffen", LATER, 60, "T2").value
    rows = journal.agenda.rows(session.id)
    journal.notes.save_item_note(rows[0].id, "Sozialmedien", 0)
    journal.agenda.remove(rows[1].id)
    clock.moment += timedelta(minutes=1)
    removed = journal.sessions.remove(session.id)
    assert removed.changes.removed == ((Kind.SESSION, session.id),)
    assert journal.sessions.rows() == []
    assert journal.search.find("Sozialmedien").hits == ()
    with pytest.raises(NotFound):
        journal.sessions.get(session.id)
    with pytest.raises(NotFound):
        journal.agenda.rows(session.id)
    back = journal.sessions.restore(session.id)
    assert back.value == session
    assert [row.id for row in journal.agenda.rows(session.id)] == [row.id for row in rows if row.id != rows[1].id]
    assert journal.notes.for_item(rows[0].id).body == "Sozialmedien"
    assert len(journal.search.find("Sozialmedien").hits) == 1
    assert journal.sessions.restore(session.id).value == session
    with pytest.raises(NotFound):
        journal.sessions.restore("0" * 32)


def test_a_running_meeting_that_comes_back_beside_another_is_finished(journal: Journal, clock: FixedClock) -> None:
    first = journal.sessions.start().value
    clock.moment += timedelta(minutes=10)
    journal.sessions.remove(first.id)
    second = journal.sessions.start().value
    clock.moment += timedelta(minutes=10)
    back = journal.sessions.restore(first.id).value
    assert back.state is SessionState.FINISHED
    assert back.elapsed_seconds(clock.now()) == 600
    running = journal.sessions.running()
    assert running is not None
    assert running.id == second.id


def test_the_next_date_follows_the_latest_meeting_or_the_given_one(journal: Journal) -> None:
    first = journal.sessions.propose_next()
    assert first == datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
    held = journal.sessions.log_afterwards("früher", datetime(2026, 11, 24, 9, 0, tzinfo=UTC), 60).value
    assert journal.sessions.propose_next() == datetime(2026, 12, 8, 9, 0, tzinfo=UTC)
    journal.sessions.plan("geplant", LATER, 60)
    assert journal.sessions.propose_next() == LATER + timedelta(days=14)
    assert journal.sessions.propose_next(held) == datetime(2026, 12, 8, 9, 0, tzinfo=UTC)


def test_the_first_suggestion_is_the_kick_off(journal: Journal) -> None:
    suggestion = journal.sessions.suggestion()
    assert (suggestion.template, suggestion.reason, suggestion.topics) == ("T1", Reason.FIRST, ())
    assert suggestion.title == journal.content.template("T1").title


def test_a_planned_meeting_suggests_its_two_longest_items(journal: Journal) -> None:
    session = journal.sessions.plan("Soziale Medien", LATER, 60).value
    assert journal.sessions.suggestion().reason is Reason.FIRST
    for title, minutes in (("Ankommen", 50), ("Kurz", 5), ("Profil", 25), ("Üben", 30)):
        journal.agenda.add(session.id, title, minutes)
    suggestion = journal.sessions.suggestion()
    assert (suggestion.topics, suggestion.reason) == (("Profil", "Üben"), Reason.PLANNED)
    assert (suggestion.title, suggestion.template) == ("Soziale Medien", "T1")


def test_later_suggestions_come_from_what_is_unfinished(journal: Journal, clock: FixedClock) -> None:
    first = journal.sessions.start().value
    journal.agenda.add(first.id, "Profil fertig machen", 10)
    journal.sessions.finish(first.id)
    goal = journal.goals.add("Sicher auftreten").value
    journal.goals.add_step(goal.id, "Beitrag schreiben")
    suggestion = journal.sessions.suggestion()
    assert suggestion.topics == ("Profil fertig machen", "Beitrag schreiben")
    assert (suggestion.title, suggestion.template) == ("Profil fertig machen", "T2")
    clock.moment += timedelta(days=14)
    for _meeting in range(2):
        clock.moment += timedelta(days=14)
        journal.sessions.finish(journal.sessions.start().value.id)
    fourth = journal.sessions.suggestion()
    assert (fourth.template, fourth.reason, fourth.title) == (
        "T4",
        Reason.LOOK_BACK,
        journal.content.template("T4").title,
    )


def test_a_meeting_is_put_back_where_it_stood(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.plan("Erstes", clock.now() + timedelta(days=1), 60, place="Raum 2").value
    planned = journal.sessions.state(session.id)
    journal.sessions.postpone(session.id)
    journal.sessions.change(session.id, title="Anders", planned_at=None, minutes=30, place="")
    changed = journal.sessions.state(session.id)
    journal.sessions.put_back(session.id, planned)
    assert journal.sessions.state(session.id) == planned
    journal.sessions.put_back(session.id, None)
    assert journal.sessions.state(session.id) is None
    journal.sessions.put_back(session.id, changed)
    assert journal.sessions.state(session.id) == changed


def test_a_reopened_meeting_is_closed_again_with_what_was_written(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.start().value
    journal.sessions.finish(session.id)
    finished = journal.sessions.state(session.id)
    journal.sessions.reopen(session.id)
    reopened = journal.sessions.state(session.id)
    journal.sessions.resume(session.id)
    journal.sessions.set_learned(session.id, "zuhören", journal.sessions.get(session.id).revision)
    clock.moment += timedelta(minutes=5)
    journal.sessions.put_back(session.id, finished)
    read = journal.sessions.get(session.id)
    assert journal.sessions.state(session.id) == finished
    assert (read.clock_seconds, read.clock_since, read.junior_learned) == (300, None, "zuhören")
    journal.sessions.start()
    with pytest.raises(AnotherSessionRuns):
        journal.sessions.put_back(session.id, reopened)
