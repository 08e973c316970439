"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.dialogs import LOCK_KEY
from rm_desktop.ui.workspace import places


class Acts(Protocol):
    """What the keys do."""

    @property
    def current(self) -> str:
        """The code of the place in view."""

    def press_lock(self) -> None:
        """Lock the vault."""

    def press_search(self) -> None:
        """Go to the search field."""

    def press_cover(self) -> None:
        """Cover the screen, or show it again."""

    def press_sheet(self) -> None:
        """Show all keys."""

    def press_place(self, code: str, target: str | None = None) -> None:
        """Go to a place, with the focus."""


def add_keys(window: QWidget, acts: Acts) -> None:
    """Let the keys of the sheet do what it says, in ``window``."""
    keys: dict[str, Callable[[], None]] = {
        LOCK_KEY: acts.press_lock,
        "Ctrl+K": acts.press_search,
        "F9": acts.press_cover,
        "Ctrl+?": acts.press_sheet,
        "Ctrl+Shift+?": acts.press_sheet,
        "Ctrl+N": lambda: acts.press_place(places.SESSIONS, "new"),
        "Ctrl+,": lambda: acts.press_place(places.SETTINGS),
        "F1": lambda: acts.press_place(places.HELP, acts.current),
    }
    for number, code in enumerate(places.MAIN, start=1):
        keys[f"Ctrl+{number}"] = _visit(acts, code)
    for sequence, act in keys.items():
        QShortcut(QKeySequence(sequence), window).activated.connect(act)


def _visit(acts: Acts, code: str) -> Callable[[], None]:
    return lambda: acts.press_place(code)
