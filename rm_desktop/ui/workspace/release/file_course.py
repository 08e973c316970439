"""The course of one file: made in memory, two consents to exactly its bytes, a place, saving. No widgets.

Starting again drops what was made before, and its consents are void.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Export
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import DocumentFormat, ExportKind, Person
from rm_desktop.services.journal import Journal
from rm_desktop.services.release import Offer
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.release.consents import Consents
from rm_desktop.ui.workspace.release.file_place import default_folder, free_path
from rm_desktop.ui.workspace.release.made import Made

FOLDER = "folder.last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """What both consented to, and where it goes."""

    offer: Offer
    signatures: Mapping[Person, bytes] = field(repr=False)
    path: Path = field(repr=False)


Complete = Callable[[Journal, Consented], Saved[Export]]


class FileCourse(QObject):
    """Holds the file and what was agreed about it; tells every step."""

    made = Signal(object)
    """A `Made`, or None while there is none."""
    consents_changed = Signal()
    placed = Signal(object)
    saved = Signal(object)
    copied = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, file_word: str, parent: QObject | None = None) -> None:
        """Begin with nothing; ``file_word`` begins the file's name."""
        super().__init__(parent)
        self._context = context
        self._file_word = file_word
        self.file: Made | None = None
        self.consents: Consents | None = None
        self.path: Path | None = None
        self._form = DocumentFormat.PDF
        self._folder: Path | None = None
        self._named: Path | None = None
        self._round = 0
        self._left: Offer | None = None

    def start_again(self) -> int:
        """Drop the file and its consents; what still comes of an earlier round is for nothing."""
        self._round += 1
        self.void()
        self.file, self._left = None, None
        return self._round

    def void(self) -> None:
        """Take back consents that were given."""
        before, self.consents = self.consents, None
        if before is not None:
            before.void()
            before.deleteLater()
        self.consents_changed.emit()

    def make(self, work: Callable[[], Made], form: DocumentFormat = DocumentFormat.PDF) -> None:
        """Make a file of this ``form`` beside the vault's worker, and find it a place."""
        this, self._form = self._round, form
        self._context.operations.aside(work, lambda file: self._on_made(file, this), owner=self)
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

    def remember_folder(self, folder: Path | None) -> None:
        """Begin in the folder of last time."""
        self._folder = self._folder or folder

    def _find_place(self) -> None:
        form = self._form
        if self._named is not None:
            self._place_at(self._named.with_suffix(f".{form.value}"))
            return
        folder, word, day = self._folder, self._file_word, self._context.clock.today()
        self._context.operations.aside(
            lambda: free_path(default_folder(folder), word, day, form), self._on_place_found, owner=self
        )

    def _on_place_found(self, path: Path) -> None:
        """Take a place that was free, unless people have named theirs meanwhile."""
        if self._named is None:
            self._place_at(path)

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

    def write(self, complete: Complete) -> None:
        """Let ``complete`` write the file both consented to, and keep the folder for the next time."""
        consents, path = self.consents, self.path
        if consents is None or not consents.complete() or consents.offer is None or path is None:
            return
        given = Consented(offer=consents.offer, signatures=dict(consents.signatures), path=path)

        def work(journal: Journal) -> Saved[Export]:
            saved = complete(journal, given)
            folder = journal.preferences.set(FOLDER, str(path.parent))
            return Saved(value=saved.value, changes=saved.changes | folder.changes)

        def written(_saved: object) -> None:
            self._on_written(path)
            self._left = given.offer

        self._context.operations.run(work, written, self._on_failed, owner=self)

    def _on_written(self, path: Path) -> None:
        self._folder, self._named = path.parent, None
        self.start_again()
        self.saved.emit(path)

    def copy_to(self, path: Path) -> None:
        """Write what was just saved once more, for the other person's stick."""
        offer = self._left
        if offer is not None:
            self._context.operations.run(
                lambda journal: journal.release.second_copy(offer, path),
                lambda _saved: self.copied.emit(path),
                self._on_failed,
                owner=self,
            )

    def _on_failed(self, error: RmError) -> None:
        self.failed.emit(error)


def completing(kind: ExportKind, purpose: str) -> Complete:
    """Return what writes a file and enters it into the register under ``kind`` and ``purpose``."""

    def complete(journal: Journal, given: Consented) -> Saved[Export]:
        return journal.release.complete(given.offer, given.signatures, given.path, kind=kind, purpose=purpose)

    return complete
