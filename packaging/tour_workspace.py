"""The tour's part behind the gate: every place with the sample pair, a meeting from begin to end, private notes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

import driving
from consent_helpers import Helpers
from main_job import ConsentingHost, MainJob
from rm_desktop.domain.clock import Clock, FixedClock
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Block, Compartment, Opening, Person
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import Settings, load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.runtime.note_wish import STRIKE, VERSIONS, NoteWish
from rm_desktop.ui.widgets.banner import Banner
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.workspace import places as registry
from rm_desktop.ui.workspace.backups.page import COPY, BackupsPage
from rm_desktop.ui.workspace.hints import HINTS
from rm_desktop.ui.workspace.look_back.page import TABLE
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import TIMELINE
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.ui.workspace.today.sheets_card import SheetsCard
from rm_desktop.vault.vault import OpeningKeys, open_vault, unlock

if TYPE_CHECKING:
    from rm_desktop.ui.workspace.agreement.page import AgreementPage
    from rm_desktop.ui.workspace.goals.page import GoalsPage
    from rm_desktop.ui.workspace.look_back.page import LookBackPage
    from rm_desktop.ui.workspace.note_versions.page import NoteVersionsPage
    from rm_desktop.ui.workspace.search.page import SearchPage
    from rm_desktop.ui.workspace.sessions.page import SessionsPage
    from rm_desktop.ui.workspace.settings.page import SettingsPage
    from rm_desktop.ui.workspace.strike.page import StrikePage
    from rm_desktop.ui.workspace.summary.page import SummaryPage
    from rm_desktop.ui.workspace.tasks.page import TasksPage
    from tour import Look

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
"""The sample pair's seventh meeting is on this Thursday, 14:00 in Germany."""


class Tour:
    """The open window and what its pictures are called."""

    def __init__(self, workspace: Workspace, window: MainWindow, out: Path) -> None:
        """Begin with the window as it is."""
        self.workspace = workspace
        self.window = window
        self._out = out

    def settle(self) -> None:
        """Wait until the vault's worker has answered everything."""
        driving.settle()
        driving.wait_until(lambda: not self.workspace.operations.busy, "the worker")
        driving.settle()
        lists = list(driving.visible(self.window, KeyedRows))
        driving.wait_until(lambda: not any(rows.is_growing() for rows in lists), "the rows of a list")

    def show(self, name: str, place: str | None = None, target: object = None) -> None:
        """Go to ``place`` if one is named, and take a picture called ``name``."""
        if place is not None:
            self.window.navigate(place, target)
        self.settle()
        driving.picture(self.window, self._out / f"{name}.png")

    def picture(self, widget: QWidget, name: str) -> None:
        """Take a picture of a window beside ours."""
        driving.picture(widget, self._out / f"{name}.png")


@contextmanager
def opened(out: Path, folder: Path, look: Look, opening: Opening = Opening.TOGETHER) -> Iterator[Tour]:
    """Open a fresh sample vault in a real window."""
    language: Language = "de" if look.language == "de" else "en"
    settings = load_settings(folder)
    settings.change(language=language, theme=look.theme, text_scale=look.scale)
    settings.change(window_width=look.width, window_height=look.height, hints_seen=tuple(HINTS.values()))
    path = folder / "Beispiel.rmvault"
    keys = _keys(path, language, opening)
    secrets, clock = demo_secrets(language), FixedClock(NOW)
    passphrases = {Person.SENIOR: secrets.senior or "", Person.JUNIOR: secrets.junior or ""}
    with opened_at(path, keys, settings=settings, passphrases=passphrases, out=out, clock=clock) as tour:
        yield tour


