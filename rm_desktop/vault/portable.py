"""What a compartment holds, as plain values in a fixed order: the content of a take-out, and what an import gives back.

Only what people can still see: nothing from the wastebasket, nothing that hangs on what lies there, no keys, no
signatures, no log of openings. A link to something that is gone is null.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from rm_desktop.domain.words import Compartment, Level
from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.columns import a_moment

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]
RawTables = Mapping[str, Sequence[tuple[Any, ...]]]
"""Rows as the database has them."""
Between = Callable[[], None]
_Read = Callable[[Any], Any]


def _moment(value: int) -> str:
    return a_moment(value).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _level(value: int) -> str:
    return Level(value).name.lower()


def _base64(value: bytes) -> str:
    return b64encode(value).decode("ascii")


def _same(value: Any) -> Any:
    return value


_MOMENTS = {
    *("created_at", "updated_at", "at", "planned_at", "started_at", "finished_at", "clock_since", "done_at"),
    *("interrupted_at", "ended_at"),
}
_READS: dict[str, _Read] = {
    **dict.fromkeys(_MOMENTS, _moment),
    **dict.fromkeys(("due_next", "sample", "hidden"), bool),
    "level": _level,
    "content": _base64,
}

_STAMPS = ("created_at", "updated_at")
_LIVE = "SELECT id FROM {} WHERE deleted_at IS NULL"
_OWN_LINE = f"substr({{}}.skill, 1, 4) <> 'own.' OR substr({{}}.skill, 5) IN ({_LIVE.format('own_skill')})"
"""A line the pair added and put into the wastebasket takes its levels and examples along."""
_PLACED = (
    f"substr(code, 1, 4) <> 'own.' OR substr(code, 5) IN ({_LIVE.format('own_skill')}) "
    f"OR substr(code, 5) IN ({_LIVE.format('own_field')})"
)


class _Table(NamedTuple):
    """One table: its columns, which of them point at other things, which rows are live, and their order."""

    name: str
    columns: tuple[str, ...]
    links: Mapping[str, str] = {}
    live: str = "TRUE"
    order: str = "created_at, id"

    def sql(self) -> str:
        columns = ", ".join(self._column(name) for name in self.columns)
        return f"SELECT {columns} FROM {self.name} WHERE {self.live} ORDER BY {self.order}"

    def _column(self, name: str) -> str:
        if name not in self.links:
            return name
        return f"CASE WHEN {name} IN ({_LIVE.format(self.links[name])}) THEN {name} END AS {name}"


def _in(column: str, table: str) -> str:
    return f"{column} IN ({_LIVE.format(table)})"


_THERE = "deleted_at IS NULL"
_NOTE_COLUMNS = ("id", "title", "body", "parent_kind", "parent_id", "parent_label", *_STAMPS)
_STEP = "substr(what, instr(what, ':') + 1)"
"""The step a change of a goal is about."""
_CONSENTED = "(SELECT count(*) FROM agreement_consent c WHERE c.agreement_id = {}) = 2"

_SHARED = (
    _Table(
        "pair",
        (
            *("senior_name", "junior_name", "address", "senior_trusted", "junior_trusted", "started_on", "planned_end"),
            *("rhythm_days", "planned_meetings", "meeting_minutes", "retention_until", "interrupted_at", "ended_at"),
            *("sample", *_STAMPS),
        ),
        order="id",
    ),
    _Table("agreement", ("id", "number", "created_at"), order="number"),
    _Table("agreement_clause", ("agreement_id", "position", "code", "title", "text"), order="agreement_id, position"),
    _Table(
        "agreement_consent",
        ("agreement_id", "person", "at"),
        live=_CONSENTED.format("agreement_id"),
        order="agreement_id, person",
    ),
    _Table(
        "session",
        (
            *("id", "title", "state", "template", "place", "planned_at", "minutes", "started_at", "finished_at"),
            *("clock_seconds", "clock_since", "current_item", "junior_learned", *_STAMPS),
        ),
        links={"current_item": "item"},
        live=_THERE,
    ),
    _Table(
        "item",
        (
            *("id", "session_id", "position", "title", "minutes", "done_at", "origin", "carried_from", "skill"),
            *("goal_id", *_STAMPS),
        ),
        links={"carried_from": "item", "goal_id": "goal"},
        live=f"{_THERE} AND {_in('session_id', 'session')}",
        order="session_id, position, created_at, id",
    ),
    _Table(
        "note",
        _NOTE_COLUMNS,
        live=f"{_THERE} AND (parent_kind IS NOT 'item' OR {_in('parent_id', 'item')})",
    ),
    _Table(
        "action",
        ("id", "text", "owner", "due_on", "due_next", "session_id", "goal_id", "done_at", "outcome", *_STAMPS),
        links={"session_id": "session", "goal_id": "goal"},
        live=_THERE,
    ),
    _Table(
        "carried_action",
        ("session_id", "action_id"),
        live=f"{_in('session_id', 'session')} AND {_in('action_id', 'action')}",
        order="session_id, action_id",
    ),
    _Table("goal", ("id", "title", "why", "success", "due_on", "state", "position", *_STAMPS), live=_THERE),
    _Table(
        "step",
        ("id", "goal_id", "position", "text", "done_at", *_STAMPS),
        live=f"{_THERE} AND {_in('goal_id', 'goal')}",
        order="goal_id, position, id",
    ),
    _Table("goal_event", ("goal_id", "at", "state", "remark"), live=_in("goal_id", "goal"), order="goal_id, number"),
    _Table(
        "goal_change",
        ("goal_id", "at", "what", "before", "after"),
        live=f"{_in('goal_id', 'goal')} AND (instr(what, ':') = 0 OR {_in(_STEP, 'step')})",
        order="goal_id, number",
    ),
    _Table(
        "goal_skill",
        ("goal_id", "skill"),
        live=f"{_in('goal_id', 'goal')} AND ({_OWN_LINE.format('goal_skill', 'goal_skill')})",
        order="goal_id, skill",
    ),
    _Table(
        "assessment",
        ("id", "skill", "level", "at", "session_id"),
        links={"session_id": "session"},
        live=_OWN_LINE.format("assessment", "assessment"),
        order="number",
    ),
    _Table(
        "example",
        ("id", "skill", "text", "on_day", "session_id", *_STAMPS),
        links={"session_id": "session"},
        live=f"{_THERE} AND ({_OWN_LINE.format('example', 'example')})",
    ),
    _Table(
        "example_file",
        ("example_id", "name", "content"),
        live=f"example_id IN (SELECT id FROM example WHERE {_THERE} AND ({_OWN_LINE.format('example', 'example')}))",
        order="example_id",
    ),
    _Table("own_field", ("id", "title", *_STAMPS), live=_THERE),
    _Table("own_skill", ("id", "field_code", "title", *_STAMPS), live=_THERE),
    _Table("checklist_place", ("code", "position", "hidden"), live=_PLACED, order="code"),
    _Table("own_template", ("id", "title", *_STAMPS), live=_THERE),
    _Table(
        "own_template_item",
        ("template_id", "position", "title", "minutes"),
        live=_in("template_id", "own_template"),
        order="template_id, position",
    ),
    _Table("own_question", ("id", "topic", "text", "asked_by", *_STAMPS), live=_THERE),
    _Table(
        "skipped_question",
        ("code",),
        live=f"substr(code, 1, 4) <> 'own.' OR substr(code, 5) IN ({_LIVE.format('own_question')})",
        order="code",
    ),
    _Table("later", ("id", "text", "skill", "goal_id", *_STAMPS), links={"goal_id": "goal"}, live=_THERE),
    _Table(
        "pulse",
        ("id", "session_id", "question", "senior", "junior", "at"),
        live=_in("session_id", "session"),
        order="session_id, question",
    ),
    _Table(
        "shown_view",
        ("author", "skill", "level", "at"),
        live=_OWN_LINE.format("shown_view", "shown_view"),
        order="author, skill",
    ),
    _Table(
        "export",
        ("id", "kind", "purpose", "format", "at", "size", "content_sha256", "written_sha256"),
        order="at, id",
    ),
)
_PRIVATE = (_Table("note", _NOTE_COLUMNS, live=_THERE),)

LEFT_OUT = frozenset(
    {
        *("public_key", "export_consent", "opening", "opening_note", "preference", "sealed_view", "note_version"),
    }
)
"""Keys, signatures, what is sealed, which mean nothing outside this vault, traces of its use, and earlier texts."""


def table_names(part: Compartment) -> tuple[str, ...]:
    """Return which tables a take-out of ``part`` has, in their order."""
    return tuple(table.name for table in _tables(part))


def columns_of(part: Compartment, name: str) -> tuple[str, ...]:
    """Return the columns of one of them."""
    return next(table.columns for table in _tables(part) if table.name == name)


def portable_rows(db: Connection, part: Compartment) -> RawTables:
    """Return what the database holds of it, inside the caller's transaction: quick, so that nobody waits long."""
    return {table.name: [tuple(row) for row in db.all(table.sql())] for table in _tables(part)}


def plain_tables(part: Compartment, raw: RawTables, between: Between | None = None) -> Tables:
    """Return `portable_rows` as a take-out has them; ``between`` is called after each row, on any thread."""
    found: dict[str, list[Row]] = {}
    for table in _tables(part):
        rows = found[table.name] = []
        for row in raw[table.name]:
            rows.append(_plain(table, row))
            if between is not None:
                between()
    return found


def _tables(part: Compartment) -> tuple[_Table, ...]:
    return _SHARED if part is Compartment.SHARED else _PRIVATE


def _plain(table: _Table, row: Any) -> Row:
    values = zip(table.columns, row, strict=True)
    return {name: None if value is None else _READS.get(name, _same)(value) for name, value in values}
