"""What Windows tells a window: the session's lock, user switch, sleep, the lid. By the documentation, not run by us.

Windows does not wait: about two seconds are left after the message about sleep, and locking takes less. Shutdown and
logging off come by Qt's own signal on every system.
"""

from __future__ import annotations

import ctypes
import uuid
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.machine_signs import MachineSigns

POWER, SESSION = 0x0218, 0x02B1  # WM_POWERBROADCAST, WM_WTSSESSION_CHANGE
_SUSPEND, _SETTING_CHANGED = 0x4, 0x8013  # PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE
_OF_SESSION = {
    0x2: LockReason.USER_SWITCH,  # WTS_CONSOLE_DISCONNECT
    0x4: LockReason.USER_SWITCH,  # WTS_REMOTE_DISCONNECT
    0x7: LockReason.SCREEN,  # WTS_SESSION_LOCK
}
_LID = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le  # GUID_LIDSWITCH_STATE_CHANGE


class Setting(ctypes.Structure):
    """POWERBROADCAST_SETTING with a number as its data."""

    _fields_ = (("guid", ctypes.c_ubyte * 16), ("length", ctypes.c_uint32), ("value", ctypes.c_uint32))


class _Message(ctypes.Structure):
    """The part of MSG that is of interest."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_size_t),
    )


class _LastInput(ctypes.Structure):
    """LASTINPUTINFO."""

    _fields_ = (("size", ctypes.c_uint32), ("time", ctypes.c_uint32))


class Reasons:
    """Turns messages into reasons. The lid is told at once when one asks, so its first state is no reason."""

    def __init__(self) -> None:
        """Know nothing of the lid."""
        self._lid_was_open = False

    def reason(self, message: int, word: int, address: int) -> LockReason | None:
        """Return why the vault is to be locked, if it is."""
        if message == SESSION:
            return _OF_SESSION.get(word)
        if message != POWER:
            return None
        if word == _SUSPEND:
            return LockReason.SUSPEND
        return self._lid(Setting.from_address(address)) if word == _SETTING_CHANGED and address else None

    def _lid(self, setting: Setting) -> LockReason | None:
        if bytes(setting.guid) != _LID:
            return None
        closing = setting.value == 0 and self._lid_was_open
        self._lid_was_open = setting.value != 0
        return LockReason.LID if closing else None


class _Filter(QAbstractNativeEventFilter):
    """Sees the messages before Qt does and swallows none."""

    def __init__(self, told: Any) -> None:
        super().__init__()
        self._told = told

    def nativeEventFilter(self, _kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Look at one message."""
        found = _Message.from_address(int(message))
        self._told(found.message, found.word, found.long)
        return False, 0


class WindowsSigns(MachineSigns):
    """``noticed`` carries the `LockReason`; `ask` is answered by ``used``, the seconds since the last input."""

    def __init__(self, window: int, parent: QObject | None = None) -> None:
        """Let the system tell ``window``, a handle."""
        super().__init__(parent)
        self._window = window
        self._reasons = Reasons()
        self._filter = _Filter(self._on_message)
        self._libraries: Any = getattr(ctypes, "windll", None)  # Windows only

    def begin(self) -> None:
        """Register the window for what it is not told unasked."""
        lid = (ctypes.c_ubyte * 16)(*_LID)
        self._libraries.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(self._window), 0)  # this session's
        self._libraries.user32.RegisterPowerSettingNotification(ctypes.c_void_p(self._window), lid, 0)  # to a window
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)

    def ask(self) -> None:
        """Tell how long there was no input in this session. Both clocks turn over together."""
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if self._libraries.user32.GetLastInputInfo(ctypes.byref(last)):
            now = int(self._libraries.kernel32.GetTickCount())
            self.used.emit(((now - last.time) & 0xFFFFFFFF) / 1000)

    def _on_message(self, message: int, word: int, address: int) -> None:
        if (reason := self._reasons.reason(message, word, address)) is not None:
            self.noticed.emit(reason)
