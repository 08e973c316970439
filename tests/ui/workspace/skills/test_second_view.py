"""The mentor's view from the menu to the talk: alone, sealed, opened by both, and no trace where it was not."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rm_desktop.domain.words import Level, Opening, Policy
from rm_desktop.ui.runtime.release_request import ReleaseAnswer
from rm_desktop.ui.widgets.banner import SUCCESS
from rm_desktop.ui.widgets.word_table import WordTable
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.ui.workspace.skills.view_page import ViewPage
from rm_desktop.ui.workspace.skills.view_round import ViewRound
from rm_desktop.ui.workspace.skills.view_step import ViewStep
from rm_desktop.ui.workspace.skills.wishes import Wish
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.revealing import answer_together
from rm_desktop.vault.vault import CreatedVault, open_vault

Run = Callable[[Callable[[Any], Any]], Any]
Settle = Callable[[], None]
FIELD = "2"
CHANNEL, CO_EDIT = "line.2.1.channel", "line.2.4.co-edit"


@pytest.fixture
def template_vault(quick_kdf: None, quick_templates: dict[Policy, CreatedVault]) -> CreatedVault:
    """Slots are opened often here, and what they cost is not what is asked about."""
    del quick_kdf
    return quick_templates[Policy.EITHER]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> SkillsPage:
    window.navigate("skills", FIELD)
    settle()
    found = window.findChild(SkillsPage)
    assert isinstance(found, SkillsPage)
    return found


def view_of(page: SkillsPage, settle: Settle, code: str = FIELD) -> ViewPage:
    """Open the field's own menu item."""
    page.lines.field_wished.emit(Wish.VIEW) if code == FIELD else page._on_field_wish(code, Wish.VIEW)
    settle()
    shown = page.second_view.shown
    assert isinstance(shown, ViewPage)
    return shown


def step_of(page: SkillsPage) -> ViewStep:
    shown = page.second_view.shown
    assert isinstance(shown, ViewStep)
    return shown


def begin(page: SkillsPage, settle: Settle) -> ViewRound:
    view = view_of(page, settle)
    assert view.enter_view is not None
    view.enter_view.click()
    step_of(page).primary.click()
    settle()
    assert page.second_view.round is not None
    return page.second_view.round


def choose(page: SkillsPage, qtbot: QtBot, settle: Settle, levels: dict[str, int]) -> None:
    """Go through the field by keyboard; what has no level is skipped."""
    walk = begin(page, settle)
    while isinstance(page.second_view.shown, ViewRound):
        level = levels.get(walk.current().code)
        qtbot.keyClick(walk, Qt.Key.Key_Right if level is None else Qt.Key(Qt.Key.Key_1.value + level))


def seal(page: SkillsPage, qtbot: QtBot, settle: Settle, levels: dict[str, int]) -> None:
    choose(page, qtbot, settle, levels)
    step_of(page).primary.click()
    qtbot.waitUntil(lambda: isinstance(page.second_view.shown, ViewPage), timeout=20_000)
    settle()


def texts(widget: Any) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    tables = [word for table in widget.findChildren(WordTable) for row in table.words() for word in row]
    return " ".join([*labels, *tables])


