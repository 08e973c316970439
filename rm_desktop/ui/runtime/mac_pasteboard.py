"""The sign by which clipboard histories on macOS leave a text out. By the documentation, not run by us."""

from __future__ import annotations

import ctypes
from typing import Any

_CONCEALED = b"org.nspasteboard.ConcealedType"


def conceal() -> None:
    """Add the sign to what Qt has just put on the general pasteboard."""
    library = ctypes.CDLL("/usr/lib/libobjc.dylib")
    library.objc_getClass.restype = library.sel_registerName.restype = ctypes.c_void_p

    def send(receiver: int, selector: bytes, *values: Any, kinds: tuple[Any, ...] = ()) -> int:
        kind = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *kinds)
        call = kind(("objc_msgSend", library))
        return int(call(receiver, library.sel_registerName(selector), *values) or 0)

    pointer = ctypes.c_void_p
    text = library.objc_getClass(b"NSString")
    sign = send(text, b"stringWithUTF8String:", _CONCEALED, kinds=(ctypes.c_char_p,))
    empty = send(text, b"string")
    signs = send(library.objc_getClass(b"NSArray"), b"arrayWithObject:", sign, kinds=(pointer,))
    board = send(library.objc_getClass(b"NSPasteboard"), b"generalPasteboard")
    send(board, b"addTypes:owner:", signs, None, kinds=(pointer, pointer))
    send(board, b"setString:forType:", empty, sign, kinds=(pointer, pointer))
