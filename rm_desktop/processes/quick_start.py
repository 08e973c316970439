"""Starting a child with hardly an import: the first window waits for every module that stands before it.

A child gets isolated Python, an environment of our own, and three pipe ends; it closes whatever else it inherited.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from rm_desktop.domain.errors import UserError
from rm_desktop.processes.process import Process
from rm_desktop.ui.runtime.environment import choose_platform, is_local, kept_environment
from rm_desktop.ui.runtime.pipe_ends import inheritable

ENTRY = "import sys; sys.path += {places!r}; from rm_desktop.__main__ import main; sys.exit(main())"
"""What ``-m rm_desktop`` does, without the ten milliseconds of Python's module runner."""


class Options:
    """The command line of an ordinary start."""

    def __init__(self, vault: str, platform: str, data_dir: str, *, demo: bool) -> None:
        """Keep what was given."""
        self.vault = vault
        self.platform = platform
        self.data_dir = data_dir
        self.demo = demo


def plain_options(line: Sequence[str], environ: Mapping[str, str]) -> Options | None:
    """Return what ``line`` asks for if it is an ordinary start on a display of ours; None lets others sort it out."""
    values = {"--platform": "", "--data-dir": ""}
    vault, demo, place = "", False, 0
    while place < len(line):
        word = line[place]
        if word in values and place + 1 < len(line):
            place += 1
            values[word] = line[place]
        elif word == "--demo":
            demo = True
        elif word.startswith("-") or vault:
            return None
        else:
            vault = word
        place += 1
    try:
        platform = choose_platform(environ, values["--platform"] or None)
    except UserError:
        return None
    return Options(_vault(vault), platform, _absolute(values["--data-dir"]), demo=demo)


def program() -> list[str]:
    """Return how this program starts itself: the bundle's file, or isolated Python.

    The child is told where libraries are, instead of finding out by itself and running what others left there for
    every start of Python.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable]
    import site  # noqa: PLC0415 - Python has loaded it, if there is one

    own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120 - see _absolute
    return [sys.executable, "-I", "-S", "-c", ENTRY.format(places=[own, *site.getsitepackages()])]


def start(role: str, options: Options, environ: Mapping[str, str], keys: int | None = None) -> tuple[Process, int, int]:
    """Start a child; return it, the end that speaks to it and the end that hears it. ``keys`` is its own end."""
    child_reads, to_child = os.pipe()
    from_child, child_writes = os.pipe()
    ends = [child_reads, child_writes, *([] if keys is None else [keys])]
    numbers = [inheritable(end) for end in ends]
    line = [*program(), "--role", role, "--ends", ",".join(map(str, numbers)), "--platform", options.platform]
    if options.data_dir:
        line += ["--data-dir", options.data_dir]
    if options.demo:
        line += ["--demo"]
    try:
        process = _start(line, child_environment(environ), numbers)
    except OSError:
        os.close(to_child)
        os.close(from_child)
        raise
    finally:
        for end in ends:
            os.close(end)
    return process, to_child, from_child


class FirstGate:
    """A gate that is loading while the parent still does."""

    def __init__(self, process: Process, to_child: int, from_child: int, keys: int) -> None:
        """Keep our ends of its pipes; nobody reads ``keys`` but a workspace."""
        self.process = process
        self.to_child = to_child
        self.from_child = from_child
        self.keys = keys


def start_gate(options: Options, environ: Mapping[str, str]) -> FirstGate | None:
    """Start the first gate, or none where the system refuses; the parent then says so."""
    read_end, write_end = os.pipe()
    try:
        return FirstGate(*start("gate", options, environ, write_end), read_end)
    except OSError:
        os.close(read_end)
        return None


def child_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a child: our list, without a display on another machine."""
    kept = kept_environment(environ)
    if not is_local(kept.get("DISPLAY", "")):
        kept.pop("DISPLAY", None)
    return kept


def _start(line: Sequence[str], environ: Mapping[str, str], numbers: Sequence[int]) -> Process:
    if sys.platform == "win32":
        from rm_desktop.processes.windows_process import start_process  # noqa: PLC0415 - Windows only

        return start_process(line, environ, numbers)
    nothing_to_read = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    # Its own process group: Ctrl+C in a terminal reaches the parent alone, which then asks its children to save.
    return Process(os.posix_spawn(line[0], list(line), environ, file_actions=[nothing_to_read], setpgroup=0))


def _vault(path: str) -> str:
    """Return the vault that ``path`` names: its folder, or the one it lies in, as a double click may give it."""
    folder, name = os.path.split(_absolute(path).rstrip("/"))
    return folder if folder.endswith(".rmvault") and not name.endswith(".rmvault") else _absolute(path)


def _absolute(path: str) -> str:
    return os.path.abspath(path) if path else ""  # noqa: PTH100 - pathlib would cost the first window its time
