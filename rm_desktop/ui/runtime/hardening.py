"""The first thing every process of ours does: close the ways by which its memory or its words could leave it.

Each measure is tried on its own and reported, because a measure that a system refuses must not keep people from
their vault: the page "Was geschützt ist" says which ones hold. Linux is tested. The code for macOS and Windows is
written against their documented interfaces and has not been run by us.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from rm_desktop.ui.runtime.environment import kept_environment

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31  # macOS: no debugger may attach
_SANDBOX_NAMED = 1  # macOS: the profile is given by name
_NO_CRASH_DIALOGS = 0x0001 | 0x0002 | 0x8000  # Windows: fail quietly, no report that carries memory
_NO_HEAP_IN_REPORTS = 0x0001 | 0x0004  # Windows: WER_FAULT_REPORTING_FLAG_NOHEAP | …_DISABLE_THREAD_SUSPENSION
_CHILD_PROCESS_POLICY = 13  # Windows: ProcessChildProcessPolicy


class Hardening(NamedTuple):
    """What holds in this process."""

    no_core_dump: bool = False
    closed_memory: bool = False
    no_network: bool = False


_current = Hardening()


def current() -> Hardening:
    """Return what holds in this process; nothing, as long as `harden_child` was not called."""
    return _current


def harden_launcher() -> None:
    """Harden the parent: it has no secrets, but starts browsers, so it keeps sockets and exec."""
    _no_core_dump()
    _close_memory()
    os.umask(0o077)
    faulthandler.disable()


def harden_child(keep: Sequence[int] | None = None) -> Hardening:
    """Harden a process with a window or a vault. Call it before Qt is imported and before any thread exists.

    Of what it inherited, only the standard streams and the descriptors in ``keep`` stay open (None: all).
    """
    global _current  # noqa: PLW0603 - a fact about the process, as the process has only one
    if keep is not None and sys.platform != "win32":
        _close_all_but(keep)
    for name in set(os.environ) - set(kept_environment(os.environ)):
        del os.environ[name]
    os.umask(0o077)
    faulthandler.disable()
    _current = Hardening(no_core_dump=_no_core_dump(), closed_memory=_close_memory(), no_network=_no_network())
    return _current


def _close_all_but(keep: Sequence[int]) -> None:
    below = sys.stderr.fileno() if sys.stderr is not None else 2
    for number in (*sorted(keep), os.sysconf("SC_OPEN_MAX")):
        os.closerange(below + 1, number)
        below = number


def _no_core_dump() -> bool:
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(_NO_CRASH_DIALOGS)
        return bool(kernel.WerSetFlags(_NO_HEAP_IN_REPORTS) == 0)
    import resource  # noqa: PLC0415 - not there on Windows

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


def _close_memory() -> bool:
    if sys.platform == "linux":
        return int(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)) == 0
    if sys.platform == "darwin":
        return int(ctypes.CDLL(None).ptrace(_PT_DENY_ATTACH, 0, None, 0)) == 0
    return False


def _no_network() -> bool:
    if sys.platform == "linux":
        from rm_desktop.ui.runtime import seccomp  # noqa: PLC0415 - Linux only

        return seccomp.install()
    if sys.platform == "darwin":
        failure = ctypes.c_char_p()
        sandbox = ctypes.CDLL("/usr/lib/libsandbox.dylib")
        return int(sandbox.sandbox_init(b"no-internet", _SANDBOX_NAMED, ctypes.byref(failure))) == 0
    if sys.platform == "win32":
        no_children = ctypes.c_uint32(1)
        ctypes.WinDLL("kernel32").SetProcessMitigationPolicy(
            _CHILD_PROCESS_POLICY, ctypes.byref(no_children), ctypes.sizeof(no_children)
        )
    return False
