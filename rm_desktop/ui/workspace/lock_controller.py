"""Locking: cover first, then close, save, rescue, wipe, tell the parent. It never asks, and nothing undoes it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from rm_desktop.domain.errors import RmError
from rm_desktop.services.last_seen import LastSeen
from rm_desktop.services.opening import OpeningMachine, OpeningState
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import FLUSH_MS, Rescue
from rm_desktop.ui.runtime.host import Geometry, Host, LockReason
from rm_desktop.vault.vault import Vault

CLOSE_MS = 5000
"""How long closing the vault may take before the process ends anyway; the database is safe by its journal."""


class LockController(QObject):
    """Takes the vault from open to locked, once."""

    locked = Signal()

    def __init__(
        self,
        context: Context,
        host: Host,
        machine: OpeningMachine,
        vault: Vault,
        *,
        last_seen: LastSeen,
        parent: QObject | None = None,
    ) -> None:
        """Lock ``vault``, which ``context`` works with; ``last_seen`` then learns how far it is."""
        super().__init__(parent)
        self._context = context
        self._host = host
        self._machine = machine
        self._vault = vault
        self._last_seen = last_seen
        self._told = False
        self._reason = LockReason.ASKED
        self._geometry: Geometry | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._finish)

    def lock(self, reason: LockReason, geometry: Geometry, cover: Callable[[], None]) -> None:
        """Lock because of ``reason``; ``cover`` puts the opaque page over the window. The second call does nothing."""
        if not self._machine.advance(OpeningState.UNLOCKED, OpeningState.LOCKING):
            return
        self._reason, self._geometry = reason, geometry
        self._limit.start(FLUSH_MS + CLOSE_MS)
        cover()
        self._context.clipboard.clear_ours()
        self._context.capture.allow(until_lock=False)
        self._context.dialogs.close_all()
        self._context.drafts.flush(self._on_flushed)

    def is_locked(self) -> bool:
        """Whether everything is saved, closed and wiped."""
        return self._told

    def _on_flushed(self, left: list[Rescue]) -> None:
        """Put what could not be saved into the rescue folder, then close."""
        vault = self._vault
        for rescue in left:
            name = f"{rescue.tag.kind.value}:{rescue.tag.target}"
            with suppress(RmError):
                vault.put_rescue(rescue.tag.compartment, name, rescue.text.encode())
        self._limit.start(CLOSE_MS)
        self._context.operations.close(lambda _journal: self._close_vault(), self._finish)

    def _close_vault(self) -> None:
        """Close and wipe, then remember what was sealed. Runs on the worker's thread."""
        try:
            self._vault.close()
        finally:
            self._last_seen.remember(self._vault)

    def _finish(self) -> None:
        self._limit.stop()
        if self._told or self._geometry is None:
            return
        self._told = True
        self._machine.advance(OpeningState.LOCKING, OpeningState.LOCKED)
        self.locked.emit()
        self._host.lock(self._reason, self._geometry)
