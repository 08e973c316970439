"""A PDF signed by two people, one after the other. What was there before each signature stays byte for byte.

Each signature is an addition at the end of the file (ISO 32000-1, 12.8) that covers everything before and around it.
The first brings the fields of both, invisible, so that the second changes nothing but its own field.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from rm_desktop.crypto.certificates import FileSignature, signed_data
from rm_desktop.crypto.pdf_cipher import PdfCipher
from rm_desktop.documents.pdf_objects import append, read_objects, table_place, with_entries
from rm_desktop.domain.errors import BugError

_ROOM = 4096
"""Bytes for a signature; ours take about 1,100."""
_HIDDEN_AND_LOCKED = 130
_PLACES = b"0000000000 0000000000 0000000000"
_RANGE = re.compile(rb"/ByteRange\[0 " + _PLACES + rb"\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    """What the second signature needs to know of the first addition."""

    numbers: Mapping[str, int]
    page: int
    trailer: Mapping[bytes, bytes]
    next_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A file that waits for one signature; ``digest`` is what is signed."""

    moment: datetime
    data: bytes = field(repr=False)
    """With an empty place for the signature."""
    start: int
    end: int
    fields: _Fields = field(repr=False)
    cipher: PdfCipher | None = field(repr=False)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of everything but the place for the signature."""
        return hashlib.sha256(self.data[: self.start] + self.data[self.end :]).digest()

    def signed(self, given: FileSignature) -> bytes:
        """Return the file with the signature in its place."""
        content = signed_data(given, self.digest, self.moment)
        if len(content) > _ROOM:
            raise BugError
        digits = content.hex().encode("ascii").ljust(2 * _ROOM, b"0")
        return self.data[: self.start] + b"<" + digits + b">" + self.data[self.end :]

    def next(self, given: FileSignature, role: str) -> Signing:
        """Return the signed file as it waits for the signature of ``role``."""
        return _addition(self.signed(given), {}, role, self)


def begin_signing(pdf: bytes, roles: Sequence[str], moment: datetime, cipher: PdfCipher | None = None) -> Signing:
    """Return ``pdf`` as it waits for the first signature; ``roles`` name the fields in the order of signing.

    Where the file is encrypted already, ``cipher`` is what it was encrypted with.
    """
    parts = read_objects(pdf)
    root, page, first = parts.root, parts.last_page(), parts.next_number
    numbers = {role: first + place for place, role in enumerate(roles)}
    named = b" ".join(b"%d 0 R" % number for number in numbers.values())
    bodies = {
        root: with_entries(parts.bodies[root], b"/AcroForm<</Fields[%b]/SigFlags 3>>" % named),
        page: _with_annotations(parts.bodies[page], named),
    }
    fields = _Fields(numbers=numbers, page=page, trailer=parts.trailer, next_number=first + len(roles))
    empty = Signing(moment=moment, data=pdf, start=0, end=0, fields=fields, cipher=cipher)
    bodies |= {numbers[role]: _field(empty, role, None) for role in roles[1:]}
    return _addition(pdf, bodies, roles[0], empty)


def _addition(data: bytes, bodies: Mapping[int, bytes], role: str, before: Signing) -> Signing:
    """Return ``data`` with an empty signature of ``role`` and ``bodies`` behind it."""
    number = before.fields.next_number
    own = {number: _empty(before), before.fields.numbers[role]: _field(before, role, number)}
    trailer = {
        b"Size": b"%d" % (number + 1),
        **before.fields.trailer,
        b"Prev": b"%d" % table_place(data),
    }
    whole = append(data, {**bodies, **own}, trailer)
    start = whole.index(b"/Contents<", len(data)) + len(b"/Contents")
    end = start + 2 * _ROOM + 2
    covered = b"/ByteRange[0 %010d %010d %010d]" % (start, end, len(whole) - end)
    placed = _RANGE.search(whole, len(data))
    if placed is None:
        raise BugError
    filled = whole[: placed.start()] + covered + whole[placed.end() :]
    return replace(before, data=filled, start=start, end=end, fields=replace(before.fields, next_number=number + 1))


def _empty(signing: Signing) -> bytes:
    """Return a signature without its content. Its strings tell the time and nothing of people."""
    moment = _string(signing, signing.moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ"))
    kind = b"/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached"
    return b"<<%b/M %b/ByteRange[0 %b]/Contents<%b>>>" % (kind, moment, _PLACES, b"0" * (2 * _ROOM))


def _field(signing: Signing, role: str, value: int | None) -> bytes:
    signed = b"" if value is None else b"/V %d 0 R" % value
    name = _string(signing, role)
    kind = b"/FT/Sig/Type/Annot/Subtype/Widget/Rect[0 0 0 0]"
    return b"<<%b/F %d/P %d 0 R/T %b/TU %b%b>>" % (kind, _HIDDEN_AND_LOCKED, signing.fields.page, name, name, signed)


def _string(signing: Signing, text: str) -> bytes:
    plain = text.encode("ascii")
    content = plain if signing.cipher is None else signing.cipher.encrypt(plain)
    return b"<%b>" % content.hex().encode("ascii")


def _with_annotations(page: bytes, named: bytes) -> bytes:
    """Return a page with two more annotations; those of links stay."""
    found = re.search(rb"/Annots\s*\[", page)
    if found is None:
        if b"/Annots" in page:
            raise BugError
        return with_entries(page, b"/Annots[%b]" % named)
    return page[: found.end()] + named + b" " + page[found.end() :]
