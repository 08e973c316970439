"""What jrnl, Day One and Mini Diary write as JSON, turned into entries.

The forms are those of jrnl 4.6 (`jrnl --export json`), of Day One's "JSON" export (a zip with one file per journal
and a folder of photos) and of Mini Diary 3.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.services.imports.entries import (
    NOON,
    Entry,
    ImportKind,
    a_day,
    a_moment,
    clock_time,
    entry,
    local_moment,
)

_PICTURE = re.compile(r"!\[[^\]\n]*\]\(dayone-moment:/{1,3}[^)\s]*\)")
_HEADING = re.compile(r"#{1,6}[ \t]+([^\n]+)\n*")
_TIME = re.compile(r"(\d\d):(\d\d)(?::\d\d)?")


def kind_of(document: Any) -> ImportKind | None:
    """Return whose JSON this is, or None."""
    if not isinstance(document, dict):
        return None
    entries = document.get("entries")
    if isinstance(entries, dict):
        return ImportKind.MINI_DIARY
    if not isinstance(entries, list):
        return None
    first = entries[0] if entries else {}
    if isinstance(first, dict) and ("creationDate" in first or "uuid" in first):
        return ImportKind.DAY_ONE
    return ImportKind.DAY_ONE if not entries and "metadata" in document else ImportKind.JRNL


def entries_in(document: Any, kind: ImportKind, zone: tzinfo | None) -> Iterator[Entry]:
    """Yield the entries of ``document``."""
    if kind_of(document) is not kind:
        raise UnreadableImport(reason="other_kind")
    entries = document["entries"]
    if kind is ImportKind.MINI_DIARY:
        for day, one in entries.items():
            yield _mini_diary(day, one, zone)
    else:
        read = _day_one if kind is ImportKind.DAY_ONE else _jrnl
        for one in entries:
            yield read(one, zone)


def _jrnl(one: Any, zone: tzinfo | None) -> Entry:
    day, at = _text(one, "date"), _text(one, "time")
    title, body = _text(one, "title"), _text(one, "body")
    found = _TIME.fullmatch(at)
    if found is None:
        raise UnreadableImport(reason="date")
    moment = local_moment(a_day(day), clock_time(int(found[1]), int(found[2])), zone)
    return entry(f"{day} {at}\0{title}\0{body}", moment, title, body)


def _day_one(one: Any, _zone: tzinfo | None) -> Entry:
    text = one.get("text", "") if isinstance(one, dict) else None
    if not isinstance(text, str):
        raise UnreadableImport(reason="row")
    photos = one.get("photos", [])
    bare = _PICTURE.sub("", text)
    title, body = split_heading(bare)
    tags = one.get("tags", [])
    if not isinstance(photos, list) or not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise UnreadableImport(reason="row")
    if tags:
        body = f"{body.rstrip()}\n\n" + " ".join(f"#{tag.strip().replace(' ', '-')}" for tag in tags)
    at = a_moment(_text(one, "creationDate"))
    key = one.get("uuid") or f"{at.isoformat()}\0{text}"
    if not isinstance(key, str):
        raise UnreadableImport(reason="row")
    return entry(key, at, title, body, max(len(photos), len(_PICTURE.findall(text))))


def _mini_diary(day: str, one: Any, zone: tzinfo | None) -> Entry:
    title, body = _text(one, "title"), _text(one, "text")
    return entry(f"{day}\0{title}\0{body}", local_moment(a_day(day), NOON, zone), title, body)


def split_heading(text: str) -> tuple[str, str]:
    """Return a first line that is a heading, and the rest; without one the title is empty."""
    found = _HEADING.match(text.lstrip())
    return ("", text) if found is None else (found[1].strip(), text.lstrip()[found.end() :])


def _text(one: Any, name: str) -> str:
    value = one.get(name, "") if isinstance(one, dict) else None
    if not isinstance(value, str):
        raise UnreadableImport(reason="row")
    return value
