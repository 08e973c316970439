"""The page of meetings, driven as people drive it: a hand that clicks and counts, and a keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.ids import ItemId, SessionId
from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.words import Opening
from rm_desktop.services.journal import Journal
from rm_desktop.services.settings import Settings
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.sessions.page import SessionsPage
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault.vault import open_vault

AGENDA = (
    ("Ankommen: Was ist seit dem letzten Mal passiert?", 5),
    ("Profil im Berufsnetzwerk fertig machen", 25),
    ("Üben: drei Beiträge kommentieren", 15),
    ("Rückmeldung in beide Richtungen", 10),
    ("Nächste Schritte", 5),
)
OnVault = Callable[[Callable[[Journal], Any]], Any]


class Hand:
    """Clicks what can be seen, counts the clicks, and types where the cursor is."""

    def __init__(self, qtbot: QtBot, settle: Callable[[], None], window: MainWindow) -> None:
        self._qtbot, self._settle, self._window = qtbot, settle, window
        self.clicks = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the left button once on ``widget``."""
        assert widget.isVisible(), f"{widget.accessibleName()!r} cannot be seen"
        assert widget.isEnabled(), f"{widget.accessibleName()!r} is disabled"
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.clicks += 1
        self._settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the cursor is."""
        self._qtbot.keyClick(self.focus(), key, modifier)
        self._settle()

    def write(self, text: str) -> None:
        """Type ``text`` where the cursor is."""
        for char in text:
            if char.isascii():
                self._qtbot.keyClicks(self.focus(), char)
            else:
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
                QApplication.sendEvent(self.focus(), key)
        self._settle()

    def focus(self) -> QWidget:
        """Return the widget that has the keyboard."""
        found = QApplication.focusWidget()
        return found if found is not None else self._window

    def tab_to(self, widget: QWidget, *, back: bool = False) -> None:
        """Walk with Tab until ``widget`` has the keyboard."""
        key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        for _step in range(80):
            if self.focus() is widget:
                return
            self._qtbot.keyClick(self.focus(), key)
        message = f"Tab never reaches {widget.accessibleName()!r}"
        raise AssertionError(message)

    def choose(self, menu: QMenu, place: int) -> None:
        """Trigger an entry of a menu, as its key or click would."""
        menu.actions()[place].trigger()
        menu.deleteLater()
        self._settle()


@pytest.fixture
def hand(qtbot: QtBot, settle: Callable[[], None], window: MainWindow) -> Hand:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Hand(qtbot, settle, window)


@pytest.fixture
def page(window: MainWindow, settle: Callable[[], None]) -> SessionsPage:
    """The page with an empty list."""
    window.navigate("sessions")
    settle()
    found = window.page("sessions")
    assert isinstance(found, SessionsPage)
    return found


@pytest.fixture
def planned(on_vault: OnVault) -> SessionId:
    """A meeting planned for now, with five items."""

    def plan(journal: Journal) -> SessionId:
        at = datetime(2026, 11, 26, 13, tzinfo=UTC)
        session = journal.sessions.plan("Soziale Medien", at, 60, None, "Besprechungsraum 2").value
        for title, minutes in AGENDA:
            journal.agenda.add(session.id, title, minutes)
        return session.id

    return SessionId(on_vault(plan))


@pytest.fixture
def running(page: SessionsPage, planned: SessionId, on_vault: OnVault, settle: Callable[[], None]) -> SessionsPage:
    """The page with that meeting running."""
    on_vault(lambda journal: journal.sessions.start(planned))
    page.open(planned)
    settle()
    return page


@pytest.fixture
def reopen(
    qtbot: QtBot,
    window: MainWindow,
    appearance: Appearance,
    settings: Settings,
    host: Any,
    clock: FixedClock,
    vault_path: Path,
    keys: Any,
) -> Iterator[Callable[[], SessionsPage]]:
    """Lock the vault, open it again in a workspace of its own, and go to the meetings."""
    made: list[Workspace] = []

    def again() -> SessionsPage:
        window.lock(LockReason.IDLE)
        qtbot.waitUntil(lambda: bool(host.locked), timeout=20_000)
        workspace = Workspace(
            appearance=appearance, settings=settings, host=host, clock=clock, vault_title="Tandem Nord"
        )
        made.append(workspace)
        with qtbot.waitSignal(workspace.ready, timeout=20_000):
            workspace.begin(lambda: open_vault(vault_path, keys(Opening.TOGETHER)))
        assert workspace.window is not None
        workspace.window.show()
        workspace.window.navigate("sessions")
        qtbot.waitUntil(lambda: not workspace.operations.busy, timeout=20_000)
        found = workspace.window.page("sessions")
        assert isinstance(found, SessionsPage)
        return found

    yield again
    for workspace in made:
        assert workspace.window is not None
        workspace.window.lock(LockReason.ASKED)
        qtbot.waitUntil(lambda: len(host.locked) > 1, timeout=20_000)
        workspace.window.hide()
        workspace.window.deleteLater()
        workspace.deleteLater()


def items(page: SessionsPage) -> list[ItemRow]:
    """Return the agenda as the page has it."""
    return page.meeting.agenda.rows()


@pytest.fixture
def titles() -> Callable[[SessionsPage], list[str]]:
    """Read the agenda's titles off the lines that are shown."""
    return lambda page: [entry.row.title.text() for entry in page.sheet.agenda.list.entries.widgets()]


@pytest.fixture
def item_at() -> Callable[[SessionsPage, int], ItemId]:
    """Return the id of the item at a place of the agenda."""
    return lambda page, place: items(page)[place].id
