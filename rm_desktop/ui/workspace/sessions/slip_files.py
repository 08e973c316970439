"""The two small files a person may take along: a slip with the date and the own tasks, and a calendar entry."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.documents.calendar import calendar_file
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.slip import slip
from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.ids import ExportId, SessionId, new_id
from rm_desktop.domain.words import DocumentFormat, ExportKind, Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.sessions.date_step import NextMeeting
from rm_desktop.vault.atomic import mapped_os_errors, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallFile:
    """What is to be written: its bytes and what the register says about it."""

    kind: ExportKind
    format: DocumentFormat | None
    content: bytes = field(repr=False)


def slip_file(context: Context, person: Person, following: NextMeeting | None, tasks: tuple[str, ...]) -> SmallFile:
    """Return the slip of ``person``."""
    document = slip(
        "de" if context.language == "de" else "en",
        name=context.pair.name(person),
        next_at=following.at if following else None,
        minutes=following.minutes if following else 0,
        place=following.place if following else "",
        tasks=tasks,
    )
    return SmallFile(kind=ExportKind.SLIP, format=DocumentFormat.PDF, content=render_pdf(document))


def calendar_entry(context: Context, following: NextMeeting) -> SmallFile:
    """Return the calendar file of the next meeting; its title is neutral."""
    content = calendar_file(
        "de" if context.language == "de" else "en",
        uid=following.id or "",
        start=following.at,
        minutes=following.minutes,
        made_at=context.clock.now(),
    )
    return SmallFile(kind=ExportKind.CALENDAR, format=None, content=content)


def write_small_file(path: Path, file: SmallFile) -> SmallFile:
    """Write ``file`` where it was asked for, and nowhere else."""
    with mapped_os_errors(outside=True):
        replace(file.content, path)
    return file


def own_tasks(journal: Journal, session_id: SessionId, person: Person) -> tuple[str, ...]:
    """Return what ``person`` promised and has not done yet."""
    del session_id
    return tuple(row.text for row in journal.actions.rows("open") if row.owner is person)


def register(journal: Journal, file: SmallFile, context: Context) -> Saved[Export]:
    """Note in the register that the file left: kind, size and hash, no content."""
    digest = hashlib.sha256(file.content).hexdigest()
    export = Export(
        id=ExportId(new_id()),
        kind=file.kind,
        purpose="",
        format=file.format,
        at=context.clock.now(),
        size=len(file.content),
        content_sha256=digest,
        written_sha256=digest,
    )
    return journal.register.add(export)
