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
    """Measure ``ours`` and ``base`` alternately and return the ratio of the medians; over ``goal`` fails."""

    def measure(name: str, *, ours: Act, base: Act, goal: float, rounds: int = 31, against: str) -> float:
        ours(), base()
        times = [(_seconds(ours), _seconds(base)) for _round in range(rounds)]
        mine, theirs = (median(column) for column in zip(*times, strict=True))
        ratio = mine / theirs
        told(f"{name}: {ratio:.2f} × {against} ({mine * 1000:.2f} ms / {theirs * 1000:.2f} ms), goal ≤ {goal} ×")
        assert ratio <= goal
        return ratio

    return measure


def _seconds(act: Act) -> float:
    gc.disable()
    try:
        started = time.perf_counter()
        act()
        return time.perf_counter() - started
    finally:
        gc.enable()
