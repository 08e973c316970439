"""session and note: what a pair plans and writes down."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import Opened, opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.secrets_input import STDIN
from rm_desktop.cli.wording import Words
from rm_desktop.domain.errors import CompartmentClosed, InvalidInput, NotReadable
from rm_desktop.domain.ids import NoteId, SessionId
from rm_desktop.domain.text import BODY_LIMIT
from rm_desktop.domain.words import Compartment, ItemOrigin, Kind


def add_session(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Plan a meeting, or log one that was held when its time lies in the past."""
    moment = _moment(options.at) if options.at else None
    with opened(options, words, output) as it:
        sessions = it.journal.sessions
        if moment is not None and moment < datetime.now(moment.tzinfo):
            saved = sessions.log_afterwards(options.title, moment, options.minutes, template=options.template)
        else:
            saved = sessions.plan(options.title, moment, options.minutes, template=options.template)
    output.say(saved.value.id)
    output.document({"id": saved.value.id})
    return Exit.DONE


def list_sessions(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """List all meetings, the newest first."""
    with opened(options, words, output) as it:
        rows = it.journal.sessions.rows()
    output.document({"items": rows})
    for row in rows:
        moment = row.started_at or row.planned_at
        when = words.content.moment(moment) if moment else words("session.no_date")
        output.say(f"{row.id}  {when}  {words(f'session.{row.state.value}')}  {row.title}")
    return Exit.DONE


def show_session(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Show one meeting with its agenda, notes and tasks."""
    key = SessionId(options.id)
    with opened(options, words, output) as it:
        session = it.journal.sessions.get(key)
        items = it.journal.agenda.rows(key)
        notes = {item.id: it.journal.notes.for_item(item.id).body for item in items if item.has_note}
        actions = it.journal.actions.rows("all", session_id=key)
    output.document({"session": session, "items": items, "notes": notes, "actions": actions})
    output.say(f"# {session.title}")
    for item in items:
        output.say(f"\n## [{'x' if item.done else ' '}] {item.title}")
        if item.id in notes:
            output.say(notes[item.id])
    for action in actions:
        output.say(f"- [{'x' if action.done_at else ' '}] {action.text} ({words(f'who.{action.owner.value}')})")
    if session.junior_learned:
        output.say(words("session.learned", text=session.junior_learned))
    return Exit.DONE


def add_note(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Add a Markdown note: to a meeting's general item, or to the private compartment that is open."""
    if not options.private and options.session is None:
        raise InvalidInput(field="session", reason="empty")
    body = _body(options.file)
    with opened(options, words, output) as it:
        key = _add_private(it, options, body) if options.private else _add_shared(it, options, body)
    output.say(key)
    output.document({"id": key})
    return Exit.DONE


def _add_private(it: Opened, options: argparse.Namespace, body: str) -> str:
    parent = None
    if options.session is not None:
        label = ""
        if Compartment.SHARED in it.vault.compartments:
            label = it.journal.sessions.get(SessionId(options.session)).title
        parent = (Kind.SESSION, options.session, label)
    return it.journal.notes.save_private(None, options.title, body, 0, parent=parent).value.id


def _add_shared(it: Opened, options: argparse.Namespace, body: str) -> str:
    """Append to the general item's note, which is made when the meeting has none yet."""
    journal, session = it.journal, SessionId(options.session)
    items = [row for row in journal.agenda.rows(session) if row.origin is ItemOrigin.GENERAL]
    if items:
        item = items[0].id
    else:
        title = journal.content.text("cli.note.general")
        item = journal.agenda.add(session, title, 0, origin=ItemOrigin.GENERAL).value.id
    before = journal.notes.for_item(item)
    text = f"{before.body.rstrip()}\n\n{body}" if before.body.strip() else body
    return journal.notes.save_item_note(item, text, before.revision).value.id


def show_note(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Show one note, private ones of the open compartment included."""
    key = NoteId(options.id)
    with opened(options, words, output) as it:
        note = None
        if it.vault.opening.person is not None:
            note = next(
                (it.journal.notes.private(row.id) for row in it.journal.notes.private_rows() if row.id == key), None
            )
        if note is None:
            if Compartment.SHARED not in it.vault.compartments:
                raise CompartmentClosed(part=Compartment.SHARED.value)
            note = it.journal.notes.get(key)
    output.document(note)
    output.say(note.body)
    return Exit.DONE


def _body(place: str) -> str:
    limit = BODY_LIMIT * 4
    try:
        if place == STDIN:
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(place).open("rb") as file:
                raw = file.read(limit + 1)
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise NotReadable(what="note") from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidInput(field="at", reason="date") from None
    return moment if moment.tzinfo else moment.astimezone()
