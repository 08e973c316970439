"""The agenda of a meeting, and what is kept for later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import InvalidInput, NotFound, SessionIsFinished
from rm_desktop.domain.words import ItemOrigin, Kind
from rm_desktop.services.journal import Journal

NOW = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)


@pytest.fixture
def session(journal: Journal) -> Session:
    return journal.sessions.plan("Treffen", NOW, 60).value


def _titles(journal: Journal, session: Session) -> list[str]:
    return [row.title for row in journal.agenda.rows(session.id)]


def test_items_are_added_at_the_end_or_after_another(journal: Journal, session: Session) -> None:
    first = journal.agenda.add(session.id, "eins", 5).value
    journal.agenda.add(session.id, "drei", 10, origin=ItemOrigin.QUESTION)
    saved = journal.agenda.add(session.id, "zwei", after=first.id, skill="line.2.6.profile", goal_id="0" * 32)
    assert _titles(journal, session) == ["eins", "zwei", "drei"]
    assert [row.position for row in journal.agenda.rows(session.id)] == [0, 1, 2]
    assert (saved.value.position, saved.value.skill, saved.value.goal_id) == (1, "line.2.6.profile", "0" * 32)
    assert set(saved.changes.upserted) == {*journal.agenda.rows(session.id), journal.sessions.row(session.id)}
    with pytest.raises(NotFound):
        journal.agenda.add(session.id, "vier", after="0" * 32)
    with pytest.raises(NotFound):
        journal.agenda.add("0" * 32, "vier")


def test_bad_items_are_refused(journal: Journal, session: Session) -> None:
    for title, minutes in (("", 5), ("x" * 10_000, 5), ("x", -1), ("x", 601)):
        with pytest.raises(InvalidInput):
            journal.agenda.add(session.id, title, minutes)
    assert _titles(journal, session) == []


def test_an_item_is_edited_in_place(journal: Journal, session: Session) -> None:
    item = journal.agenda.add(session.id, "alt", 5).value
    assert journal.agenda.edit(item.id, title="neu").value.minutes == 5
    assert journal.agenda.edit(item.id, minutes=15).value.title == "neu"
    with pytest.raises(InvalidInput):
        journal.agenda.edit(item.id, title=" ")


def test_ticking_keeps_the_first_time(journal: Journal, session: Session, clock: FixedClock) -> None:
    item = journal.agenda.add(session.id, "x").value
    assert journal.agenda.tick(item.id, done=True).value.done_at == NOW
    clock.moment += timedelta(minutes=5)
    assert journal.agenda.tick(item.id, done=True).value.done_at == NOW
    assert journal.sessions.row(session.id).items_done == 1
    assert journal.agenda.tick(item.id, done=False).value.done_at is None
    assert not journal.agenda.rows(session.id)[0].done


@pytest.mark.parametrize(
    ("to", "order"), [(0, ["c", "a", "b"]), (1, ["a", "c", "b"]), (2, ["a", "b", "c"]), (-4, ["c", "a", "b"])]
)
def test_items_are_moved(journal: Journal, session: Session, to: int, order: list[str]) -> None:
    *_, last = [journal.agenda.add(session.id, title).value for title in "abc"]
    assert journal.agenda.move(last.id, to).value.position == order.index("c")
    assert _titles(journal, session) == order


def test_an_item_comes_back_with_its_note_to_its_place(journal: Journal, session: Session) -> None:
    items = [journal.agenda.add(session.id, title).value for title in "abc"]
    journal.notes.save_item_note(items[1].id, "Notiz dazu", 0)
    removed = journal.agenda.remove(items[1].id)
    assert removed.changes.removed == ((Kind.ITEM, items[1].id),)
    assert _titles(journal, session) == ["a", "c"]
    assert journal.search.find("Notiz").hits == ()
    with pytest.raises(NotFound):
        journal.notes.for_item(items[1].id)
    assert journal.agenda.restore(items[1].id).value.title == "b"
    assert _titles(journal, session) == ["a", "b", "c"]
    assert journal.notes.for_item(items[1].id).body == "Notiz dazu"
    assert journal.agenda.restore(items[1].id).value.title == "b"


def test_an_agenda_is_put_back_as_it_was(journal: Journal, session: Session) -> None:
    items = [journal.agenda.add(session.id, title).value for title in "abc"]
    journal.notes.save_item_note(items[1].id, "Notiz dazu", 0)
    before = journal.agenda.state(session.id)
    assert before is not None
    journal.agenda.remove(items[1].id)
    journal.agenda.move(items[2].id, 0)
    added = journal.agenda.add(session.id, "d").value
    saved = journal.agenda.put_back(session.id, before)
    assert saved.changes.removed == ((Kind.ITEM, added.id),)
    assert _titles(journal, session) == ["a", "b", "c"]
    assert journal.agenda.state(session.id) == before
    assert journal.notes.for_item(items[1].id).body == "Notiz dazu"


def test_the_agenda_of_a_deleted_or_finished_meeting_is_not_put_back(journal: Journal, session: Session) -> None:
    state = journal.agenda.state(session.id)
    assert state == ()
    journal.sessions.start(session.id)
    journal.sessions.finish(session.id)
    with pytest.raises(SessionIsFinished):
        journal.agenda.put_back(session.id, state)
    journal.sessions.remove(session.id)
    assert journal.agenda.state(session.id) is None


def test_nothing_comes_back_into_a_finished_meeting(journal: Journal, session: Session) -> None:
    item = journal.agenda.add(session.id, "a").value
    journal.sessions.start(session.id)
    journal.agenda.remove(item.id)
    journal.sessions.finish(session.id)
    with pytest.raises(SessionIsFinished):
        journal.agenda.restore(item.id)
    assert _titles(journal, session) == []


def test_an_item_kept_for_later_leaves_the_agenda(journal: Journal, session: Session) -> None:
    item = journal.agenda.add(session.id, "Videos").value
    saved = journal.agenda.keep_for_later(item.id)
    assert [row.text for row in journal.later.rows()] == ["Videos"]
    assert _titles(journal, session) == []
    assert (Kind.ITEM, item.id) in saved.changes.removed
    assert journal.later.rows()[0] in saved.changes.upserted


def test_what_is_kept_for_later_comes_back_with_its_skill_and_its_goal(journal: Journal, session: Session) -> None:
    goal = journal.goals.add("Sicherer auftreten").value
    code = journal.skills.rows("1")[0].code
    item = journal.agenda.add(session.id, "Videos", skill=code, goal_id=goal.id).value
    later = journal.agenda.keep_for_later(item.id).value
    back = journal.later.to_agenda(later.id, session.id).value
    assert (back.skill, back.goal_id) == (code, goal.id)
    practised = journal.later.add("Üben", skill=code).value
    assert journal.later.to_agenda(practised.id, session.id).value.skill == code


def test_an_item_with_a_note_stays_and_is_done(journal: Journal, session: Session) -> None:
    item = journal.agenda.add(session.id, "Videos").value
    journal.notes.save_item_note(item.id, "halb geschafft", 0)
    journal.agenda.keep_for_later(item.id)
    assert [row.text for row in journal.later.rows()] == ["Videos"]
    row = journal.agenda.rows(session.id)[0]
    assert (row.done, row.has_note) == (True, True)


def test_something_for_later_moves_to_an_agenda(journal: Journal, session: Session) -> None:
    journal.agenda.add(session.id, "a")
    later = journal.later.add("  KI beim Entwerfen ").value
    saved = journal.later.to_agenda(later.id, session.id)
    assert (saved.value.title, saved.value.origin, saved.value.position) == ("KI beim Entwerfen", ItemOrigin.LATER, 1)
    assert journal.later.rows() == []
    assert (Kind.LATER, later.id) in saved.changes.removed
    assert journal.later.restore(later.id).value.text == "KI beim Entwerfen"


def test_something_for_later_is_removed_and_restored(journal: Journal) -> None:
    kept = [journal.later.add(text).value for text in ("eins", "zwei")]
    journal.later.remove(kept[0].id)
    assert [row.text for row in journal.later.rows()] == ["zwei"]
    with pytest.raises(NotFound):
        journal.later.remove(kept[0].id)
    journal.later.restore(kept[0].id)
    assert [row.text for row in journal.later.rows()] == ["eins", "zwei"]
    with pytest.raises(InvalidInput):
        journal.later.add("\n")


def test_what_is_kept_for_later_is_put_back_as_it_was(journal: Journal) -> None:
    first = journal.later.add("eins").value
    before = journal.later.state()
    second = journal.later.add("zwei").value
    journal.later.remove(first.id)
    after = journal.later.state()
    put = journal.later.put_back(before).changes
    assert journal.later.state() == before
    assert put.removed == ((Kind.LATER, second.id),)
    assert [row.id for row in put.upserted] == [first.id]
    journal.later.put_back(after)
    assert journal.later.state() == after
