"""Tags: words that somebody marked with ``#`` in what was written anyway, wherever that is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rm_desktop.domain.text import fold

LONGEST = 40
"""Characters of a tag."""
_NAME = rf"[^\W\d_](?:[\w-]{{0,{LONGEST - 2}}}\w)"
_TAG = re.compile(rf"(?<![\w&/#])#({_NAME})(?![\w-]*\w)")
_WHOLE = re.compile(rf"#?({_NAME})")


def tags_in(text: str) -> Iterator[str]:
    """Give every tag in ``text`` as it is written, without its sign.

    It begins with a letter and has two at least. What follows a letter, a slash or another sign is none: an address,
    a heading, a number.
    """
    return (found[1] for found in _TAG.finditer(text)) if "#" in text else iter(())


def tag_key(tag: str) -> str:
    """Return what two ways to write one tag have in common; empty where ``tag`` is none."""
    found = _WHOLE.fullmatch(tag.strip())
    return fold(found[1]) if found else ""


def tag_name(typed: str) -> str:
    """Return what somebody typed as the name of a tag, without its sign; empty where it cannot be one."""
    found = _WHOLE.fullmatch("-".join(typed.split()))
    return found[1] if found else ""


def with_tag_renamed(text: str, old: str, new: str) -> str:
    """Return ``text`` with the tag ``old``, in whatever case, called ``new``."""
    key = tag_key(old)
    return _TAG.sub(lambda found: f"#{new}" if fold(found[1]) == key else found[0], text)


def counted(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """Return in how many texts each tag stands, each called as it is written most often, in the order of the names."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    holding: Counter[str] = Counter()
    for tags in texts:
        found = list(tags)
        for tag in found:
            spelt[fold(tag)][tag] += 1
        holding.update({fold(tag) for tag in found})
    return {spelt[key].most_common(1)[0][0]: holding[key] for key in sorted(holding)}
