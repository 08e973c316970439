"""What happened, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rm_desktop.domain.looking_back import Ago, Event, Passed
from rm_desktop.ui.widgets.level_bar import level_word

ICONS = {
    Passed.BEGUN: "flag",
    Passed.MEETING: "messages-square",
    Passed.GOAL_SET: "target",
    Passed.GOAL_REACHED: "circle-check",
    Passed.GOAL_CHANGED: "target",
    Passed.GOAL_DROPPED: "target",
    Passed.LEVEL: "gauge",
    Passed.AGREEMENT: "handshake",
    Passed.INTERRUPTED: "pause",
    Passed.ENDED: "flag",
}
PLACES = {
    Passed.MEETING: "sessions",
    Passed.GOAL_SET: "goals",
    Passed.GOAL_REACHED: "goals",
    Passed.GOAL_CHANGED: "goals",
    Passed.GOAL_DROPPED: "goals",
    Passed.LEVEL: "skills",
    Passed.AGREEMENT: "agreement",
}
HALF_A_YEAR, QUARTER = 6, 3


def kind_words(what: Passed) -> str:
    """Return what sort of thing happened."""
    words = {
        Passed.BEGUN: QCoreApplication.translate("LookBack", "Begin"),
        Passed.MEETING: QCoreApplication.translate("LookBack", "Meeting"),
        Passed.GOAL_SET: QCoreApplication.translate("LookBack", "Goal set"),
        Passed.GOAL_REACHED: QCoreApplication.translate("LookBack", "Goal reached"),
        Passed.GOAL_CHANGED: QCoreApplication.translate("LookBack", "Goal replaced"),
        Passed.GOAL_DROPPED: QCoreApplication.translate("LookBack", "Goal dropped"),
        Passed.LEVEL: QCoreApplication.translate("LookBack", "Digital fitness"),
        Passed.AGREEMENT: QCoreApplication.translate("LookBack", "Agreement"),
        Passed.INTERRUPTED: QCoreApplication.translate("LookBack", "Interrupted"),
        Passed.ENDED: QCoreApplication.translate("LookBack", "Ended"),
    }
    return words[what]


def event_words(event: Event) -> str:
    """Return what happened, without its sort and its day."""
    if event.level is not None:
        return f"{event.title} – {level_word(event.level)}"  # noqa: RUF001 - German and English both write it so
    if event.what is Passed.AGREEMENT:
        return QCoreApplication.translate("LookBack", "Version {number} holds").format(number=event.title)
    return event.title


def ago_words(ago: Ago) -> str:
    """Return how long ago something was."""
    years = ago.months // 12
    if years == 1:
        exact = QCoreApplication.translate("LookBack", "Today one year ago")
        about = QCoreApplication.translate("LookBack", "About one year ago")
    elif years:
        exact = QCoreApplication.translate("LookBack", "Today %n year(s) ago", "", years)
        about = QCoreApplication.translate("LookBack", "About %n year(s) ago", "", years)
    elif ago.months == HALF_A_YEAR:
        exact = QCoreApplication.translate("LookBack", "Today half a year ago")
        about = QCoreApplication.translate("LookBack", "About half a year ago")
    elif ago.months == QUARTER:
        exact = QCoreApplication.translate("LookBack", "Today three months ago")
        about = QCoreApplication.translate("LookBack", "About three months ago")
    else:
        exact = QCoreApplication.translate("LookBack", "Today one month ago")
        about = QCoreApplication.translate("LookBack", "About one month ago")
    return exact if ago.exact else about


def length_words(minutes: int) -> str:
    """Return a length as hours and minutes."""
    hours, left = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("LookBack", "{minutes} min").format(minutes=left)
    if not left:
        return QCoreApplication.translate("LookBack", "%n hour(s)", "", hours)
    return QCoreApplication.translate("LookBack", "{hours} h {minutes} min").format(hours=hours, minutes=left)
