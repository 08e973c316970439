"""What systemd's login manager knows: sleep, shutdown, the session's lock, user switch, lid, and who is idle.

It is asked to wait a moment with sleep and shutdown. That wait is a descriptor: it ends with the process, which goes
as soon as the vault is locked, so that the machine never falls asleep with an open vault in memory.
"""

from __future__ import annotations

import os
import time
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusError, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor

from rm_desktop.ui.runtime.bus_calls import ask, first_value
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.machine_signs import MachineSigns

_LOGIN = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_MANAGER = f"{_LOGIN}.Manager"
_SESSION = f"{_LOGIN}.Session"
_AT_MANAGER = (_LOGIN, _PATH, _MANAGER)
_PROPERTIES = "org.freedesktop.DBus.Properties"
_LID_MS = 2000
"""logind tells when the lid suspends the machine, but not when it is closed at a dock; so it is asked."""


class Logind(MachineSigns):
    """``noticed`` carries the `LockReason`, ``used`` how many seconds ago somebody used the session."""

    def __init__(self, bus: QDBusConnection, why: str, parent: QObject | None = None, *, lid_ms: int = _LID_MS) -> None:
        """Listen on ``bus`` from `begin` on; ``why`` tells people what the machine waits for."""
        super().__init__(parent)
        self._why = why
        self._bus = bus
        self._wait: QDBusUnixFileDescriptor | None = None
        self._lid_was_open = False
        self._lid = QTimer(self)
        self._lid.setInterval(lid_ms)
        self._lid.timeout.connect(self._ask_lid)

    def begin(self) -> None:
        """Hear logind, as far as it is there."""
        if not self._bus.isConnected():
            return
        self._hear(_PATH, _MANAGER, "PrepareForSleep", "_on_sleep(bool)")
        self._hear(_PATH, _MANAGER, "PrepareForShutdown", "_on_shutdown(bool)")
        self._ask_to_wait()
        self._find_session(os.environ.get("XDG_SESSION_ID"))
        self._lid.start()
        self._ask_lid()

    def release(self) -> None:
        """Let the machine sleep."""
        self._wait = None

    def _hear(self, path: str, interface: str, signal: str, slot: str) -> None:
        # SLOT gives a str, which connect takes; its stub knows bytes only
        self._bus.connect(_LOGIN, path, interface, signal, self, SLOT(slot))  # type: ignore[call-overload]

    def _ask_to_wait(self) -> None:
        words = ("sleep:shutdown", "RM Desktop", self._why, "delay")
        ask(self, self._bus, _AT_MANAGER, "Inhibit", *words, slot="_on_waiting")

    @Slot(QDBusMessage)
    def _on_waiting(self, answer: QDBusMessage) -> None:
        descriptor = first_value(answer)
        if isinstance(descriptor, QDBusUnixFileDescriptor):
            self._wait = descriptor

    # Which session is ours
    def _find_session(self, number: str | None) -> None:
        """Turn the session's id into its path; a desktop's programs may have to ask for the id first."""
        if number:
            ask(self, self._bus, _AT_MANAGER, "GetSession", number, slot="_on_session")
        else:
            own = (_LOGIN, f"{_PATH}/session/auto", _PROPERTIES)
            ask(self, self._bus, own, "Get", _SESSION, "Id", slot="_on_own_id")

    @Slot(QDBusMessage)
    def _on_own_id(self, answer: QDBusMessage) -> None:
        self._find_session(str(first_value(answer)))

    @Slot(QDBusMessage)
    def _on_session(self, answer: QDBusMessage) -> None:
        session = first_value(answer)
        if isinstance(session, QDBusObjectPath):
            self._hear(session.path(), _SESSION, "Lock", "_on_lock()")
            self._hear(session.path(), _PROPERTIES, "PropertiesChanged", "_on_changed(QString,QVariantMap,QStringList)")

    @Slot(QDBusError, QDBusMessage)
    def _on_refused(self, _error: QDBusError, question: QDBusMessage) -> None:
        """Do without: no lid; and where our session is unknown, rather any session's lock than none."""
        if "LidClosed" in question.arguments():
            self._lid.stop()
        elif question.member() != "Inhibit":
            self._hear("", _SESSION, "Lock", "_on_lock()")

    # What it tells
    @Slot(bool)
    def _on_sleep(self, going: bool) -> None:
        """Awake again, ask anew: while the machine falls asleep it lets nobody ask, and then we had let it go."""
        if going:
            self.noticed.emit(LockReason.SUSPEND)
        elif self._wait is None:
            self._ask_to_wait()

    @Slot(bool)
    def _on_shutdown(self, going: bool) -> None:
        if going:
            self.noticed.emit(LockReason.SHUTDOWN)

    @Slot()
    def _on_lock(self) -> None:
        self.noticed.emit(LockReason.SCREEN)

    @Slot(str, "QVariantMap", "QStringList")
    def _on_changed(self, _interface: str, values: dict[str, Any], _unsaid: list[str]) -> None:
        if values.get("LockedHint") is True:
            self.noticed.emit(LockReason.SCREEN)
        if values.get("Active") is False:
            self.noticed.emit(LockReason.USER_SWITCH)
        if values.get("IdleHint") is False:
            self.used.emit(0.0)
        elif values.get("IdleSinceHint"):
            self.used.emit(max(0.0, time.time() - int(values["IdleSinceHint"]) / 1e6))

    @Slot()
    def _ask_lid(self) -> None:
        ask(self, self._bus, (_LOGIN, _PATH, _PROPERTIES), "Get", _MANAGER, "LidClosed", slot="_on_lid")

    @Slot(QDBusMessage)
    def _on_lid(self, answer: QDBusMessage) -> None:
        """Lock when the lid closes; one that was closed from the start is a laptop at its dock."""
        closed = bool(first_value(answer))
        if closed and self._lid_was_open:
            self.noticed.emit(LockReason.LID)
        self._lid_was_open = not closed
