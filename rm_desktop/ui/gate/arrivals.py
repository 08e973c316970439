"""A vault that comes from outside: dropped onto the window, or named by a second start of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from rm_desktop.domain.vault_path import ENDING, vault_of

if TYPE_CHECKING:
    from rm_desktop.ui.gate.gate_window import GateWindow

_FREE = {"unlock_page", "welcome_page", "problem_page"}
"""Where nothing is begun that another vault would sweep away; elsewhere people finish or leave first."""


class Arrivals(QObject):
    """Calls ``turn_to`` with a vault, unless ``busy`` says that something is typed or at work here."""

    def __init__(
        self, window: GateWindow, turn_to: Callable[[Path], None], busy: Callable[[], bool], parent: QObject
    ) -> None:
        """Serve ``window``."""
        super().__init__(parent)
        self._window, self._turn_to, self._busy = window, turn_to, busy
        window.vault_dropped.connect(self.take)

    def wake(self, vault: str, token: str) -> None:
        """Come forward; turn to ``vault`` if one was named."""
        from rm_desktop.ui.runtime.on_screen import bring_forward  # noqa: PLC0415 - most runs are started once

        bring_forward(self._window, token)
        if vault:
            self.take(Path(vault))

    def take(self, path: Path) -> None:
        """Turn to the vault that ``path`` is or lies in."""
        busy = self._busy() or not self._window.may_close
        if not busy and type(self._window.page).__module__.rpartition(".")[2] in _FREE:
            self._turn_to(vault_of(path))


def dropped_vault(data: QMimeData) -> Path | None:
    """Return the one vault in what is dragged over the window, if that is what it is."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = vault_of(Path(urls[0].toLocalFile()))
    return path if path.suffix == ENDING else None
