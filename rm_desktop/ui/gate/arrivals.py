"""A vault that comes from outside: dropped onto the window, or named by a second start of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from rm_desktop.domain.vault_path import ENDING, vault_of
from rm_desktop.services.opening import OpeningState

if TYPE_CHECKING:
    from rm_desktop.ui.gate.gate import Gate

_ASKING = "unlock_page"
_FREE = {_ASKING, "welcome_page", "problem_page"}
"""Where nothing is begun that another vault would sweep away; elsewhere people finish or leave first."""


class Arrivals(QObject):
    """Turns ``gate`` to a vault, unless something is typed or at work there that this would sweep away."""

    def __init__(self, gate: Gate) -> None:
        """Serve ``gate`` and its window."""
        super().__init__(gate)
        self._gate, self._window = gate, gate.window
        gate.window.vault_dropped.connect(self.take)

    def wake(self, vault: str, token: str) -> None:
        """Come forward; turn to ``vault`` if one was named."""
        from rm_desktop.ui.runtime.on_screen import bring_forward  # noqa: PLC0415 - most runs are started once

        bring_forward(self._window, token)
        if vault:
            self.take(Path(vault))

    def take(self, path: Path) -> None:
        """Turn to the vault that ``path`` is or lies in; the one that is asked for already keeps what was typed."""
        vault, page = vault_of(path), type(self._window.page).__module__.rpartition(".")[2]
        busy = self._gate.machine.state is OpeningState.UNLOCKING or not self._window.may_close
        if not busy and page in _FREE and (vault != self._gate.path or page != _ASKING):
            self._gate.turn_to_chosen(vault)


def dropped_vault(data: QMimeData) -> Path | None:
    """Return the one vault in what is dragged over the window, if that is what it is."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = vault_of(Path(urls[0].toLocalFile()))
    return path if path.suffix == ENDING else None
