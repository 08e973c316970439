"""What the operating system has to bring: Qt's libraries for the app, a display and its tools for the tests."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# What Qt's own files load (readelf -d of the wheels), by the Debian and Ubuntu package that brings it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

# Programs the tests run: a display without a screen, a window manager, keys and clicks, readers of PDF files, a message
# bus, what records and disturbs the writes of a process, and the program that our age files must open in.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "git": "git",
    "dbus-daemon": "dbus",
    "dbus-send": "dbus",
    "strace": "strace",
    "age": "age",
}

# Libraries that are used where they are there, and that the tests want to see used.
TEST_LIBRARIES = {"libXss.so.1": "libxss1"}

# python-dbusmock plays logind and screen savers on a bus of the test's own. It needs bindings to D-Bus that exist as C
# sources only, so it cannot stand in the lock files, which take wheels alone; it runs in the system's Python.
SYSTEM_PYTHON = "/usr/bin/python3"
TEST_MODULES = {
    "dbusmock": "python3-dbusmock",
    "gi": "python3-gi",
    "gi.repository.Atspi": "gir1.2-atspi-2.0",
}

# The accessibility bus, which sessions of a desktop start by itself.
TEST_FILES = {"/usr/libexec/at-spi-bus-launcher": "at-spi2-core"}


def missing_for_app() -> list[str]:
    """Return the packages whose libraries Qt would not find here."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted({package for library, package in QT_LIBRARIES.items() if not _loads(library)})


def missing_for_tests() -> list[str]:
    """Return the packages whose programs, libraries and modules the tests would not find here."""
    if not sys.platform.startswith("linux"):
        return []
    missing = {package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None}
    missing |= {package for library, package in TEST_LIBRARIES.items() if not _loads(library)}
    missing |= {package for module, package in TEST_MODULES.items() if not _system_python_has(module)}
    missing |= {package for file, package in TEST_FILES.items() if not Path(file).exists()}
    return sorted(missing)


def install(packages: list[str], *, why: str) -> None:
    """Install ``packages`` where that is possible without asking a second person; else print the command and stop."""
    if not packages:
        return
    apt = shutil.which("apt-get")
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    prefix = _privilege()
    if apt is None or prefix is None:
        sys.exit(_by_hand(packages, why, apt is not None))
    print(f"Installing {why}: {' '.join([*prefix, *command])}", flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False, env=environ, stdout=subprocess.DEVNULL)
    if subprocess.run([*prefix, *command, "-qq"], check=False, env=environ, stdout=subprocess.DEVNULL).returncode:
        sys.exit(_by_hand(packages, why, apt_known=True))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _system_python_has(module: str) -> bool:
    try:
        found = subprocess.run([SYSTEM_PYTHON, "-I", "-c", f"import {module}"], check=False, capture_output=True)
    except OSError:
        return False
    return found.returncode == 0


def _privilege() -> list[str] | None:
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    return ["sudo"] if shutil.which("sudo") and sys.stdin.isatty() else None


def _by_hand(packages: list[str], why: str, apt_known: bool) -> str:
    names = " ".join(packages)
    if apt_known:
        return f"{why} missing. Please run this once, then start again:\n  sudo apt-get install {names}"
    return f"{why} missing. By their Debian names: {names}. Please install what your system calls them."
