"""A passage that is to be removed for good, found word for word in any text and cut out of it.

The same words in the same order count as the passage, whatever stands between them: somebody marked words on the
screen, and the stored text has Markdown's signs, line breaks and list markers among them.
"""

from __future__ import annotations

import re
from itertools import chain

from rm_desktop.domain.text import clean_text

STAND_IN = "[…]"
"""What stays where a line must not be empty."""
LIMIT = 20_000
"""Characters of a passage; longer ones are struck in pieces."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"(?:\]\([^)\n]*\)|\[[xX]\]|(?<=\n)[ \t>]*\d+\. |[\W_])*"
_MARKS = re.compile(r"\*+|~~|`+|_+")
_AT_END = re.compile(r"(?:\*+|~~|`+)$")
_AT_START = re.compile(r"^(?:\*+|~~|`+)")
_ASCII = re.compile(r"[A-Za-z0-9]+")


class Passage:
    """What is looked for and removed."""

    def __init__(self, text: str) -> None:
        """Take ``text`` as it was marked."""
        self.text = clean_text(text, "passage", LIMIT).strip()
        self._words = _WORD.findall(self.text)
        self._pattern = re.compile(_pattern(self._words, self.text), re.IGNORECASE)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.text

    @property
    def hint(self) -> str:
        """Return letters that every text with the passage has, for the database to choose by; may be empty."""
        inner = [word[1:-1] if len(word) > 3 else "" for word in self._words]  # noqa: PLR2004 - ends may be entities
        return max(chain.from_iterable(_ASCII.findall(word) for word in inner), key=len, default="")

    def is_in(self, text: str) -> bool:
        """Whether ``text`` holds the passage."""
        return not self.is_empty and self._pattern.search(text) is not None

    def cut_from(self, text: str) -> str:
        """Return ``text`` without the passage; signs of emphasis that belong to the rest stay with it."""
        if self.is_empty:
            return text
        start = 0
        while (found := self._pattern.search(text, start)) is not None:
            before, after = _joined(text[: found.start()], found[0], text[found.end() :])
            text, start = before + after, len(before)
        return text

    def cut_from_line(self, line: str) -> str:
        """Return a line that must not be empty without the passage."""
        left = self.cut_from(line)
        if left == line:
            return line
        return left.strip() if _WORD.search(left) else STAND_IN


def _pattern(words: list[str], text: str) -> str:
    if not words:
        return re.escape(text) or r"(?!)"
    return r"(?<![^\W_])" + _BETWEEN.join(map(_of_word, words)) + r"(?![^\W_])"


def _of_word(word: str) -> str:
    """Return the pattern of a word; Markdown may write its first or last letter as a number."""
    if len(word) == 1:
        return _of_letter(word)
    return _of_letter(word[0]) + re.escape(word[1:-1]) + _of_letter(word[-1])


def _of_letter(letter: str) -> str:
    return f"(?:{re.escape(letter)}|&#{ord(letter)};)"


def _joined(before: str, gone: str, after: str) -> tuple[str, str]:
    """Return what stands before and after a cut, each with the signs it needs, and one blank between them."""
    left, right = _AT_END.search(before), _AT_START.search(after)
    outer = [found[0] for found in (left, right) if found]
    inner = _MARKS.findall(gone) if _marked(gone) else []
    if outer and not _unpaired([*(outer[:1] if left else []), *inner, *(outer[-1:] if right else [])]):
        before = before[: left.start()] if left else before
        after = after[right.end() :] if right else after
        inner = []
    closing: list[str] = []
    opening: list[str] = []
    for mark in _unpaired(inner):
        paragraph = before.rpartition("\n\n")[2]
        (closing if paragraph.count(mark) % 2 else opening).append(mark)
    before = before.rstrip(" ") + "".join(closing) if closing else before
    after = "".join(opening) + after.lstrip(" ") if opening else after
    if before.endswith(" ") and after.startswith((" ", ".", ",", ";", ":", "!", "?")):
        before = before.rstrip(" ")
    elif (not before or before.endswith("\n")) and not opening:
        after = after.lstrip(" ")
    elif closing and opening:
        before += " "
    return before, after


def _marked(gone: str) -> bool:
    return any(sign in gone for sign in "*~`")


def _unpaired(marks: list[str]) -> list[str]:
    """Return the signs that have no partner among ``marks``."""
    left: list[str] = []
    for mark in marks:
        if left and left[-1] == mark:
            left.pop()
        else:
            left.append(mark)
    return left
