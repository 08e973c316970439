"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import Enum, unique

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")

WORD_BY_WORD = 60_000_000
"""Product of two lengths up to which words are compared, about a second's work."""


@unique
class Piece(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text with one fate."""

    piece: Piece
    text: str = field(repr=False)


def differences(before: str, after: str) -> tuple[Stretch, ...]:
    """Return how ``before`` became ``after``; the kept and new stretches together are ``after``, in its order.

    What lies between two changes and is only space counts as changed with them, so that a phrase stays one stretch.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[Stretch] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(Piece.KEPT, "".join(new[new_from:new_to])))
            continue
        gone, fresh = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        found += [Stretch(piece, text) for piece, text in ((Piece.GONE, gone), (Piece.NEW, fresh)) if text]
    return tuple(_joined(found))


def long_differences(before: str, after: str) -> tuple[Stretch, ...]:
    """Return the same for texts of many paragraphs: lines first, then the words of those that changed.

    Comparing word by word costs the product of both lengths; a passage too long for that is shown as gone and new.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Stretch] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, fresh = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag == "equal":
            found.append(Stretch(Piece.KEPT, fresh))
        elif gone and fresh and len(gone) * len(fresh) <= WORD_BY_WORD:
            found += differences(gone, fresh)
        else:
            found += [Stretch(piece, text) for piece, text in ((Piece.GONE, gone), (Piece.NEW, fresh)) if text]
    return tuple(found)


def _joined(found: list[Stretch]) -> list[Stretch]:
    """Join changes that only a space parts."""
    joined: list[Stretch] = []
    place = 0
    while place < len(found):
        run = place
        while run < len(found) and _belongs(found, run):
            run += 1
        if run - place <= 1:
            joined.append(found[place])
            place += 1
            continue
        changed = found[place:run]
        gone = "".join(one.text for one in changed if one.piece is not Piece.NEW)
        fresh = "".join(one.text for one in changed if one.piece is not Piece.GONE)
        joined += [Stretch(piece, text) for piece, text in ((Piece.GONE, gone), (Piece.NEW, fresh)) if text]
        place = run
    return joined


def _belongs(found: list[Stretch], place: int) -> bool:
    """Whether the stretch at ``place`` is a change, or a space between two."""
    one = found[place]
    if one.piece is not Piece.KEPT:
        return True
    return bool(place) and place + 1 < len(found) and one.text.isspace()
