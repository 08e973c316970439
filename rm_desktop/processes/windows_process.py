"""Starting a child on Windows, in a job that ends with the parent. Written by the documentation, not run by us."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence

from rm_desktop.processes.process import Process


class WindowsProcess(Process):
    """A child by its handle."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        """Know the running ``process``."""
        super().__init__(process.pid)
        self._process = process

    def wait(self) -> int:
        """Wait until it has ended; return its exit code."""
        return self._process.wait()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


def start_process(line: Sequence[str], environ: Mapping[str, str], numbers: Sequence[int]) -> Process:
    """Start ``line``; of all handles only ``numbers`` reach it."""
    make = getattr(subprocess, "STARTUPINFO")  # noqa: B009 - Windows only
    startup = make(lpAttributeList={"handle_list": list(numbers)})
    return WindowsProcess(subprocess.Popen(line, env=dict(environ), stdin=subprocess.DEVNULL, startupinfo=startup))  # noqa: S603
