"""What the frame brings, in words: on Today, in the agreement and on the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.pages import Check, Due
from rm_desktop.ui.runtime.formats import format_date, format_month


def at_this_meeting(due: Due) -> str:
    """Say what falls due with the meeting that comes next or runs."""
    words = {
        Check.GO_ON: QCoreApplication.translate(
            "Course", "After this meeting both are asked, each alone, whether it goes on."
        ),
        Check.MIDTERM: QCoreApplication.translate(
            "Course", "With this meeting half of it is done: time to look back and ahead."
        ),
        Check.INDEPENDENCE: QCoreApplication.translate(
            "Course", "After this meeting both are asked whether they are still independent and take part freely."
        ),
    }
    return words.get(due.what, "")


def what_falls_due(due: Due) -> str:
    """Say what falls due and when, as one sentence."""
    words = {
        Check.GO_ON: QCoreApplication.translate(
            "Course", "After meeting {number} both are asked, each alone, whether it goes on ({month})."
        ),
        Check.MIDTERM: QCoreApplication.translate(
            "Course", "After meeting {number} half of it is done: time to look back and ahead ({month})."
        ),
        Check.INDEPENDENCE: QCoreApplication.translate(
            "Course",
            "After meeting {number} both are asked whether they are still independent and take part freely ({month}).",
        ),
        Check.END: QCoreApplication.translate("Course", "The programme ends on {day}."),
        Check.DECIDE: QCoreApplication.translate("Course", "By {day} both decide what becomes of the vault."),
    }
    month = f"{format_month(due.day)} {due.day.year}" if due.day is not None else ""
    day = format_date(due.day) if due.day is not None else ""
    return words[due.what].format(number=due.number, month=month, day=day)


def on_the_timeline(due: Due) -> str:
    """Name what falls due in a few words."""
    words = {
        Check.GO_ON: QCoreApplication.translate("Course", "Does it go on?"),
        Check.MIDTERM: QCoreApplication.translate("Course", "Look back at half time"),
        Check.INDEPENDENCE: QCoreApplication.translate("Course", "Still independent?"),
        Check.END: QCoreApplication.translate("Course", "Planned end"),
        Check.DECIDE: QCoreApplication.translate("Course", "Decide about the vault"),
    }
    return words[due.what]
