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
from rm_desktop.services.release import Finished
from rm_desktop.services.wish import PLAIN, Wish
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.release.consents import Asked, Consents
from rm_desktop.ui.workspace.release.file_place import default_folder, free_path, renamed
from rm_desktop.ui.workspace.release.made import Made

FOLDER = "folder.last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consented:
    """What both consented to, and where it goes."""

    file: Finished
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
    writing_changed = Signal(bool)

    def __init__(self, context: Context, file_word: str, kind: ExportKind, parent: QObject | None = None) -> None:
        """Begin with nothing; ``file_word`` begins the file's name, ``kind`` is what it is."""
        super().__init__(parent)
        self._context = context
        self._file_word = file_word
        self._kind = kind
        self._wish = PLAIN
        self.file: Made | None = None
        self.consents: Consents | None = None
        self.path: Path | None = None
        self._form = DocumentFormat.PDF
        self._folder: Path | None = None
        self._named: Path | None = None
        self._round = 0
        self._left: Finished | None = None
        self._writing = False

    def start_again(self) -> int:
        """Drop the file and its consents; what still comes of an earlier round is for nothing."""
        self._round += 1
        self._set_writing(False)
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

    @property
    def passphrase(self) -> str:
        """What opens the file that was just saved; empty where it is open to all."""
        return self._left.passphrase if self._left is not None else ""

    def make(self, work: Callable[[], Made], form: DocumentFormat = DocumentFormat.PDF, wish: Wish = PLAIN) -> None:
        """Make a file of this ``form`` beside the vault's worker, and find it a place.

        What is wished happens to it once both have consented.
        """
        this, self._form, self._wish = self._round, form, wish.fitting(form)
        self._context.operations.aside(work, lambda file: self._on_made(file, this), owner=self)
        self._find_place()

    def _on_made(self, file: Made, this: int) -> None:
        if this != self._round:
            return
        self.file = file
        self.consents = Consents(self._context, file, Asked(kind=self._kind, wish=self._wish), self)
        self.consents.changed.connect(self.consents_changed)
        self.made.emit(file)
        self.consents_changed.emit()

    # Its place

    def remember_folder(self, folder: Path | None) -> None:
        """Begin in the folder of last time."""
        self._folder = self._folder or folder

    def _find_place(self) -> None:
        ending = self._wish.ending(self._form)
        if self._named is not None:
            self._place_at(renamed(self._named, ending))
            return
        folder, word, day = self._folder, self._file_word, self._context.clock.today()
        self._context.operations.aside(
            lambda: free_path(default_folder(folder), word, day, ending), self._on_place_found, owner=self
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
        if consents is None or not consents.complete() or consents.outgoing is None or path is None:
            return
        if self._writing:
            return
        self._set_writing(True)
        outgoing, signatures, this = consents.outgoing, dict(consents.signatures), self._round

        def finished(file: Finished) -> None:
            if this == self._round:
                self._write(Consented(file=file, signatures=signatures, path=path), complete)

        self._context.operations.aside(outgoing.finish, finished, self._on_failed, owner=self)

    def _set_writing(self, on: bool) -> None:
        self._writing = on
        self.writing_changed.emit(on)

    def _write(self, given: Consented, complete: Complete) -> None:
        path = given.path

        def work(journal: Journal) -> Saved[Export]:
            saved = complete(journal, given)
            folder = journal.preferences.set(FOLDER, str(path.parent))
            return Saved(value=saved.value, changes=saved.changes | folder.changes)

        def written(_saved: object) -> None:
            self._set_writing(False)
            self._on_written(path)
            self._left = given.file
            self.saved.emit(path)

        self._context.operations.run(work, written, self._on_failed, owner=self)

    def _on_written(self, path: Path) -> None:
        self._folder, self._named = path.parent, None
        self.start_again()

    def copy_to(self, path: Path) -> None:
        """Write what was just saved once more, for the other person's stick."""
        file = self._left
        if file is not None:
            self._context.operations.run(
                lambda journal: journal.release.second_copy(file, path),
                lambda _saved: self.copied.emit(path),
                self._on_failed,
                owner=self,
            )

    def _on_failed(self, error: RmError) -> None:
        self._set_writing(False)
        self.failed.emit(error)


def completing(kind: ExportKind, purpose: str) -> Complete:
    """Return what writes a file and enters it into the register under ``kind`` and ``purpose``."""

    def complete(journal: Journal, given: Consented) -> Saved[Export]:
        return journal.release.complete(
            given.file.offer, given.signatures, given.path, kind=kind, purpose=purpose, finished=given.file
        )

    return complete
