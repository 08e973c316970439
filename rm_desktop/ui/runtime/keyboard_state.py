"""Caps Lock and the keyboard's layout, asked of the system where it tells: X11 and Windows. Elsewhere nobody knows."""

from __future__ import annotations

import ctypes
import re
import sys
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

_CORE_KEYBOARD = 0x100
_LOCK_MASK = 1 << 1
_SYMBOLS_NAME = 1 << 2
_CAPS_KEY = 0x14
_NO_LAYOUTS = {"pc", "inet", "evdev", "compose", "terminate", "level3", "group", "aliases", "srvr", "ctrl", "capslock"}
_WINDOWS_LANGUAGES = {0x0407: "de", 0x0C07: "at", 0x0807: "ch", 0x0409: "us", 0x0809: "gb", 0x040C: "fr", 0x040A: "es"}


class _Asked(Protocol):
    def caps_lock(self) -> bool | None: ...

    def layout(self) -> str | None: ...


class _Silent:
    """A system that does not tell."""

    def caps_lock(self) -> bool | None:
        return None

    def layout(self) -> str | None:
        return None


class _XkbState(ctypes.Structure):
    """XkbStateRec, as far as it is read, and room for the rest."""

    _fields_ = (
        ("group", ctypes.c_ubyte),
        ("locked_group", ctypes.c_ubyte),
        ("base_group", ctypes.c_ushort),
        ("latched_group", ctypes.c_ushort),
        ("mods", ctypes.c_ubyte),
        ("base_mods", ctypes.c_ubyte),
        ("latched_mods", ctypes.c_ubyte),
        ("locked_mods", ctypes.c_ubyte),
        ("rest", ctypes.c_ubyte * 22),
    )


class _XkbDesc(ctypes.Structure):
    """The beginning of XkbDescRec: what lies before the names, and the names."""

    _fields_ = (
        ("dpy", ctypes.c_void_p),
        ("flags", ctypes.c_ushort),
        ("device_spec", ctypes.c_ushort),
        ("min_key_code", ctypes.c_ubyte),
        ("max_key_code", ctypes.c_ubyte),
        ("ctrls", ctypes.c_void_p),
        ("server", ctypes.c_void_p),
        ("map", ctypes.c_void_p),
        ("indicators", ctypes.c_void_p),
        ("names", ctypes.POINTER(ctypes.c_ulong)),
    )


class _X11:
    """Asks the X server through libX11, on a connection of its own."""

    def __init__(self) -> None:
        self._lib: Any = ctypes.CDLL("libX11.so.6")
        self._lib.XOpenDisplay.restype = ctypes.c_void_p
        self._lib.XkbGetMap.restype = ctypes.POINTER(_XkbDesc)
        self._lib.XGetAtomName.restype = ctypes.c_void_p
        display = self._lib.XOpenDisplay(None)
        if not display:
            raise OSError
        self._display = ctypes.c_void_p(display)

    def caps_lock(self) -> bool | None:
        return bool(self._state().locked_mods & _LOCK_MASK)

    def layout(self) -> str | None:
        layouts = layouts_in(self._symbols())
        return layouts[min(self._state().group, len(layouts) - 1)] if layouts else None

    def _state(self) -> _XkbState:
        state = _XkbState()
        self._lib.XkbGetState(self._display, _CORE_KEYBOARD, ctypes.byref(state))
        return state

    def _symbols(self) -> str:
        """Return the name of the key symbols, such as ``pc_de_us_2_inet(evdev)``."""
        described = self._lib.XkbGetMap(self._display, 0, _CORE_KEYBOARD)
        if not described:
            return ""
        try:
            self._lib.XkbGetNames(self._display, _SYMBOLS_NAME, described)
            names = described.contents.names
            raw = self._lib.XGetAtomName(self._display, ctypes.c_ulong(names[2])) if names else None
            if not raw:
                return ""
            text = ctypes.string_at(raw).decode("ascii", "replace")
            self._lib.XFree(ctypes.c_void_p(raw))
            return text
        finally:
            self._lib.XkbFreeKeyboard(described, 0, 1)


class _Windows:
    """Asks user32."""

    def __init__(self) -> None:
        self._user: Any = getattr(ctypes, "windll").user32  # noqa: B009 - only Windows has it

    def caps_lock(self) -> bool | None:
        return bool(self._user.GetKeyState(_CAPS_KEY) & 1)

    def layout(self) -> str | None:
        return _WINDOWS_LANGUAGES.get(self._user.GetKeyboardLayout(0) & 0xFFFF)


class KeyboardState:
    """What is known of the keyboard at this moment."""

    def __init__(self) -> None:
        """Find out whom to ask."""
        self._asked: _Asked = _find()

    def caps_lock(self) -> bool | None:
        """Whether Caps Lock is on; None where nobody knows."""
        return self._asked.caps_lock()

    def layout(self) -> str | None:
        """Return the short name of the layout, such as ``de``; None where nobody knows."""
        return self._asked.layout()


def _find() -> _Asked:
    try:
        if QGuiApplication.platformName() == "xcb":
            return _X11()
        if sys.platform == "win32":
            return _Windows()
    except (OSError, AttributeError):
        pass
    return _Silent()


def layouts_in(symbols: str) -> list[str]:
    """Return the layouts in the X server's name for its key symbols, in the order of their groups."""
    parts = re.split(r"[_+]", symbols)
    names = [re.sub(r"[:(].*$", "", part) for part in parts]
    return [name for name in names if re.fullmatch(r"[a-z]{2,3}", name) and name not in _NO_LAYOUTS]


def layout_name(code: str | None) -> str:
    """Return the name of a layout in the language in use; an unknown one keeps its short name."""
    if not code:
        return ""
    names = {
        "de": QCoreApplication.translate("KeyboardLayout", "German"),
        "at": QCoreApplication.translate("KeyboardLayout", "German (Austria)"),
        "ch": QCoreApplication.translate("KeyboardLayout", "Swiss"),
        "us": QCoreApplication.translate("KeyboardLayout", "English (US)"),
        "gb": QCoreApplication.translate("KeyboardLayout", "English (UK)"),
        "fr": QCoreApplication.translate("KeyboardLayout", "French"),
        "es": QCoreApplication.translate("KeyboardLayout", "Spanish"),
    }
    return names.get(code, code.upper())
