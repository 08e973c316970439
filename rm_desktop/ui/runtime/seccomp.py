"""A kernel filter that leaves this process no way to an IP socket and no way to start a program (Linux only).

The filter is an allow-list where it matters: of socket families only AF_UNIX (display, session bus, accessibility
bus) remains. io_uring could open sockets past a filter on `socket`, so it is refused whole; so are the 32-bit and
x32 calling conventions, whose numbers differ. Starting programs is refused because a started program would be
outside our care: links, folders and printing go through the parent.
"""

from __future__ import annotations

import ctypes
import errno
import os
from typing import NamedTuple

_LOAD_WORD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_JUMP_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_JUMP_GREATER_EQUAL = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06  # BPF_RET | BPF_K

_AT_NUMBER, _AT_ARCH, _AT_FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data, little-endian
_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000

_AF_UNIX = 1
_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER, _FLAG_TSYNC = 1, 1


class _Calls(NamedTuple):
    """Numbers of one machine's calling convention."""

    arch: int
    foreign_from: int | None
    socket: int
    socketpair: int
    exec: tuple[int, int]
    seccomp: int
    io_uring: tuple[int, int, int] = (425, 426, 427)


_MACHINES = {
    "x86_64": _Calls(
        arch=0xC000003E,
        foreign_from=0x40000000,  # the x32 convention shares the arch value and sets this bit
        socket=41,
        socketpair=53,
        exec=(59, 322),
        seccomp=317,
    ),
    "aarch64": _Calls(arch=0xC00000B7, foreign_from=None, socket=198, socketpair=199, exec=(221, 281), seccomp=277),
}


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("when_true", ctypes.c_ubyte),
        ("when_false", ctypes.c_ubyte),
        ("operand", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


Step = tuple[int, int, int, int]


def filter_steps(machine: str) -> tuple[Step, ...]:
    """Return the filter for ``machine`` as (code, jump when true, jump when false, operand)."""
    calls = _MACHINES[machine]
    steps: list[Step] = [
        (_LOAD_WORD, 0, 0, _AT_ARCH),
        (_JUMP_EQUAL, 1, 0, calls.arch),
        _refuse(errno.ENOSYS),
        (_LOAD_WORD, 0, 0, _AT_NUMBER),
    ]
    if calls.foreign_from is not None:
        steps += [(_JUMP_GREATER_EQUAL, 0, 1, calls.foreign_from), _refuse(errno.ENOSYS)]
    for number in calls.io_uring:
        steps += [(_JUMP_EQUAL, 0, 1, number), _refuse(errno.ENOSYS)]
    for number in calls.exec:
        steps += [(_JUMP_EQUAL, 0, 1, number), _refuse(errno.EACCES)]
    steps += [
        (_JUMP_EQUAL, 1, 0, calls.socket),
        (_JUMP_EQUAL, 0, 3, calls.socketpair),
        (_LOAD_WORD, 0, 0, _AT_FIRST_ARGUMENT),  # the kernel takes the family as an int: the low word is all of it
        (_JUMP_EQUAL, 1, 0, _AF_UNIX),
        _refuse(errno.EAFNOSUPPORT),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return tuple(steps)


def install() -> bool:
    """Put the filter on every thread of this process; False where the machine is unknown or the kernel refuses."""
    machine = os.uname().machine
    if machine not in _MACHINES:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    steps = filter_steps(machine)
    instructions = (_Instruction * len(steps))(*(_Instruction(*step) for step in steps))
    program = _Program(len(steps), instructions)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    number = ctypes.c_long(_MACHINES[machine].seccomp)
    return int(libc.syscall(number, _SET_MODE_FILTER, _FLAG_TSYNC, ctypes.byref(program))) == 0


def _refuse(error: int) -> Step:
    return (_RETURN, 0, 0, _ERRNO | error)
