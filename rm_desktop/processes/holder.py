"""Who holds a vault's lock, as far as the kernel tells: so that "in use" can say by whom and since when."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_LOCKS = Path("/proc/locks")
_NAME = "LOCK"


def holder(vault: Path) -> dict[str, str | int]:
    """Return ``pid``, ``since`` (seconds since the epoch) and ``other_user`` (0 or 1), or nothing where unknown."""
    if sys.platform != "linux":
        return {}
    try:
        inode = (vault / _NAME).stat().st_ino
        pid = _pid_locking(inode, _LOCKS.read_text("ascii"))
        return {} if pid is None else _about(pid)
    except (OSError, ValueError, IndexError):
        return {}


def _pid_locking(inode: int, table: str) -> int | None:
    for line in table.splitlines():
        fields = line.split()
        if fields[1] == "FLOCK" and fields[5].endswith(f":{inode}"):
            return int(fields[4])
    return None


def _about(pid: int) -> dict[str, str | int]:
    process = Path("/proc") / str(pid)
    lines = (process / "status").read_text("utf-8", "replace").splitlines()
    user = next(int(line.split()[1]) for line in lines if line.startswith("Uid:"))
    started_ticks = int((process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[19])
    since_boot = started_ticks / os.sysconf("SC_CLK_TCK")
    started = time.time() - time.clock_gettime(time.CLOCK_BOOTTIME) + since_boot
    return {"pid": pid, "since": int(started), "other_user": int(user != os.getuid())}