@contextmanager
def opened_at(
    path: Path,
    keys: OpeningKeys,
    *,
    settings: Settings,
    passphrases: dict[Person, str],
    out: Path,
    clock: Clock,
    helpers: Helpers | None = None,
) -> Iterator[Tour]:
    """Open the vault at ``path`` in a real window and lock it at the end."""
    _app, appearance = create_application(["rm-desktop"], settings)
    host = ConsentingHost(path, settings.path.parent, passphrases, lambda name: out / f"{name}.png", helpers)
    workspace = Workspace(appearance=appearance, settings=settings, host=host, clock=clock, vault_title=path.stem)
    ready: list[MainWindow | None] = []
    failed: list[RmError] = []
    workspace.ready.connect(lambda: ready.append(workspace.window))
    workspace.failed.connect(failed.append)
    workspace.begin(lambda: open_vault(path, keys))
    driving.wait_until(lambda: bool(ready or failed), "the vault")
    window = ready[0] if ready else None
    if window is None:
        raise failed[0]
    window.show()
    window.resize(settings.window_width, settings.window_height)  # the offscreen screen is a small one
    yield Tour(workspace, window, out)
    window.lock()
    driving.wait_until(lambda: host.locked, "the lock")
    driving.close_all()


def places(out: Path, folder: Path, look: Look) -> None:
    """Visit every place of the column, and what lies over all of them."""
    with opened(out, folder, look) as tour:
        for number, code in enumerate((*registry.MAIN, registry.SETTINGS, registry.HELP), start=10):
            tour.show(f"{number}-{code}", code)
        _propose(tour)
        tour.show("19-proposal", registry.AGREEMENT)
        tour.show("32-backups-none", registry.BACKUPS)
        backups = cast("BackupsPage", tour.window.page(registry.BACKUPS))
        driving.click(backups.make)
        tour.show("33-backups")
        driving.click(next(iter(backups.rows.views.values())).buttons[COPY])
        backups.context.files.answer_next_with(folder)
        driving.click(backups.copying.choose)
        tour.show("34-backups-copy")
        tour.show("20-plan", registry.SESSIONS, "new")
        word = "Beitrag" if look.language == "de" else "post"
        tour.show("21-search", registry.SEARCH, word)
        tour.show("22-search-nothing", registry.SEARCH, "quarkspeise")
        _search_and_look_back(tour)
        for number, page in enumerate(("who-sees-what", "protection", "recovery", "summary", "shortcuts"), start=23):
            tour.show(f"{number}-help-{page}", registry.HELP, page)
        _hand_out(tour)
        tour.window.navigate(registry.TODAY)
        tour.settle()
        for card in tour.window.findChildren(SheetsCard):
            card.setVisible(True)  # the sample pair has no paper and is never asked
        tour.show("29-today-sheets")
        tour.window.navigate(registry.PRIVATE)
        tour.show("30-private-closed")
        driving.key(tour.window, Qt.Key.Key_F9)
        tour.show("31-covered")
        driving.key(tour.window, Qt.Key.Key_F9)
        tour.show("32-settings-below", registry.SETTINGS)
        _scroll_down(tour.window.page(registry.SETTINGS))
        tour.show("32-settings-below")
        _keys_and_help(tour)
        _hangs_on_a_goal(tour)
        _timeline(tour)
        _report(tour)


def _keys_and_help(tour: Tour) -> None:
    """Look at the keys that can be chosen, at what is said to an organisation, at drafts, and at a hint."""
    page = cast("SettingsPage", tour.window.page(registry.SETTINGS))
    page.shortcuts.buttons["search"].keys_pressed.emit("Ctrl+L")
    tour.settle()
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.shortcuts.problem)
    tour.show("80-settings-keys")
    for number, name in enumerate(("programme", "works-council", "administrators", "licences"), start=81):
        tour.show(f"{number}-help-{name}", registry.HELP, name)
    tour.window.context.settings.change(hints_seen=())
    tour.show("85-today-hint", registry.TODAY)
    tour.window.context.settings.change(hints_seen=tuple(HINTS.values()))


