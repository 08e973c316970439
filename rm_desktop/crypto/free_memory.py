"""How much memory the system can hand out now: the KDF asks before it makes the machine swap or get killed."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

MEMINFO = Path("/proc/meminfo")
BYTES_PER_MIB = 1024 * 1024


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("total", "available", "pages", "free_pages", "space", "free", "ext")),
    )


def free_mib() -> int | None:
    """Return the free memory in MiB, or None where the system does not tell (macOS compresses and swaps on demand)."""
    if sys.platform == "win32":
        return _windows()
    return _linux() if MEMINFO.exists() else None


def _linux() -> int | None:
    try:
        lines = MEMINFO.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration):
        return None


def _windows() -> int | None:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there on Windows, where mypy is not run
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.available) // BYTES_PER_MIB
