"""How often a proof tries, and what it counts: fixed numbers for every run, large ones on demand, time in a soak.

`RM_DESKTOP_LONG=1` asks for the large ones; `packaging/dev soak` gives seconds and another seed for each of its rounds.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

LONG = os.environ.get("RM_DESKTOP_LONG") == "1"
SECONDS = float(os.environ.get("RM_DESKTOP_SOAK_SECONDS", "0"))
SEED = int(os.environ.get("RM_DESKTOP_SEED", "0"))
WITHOUT_END = LONG or SECONDS > 0
"""Whether a proof takes longer than a test may."""

MUST_BE_ZERO = ("lost writes", "wrong texts", "vaults that do not open", "undetected changes", "calls of the KDF")
PROPERTY = "tally"
_total: Counter[str] = Counter()


def rounds(usual: int, long: int) -> Iterator[int]:
    """Number the attempts: the usual or the long count, or as many as the seconds of a soak allow."""
    if not SECONDS:
        yield from range(long if LONG else usual)
        return
    end, number = time.monotonic() + SECONDS, 0
    while number == 0 or time.monotonic() < end:
        yield number
        number += 1


def stride(usual: int) -> int:
    """Say how many to pass over where each one could be tried; the rounds of a soak begin at different ones."""
    return 1 if LONG else usual * 4 if SECONDS else usual


@pytest.fixture
def tally(request) -> Iterator[Counter[str]]:
    """Figures of one test, added to those of all others and printed at the end of the run."""
    counted: Counter[str] = Counter()
    yield counted
    request.node.user_properties.append((PROPERTY, dict(counted)))


def demand_none(tally: Counter[str], *names: str) -> None:
    """Fail where a figure that has to be zero is not."""
    found = {name: tally[name] for name in (*MUST_BE_ZERO, *names) if tally[name]}
    assert not found, found


def pytest_runtest_logreport(report) -> None:
    """Add up what a test counted, whichever worker ran it."""
    if report.when == "teardown":
        for name, figures in report.user_properties:
            if name == PROPERTY:
                _total.update(figures)


def pytest_terminal_summary(terminalreporter) -> None:
    """Print the figures of all proofs; keep them where a soak wants to read them."""
    if not _total:
        return
    figures = dict.fromkeys(MUST_BE_ZERO, 0) | dict(_total)
    terminalreporter.section("figures of the proofs")
    for name in sorted(figures, key=lambda name: (name in MUST_BE_ZERO, name)):
        terminalreporter.write_line(f"{figures[name]:>10,}  {name}{' (must be 0)' if name in MUST_BE_ZERO else ''}")
    kept = os.environ.get("RM_DESKTOP_TALLY")
    if kept:
        Path(kept).write_text(json.dumps({"figures": figures, "must_be_zero": MUST_BE_ZERO}), encoding="utf-8")
