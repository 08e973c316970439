"""The natural exits: two private yeses lead on, anything else looks the same, and no answer is ever written."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rm_desktop.domain.rules import EXITS_AFTER, asks_about_independence, asks_to_go_on
from rm_desktop.domain.words import Opening, Person, SessionState
from rm_desktop.ui.workspace.sessions.date_step import DateStep
from rm_desktop.ui.workspace.sessions.end_step import EndStep
from rm_desktop.ui.workspace.sessions.onward_round import OnwardRound, OnwardStage
from rm_desktop.ui.workspace.sessions.onward_step import OnwardStep
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.vault.vault import open_vault

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]
START = datetime(2026, 11, 1, 13, tzinfo=UTC)


@pytest.fixture
def number() -> int:
    """Which meeting is wrapped up."""
    return 1


@pytest.fixture
def wrapping(page: SessionsPage, number: int, on_vault: OnVault, settle: Settle) -> SessionsPage:
    """The page in the wrap-up of that meeting, the pulse skipped."""

    def begin(journal: Any) -> str:
        for earlier in range(1, number):
            journal.sessions.log_afterwards("Earlier", START + timedelta(hours=earlier), 30)
        session = journal.sessions.plan("This one", datetime(2026, 11, 26, 13, tzinfo=UTC), 60).value
        journal.sessions.start(session.id)
        return str(session.id)

    page.open(on_vault(begin))
    settle()
    page.begin_wrap_up()
    settle()
    page.wrap_up.pulse.skip_button.click()
    settle()
    return page


def onward(page: SessionsPage) -> OnwardStep:
    step = page.wrap_up.current_step()
    assert isinstance(step, OnwardStep)
    return step


def answer(page: SessionsPage, hand: Any, yes: bool) -> None:
    step = onward(page)
    if step.check.isVisible():
        hand.click(step.next_button)
    hand.click(step.yes_card if yes else step.doubt_card)
    hand.click(step.next_button)


def words_on(step: OnwardStep) -> str:
    return "\n".join(label.text() for label in step.findChildren(QLabel) if label.isVisibleTo(step))


def everything_in(path: Path, keys: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Decrypt every database and return all its rows; read every other file as it is."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for opening in Opening:
        vault = open_vault(path, keys(opening))
        for part in vault.compartments:
            with vault.read(part) as work:
                for (name,) in work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                    found[f"{part.value}.{name}"] = [tuple(row) for row in work.db.all(f'SELECT * FROM "{name}"')]
        vault.close()
    return found


@pytest.mark.parametrize("number", [1, 3, 6])
def test_two_yeses_lead_to_the_next_date(wrapping: SessionsPage, hand: Any) -> None:
    assert onward(wrapping).turn.whose.text() == "Jonas ist dran"
    answer(wrapping, hand, True)
    assert onward(wrapping).turn.whose.text() == "Helga ist dran"
    answer(wrapping, hand, True)
    assert onward(wrapping).title.text() == "Beide möchten weitermachen"
    hand.click(onward(wrapping).next_button)
    assert isinstance(wrapping.wrap_up.current_step(), DateStep)


@pytest.mark.parametrize("number", [9])
@pytest.mark.parametrize("answers", ["no", "yes", None])
def test_at_every_third_meeting_each_is_asked_alone_and_both_see_the_same_page(
    wrapping: SessionsPage, hand: Any, answers: str | None
) -> None:
    step, seen = onward(wrapping), []
    for name in ("Jonas", "Helga"):
        assert step.turn.whose.text() == f"{name} ist dran"
        assert all(choice.value is None for choice in step.check.choices.values()), "nothing is left of the other one's"
        assert len(step.check.choices) == 8
        for choice in step.check.choices.values() if answers and name == "Jonas" else ():
            hand.click(choice.button(answers))
        hand.click(step.next_button)
        seen.append(words_on(step).replace("Jonas", "").replace("Helga", ""))
        hand.click(step.next_button)
    assert seen[0] == seen[1], "everybody reads how one leaves"
    assert step.title.text() == "Beide haben die Fragen gelesen"
    assert "keine davon wurde gespeichert" in words_on(step)
    hand.click(step.next_button)
    assert isinstance(wrapping.wrap_up.current_step(), DateStep)


@pytest.mark.parametrize("number", [3])
def test_where_both_are_asked_to_go_on_too_it_is_one_turn_each(wrapping: SessionsPage, hand: Any) -> None:
    step = onward(wrapping)
    assert step.round.stage is OnwardStage.CHECK
    hand.click(step.next_button)
    assert step.round.stage is OnwardStage.ANSWER
    assert not step.check.isVisible()
    assert not step.back.isVisible(), "the turn has begun"


@pytest.mark.parametrize("number", [9])
def test_what_was_chosen_goes_with_the_turn(wrapping: SessionsPage, hand: Any, window: Any, settle: Settle) -> None:
    choice = onward(wrapping).check.choices["pay"]
    hand.click(choice.button("yes"))
    window.navigate("today")
    settle()
    assert choice.value is None


@pytest.mark.parametrize("number", [2])
def test_after_other_meetings_nobody_is_asked(wrapping: SessionsPage) -> None:
    assert isinstance(wrapping.wrap_up.current_step(), DateStep)
    assert [number for number in range(1, 13) if asks_to_go_on(number)] == sorted(EXITS_AFTER) == [1, 3, 6]
    assert [number for number in range(13) if asks_about_independence(number)] == [3, 6, 9, 12]


@pytest.mark.parametrize("answers", [(True, False), (False, True), (False, False)])
def test_anything_else_shows_the_same_page_and_no_date(
    wrapping: SessionsPage, hand: Any, on_vault: OnVault, answers: tuple[bool, bool]
) -> None:
    seen = []
    for yes in answers:
        hand.click(onward(wrapping).yes_card if yes else onward(wrapping).doubt_card)
        seen.append(words_on(onward(wrapping)).replace("Jonas", "").replace("Helga", ""))
        hand.click(onward(wrapping).next_button)
    assert seen[0] == seen[1], "what one reads alone tells nothing about the answer"
    told = words_on(onward(wrapping))
    assert "Heute kein neuer Termin" in told
    assert not any(name in told for name in ("Jonas", "Helga"))
    hand.click(onward(wrapping).next_button)
    assert isinstance(wrapping.wrap_up.current_step(), EndStep)
    key = wrapping.meeting.session.id
    assert on_vault(lambda journal: journal.sessions.get(key)).state is SessionState.FINISHED
    assert on_vault(lambda journal: journal.sessions.next_planned()) is None


def test_both_may_be_asked_once_more(wrapping: SessionsPage, hand: Any) -> None:
    for yes in (True, False):
        answer(wrapping, hand, yes)
    hand.click(onward(wrapping).again)
    for _person in Person:
        answer(wrapping, hand, True)
    assert onward(wrapping).round.goes_on


@pytest.mark.parametrize("yes", [True, False])
def test_after_the_first_answer_no_file_holds_anything_of_it(
    wrapping: SessionsPage, hand: Any, vault_path: Path, keys: Any, window: Any, host: Any, qtbot: Any, yes: bool
) -> None:
    before = {str(file.relative_to(vault_path)) for file in vault_path.rglob("*")}
    hand.click(onward(wrapping).yes_card if yes else onward(wrapping).doubt_card)
    window.lock()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    after = {str(file.relative_to(vault_path)) for file in vault_path.rglob("*")}
    assert {name for name in after - before if not name.endswith(("-wal", "-shm"))} == set()
    tables = everything_in(vault_path, keys)
    (step,) = [row[1] for row in tables["shared.preference"] if row[0] == "sessions.wrap_up"]
    assert json.loads(step) == {"session": wrapping.meeting.session.id, "step": "onward"}
    told = {name: rows for name, rows in tables.items() if "search" not in name and name != "shared.vault_state"}
    assert not any(word in str(told) for word in ("goes_on", "doubt", "True", "False", "sicher"))


def test_a_lock_in_between_drops_the_answer_and_asks_again(wrapping: SessionsPage, hand: Any, reopen: Any) -> None:
    answer(wrapping, hand, False)
    again = reopen()
    step = onward(again)
    assert step.dropped.isVisibleTo(step)
    assert step.turn.whose.text() == "Jonas ist dran"
    assert not step.round.begun


def test_leaving_the_page_drops_the_answer_too(wrapping: SessionsPage, hand: Any, window: Any, settle: Settle) -> None:
    hand.click(onward(wrapping).doubt_card)
    window.navigate("today")
    settle()
    assert not onward(wrapping).round.begun
    window.navigate("sessions")
    settle()
    assert onward(wrapping).round.stage is OnwardStage.ANSWER


def test_nothing_is_chosen_in_advance_and_both_answers_are_equally_large(wrapping: SessionsPage, hand: Any) -> None:
    step = onward(wrapping)
    assert hand.focus() not in (step.yes_card, step.doubt_card)
    hand.press(Qt.Key.Key_Return)
    assert step.round.stage is OnwardStage.ANSWER
    assert step.yes_card.size() == step.doubt_card.size()


def test_esc_goes_back_to_the_meeting_only_before_somebody_answered(wrapping: SessionsPage, hand: Any) -> None:
    step = onward(wrapping)
    assert step.back.isVisible()
    hand.click(step.yes_card)
    assert not step.back.isVisible()
    hand.press(Qt.Key.Key_Escape)
    assert onward(wrapping).round.begun


def test_the_round_keeps_only_what_both_said() -> None:
    for answers in ((True, False), (False, True), (False, False)):
        one = OnwardRound()
        for yes in answers:
            one.answer(yes)
            one.answer(not yes)
            one.read()
        assert (one.goes_on, one.stage, one.turn) == (False, OnwardStage.DONE, None)
        assert set(one._answers.values()) == {False}
        assert repr(one) == "OnwardRound()"
