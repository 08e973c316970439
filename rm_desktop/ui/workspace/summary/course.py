"""The course from a choice to a file: draft, file in memory, two consents, saving. No widgets.

Every change of the choice starts again: what was made before is dropped and its consents are void.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Compartment, ExportKind, Kind, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.release import Offer
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.summary import kept_wording
from rm_desktop.ui.workspace.summary.choice import NO_MARKS, Choice
from rm_desktop.ui.workspace.summary.consents import Consents
from rm_desktop.ui.workspace.summary.file_place import default_folder, free_path
from rm_desktop.ui.workspace.summary.making import Made, make
from rm_desktop.ui.workspace.summary.material import FOLDER, Draft, Material, draft, look, sessions_for

_TYPING_MS = 350


@dataclass(frozen=True, slots=True)
class _Begun:
    """What the page begins with."""

    material: Material
    wording: str


class Course(QObject):
    """Holds the choice and what was made of it; tells every step."""

    material_read = Signal(object)
    drafted = Signal(object)
    made = Signal(object)
    """A `Made`, or None while there is none."""
    consents_changed = Signal()
    placed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, file_word: str, parent: QObject | None = None) -> None:
        """Begin with nothing; ``file_word`` begins the file's name."""
        super().__init__(parent)
        self._context = context
        self._file_word = file_word
        language: Language = "de" if context.language == "de" else "en"
        self.choice = Choice(language=language)
        self.material: Material | None = None
        self.draft: Draft | None = None
        self.file: Made | None = None
        self.consents: Consents | None = None
        self.path: Path | None = None
        self._folder: Path | None = None
        self._named: Path | None = None
        self._round = 0
        self._wording = Autosave(
            context,
            kept_wording.save,
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
        self._folder = self._folder or begun.material.folder
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
        self._start_again()
        other = (choice.sessions, choice.names, choice.language)
        if other != (self.choice.sessions, self.choice.names, self.choice.language):
            choice = replace(choice, wording={})
        self.choice = choice
        self._wording.edited(kept_wording.as_text(choice))
        self._read_draft()

    def reword(self, choice: Choice) -> None:
        """Take other words; the file is made when the typing pauses."""
        self._start_again()
        self.choice = choice
        self._wording.edited(kept_wording.as_text(choice))
        self._typing.start()

    def like_last_time(self) -> None:
        """Choose as last time."""
        if self.material is not None and self.material.last is not None and self.draft is not None:
            self.choose(self.choice.like(self.material.last, self.draft.present))

    def drop(self) -> None:
        """Hand out nothing: marks, words and consents are forgotten."""
        self._start_again()
        self.choice = replace(self.choice, marks=NO_MARKS, wording={})
        self._wording.edited("")
        self._wording.flush()

    def _start_again(self) -> None:
        self._round += 1
        self._typing.stop()
        self.void()
        self.file = None

    def void(self) -> None:
        """Take back consents that were given."""
        before, self.consents = self.consents, None
        if before is not None:
            before.void()
            before.deleteLater()
        self.consents_changed.emit()

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
        if not any(section.text.strip() for section in found.chosen.sections):
            self.made.emit(None)
            return
        form = found.choice.form
        self._context.operations.aside(
            lambda: make(found.chosen, form), lambda file: self._on_made(file, this), owner=self
        )
        self._find_place()

    def _on_made(self, file: Made, this: int) -> None:
        if this != self._round:
            return
        self.file = file
        self.consents = Consents(self._context, file, self)
        self.consents.changed.connect(self.consents_changed)
        self.made.emit(file)
        self.consents_changed.emit()

    # Its place

    def _find_place(self) -> None:
        form = self.choice.form
        if self._named is not None:
            self._place_at(self._named.with_suffix(f".{form.value}"))
            return
        folder, word, day = self._folder, self._file_word, self._context.clock.today()
        self._context.operations.aside(
            lambda: free_path(default_folder(folder), word, day, form), self._place_at, owner=self
        )

    def name_place(self, path: Path) -> None:
        """Put the file where people said, under the name they gave it."""
        self._named = path
        self._folder = path.parent
        self._place_at(path)

    def _place_at(self, path: Path) -> None:
        self.path = path
        self.placed.emit(path)

    # Consents and saving

    def ask(self) -> None:
        """Ask for the next consent."""
        if self.consents is not None:
            self.consents.ask()

    def save(self) -> None:
        """Write the file both consented to, and enter it into the register."""
        consents, path = self.consents, self.path
        if consents is None or not consents.complete() or consents.offer is None or path is None:
            return
        offer, signatures, choice = consents.offer, consents.signatures, self.choice
        self._context.operations.run(
            lambda journal: _complete(journal, offer, dict(signatures), path, choice),
            lambda _saved: self._on_saved(path),
            self._on_failed,
            owner=self,
        )

    def _on_saved(self, path: Path) -> None:
        self._folder, self._named = path.parent, None
        self.drop()
        self.saved.emit(path)

    def _on_failed(self, error: RmError) -> None:
        self.failed.emit(error)


def _complete(
    journal: Journal, offer: Offer, signatures: dict[Person, bytes], path: Path, choice: Choice
) -> Saved[Export]:
    saved = journal.release.complete(offer, signatures, path, kind=ExportKind.SUMMARY, purpose=choice.audience.value)
    remembered = journal.summary.remember(choice.to_remember())
    folder = journal.preferences.set(FOLDER, str(path.parent))
    return Saved(value=saved.value, changes=saved.changes | remembered.changes | folder.changes)
