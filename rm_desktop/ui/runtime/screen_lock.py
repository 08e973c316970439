"""Hears over D-Bus that the screen is locked, the session is locked, or the machine goes to sleep.

Whoever may write to the user's buses may make the vault lock by it, and nothing else. Windows and macOS tell
in other ways; there the idle time-out locks, and sleep counts as idle time.
"""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication

from rm_desktop.ui.runtime.host import LockReason

_LOGIN = "org.freedesktop.login1"
_SCREEN_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)


class ScreenLock(QObject):
    """``noticed`` carries the `LockReason`: the screen or the session was locked, or the machine goes to sleep."""

    noticed = Signal(object)

    def begin(self) -> None:
        """Listen to the system's and the session's bus, as far as there are any; without a screen there is nothing."""
        if QGuiApplication.platformName() == "offscreen":
            return
        self.listen_for_sleep(QDBusConnection.systemBus())
        self.listen_for_screen(QDBusConnection.sessionBus())

    def listen_for_sleep(self, bus: QDBusConnection) -> None:
        """Hear logind on ``bus``."""
        # SLOT gives a str, which connect takes; its stub knows bytes only
        if bus.isConnected():
            manager = (f"/{_LOGIN.replace('.', '/')}", f"{_LOGIN}.Manager")
            bus.connect("", *manager, "PrepareForSleep", self, SLOT("_on_sleep(bool)"))  # type: ignore[call-overload]
            bus.connect("", "", f"{_LOGIN}.Session", "Lock", self, SLOT("_on_session_locked()"))  # type: ignore[call-overload]

    def listen_for_screen(self, bus: QDBusConnection) -> None:
        """Hear the desktops' screen savers on ``bus``."""
        if bus.isConnected():
            for path, interface in _SCREEN_SAVERS:
                bus.connect("", path, interface, "ActiveChanged", self, SLOT("_on_screen_locked(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def _on_sleep(self, going: bool) -> None:
        if going:
            self.noticed.emit(LockReason.SUSPEND)

    @Slot()
    def _on_session_locked(self) -> None:
        self.noticed.emit(LockReason.SCREEN)

    @Slot(bool)
    def _on_screen_locked(self, active: bool) -> None:
        if active:
            self.noticed.emit(LockReason.SCREEN)
