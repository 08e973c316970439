"""Which variables of the environment our processes see, and which displays they may use.

Qt, Python, the toolkit's plugins and the input methods all take orders from the environment: a plugin path set
there could load foreign code that listens on the network. So nothing passes that is not on this list.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from rm_desktop.domain.errors import UserError

_NAMES = frozenset(
    {
        "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS",
        "HOME", "LANG", "TZ", "PATH", "QT_SCALE_FACTOR", "QT_IM_MODULE",
    }
)  # fmt: skip
_PREFIXES = ("XDG_", "LC_")
_WINDOWS_NAMES = frozenset(
    {
        "APPDATA",
        "LOCALAPPDATA",
        "USERPROFILE",
        "SYSTEMROOT",
        "WINDIR",
        "TEMP",
        "TMP",
        "PATH",
        "LANG",
        "TZ",
        "OneDrive",
        "OneDriveCommercial",
        "OneDriveConsumer",
    }
)
PLATFORMS = ("offscreen", "xcb", "wayland")


class RemoteDisplay(UserError):
    """The display is reached over the network: what is on the screen would leave the machine."""


class NoDisplay(UserError):
    """There is no display to open a window on."""


def kept_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the part of ``environ`` that our processes may see."""
    names = _WINDOWS_NAMES if sys.platform == "win32" else _NAMES
    return {name: value for name, value in environ.items() if name in names or name.startswith(_PREFIXES)}


def is_local(display: str) -> bool:
    """Tell whether an X11 display is a socket on this machine: `:0`, `unix:0`, or a path as macOS uses them.

    Everything with a host in front goes over TCP.
    """
    if display.startswith("/"):
        return True
    host, colon, number = display.partition(":")
    return bool(colon) and host in {"", "unix"} and number.replace(".", "", 1).isdigit() and number[0] != "."


def choose_platform(environ: Mapping[str, str], wanted: str | None) -> str:
    """Return the Qt platform to start with; RemoteDisplay and NoDisplay say why there is none."""
    if sys.platform == "win32":
        return wanted or "windows"
    if sys.platform == "darwin":
        return wanted or "cocoa"
    x11 = environ.get("DISPLAY", "")
    if wanted == "offscreen":
        return wanted
    if environ.get("WAYLAND_DISPLAY") and wanted != "xcb":
        return "wayland" if wanted or not is_local(x11) else "wayland;xcb"
    if not x11 or wanted == "wayland":
        raise NoDisplay
    if not is_local(x11):
        raise RemoteDisplay
    return "xcb"
