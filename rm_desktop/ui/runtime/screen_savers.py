"""The desktops' screen savers on the session's bus: a locked screen locks the vault."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.machine_signs import MachineSigns

_PLACES = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)


class ScreenSavers(MachineSigns):
    """``noticed`` carries the `LockReason` when one of them covers the screen."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        """Listen on ``bus`` from `begin` on."""
        super().__init__(parent)
        self._bus = bus

    def begin(self) -> None:
        """Hear whichever is there."""
        if self._bus.isConnected():
            for path, interface in _PLACES:
                # SLOT gives a str, which connect takes; its stub knows bytes only
                self._bus.connect("", path, interface, "ActiveChanged", self, SLOT("_on_active(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def _on_active(self, active: bool) -> None:
        if active:
            self.noticed.emit(LockReason.SCREEN)
