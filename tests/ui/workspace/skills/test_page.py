"""Digital fitness as the two use it: choosing words, writing examples, walking through a field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Level
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.skills.guided_round import LONGEST
from rm_desktop.ui.workspace.skills.line_row import LineRow
from rm_desktop.ui.workspace.skills.page import SkillsPage

Run = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> SkillsPage:
    window.navigate("skills")
    settle()
    found = window.findChild(SkillsPage)
    assert isinstance(found, SkillsPage)
    return found


def undo(window: MainWindow) -> None:
    banner = window.undo_notice.banner()
    assert banner is not None
    assert banner.action_button is not None
    banner.action_button.click()


def rows_of(page: SkillsPage) -> list[LineRow]:
    return page.lines.rows.widgets()


def choose_field(page: SkillsPage, code: str, settle: Callable[[], None]) -> None:
    page.fields._buttons[code].click()
    settle()


def texts(page: SkillsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(("language", "word"), [("de", "allein"), ("en", "on my own")])
def test_a_key_gives_the_level_and_the_word_appears(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run, word: str
) -> None:
    choose_field(page, "2", settle)
    row = rows_of(page)[0]
    qtbot.keyClick(row.button, Qt.Key.Key_3)
    settle()
    assert word in row.button.accessibleName()
    stored = on_vault(lambda journal: journal.skills.rows("2"))
    assert stored[0].level is Level.ALONE


def test_every_competence_and_leadership_field_has_lines(page: SkillsPage, on_vault: Run) -> None:
    content = page.context.content
    rows = on_vault(lambda journal: [row for field in content.fields for row in journal.skills.rows(field.code)])
    assert {row.competence for row in rows if row.competence} == {one.code for one in content.competences}
    assert {row.field_code for row in rows} == {field.code for field in content.fields}


def test_the_lines_of_a_competence_stand_under_its_name(page: SkillsPage, settle: Callable[[], None]) -> None:
    page._on_field("2")
    settle()
    assert page.lines.rows.widget("competence.2.6") is not None
    headed = [row for row in rows_of(page) if row.heading.isVisible()]
    titles = {one.code: one.title for one in page.context.content.competences}
    assert [row.heading.text() for row in headed] == [titles[f"2.{number}"] for number in range(1, 7)]
    page._on_field("L1")
    settle()
    assert not [row for row in rows_of(page) if row.heading.isVisible()]


def test_an_example_is_written_counted_deleted_and_had_back(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], window: MainWindow
) -> None:
    row = rows_of(page)[0]
    row.button.click()
    settle()
    detail = page.lines.detail()
    assert detail is not None
    qtbot.keyClicks(detail.example_field, "Beitrag vor dem Teilen angesehen")
    qtbot.keyClick(detail.example_field, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: "Beitrag vor dem Teilen angesehen" in texts(page))
    assert "1 Beispiel" in texts(page)
    page.lines.example_removed.emit(page_examples(page, settle)[0])
    qtbot.waitUntil(lambda: "Beitrag vor dem Teilen angesehen" not in texts(page))
    undo(window)
    qtbot.waitUntil(lambda: "Beitrag vor dem Teilen angesehen" in texts(page))


def page_examples(page: SkillsPage, settle: Callable[[], None]) -> list[Any]:
    found: list[Any] = []
    code = page.lines.open_code()
    page.context.operations.run(lambda journal: journal.skills.examples(code), found.extend)
    settle()
    return found


def test_an_own_line_stands_in_its_field_and_goes_with_undo(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: len(rows_of(page)) == page.lines.rows.count())
    before = len(rows_of(page))
    page.fields._add.click()
    qtbot.keyClicks(page.fields._line, "Umfragen erstellen")
    qtbot.keyClick(page.fields._line, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: "Umfragen erstellen" in texts(page))
    own = next(row for row in rows_of(page) if row.row.title == "Umfragen erstellen")
    qtbot.keyClick(own.button, Qt.Key.Key_Delete)
    settle()
    qtbot.waitUntil(lambda: len(rows_of(page)) == before)
    undo(window)
    settle()
    qtbot.waitUntil(lambda: len(rows_of(page)) == before + 1)


def test_a_round_has_at_most_eight_lines_and_saves_each_choice(
    page: SkillsPage, qtbot: QtBot, settle: Callable[[], None], on_vault: Run
) -> None:
    choose_field(page, "2", settle)
    page.lines.again.click()
    walk = page.round
    assert walk is not None
    assert len(walk._rows) <= LONGEST
    first = walk.current().code
    qtbot.keyClick(walk, Qt.Key.Key_2)
    assert walk.current().code != first
    qtbot.keyClick(walk, Qt.Key.Key_Escape)
    settle()
    assert page.round is None
    assert on_vault(lambda journal: journal.skills.row(first)).level is Level.WITH_HELP


def test_earlier_levels_show_on_demand_in_words(page: SkillsPage, qtbot: QtBot, settle: Callable[[], None]) -> None:
    row = rows_of(page)[0]
    for key in (Qt.Key.Key_2, Qt.Key.Key_4):
        qtbot.keyClick(row.button, key)
        settle()
    assert "anfangs" not in texts(page)
    page.lines.earlier.click()
    assert "kann es zeigen, anfangs mit Hilfe" in texts(page)


def test_practising_goes_onto_the_agenda_of_the_next_meeting_or_is_kept(
    page: SkillsPage, settle: Callable[[], None], on_vault: Run
) -> None:
    row = rows_of(page)[0]
    row.button.click()
    settle()
    detail = page.lines.detail()
    assert detail is not None
    detail.practise.click()
    settle()
    assert [kept.text for kept in on_vault(lambda journal: journal.later.rows())] == [f"Üben: {row.row.title}"]
    session = on_vault(lambda journal: journal.sessions.plan("Treffen", journal_time(journal), 60)).value
    detail.practise.click()
    settle()
    items = on_vault(lambda journal: journal.agenda.rows(session.id))
    assert any(item.skill == row.row.code for item in items)


def test_what_is_to_be_practised_is_taken_back(
    page: SkillsPage, settle: Callable[[], None], qtbot: QtBot, on_vault: Run
) -> None:
    rows_of(page)[0].button.click()
    settle()
    detail = page.lines.detail()
    assert detail is not None

    def kept() -> int:
        return len(on_vault(lambda journal: journal.later.rows()))

    def planned() -> int:
        return len(on_vault(lambda journal: journal.agenda.rows(session.id)))

    detail.practise.click()
    settle()
    assert kept() == 1
    page.undo.undo()
    qtbot.waitUntil(lambda: kept() == 0)
    session = on_vault(lambda journal: journal.sessions.plan("Treffen", journal_time(journal), 60)).value
    before = planned()
    detail.practise.click()
    settle()
    assert planned() == before + 1
    page.undo.undo()
    qtbot.waitUntil(lambda: planned() == before)
    page.undo.redo()
    qtbot.waitUntil(lambda: planned() == before + 1)


def journal_time(journal: Any) -> Any:
    return journal.sessions.propose_next(None)


def test_a_target_opens_its_line(window: MainWindow, page: SkillsPage, settle: Callable[[], None]) -> None:
    code = page.context.content.lines_of("4")[0].code
    window.navigate("skills", code)
    settle()
    assert page.lines.open_code() == code
