"""The desktop's own wish for larger text, where Qt does not follow it by itself.

On X11 and macOS Qt's scaling holds it already. On Wayland the desktop's portal tells it; on Windows it stands in the
registry and is read once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

USUAL = 100


def follow_desktop_text(told: Callable[[int], None], parent: QObject) -> None:
    """Let ``told`` know how large the desktop wants its text, in percent of the usual, as long as ``parent`` lives."""
    if sys.platform == "win32":
        told(_windows_percent())
    elif QGuiApplication.platformName().startswith("wayland"):
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - other desktops never need it

        from rm_desktop.ui.runtime.portal_text import PortalText  # noqa: PLC0415 - as above

        PortalText(QDBusConnection.sessionBus(), parent).told.connect(told)


def _windows_percent() -> int:
    """Read what stands under *Accessibility, Text size*. Written by the documentation, not run by us."""
    from importlib import import_module  # noqa: PLC0415 - Windows only

    winreg = import_module("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Software\Microsoft\Accessibility") as key:
            return int(winreg.QueryValueEx(key, "TextScaleFactor")[0])
    except (OSError, ValueError):
        return USUAL
