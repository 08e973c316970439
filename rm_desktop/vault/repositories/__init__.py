"""One repository per table, gathered for a transaction. Each writes inside the transaction it was given."""

from __future__ import annotations

from functools import cached_property

from rm_desktop.vault.database import Connection
from rm_desktop.vault.repositories.actions import ActionRepository
from rm_desktop.vault.repositories.agreements import AgreementRepository
from rm_desktop.vault.repositories.checklist_places import ChecklistPlaceRepository
from rm_desktop.vault.repositories.example_files import ExampleFileRepository
from rm_desktop.vault.repositories.exports import ExportRepository
from rm_desktop.vault.repositories.goal_changes import GoalChangeRepository
from rm_desktop.vault.repositories.goals import GoalRepository, StepRepository
from rm_desktop.vault.repositories.items import ItemRepository
from rm_desktop.vault.repositories.laters import LaterRepository
from rm_desktop.vault.repositories.note_versions import NoteVersionRepository
from rm_desktop.vault.repositories.notes import NoteRepository
from rm_desktop.vault.repositories.openings import OpeningRepository
from rm_desktop.vault.repositories.own_templates import OwnTemplateRepository
from rm_desktop.vault.repositories.pairs import PairRepository
from rm_desktop.vault.repositories.preferences import PreferenceRepository
from rm_desktop.vault.repositories.pulses import PulseRepository
from rm_desktop.vault.repositories.questions import OwnQuestionRepository, SkippedQuestionRepository
from rm_desktop.vault.repositories.search import SearchRepository
from rm_desktop.vault.repositories.sessions import SessionRepository
from rm_desktop.vault.repositories.skills import (
    AssessmentRepository,
    ExampleRepository,
    OwnFieldRepository,
    OwnSkillRepository,
)
from rm_desktop.vault.repositories.strikes import StrikeRepository
from rm_desktop.vault.repositories.tagged import TaggedRepository
from rm_desktop.vault.repositories.views import ViewRepository
from rm_desktop.vault.repositories.wastebasket import WastebasketRepository


class Repositories:
    """All repositories on one connection, each made when first asked for: most transactions need two or three.

    In a private compartment only notes, their earlier texts and search have tables.
    """

    def __init__(self, db: Connection) -> None:
        """Work on ``db``."""
        self.db = db

    @cached_property
    def pair(self) -> PairRepository:
        """The pair."""
        return PairRepository(self.db)

    @cached_property
    def agreements(self) -> AgreementRepository:
        """The agreement's versions."""
        return AgreementRepository(self.db)

    @cached_property
    def sessions(self) -> SessionRepository:
        """Meetings."""
        return SessionRepository(self.db)

    @cached_property
    def items(self) -> ItemRepository:
        """Agenda items."""
        return ItemRepository(self.db)

    @cached_property
    def notes(self) -> NoteRepository:
        """Notes."""
        return NoteRepository(self.db)

    @cached_property
    def note_versions(self) -> NoteVersionRepository:
        """Earlier texts of notes."""
        return NoteVersionRepository(self.db)

    @cached_property
    def actions(self) -> ActionRepository:
        """Tasks."""
        return ActionRepository(self.db)

    @cached_property
    def goals(self) -> GoalRepository:
        """Goals."""
        return GoalRepository(self.db)

    @cached_property
    def steps(self) -> StepRepository:
        """Steps of goals."""
        return StepRepository(self.db)

    @cached_property
    def goal_changes(self) -> GoalChangeRepository:
        """What was changed in goals."""
        return GoalChangeRepository(self.db)

    @cached_property
    def assessments(self) -> AssessmentRepository:
        """Levels given."""
        return AssessmentRepository(self.db)

    @cached_property
    def examples(self) -> ExampleRepository:
        """Examples."""
        return ExampleRepository(self.db)

    @cached_property
    def own_skills(self) -> OwnSkillRepository:
        """The pair's own lines."""
        return OwnSkillRepository(self.db)

    @cached_property
    def own_fields(self) -> OwnFieldRepository:
        """The pair's own fields."""
        return OwnFieldRepository(self.db)

    @cached_property
    def checklist_places(self) -> ChecklistPlaceRepository:
        """Order and visibility of the checklist."""
        return ChecklistPlaceRepository(self.db)

    @cached_property
    def example_files(self) -> ExampleFileRepository:
        """Pictures and PDFs beside examples."""
        return ExampleFileRepository(self.db)

    @cached_property
    def own_templates(self) -> OwnTemplateRepository:
        """The pair's own templates."""
        return OwnTemplateRepository(self.db)

    @cached_property
    def own_questions(self) -> OwnQuestionRepository:
        """The pair's own questions."""
        return OwnQuestionRepository(self.db)

    @cached_property
    def skipped_questions(self) -> SkippedQuestionRepository:
        """Questions that are offered no more."""
        return SkippedQuestionRepository(self.db)

    @cached_property
    def laters(self) -> LaterRepository:
        """Things kept for later."""
        return LaterRepository(self.db)

    @cached_property
    def pulses(self) -> PulseRepository:
        """Shown pulse answers."""
        return PulseRepository(self.db)

    @cached_property
    def exports(self) -> ExportRepository:
        """The register."""
        return ExportRepository(self.db)

    @cached_property
    def openings(self) -> OpeningRepository:
        """The log of openings."""
        return OpeningRepository(self.db)

    @cached_property
    def preferences(self) -> PreferenceRepository:
        """Choices."""
        return PreferenceRepository(self.db)

    @cached_property
    def views(self) -> ViewRepository:
        """Views of the checklist beside the pair's levels."""
        return ViewRepository(self.db)

    @cached_property
    def wastebasket(self) -> WastebasketRepository:
        """What was deleted lately."""
        return WastebasketRepository(self.db)

    @cached_property
    def tagged(self) -> TaggedRepository:
        """Texts with tags."""
        return TaggedRepository(self.db)

    @cached_property
    def strikes(self) -> StrikeRepository:
        """Passages that are removed for good."""
        return StrikeRepository(self.db)

    @cached_property
    def search(self) -> SearchRepository:
        """The index."""
        return SearchRepository(self.db)
