"""The three screens at the end of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.documents.preview import page_text
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import (
    Compartment,
    ExportKind,
    Opening,
    Person,
    PulseAnswer,
    PulseQuestion,
    SessionState,
)
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.sessions.pulse_step import PulseStep

Settle = Callable[[], None]
OnVault = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def wrapping(running: SessionsPage, settle: Settle) -> SessionsPage:
    """The page with the first screen of the wrap-up."""
    running.begin_wrap_up()
    settle()
    return running


def pulse(page: SessionsPage) -> PulseStep:
    return page.wrap_up.pulse


def answer(page: SessionsPage, hand: Any, given: PulseAnswer, *, shows: bool) -> None:
    hand.click(pulse(page).answers[given])
    hand.click(pulse(page).show_card if shows else pulse(page).keep_card)


def everything_kept(journal: Journal) -> Iterator[str]:
    """Yield every value in the shared part as text."""
    with journal.vault.read(Compartment.SHARED) as work:
        tables = [row[0] for row in work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table'", ())]
        for table in tables:
            for row in work.db.all(f'SELECT * FROM "{table}"', ()):
                yield from map(str, row)


# the pulse
def test_both_show_and_both_answers_stand_there_in_words(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    step = pulse(wrapping)
    assert step.whose.text() == "Jonas ist dran"
    answer(wrapping, hand, PulseAnswer.RATHER_YES, shows=True)
    assert step.whose.text() == "Helga ist dran"
    assert step.answers[PulseAnswer.RATHER_YES].isVisible()
    answer(wrapping, hand, PulseAnswer.YES, shows=True)
    assert step.title.text() == "Beide haben „zeigen“ gewählt"
    key = wrapping.meeting.session.id
    (shown,) = on_vault(lambda journal: journal.pulse.shown(key))
    assert (shown.junior, shown.senior) == (PulseAnswer.RATHER_YES, PulseAnswer.YES)
    words = {label.text() for label in step.outcome.findChildren(QLabel)}
    assert {"Jonas: eher ja", "Helga: ja"} <= words


@pytest.mark.parametrize("shows", [(True, False), (False, True), (False, False)])
def test_nothing_is_shown_or_kept_unless_both_want_it(
    wrapping: SessionsPage, hand: Any, on_vault: OnVault, shows: tuple[bool, bool]
) -> None:
    for show in shows:
        answer(wrapping, hand, PulseAnswer.NO, shows=show)
    assert pulse(wrapping).title.text() == "Heute wird nichts gezeigt"
    key = wrapping.meeting.session.id
    assert on_vault(lambda journal: journal.pulse.shown(key)) == []
    assert not any("rather" in value or value == "no" for value in on_vault(lambda j: list(everything_kept(j))))


def test_after_the_first_answer_nothing_of_it_is_in_the_vault(
    wrapping: SessionsPage, hand: Any, on_vault: OnVault
) -> None:
    before = set(on_vault(lambda journal: list(everything_kept(journal))))
    answer(wrapping, hand, PulseAnswer.RATHER_NO, shows=True)
    new = set(on_vault(lambda journal: list(everything_kept(journal)))) - before
    assert not any(word in value for value in new for word in ("rather_no", "eher", PulseQuestion.FREE.value))


def test_the_second_press_of_a_double_click_answers_for_nobody(wrapping: SessionsPage, hand: Any) -> None:
    hand.click(pulse(wrapping).answers[PulseAnswer.YES])
    hand.click(pulse(wrapping).show_card)
    button = pulse(wrapping).answers[PulseAnswer.YES]
    left = Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, QPointF(5, 5), QPointF(5, 5), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert wrapping.wrap_up.pulse.round.turn is Person.SENIOR
    assert wrapping.wrap_up.pulse.round.answered == 0


def test_no_answer_and_no_choice_is_made_in_advance(wrapping: SessionsPage, hand: Any) -> None:
    step = pulse(wrapping)
    assert hand.focus() not in step.answers.values()
    hand.press(Qt.Key.Key_Space)
    assert not step.round.begun
    hand.click(step.answers[PulseAnswer.YES])
    assert hand.focus() not in (step.show_card, step.keep_card)
    assert step.show_card.size() == step.keep_card.size()
    assert step.show_card.y() == step.keep_card.y()


def test_an_answer_is_taken_back_by_going_back(wrapping: SessionsPage, hand: Any) -> None:
    step = pulse(wrapping)
    hand.click(step.answers[PulseAnswer.NO])
    hand.press(Qt.Key.Key_Escape)
    assert step.choices.isVisible()
    assert step.round.turn is Person.JUNIOR
    hand.click(step.back)
    assert wrapping.views.currentWidget() is wrapping.sheet
    assert wrapping.meeting.clock_runs


def test_the_pulse_can_always_be_left_out(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    hand.click(pulse(wrapping).answers[PulseAnswer.NO])
    hand.click(pulse(wrapping).skip_button)
    assert wrapping.wrap_up.current_step() is wrapping.wrap_up.date
    assert not pulse(wrapping).round.begun
    key = wrapping.meeting.session.id
    assert on_vault(lambda journal: journal.pulse.shown(key)) == []


def test_at_every_third_meeting_all_five_are_asked(
    page: SessionsPage, planned: SessionId, on_vault: OnVault, settle: Settle, hand: Any
) -> None:
    for month in (6, 7):
        at = datetime(2026, month, 4, 13, tzinfo=UTC)
        on_vault(lambda journal, at=at: journal.sessions.log_afterwards("Vorher", at, 60))
    on_vault(lambda journal: journal.sessions.start(planned))
    page.open(planned)
    settle()
    page.begin_wrap_up()
    settle()
    step = pulse(page)
    asked = []
    for _question in range(5):
        asked.append(step.statement.text())
        hand.click(step.answers[PulseAnswer.PARTLY])
    assert len(set(asked)) == 5
    assert step.cards.isVisible()
    hand.click(step.show_card)
    assert step.intro.text() == "Aussage 1 von 5"


def test_a_lock_in_between_drops_the_answers_and_says_so(
    wrapping: SessionsPage, hand: Any, reopen: Callable[[], SessionsPage]
) -> None:
    answer(wrapping, hand, PulseAnswer.YES, shows=True)
    session_id = wrapping.meeting.session.id
    page = reopen()
    assert not pulse(wrapping).round.begun
    assert page.wraps_up()
    assert page.meeting.session.id == session_id
    assert pulse(page).dropped.isVisible()
    assert "gesperrt" in pulse(page).dropped.text()
    assert pulse(page).round.turn is Person.JUNIOR


def test_a_lock_after_the_pulse_asks_nothing_twice(
    wrapping: SessionsPage, hand: Any, reopen: Callable[[], SessionsPage]
) -> None:
    for given in (PulseAnswer.YES, PulseAnswer.PARTLY):
        answer(wrapping, hand, given, shows=True)
    page = reopen()
    assert page.wrap_up.current_step() is page.wrap_up.date
    assert not page.meeting.clock_runs


def test_going_elsewhere_in_between_drops_the_answers_too(
    wrapping: SessionsPage, window: MainWindow, hand: Any, settle: Settle
) -> None:
    answer(wrapping, hand, PulseAnswer.YES, shows=True)
    window.navigate("tasks")
    assert not pulse(wrapping).round.begun
    window.navigate("sessions")
    settle()
    assert pulse(wrapping).dropped.isVisible()
    assert pulse(wrapping).whose.text() == "Jonas ist dran"


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_nobody_answers_for_the_other_one(wrapping: SessionsPage) -> None:
    assert wrapping.wrap_up.current_step() is wrapping.wrap_up.date


# the next date
def to_date(page: SessionsPage, hand: Any) -> None:
    hand.click(pulse(page).skip_button)


def test_the_proposal_is_taken_with_one_click_and_the_meeting_ends(
    wrapping: SessionsPage, hand: Any, on_vault: OnVault
) -> None:
    to_date(wrapping, hand)
    step = wrapping.wrap_up.date
    assert step.when.text().startswith("Donnerstag, 10. Dezember · ")
    hand.click(step.accept_button)
    rows = on_vault(lambda journal: journal.sessions.rows())
    assert {row.state for row in rows} == {SessionState.FINISHED, SessionState.PLANNED}
    following = next(row for row in rows if row.state is SessionState.PLANNED)
    assert following.planned_at == datetime(2026, 12, 10, 13, tzinfo=UTC)
    assert following.place == "Besprechungsraum 2"
    assert wrapping.wrap_up.current_step() is wrapping.wrap_up.end


def test_another_date_is_typed(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    to_date(wrapping, hand)
    step = wrapping.wrap_up.date
    hand.click(step.other_button)
    step.fields.day.field.edit.setDate(date(2026, 12, 15))
    step.fields.place.field.setText("Kantine")
    hand.click(step.accept_button)
    following = on_vault(lambda journal: journal.sessions.next_planned())
    assert following.planned_at.date() == date(2026, 12, 15)
    assert following.place == "Kantine"


def test_no_date_is_an_answer_too(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    to_date(wrapping, hand)
    hand.click(wrapping.wrap_up.date.none_button)
    assert on_vault(lambda journal: journal.sessions.next_planned()) is None
    end = wrapping.wrap_up.end
    assert end.remark.text() == "Es gibt noch keinen nächsten Termin."
    assert not end.slip.calendar_button.isEnabled()
    assert end.slip.calendar_button.toolTip()


def test_a_meeting_that_is_planned_already_is_kept_or_moved_never_doubled(
    wrapping: SessionsPage, hand: Any, on_vault: OnVault
) -> None:
    on_vault(lambda journal: journal.sessions.plan("Schon da", datetime(2026, 12, 3, 9, tzinfo=UTC), 45))
    to_date(wrapping, hand)
    step = wrapping.wrap_up.date
    assert step.intro.text() == "Das nächste Treffen ist schon geplant."
    assert step.accept_button.text() == "Termin so lassen"
    hand.click(step.accept_button)
    hand.click(wrapping.wrap_up.end.back)
    hand.click(step.other_button)
    step.fields.day.field.edit.setDate(date(2026, 12, 4))
    hand.click(step.accept_button)
    rows = on_vault(lambda journal: journal.sessions.rows())
    (following,) = [row for row in rows if row.state is SessionState.PLANNED]
    assert (following.title, following.planned_at.date()) == ("Schon da", date(2026, 12, 4))


def test_going_back_from_the_date_lets_the_meeting_go_on(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    assert not wrapping.meeting.clock_runs
    to_date(wrapping, hand)
    hand.click(wrapping.wrap_up.date.back)
    assert wrapping.views.currentWidget() is wrapping.sheet
    assert wrapping.meeting.running
    assert wrapping.meeting.clock_runs
    assert on_vault(lambda journal: journal.preferences.get("sessions.wrap_up")) == {}


# the end
def to_end(page: SessionsPage, hand: Any) -> None:
    to_date(page, hand)
    hand.click(page.wrap_up.date.accept_button)


def test_both_ends_have_the_same_size_and_the_one_locks_at_once(
    wrapping: SessionsPage, window: MainWindow, host: Any, hand: Any, qtbot: QtBot
) -> None:
    to_end(wrapping, hand)
    end = wrapping.wrap_up.end
    assert end.title.text() == "Soll etwas hinausgehen?"
    assert end.stay_card.size() == end.summary_card.size()
    assert hand.focus() not in (end.stay_card, end.summary_card)
    qtbot.mouseClick(end.stay_card, Qt.MouseButton.LeftButton)
    assert window.is_covered()
    qtbot.waitUntil(lambda: bool(host.locked))
    assert host.locked[0][0] is LockReason.ASKED


def test_the_other_end_goes_to_the_summary_of_this_meeting(
    wrapping: SessionsPage, hand: Any, qtbot: QtBot, window: MainWindow
) -> None:
    to_end(wrapping, hand)
    wished: list[tuple[str, object]] = []
    shell = wrapping.context.shell
    shell.navigate_requested.disconnect(window._on_navigate_wish)
    shell.navigate_requested.connect(lambda place, target: wished.append((place, target)))
    qtbot.mouseClick(wrapping.wrap_up.end.summary_card, Qt.MouseButton.LeftButton)
    assert wished == [("summary", wrapping.meeting.session.id)]


@pytest.mark.parametrize("person", list(Person))
def test_the_slip_holds_the_date_and_the_own_tasks_and_is_registered(
    wrapping: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault, tmp_path: Path, person: Person
) -> None:
    key = wrapping.meeting.session.id
    on_vault(lambda journal: journal.actions.add("Meins", Person.SENIOR, key))
    on_vault(lambda journal: journal.actions.add("Deins", Person.JUNIOR, key))
    to_end(wrapping, hand)
    card = wrapping.wrap_up.end.slip
    if person is Person.SENIOR:
        hand.click(card.person.button(person))
    target = tmp_path / "Zettel.pdf"
    wrapping.context.files.answer_next_with(target)
    hand.click(card.slip_button)
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())))
    text = page_text(target.read_bytes())
    mine, other = ("Meins", "Deins") if person is Person.SENIOR else ("Deins", "Meins")
    assert mine in text
    assert other not in text
    assert "10. Dezember" in text
    (export,) = on_vault(lambda journal: journal.register.rows())
    assert (export.kind, export.size) == (ExportKind.SLIP, target.stat().st_size)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["Zettel.pdf"]


def test_the_calendar_file_has_a_neutral_title(
    wrapping: SessionsPage, hand: Any, qtbot: QtBot, on_vault: OnVault, tmp_path: Path
) -> None:
    to_end(wrapping, hand)
    target = tmp_path / "Termin.ics"
    wrapping.context.files.answer_next_with(target)
    hand.click(wrapping.wrap_up.end.slip.calendar_button)
    qtbot.waitUntil(lambda: bool(on_vault(lambda journal: journal.register.rows())))
    content = target.read_text("utf-8")
    assert "DTSTART:20261210T130000Z" in content
    for word in ("Soziale", "Helga", "Jonas", "Mentoring"):
        assert word not in content


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_registered(
    wrapping: SessionsPage, window: MainWindow, hand: Any, qtbot: QtBot, on_vault: OnVault, tmp_path: Path
) -> None:
    to_end(wrapping, hand)
    wrapping.context.files.answer_next_with(tmp_path / "missing" / "Zettel.pdf")
    hand.click(wrapping.wrap_up.end.slip.slip_button)
    qtbot.waitUntil(lambda: bool(window.notices.banners()))
    assert on_vault(lambda journal: journal.register.rows()) == []


def test_a_cancelled_question_writes_nothing(wrapping: SessionsPage, hand: Any, on_vault: OnVault) -> None:
    to_end(wrapping, hand)
    wrapping.context.files.answer_next_with(None)
    hand.click(wrapping.wrap_up.end.slip.slip_button)
    assert on_vault(lambda journal: journal.register.rows()) == []


def test_what_both_showed_stands_in_the_finished_meeting(wrapping: SessionsPage, hand: Any, settle: Settle) -> None:
    answer(wrapping, hand, PulseAnswer.YES, shows=True)
    answer(wrapping, hand, PulseAnswer.PARTLY, shows=True)
    hand.click(pulse(wrapping).next_button)
    hand.click(wrapping.wrap_up.date.accept_button)
    wrapping.open(wrapping.meeting.session.id)
    settle()
    assert wrapping.sheet.pulse.isVisible()
    hand.click(wrapping.sheet.header.reopen_button)
    assert not wrapping.sheet.pulse.isVisible()


@pytest.mark.parametrize("language", ["en"])
def test_the_wrap_up_speaks_english(wrapping: SessionsPage, hand: Any) -> None:
    step = pulse(wrapping)
    assert step.eyebrow.text() == "Wrap-up · 1 of 3"
    assert step.whose.text() == "It is up to Jonas"
    to_end(wrapping, hand)
    end = wrapping.wrap_up.end
    assert end.stay_card.title() == "Everything stays in the vault"
    assert end.summary_card.title() == "Pass on a summary"
    assert end.remark.text().startswith("Next meeting: ")
