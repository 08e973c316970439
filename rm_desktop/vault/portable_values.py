"""Every value of a take-out, looked at before it enters a database, and turned into what a column keeps.

Whatever it is that came in, reading it later must not fail: words are of their sets, moments and days within what
can be reckoned with, numbers within reason, texts of the form and length that the program itself keeps.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from rm_desktop.domain.errors import InvalidInput, UnreadableImport
from rm_desktop.domain.text import BODY_LIMIT, TEXT_LIMIT, clean_text
from rm_desktop.domain.words import (
    Address,
    DocumentFormat,
    ExportKind,
    GoalChanged,
    GoalState,
    ItemOrigin,
    Kind,
    Level,
    Person,
    PulseAnswer,
    PulseQuestion,
    SessionState,
)
from rm_desktop.vault.repositories.columns import kept

Check = Callable[[Any], object]
LARGEST_NUMBER = 1 << 48
LARGEST_FILE = 10 * 1024 * 1024
_ID = re.compile("[0-9a-f]{32}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STEP = re.compile("(step_[a-z]+):[0-9a-f]{32}")

MOMENTS = frozenset(
    {
        *("created_at", "updated_at", "at", "planned_at", "started_at", "finished_at", "clock_since", "done_at"),
        *("interrupted_at", "ended_at"),
    }
)
DAYS = frozenset({"started_on", "planned_end", "retention_until", "due_on", "on_day"})
FLAGS = frozenset({"due_next", "sample", "hidden"})
NUMBERS = frozenset(
    {"rhythm_days", "planned_meetings", "meeting_minutes", "number", "position", "minutes", "clock_seconds", "size"}
)
IDS = frozenset(
    {"id", "agreement_id", "session_id", "current_item", "carried_from", "goal_id", "action_id", "example_id"}
) | {"template_id"}
WORDS: Mapping[tuple[str, str], type[Enum]] = {
    ("pair", "address"): Address,
    ("agreement_consent", "person"): Person,
    ("session", "state"): SessionState,
    ("item", "origin"): ItemOrigin,
    ("note", "parent_kind"): Kind,
    ("action", "owner"): Person,
    ("goal", "state"): GoalState,
    ("goal_event", "state"): GoalState,
    ("own_question", "asked_by"): Person,
    ("pulse", "question"): PulseQuestion,
    ("pulse", "senior"): PulseAnswer,
    ("pulse", "junior"): PulseAnswer,
    ("shown_view", "author"): Person,
    ("export", "kind"): ExportKind,
    ("export", "format"): DocumentFormat,
}
"""Which set a word comes from, by table and column."""


def checks_of(table: str, columns: tuple[str, ...]) -> tuple[Check, ...]:
    """Return what turns each column's value of ``table`` into what is kept, or raises `UnreadableImport`."""
    return tuple(_check_of(table, column) for column in columns)


def _check_of(table: str, column: str) -> Check:
    if found := WORDS.get((table, column)):
        return _one_of(found)
    for names, check in _BY_NAME:
        if column in names:
            return check
    if (table, column) == ("goal_change", "what"):
        return _goal_change
    return _body if column == "body" else _text


def _bad() -> UnreadableImport:
    return UnreadableImport(reason="row")


def _demand(held: bool) -> None:
    if not held:
        raise _bad()


def _one_of(words: type[Enum]) -> Check:
    known = {one.value for one in words}

    def check(value: Any) -> object:
        _demand(isinstance(value, str) and value in known)
        return value

    return check


def _id(value: Any) -> object:
    _demand(isinstance(value, str) and _ID.fullmatch(value) is not None)
    return value


def _text(value: Any) -> object:
    return _bounded(value, TEXT_LIMIT)


def _body(value: Any) -> object:
    return _bounded(value, BODY_LIMIT)


def _bounded(value: Any, limit: int) -> str:
    _demand(isinstance(value, str))
    try:
        return clean_text(value, "text", limit)
    except InvalidInput:
        raise UnreadableImport(reason="long_text") from None


def _number(value: Any) -> object:
    _demand(type(value) is int and 0 <= value <= LARGEST_NUMBER)
    return value


def _flag(value: Any) -> object:
    _demand(isinstance(value, bool))
    return int(value)


def _moment(value: Any) -> object:
    _demand(isinstance(value, str) and _MOMENT.fullmatch(value) is not None)
    return _within(datetime.fromisoformat, value)


def _day(value: Any) -> object:
    _demand(isinstance(value, str) and _DAY.fullmatch(value) is not None)
    return _within(date.fromisoformat, value)


def _within(read: Callable[[str], object], value: str) -> object:
    try:
        return kept(read(value))
    except (ValueError, InvalidInput):
        raise UnreadableImport(reason="date") from None


def _level(value: Any) -> object:
    _demand(isinstance(value, str) and value.upper() in Level.__members__ and value == value.lower())
    return Level[value.upper()].value


def _file(value: Any) -> object:
    _demand(isinstance(value, str))
    if len(value) > LARGEST_FILE * 4 // 3 + 4:
        raise UnreadableImport(reason="file_size")
    try:
        return b64decode(value, validate=True)
    except ValueError:
        raise _bad() from None


def _goal_change(value: Any) -> object:
    _demand(isinstance(value, str))
    step = _STEP.fullmatch(value)
    _demand((step.group(1) if step else value) in {one.value for one in GoalChanged})
    return value


_BY_NAME: tuple[tuple[frozenset[str], Check], ...] = (
    (MOMENTS, _moment),
    (DAYS, _day),
    (FLAGS, _flag),
    (NUMBERS, _number),
    (IDS, _id),
    (frozenset({"level"}), _level),
    (frozenset({"content"}), _file),
)
