"""Keeping pictures and recordings of the screen from showing our windows. Windows alone has a way to ask for that.

The call to Windows is written by its documentation and was not run by us. On macOS, programs that record the screen in
the present way are said to ignore what a window asks for, and X11 and Wayland have nothing to ask; so nothing is
promised there.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rm_desktop.services.settings import Settings

_EVERYBODY, _NOBODY, _BLACK = 0x00, 0x11, 0x01  # WDA_NONE, WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR

ShowToRecorders = Callable[[QWidget, bool], None]


class Capture(QObject):
    """Forbids as the setting says, unless somebody allows it until the next lock."""

    def __init__(
        self, settings: Settings, parent: QObject | None = None, *, show: ShowToRecorders | None = None
    ) -> None:
        """Know no window yet; ``show`` stands for the system's call in tests."""
        super().__init__(parent)
        self._settings = settings
        self._show = show or (_show_to_recorders if sys.platform == "win32" else None)
        self._windows: list[QWidget] = []
        self._allowed = False

    @property
    def possible(self) -> bool:
        """Whether this system knows such a wish."""
        return self._show is not None

    @property
    def allowed(self) -> bool:
        """Whether it is allowed until the next lock."""
        return self._allowed

    def protect(self, window: QWidget) -> None:
        """Look after ``window`` from now on; dialogs are windows of their own."""
        if self._show is not None:
            self._windows = [known for known in self._windows if shiboken6.isValid(known)] + [window]
            self.apply()

    def allow(self, until_lock: bool) -> None:
        """Allow pictures until the next lock, or no longer."""
        self._allowed = until_lock
        self.apply()

    def apply(self) -> None:
        """Ask the system for what holds now."""
        shown = self._allowed or not self._settings.forbid_capture
        for window in self._windows:
            if self._show is not None and shiboken6.isValid(window):
                self._show(window, shown)


def _show_to_recorders(window: QWidget, shown: bool) -> None:
    """Let recorders have ``window`` or not; a Windows that cannot leave it out shows it black."""
    user: Any = getattr(ctypes, "windll").user32  # noqa: B009 - Windows only
    handle = ctypes.c_void_p(int(window.winId()))
    if shown:
        user.SetWindowDisplayAffinity(handle, _EVERYBODY)
    elif not user.SetWindowDisplayAffinity(handle, _NOBODY):
        user.SetWindowDisplayAffinity(handle, _BLACK)
