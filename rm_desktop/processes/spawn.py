"""What the parent says when it starts a child."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, unique
from types import MappingProxyType
from typing import NamedTuple, Protocol

from rm_desktop.processes import quick_start


@unique
class Role(Enum):
    """What a child is; the value is its argument ``--role``."""

    GATE = "gate"
    WORKSPACE = "workspace"
    RELEASE = "release"


class Setting(NamedTuple):
    """What all children of one start have in common."""

    platform: str
    data_dir: str = ""
    demo: bool = False
    environ: Mapping[str, str] = MappingProxyType({})

    def __repr__(self) -> str:
        """Leave the environment out."""
        return f"Setting({self.platform})"


class Process(Protocol):
    """A running child."""

    @property
    def pid(self) -> int:
        """The process id."""

    def wait(self) -> int:
        """Wait until it has ended; return its exit code."""

    def kill(self) -> None:
        """End it at once."""


class Spawned(NamedTuple):
    """A running child and our ends of its pipes."""

    process: Process
    to_child: int
    from_child: int


def spawn(role: Role, setting: Setting, keys: int | None = None) -> Spawned:
    """Start a child with ``role``; ``keys`` is its end of the key pipe. The child's ends are closed here afterwards."""
    options = quick_start.Options("", setting.platform, setting.data_dir, demo=setting.demo)
    return Spawned(*quick_start.start(role.value, options, setting.environ, keys))
