"""Starting a child: isolated Python, an environment of our own, three pipe ends and nothing else of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, unique

from rm_desktop.ui.runtime.environment import is_local, kept_environment
from rm_desktop.ui.runtime.pipe_ends import inheritable


@unique
class Role(Enum):
    """What a child is; the value is its argument ``--role``."""

    GATE = "gate"
    WORKSPACE = "workspace"
    RELEASE = "release"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all children of one start have in common."""

    platform: str
    data_dir: str = ""
    demo: bool = False
    environ: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Spawned:
    """A running child and our ends of its pipes."""

    process: subprocess.Popen[bytes]
    to_child: int
    from_child: int


def command() -> list[str]:
    """Return how this program starts itself: the bundle's file, or isolated Python with the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-I", "-m", "rm_desktop"]


def child_environment(setting: Setting) -> dict[str, str]:
    """Return the environment of a child: our list, without a display on another machine."""
    environ = kept_environment(setting.environ)
    if not is_local(environ.get("DISPLAY", "")):
        environ.pop("DISPLAY", None)
    return environ


def spawn(role: Role, setting: Setting, keys: int | None = None) -> Spawned:
    """Start a child with ``role``; ``keys`` is its end of the key pipe. The child's ends are closed here afterwards."""
    child_reads, to_child = os.pipe()
    from_child, child_writes = os.pipe()
    ends = [child_reads, child_writes, *([] if keys is None else [keys])]
    numbers = [inheritable(end) for end in ends]
    arguments = ["--role", role.value, "--ends", ",".join(map(str, numbers)), "--platform", setting.platform]
    if setting.data_dir:
        arguments += ["--data-dir", setting.data_dir]
    if setting.demo:
        arguments += ["--demo"]
    try:
        process = _start([*command(), *arguments], child_environment(setting), numbers)
    except OSError:
        os.close(to_child)
        os.close(from_child)
        raise
    finally:
        for end in ends:
            os.close(end)
    return Spawned(process, to_child, from_child)


def _start(line: Sequence[str], environ: Mapping[str, str], numbers: Sequence[int]) -> subprocess.Popen[bytes]:
    if sys.platform == "win32":
        startup = subprocess.STARTUPINFO(lpAttributeList={"handle_list": list(numbers)})
        return subprocess.Popen(line, env=environ, stdin=subprocess.DEVNULL, startupinfo=startup)  # noqa: S603 - our own program
    return subprocess.Popen(  # noqa: S603 - our own program
        line,
        env=environ,
        stdin=subprocess.DEVNULL,
        pass_fds=tuple(numbers),
        process_group=0,  # Ctrl+C in a terminal reaches the parent alone, which then asks its children to save
    )
