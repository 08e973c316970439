"""One repository per table, gathered for a transaction. Each writes inside the transaction it was given."""

from __future__ import annotations

from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.actions import ActionRepository
from rm_desktop.vault.repositories.agreements import AgreementRepository
from rm_desktop.vault.repositories.exports import ExportRepository
from rm_desktop.vault.repositories.goals import GoalRepository, StepRepository
from rm_desktop.vault.repositories.items import ItemRepository
from rm_desktop.vault.repositories.laters import LaterRepository
from rm_desktop.vault.repositories.notes import NoteRepository
from rm_desktop.vault.repositories.openings import OpeningRepository
from rm_desktop.vault.repositories.pairs import PairRepository
from rm_desktop.vault.repositories.preferences import PreferenceRepository
from rm_desktop.vault.repositories.pulses import PulseRepository
from rm_desktop.vault.repositories.search import SearchRepository
from rm_desktop.vault.repositories.sessions import SessionRepository
from rm_desktop.vault.repositories.skills import AssessmentRepository, ExampleRepository, OwnSkillRepository


class Repositories:
    """All repositories on one connection. In a private compartment only notes and search have tables."""

    def __init__(self, db: Connection) -> None:
        """Make them on ``db``."""
        self.pair = PairRepository(db)
        self.agreements = AgreementRepository(db)
        self.sessions = SessionRepository(db)
        self.items = ItemRepository(db)
        self.notes = NoteRepository(db)
        self.actions = ActionRepository(db)
        self.goals = GoalRepository(db)
        self.steps = StepRepository(db)
        self.assessments = AssessmentRepository(db)
        self.examples = ExampleRepository(db)
        self.own_skills = OwnSkillRepository(db)
        self.laters = LaterRepository(db)
        self.pulses = PulseRepository(db)
        self.exports = ExportRepository(db)
        self.openings = OpeningRepository(db)
        self.preferences = PreferenceRepository(db)
        self.search = SearchRepository(db)
