"""The agenda as a list of rows."""

from __future__ import annotations

from dataclasses import replace

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.ids import ItemId, SessionId
from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.words import ItemOrigin, Kind
from rm_desktop.ui.workspace.sessions.agenda import Agenda

HERE, ELSEWHERE = SessionId("here"), SessionId("elsewhere")


def row(name: str, position: int, *, done: bool = False, session: SessionId = HERE) -> ItemRow:
    return ItemRow(
        id=ItemId(name),
        session_id=session,
        position=position,
        title=name,
        minutes=10,
        done=done,
        origin=ItemOrigin.OWN,
        skill=None,
        has_note=False,
    )


A, B, C = row("a", 0), row("b", 1), row("c", 2)


def names(agenda: Agenda) -> str:
    return "".join(item.title for item in agenda.rows())


def test_rows_stand_by_their_position() -> None:
    assert names(Agenda(HERE, [C, A, B])) == "abc"
    assert Agenda(HERE, [C, A, B]).minutes() == 30


def test_the_next_open_item_is_looked_for_below_and_then_from_the_top() -> None:
    agenda = Agenda(HERE, [A, replace(B, done=True), C])
    assert agenda.next_open(A.id) == C
    assert agenda.next_open(C.id) == A
    assert agenda.next_open(None) == A
    assert Agenda(HERE, [A]).next_open(A.id) is None
    assert Agenda(HERE).next_open(None) is None


def test_all_is_done_when_no_item_is_open() -> None:
    assert not Agenda(HERE, [A, replace(B, done=True)]).all_done()
    assert Agenda(HERE, [replace(A, done=True)]).all_done()


def test_the_neighbour_is_the_one_below_else_the_one_above() -> None:
    agenda = Agenda(HERE, [A, B, C])
    assert agenda.neighbour(A.id) == B
    assert agenda.neighbour(C.id) == B
    assert Agenda(HERE, [A]).neighbour(A.id) is None


def test_changes_of_other_meetings_are_not_taken_in() -> None:
    agenda = Agenda(HERE, [A])
    assert not agenda.apply(Changes(upserted=(row("x", 0, session=ELSEWHERE),), removed=((Kind.ITEM, "y"),)))
    assert names(agenda) == "a"


def test_rows_come_change_and_go() -> None:
    agenda = Agenda(HERE, [A, B])
    assert agenda.apply(Changes(upserted=(replace(A, position=5), C)))
    assert names(agenda) == "bca"
    assert agenda.apply(Changes(removed=((Kind.ITEM, "b"), (Kind.NOTE, "a"))))
    assert names(agenda) == "ca"
    assert agenda.place(A.id) == 1
    assert agenda.place(B.id) == -1
