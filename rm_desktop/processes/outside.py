"""What windows ask of the system's own programs, which the filters of our children keep them from starting."""

from __future__ import annotations

from collections.abc import Mapping
from queue import SimpleQueue

from rm_desktop.processes.child import Child
from rm_desktop.processes.spawn import Role
from rm_desktop.ui.runtime.process_messages import Message, OpenLink, PrintWanted, ShowFolder


class Outside:
    """Links, folders and printers. What does the work is loaded when it is asked for; most runs ask for nothing."""

    def __init__(
        self, environ: Mapping[str, str], umask: int, heard: SimpleQueue[tuple[Child | None, Message | None]]
    ) -> None:
        """Start programs in ``environ`` with ``umask``; what comes of it later goes to ``heard``."""
        self._environ = environ
        self._umask = umask
        self._heard = heard

    def open(self, _child: Child, message: OpenLink | ShowFolder) -> None:
        """Open an address or a folder."""
        from rm_desktop.processes.openers import open_outside  # noqa: PLC0415 - most runs open nothing

        open_outside(message, self._environ, self._umask)

    def print(self, child: Child, message: PrintWanted) -> None:
        """Name the printers, or print a saved file, for a workspace."""
        if child.role is Role.WORKSPACE and not child.leaving:
            from rm_desktop.processes import printing  # noqa: PLC0415 - most runs print nothing

            printing.answer(message, self._environ, lambda answer: self._heard.put((child, answer)))
