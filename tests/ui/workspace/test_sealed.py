"""A sealed vault in the window: everything can be read, no field takes a letter, and every act says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Compartment, Level, Opening, Person
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.skills.page import SkillsPage
from rm_desktop.ui.workspace.skills.view_page import ViewPage
from rm_desktop.ui.workspace.skills.wishes import Wish
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault.joint import seal_vault
from rm_desktop.vault.vault import open_vault

FIELD, CHANNEL, CO_EDIT = "2", "line.2.1.channel", "line.2.4.co-edit"
SINCE = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def sealed(vault_path: Path, keys: Any, clock: Any, passphrases: Any, introduce: Any) -> Path:
    """A vault with a meeting, a goal, a task and a private note, sealed by both."""
    pair = Pair(senior_name="Helga", junior_name="Jonas", started_on=clock.today(), retention_until=clock.today())
    introduce(vault_path, keys(Opening.TOGETHER), pair, clock)
    vault = open_vault(vault_path, keys(Opening.SENIOR_ALONE))
    journal = Journal(vault, clock, Content.load("de"))
    session = journal.sessions.plan("Soziale Medien", None, 60).value
    journal.sessions.start(session.id)
    item = journal.agenda.add(session.id, "Profil", 10).value
    journal.notes.save_item_note(item.id, "Was zählt", 0)
    journal.goals.add("Sicher posten")
    journal.actions.add("Ausprobieren", Person.SENIOR)
    journal.notes.save_private(None, "Meins", "Nur für mich", 0)
    vault.close()
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    journal = Journal(vault, clock, Content.load("de"))
    for skill in (CHANNEL, CO_EDIT):
        journal.skills.assess(skill, Level.ALONE)
    with vault.begin(Compartment.SHARED) as work:
        work.views.show(Person.JUNIOR, (CHANNEL,), {CHANNEL: Level.ALONE}, SINCE)
    journal.second_views.seal(FIELD, {CO_EDIT: Level.WITH_HELP})
    vault.close()
    seal_vault(vault_path, passphrases, SINCE)
    return vault_path


@pytest.fixture
def window(
    qtbot: QtBot, appearance: Any, settings: Any, host: Any, clock: Any, sealed: Path, keys: Any, opening: Opening
) -> Iterator[MainWindow]:
    """The window of the sealed vault."""
    made = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem Nord")
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.begin(lambda: open_vault(sealed, keys(opening)))
    assert made.window is not None
    made.window.show()
    made.window.activateWindow()
    yield made.window
    made.window.lock(LockReason.ASKED)
    qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
    made.window.hide()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not window.context.operations.busy, timeout=20_000)


def told(window: MainWindow) -> str:
    return "\n".join(banner.text() for banner in window.notices.banners())


def contents(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.rglob("*") if file.is_file() and file.name != "LOCK"}


def test_the_window_says_since_when_and_nothing_else_is_wrong(window: MainWindow, settle: Any) -> None:
    settle()
    assert "25. November 2026 versiegelt" in told(window)
    assert len(window.notices.banners()) == 1


def test_every_place_can_be_visited_without_a_complaint_and_without_a_write(
    window: MainWindow, settle: Any, sealed: Path
) -> None:
    before = contents(sealed)
    for code in places.MAIN:
        window.navigate(code)
        settle()
    assert len(window.notices.banners()) == 1, told(window)
    assert contents(sealed) == before


def test_no_field_of_any_place_takes_a_letter(window: MainWindow, settle: Any, qtbot: QtBot, sealed: Path) -> None:
    before = contents(sealed)
    seen = 0
    for code, target in (
        (places.SESSIONS, None),
        (places.TASKS, "new"),
        (places.GOALS, None),
        (places.AGREEMENT, None),
    ):
        window.navigate(code, target)
        settle()
        page = window.page(code)
        for field in (*page.findChildren(QLineEdit), *page.findChildren(QTextEdit)):
            if not field.isVisible() or not field.isEnabled():
                continue
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            field.setFocus()
            qtbot.keyClicks(field, "x")
            assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == text
            seen += 1
    settle()
    assert seen > 4
    assert contents(sealed) == before


def test_an_act_says_why_it_is_not_done(window: MainWindow, settle: Any, sealed: Path) -> None:
    settle()
    before = contents(sealed)
    window.navigate(places.TODAY)
    settle()
    page: Any = window.page(places.TODAY)
    page._on_ticked(page._loaded.today.open_actions[0].id, True)
    settle()
    assert "Siegel lösen" in told(window)
    assert "nichts geändert" in told(window)
    assert contents(sealed) == before


def test_no_meeting_is_offered_and_the_button_says_why(window: MainWindow, settle: Any) -> None:
    settle()
    page: Any = window.page(places.TODAY)
    assert not page.next_meeting.first.isEnabled()
    assert page.next_meeting.first.text() == "Der Tresor ist versiegelt"


@pytest.mark.parametrize("opening", [Opening.TOGETHER])
def test_a_sealed_view_stays_closed_what_both_looked_at_is_read_and_it_says_so(
    window: MainWindow, settle: Any, sealed: Path, host: Any
) -> None:
    before = contents(sealed)
    window.navigate(places.SKILLS, FIELD)
    settle()
    page = window.page(places.SKILLS)
    assert isinstance(page, SkillsPage)
    page.lines.field_wished.emit(Wish.VIEW)
    settle()
    view = page.second_view.shown
    assert isinstance(view, ViewPage)
    assert [line.code for line in view.view.lines] == [CHANNEL]
    for button in (view.look, view.enter_view, view.throw_away):
        assert button is not None
        assert not button.isEnabled()
    said = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert "Sicht von Jonas" in said
    assert "am 25. November 2026 versiegelt" in said
    assert "was versiegelt liegt, bleibt für beide zu" in said
    view.looking.emit()
    settle()
    assert not host.releases, "nobody is asked for a passphrase in vain"
    assert "nichts geändert" in told(window)
    assert contents(sealed) == before


def test_what_was_to_be_decided_is_decided(window: MainWindow, settle: Any) -> None:
    settle()
    page: Any = window.page(places.TODAY)
    assert not page.retention.isVisibleTo(page)


@pytest.mark.parametrize("opening", [Opening.SENIOR_ALONE])
def test_private_notes_can_be_read_and_taken_along(
    window: MainWindow, settle: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigate(places.PRIVATE)
    settle()
    notes: Any = window.page(places.PRIVATE).notes  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: notes.panel.title.text() == "Meins")
    assert notes.panel.title.isReadOnly()
    assert notes.panel.editor.edit.isReadOnly()
    assert not notes.new.isVisibleTo(notes)
    notes.more.click()
    notes.take_out.begin.click()
    qtbot.waitUntil(notes.take_out.save.isVisible, timeout=20_000)
    window.context.files.answer_next_with(tmp_path)
    notes.take_out.save.click()
    qtbot.waitUntil(notes.take_out.folder.isVisible, timeout=20_000)
    (folder,) = [place for place in tmp_path.iterdir() if place.name.startswith("Kopie")]
    assert "Meins" in (folder / "private/takeout.json").read_text("utf-8")
    assert not (folder / "shared").exists()


def test_templates_are_for_reading(window: MainWindow, settle: Any) -> None:
    settle()
    window.navigate("sessions")
    settle()
    page = window.page("sessions")
    assert isinstance(page, SessionsPage)
    page.show_list()
    page.list.templates_button.click()
    settle()
    view = page.templates.view
    assert view.shipped.count() == len(page.context.content.templates)
    for button in (view.add_button, view.take_button, view.panel.plan, view.panel.duplicate, view.panel.hand_on):
        assert not button.isVisible()
