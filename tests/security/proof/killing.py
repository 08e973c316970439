"""A child process that is killed after so long, or where it is seen in the middle of something."""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from collections.abc import Callable

LONGEST_WATCH = 2.0

Say = Callable[[str], None]


def run_and_kill(work: Callable[[Say], None], after: float, within: Callable[[], bool] | None = None) -> list[str]:
    """Let a child ``work`` for ``after`` seconds. With ``within``, until it is stopped where that is true.

    A child that is stopped changes nothing more, so what is seen then is what the kill hits, on any machine. Returns
    what the child said until it was killed.
    """
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        ours.close()
        try:
            work(lambda word: theirs.sendall(word.encode() + b"\n"))
        finally:
            os._exit(1)
    theirs.close()
    with ours:
        select.select([ours], [], [], 10)
        if within:
            stop_where(within, child, after)
        else:
            select.select([], [], [], after)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "the child failed by itself"
        said = b""
        while piece := ours.recv(65536):
            said += piece
    return said.decode().split("\n")[:-1]


def stop_where(within: Callable[[], bool], child: int, after: float) -> None:
    """Stop the child ``after`` it was seen to be there, if it still is; else let it go on and look again, sooner."""
    deadline = time.monotonic() + LONGEST_WATCH
    while time.monotonic() < deadline:
        if not within():
            select.select([], [], [], 0.0002)
            continue
        select.select([], [], [], after)
        os.kill(child, signal.SIGSTOP)
        _, status = os.waitpid(child, os.WUNTRACED)
        assert os.WIFSTOPPED(status), "the child failed by itself"
        if within():
            return
        after /= 2
        os.kill(child, signal.SIGCONT)
