"""Rows that stand in for lost ones, so that what hung on them is still shown: a note needs its item and its meeting."""

from __future__ import annotations

from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Address, GoalState, ItemOrigin, SessionState
from rm_desktop.vault.btree import Value
from rm_desktop.vault.table_shapes import TableShape

AGREEMENT, ITEM, NOTE, PAIR, SESSION = "agreement", "item", "note", "pair", "session"
_EMPTY: dict[str, Value] = {"TEXT": "", "INTEGER": 0, "BLOB": b""}
_HASH = "0" * 64


def stands_in(table: str) -> bool:
    """Whether a lost row of ``table`` gets one that stands in for it."""
    return table in {SESSION, ITEM, PAIR, AGREEMENT, "goal", "export", "own_template"}


def stand_in(shape: TableShape, key: Value, moment: int, words: Sentences, known: dict[str, Value]) -> dict[str, Value]:
    """Return a row for ``key``; its texts say what it is, and what an index still knows of it is kept."""
    given = {**_given(shape.name, moment, words), **known}
    if shape.name == SESSION and given["state"] == SessionState.RUNNING.value:
        given["state"] = SessionState.FINISHED.value
    row: dict[str, Value] = {}
    for column in shape.columns:
        stamp = {"revision": 1, "created_at": moment, "updated_at": moment}.get(column.name)
        value = given.get(column.name, stamp)
        row[column.name] = _EMPTY.get(column.kind) if value is None and column.required else value
    row[shape.key[0]] = key
    return row


def _given(table: str, moment: int, words: Sentences) -> dict[str, Value]:
    rows: dict[str, dict[str, Value]] = {
        SESSION: {
            "title": words("stand_in.meeting"),
            "state": SessionState.FINISHED.value,
            "minutes": 60,
            "started_at": moment,
        },
        ITEM: {"title": words("stand_in.item"), "origin": ItemOrigin.OWN.value},
        "goal": {"title": words("stand_in.goal"), "state": GoalState.OPEN.value},
        "own_template": {"title": words("stand_in.template")},
        "export": {"kind": "summary", "at": moment, "content_sha256": _HASH, "written_sha256": _HASH},
        PAIR: {
            "senior_name": words("stand_in.senior"),
            "junior_name": words("stand_in.junior"),
            "address": Address.SIE.value,
            "rhythm_days": 14,
            "planned_meetings": 10,
            "meeting_minutes": 60,
        },
    }
    return rows.get(table, {})
