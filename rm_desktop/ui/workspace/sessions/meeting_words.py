"""How a meeting is called on the page: its number and title, its day, its state."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.entities import Session
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.text import isolated
from rm_desktop.domain.words import SessionState
from rm_desktop.ui.runtime.formats import format_day, format_day_of_year, format_moment

_LONG_WORD = re.compile(r"(\S{24})(?=\S)")
_MAY_BREAK = "\u200b"


def breakable(text: str) -> str:
    """Return ``text`` with places where a label may break words that are longer than any line."""
    return _LONG_WORD.sub(rf"\1{_MAY_BREAK}", text)


def meeting_title(number: int, title: str) -> str:
    """Return number and title: "7. Treffen · Soziale Medien"."""
    return QCoreApplication.translate("MeetingWords", "Meeting {number} · {title}").format(
        number=number, title=isolated(title)
    )


def meeting_when(meeting: Session | SessionRow, *, place: bool = True) -> str:
    """Return when it is or was, and where."""
    if meeting.state is SessionState.FINISHED and meeting.started_at is not None:
        when = format_day(meeting.started_at.astimezone().date())
    elif meeting.started_at is not None:
        when = format_day_of_year(meeting.started_at.astimezone().date())
    elif meeting.planned_at is not None:
        when = format_moment(meeting.planned_at)
    else:
        when = QCoreApplication.translate("MeetingWords", "No date yet")
    return f"{when} · {isolated(meeting.place)}" if place and meeting.place else when


def state_word(state: SessionState) -> str:
    """Return the word for a meeting's state."""
    words = {
        SessionState.PLANNED: QCoreApplication.translate("MeetingWords", "planned"),
        SessionState.RUNNING: QCoreApplication.translate("MeetingWords", "running"),
        SessionState.FINISHED: QCoreApplication.translate("MeetingWords", "held"),
        SessionState.POSTPONED: QCoreApplication.translate("MeetingWords", "postponed"),
    }
    return words[state]
