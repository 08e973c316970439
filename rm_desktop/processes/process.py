"""A child as the system knows it."""

from __future__ import annotations

import os


class Process:
    """A child by its process id. Whoever waits for it is one thread."""

    def __init__(self, pid: int) -> None:
        """Know the running child ``pid``."""
        self.pid = pid

    def wait(self) -> int:
        """Wait until it has ended; return its exit code, negative for a signal."""
        _pid, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, 9)
