"""What the program is built with on this computer: each part's version, its licence, and the licence's own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

_ROOT = "rm-desktop"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXT = re.compile(r"(^|/)(licenses/.*|(licen[cs]e|copying|notice)[^/]*)$", re.IGNORECASE)
_LARGEST = 200_000
_KNOWN = {
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "segno": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
"""For parts whose own record names no licence; their text does."""


class Part(NamedTuple):
    """One library as it is installed."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def installed_parts() -> tuple[Part, ...]:
    """Return every library that the program needs, by name; one without a record, as in some bundles, is left out."""
    found = needed(distribution)
    return tuple(_part(key, found[key]) for key in sorted(found) if key != _ROOT)


def needed(find: Callable[[str], Distribution]) -> dict[str, Distribution]:
    """Return the program and what it asks for, in turn, by `plain_name`; PackageNotFoundError from ``find`` leaves out.

    What is asked for on other systems only is not found here, and so is not among it.
    """
    found: dict[str, Distribution] = {}
    waiting = [_ROOT]
    while waiting:
        key = plain_name(waiting.pop())
        if key in found:
            continue
        try:
            found[key] = find(key)
        except PackageNotFoundError:
            continue
        waiting += [_named(wish) for wish in found[key].requires or () if "extra ==" not in wish]
    return found


def plain_name(name: str) -> str:
    """Return the one spelling of a package's name, as PyPA's specification of names has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(key: str, found: Distribution) -> str:
    """Return the licence as the part's own record names it, or as we know it; "" where neither does."""
    named = (found.metadata[field] for field in ("License-Expression", "License") if field in found.metadata)
    return next((words for words in named if words), _KNOWN.get(key, ""))


def _named(wish: str) -> str:
    name = _NAME.match(wish)
    return name[0] if name else wish


def _part(key: str, found: Distribution) -> Part:
    texts = (_text(Path(str(found.locate_file(path)))) for path in found.files or () if _TEXT.search(str(path)))
    return Part(key, found.version, licence_of(key, found), tuple(text for text in texts if text))


def _text(path: Path) -> str:
    try:
        if path.suffix in {".py", ".pyc"} or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
