"""The places of the window: their names, their pictures, and where their pages are. Pages are imported when visited."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.note_wish import STRIKE, VERSIONS, NoteWish
from rm_desktop.ui.workspace.place import Place

TODAY = "today"
SESSIONS = "sessions"
TASKS = "tasks"
GOALS = "goals"
SKILLS = "skills"
AGREEMENT = "agreement"
SUMMARY = "summary"
LOOK_BACK = "look_back"
PRIVATE = "private"
SETTINGS = "settings"
BACKUPS = "backups"
HELP = "help"
SEARCH = "search"


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """Where a place's page is built and which picture stands for it."""

    code: str
    page_class: str
    icon: str

    @property
    def module(self) -> str:
        """The dotted name of the module with the page."""
        return f"rm_desktop.ui.workspace.{self.code}.page"


ENTRIES: dict[str, PlaceEntry] = {
    entry.code: entry
    for entry in (
        PlaceEntry(TODAY, "TodayPage", "sun"),
        PlaceEntry(SESSIONS, "SessionsPage", "messages-square"),
        PlaceEntry(TASKS, "TasksPage", "list-checks"),
        PlaceEntry(GOALS, "GoalsPage", "target"),
        PlaceEntry(SKILLS, "SkillsPage", "gauge"),
        PlaceEntry(AGREEMENT, "AgreementPage", "handshake"),
        PlaceEntry(SUMMARY, "SummaryPage", "file-check"),
        PlaceEntry(LOOK_BACK, "LookBackPage", "calendar-clock"),
        PlaceEntry(PRIVATE, "PrivatePage", "eye-off"),
        PlaceEntry(SETTINGS, "SettingsPage", "settings"),
        PlaceEntry(BACKUPS, "BackupsPage", "shield-check"),
        PlaceEntry(HELP, "HelpPage", "circle-question-mark"),
        PlaceEntry(SEARCH, "SearchPage", "search"),
        PlaceEntry(VERSIONS, "NoteVersionsPage", "history"),
        PlaceEntry(STRIKE, "StrikePage", "trash-2"),
    )
}
MAIN = (TODAY, SESSIONS, TASKS, GOALS, SKILLS, AGREEMENT, SUMMARY, LOOK_BACK)
"""The eight places of the column, in its order; Ctrl+1 is the first."""


def open_places(compartments: frozenset[Compartment]) -> tuple[str, ...]:
    """Return the places of the column that the open compartments can fill; all but two need the shared part."""
    return MAIN if Compartment.SHARED in compartments else ()


def column_entry(code: str, target: object = None) -> str:
    """Return the place of the column that is lit for ``code``: the one from which it is reached."""
    if isinstance(target, NoteWish):
        return target.place
    return SETTINGS if code == BACKUPS else code


def place_title(code: str) -> str:
    """Return the name of a place as it stands in the column."""
    titles = {
        TODAY: QCoreApplication.translate("Places", "Today"),
        SESSIONS: QCoreApplication.translate("Places", "Meetings"),
        TASKS: QCoreApplication.translate("Places", "Tasks"),
        GOALS: QCoreApplication.translate("Places", "Goals"),
        SKILLS: QCoreApplication.translate("Places", "Digital fitness"),
        AGREEMENT: QCoreApplication.translate("Places", "Agreement"),
        SUMMARY: QCoreApplication.translate("Places", "Hand out"),
        LOOK_BACK: QCoreApplication.translate("Places", "Looking back"),
        PRIVATE: QCoreApplication.translate("Places", "Private"),
        SETTINGS: QCoreApplication.translate("Places", "Settings"),
        BACKUPS: QCoreApplication.translate("Places", "Backups"),
        HELP: QCoreApplication.translate("Places", "Help"),
        SEARCH: QCoreApplication.translate("Places", "Search"),
        VERSIONS: QCoreApplication.translate("Places", "Earlier versions"),
        STRIKE: QCoreApplication.translate("Places", "Remove a passage for good"),
    }
    return titles[code]


def load(code: str) -> ModuleType:
    """Import the module with the page of a place, if that was not done yet."""
    return import_module(ENTRIES[code].module)


def build_place(code: str, context: Context, parent: QWidget) -> Place:
    """Build the page of a place."""
    page_class: type[Place] = getattr(load(code), ENTRIES[code].page_class)
    return page_class(context, parent)
