"""Printing a file that lies outside the vault, by the system's own queue, which our filtered children cannot reach.

`lp` reads the saved file and hands it over; nobody makes another one on the way. What queue and printer keep is theirs.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from rm_desktop.ui.runtime.environment import kept_environment
from rm_desktop.ui.runtime.process_messages import PrintAnswer, PrintWanted

_LONGEST_SECONDS = 20
_MOST_COPIES = 99
_TITLE = "PDF"
"""What the queue calls the job, instead of the file's name."""


def printers(environ: Mapping[str, str]) -> list[str]:
    """Return the names of the printers, the usual one first; none where the system has no such queue."""
    names = [line.strip() for line in _told(["lpstat", "-e"], environ).splitlines() if line.strip()]
    usual = _told(["lpstat", "-d"], environ).rpartition(": ")[2].strip()
    return sorted(dict.fromkeys(names), key=lambda name: (name != usual, name))


def print_file(path: str, printer: str, copies: int, environ: Mapping[str, str], *, both_sides: bool) -> bool:
    """Hand the PDF at ``path`` to ``printer``; whether the queue took it."""
    file = Path(path)
    if not file.is_absolute() or file.suffix.lower() != ".pdf" or not file.is_file() or printer.startswith("-"):
        return False
    if not 1 <= copies <= _MOST_COPIES or printer not in printers(environ):
        return False
    sides = "two-sided-long-edge" if both_sides else "one-sided"
    line = ["lp", "-d", printer, "-n", str(copies), "-o", f"sides={sides}", "-t", _TITLE, "--", str(file)]
    return _run(line, environ) is not None


def answer(wanted: PrintWanted, environ: Mapping[str, str], answered: Callable[[PrintAnswer], None]) -> None:
    """Do what is wanted on a thread of its own, and say what came of it there."""

    def work() -> None:
        if not wanted.printer:
            answered(PrintAnswer(number=wanted.number, printers=tuple(printers(environ))))
            return
        sides, copies = wanted.both_sides, wanted.copies
        done = print_file(wanted.path, wanted.printer, copies, environ, both_sides=sides)
        answered(PrintAnswer(number=wanted.number, done=done))

    threading.Thread(target=work, name="print", daemon=True).start()


def _told(line: list[str], environ: Mapping[str, str]) -> str:
    return _run(line, environ) or ""


def _run(line: list[str], environ: Mapping[str, str]) -> str | None:
    """Return what a program of the printing system says, or None where it is missing, late or fails."""
    if sys.platform == "win32":
        return None
    try:
        done = subprocess.run(  # noqa: S603 - fixed programs, checked arguments
            line,
            env={**kept_environment(environ), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LONGEST_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
