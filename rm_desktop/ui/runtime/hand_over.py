"""A child's line to the parent: pipe ends from the command line, messages as a signal, keys on a pipe of their own."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QPoint, QSocketNotifier, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.on_screen import kept_on_screen, placed_by_the_system
from rm_desktop.ui.runtime.pipe_ends import adopt, read_all, write_all
from rm_desktop.ui.runtime.process_messages import BrokenMessage, Geometry, Lines, Message, Start, encode

_CHUNK = 65536
FAULT = "fault:"
_KEYS_LIMIT = 65536
"""What fits into a pipe at once, so that the gate never waits for the workspace to read."""


class Ends(NamedTuple):
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
        place = kept_on_screen(QPoint(geometry.x, geometry.y), window.size())
        if place is not None:
            window.move(place)
    if geometry.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remembered(settings: Settings) -> Geometry:
    """Return where the window stood when the program was last used."""
    x, y = settings.window_place if settings.window_place and not placed_by_the_system() else (None, None)
    return Geometry(settings.window_width, settings.window_height, x, y, settings.window_maximised)


def fault_reason(error: RmError) -> str:
    """Return ``error`` as the reason of a lock: its class and, for damage, the part."""
    return f"{FAULT}{type(error).__name__}:{error.parameters.get('part', '')}"
