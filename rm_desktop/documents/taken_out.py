"""A meeting and a private note as Markdown files of a take-out: the notes as they were written, nothing left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rm_desktop.documents.markdown import escaped
from rm_desktop.domain.sentences import Sentences

Row = dict[str, Any]
Moment = Callable[[str], str]
"""Gives the words for a moment as a take-out keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenMeeting:
    """One meeting with everything that hangs on it."""

    session: Row = field(repr=False)
    items: Sequence[Row] = field(repr=False)
    notes: dict[str, str] = field(repr=False)
    tasks: Sequence[Row] = field(repr=False)


def meeting_markdown(say: Sentences, meeting: TakenMeeting, names: dict[str, str], moment: Moment) -> str:
    """Return one meeting as Markdown."""
    session = meeting.session
    parts = [f"# {_line(session['title'])}"]
    if at := session["started_at"] or session["planned_at"]:
        parts.append(" · ".join(_line(word) for word in (moment(at), session["place"]) if word))
    for item in meeting.items:
        parts.append(f"## {_line(item['title'])}")
        body = meeting.notes.get(item["id"], "").strip("\n")
        parts += [body] if body else []
    if meeting.tasks:
        parts += [f"## {say('tasks')}", "\n".join(_task(task, names) for task in meeting.tasks)]
    if session["junior_learned"]:
        parts += [f"## {_line(say('learned', who=names['junior']))}", session["junior_learned"].strip("\n")]
    return _joined(parts)


def note_markdown(say: Sentences, note: Row, moment: Moment) -> str:
    """Return one private note as Markdown."""
    parts = [f"# {_line(note['title'] or say('untitled'))}"]
    parts.append(" · ".join(_line(word) for word in (moment(note["updated_at"]), note["parent_label"]) if word))
    body = note["body"].strip("\n")
    return _joined([*parts, body] if body else parts)


def _task(task: Row, names: dict[str, str]) -> str:
    box = "x" if task["done_at"] else " "
    outcome = f": {_line(task['outcome'])}" if task["outcome"] else ""
    return f"- [{box}] {_line(task['text'])} \u2013 {_line(names[task['owner']])}{outcome}"


def _line(text: str) -> str:
    return escaped(text).replace("\n", " ")


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"
