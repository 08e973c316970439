"""What the gate asks of the parent: the vault's lock, a workspace for its keys, and the end."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime.hand_over import ParentLine
from rm_desktop.ui.runtime.process_messages import (
    Discard,
    Geometry,
    Held,
    Hold,
    Leave,
    Locked,
    LockNow,
    Message,
    NotHeld,
    Prepare,
    Quit,
    ShowFolder,
    Shown,
    Unlocked,
    Wake,
)

if TYPE_CHECKING:
    from rm_desktop.vault.vault import OpeningKeys


class HostSignals(QObject):
    """What the parent answers."""

    held = Signal(str)
    """The lock of this vault is ours."""
    not_held = Signal(str, str, object)
    """It is not: path, name of the error's class, its parameters."""
    woken = Signal(str, str)
    """The program was started once more: the vault it named, and the desktop's token."""
    leave_wanted = Signal()
    """The next window is on the screen, or the parent is gone."""


class GateHost(Protocol):
    """The way out of the gate's process."""

    signals: HostSignals

    def shown(self) -> None:
        """Say that the gate's window is on the screen."""

    def hold(self, vault: Path) -> None:
        """Ask for the lock of ``vault``; the last one is given back. Answered by `HostSignals`."""

    def prepare(self) -> None:
        """Let a workspace load: a passphrase is being typed."""

    def discard(self) -> None:
        """End the workspace that was loading, if any: another page is shown."""

    def hand_over(self, keys: OpeningKeys, hashes: Mapping[Compartment, bytes], geometry: Geometry) -> None:
        """Send ``keys`` to a fresh workspace and wipe them; ``hashes`` are those of the sealed files."""

    def start_again(self, reason: str, geometry: Geometry, failures: int) -> None:
        """Let a fresh gate take the place of this process; it begins with ``reason`` and goes on with ``failures``."""

    def lock_next(self, reason: str) -> None:
        """Let the workspace that got the keys lock because of ``reason``: it does not hear the machine yet."""

    def show_folder(self, path: Path) -> None:
        """Show a folder in the system's file window."""

    def quit(self) -> None:
        """Ask for the end of the program."""


class PipeGateHost:
    """The gate's host over the pipes."""

    def __init__(self, line: ParentLine) -> None:
        """Speak over ``line``."""
        self.signals = HostSignals()
        self._line = line
        line.heard.connect(self._on_heard)
        line.closed.connect(self.signals.leave_wanted)

    def shown(self) -> None:
        """Say that the gate's window is on the screen."""
        self._line.say(Shown())

    def hold(self, vault: Path) -> None:
        """Ask for the lock of ``vault``."""
        self._line.say(Hold(vault=str(vault)))

    def prepare(self) -> None:
        """Let a workspace load."""
        self._line.say(Prepare())

    def discard(self) -> None:
        """End the workspace that was loading."""
        self._line.say(Discard())

    def hand_over(self, keys: OpeningKeys, hashes: Mapping[Compartment, bytes], geometry: Geometry) -> None:
        """Send ``keys`` through their own pipe, then let the parent start the workspace."""
        opening = keys.opening.value
        self._line.send_keys(keys.to_bytes(), {part.value: digest.hex() for part, digest in hashes.items()})
        keys.wipe()
        self._line.say(Unlocked(opening=opening, geometry=geometry))

    def start_again(self, reason: str, geometry: Geometry, failures: int) -> None:
        """Say what a workspace says when it is done, and leave as soon as the next gate is shown."""
        self._line.say(Locked(reason=reason, geometry=geometry, failures=failures))

    def lock_next(self, reason: str) -> None:
        """Let the workspace that got the keys lock."""
        self._line.say(LockNow(reason=reason))

    def show_folder(self, path: Path) -> None:
        """Show a folder in the system's file window."""
        self._line.say(ShowFolder(path=str(path)))

    def quit(self) -> None:
        """Ask for the end of the program."""
        self._line.say(Quit())

    @Slot(object)
    def _on_heard(self, message: Message) -> None:
        if isinstance(message, Held):
            self.signals.held.emit(message.vault)
        elif isinstance(message, NotHeld):
            self.signals.not_held.emit(message.vault, message.error, message.parameters)
        elif isinstance(message, Wake):
            self.signals.woken.emit(message.vault, message.token)
        elif isinstance(message, Leave):
            self.signals.leave_wanted.emit()
