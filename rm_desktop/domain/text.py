"""What people type, made fit to keep: one form of every character, no control characters, bounded length."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from rm_desktop.domain.errors import InvalidInput

TITLE_LIMIT = 300
"""Characters of a line: titles, tasks, steps, names. Longer text belongs into a note."""

TEXT_LIMIT = 20_000
"""Characters of a paragraph field: why, success, outcome, what was learned, a clause."""

BODY_LIMIT = 1_000_000
"""Characters of a note."""

EXCERPT = 140
"""Characters of the beginning of a note shown in a list."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Every character of Unicode's class Cc but line feed and tab, to be left out; looking is cheaper than translating."""

_DIRECTION_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ISOLATE, _END = "\u2068", "\u2069"
_FROM_THE_RIGHT = frozenset(("R", "AL", "AN"))
_LONGEST_WORD, _PIECE = 40, 12
"""Longer than any word of a language, and how much of one stays together."""
_ENDLESS = re.compile(rf"[^\s\u200b]{{{_LONGEST_WORD + 1},}}")
MAY_BREAK, _JOINER = "\u200b", "\u200d"
_MARKDOWN = re.compile(r"(?m)^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?|[*_`~]+|!?\[([^\]]*)\]\([^)]*\)")
_SPACES = re.compile(r"\s{2,}|[^\S ]")
_READABLE_START = re.compile(r"^(\s*(?:> ?)*)(#{1,6} |[-*+] \[ \] |[-*+] \[[xX]\] |[-*+] )?")
_MARKS_IN_LINE = re.compile(r"(?<!\\)(?:\*+|~~|`+)|(?<!\\)!?\[([^\]]*)\]\([^)]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def clean_line(text: str, field: str, limit: int = TITLE_LIMIT) -> str:
    """Return ``text`` as one line, possibly empty; `InvalidInput` when it is too long."""
    line = "".join(" " if _breaks(char) else char for char in _storable(text) if char not in _DIRECTION_OVERRIDES)
    return _bounded(line.strip(), field, limit)


def required_line(text: str, field: str) -> str:
    """Return ``text`` as one line; `InvalidInput` when nothing visible remains of it."""
    return _visible(clean_line(text, field), field)


def clean_text(text: str, field: str, limit: int = TEXT_LIMIT) -> str:
    """Return ``text`` with its paragraphs, newlines as line feeds and nothing that cannot be stored."""
    plain = _storable(text).replace("\r\n", "\n").replace("\r", "\n")
    return _bounded(_CONTROLS.sub("", plain), field, limit)


def required_text(text: str, field: str) -> str:
    """Return ``text`` as `clean_text` does, in the direction its letters have; `InvalidInput` when nothing is left."""
    plain = "".join(char for char in clean_text(text, field) if char not in _DIRECTION_OVERRIDES)
    return _visible(plain.strip(), field)


def isolated(text: str) -> str:
    """Return ``text`` so that it can stand within a line: words from the right turn nothing around them."""
    if text.isascii() or not any(unicodedata.bidirectional(char) in _FROM_THE_RIGHT for char in text):
        return text
    return f"{_ISOLATE}{text}{_END}"


def breakable(text: str) -> str:
    """Return ``text`` with places where a line may break inside words that are longer than any line."""
    return _ENDLESS.sub(_in_pieces, text)


def _in_pieces(word: re.Match[str]) -> str:
    parts: list[str] = []
    length = 0
    for before, char in pairwise(f" {word[0]}"):
        if length >= _PIECE and not _belongs(before, char):
            parts.append(MAY_BREAK)
            length = 0
        parts.append(char)
        length += 1
    return "".join(parts)


def _belongs(before: str, char: str) -> bool:
    """Tell whether ``char`` is drawn into what stands before it: marks, joined pictures, tones of skin, flags."""
    joined = _JOINER in (before, char) or unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf")
    return joined or "\U0001f3fb" <= char <= "\U0001f3ff" or "\U0001f1e6" <= char <= "\U0001f1ff"


def plain_excerpt(markdown: str, limit: int = EXCERPT) -> str:
    """Return the beginning of a note as plain words on one line."""
    text = plain_text(markdown[: limit * 8]).strip()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def plain_text(markdown: str) -> str:
    """Return a text without Markdown's marks, on one line."""
    return _SPACES.sub(" ", _MARKDOWN.sub(r"\1", markdown))


def readable_text(markdown: str) -> str:
    """Return a note as it reads without Markdown's marks, line by line."""
    lines = (_READABLE_START.sub(_readable_start, line) for line in markdown.split("\n"))
    return _ESCAPED.sub(r"\1", _MARKS_IN_LINE.sub(r"\1", "\n".join(lines)))


def first_line(markdown: str) -> str:
    """Return the first line that holds words, as a title for a note that has none."""
    lines = [plain_excerpt(line, 80) for line in markdown[:4000].splitlines()]
    return next((line for line in lines if any(map(str.isalnum, line))), "")


def fold(text: str) -> str:
    """Return ``text`` without case and accents, one character for each one given, for comparing."""
    lower = text.replace("\u0130", "I").lower()
    if lower.isascii():
        return lower
    for usual, plain in _USUAL:
        lower = lower.replace(usual, plain)
    return lower if lower.isascii() else _BEYOND_ASCII.sub(_folded, lower)


def fold_char(char: str) -> str:
    """Return one character without case and accents."""
    if char == _FINAL_SIGMA:
        return _SIGMA
    parts = unicodedata.normalize("NFD", char)
    base = parts[0] if all(map(unicodedata.combining, parts[1:])) else char
    lower = base.lower()
    return lower if len(lower) == 1 else base


_FINAL_SIGMA, _SIGMA = "\u03c2", "\u03c3"


class _Folding(dict[int, str]):
    """Each character's folded form, worked out when it is first met: a search reads every candidate's whole text."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, fold_char(chr(code)))


_FOLDED = _Folding()
_USUAL = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("é", "e"))
"""Letters of which German texts are full; replacing them first leaves little to look at one by one."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def _folded(run: re.Match[str]) -> str:
    return run[0].translate(_FOLDED)


def _readable_start(found: re.Match[str]) -> str:
    mark = (found[2] or "").strip()
    if mark.endswith("]"):
        mark = "☐ " if mark.endswith("[ ]") else "☑ "
    elif mark:
        mark = "" if mark.startswith("#") else "• "
    return found[1].replace("> ", "   ").replace(">", "   ") + mark


def _storable(text: str) -> str:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", whole).replace("\x00", "")


def _visible(text: str, field: str) -> str:
    if all(unicodedata.category(char) in ("Cc", "Cf", "Zs") for char in text):
        raise InvalidInput(field=field, reason="empty")
    return text


def _breaks(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp")


def _bounded(text: str, field: str, limit: int) -> str:
    if len(text) > limit:
        raise InvalidInput(field=field, reason="too_long", limit=limit)
    return text
