"""A vault that comes from outside: dropped onto the window, or named by a second start of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.vault_path import vault_of
from rm_desktop.services.opening import OpeningMachine, OpeningState

if TYPE_CHECKING:
    from rm_desktop.ui.gate.gate_window import GateWindow

_ASKING = "unlock_page"
_FREE = {_ASKING, "welcome_page", "problem_page"}
"""Where nothing is begun that another vault would sweep away; elsewhere people finish or leave first."""


class Arrivals(QObject):
    """Wants a vault turned to, unless something is typed or at work that this would sweep away."""

    vault_wanted = Signal(object)

    def __init__(self, window: GateWindow, machine: OpeningMachine, in_view: Callable[[], Path | None]) -> None:
        """Serve ``window``; ``in_view`` is the vault that is asked for now."""
        super().__init__(window)
        self._window, self._machine, self._in_view = window, machine, in_view
        window.vault_dropped.connect(self.take)

    def wake(self, vault: str, token: str) -> None:
        """Come forward; turn to ``vault`` if one was named."""
        from rm_desktop.ui.runtime.on_screen import bring_forward  # noqa: PLC0415 - most runs are started once

        bring_forward(self._window, token)
        if vault:
            self.take(Path(vault))

    def take(self, path: Path) -> None:
        """Turn to the vault that ``path`` is or lies in; the one that is asked for already keeps what was typed."""
        vault, page = vault_of(path), type(self._window.page).__module__.rpartition(".")[2]
        busy = self._machine.state is OpeningState.UNLOCKING or not self._window.may_close
        if not busy and page in _FREE and (vault != self._in_view() or page != _ASKING):
            self.vault_wanted.emit(vault)
