"""Which characters the shipped fonts can show: PDF/UA allows no empty boxes in place of letters."""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path

from rm_desktop.domain.resource_files import resource_path

REPLACEMENT = "\ufffd"
_USUAL = re.compile("[\n -~\u00a0-\u0148\u014a-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*")
_NEVER_DRAWN = frozenset({0x0A, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, *range(0xFE00, 0xFE10)})
_MAIN = ("fonts", "Inter-Regular.otf")
_MORE = (("typst", "fonts", "DejaVuSans.ttf"), ("typst", "fonts", "NotoEmoji-Regular.ttf"))


def all_shown(text: str) -> bool:
    """Return whether the shipped fonts have every character of ``text``."""
    return bool(_USUAL.fullmatch(text)) or all(ord(sign) in _shipped() for sign in set(text))


def only_shown(text: str) -> str:
    """Return ``text`` with a replacement sign for every character that no shipped font has."""
    return _kept(text, _shipped())


def only_main(text: str) -> str:
    """Return ``text`` with a replacement sign for every character that the main font alone does not have."""
    return _kept(text, _main())


def _kept(text: str, known: frozenset[int]) -> str:
    return "".join(sign if ord(sign) in known else REPLACEMENT for sign in text)


@cache
def _main() -> frozenset[int]:
    return characters_of(resource_path(*_MAIN)) | _NEVER_DRAWN


@cache
def _shipped() -> frozenset[int]:
    return _main().union(*(characters_of(resource_path(*font)) for font in _MORE))


def characters_of(font: Path) -> frozenset[int]:
    """Return the code points of an OpenType font, read from its character map."""
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = [struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(tables)]
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">I", data, cmap + 4 + 8 * index + 4)
        (kind,) = struct.unpack_from(">H", data, cmap + offset)
        found |= {4: _segments, 12: _groups}.get(kind, _none)(data, cmap + offset)
    return frozenset(found)


def _segments(data: bytes, at: int) -> set[int]:
    """Read a map of 16-bit segments (format 4)."""
    (double,) = struct.unpack_from(">H", data, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * double)
    offsets = struct.unpack_from(f">{count}H", data, at + 16 + 3 * double)
    found: set[int] = set()
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                place = at + 16 + 3 * double + 2 * index + offsets[index] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, place)
                if not glyph:
                    continue
            if (glyph + deltas[index]) & 0xFFFF:
                found.add(code)
    return found


def _groups(data: bytes, at: int) -> set[int]:
    """Read a map of 32-bit groups (format 12)."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    found: set[int] = set()
    for index in range(count):
        start, end, glyph = struct.unpack_from(">III", data, at + 16 + 12 * index)
        found.update(code for code in range(start, end + 1) if glyph + code - start)
    return found


def _none(_data: bytes, _at: int) -> set[int]:
    return set()
