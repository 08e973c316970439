"""Texts: a folder of Markdown files, one entry each, and plain files with one entry or many.

An entry's day stands in the front matter, else in the file's name, else in its heading, else it is the day on which
the file was last changed. A plain file is cut where a line has nothing but a date, or begins with one in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import PurePosixPath

from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.text import BODY_LIMIT
from rm_desktop.services.imports.entries import NOON, Entry, clock_time, entry, local_moment
from rm_desktop.services.imports.journals import split_heading
from rm_desktop.services.imports.source import Source
from rm_desktop.services.imports.strict_json import decoded

MARKDOWN_ENDINGS = (".md", ".markdown", ".txt")
LARGEST_TEXT = 4 * BODY_LIMIT
LARGEST_JOURNAL = 64 * 1024 * 1024
"""A plain file with many entries."""
_LONGEST_START = 2_000
"""Characters of a line that may begin an entry: it is its title."""
_DATE = r"(?P<year>\d{4,5})-(?P<month>\d\d)-(?P<day>\d\d)|(?P<day2>\d{1,2})\.(?P<month2>\d{1,2})\.(?P<year2>\d{4,5})"
_TIME = r"(?:(?:[T ]+|, )(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?: ?(?P<half>[AaPp][Mm]))?)?"
_WHEN = rf"(?:{_DATE}){_TIME}"
_BRACKETED = re.compile(rf"\[{_WHEN}\][ \t]*(?P<title>.*)")
_BARE = re.compile(rf"(?:#{{1,6}} )?{_WHEN}[:.]?(?P<title>)[ \t]*")
_LEADING = re.compile(rf"{_WHEN}[ \t:_-]*(?P<title>.*)", re.DOTALL)
_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(title|date|created)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)


def markdown_entries(source: Source, zone: tzinfo | None) -> Iterator[Entry]:
    """Yield one entry per text file of ``source``."""
    for name in source.names():
        if name.lower().endswith(MARKDOWN_ENDINGS):
            text = decoded(source.read(name, LARGEST_TEXT)).replace("\r\n", "\n")
            yield _markdown(name, text, source.changed(name), zone)


def _markdown(name: str, text: str, changed: datetime, zone: tzinfo | None) -> Entry:
    fields, bare = _front_matter(text)
    heading, body = split_heading(bare)
    stem = PurePosixPath(name).stem
    in_name, in_heading = _LEADING.fullmatch(stem), _LEADING.fullmatch(heading)
    title = fields.get("title") or (in_heading["title"] if in_heading else heading)
    title = title or (in_name["title"].replace("_", " ") if in_name else stem)
    at = _front_date(fields, zone)
    for found in (in_name, in_heading):
        at = at or (_moment(found, zone) if found else None)
    if in_name and in_heading and in_heading["hour"]:
        at = _moment(in_heading, zone)
    return entry(f"{name}\0{text}", at or changed, title, body)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    fields = {name.lower(): value.strip("\"'") for name, value in _FIELD.findall(found[1])}
    return fields, text[found.end() :]


def _front_date(fields: dict[str, str], zone: tzinfo | None) -> datetime | None:
    for name in ("date", "created"):
        found = _LEADING.match(fields.get(name, ""))
        if found is not None:
            return _moment(found, zone)
    return None


def text_entries(name: str, text: str, changed: datetime, zone: tzinfo | None) -> Iterator[Entry]:
    """Yield the entries of a plain file; one as a whole where it does not begin with a date."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "")
    if _start(first) is None:
        title, body = split_heading(text)
        yield entry(f"{name}\0{text}", changed, title or PurePosixPath(name).stem, body)
        return
    begun: re.Match[str] | None = None
    body_lines: list[str] = []
    for line in [*lines, None]:
        found = None if line is None else _start(line)
        if line is not None and found is None:
            body_lines.append(line)
            continue
        if begun is not None:
            body = "\n".join(body_lines).strip("\n")
            at = _moment(begun, zone)
            yield entry(f"{at.isoformat()}\0{begun['title']}\0{body}", at, begun["title"], body)
        begun, body_lines = found, []


def _start(line: str) -> re.Match[str] | None:
    if len(line) > _LONGEST_START:
        return None
    return _BRACKETED.fullmatch(line) or _BARE.fullmatch(line)


def _moment(found: re.Match[str], zone: tzinfo | None) -> datetime:
    year, month, day = (int(found[name] or found[f"{name}2"]) for name in ("year", "month", "day"))
    at = NOON if found["hour"] is None else _time(int(found["hour"]), int(found["minute"]), found["half"])
    try:
        return local_moment(date(year, month, day), at, zone)
    except ValueError:
        raise UnreadableImport(reason="date") from None


def _time(hour: int, minute: int, half: str | None) -> time:
    if half is not None:
        hour = hour % 12 + (12 if half.lower() == "pm" else 0)
    return clock_time(hour, minute)


def epoch_day(at: float) -> datetime:
    """Return a file's time as a moment."""
    return datetime.fromtimestamp(int(at), UTC)