def _hand_out(tour: Tour) -> None:
    """Look at the rarer choices of what leaves, and at the files of their own."""
    tour.show("45-hand-out", registry.SUMMARY)
    page = cast("SummaryPage", tour.window.page(registry.SUMMARY))
    driving.click(page.options.more_button)
    for person in Person:
        page.options.marks.boxes[person, Block.PICTURES].click()
    tour.settle()
    bar = (page.frame if page.frame.stacked() else page.frame.room).verticalScrollBar()
    bar.setValue(page.options.more.y())
    tour.show("46-hand-out-more")
    other = page.options.other
    for name, button in (("confirmation", other.confirmation), ("overview", other.overview), ("idea", other.idea)):
        button.click()
        tour.show(f"47-hand-out-{name}")
        page.other.close()
        tour.settle()


def _hangs_on_a_goal(tour: Tour) -> None:
    """Look at what hangs on a goal, at its history, and at a task that belongs to it."""
    goals = cast("GoalsPage", tour.window.page(registry.GOALS))
    tour.show("35-goal", registry.GOALS)
    driving.click(goals.view.history.fold)
    tour.settle()
    _scroll_down(goals)
    tour.show("35-goal-history")
    tasks = cast("TasksPage", tour.window.page(registry.TASKS))
    tour.show("36-tasks", registry.TASKS)
    driving.click(tasks.rows.widgets()[0].edit)
    tour.show("36-task-of-a-goal")


def _timeline(tour: Tour) -> None:
    """Look at the programme by months, and at the frame that it follows."""

    def agree(journal: Journal) -> object:
        frame = replace(journal.pair.get(), planned_meetings=14, planned_end=date(2027, 6, 30))
        return journal.pair.save(frame)

    tour.window.context.operations.run(agree)
    tour.show("37-today-half-time", registry.TODAY)
    meetings = cast("SessionsPage", tour.window.page(registry.SESSIONS))
    tour.window.navigate(registry.SESSIONS)
    tour.settle()
    meetings.show_as(TIMELINE)
    driving.wait_until(lambda: len(meetings.timeline.rows.widgets()) == meetings.timeline.rows.count(), "the months")
    tour.show("38-timeline")
    _scroll_down(meetings.timeline)
    tour.show("38-timeline-below")
    agreement = cast("AgreementPage", tour.window.page(registry.AGREEMENT))
    tour.show("39-frame", registry.AGREEMENT)
    for area in agreement.findChildren(QScrollArea):
        area.ensureWidgetVisible(agreement.frame.ahead, 0, 60)
    tour.show("39-frame")


def _scroll_down(page: QWidget) -> None:
    for area in (page, *page.findChildren(QScrollArea)):
        if not isinstance(area, QScrollArea):
            continue
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _report(tour: Tour) -> None:
    """Let something of ours fail, and look at what people are told and shown."""
    try:
        _fail()
    except driving.NotOnScreen as error:
        sys.excepthook(type(error), error, error.__traceback__)
    driving.wait_until(lambda: bool(tour.window.notices.banners()), "the message")
    tour.show("33-fault")
    driving.press(tour.window.notices, _label(tour.window.notices.banners()[-1]))
    (sheet,) = tour.window.context.dialogs.open_ones()
    tour.picture(sheet, "34-fault-report")
    sheet.reject()


def _fail() -> None:
    raise driving.NotOnScreen


def _label(banner: Banner) -> str:
    return banner.action_button.text() if banner.action_button else ""


def _search_and_look_back(tour: Tour) -> None:
    """Show the tags, a search that is narrowed, the words at their place, and the way so far as a table."""
    search = cast("SearchPage", tour.window.page(registry.SEARCH))
    tour.workspace.operations.run(lambda journal: journal.later.add("#video: Untertitel?"), lambda _saved: None)
    tour.show("22-search-tags", registry.SEARCH, "")
    search.filters.person.setCurrentIndex(1)
    tour.show("22-search-filtered")
    search.filters.clear()
    tour.show("22-search-note", registry.SEARCH, "kind:note")
    if search.results.rows.rowCount():
        search.results.opened.emit(search.results.rows.rows()[0].key)
        tour.show("22-found-words")
    look_back = cast("LookBackPage", tour.window.page(registry.LOOK_BACK))
    tour.show("22-look-back", registry.LOOK_BACK)
    look_back.way.set_value(TABLE)
    look_back.enter()
    tour.show("22-look-back-table")


