"""All use cases on one open vault. Every method runs on the thread that opened it."""

from __future__ import annotations

from datetime import tzinfo

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.words import Discarded
from rm_desktop.services.actions import Actions
from rm_desktop.services.agenda import Agenda
from rm_desktop.services.agreement import Agreement
from rm_desktop.services.backups import Backups
from rm_desktop.services.checklist import Checklist
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Desk
from rm_desktop.services.example_files import ExampleFiles
from rm_desktop.services.goals import Goals
from rm_desktop.services.later import Later
from rm_desktop.services.looking_back import LookingBack
from rm_desktop.services.note_history import NoteHistory
from rm_desktop.services.notes import Notes
from rm_desktop.services.pair import PairService
from rm_desktop.services.preferences import Preferences
from rm_desktop.services.pulse import Pulse
from rm_desktop.services.questions import Questions
from rm_desktop.services.register import Register
from rm_desktop.services.release import Release
from rm_desktop.services.search import Search
from rm_desktop.services.second_views import SecondViews
from rm_desktop.services.sessions import Sessions
from rm_desktop.services.sheet_trial import SheetTrial
from rm_desktop.services.since import Since
from rm_desktop.services.skills import Skills
from rm_desktop.services.strike import Strike
from rm_desktop.services.summary import SummaryService
from rm_desktop.services.tags import Tags
from rm_desktop.services.takeout import TakeOuts
from rm_desktop.services.taking_in import TakingIn
from rm_desktop.services.templates import Templates
from rm_desktop.services.today import Today
from rm_desktop.services.wastebasket import Restorers, Wastebasket
from rm_desktop.vault.vault import Vault


class Journal:
    """What can be done with an open vault, by noun."""

    def __init__(self, vault: Vault, clock: Clock, content: Content, zone: tzinfo | None = None) -> None:
        """Work on ``vault``; without ``zone`` the machine's time zone counts."""
        desk = Desk(vault=vault, clock=clock, content=content, zone=zone)
        self.vault = vault
        self.content = content
        self.zone = zone
        self.pair = PairService(desk)
        self.agreement = Agreement(desk)
        self.sessions = Sessions(desk)
        self.agenda = Agenda(desk)
        self.later = Later(desk)
        self.templates = Templates(desk)
        self.questions = Questions(desk)
        self.note_history = NoteHistory(desk)
        self.notes = Notes(desk, self.note_history)
        self.actions = Actions(desk)
        self.goals = Goals(desk)
        self.skills = Skills(desk)
        self.checklist = Checklist(desk)
        self.example_files = ExampleFiles(desk)
        self.second_views = SecondViews(desk)
        self.pulse = Pulse(desk)
        self.register = Register(desk)
        self.backups = Backups(desk, self.register)
        self.release = Release(desk, self.register)
        self.takeouts = TakeOuts(desk, self.register)
        self.taking_in = TakingIn(desk)
        self.search = Search(desk)
        self.tags = Tags(desk)
        self.since = Since(desk)
        self.looking_back = LookingBack(desk)
        self.preferences = Preferences(desk)
        self.sheets = SheetTrial(desk)
        self.summary = SummaryService(desk)
        self.strike = Strike(desk)
        self.today = Today(desk)
        self.wastebasket = Wastebasket(desk, self.restorers())

    def restorers(self) -> Restorers:
        """Return what takes each kind of thing back out of the wastebasket."""
        return {
            Discarded.SESSION: self.sessions.restore,
            Discarded.ITEM: self.agenda.restore,
            Discarded.ACTION: self.actions.restore,
            Discarded.GOAL: self.goals.restore,
            Discarded.STEP: self.goals.restore_step,
            Discarded.LATER: self.later.restore,
            Discarded.EXAMPLE: self.skills.restore_example,
            Discarded.OWN_SKILL: self.checklist.restore_line,
            Discarded.OWN_FIELD: self.checklist.restore_field,
            Discarded.OWN_TEMPLATE: self.templates.restore,
            Discarded.OWN_QUESTION: self.questions.restore,
            Discarded.NOTE: self.notes.restore_private,
        }
