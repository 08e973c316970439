"""A checklist as a file: plain text that any editor writes, without levels, examples or names.

    rm-checklist 1
    ; a remark
    # @2 Communication and collaboration     a field that is shipped, by its code
    # Our own field                           a field of the pair's own, by its name
    - A line of it

Whatever else stands in a line makes the file unreadable, and the error names the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.services.plain_lines import is_remark, plain, plain_lines, remarks

HEAD = "rm-checklist 1"
WHAT = "checklist"
LARGEST = 256 * 1024
"""Bytes; two thousand lines of a hundred letters fit in."""
MOST_FIELDS, MOST_LINES, LONGEST_TITLE = 50, 2000, 300
_CODED = re.compile(r"@(\S+)(?: (.*))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedField:
    """A field with the titles of its lines. ``code`` is empty for the pair's own."""

    code: str
    title: str = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a file names."""

    fields: tuple[ListedField, ...]

    def count(self) -> int:
        """Return how many lines there are."""
        return sum(len(one.lines) for one in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was added from a file, by code, and how many of its lines were there already."""

    fields: tuple[str, ...]
    lines: tuple[str, ...]
    known: int


def writing(listed: Listed, remark: str) -> bytes:
    """Return the file of ``listed``; ``remark`` stands on top of it."""
    lines = [HEAD, *remarks(remark)]
    for each in listed.fields:
        name = f"@{each.code} {each.title}" if each.code else plain(each.title)
        lines += ["", f"# {name}", *(f"- {plain(title)}" for title in each.lines)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def reading(data: bytes, *, known: frozenset[str]) -> Listed:
    """Return what a file names, or raise `UnreadableImport`; ``known`` are the codes of shipped fields."""
    lines = plain_lines(data, LARGEST, WHAT)
    if next(lines, (0, ""))[1] != HEAD:
        raise UnreadableImport(reason="no_head", what=WHAT)
    fields: list[tuple[str, str, list[str]]] = []
    count = 0
    for number, line in lines:
        kind, _, title = line.partition(" ")
        title = title.strip()
        if is_remark(line):
            continue
        if kind == "#" and title:
            fields.append((*_field(title, number, known), []))
        elif kind == "-" and title and fields:
            count += 1
            fields[-1][2].append(_short(title, number))
        else:
            raise UnreadableImport(reason="line", line=number, what=WHAT)
        if len(fields) > MOST_FIELDS or count > MOST_LINES:
            raise UnreadableImport(reason="too_much", what=WHAT)
    return Listed(fields=tuple(ListedField(code=code, title=title, lines=tuple(own)) for code, title, own in fields))


def _field(title: str, number: int, known: frozenset[str]) -> tuple[str, str]:
    coded = _CODED.fullmatch(title)
    if coded is None:
        return "", _short(title, number)
    if coded[1] not in known:
        raise UnreadableImport(reason="line", line=number, what=WHAT)
    return coded[1], _short(coded[2] or "", number)


def _short(title: str, number: int) -> str:
    if len(title) > LONGEST_TITLE:
        raise UnreadableImport(reason="line", line=number, what=WHAT)
    return title
