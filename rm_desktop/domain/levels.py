"""The four words for a skill and how many segments of the bar beside them are filled."""

from __future__ import annotations

from rm_desktop.domain.words import Level

SEGMENTS = 3


def segments(level: Level) -> int:
    """Return how many of the `SEGMENTS` segments are filled for ``level``."""
    return int(level)
