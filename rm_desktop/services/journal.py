"""All use cases on one open vault. Every method runs on the thread that opened it."""

from __future__ import annotations

from datetime import tzinfo

from rm_desktop.domain.clock import Clock
from rm_desktop.services.actions import Actions
from rm_desktop.services.agenda import Agenda
from rm_desktop.services.agreement import Agreement
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Desk
from rm_desktop.services.goals import Goals
from rm_desktop.services.later import Later
from rm_desktop.services.notes import Notes
from rm_desktop.services.pair import PairService
from rm_desktop.services.preferences import Preferences
from rm_desktop.services.pulse import Pulse
from rm_desktop.services.register import Register
from rm_desktop.services.release import Release
from rm_desktop.services.search import Search
from rm_desktop.services.sessions import Sessions
from rm_desktop.services.sheet_trial import SheetTrial
from rm_desktop.services.since import Since
from rm_desktop.services.skills import Skills
from rm_desktop.services.summary import SummaryService
from rm_desktop.services.today import Today
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
        self.notes = Notes(desk)
        self.actions = Actions(desk)
        self.goals = Goals(desk)
        self.skills = Skills(desk)
        self.pulse = Pulse(desk)
        self.register = Register(desk)
        self.release = Release(desk, self.register)
        self.search = Search(desk)
        self.since = Since(desk)
        self.preferences = Preferences(desk)
        self.sheets = SheetTrial(desk)
        self.summary = SummaryService(desk)
        self.today = Today(desk)
