"""A meeting from its beginning to its end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.errors import AnotherSessionRuns, EditConflict, InvalidInput, NotFound, SessionIsFinished
from rm_desktop.domain.words import ItemOrigin, Kind, Person, SessionState
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


def test_starting_a_planned_meeting_runs_its_clock_and_puts_the_first_item_on(journal: Journal) -> None:
    planned = journal.sessions.plan("Soziale Medien", NOW, 60, "T2").value
    saved = journal.sessions.start(planned.id)
    session = saved.value
    assert (session.state, session.started_at, session.clock_since) == (SessionState.RUNNING, NOW, NOW)
    assert session.current_item == journal.agenda.rows(planned.id)[0].id
    assert journal.sessions.get(planned.id) == session == journal.sessions.running()
    assert Kind.SESSION in saved.changes.stale
    assert journal.sessions.start(planned.id).value == session


def test_starting_on_the_spot_takes_what_is_suggested(journal: Journal) -> None:
    suggestion = journal.sessions.suggestion()
    session = journal.sessions.start().value
    assert (session.title, session.template, session.minutes) == (suggestion.title, suggestion.template, 60)
    assert journal.agenda.rows(session.id)


def test_an_empty_agenda_has_no_current_item(journal: Journal) -> None:
    session = journal.sessions.start(journal.sessions.plan("leer", NOW, 60).value.id).value
    assert session.current_item is None


def test_one_meeting_runs_at_a_time(journal: Journal) -> None:
    other = journal.sessions.plan("anderes", NOW, 60).value
    journal.sessions.start()
    with pytest.raises(AnotherSessionRuns):
        journal.sessions.start(other.id)
    with pytest.raises(AnotherSessionRuns):
        journal.sessions.start()
    assert len(journal.sessions.rows()) == 2


def test_the_clock_stands_while_it_is_stopped(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.start().value
    clock.moment += timedelta(minutes=20)
    journal.sessions.pause(session.id)
    clock.moment += timedelta(minutes=30)
    assert journal.sessions.get(session.id).elapsed_seconds(clock.now()) == 20 * 60
    assert journal.sessions.pause(session.id).value.elapsed_seconds(clock.now()) == 20 * 60
    journal.sessions.resume(session.id)
    clock.moment += timedelta(minutes=5)
    assert journal.sessions.resume(session.id).value.elapsed_seconds(clock.now()) == 25 * 60
    ended = journal.sessions.finish(session.id).value
    clock.moment += timedelta(hours=9)
    assert ended.elapsed_seconds(clock.now()) == 25 * 60
    assert journal.sessions.get(session.id) == ended


def test_a_meeting_that_does_not_run_has_no_clock(journal: Journal) -> None:
    planned = journal.sessions.plan("geplant", NOW, 60).value
    for act in (journal.sessions.pause, journal.sessions.resume, journal.sessions.finish):
        with pytest.raises(InvalidInput):
            act(planned.id)
    with pytest.raises(InvalidInput):
        journal.sessions.reopen(planned.id)


def test_the_current_item_is_one_of_its_own(journal: Journal) -> None:
    session = journal.sessions.start().value
    second = journal.agenda.rows(session.id)[1]
    assert journal.sessions.set_current(session.id, second.id).value.current_item == second.id
    assert journal.sessions.set_current(session.id, None).value.current_item is None
    foreign = journal.agenda.add(journal.sessions.plan("anderes", None, 60).value.id, "fremd").value
    with pytest.raises(NotFound):
        journal.sessions.set_current(session.id, foreign.id)


def test_what_the_junior_took_away_is_saved_by_revision(journal: Journal) -> None:
    session = journal.sessions.start().value
    saved = journal.sessions.set_learned(session.id, "wie ein Budget entsteht", session.revision)
    journal.sessions.pause(session.id)
    journal.agenda.tick(journal.agenda.rows(session.id)[0].id, done=True)
    journal.sessions.change(session.id, title="anders")
    again = journal.sessions.set_learned(session.id, "wie ein Budget entsteht und wächst", saved.value.revision)
    assert again.value.junior_learned == "wie ein Budget entsteht und wächst"
    assert again.value.title == "anders"
    assert again.value.clock_since is None
    with pytest.raises(EditConflict):
        journal.sessions.set_learned(session.id, "alt", saved.value.revision)
    assert journal.today.page().junior_learned == "wie ein Budget entsteht und wächst"


def test_a_finished_meeting_is_read_only_until_it_is_reopened(journal: Journal, clock: FixedClock) -> None:
    session = journal.sessions.start().value
    item = journal.agenda.rows(session.id)[0]
    ended = journal.sessions.finish(session.id).value
    assert (ended.state, ended.finished_at) == (SessionState.FINISHED, NOW)
    assert journal.sessions.finish(session.id).value == ended
    for act in (
        lambda: journal.sessions.start(session.id),
        lambda: journal.sessions.pause(session.id),
        lambda: journal.sessions.set_current(session.id, item.id),
        lambda: journal.sessions.set_learned(session.id, "x", ended.revision),
        lambda: journal.agenda.add(session.id, "x"),
        lambda: journal.agenda.tick(item.id, done=True),
        lambda: journal.agenda.remove(item.id),
        lambda: journal.notes.save_item_note(item.id, "x", 0),
        lambda: journal.actions.add("x", Person.SENIOR, session.id),
    ):
        with pytest.raises(SessionIsFinished):
            act()
    clock.moment += timedelta(days=3)
    reopened = journal.sessions.reopen(session.id).value
    assert (reopened.state, reopened.clock_since) == (SessionState.RUNNING, None)
    journal.notes.save_item_note(item.id, "nachgetragen", 0)
    assert journal.sessions.finish(session.id).value.finished_at == NOW


def test_reopening_waits_for_the_running_meeting(journal: Journal) -> None:
    old = journal.sessions.log_afterwards("alt", NOW - timedelta(days=7), 60).value
    journal.sessions.start()
    with pytest.raises(AnotherSessionRuns):
        journal.sessions.reopen(old.id)


def test_unfinished_items_come_along_labelled_and_once(journal: Journal, clock: FixedClock) -> None:
    first = journal.sessions.start(journal.sessions.plan("erstes", NOW, 60).value.id).value
    profile = journal.agenda.add(first.id, "Profil fertig machen", 25).value
    done = journal.agenda.add(first.id, "Ankommen", 5).value
    journal.agenda.tick(done.id, done=True)
    journal.sessions.finish(first.id)
    clock.moment += timedelta(days=14)
    second = journal.sessions.plan("zweites", clock.now(), 60).value
    for title in ("Begrüßung", "Schluss"):
        journal.agenda.add(second.id, title, 5)
    journal.sessions.start(second.id)
    rows = journal.agenda.rows(second.id)
    assert [(row.title, row.origin) for row in rows] == [
        ("Begrüßung", ItemOrigin.OWN),
        ("Profil fertig machen", ItemOrigin.CARRIED),
        ("Schluss", ItemOrigin.OWN),
    ]
    assert rows[1].minutes == 25
    assert journal.agenda.rows(first.id)[0].id == profile.id
    journal.agenda.remove(rows[1].id)
    journal.sessions.remove(second.id)
    third = journal.sessions.plan("drittes", clock.now(), 60).value
    journal.sessions.start(third.id)
    assert journal.agenda.rows(third.id) == []


def test_what_is_carried_and_left_again_comes_back_again(journal: Journal, clock: FixedClock) -> None:
    first = journal.sessions.start(journal.sessions.plan("erstes", NOW, 60).value.id).value
    journal.agenda.add(first.id, "Profil", 25)
    for _meeting in range(2):
        running = journal.sessions.running()
        assert running is not None
        journal.sessions.finish(running.id)
        clock.moment += timedelta(days=14)
        following = journal.sessions.plan("nächstes", clock.now(), 60).value
        journal.sessions.start(following.id)
        assert [row.title for row in journal.agenda.rows(following.id)] == ["Profil"]


def test_open_tasks_come_along_into_the_next_meeting(journal: Journal, clock: FixedClock) -> None:
    first = journal.sessions.start().value
    done = journal.actions.add("erledigt", Person.JUNIOR, first.id).value
    waiting = journal.actions.add("offen", Person.SENIOR, first.id).value
    journal.actions.tick(done.id, done=True)
    journal.sessions.finish(first.id)
    clock.moment += timedelta(days=14)
    second = journal.sessions.start().value
    fresh = journal.actions.add("neu", Person.SENIOR, second.id).value
    rows = journal.actions.rows("all", session_id=second.id)
    assert {row.id for row in rows} == {waiting.id, fresh.id}
    carried = next(row for row in rows if row.id == waiting.id)
    assert carried.session_title == first.title
    assert carried.due_on == clock.today()
    assert next(row for row in rows if row.id == fresh.id).due_on is None
    journal.actions.tick(waiting.id, done=True)
    journal.sessions.finish(second.id)
    assert {row.id for row in journal.actions.rows("done", session_id=second.id)} == {waiting.id}
    assert {row.id for row in journal.actions.rows("all", session_id=first.id)} == {waiting.id, done.id}
