"""Signs that the vault should not stay open: a locked screen, sleep, shutdown, another user, a closed lid.

Every system tells in its own way and has a module of its own here. Whoever may write to the user's buses may make the
vault lock by it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.machine_signs import MachineSigns

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection


class ScreenLock(MachineSigns):
    """All sources of this system as one."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen to nothing yet."""
        super().__init__(parent)
        self._sources: list[MachineSigns] = []

    def watch(self, window: QWidget, why: str) -> None:
        """Listen to whatever this system has; ``window`` is told where the system tells windows only.

        ``why`` tells people what sleep waits for.
        """
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_session_ends)
        if QGuiApplication.platformName() != "offscreen":
            for source in system_signs(window, why):
                self.listen_to(source)

    def listen_to(self, source: MachineSigns) -> None:
        """Hear ``source`` from now on."""
        source.setParent(self)
        self._sources.append(source)
        source.noticed.connect(self.noticed)
        source.used.connect(self.used)
        source.begin()

    def ask(self) -> None:
        """Ask how long nobody has used the machine."""
        for source in self._sources:
            source.ask()

    def release(self) -> None:
        """Let the machine sleep, if it waits for us."""
        for source in self._sources:
            source.release()

    @Slot()
    def _on_session_ends(self) -> None:
        self.noticed.emit(LockReason.SHUTDOWN)


def load_signs() -> None:
    """Load what `system_signs` needs, where that is much, before somebody waits for the window."""
    if sys.platform == "linux":
        from rm_desktop.ui.runtime import bus_idle, logind, screen_savers, x11_idle  # noqa: F401, PLC0415


def system_signs(window: QWidget, why: str) -> list[MachineSigns]:
    """Return what this system has. Nothing of another system is loaded."""
    if sys.platform == "win32":
        from rm_desktop.ui.runtime.windows_signs import WindowsSigns  # noqa: PLC0415 - Windows only

        return [WindowsSigns(int(window.winId()))]
    if sys.platform == "darwin":
        from rm_desktop.ui.runtime.mac_signs import MacSigns  # noqa: PLC0415 - macOS only

        return [MacSigns()]
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Linux only

    from rm_desktop.ui.runtime.logind import Logind  # noqa: PLC0415
    from rm_desktop.ui.runtime.screen_savers import ScreenSavers  # noqa: PLC0415

    session = QDBusConnection.sessionBus()
    return [Logind(QDBusConnection.systemBus(), why), ScreenSavers(session), *_idle(session)]


def _idle(session: QDBusConnection) -> list[MachineSigns]:
    """Return the best counter of idleness: the X server's where it sees every window, else the desktop's."""
    from rm_desktop.ui.runtime.bus_idle import BusIdle  # noqa: PLC0415 - Linux only
    from rm_desktop.ui.runtime.x11_idle import X11Idle  # noqa: PLC0415

    if QGuiApplication.platformName() == "xcb" and not os.environ.get("WAYLAND_DISPLAY"):
        with suppress(OSError):
            return [X11Idle()]
    return [BusIdle(session)]
