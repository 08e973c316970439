"""Files of plain text that any editor writes: their lines with numbers, and nothing in them that no editor shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rm_desktop.domain.errors import UnreadableImport

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Unseen, and yet part of what is seen: families and professions among the emoji, words in Persian and Hindi."""


def plain_lines(data: bytes, largest: int, what: str) -> Iterator[tuple[int, str]]:
    """Give the lines with their numbers, or raise `UnreadableImport`, which says ``what`` the file should have been."""
    if len(data) > largest:
        raise UnreadableImport(reason="too_large", what=what)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableImport(reason="no_text", what=what) from None
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        seen = line.replace("\t", " ")
        if any(map(_unseen, seen)):
            raise UnreadableImport(reason="line", line=number, what=what)
        yield number, unicodedata.normalize("NFC", seen).rstrip()


def plain(title: str) -> str:
    """Return a title as such a file holds it, so that what was written can be read."""
    return "".join(sign for sign in title if not _unseen(sign)).strip()


def remarks(text: str) -> list[str]:
    """Return ``text`` as lines that a reader passes over."""
    return [f"; {line}" for line in text.splitlines()]


def is_remark(line: str) -> bool:
    """Whether a line says nothing to a reader."""
    return not line.strip() or line.startswith(";")


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSEEN and sign not in _JOINERS
