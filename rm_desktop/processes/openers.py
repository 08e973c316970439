"""Opening links and folders in the system's own programs, which our filtered children cannot start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from rm_desktop.ui.runtime.environment import kept_environment
from rm_desktop.ui.runtime.process_messages import OpenLink, ShowFolder

_SCHEMES = ("https://", "http://", "mailto:")


def serve(message: OpenLink | ShowFolder, environ: Mapping[str, str], umask: int) -> bool:
    """Do what a child asks for."""
    if isinstance(message, OpenLink):
        return open_link(message.url, environ, umask)
    return show_folder(message.path, environ, umask)


def open_link(url: str, environ: Mapping[str, str], umask: int) -> bool:
    """Open a web or mail address; anything else (files, programs) is refused."""
    return url.lower().startswith(_SCHEMES) and _open(url, environ, umask)


def show_folder(path: str, environ: Mapping[str, str], umask: int) -> bool:
    """Show a folder that exists; a file is never opened, only the folder it lies in."""
    folder = Path(path)
    if folder.is_file():
        folder = folder.parent
    return folder.is_absolute() and folder.is_dir() and _open(str(folder), environ, umask)


def _open(target: str, environ: Mapping[str, str], umask: int) -> bool:
    if sys.platform == "win32":
        import os  # noqa: PLC0415 - startfile exists on Windows only

        os.startfile(target)  # noqa: S606 - a checked folder or web address
        return True
    line = ["open" if sys.platform == "darwin" else "xdg-open", target]
    try:
        subprocess.Popen(  # noqa: S603 - fixed program, one checked argument
            line,
            env=kept_environment(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            umask=umask,
        )
    except OSError:
        return False
    return True
