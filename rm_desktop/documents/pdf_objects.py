"""The objects of a PDF as our own writer lays them out: one after another, one table, one trailer.

Not a reader for PDF files of others: what is not laid out like this is a fault of the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rm_desktop.domain.errors import BugError

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY_BYTES = 20
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref")
_OBJECT = re.compile(rb"(\d+) 0 obj\s")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_TRAILED = (b"Root", b"Info", b"ID", b"Encrypt")
_LENGTH = re.compile(rb"/Length (\d+)")

Change = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfObjects:
    """The parts of a file: ``bodies`` by number, the entries of its trailer, and where its table begins."""

    head: bytes
    bodies: Mapping[int, bytes] = field(repr=False)
    trailer: Mapping[bytes, bytes]
    table_at: int

    @property
    def root(self) -> int:
        """The number of the catalogue."""
        return reference(self.trailer[b"Root"])

    @property
    def next_number(self) -> int:
        """The first number that is free."""
        return max(self.bodies) + 1

    def last_page(self) -> int:
        """Return the number of the last page."""
        number = reference(_entry(self.bodies[self.root], b"Pages"))
        while kids := re.search(rb"/Kids\s*\[([^\]]*)\]", self.bodies[number]):
            number = int(re.findall(rb"(\d+) 0 R", kids[1])[-1])
        return number


def read_objects(pdf: bytes) -> PdfObjects:
    """Return the parts of ``pdf``."""
    start, trailer = _START.search(pdf), _TRAILER.search(pdf)
    if start is None or trailer is None:
        raise BugError
    table_at = int(start[1])
    table = _TABLE.match(pdf, table_at)
    if table is None:
        raise BugError
    entries = [pdf[table.end() + _ENTRY_BYTES * n : table.end() + _ENTRY_BYTES * (n + 1)] for n in range(int(table[1]))]
    places = {number: int(entry[:10]) for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], table_at], strict=True))
    bodies = {number: _body(pdf[place : ends[place]], number) for number, place in places.items()}
    whole = b"<<" + trailer[1] + b">>"
    names = {name: _entry(whole, name) for name in _TRAILED if b"/" + name in whole}
    return PdfObjects(head=pdf[: min(places.values())], bodies=bodies, trailer=names, table_at=table_at)


def written(parts: PdfObjects, bodies: Mapping[int, bytes], trailer: Mapping[bytes, bytes]) -> bytes:
    """Return a whole file with these ``bodies`` and this trailer."""
    return append(parts.head, bodies, trailer, whole=True)


def append(data: bytes, bodies: Mapping[int, bytes], trailer: Mapping[bytes, bytes], *, whole: bool = False) -> bytes:
    """Return ``data`` with ``bodies`` behind it and a table of where they stand; ``data`` itself stays as it is."""
    parts, places, at = [data], dict[int, int](), len(data)
    for number, body in sorted(bodies.items()):
        text = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        places[number] = at
        parts.append(text)
        at += len(text)
    entries_of = {number: b"%010d 00000 n \n" % place for number, place in places.items()}
    if whole:
        rows = [b"0 %d\n0000000000 65535 f \n" % (len(places) + 1), *(entries_of[n + 1] for n in range(len(places)))]
    else:
        rows = [b"%d 1\n%b" % entry for entry in entries_of.items()]
    entries = b"".join(b"/%b %b" % entry for entry in trailer.items())
    parts += [b"xref\n", *rows, b"trailer\n<<", entries, b">>\nstartxref\n%d\n%%%%EOF\n" % at]
    return b"".join(parts)


def table_place(pdf: bytes) -> int:
    """Return where the last table of ``pdf`` begins."""
    start = _START.search(pdf)
    if start is None:
        raise BugError
    return int(start[1])


def with_entries(body: bytes, entries: bytes) -> bytes:
    """Return a dictionary with ``entries`` at its end."""
    return body.rstrip().removesuffix(b">>") + entries + b">>"


def reference(value: bytes) -> int:
    """Return the number in ``12 0 R``."""
    return int(value.split()[0])


def with_each_content(body: bytes, change: Change) -> bytes:
    """Return ``body`` with every string and the stream, where it has one, changed."""
    stream = _STREAM.search(body)
    if stream is None or (b"(" in body[: stream.start()] and _inside_string(body, stream.start())):
        return b"".join(_tokens(body, change))
    head = body[: stream.start() + 2]
    length = _LENGTH.search(head)
    if length is None:
        raise BugError
    content = change(body[stream.end() : stream.end() + int(length[1])])
    head = head.replace(length[0], b"/Length %d" % len(content), 1)
    return b"".join(_tokens(head, change)) + b"\nstream\n" + content + b"\nendstream"


def _inside_string(body: bytes, place: int) -> bool:
    """Whether ``place`` stands inside a string of ``body``."""
    return any(start <= place < end for start, end in _strings(body))


def _tokens(body: bytes, change: Change) -> Iterable[bytes]:
    at = 0
    for start, end in _strings(body):
        yield body[at:start]
        yield b"<%b>" % change(_value(body[start:end])).hex().encode("ascii")
        at = end
    yield body[at:]


def _strings(body: bytes) -> Iterable[tuple[int, int]]:
    """Yield where strings begin and end, in brackets or in hexadecimal digits."""
    at = 0
    while at < len(body):
        if body[at : at + 2] in {b"<<", b">>"}:
            at += 2
            continue
        if body[at : at + 1] == b"<":
            end = body.index(b">", at) + 1
        elif body[at : at + 1] == b"(":
            end = _closed(body, at)
        else:
            at += 1
            continue
        yield at, end
        at = end


def _closed(body: bytes, at: int) -> int:
    """Return where the string in brackets that begins at ``at`` ends."""
    depth = 0
    while True:
        sign = body[at : at + 1]
        if sign == b"\\":
            at += 1
        depth += {b"(": 1, b")": -1}.get(sign, 0)
        at += 1
        if not depth:
            return at


_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


def _value(token: bytes) -> bytes:
    """Return the bytes that a string stands for."""
    if token.startswith(b"<"):
        digits = token[1:-1].decode("ascii")
        return bytes.fromhex(digits + "0" * (len(digits.replace(" ", "")) % 2))
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8) & 0xFF]) if sign.isdigit() else _SIGNS.get(sign, sign)


def _body(text: bytes, number: int) -> bytes:
    found = _OBJECT.match(text)
    if found is None or int(found[1]) != number or not text.rstrip().endswith(b"endobj"):
        raise BugError
    return text[found.end() : text.rindex(b"endobj")].rstrip()


def _entry(body: bytes, name: bytes) -> bytes:
    """Return what stands under ``name``: a reference or an array."""
    found = re.search(rb"/" + name + rb"\s*(\d+ 0 R|\[.*?\])", body, re.DOTALL)
    if found is None:
        raise BugError
    return found[1]
