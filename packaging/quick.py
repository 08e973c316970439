"""A pytest plugin for the fast check: it remembers how long tests took and leaves out those that would pass a minute.

What was never measured runs. The full test command runs everything, always.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

BUDGET = 60.0
"""Seconds of tests, spread over two workers, that the fast check spends."""
KEY = "quick/seconds"


def affordable(seconds: dict[str, float], names: list[str], budget: float = BUDGET) -> set[str]:
    """Return which of ``names`` to run: the unmeasured ones, then the shortest until ``budget`` is spent."""
    kept = {name for name in names if name not in seconds}
    spent = 0.0
    for name in sorted(set(names) - kept, key=lambda name: seconds[name]):
        spent += seconds[name]
        if spent > budget:
            break
        kept.add(name)
    return kept


class Quick:
    """Leaves out and remembers; each worker leaves out the same, the controller remembers."""

    def __init__(self, config: pytest.Config) -> None:
        """Read what was measured before."""
        self._config = config
        self._cache = config.cache
        self._before: dict[str, float] = self._cache.get(KEY, {}) if self._cache else {}
        self._now: defaultdict[str, float] = defaultdict(float)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Deselect what is not affordable."""
        kept = affordable(self._before, [item.nodeid for item in items])
        dropped = [item for item in items if item.nodeid not in kept]
        if dropped:
            config.hook.pytest_deselected(items=dropped)
            items[:] = [item for item in items if item.nodeid in kept]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up setup, call and teardown."""
        self._now[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        """Keep the figures; a test that was left out keeps its last one."""
        if self._cache and not hasattr(self._config, "workerinput"):
            self._cache.set(KEY, {**self._before, **self._now})


def pytest_configure(config: pytest.Config) -> None:
    """Come into play; asked for with ``-p quick``."""
    config.pluginmanager.register(Quick(config), "quick-check")