def _propose(tour: Tour) -> None:
    """Propose a version of the agreement in which one wording has changed."""

    def work(journal: Journal) -> None:
        version = journal.agreement.in_force()
        if version is not None:
            first, *others = version.clauses
            journal.agreement.propose([replace(first, text=f"{first.text} {others[0].text}"), *others])

    tour.workspace.operations.run(work)
    tour.settle()


def private(out: Path, folder: Path, look: Look) -> None:
    """Show what a person alone sees."""
    with opened(out, folder, look, Opening.SENIOR_ALONE) as tour:
        tour.show("40-alone-today", registry.TODAY)
        tour.show("41-private", registry.PRIVATE)
        tour.window.context.operations.run(_discard)
        tour.show("42-wastebasket", registry.SETTINGS, "wastebasket")
        cast("SettingsPage", tour.window.page(registry.SETTINGS)).vault.check.click()
        driving.wait_until(lambda: not tour.window.context.operations.busy, "the check")
        tour.show("43-check")


def notes(out: Path, folder: Path, look: Look) -> None:
    """Look at a note's earlier versions, bring one back, and remove a passage for good."""
    with opened(out, folder, look) as tour:
        session_id, wish = _note_with_versions(tour)
        tour.window.navigate(registry.BACKUPS)
        driving.click(cast("BackupsPage", tour.window.page(registry.BACKUPS)).make)
        tour.settle()
        tour.show("82-note", registry.SESSIONS, session_id)
        tour.show("83-versions", VERSIONS, wish)
        versions = cast("NoteVersionsPage", tour.window.page(VERSIONS))
        driving.click(versions.view.bring_back)
        tour.show("84-version-back")
        passage = versions.view.text.toPlainText().partition("\n")[0]
        tour.show("85-strike-empty", STRIKE, wish)
        tour.show("86-strike", STRIKE, replace(wish, passage=passage))
        strike = cast("StrikePage", tour.window.page(STRIKE))
        driving.click(strike.found.strike)
        driving.wait_until(strike.holders.isVisible, "the backups")
        tour.show("87-struck")


def _note_with_versions(tour: Tour) -> tuple[str, NoteWish]:
    """Return the latest finished meeting, and the first of its notes that was written in two sittings."""
    found: list[tuple[str, NoteWish]] = []

    def look(journal: Journal) -> None:
        for session in journal.sessions.rows():
            for item in journal.agenda.rows(session.id):
                note = journal.notes.for_item(item.id)
                if note.revision > 1 and not found:
                    journal.sessions.reopen(session.id)
                    wish = NoteWish(
                        part=Compartment.SHARED,
                        key=item.id,
                        place=registry.SESSIONS,
                        target=session.id,
                        title=item.title,
                    )
                    found.append((session.id, wish))

    tour.workspace.operations.run(look)
    tour.settle()
    return found[0]


def _discard(journal: Journal) -> None:
    """Delete one of several kinds."""
    journal.sessions.remove(journal.sessions.rows()[0].id)
    journal.actions.remove(journal.actions.rows()[0].id)
    journal.goals.remove(journal.goals.rows()[0].id)
    journal.notes.remove_private(journal.notes.private_rows()[0].id)


def meeting(out: Path, folder: Path, look: Look) -> None:
    """Hold a meeting from begin to end, and look at it afterwards."""
    with opened(out, folder, look) as tour:
        MainJob(tour, look.language, 50).run(folder)
        tour.show("80-register", registry.SUMMARY)
        tour.show("81-finished", registry.SESSIONS)


def _keys(path: Path, language: Language, opening: Opening) -> OpeningKeys:
    keys = create_demo(path, language, clock=FixedClock(NOW))
    if opening is Opening.TOGETHER:
        return keys
    keys.wipe()
    return unlock(path, opening, demo_secrets(language))
