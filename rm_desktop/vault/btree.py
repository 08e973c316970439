"""SQLite's pages as they stand in the file: cells of tables and indexes, and the values in them (file format 3).

Read without SQLite, because SQLite stops at the first page that it cannot have.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import NamedTuple

from rm_desktop.crypto.page_cipher import USABLE_BYTES

Value = int | float | str | bytes | None
Pages = Callable[[int], bytes | None]

HEADER_ON_FIRST_PAGE = 100
_LARGEST_IN_TABLE = USABLE_BYTES - 35
_LARGEST_IN_INDEX = (USABLE_BYTES - 12) * 64 // 255 - 23
_SMALLEST = (USABLE_BYTES - 12) * 32 // 255 - 23
_ON_OVERFLOW = USABLE_BYTES - 4
_FIRST_LONG_TYPE = 12
_LARGEST_RECORD = 1 << 30
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _ONE = 7, 8, 9


class PageKind(IntEnum):
    """The first byte of a page that belongs to a tree."""

    INDEX_INTERIOR = 2
    TABLE_INTERIOR = 5
    INDEX_LEAF = 10
    TABLE_LEAF = 13


class Malformed(Exception):
    """Bytes that are no page, cell or record."""


class Cell(NamedTuple):
    """A record with its row number (none in an index) and the overflow pages it goes on to; None where one is lost."""

    rowid: int | None
    values: tuple[Value, ...] | None
    overflow: tuple[int, ...]


class TreePage(NamedTuple):
    """A page taken apart."""

    kind: PageKind
    children: tuple[int, ...]
    cells: tuple[Cell, ...]


def kind_of(number: int, page: bytes) -> PageKind | None:
    """Return which kind of tree page this is, or None."""
    try:
        return PageKind(page[HEADER_ON_FIRST_PAGE if number == 1 else 0])
    except ValueError:
        return None


def take_apart(number: int, pages: Pages) -> TreePage | None:
    """Return what page ``number`` holds, or None where it cannot be read or is no page of a tree."""
    page = pages(number)
    kind = None if page is None else kind_of(number, page)
    if page is None or kind is None:
        return None
    try:
        return _taken_apart(number, page, kind, pages)
    except (Malformed, struct.error, IndexError):
        return None


def overflow_pages(first: int, pages: Pages) -> Iterator[int]:
    """Give the numbers of a chain of overflow pages, as far as it can be followed."""
    seen: set[int] = set()
    while first and first not in seen:
        seen.add(first)
        yield first
        page = pages(first)
        first = int.from_bytes(page[:4]) if page else 0


def _taken_apart(number: int, page: bytes, kind: PageKind, pages: Pages) -> TreePage:
    start = HEADER_ON_FIRST_PAGE if number == 1 else 0
    count, interior = int.from_bytes(page[start + 3 : start + 5]), kind in _INTERIOR
    header = start + (12 if interior else 8)
    children, cells = [], []
    for place in range(header, header + 2 * count, 2):
        offset = int.from_bytes(page[place : place + 2])
        if not header <= offset < USABLE_BYTES:
            raise Malformed
        if interior:
            children.append(int.from_bytes(page[offset : offset + 4]))
            offset += 4
        if kind is not PageKind.TABLE_INTERIOR:
            cells.append(_cell(page, offset, kind, pages))
    if interior:
        children.append(int.from_bytes(page[start + 8 : start + 12]))
    return TreePage(kind, tuple(children), tuple(cells))


_INTERIOR = frozenset({PageKind.INDEX_INTERIOR, PageKind.TABLE_INTERIOR})


def _cell(page: bytes, place: int, kind: PageKind, pages: Pages) -> Cell:
    size, place = _varint(page, place)
    rowid: int | None = None
    if kind is PageKind.TABLE_LEAF:
        number, place = _varint(page, place)
        rowid = number - (1 << 64) if number >> 63 else number
    if size > _LARGEST_RECORD:
        raise Malformed
    local = _local_bytes(size, _LARGEST_IN_TABLE if rowid is not None else _LARGEST_IN_INDEX)
    if place + local > USABLE_BYTES:
        raise Malformed
    payload = page[place : place + local]
    chain: tuple[int, ...] = ()
    if local < size:
        first = int.from_bytes(page[place + local : place + local + 4])
        chain = tuple(overflow_pages(first, pages))
        payload += b"".join((pages(number) or b"")[4:USABLE_BYTES] for number in chain)
        if len(payload) < size or any(pages(number) is None for number in chain):
            return Cell(rowid, None, chain)
    return Cell(rowid, values_of(payload[:size]), chain)


def _local_bytes(size: int, largest: int) -> int:
    if size <= largest:
        return size
    wanted = _SMALLEST + (size - _SMALLEST) % _ON_OVERFLOW
    return wanted if wanted <= largest else _SMALLEST


def values_of(record: bytes) -> tuple[Value, ...]:
    """Return the values of a record."""
    length, place = _varint(record, 0)
    types = []
    while place < length:
        kind, place = _varint(record, place)
        types.append(kind)
    if place != length:
        raise Malformed
    values = []
    for kind in types:
        value, place = _value(record, place, kind)
        values.append(value)
    if place != len(record):
        raise Malformed
    return tuple(values)


def _value(record: bytes, place: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, place
    if kind in (_ZERO, _ONE):
        return kind - _ZERO, place
    if kind >= _FIRST_LONG_TYPE:
        size = (kind - _FIRST_LONG_TYPE) // 2
        piece = _piece(record, place, size)
        if kind % 2 == 0:
            return piece, place + size
        try:
            return piece.decode("utf-8"), place + size
        except UnicodeDecodeError:
            raise Malformed from None
    if kind == _FLOAT:
        return float(struct.unpack(">d", _piece(record, place, 8))[0]), place + 8
    if kind not in _INTEGERS:
        raise Malformed
    size = _INTEGERS[kind]
    return int.from_bytes(_piece(record, place, size), signed=True), place + size


def _piece(record: bytes, place: int, size: int) -> bytes:
    if place + size > len(record):
        raise Malformed
    return record[place : place + size]


def _varint(content: bytes, place: int) -> tuple[int, int]:
    value = 0
    for position in range(8):
        byte = content[place + position]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the high bit says that more follows
            return value, place + position + 1
    return value << 8 | content[place + 8], place + 9
