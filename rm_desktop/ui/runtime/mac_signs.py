"""What macOS tells: a locked screen, sleep, the last input. By the documentation, not run by us.

Sleep waits until it is allowed, thirty seconds at most. User switch and the lid are told by interfaces that need a
library of their own; on macOS both lock the screen or put the machine to sleep unless people changed that.
"""

from __future__ import annotations

import ctypes
from typing import Any

from PySide6.QtCore import QObject

from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.machine_signs import MachineSigns

_FRAMEWORKS = "/System/Library/Frameworks/{0}.framework/{0}"
_SCREEN_LOCKED = b"com.apple.screenIsLocked"
_UTF8 = 0x08000100
_AT_ONCE = 4  # CFNotificationSuspensionBehaviorDeliverImmediately
MAY_SLEEP, WILL_SLEEP = 0xE0000270, 0xE0000280  # kIOMessageCanSystemSleep, kIOMessageSystemWillSleep
_ANY_SESSION_STATE, _ANY_INPUT = 0, 0xFFFFFFFF  # kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType

_pointer = ctypes.c_void_p
_Told = ctypes.CFUNCTYPE(None, _pointer, _pointer, _pointer, _pointer, _pointer)
_PowerTold = ctypes.CFUNCTYPE(None, _pointer, ctypes.c_uint32, ctypes.c_uint32, _pointer)


class MacSigns(MachineSigns):
    """``noticed`` carries the `LockReason`; `ask` is answered by ``used``, the seconds since the last input."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from `begin` on."""
        super().__init__(parent)
        self._foundation: Any = None
        self._kit: Any = None
        self._graphics: Any = None
        self._power = 0
        self._sleep: int | None = None
        self._callbacks = (_Told(self._on_screen_locked), _PowerTold(self._on_power))
        """Kept, for the system calls them as long as the process lives."""

    def begin(self) -> None:
        """Load the frameworks and listen on the main loop, which Qt runs."""
        self._foundation = ctypes.CDLL(_FRAMEWORKS.format("CoreFoundation"))
        self._kit = ctypes.CDLL(_FRAMEWORKS.format("IOKit"))
        self._graphics = ctypes.CDLL(_FRAMEWORKS.format("CoreGraphics"))
        self._graphics.CGEventSourceSecondsSinceLastEventType.restype = ctypes.c_double
        self._hear_screen()
        self._hear_power()

    def release(self) -> None:
        """Let the machine sleep."""
        if self._sleep is not None:
            sleep, self._sleep = self._sleep, None
            self._kit.IOAllowPowerChange(self._power, ctypes.c_long(sleep))

    def ask(self) -> None:
        """Tell how long there was no input."""
        if self._graphics is not None:
            asked = (ctypes.c_int32(_ANY_SESSION_STATE), ctypes.c_uint32(_ANY_INPUT))
            self.used.emit(self._graphics.CGEventSourceSecondsSinceLastEventType(*asked))

    def _hear_screen(self) -> None:
        cf = self._foundation
        cf.CFNotificationCenterGetDistributedCenter.restype = _pointer
        cf.CFStringCreateWithCString.restype = _pointer
        cf.CFNotificationCenterAddObserver.argtypes = [_pointer, _pointer, _Told, _pointer, _pointer, ctypes.c_long]
        name = cf.CFStringCreateWithCString(None, _SCREEN_LOCKED, _UTF8)
        center = cf.CFNotificationCenterGetDistributedCenter()
        cf.CFNotificationCenterAddObserver(center, None, self._callbacks[0], name, None, _AT_ONCE)

    def _hear_power(self) -> None:
        cf, kit = self._foundation, self._kit
        port, notifier = _pointer(), ctypes.c_uint32()
        kit.IORegisterForSystemPower.argtypes = [_pointer, _pointer, _PowerTold, _pointer]
        kit.IONotificationPortGetRunLoopSource.restype = _pointer
        cf.CFRunLoopGetMain.restype = _pointer
        cf.CFRunLoopAddSource.argtypes = [_pointer, _pointer, _pointer]
        self._power = kit.IORegisterForSystemPower(None, ctypes.byref(port), self._callbacks[1], ctypes.byref(notifier))
        source = kit.IONotificationPortGetRunLoopSource(port)
        modes = _pointer.in_dll(cf, "kCFRunLoopCommonModes")
        cf.CFRunLoopAddSource(cf.CFRunLoopGetMain(), source, modes)

    def _on_screen_locked(self, *_told: Any) -> None:
        self.noticed.emit(LockReason.SCREEN)

    def _on_power(self, _own: Any, _service: int, message: int, number: int | None) -> None:
        """Lock before sleep; a mere question about sleep is answered by yes."""
        if message not in {MAY_SLEEP, WILL_SLEEP}:
            return
        self._sleep = number or 0
        if message == WILL_SLEEP:
            self.noticed.emit(LockReason.SUSPEND)
        else:
            self.release()
