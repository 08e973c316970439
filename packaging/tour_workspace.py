"""The tour's part behind the gate: every place with the sample pair, a meeting from begin to end, private notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import driving
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.clock import FixedClock
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Opening
from rm_desktop.services.demo import create_demo, demo_secrets
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.runtime.host import Geometry, LockReason
from rm_desktop.ui.workspace import places as registry
from rm_desktop.ui.workspace.main_window import MainWindow
from rm_desktop.ui.workspace.start import Workspace
from rm_desktop.vault.vault import OpeningKeys, open_vault, unlock

if TYPE_CHECKING:
    from tour import Look

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
"""The sample pair's seventh meeting is on this Thursday, 14:00 in Germany."""


class QuietHost:
    """Stands where the parent process stands; the tour has none."""

    def __init__(self) -> None:
        """Nothing is locked yet."""
        self.locked = False

    def lock(self, _reason: LockReason, _geometry: Geometry) -> None:
        """Take note that everything is saved and closed."""
        self.locked = True

    def open_link(self, _url: str) -> None:
        """Open nothing."""

    def show_folder(self, _path: Path) -> None:
        """Show nothing."""

    def release(self, _request: Any, answered: Callable[[Any], None]) -> None:
        """Say that nobody consented."""
        answered(None)


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

    def press(self, attribute: str) -> None:
        """Press the button called ``attribute`` by the page in view: pages name their own, in whatever language."""
        driving.click(_part(self.window.page(self.window.current), attribute))
        self.settle()


@contextmanager
def opened(out: Path, folder: Path, look: Look, opening: Opening = Opening.TOGETHER) -> Iterator[Tour]:
    """Open a fresh sample vault in a real window."""
    language: Language = "de" if look.language == "de" else "en"
    settings = load_settings(folder)
    settings.change(language=language, theme=look.theme, text_scale=look.scale)
    settings.change(window_width=look.width, window_height=look.height)
    _app, appearance = create_application(["rm-desktop"], settings)
    keys = _keys(folder / "Beispiel.rmvault", language, opening)
    host = QuietHost()
    workspace = Workspace(
        appearance=appearance, settings=settings, host=host, clock=FixedClock(NOW), vault_title="Beispiel"
    )
    ready: list[MainWindow | None] = []
    workspace.ready.connect(lambda: ready.append(workspace.window))
    workspace.begin(lambda: open_vault(folder / "Beispiel.rmvault", keys))
    driving.wait_until(lambda: bool(ready), "the vault")
    window = ready[0]
    if window is None:
        raise driving.NotOnScreen
    window.show()
    yield Tour(workspace, window, out)
    window.lock()
    driving.wait_until(lambda: host.locked, "the lock")
    driving.close_all()


def places(out: Path, folder: Path, look: Look) -> None:
    """Every place of the column, and what lies over all of them."""
    with opened(out, folder, look) as tour:
        for number, code in enumerate((*registry.MAIN, registry.SETTINGS, registry.HELP), start=10):
            tour.show(f"{number}-{code}", code)
        tour.show("20-plan", registry.SESSIONS, "new")
        word = "Beitrag" if look.language == "de" else "post"
        tour.show("21-search", registry.SEARCH, word)
        tour.show("22-search-nothing", registry.SEARCH, "quarkspeise")
        for number, page in enumerate(("who-sees-what", "protection", "recovery", "summary", "shortcuts"), start=23):
            tour.show(f"{number}-help-{page}", registry.HELP, page)
        tour.window.navigate(registry.PRIVATE)
        tour.show("30-private-closed")
        driving.key(tour.window, Qt.Key.Key_F9)
        tour.show("31-covered")
        driving.key(tour.window, Qt.Key.Key_F9)


def private(out: Path, folder: Path, look: Look) -> None:
    """What a person alone sees."""
    with opened(out, folder, look, Opening.SENIOR_ALONE) as tour:
        tour.show("40-alone-today", registry.TODAY)
        tour.show("41-private", registry.PRIVATE)


def meeting(out: Path, folder: Path, look: Look) -> None:
    """A meeting from begin to end."""
    with opened(out, folder, look) as tour:
        tour.show("50-before", registry.TODAY)


def _keys(path: Path, language: Language, opening: Opening) -> OpeningKeys:
    keys = create_demo(path, language, clock=FixedClock(NOW))
    if opening is Opening.TOGETHER:
        return keys
    keys.wipe()
    return unlock(path, opening, demo_secrets(language))


def _part(page: QWidget, attribute: str) -> QWidget:
    found: object = page
    for name in attribute.split("."):
        found = getattr(found, name)
    if not isinstance(found, QWidget):
        raise driving.NotOnScreen(attribute)
    return found
