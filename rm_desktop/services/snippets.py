"""The piece of text around a hit."""

from __future__ import annotations

import re

from rm_desktop.domain.text import fold, plain_text
from rm_desktop.services.search_words import Words

BEFORE = 40
AFTER = 90
WINDOW = 160
_ELLIPSIS = "…"
_MARKED = re.compile(r"[#>*+_`~\[\]\-\n\t]")
"""What may be a mark of Markdown, or stand before one."""
_WHITE = re.compile(r"[^\S ]")


def snippet(text: str, span: tuple[int, int] | None, words: Words) -> tuple[str, str, str]:
    """Return the text before, of and after the match at ``span``, on one line and without Markdown's marks.

    Without a span it is the beginning of the text; a match that stands across a mark is shown as written.
    """
    if span is None:
        return "", "", _cut_after(text)
    start, end = span
    first = max(0, start - BEFORE - 1)
    near = text[first : end + AFTER + 1]
    if "  " not in near and not _MARKED.search(near):
        return _cut_before(near[: start - first]), near[start - first : end - first], _cut_after(near[end - first :])
    near = text[max(0, start - WINDOW) : end + WINDOW]
    plain = plain_text(near)
    again = words.first_in(fold(plain))
    if again is None:
        plain, again = near, (min(start, WINDOW), min(start, WINDOW) + end - start)
    begin, end = again
    return _cut_before(plain[:begin]), _one_line(plain[begin:end]), _cut_after(plain[end:])


def _cut_before(text: str) -> str:
    if len(text) <= BEFORE:
        return _one_line(text)
    tail = text[-BEFORE:]
    _, _, whole_words = tail.partition(" ")
    return _ELLIPSIS + _one_line(whole_words or tail)


def _cut_after(text: str) -> str:
    if len(text) <= AFTER:
        return _one_line(text)
    head, _, _ = text[:AFTER].rpartition(" ")
    return _one_line(head or text[:AFTER]) + _ELLIPSIS


def _one_line(text: str) -> str:
    return _WHITE.sub(" ", text)
