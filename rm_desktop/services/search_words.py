"""What somebody typed into the search field, as an expression for the trigram index and as a test of a text.

The index knows which texts hold which three letters in a row; whether they stand in a row is tested on the text.
One or two letters are searched at the beginning of words, one letter alone as a whole word. Words between quotation
marks stand in this order, what has a minus before it must not stand there, and ``#word`` is the tag and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rm_desktop.domain.tags import tag_key
from rm_desktop.domain.text import fold

Span = tuple[int, int]
"""Start and end."""
TRIGRAM = 3
MOST_WORDS = 12
LONGEST_WORD = 80
_STARTS = " \n\t-–/([{\"'„“‚‘«»>*_#+&@.:,"  # noqa: RUF001 - German texts have these marks
_ENDS = " \n\t-–/)]}\"'“”’«»*_.:,;!?"  # noqa: RUF001 - and these
_SPELLINGS = ((re.compile(r"ae"), "a"), (re.compile(r"oe"), "o"), (re.compile(r"(?<![aeq])ue"), "u"))
_QUOTES = '"„“”«»'
_TERM = re.compile(rf"(?P<without>-?)(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]+)(?:[{_QUOTES}](?!\S)|$)|(?P<word>\S+))")
_BETWEEN = r"[*_~`]*\s+[*_~`]*"
"""What may stand between two words that follow each other: Markdown's marks are no words."""


@dataclass(frozen=True, slots=True)
class Test:
    """How a word is looked for in folded text: by its spellings where that is all there is to it, else by a pattern."""

    ways: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None

    def is_in(self, folded: str) -> bool:
        """Tell whether the word stands in the ``folded`` text."""
        if self.pattern is not None:
            return self.pattern.search(folded) is not None
        return any(way in folded for way in self.ways)

    def spans(self, folded: str) -> Iterator[Span]:
        """Give start and end of every place where it stands."""
        pattern = self.pattern or re.compile("|".join(map(re.escape, self.ways)))
        return (found.span() for found in pattern.finditer(folded))

    def first(self, folded: str) -> Span | None:
        """Return where it stands first."""
        if self.pattern is not None:
            return next(self.spans(folded), None)
        places = [(at, at + len(way)) for way in self.ways if (at := folded.find(way)) >= 0]
        return min(places, default=None)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a search. ``tests`` holds one for each word, ``without`` those of what must not be there."""

    match: str
    tests: tuple[Test, ...]
    without: tuple[Test, ...] = ()

    def all_in(self, folded: str) -> bool:
        """Tell whether every word stands in the ``folded`` text, and nothing that must not."""
        return all(test.is_in(folded) for test in self.tests) and not any(test.is_in(folded) for test in self.without)

    def any_in(self, folded: str) -> bool:
        """Tell whether one of the words stands in the ``folded`` text."""
        return any(test.is_in(folded) for test in self.tests)

    def first_in(self, folded: str) -> Span | None:
        """Return where the first of the words stands in the ``folded`` text, which is as long as the text itself."""
        return min((span for test in self.tests if (span := test.first(folded)) is not None), default=None)


@dataclass(frozen=True, slots=True)
class _Term:
    """A word, a tag, or several words in a row."""

    words: tuple[str, ...]
    unwanted: bool

    def expression(self) -> str:
        longer = [word for word in self.words if len(word) >= TRIGRAM]
        return " AND ".join(map(_expression, longer if len(self.words) > 1 and longer else self.words))

    def test(self) -> Test:
        if len(self.words) > 1:
            return _pattern(_BETWEEN.join(f"(?:{_ways(word)})" for word in self.words))
        return _test(self.words[0])


@lru_cache(maxsize=4)
def words_of(text: str) -> Words | None:
    """Return the words of a search, or None when nothing can be searched for.

    The same text comes again for every row in which words are marked.
    """
    plain = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8")).replace("\x00", "")
    terms = _terms(plain)
    if not terms:
        return None
    wanted = [term for term in terms if not term.unwanted]
    return Words(
        " AND ".join(term.expression() for term in wanted),
        tuple(term.test() for term in wanted),
        tuple(term.test() for term in terms if term.unwanted),
    )


def _terms(plain: str) -> list[_Term]:
    terms: list[_Term] = []
    left = MOST_WORDS
    for found in _TERM.finditer(plain):
        words = tuple(word[:LONGEST_WORD] for word in (found["phrase"] or found["word"]).split())[:left]
        words = tuple(word for word in words if len(word) >= TRIGRAM or any(char.isalnum() for char in word))
        left -= len(words)
        if words:
            terms.append(_Term(words, bool(found["without"])))
    return terms


def spellings(word: str) -> list[str]:
    """Return the folded ways to write a word: ``gefuehl`` also means ``gefühl``, ``strasse`` also ``straße``."""
    folded = fold(word)
    plain = folded
    for pattern, letter in _SPELLINGS:
        plain = pattern.sub(letter, plain)
    found = [
        sharp
        for umlaut in (folded, plain)
        for sharp in (umlaut, umlaut.replace("ss", "ß"), umlaut.replace("ß", "ss"))
        if len(sharp) >= TRIGRAM or sharp == folded
    ]
    return list(dict.fromkeys(found))


def _expression(word: str) -> str:
    if len(word) >= TRIGRAM:
        ways = [" AND ".join(map(_quoted, _trigrams(way))) for way in spellings(word)]
    elif len(word) == 1:
        ways = [_quoted(start + fold(word) + end) for start, end in product(_STARTS, _ENDS)]
    else:
        ways = [_quoted(start + fold(word)) for start in _STARTS]
    return "(" + " OR ".join(f"({way})" for way in ways) + ")"


def _ways(word: str) -> str:
    return "|".join(re.escape(way) for way in spellings(word))


def _pattern(text: str) -> Test:
    return Test(pattern=re.compile(text))


def _test(word: str) -> Test:
    if word.startswith("#") and tag_key(word):
        return _pattern(rf"(?<![\w&/#])(?:{_ways(word)})(?![\w-]*\w)")
    if len(word) >= TRIGRAM:
        return Test(tuple(spellings(word)))
    letters = re.escape(fold(word))
    return _pattern(rf"(?<!\w){letters}(?!\w)" if len(word) == 1 else rf"(?<!\w){letters}")


def _trigrams(word: str) -> list[str]:
    """Return three letters at a time that cover the word; the text itself is looked at afterwards."""
    starts = [*range(0, len(word) - TRIGRAM, TRIGRAM), len(word) - TRIGRAM]
    return list(dict.fromkeys(word[start : start + TRIGRAM] for start in starts))


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
