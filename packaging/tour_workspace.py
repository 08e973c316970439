"""The tour's part behind the gate: every place with the sample pair, a meeting from begin to end, private notes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
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
from rm_desktop.domain.words import Block, Opening, Person
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import Settings, load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.widgets.banner import Banner
from rm_desktop.ui.workspace import places as registry
from rm_desktop.ui.workspace.backups.page import COPY, BackupsPage
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.ui.workspace.today.sheets_card import SheetsCard
from rm_desktop.vault.vault import OpeningKeys, open_vault, unlock

if TYPE_CHECKING:
    from rm_desktop.ui.workspace.settings.page import SettingsPage
    from rm_desktop.ui.workspace.summary.page import SummaryPage
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
    settings.change(window_width=look.width, window_height=look.height)
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
        _report(tour)


def _hand_out(tour: Tour) -> None:
    """Look at the rarer choices of what leaves, and at the files of their own."""
    tour.show("35-hand-out", registry.SUMMARY)
    page = cast("SummaryPage", tour.window.page(registry.SUMMARY))
    driving.click(page.options.more_button)
    for person in Person:
        page.options.marks.boxes[person, Block.PICTURES].click()
    tour.settle()
    bar = (page.frame if page.frame.stacked() else page.frame.room).verticalScrollBar()
    bar.setValue(page.options.more.y())
    tour.show("36-hand-out-more")
    other = page.options.other
    for name, button in (("confirmation", other.confirmation), ("overview", other.overview), ("idea", other.idea)):
        button.click()
        tour.show(f"37-hand-out-{name}")
        page.other.close()
        tour.settle()


def _scroll_down(page: QWidget) -> None:
    for area in page.findChildren(QScrollArea):
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
