"""The keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rm_desktop.services.settings import SHORTCUTS
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.keys import keys_in_force
from rm_desktop.ui.workspace import places

_ALSO = {"Ctrl+?": "Ctrl+Shift+?"}
"""On most keyboards the question mark needs Shift, which some systems tell and some do not."""


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


class WindowKeys(QObject):
    """Lets the keys of the sheet do what it says in ``window``, and follows the settings."""

    def __init__(self, window: QWidget, acts: Acts, context: Context) -> None:
        """Begin at once."""
        super().__init__(window)
        self._window, self._context = window, context
        self._made: list[QShortcut] = []
        self._acts: dict[str, Callable[[], None]] = {
            "lock": acts.press_lock,
            "cover": acts.press_cover,
            "search": acts.press_search,
            "sheet": acts.press_sheet,
            "new_meeting": lambda: acts.press_place(places.SESSIONS, "new"),
            "settings": lambda: acts.press_place(places.SETTINGS),
            "help": lambda: acts.press_place(places.HELP, acts.current),
            **{f"page_{number}": _visit(acts, code) for number, code in enumerate(places.MAIN, start=1)},
        }
        for changed in (context.shell.keys_changed, context.shell.look_changed):
            changed.connect(self._listen)
        self._listen()

    def _listen(self) -> None:
        """Take the keys that are in force now."""
        for old in self._made:
            old.setEnabled(False)
            old.deleteLater()
        found = keys_in_force(self._context.settings)
        self._context.dialogs.lock_key = found["lock"]
        pairs = [(found[act], do) for act, do in self._acts.items() if act in SHORTCUTS and found[act]]
        pairs += [(_ALSO[keys], do) for keys, do in pairs if keys in _ALSO]
        self._made = [self._shortcut(keys, do) for keys, do in pairs]

    def _shortcut(self, keys: str, do: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.activated.connect(do)
        return shortcut


def _visit(acts: Acts, code: str) -> Callable[[], None]:
    return lambda: acts.press_place(code)
