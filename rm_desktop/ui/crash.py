"""What happens when an exception reaches nobody: its type and its places go to stderr, its words never do.

An exception's text, and the lines of source in a usual traceback, may quote what somebody wrote.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

Report = Callable[[str], None]

_DEEPEST = 30


class _Listener:
    """Who else is told, once there is a window."""

    report: Report | None = None


def install_crash_hook() -> None:
    """Take over from Python's own hooks, which print exceptions with their text."""
    sys.excepthook = _on_crash
    threading.excepthook = _on_thread_crash
    sys.unraisablehook = _on_unraisable


def tell_crashes_to(report: Report | None) -> None:
    """Hand each report to the window as well."""
    _Listener.report = report


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return type and places: ``ValueError at rm_desktop.ui.x:12 < rm_desktop.ui.y:34``."""
    places: list[str] = []
    while trace is not None and len(places) < _DEEPEST:
        places.append(f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{kind.__name__} at {' < '.join(reversed(places)) or '?'}"


def _on_crash(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    _tell(describe(kind, trace))


def _on_thread_crash(told: threading.ExceptHookArgs) -> None:
    _tell(describe(told.exc_type, told.exc_traceback))


def _on_unraisable(told: sys.UnraisableHookArgs) -> None:
    _tell(describe(told.exc_type, told.exc_traceback))


def _tell(report: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"rm-desktop: {report}\n")
    listener = _Listener.report
    if listener is not None:
        try:
            listener(report)
        except Exception:  # noqa: BLE001 - telling about a fault must not be one
            _Listener.report = None
