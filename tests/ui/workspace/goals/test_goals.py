"""One to three goals, their steps and how they stand, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.entities import Goal
from rm_desktop.domain.words import GoalState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import Rescue
from rm_desktop.ui.workspace.goals.goal_form import GoalForm
from rm_desktop.ui.workspace.goals.page import GoalsPage
from rm_desktop.ui.workspace.main_window import MainWindow

Run = Callable[[Callable[[Journal], Any]], Any]
Settle = Callable[[], None]
STEPS = ("Profil ansehen", "Foto erneuern", "Beitrag schreiben")


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> GoalsPage:
    window.navigate("goals")
    settle()
    window.activateWindow()
    found = window.findChild(GoalsPage)
    assert isinstance(found, GoalsPage)
    return found


@pytest.fixture
def goal(page: GoalsPage, on_vault: Run, settle: Settle) -> Goal:
    """A goal with three steps, open on the page."""

    def put(journal: Journal) -> Goal:
        kept = journal.goals.add("Sicher auftreten", "Weil es hilft", "Drei Beiträge").value
        for step in STEPS:
            kept = journal.goals.add_step(kept.id, step).value
        return kept

    kept = on_vault(put)
    page.enter()
    settle()
    assert isinstance(kept, Goal)
    return kept


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def stored(on_vault: Run) -> list[Goal]:
    goals: list[Goal] = on_vault(lambda journal: [journal.goals.get(row.id) for row in journal.goals.rows()])
    return goals


def steps(page: GoalsPage) -> list[str]:
    return [row.check.text() for row in page.view.steps.rows.widgets()]


def form_of(page: GoalsPage) -> GoalForm:
    assert page.form is not None
    return page.form


def press_undo(window: MainWindow) -> None:
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    banner.action_button.click()


# Setting a goal


@pytest.mark.parametrize(
    ("language", "title", "button"),
    [("de", "Noch keine Ziele", "Erstes Ziel festhalten"), ("en", "No goals yet", "Set the first goal")],
)
def test_the_empty_place_says_what_goals_are_for(page: GoalsPage, title: str, button: str) -> None:
    assert title in texts(page)
    assert page.empty.action is not None
    assert page.empty.action.text() == button
    page.empty.action.click()
    assert page.form is not None
    assert page.window().focusWidget() is page.form.title.field


def test_a_goal_is_set_by_keyboard_alone(
    page: GoalsPage, window: MainWindow, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    window.navigate("goals", "new")
    settle()
    form = form_of(page)
    qtbot.keyClicks(form.title.field, "Sicher auftreten")
    qtbot.keyClick(form.title.field, Qt.Key.Key_Tab)
    assert window.focusWidget() is form.why.field
    qtbot.keyClicks(form.why.field, "Weil es hilft")
    qtbot.keyClick(form.why.field, Qt.Key.Key_Tab)
    assert window.focusWidget() is form.success.field
    qtbot.keyClicks(form.success.field, "Drei Texte")
    qtbot.keyClick(form.success.field, Qt.Key.Key_Tab)
    qtbot.keyClick(form.dated, Qt.Key.Key_Space)
    form.day.edit.setDate(QDate(2027, 3, 31))
    qtbot.keyClick(form.send, Qt.Key.Key_Return)
    settle()
    kept = stored(on_vault)
    assert [(one.title, one.why, one.success, one.due_on) for one in kept] == [
        ("Sicher auftreten", "Weil es hilft", "Drei Texte", date(2027, 3, 31))
    ]
    assert page.form is None
    assert "Sicher auftreten" in texts(page.view)
    assert "bis 31. März 2027" in texts(page.view)


def test_a_goal_without_words_is_asked_for_them(page: GoalsPage, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    page.enter("new")
    settle()
    qtbot.keyClick(form_of(page).title.field, Qt.Key.Key_Return)
    assert form_of(page).title.error() == "Ein Ziel braucht ein paar Worte."
    qtbot.keyClicks(form_of(page).title.field, "x")
    assert form_of(page).title.error() == ""
    assert stored(on_vault) == []


def test_a_goal_names_what_it_practises_and_leads_there(
    page: GoalsPage, goal: Goal, context: Context, on_vault: Run, settle: Settle
) -> None:
    page.view.pencil.click()
    picker = form_of(page).skills
    place = picker.choice.findText("Das eigene Profil pflegen")
    assert place > 0
    picker.choice.setCurrentIndex(place)
    picker.choice.activated.emit(place)
    picker.choice.activated.emit(1)
    assert len(picker.codes()) == 2
    picker.drop(picker.codes()[1])
    form_of(page).send.click()
    settle()
    code = on_vault(lambda journal: journal.goals.get(goal.id)).skills[0]
    assert "Was es übt" in texts(page.view)
    heard: list[tuple[str, Any]] = []
    context.shell.navigate_requested.connect(lambda place, target: heard.append((place, target)))
    page.view.skill_requested.emit(code)
    assert heard == [("skills", code)]


def test_three_open_goals_are_kindly_enough(page: GoalsPage, on_vault: Run, settle: Settle) -> None:
    for title in ("eins", "zwei", "drei"):
        assert page.add.isVisible() or not page.book.rows
        on_vault(lambda journal, title=title: journal.goals.add(title))
        page.enter()
        settle()
    assert not page.add.isVisible()
    assert "Drei Ziele gleichzeitig sind genug." in texts(page.list_card)
    page.enter("new")
    settle()
    assert page.form is None
    page.view.standing.buttons[GoalState.DROPPED].click()
    page.view.standing.keep.click()
    settle()
    assert page.add.isVisible()


# Changing a goal


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_goal_is_changed_in_its_form(
    page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    page.view.pencil.setFocus()
    qtbot.keyClick(page.view.pencil, Qt.Key.Key_Return)
    form = form_of(page)
    assert form.why.field.toPlainText() == "Weil es hilft"
    form.title.field.clear()
    qtbot.keyClicks(form.title.field, "Anders auftreten")
    qtbot.keyClick(form.title.field, Qt.Key.Key_Return)
    settle()
    changed = on_vault(lambda journal: journal.goals.get(goal.id))
    assert (changed.title, changed.why) == ("Anders auftreten", "Weil es hilft")
    assert page.rows.widgets()[0].title() == "Anders auftreten"
    assert page.window().focusWidget() is page.view.pencil


def test_esc_leaves_the_form(page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run) -> None:
    page.view.pencil.click()
    qtbot.keyClicks(form_of(page).title.field, "Unsinn")
    qtbot.keyClick(form_of(page).title.field, Qt.Key.Key_Escape)
    assert page.form is None
    assert page.view.isVisible()
    assert on_vault(lambda journal: journal.goals.get(goal.id)).title == "Sicher auftreten"


@pytest.mark.parametrize(
    ("state", "button", "told"),
    [
        (GoalState.REACHED, "Als erreicht festhalten", "erreicht"),
        (GoalState.CHANGED, "Als geändert festhalten", "geändert"),
        (GoalState.DROPPED, "Als verworfen festhalten", "verworfen"),
    ],
)
def test_how_a_goal_stands_is_kept_with_a_remark_and_its_history(
    page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle, state: GoalState, button: str, told: str
) -> None:
    standing = page.view.standing
    standing.buttons[state].setFocus()
    qtbot.keyClick(standing.buttons[state], Qt.Key.Key_Space)
    assert standing.keep.text() == button
    assert page.window().focusWidget() is standing.remark
    qtbot.keyClicks(standing.remark, "So war es")
    qtbot.keyClick(standing.remark, Qt.Key.Key_Return)
    settle()
    kept = on_vault(lambda journal: journal.goals.get(goal.id))
    assert (kept.state, kept.history[-1].remark) == (state, "So war es")
    assert f"26. November 2026: {told}. So war es" in texts(standing)
    assert page.rows.widgets()[0].detail() == told
    assert not page.view.steps.new.isVisible()
    assert not page.view.steps.rows.widgets()[0].check.box.isEnabled()
    standing.buttons[GoalState.OPEN].click()
    standing.keep.click()
    settle()
    assert on_vault(lambda journal: journal.goals.get(goal.id)).state is GoalState.OPEN
    assert page.view.steps.new.isVisible()


def test_esc_takes_the_question_for_a_remark_back(page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run) -> None:
    standing = page.view.standing
    standing.buttons[GoalState.REACHED].click()
    qtbot.keyClick(standing.remark, Qt.Key.Key_Escape)
    assert not standing.ask.isVisible()
    assert page.window().focusWidget() is standing.buttons[GoalState.REACHED]
    assert on_vault(lambda journal: journal.goals.get(goal.id)).state is GoalState.OPEN


def test_a_deleted_goal_can_be_had_back(
    page: GoalsPage, goal: Goal, window: MainWindow, on_vault: Run, settle: Settle
) -> None:
    other = on_vault(lambda journal: journal.goals.add("Ein anderes")).value
    page.enter(goal.id)
    settle()
    page.view.bin.click()
    settle()
    settle()
    assert [row.title for row in page.book.rows] == ["Ein anderes"]
    assert page.book.goal is not None
    assert page.book.goal.id == other.id
    press_undo(window)
    settle()
    assert {one.title: len(one.steps) for one in stored(on_vault)} == {"Sicher auftreten": 3, "Ein anderes": 0}
    assert len(page.rows.widgets()) == 2


def test_another_goal_is_opened_from_the_list(page: GoalsPage, goal: Goal, on_vault: Run, settle: Settle) -> None:
    on_vault(lambda journal: journal.goals.add("Ein anderes"))
    page.enter(goal.id)
    settle()
    assert [row.isChecked() for row in page.rows.widgets()] == [True, False]
    page.rows.widgets()[1].click()
    settle()
    assert "Ein anderes" in texts(page.view)
    assert [row.isChecked() for row in page.rows.widgets()] == [False, True]


# Steps


def test_steps_are_added_until_six_by_return(
    page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    line = page.view.steps.new
    line.setFocus()
    for number in range(3):
        qtbot.keyClicks(line, f"Schritt {number}")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        settle()
    assert steps(page) == [*STEPS, "Schritt 0", "Schritt 1", "Schritt 2"]
    assert len(on_vault(lambda journal: journal.goals.get(goal.id)).steps) == 6
    assert not line.isVisible()
    assert "Sechs Schritte sind genug" in texts(page.view.steps)


def test_a_step_is_ticked(page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    box = page.view.steps.rows.widgets()[0].check.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settle()
    kept = on_vault(lambda journal: journal.goals.get(goal.id))
    assert [step.done_at is not None for step in kept.steps] == [True, False, False]
    assert "1 von 3 erledigt" in texts(page.view)
    assert page.rows.widgets()[0].detail() == "1 von 3 Schritten"


def test_a_step_gets_other_words(page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle) -> None:
    row = page.view.steps.rows.widgets()[1]
    row.pencil.click()
    assert row.edit.selectedText() == "Foto erneuern"
    qtbot.keyClicks(row.edit, "Neues Foto")
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    settle()
    assert steps(page)[1] == "Neues Foto"
    row.pencil.click()
    qtbot.keyClicks(row.edit, "Unsinn")
    qtbot.keyClick(row.edit, Qt.Key.Key_Escape)
    settle()
    assert on_vault(lambda journal: journal.goals.get(goal.id)).steps[1].text == "Neues Foto"
    row.pencil.click()
    qtbot.keyClicks(row.edit, "Bestes Foto")
    page.view.steps.new.setFocus()
    settle()
    assert steps(page)[1] == "Bestes Foto"


def test_steps_are_moved_by_button_and_by_key(
    page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    rows = page.view.steps.rows.widgets()
    assert not rows[0].up.isEnabled()
    assert not rows[2].down.isEnabled()
    rows[0].down.click()
    settle()
    assert steps(page) == ["Foto erneuern", "Profil ansehen", "Beitrag schreiben"]
    box = rows[0].check.box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert steps(page) == ["Foto erneuern", "Beitrag schreiben", "Profil ansehen"]
    assert page.window().focusWidget() is box
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [step.text for step in on_vault(lambda journal: journal.goals.get(goal.id)).steps] == steps(page)


def test_a_deleted_step_can_be_had_back(
    page: GoalsPage, goal: Goal, window: MainWindow, on_vault: Run, settle: Settle
) -> None:
    page.view.steps.rows.widgets()[1].bin.click()
    settle()
    assert steps(page) == ["Profil ansehen", "Beitrag schreiben"]
    press_undo(window)
    settle()
    assert steps(page) == list(STEPS)
    assert len(on_vault(lambda journal: journal.goals.get(goal.id)).steps) == 3


# Taking back


def test_every_act_is_taken_back_and_done_again(page: GoalsPage, goal: Goal, on_vault: Run, settle: Settle) -> None:
    def state() -> Goal | None:
        found: Goal | None = on_vault(lambda journal: journal.goals.state(goal.id))
        return found

    view, rows = page.view, page.view.steps.rows.widgets()
    states = [state()]
    for act in (
        rows[0].check.box.click,
        rows[0].down.click,
        lambda: page.book.edit_step(goal.steps[1].id, "Neues Foto"),
        lambda: page.view.steps.added.emit("Noch einer"),
        lambda: view.standing.chosen.emit(GoalState.REACHED, "geschafft"),
        view.bin.click,
    ):
        act()
        settle()
        states.append(state())
    assert all(before != after for before, after in pairwise(states))
    for expected in reversed(states[:-1]):
        page.undo.undo()
        settle()
        settle()
        assert state() == expected
        assert expected is not None
        assert steps(page) == [step.text for step in expected.steps]
    for expected in states[1:]:
        page.undo.redo()
        settle()
        assert state() == expected


def test_setting_and_wording_a_goal_are_taken_back(page: GoalsPage, on_vault: Run, settle: Settle) -> None:
    page.enter("new")
    settle()
    form_of(page).title.field.setText("Sicher auftreten")
    form_of(page).send.click()
    settle()
    page.view.pencil.click()
    form_of(page).title.field.setText("Sicherer auftreten")
    form_of(page).send.click()
    settle()
    assert [one.title for one in stored(on_vault)] == ["Sicherer auftreten"]
    page.undo.undo()
    settle()
    settle()
    assert "Sicher auftreten" in texts(page.view)
    page.undo.undo()
    settle()
    settle()
    assert stored(on_vault) == []
    assert page.empty.isVisible()


# Locking, and the page itself


def test_a_lock_keeps_what_was_typed_and_not_sent(
    page: GoalsPage, goal: Goal, qtbot: QtBot, on_vault: Run, context: Context, settle: Settle
) -> None:
    row = page.view.steps.rows.widgets()[0]
    qtbot.keyClicks(page.view.steps.new, "Halber Schritt")
    row.pencil.click()
    row.edit.setText("Anders ansehen")
    page.view.pencil.click()
    qtbot.keyClicks(form_of(page).why.field, "Darum. ")
    left: list[list[Rescue]] = []
    context.drafts.flush(left.append)
    qtbot.waitUntil(lambda: bool(left))
    settle()
    assert left == [[]]
    kept = on_vault(lambda journal: journal.goals.get(goal.id))
    assert kept.why.startswith("Darum. ")
    assert [step.text for step in kept.steps] == ["Anders ansehen", *STEPS[1:], "Halber Schritt"]


def test_tab_walks_from_the_list_through_the_goal(page: GoalsPage, goal: Goal, qtbot: QtBot) -> None:
    first = page.rows.widgets()[0]
    first.setFocus()
    walked = []
    for _step in range(5):
        focused = page.window().focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        walked.append(page.window().focusWidget())
    rows = page.view.steps.rows.widgets()
    assert walked == [page.add, page.view.pencil, page.view.bin, rows[0].check.box, rows[0].down]
    assert goal.title


def test_nothing_is_cut_at_twice_the_text_size(
    page: GoalsPage, goal: Goal, window: MainWindow, context: Context, qtbot: QtBot, on_vault: Run, settle: Settle
) -> None:
    on_vault(lambda journal: journal.goals.add_step(goal.id, "Die Lieferantenrahmenvereinbarung durchsehen"))
    assert not page.isHidden()
    context.settings.text_scale = 200
    context.shell.rebuild()
    settle()
    window.resize(1000, 660)
    anew = window.findChildren(GoalsPage)[-1]
    qtbot.waitUntil(lambda: len(anew.view.steps.rows.widgets()) == 4)
    qtbot.waitUntil(anew.view.steps.rows.widgets()[3].check.is_stacked)
    assert anew.content.horizontalScrollBar().maximum() == 0
