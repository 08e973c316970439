"""The piece of text around a hit."""

from __future__ import annotations

from rm_desktop.domain.text import plain_text
from rm_desktop.services.search_words import Words

BEFORE = 40
AFTER = 90
WINDOW = 400
_ELLIPSIS = "…"


def snippet(title: str, body: str, words: Words) -> tuple[str, str, str]:
    """Return the text before, of and after the first match, on one line; from the body if a word stands there."""
    for text in (body, title):
        span = words.first_in(text)
        if span is not None:
            return _around(text, span, words)
    return "", "", _cut_after(title)


def _around(text: str, span: tuple[int, int], words: Words) -> tuple[str, str, str]:
    """Return the pieces without Markdown's marks, unless the match stands across one."""
    near = text[max(0, span[0] - WINDOW) : span[1] + WINDOW]
    plain = plain_text(near)
    again = words.first_in(plain)
    if again is None:
        plain, again = near, words.first_in(near)
    begin, end = again or (0, 0)
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
    return "".join(" " if char.isspace() else char for char in text)
