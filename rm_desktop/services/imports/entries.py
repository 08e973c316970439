"""One entry of another program's journal, in one form whatever it came from, and the rows it becomes here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from enum import Enum, unique
from typing import Any

from rm_desktop.domain.clock import EARLIEST, LATEST
from rm_desktop.domain.errors import InvalidInput, UnreadableImport
from rm_desktop.domain.text import BODY_LIMIT, TITLE_LIMIT, clean_line, clean_text, first_line
from rm_desktop.domain.words import Compartment, ItemOrigin, Kind, SessionState
from rm_desktop.vault.portable import Row

NOON = time(12, 0)
"""When an entry was written of which only the day is known."""


_MEETING: Row = {
    "state": SessionState.FINISHED.value,
    "template": None,
    "place": "",
    "planned_at": None,
    "minutes": 0,
    "clock_seconds": 0,
    "clock_since": None,
    "current_item": None,
    "junior_learned": "",
}
_ITEM: Row = {
    "position": 0,
    "minutes": 0,
    "origin": ItemOrigin.GENERAL.value,
    "carried_from": None,
    "skill": None,
    "goal_id": None,
}
"""What a meeting and its item have that came from elsewhere: no length was measured, nothing was planned."""


@unique
class ImportKind(Enum):
    """What can be taken in."""

    TAKEOUT = "takeout"
    MARKDOWN = "markdown"
    DAY_ONE = "dayone"
    JRNL = "jrnl"
    MINI_DIARY = "minidiary"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``key`` is what tells it from others of its kind: the same text taken in twice is one entry."""

    key: str = field(repr=False)
    at: datetime
    title: str = field(repr=False)
    body: str = field(repr=False)
    pictures: int = 0


def entry(key: str, at: datetime, title: str, body: str, pictures: int = 0) -> Entry:
    """Return an entry whose texts can be kept; `UnreadableImport` for a day nobody means or a text without end."""
    if not EARLIEST <= at.date() <= LATEST:
        raise UnreadableImport(reason="date")
    try:
        text = clean_text(body, "body", BODY_LIMIT).strip("\n")
    except InvalidInput:
        raise UnreadableImport(reason="long_text") from None
    line = clean_line(title[: 8 * TITLE_LIMIT], "title", 8 * TITLE_LIMIT)[:TITLE_LIMIT]
    return Entry(key=key, at=at, title=line, body=text, pictures=pictures)


def local_moment(day: date, at: time, zone: tzinfo | None) -> datetime:
    """Return a moment on the people's wall calendar in UTC."""
    if not EARLIEST <= day <= LATEST:
        raise UnreadableImport(reason="date")
    here = datetime.combine(day, at)
    return (here.astimezone() if zone is None else here.replace(tzinfo=zone)).astimezone(UTC)


def clock_time(hour: int, minute: int) -> time:
    """Return a time of day."""
    try:
        return time(hour, minute)
    except ValueError:
        raise UnreadableImport(reason="date") from None


def a_day(text: str) -> date:
    """Return a day written as 2026-06-04."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UnreadableImport(reason="date") from None


def a_moment(text: str) -> datetime:
    """Return a moment written with its distance to UTC, as in 2026-06-04T12:00:00Z."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise UnreadableImport(reason="date") from None
    if found.tzinfo is None or not EARLIEST <= found.date() <= LATEST:
        raise UnreadableImport(reason="date")
    return found.astimezone(UTC)


def rows_of(entries: Iterable[Entry], kind: ImportKind, part: Compartment) -> dict[str, list[Row]]:
    """Return what the entries become, as rows of a take-out.

    In a private part each is a note. What both share knows notes in meetings only, so there each is a finished
    meeting of its day with one item that has the text. The ids come from kind and key, thus never twice.
    """
    found: dict[str, list[Row]] = {"session": [], "item": [], "note": []}
    known: set[str] = set()
    for one in entries:
        if one.key in known:
            continue
        known.add(one.key)
        if part is Compartment.SHARED:
            session, item = _meeting(one, kind)
            found["session"].append(session)
            found["item"].append(item)
            found["note"].append(_note(one, kind, parent=item["id"]))
        else:
            found["note"].append(_note(one, kind, parent=None))
    return found if part is Compartment.SHARED else {"note": found["note"]}


def _meeting(one: Entry, kind: ImportKind) -> tuple[Row, Row]:
    at, title = _stamp(one.at), one.title or first_line(one.body)[:TITLE_LIMIT] or one.at.date().isoformat()
    stamps = {"created_at": at, "updated_at": at}
    session = _id(kind, one, "session")
    meeting = _MEETING | {"id": session, "title": title, "started_at": at, "finished_at": at} | stamps
    item = _ITEM | {"id": _id(kind, one, "item"), "session_id": session, "title": title, "done_at": at} | stamps
    return meeting, item


def _note(one: Entry, kind: ImportKind, *, parent: Any) -> Row:
    at = _stamp(one.at)
    return {
        "id": _id(kind, one, "note"),
        "title": "" if parent else one.title,
        "body": one.body,
        "parent_kind": Kind.ITEM.value if parent else None,
        "parent_id": parent,
        "parent_label": "",
        "created_at": at,
        "updated_at": at,
    }


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _id(kind: ImportKind, one: Entry, what: str) -> str:
    return hashlib.sha256(f"rm-import/1\0{kind.value}\0{what}\0{one.key}".encode()).hexdigest()[:32]
