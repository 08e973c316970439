"""What one system, or one part of it, tells about whether somebody is at the machine."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class MachineSigns(QObject):
    """Silent; every system has its own below."""

    noticed = Signal(object)
    """The `LockReason`: the vault should be locked now."""
    used = Signal(float)
    """Somebody used the machine so many seconds ago, in whatever program."""

    def begin(self) -> None:
        """Listen from now on."""

    def ask(self) -> None:
        """Ask how long nobody has used the machine; ``used`` answers where that is known."""

    def release(self) -> None:
        """Let the machine sleep, if it waits for us."""
