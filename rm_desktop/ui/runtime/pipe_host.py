"""The workspace's host over the pipes to the parent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime import host
from rm_desktop.ui.runtime.first_sight import FirstSight
from rm_desktop.ui.runtime.hand_over import ParentLine, fault_reason, stand
from rm_desktop.ui.runtime.host import HASTY, LockReason
from rm_desktop.ui.runtime.process_messages import (
    Geometry,
    Leave,
    Locked,
    LockNow,
    Message,
    OpenLink,
    PrintAnswer,
    PrintWanted,
    ReleaseAnswer,
    ReleaseWanted,
    ShowFolder,
    Shown,
    Wake,
)
from rm_desktop.ui.runtime.release_request import ReleaseAnswer as Consent
from rm_desktop.ui.runtime.release_request import ReleaseRequest

LONGEST_GOODBYE_MS = 1000
"""A locked workspace goes after this time even if no gate appears."""


def sealed_hashes(extra: Mapping[str, Any]) -> dict[Compartment, bytes]:
    """Return the hashes that came with the keys."""
    return {Compartment(name): bytes.fromhex(digest) for name, digest in extra.items()}


class PipeHost(QObject):
    """The workspace's `Host` over the pipes, and what the parent wants from the workspace."""

    leave_wanted = Signal()
    """The gate is on the screen: end now."""
    lock_wanted = Signal(str)
    """Save and lock: the program is asked to end, or the parent is gone; else the `LockReason` the gate heard."""
    woken = Signal(str, str)
    """The program was started once more: the vault it named, and the desktop's token."""

    def __init__(self, line: ParentLine, parent: QObject | None = None) -> None:
        """Speak over ``line``."""
        super().__init__(parent)
        self._line = line
        self._asked: dict[int, Callable[[Any], None]] = {}
        self._printing: dict[int, Callable[[host.Printing], None]] = {}
        self._number = 0
        self._window: QWidget | None = None
        line.heard.connect(self._on_heard)
        line.closed.connect(lambda: self.lock_wanted.emit(""))

    def show(self, window: QWidget, geometry: Geometry | None) -> None:
        """Show ``window`` where the last one stood, and tell the parent when it can be seen."""
        self._window = window
        stand(window, geometry)
        FirstSight(window, lambda: self._line.say(Shown()))
        window.show()

    def lock(self, reason: LockReason, geometry: host.Geometry) -> None:
        """Say that everything is saved, closed and wiped; end when the gate is shown, or soon anyway."""
        window = self._window
        place = Geometry(
            width=geometry.width,
            height=geometry.height,
            x=window.x() if window is not None else None,
            y=window.y() if window is not None else None,
            maximised=geometry.maximised,
        )
        self._line.say(Locked(reason=reason.value, geometry=place))
        QTimer.singleShot(0 if reason in HASTY else LONGEST_GOODBYE_MS, self.leave_wanted.emit)

    def give_back(self, error: RmError) -> None:
        """Say that the vault could not be opened after all; the gate tells people why."""
        self._line.say(Locked(reason=fault_reason(error)))

    def never_opened(self, reason: LockReason) -> None:
        """Say that the vault was locked before anybody saw it."""
        self._line.say(Locked(reason=reason.value))

    def open_link(self, url: str) -> None:
        """Open an address in the system's browser, outside this process."""
        self._line.say(OpenLink(url=url))

    def show_folder(self, path: Path) -> None:
        """Show a folder in the system's file window, outside this process."""
        self._line.say(ShowFolder(path=str(path)))

    def print_file(self, wish: host.PrintWish, answered: Callable[[host.Printing], None]) -> None:
        """Have a saved file printed by the system's queue, outside this process."""
        self._number += 1
        self._printing[self._number] = answered
        path, printer, copies, both_sides = wish.path, wish.printer, wish.copies, wish.both_sides
        self._line.say(PrintWanted(self._number, path, printer, copies, both_sides))

    def release(self, request: ReleaseRequest, answered: Callable[[Any], None]) -> None:
        """Ask a person's consent in the release helper; ``answered`` gets a `release_request.ReleaseAnswer`."""
        self._number += 1
        self._asked[self._number] = answered
        self._line.say(ReleaseWanted(number=self._number, request=request.to_json()))

    @Slot(object)
    def _on_heard(self, message: Message) -> None:
        if isinstance(message, Leave):
            self.leave_wanted.emit()
        elif isinstance(message, Wake):
            self.woken.emit(message.vault, message.token)
        elif isinstance(message, LockNow):
            self.lock_wanted.emit(message.reason)
        elif isinstance(message, ReleaseAnswer) and message.number in self._asked:
            answered = self._asked.pop(message.number)
            answered(Consent(bytes.fromhex(message.signature) if message.signature else None))
        elif isinstance(message, PrintAnswer) and message.number in self._printing:
            heard = self._printing.pop(message.number)
            heard(host.Printing(printers=tuple(message.printers), done=message.done))
