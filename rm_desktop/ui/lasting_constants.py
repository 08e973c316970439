"""Python's constants made to last, because PySide6 6.12 gives back more of them than it took.

Its wheels are built against Python 3.12 and later, where None, True and False are never freed and need no counting.
Under Python 3.11 every call that returns one of them takes a reference away, until the interpreter aborts with
"deallocating None" after some thousand calls. A count that no program can use up gives them the same long life.
"""

from __future__ import annotations

import ctypes
import sys

_MANY = 1 << 48


def let_constants_last() -> bool:
    """Raise the reference counts where Python itself does not; return whether that was needed."""
    if sys.version_info >= (3, 12):
        return False
    for constant in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _MANY:
            count.value += _MANY
    return True
