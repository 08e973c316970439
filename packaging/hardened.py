"""Closes a process of the walk as the program closes its own: call `begin` before Qt is loaded."""

from __future__ import annotations

import os
import runpy
import threading

from rm_desktop.ui.runtime import hardening

PLUGIN = "RM_WALK_PLUGIN"
"""Names a file that runs beside the windows in every process, as a foreign plugin would: tests let it do its worst."""


def begin() -> None:
    """Harden this process; what stands for a screen, and where tests watch for temporary files, stays in force."""
    plugin, temporary = os.environ.get(PLUGIN), os.environ.get("TMPDIR")
    hardening.harden_child()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if temporary:
        os.environ["TMPDIR"] = temporary
    if plugin:
        threading.Thread(target=runpy.run_path, args=(plugin,), daemon=True).start()
