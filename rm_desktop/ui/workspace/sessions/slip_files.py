"""The two small files a person may take along: a slip with the date and the own tasks, and a calendar entry."""

from __future__ import annotations

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.words import DocumentFormat, ExportKind, Person
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.sessions.date_step import NextMeeting
from rm_desktop.ui.workspace.small_file import SmallFile


def slip_file(context: Context, person: Person, following: NextMeeting | None, tasks: tuple[str, ...]) -> SmallFile:
    """Return the slip of ``person``."""
    from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415 - typst loads when a slip is wanted
    from rm_desktop.documents.slip import slip  # noqa: PLC0415

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
    from rm_desktop.documents.calendar import calendar_file  # noqa: PLC0415 - its library loads when one is wanted

    content = calendar_file(
        "de" if context.language == "de" else "en",
        uid=following.id or "",
        start=following.at,
        minutes=following.minutes,
        made_at=context.clock.now(),
    )
    return SmallFile(kind=ExportKind.CALENDAR, format=None, content=content)


def own_tasks(journal: Journal, session_id: SessionId, person: Person) -> tuple[str, ...]:
    """Return what ``person`` promised and has not done yet."""
    del session_id
    return tuple(row.text for row in journal.actions.rows("open") if row.owner is person)
