"""Where the searched words stand in a text, found by the same test as the search itself."""

from __future__ import annotations

from rm_desktop.domain.text import fold
from rm_desktop.services.search_words import words_of

Span = tuple[int, int]


def spans(text: str, query: str) -> tuple[Span, ...]:
    """Return start and end of every place in ``text`` where a word of ``query`` stands; ordered, never overlapping."""
    words = words_of(query)
    if words is None:
        return ()
    folded = fold(text)
    return tuple(_joined(sorted(found.span() for test in words.tests for found in test.finditer(folded))))


def _joined(found: list[Span]) -> list[Span]:
    """Return the sorted spans with those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