def everything_in(path: Path, keys: Any) -> list[Any]:
    """Decrypt every database with the keys of every opening but the author's; return all rows."""
    found: list[Any] = []
    for opening in (Opening.TOGETHER, Opening.SENIOR_ALONE):
        vault = open_vault(path, keys(opening))
        for part in vault.compartments:
            with vault.read(part) as work:
                for (name,) in work.db.all("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                    found.extend((name, *row) for row in work.db.all(f'SELECT * FROM "{name}"'))
        vault.close()
    return found


def give_answer(host: Any, path: Path, passphrases: Secrets, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(host.releases), timeout=20_000)
    request, answered = host.releases.pop(0)
    answered(
        ReleaseAnswer(
            answer_together(
                path,
                passphrases,
                request.author,
                request.field_code,
                request.blobs,
                matched=request.matched,
                receiver=request.receiver,
            )
        )
    )


def test_the_mentor_is_named_and_goes_through_the_whole_field_without_the_mentees_words(
    page: SkillsPage, on_vault: Run, settle: Settle
) -> None:
    on_vault(lambda journal: journal.skills.assess(CHANNEL, Level.CAN_SHOW))
    view = view_of(page, settle)
    assert view.enter_view is not None
    assert view.enter_view.text().startswith("Jonas gibt die eigene Sicht ein")
    view.enter_view.click()
    assert "Jonas sitzt jetzt allein hier" in texts(step_of(page))
    step_of(page).primary.click()
    settle()
    walk = page.second_view.round
    assert walk is not None
    assert [row.code for row in walk._rows] == [row.code for row in page.lines.lines()]
    assert all(row.level is Level.NOT_LOOKED_AT and row.assessed_at is None for row in walk._rows)
    assert "Zuletzt" not in texts(walk)


def test_what_was_chosen_is_in_no_file_that_others_can_decrypt_and_nowhere_on_the_screen(
    page: SkillsPage,
    qtbot: QtBot,
    settle: Settle,
    window: MainWindow,
    host: Any,
    vault_path: Path,
    keys: Any,
) -> None:
    seal(page, qtbot, settle, {CHANNEL: 3, CO_EDIT: 1})
    words = texts(page.second_view.shown)
    assert "liegt versiegelt" in words
    assert "kann es zeigen" not in words
    assert "mit Hilfe" not in words
    assert page.second_view.round is None
    assert page.undo._done == page.undo._undone == type(page.undo._done)()
    window.lock()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    rows = everything_in(vault_path, keys)
    sealed = [row for row in rows if row[0] == "sealed_view"]
    assert len(sealed) == 2, "one view, seen in two openings"
    assert not any(CHANNEL in str(row) or CO_EDIT in str(row) for row in rows)
    assert not [row for row in rows if row[0] in {"shown_view", "assessment"}]
    for file in vault_path.rglob("*"):
        assert not file.is_file() or CHANNEL.encode() not in file.read_bytes()


@pytest.mark.parametrize("way", ["escape", "thrown away", "another place", "lock"])
def test_leaving_before_the_end_writes_nothing_and_forgets(
    page: SkillsPage, qtbot: QtBot, settle: Settle, window: MainWindow, host: Any, vault_path: Path, keys: Any, way: str
) -> None:
    choose(page, qtbot, settle, {CHANNEL: 3})
    walk = page.second_view.round
    assert walk is not None
    if way == "thrown away":
        step_of(page).others[-1].click()
    elif way == "another place":
        window.navigate("today")
    elif way == "lock":
        window.lock()
    else:
        step_of(page).others[0].click()
        assert page.second_view.shown is walk
        qtbot.keyClick(walk, Qt.Key.Key_Escape)
    assert walk.levels() == {}
    assert page.second_view.round is None
    del walk
    gc.collect()
    if way != "lock":
        settle()
        window.lock()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    assert not [row for row in everything_in(vault_path, keys) if row[0] in {"sealed_view", "shown_view"}]


def test_what_is_missing_is_said_in_words(page: SkillsPage, qtbot: QtBot, settle: Settle, on_vault: Run) -> None:
    view = view_of(page, settle)
    assert view.look is not None
    assert not view.look.isEnabled()
    assert "Noch liegt nichts versiegelt" in texts(view)
    assert "wählt Helga für mindestens eine Zeile" in texts(view)
    view.left.emit()
    seal(page, qtbot, settle, {CHANNEL: 2})
    assert "wählt Helga" in texts(page.second_view.shown)
    on_vault(lambda journal: journal.skills.assess(CHANNEL, Level.ALONE))
    settle()
    view = view_of(page, settle)
    assert view.look is not None
    assert view.look.isEnabled()


@pytest.mark.parametrize("language", ["de", "en"])
def test_both_see_agreement_first_and_then_both_words_side_by_side(
    page: SkillsPage,
    qtbot: QtBot,
    settle: Settle,
    on_vault: Run,
    host: Any,
    vault_path: Path,
    passphrases: Secrets,
    language: str,
) -> None:
    on_vault(lambda journal: journal.skills.assess(CHANNEL, Level.ALONE))
    on_vault(lambda journal: journal.skills.assess(CO_EDIT, Level.WITH_HELP))
    seal(page, qtbot, settle, {CHANNEL: 2, CO_EDIT: 3, "line.2.2.link-rights": 3})
    view = view_of(page, settle)
    assert view.look is not None
    view.look.click()
    give_answer(host, vault_path, passphrases, qtbot)
    qtbot.waitUntil(lambda: sum(table.isVisible() for table in view.findChildren(WordTable)) == 2, timeout=20_000)
    same, both = view.findChildren(WordTable)
    words = {"de": ("allein", "mit Hilfe", "kann es zeigen"), "en": ("on my own", "with help", "can show it")}[language]
    titles = {row.code: row.title for row in page.lines.lines()}
    assert same.words() == [[titles[CHANNEL], words[0]]]
    assert both.words() == [[titles[CO_EDIT], words[1], words[2]]]
    assert view.cards[0].heading is not None
    assert view.cards[0].heading.text() == {"de": "Hier sehen beide dasselbe", "en": "Here both see the same"}[language]
    assert not any(sign in texts(view) for sign in ("%", "2 von", "2 of"))
    assert on_vault(lambda journal: journal.skills.row(CHANNEL)).level is Level.ALONE, "the mentee's own stays"


@pytest.mark.parametrize("given", ["declined", "after leaving", "after the lock"])
def test_without_an_answer_nothing_is_shown_and_nothing_lost(
    page: SkillsPage,
    qtbot: QtBot,
    settle: Settle,
    on_vault: Run,
    window: MainWindow,
    host: Any,
    vault_path: Path,
    keys: Any,
    passphrases: Secrets,
    given: str,
) -> None:
    on_vault(lambda journal: journal.skills.assess(CHANNEL, Level.ALONE))
    seal(page, qtbot, settle, {CHANNEL: 2})
    view = view_of(page, settle)
    assert view.look is not None
    view.look.click()
    qtbot.waitUntil(lambda: bool(host.releases), timeout=20_000)
    if given == "declined":
        host.releases.pop(0)[1](ReleaseAnswer(None))
    elif given == "after leaving":
        page.leave()
        give_answer(host, vault_path, passphrases, qtbot)
    else:
        window.lock()
        give_answer(host, vault_path, passphrases, qtbot)
    assert page.second_view._question is None
    if given != "after the lock":
        settle()
        assert not [table for table in page.findChildren(WordTable) if table.isVisible()]
        assert {banner.kind for banner in window.notices.banners()} <= {SUCCESS}, "it is no fault either"
        window.lock()
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    names = [row[0] for row in everything_in(vault_path, keys)]
    assert "shown_view" not in names
    assert "sealed_view" in names


def test_for_leadership_both_switch_it_on_and_can_take_that_back(
    page: SkillsPage, settle: Settle, on_vault: Run
) -> None:
    view = view_of(page, settle, "L1")
    assert "ausgeschaltet" in texts(view)
    assert view.enter_view is None
    assert view.switch is not None
    view.switch.click()
    settle()
    assert view.enter_view is not None
    page.undo.undo()
    settle()
    assert view.enter_view is None
    assert not on_vault(lambda journal: journal.second_views.switched_on())


def test_a_sealed_view_is_thrown_away_and_had_back(page: SkillsPage, qtbot: QtBot, settle: Settle) -> None:
    seal(page, qtbot, settle, {CHANNEL: 2})
    view = view_of(page, settle)
    assert view.throw_away is not None
    view.throw_away.click()
    settle()
    assert "Noch liegt nichts versiegelt" in texts(view)
    page.undo.undo()
    settle()
    assert "liegt versiegelt" in texts(view)


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_alone_nothing_of_it_can_be_done_and_it_says_why(page: SkillsPage, settle: Settle) -> None:
    view = view_of(page, settle)
    assert view.enter_view is not None
    assert view.look is not None
    assert not view.enter_view.isEnabled()
    assert not view.look.isEnabled()
    assert "Das geschieht gemeinsam" in texts(view)
