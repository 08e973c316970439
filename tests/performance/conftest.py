"""Benchmarks: two ways to do the same thing, measured in turns within one run, told as a ratio.

Milliseconds belong to a machine; a ratio to something everybody knows carries over. Run by `packaging/dev bench`.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from statistics import median

import pytest

Act = Callable[[], object]
Compare = Callable[..., float]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print a line whatever pytest captures."""

    def tell(line: str) -> None:
        with capsys.disabled():
            print(f"\n  {line}", flush=True)  # noqa: T201 - the figures are what a benchmark is for

    return tell


@pytest.fixture
def compare(told: Callable[[str], None]) -> Compare:
    """Measure ``ours`` and ``base`` alternately and return the ratio of the medians; over ``goal`` fails.

    With ``work`` the thread's processor time counts, which says the same on a busy machine; the clock's is told too.
    """

    def measure(
        name: str, *, ours: Act, base: Act, goal: float, rounds: int = 31, against: str, work: bool = False
    ) -> float:
        ours(), base()
        times = [(*_seconds(ours), *_seconds(base)) for _round in range(rounds)]
        clock, mine, their_clock, theirs = (median(column) for column in zip(*times, strict=True))
        ratio = mine / theirs if work else clock / their_clock
        beside = f" of work; {clock * 1000:.2f} ms / {their_clock * 1000:.2f} ms by the clock" if work else ""
        shown, other = (mine, theirs) if work else (clock, their_clock)
        told(
            f"{name}: {ratio:.2f} × {against} ({shown * 1000:.2f} ms / {other * 1000:.2f} ms{beside}), goal ≤ {goal} ×"
        )
        assert ratio <= goal
        return ratio

    return measure


def _seconds(act: Act) -> tuple[float, float]:
    """Return how long it took by the clock, and how long the thread worked for it."""
    gc.disable()
    try:
        started, begun = time.perf_counter(), time.thread_time()
        act()
        return time.perf_counter() - started, time.thread_time() - begun
    finally:
        gc.enable()
