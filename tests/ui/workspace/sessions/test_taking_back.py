"""What is planned and where a meeting stands goes back and forth, as does what moves between agenda and shelf."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.entities import Session
from rm_desktop.domain.ids import ItemId, SessionId
from rm_desktop.domain.words import SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.workspace.sessions.page import SessionsPage

OnVault = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
ItemAt = Callable[[SessionsPage, int], ItemId]


@pytest.fixture
def state(planned: SessionId, on_vault: OnVault) -> Callable[[], Session | None]:
    """Read where the planned meeting stands."""

    def read() -> Session | None:
        found: Session | None = on_vault(lambda journal: journal.sessions.state(planned))
        return found

    return read


def back_and_forth(page: SessionsPage, settle: Settle, look: Callable[[], Any], act: Callable[[], Any]) -> None:
    """Do something, take it back, do it again."""
    before = look()
    act()
    settle()
    settle()
    after = look()
    assert before != after
    page.undo.undo()
    settle()
    settle()
    assert look() == before
    page.undo.redo()
    settle()
    settle()
    assert look() == after


def test_postponing(page: SessionsPage, planned: SessionId, state: Any, settle: Settle) -> None:
    page.list.read()
    settle()
    line = page.list.line(planned)
    assert line is not None
    back_and_forth(page, settle, state, lambda: line.wished.emit("postpone"))
    assert state().state is SessionState.POSTPONED


def test_moving(page: SessionsPage, planned: SessionId, state: Any, clock: FixedClock, settle: Settle) -> None:
    page.list.edit_requested.emit(planned)
    settle()
    page.form.fields.show_moment(clock.now() + timedelta(days=3), 45, "Anderswo")
    back_and_forth(page, settle, state, page.form.save)
    assert (state().minutes, state().place) == (45, "Anderswo")


def test_planning(page: SessionsPage, on_vault: OnVault, settle: Settle) -> None:
    page.plan()
    settle()

    def titles() -> list[str]:
        return [row.title for row in on_vault(lambda journal: journal.sessions.rows())]

    back_and_forth(page, settle, titles, page.form.save)
    assert len(on_vault(lambda journal: journal.agenda.rows(journal.sessions.rows()[0].id))) > 0


@pytest.mark.parametrize("where", ["list", "page"])
def test_reopening(
    page: SessionsPage, planned: SessionId, state: Any, on_vault: OnVault, settle: Settle, where: str
) -> None:
    on_vault(lambda journal: journal.sessions.start(planned))
    on_vault(lambda journal: journal.sessions.finish(planned))
    page.list.read()
    settle()
    line = page.list.line(planned)
    assert line is not None
    if where == "page":
        page.open(planned)
        settle()
        back_and_forth(page, settle, state, page.meeting.reopen)
    else:
        back_and_forth(page, settle, state, lambda: line.wished.emit("reopen"))
    assert page.meeting.session.state is SessionState.RUNNING
    page.undo.undo()
    settle()
    settle()
    assert page.meeting.session.state is SessionState.FINISHED
    assert not page.meeting.editable


def test_keeping_for_later_and_putting_on_the_agenda(
    running: SessionsPage, on_vault: OnVault, item_at: ItemAt, settle: Settle
) -> None:
    key = running.meeting.session.id

    def both() -> tuple[list[str], list[str]]:
        def read(journal: Journal) -> tuple[list[str], list[str]]:
            return [row.title for row in journal.agenda.rows(key)], [row.text for row in journal.later.rows()]

        found: tuple[list[str], list[str]] = on_vault(read)
        return found

    item = item_at(running, 1)
    back_and_forth(running, settle, both, lambda: running.meeting.keep_item(item))
    back_and_forth(running, settle, both, lambda: running.sheet.later_shown.add("Podcast"))
    later = on_vault(lambda journal: journal.later.rows())[0].id
    back_and_forth(running, settle, both, lambda: running.sheet.later_shown.to_agenda(later, key))
