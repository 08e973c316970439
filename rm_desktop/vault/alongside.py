"""Work that may take its time on a thread of its own, while the vault's thread goes on serving saves."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
Between = Callable[[], None]
"""Lets what waits be done on the vault's thread; raises where the work is to end."""

POLL_SECONDS = 0.005
"""So long a save waits at most while nothing but a check is going on."""


def alongside(work: Callable[[threading.Event], T], between: Between | None) -> T:
    """Return what ``work`` returns; it is to end soon after its event is set. Without ``between`` it is just called.

    Where ``between`` raises, nobody waits for ``work`` any more: a lock must not.
    """
    ended = threading.Event()
    if between is None:
        return work(ended)
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
    future = pool.submit(work, ended)
    try:
        while not future.done():
            wait([future], timeout=POLL_SECONDS)
            between()
        return future.result()
    finally:
        ended.set()
        pool.shutdown(wait=False)
