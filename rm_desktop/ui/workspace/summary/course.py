"""The course from a choice to a file: draft, file in memory, two consents, saving. No widgets.

Every change of the choice starts again: what was made before is dropped and its consents are void.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Compartment, ExportKind, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.release.file_course import Complete, Consented, FileCourse, completing
from rm_desktop.ui.workspace.summary import kept_wording
from rm_desktop.ui.workspace.summary.choice import NO_MARKS, Choice
from rm_desktop.ui.workspace.summary.making import make
from rm_desktop.ui.workspace.summary.material import Draft, Material, draft, look, sessions_for

_TYPING_MS = 350


@dataclass(frozen=True, slots=True)
class _Begun:
    """What the page begins with."""

    material: Material
    wording: str


class Course(FileCourse):
    """Holds the choice and what was made of it; tells every step."""

    material_read = Signal(object)
    drafted = Signal(object)

    def __init__(self, context: Context, file_word: str, parent: QObject | None = None) -> None:
        """Begin with nothing; ``file_word`` begins the file's name."""
        super().__init__(context, file_word, ExportKind.SUMMARY, parent)
        language: Language = "de" if context.language == "de" else "en"
        self.choice = Choice(language=language)
        self.material: Material | None = None
        self.draft: Draft | None = None
        self._wording = Autosave(
            context,
            kept_wording.saving(kept_wording.PREFERENCE),
            self,
            rescue_tag=RescueTag(Compartment.SHARED, Kind.EXPORT, kept_wording.PREFERENCE),
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._read_draft)

    # The choice

    def begin(self, target: object = None) -> None:
        """Read what there is; begin with the meeting asked for, those chosen before, or the latest."""

        def read(journal: Journal) -> _Begun:
            return _Begun(look(journal), kept_wording.read(journal))

        self._context.operations.run(read, lambda begun: self._on_begun(begun, target), owner=self)

    def _on_begun(self, begun: _Begun, target: object) -> None:
        self.material = begun.material
        self.remember_folder(begun.material.folder)
        sessions = sessions_for(target, begun.material.meetings, self.choice.sessions)
        if sessions != self.choice.sessions:
            self.choice = replace(self.choice, sessions=sessions, marks=NO_MARKS)
        self.choice = replace(self.choice, wording=kept_wording.from_text(begun.wording, self.choice))
        self._wording.load(begun.wording, 0)
        self.material_read.emit(begun.material)
        if sessions:
            self.choose(self.choice)

    def choose(self, choice: Choice) -> None:
        """Take another choice: everything after it starts again."""
        self.start_again()
        other = (choice.sessions, choice.names, choice.language)
        if other != (self.choice.sessions, self.choice.names, self.choice.language):
            choice = replace(choice, wording={})
        self.choice = choice
        self._wording.edited(kept_wording.as_text(choice))
        self._read_draft()

    def reword(self, choice: Choice) -> None:
        """Take other words; the file is made when the typing pauses."""
        self.start_again()
        self.choice = choice
        self._wording.edited(kept_wording.as_text(choice))
        self._typing.start()

    def like_last_time(self) -> None:
        """Choose as last time."""
        if self.material is not None and self.material.last is not None and self.draft is not None:
            self.choose(self.choice.like(self.material.last, self.draft.present))

    def drop(self) -> None:
        """Hand out nothing: marks, words and consents are forgotten."""
        self.start_again()
        self.choice = replace(self.choice, marks=NO_MARKS, wording={})
        self._wording.edited("")
        self._wording.flush()

    def start_again(self) -> int:
        """Forget the file; what is being typed makes another one."""
        self._typing.stop()
        return super().start_again()

    # The file in memory

    def _read_draft(self) -> None:
        this, choice = self._round, self.choice
        self._context.operations.run(
            lambda journal: draft(journal, choice), lambda found: self._on_draft(found, this), owner=self
        )

    def _on_draft(self, found: Draft, this: int) -> None:
        if this != self._round:
            return
        self.draft = found
        self.drafted.emit(found)
        if not any(section.filled for section in found.chosen.sections):
            self.made.emit(None)
            return
        form = found.choice.form
        self.make(lambda: make(found.chosen, form), form, found.choice.wish)

    def save(self) -> None:
        """Write the file both consented to, and enter it into the register."""
        self.write(_completing(self.choice))

    def _on_written(self, path: Path) -> None:
        self.drop()
        super()._on_written(path)


def _completing(choice: Choice) -> Complete:
    release = completing(ExportKind.SUMMARY, choice.audience.value)

    def complete(journal: Journal, given: Consented) -> Saved[Export]:
        saved = release(journal, given)
        remembered = journal.summary.remember(choice.to_remember())
        return Saved(value=saved.value, changes=saved.changes | remembered.changes)

    return complete
