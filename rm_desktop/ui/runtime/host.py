"""What the workspace asks of the process that started it. Implemented over pipes; a list in tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, unique
from pathlib import Path
from typing import Any, Protocol


@unique
class LockReason(Enum):
    """Why the vault was locked; the gate says it in words."""

    ASKED = "asked"
    CLOSED = "closed"
    IDLE = "idle"
    IDLE_IN_MEETING = "idle_in_meeting"
    SCREEN = "screen"
    SUSPEND = "suspend"
    LID = "lid"
    USER_SWITCH = "user_switch"
    SHUTDOWN = "shutdown"
    MINIMISED = "minimised"
    PRIVATE = "private"
    ENDING = "ending"


HASTY = frozenset({LockReason.SUSPEND, LockReason.SHUTDOWN})
"""The machine waits for us, or will not wait: the process goes as soon as the vault is locked."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Size of a window, handed from one process's window to the next one's."""

    width: int
    height: int
    maximised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """A saved file to print; without a ``printer`` it asks which there are."""

    path: str = field(default="", repr=False)
    printer: str = ""
    copies: int = 1
    both_sides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Which printers there are, or whether the file went to one."""

    printers: tuple[str, ...] = ()
    done: bool = False


class Host(Protocol):
    """The way out of the workspace's process."""

    def lock(self, reason: LockReason, geometry: Geometry) -> None:
        """Say that everything is saved, closed and wiped: the gate is to be shown and this process to end."""

    def open_link(self, url: str) -> None:
        """Open an address in the system's browser, outside this process."""

    def show_folder(self, path: Path) -> None:
        """Show a folder in the system's file window, outside this process."""

    def print_file(self, wish: PrintWish, answered: Callable[[Printing], None]) -> None:
        """Have a file outside the vault printed, outside this process; ``answered`` hears what came of it."""

    def release(self, request: Any, answered: Callable[[Any], None]) -> None:
        """Ask a person's consent in the release helper's own window; ``answered`` gets its answer on the GUI thread."""
