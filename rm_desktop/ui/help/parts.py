"""What the program is built with on this computer: each part's version, its licence, and the licence's own words."""

from __future__ import annotations

import re
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
    found: dict[str, Distribution] = {}
    waiting = [_ROOT]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += [_named(wish) for wish in found[key].requires or () if "extra ==" not in wish]
    return tuple(_part(key, found[key]) for key in sorted(found) if key != _ROOT)


def _named(wish: str) -> str:
    name = _NAME.match(wish)
    return name[0] if name else wish


def _part(key: str, found: Distribution) -> Part:
    record = found.metadata
    named = (record[field] for field in ("License-Expression", "License") if field in record)
    licence = next((words for words in named if words), _KNOWN.get(key, ""))
    texts = (_text(Path(str(found.locate_file(path)))) for path in found.files or () if _TEXT.search(str(path)))
    return Part(key, found.version, licence, tuple(text for text in texts if text))


def _text(path: Path) -> str:
    try:
        if path.suffix in {".py", ".pyc"} or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
