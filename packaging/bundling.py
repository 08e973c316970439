"""The bundle that needs no Python: one folder with both programs, made by PyInstaller for the system it runs on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import environment
import shipping

SPEC = shipping.ROOT / "packaging" / "pyinstaller" / "rm-desktop.spec"
WORK = shipping.BUILD / "pyinstaller"


def build() -> Path:
    """Build ``dist/rm-desktop`` (on macOS the bundle beside it too); return the folder."""
    shutil.rmtree(shipping.DIST / "rm-desktop", ignore_errors=True)
    shipping.stage(WORK / "shipped")
    _draw_icon()
    command = [str(environment.venv_python()), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(shipping.DIST), "--workpath", str(WORK / "work")]
    subprocess.run([*command, *places, str(SPEC)], check=True, cwd=shipping.ROOT, env=shipping.environ())
    return shipping.DIST / "rm-desktop"


def _draw_icon() -> None:
    """Draw the icon in the form that Windows and macOS want; Linux takes the drawing itself."""
    if sys.platform == "linux":
        return
    from PySide6.QtGui import QGuiApplication, QIcon  # noqa: PLC0415 - only here

    QGuiApplication([])
    ending = "ico" if sys.platform == "win32" else "icns"
    drawing = QIcon(str(shipping.ROOT / "resources" / "icons" / "app" / "rm-desktop.svg"))
    drawing.pixmap(256, 256).save(str(WORK / f"rm-desktop.{ending}"))
