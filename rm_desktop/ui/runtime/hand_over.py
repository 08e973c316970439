"""A child's line to the parent: pipe ends from the command line, messages as a signal, keys on a pipe of their own."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime import host
from rm_desktop.ui.runtime.first_sight import FirstSight
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.pipe_ends import adopt, read_all, write_all
from rm_desktop.ui.runtime.process_messages import (
    BrokenMessage,
    Geometry,
    Leave,
    Lines,
    Locked,
    LockNow,
    Message,
    OpenLink,
    ReleaseAnswer,
    ReleaseWanted,
    ShowFolder,
    Shown,
    Start,
    encode,
)
from rm_desktop.ui.runtime.release_request import ReleaseAnswer as Consent
from rm_desktop.ui.runtime.release_request import ReleaseRequest

_CHUNK = 65536
LONGEST_GOODBYE_MS = 1000
"""A locked workspace goes after this time even if no gate appears."""
FAULT = "fault:"
_KEYS_LIMIT = 65536
"""What fits into a pipe at once, so that the gate never waits for the workspace to read."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The descriptors a child was started with."""

    receive: int
    send: int
    keys: int | None

    @classmethod
    def from_argument(cls, text: str, *, writes_keys: bool) -> Ends:
        """Take over the ends that the argument ``--ends`` names."""
        receive, send, *keys = (int(number) for number in text.split(","))
        return cls(
            receive=adopt(receive, write=False),
            send=adopt(send, write=True),
            keys=adopt(keys[0], write=writes_keys) if keys else None,
        )


class ParentLine(QObject):
    """Hears the parent without waiting for it. ``closed`` means that the parent is gone: save, lock, end."""

    heard = Signal(object)
    closed = Signal()
    _arrived = Signal(bytes)

    def __init__(self, ends: Ends, parent: QObject | None = None) -> None:
        """Use ``ends``; call `begin` when somebody listens."""
        super().__init__(parent)
        self._ends = ends
        self._lines = Lines()
        self._waiting: list[Message] = []
        self._notifier: QSocketNotifier | None = None

    def first(self) -> Start:
        """Return the first message; the parent writes it at once, so this is no wait worth the name."""
        while not self._waiting:
            data = os.read(self._ends.receive, _CHUNK)
            if not data:
                raise BrokenMessage
            self._waiting.extend(self._lines.feed(data))
        start = self._waiting.pop(0)
        if not isinstance(start, Start):
            raise BrokenMessage
        return start

    def begin(self) -> None:
        """Hear everything from now on."""
        for message in self._waiting:
            self.heard.emit(message)
        self._waiting.clear()
        if sys.platform == "win32":
            self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
            threading.Thread(target=self._listen, name="parent", daemon=True).start()
            return
        os.set_blocking(self._ends.receive, False)
        self._notifier = QSocketNotifier(self._ends.receive, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def say(self, message: Message) -> None:
        """Tell the parent; if it is gone, `closed` says so soon."""
        try:
            write_all(self._ends.send, encode(message))
        except OSError:
            return

    def send_keys(self, keys: bytearray, extra: Mapping[str, Any]) -> None:
        """Write ``keys`` and ``extra`` into the pipe to the workspace, wipe ``keys``, close the pipe."""
        if self._ends.keys is None:
            raise BrokenMessage
        packet = bytearray(len(keys).to_bytes(4, "big")) + keys + json.dumps(dict(extra)).encode("ascii")
        try:
            write_all(self._ends.keys, packet)
        finally:
            packet[:] = bytes(len(packet))
            keys[:] = bytes(len(keys))
            os.close(self._ends.keys)

    def receive_keys(self) -> tuple[bytearray, dict[str, Any]]:
        """Return what the gate sent; the caller wipes the keys."""
        if self._ends.keys is None:
            raise BrokenMessage
        packet = read_all(self._ends.keys, _KEYS_LIMIT)
        size = int.from_bytes(packet[:4], "big")
        keys = bytearray(packet[4 : 4 + size])
        extra = json.loads(bytes(packet[4 + size :]))
        packet[:] = bytes(len(packet))
        return keys, extra

    @Slot()
    def _on_readable(self) -> None:
        try:
            data = os.read(self._ends.receive, _CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._take(data)

    @Slot(bytes)
    def _take(self, data: bytes) -> None:
        try:
            messages = list(self._lines.feed(data))
        except BrokenMessage:
            data, messages = b"", []
        for message in messages:
            self.heard.emit(message)
        if not data:
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            self.closed.emit()

    def _listen(self) -> None:
        data = b"-"
        while data:
            try:
                data = os.read(self._ends.receive, _CHUNK)
            except OSError:
                data = b""
            self._arrived.emit(data)


def stand(window: QWidget, geometry: Geometry | None) -> None:
    """Give ``window`` size, place and state of the last one, as far as the screen allows."""
    if geometry is None:
        return
    screen = window.screen().availableGeometry()
    window.resize(min(geometry.width, screen.width()), min(geometry.height, screen.height()))
    if geometry.x is not None and geometry.y is not None:
        window.move(geometry.x, geometry.y)
    if geometry.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def fault_reason(error: RmError) -> str:
    """Return ``error`` as the reason of a lock: its class and, for damage, the part."""
    return f"{FAULT}{type(error).__name__}:{error.parameters.get('part', '')}"


def sealed_hashes(extra: Mapping[str, Any]) -> dict[Compartment, bytes]:
    """Return the hashes that came with the keys."""
    return {Compartment(name): bytes.fromhex(digest) for name, digest in extra.items()}


class PipeHost(QObject):
    """The workspace's `Host` over the pipes, and what the parent wants from the workspace."""

    leave_wanted = Signal()
    """The gate is on the screen: end now."""
    lock_wanted = Signal()
    """The program is asked to end, or the parent is gone: save and lock."""

    def __init__(self, line: ParentLine, parent: QObject | None = None) -> None:
        """Speak over ``line``."""
        super().__init__(parent)
        self._line = line
        self._asked: dict[int, Callable[[Any], None]] = {}
        self._number = 0
        self._window: QWidget | None = None
        line.heard.connect(self._on_heard)
        line.closed.connect(self.lock_wanted)

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
        QTimer.singleShot(0 if reason is LockReason.SUSPEND else LONGEST_GOODBYE_MS, self.leave_wanted.emit)

    def give_back(self, error: RmError) -> None:
        """Say that the vault could not be opened after all; the gate tells people why."""
        self._line.say(Locked(reason=fault_reason(error)))

    def open_link(self, url: str) -> None:
        """Open an address in the system's browser, outside this process."""
        self._line.say(OpenLink(url=url))

    def show_folder(self, path: Path) -> None:
        """Show a folder in the system's file window, outside this process."""
        self._line.say(ShowFolder(path=str(path)))

    def release(self, request: ReleaseRequest, answered: Callable[[Any], None]) -> None:
        """Ask a person's consent in the release helper; ``answered`` gets a `release_request.ReleaseAnswer`."""
        self._number += 1
        self._asked[self._number] = answered
        self._line.say(ReleaseWanted(number=self._number, request=request.to_json()))

    @Slot(object)
    def _on_heard(self, message: Message) -> None:
        if isinstance(message, Leave):
            self.leave_wanted.emit()
        elif isinstance(message, LockNow):
            self.lock_wanted.emit()
        elif isinstance(message, ReleaseAnswer) and message.number in self._asked:
            answered = self._asked.pop(message.number)
            answered(Consent(bytes.fromhex(message.signature) if message.signature else None))
