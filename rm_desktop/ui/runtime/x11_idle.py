"""How long nobody has used the machine, as the X server's screen saver extension tells."""

from __future__ import annotations

import ctypes

from PySide6.QtCore import QObject

from rm_desktop.ui.runtime.machine_signs import MachineSigns


class _Info(ctypes.Structure):
    """XScreenSaverInfo."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("until", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("events", ctypes.c_ulong),
    )


class X11Idle(MachineSigns):
    """Answers `ask` by ``used``: so many seconds ago somebody used the machine."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to the display; OSError where the libraries, the display or its extension are missing."""
        super().__init__(parent)
        self._x11, self._saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._saver.XScreenSaverQueryExtension.argtypes = [ctypes.c_void_p, *[ctypes.POINTER(ctypes.c_int)] * 2]
        self._saver.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Info)]
        self._display = self._x11.XOpenDisplay(None)
        first = ctypes.c_int()
        if not self._display or not self._saver.XScreenSaverQueryExtension(self._display, first, first):
            raise OSError
        self._root = self._x11.XDefaultRootWindow(self._display)
        self._info = _Info()

    def ask(self) -> None:
        """Read the server's counter."""
        if self._saver.XScreenSaverQueryInfo(self._display, self._root, self._info):
            self.used.emit(self._info.idle / 1000)
