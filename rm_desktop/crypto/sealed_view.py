"""One person's view of a field's lines, sealed to its author: neither lines nor levels nor their number show.

The public half is enough to seal, so a view can be given while the author's compartment is closed; opening takes the
author's own key. Every view is filled up to whole blocks, so that its size tells nothing about what was chosen. The
public half stands in front: so everybody sees whether a view was sealed before the author got a new key.
"""

from __future__ import annotations

from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from rm_desktop.crypto.canonical import NotCanonical, canonical, parse_strictly
from rm_desktop.crypto.sealed_blob import POINT_BYTES, open_sealed, seal
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged
from rm_desktop.domain.words import Level, Person

BLOCK = 8192
"""Larger than the longest field of the checklist with every line looked at."""

_MAGIC = b"rm-desktop/view/v1\0"
_END = b"\x80"


def view_context(author: Person, field_code: str) -> bytes:
    """Return what binds a sealed view to its author and its field."""
    return _MAGIC + author.value.encode() + b"\0" + field_code.encode()


def seal_view(receiver: bytes, levels: Mapping[str, Level], author: Person, field_code: str) -> bytes:
    """Seal ``levels`` by skill for the holder of ``receiver``'s private half, who is the author."""
    with _padded(levels) as padded:
        return receiver + seal(receiver, padded.view(), context=view_context(author, field_code))


def _padded(levels: Mapping[str, Level]) -> SecretBytes:
    """Return the canonical JSON of ``levels``, filled up.

    It is written piece by piece where it can be wiped: made in one go, it would stand in freed memory until the lock,
    for whoever reads the memory of the process in which both go on working.
    """
    pieces: list[bytes] = []
    for skill in sorted(levels):
        pieces += (b",", canonical(skill), b":", canonical(int(levels[skill])))
    pieces = [b"{", *pieces[1:], b"}", _END]
    size = sum(map(len, pieces))
    padded = SecretBytes.blank(size + -size % BLOCK)
    start = 0
    for piece in pieces:
        padded.view()[start : start + len(piece)] = piece
        start += len(piece)
    return padded


def sealed_for(blob: bytes) -> bytes:
    """Return the public half whose private one opens a view."""
    return blob[:POINT_BYTES]


def open_view(key: X25519PrivateKey, blob: bytes, author: Person, field_code: str) -> dict[str, Level]:
    """Return the levels by skill that `seal_view` sealed."""
    return read_view(open_sealed(key, blob[POINT_BYTES:], context=view_context(author, field_code)))


def read_view(padded: bytes) -> dict[str, Level]:
    """Return the levels in a view that was opened."""
    try:
        found = parse_strictly(_content(padded))
        return {str(skill): Level(level) for skill, level in found.items()}
    except (NotCanonical, ValueError, AttributeError):
        raise VaultDamaged(part="seal", reason="content") from None


def _content(padded: bytes) -> bytes:
    content, end, rest = padded.rpartition(_END)
    if not end or rest.strip(b"\0"):
        raise NotCanonical
    return content
