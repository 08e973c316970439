"""The private notes behind the page: their rows, the things they may hang on, and everything done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.rows import NoteRow
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.services.notes import NoteParent
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.workspace.undo import Trace, UndoStack, removal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTarget:
    """Something a private note may hang on."""

    kind: Kind
    key: str
    label: str = field(repr=False)

    def parent(self) -> NoteParent:
        """Return it as the service takes it."""
        return self.kind, self.key, self.label


class NoteTarget:
    """Where an editor's text goes: a note that is there, or one that its first save makes. Used on the worker only."""

    def __init__(self, note_id: str | None = None, parent: NoteParent | None = None) -> None:
        """Aim at ``note_id``; without one, the first save makes a note that hangs on ``parent``."""
        self.note_id = note_id
        self.parent = parent

    def save(self, journal: Journal, text: str, revision: int) -> Saved[Note]:
        """Save ``text``: its first line is the title, the rest the body."""
        title, _, body = text.partition("\n")
        saved = journal.notes.save_private(self.note_id, title, body, revision, self.parent)
        self.note_id = saved.value.id
        return saved


class NoteBook(QObject):
    """Rows of the one private part that is open, latest change first; a row keeps its place while it is written in."""

    rows_changed = Signal()
    row_changed = Signal(object)
    row_removed = Signal(str)

    def __init__(self, context: Context, undo: UndoStack, parent: QObject | None = None) -> None:
        """Begin unread; deleting and linking go through ``undo``."""
        super().__init__(parent)
        self._context = context
        self._undo = undo
        self.rows: list[NoteRow] = []
        self.targets: list[LinkTarget] = []
        context.changes.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read all rows, and what notes may hang on where the shared part is open."""
        shared = Compartment.SHARED in self._context.compartments
        meeting = self.tr("Meeting {number} · {title}")

        def work(journal: Journal) -> tuple[list[NoteRow], list[LinkTarget]]:
            return journal.notes.private_rows(), _targets(journal, meeting) if shared else []

        self._run(work, self._take)

    def body(self, key: str, then: Callable[[Note], None]) -> None:
        """Read one note."""
        self._run(lambda journal: journal.notes.private(key), then)

    def link(self, key: str, parent: NoteParent | None) -> None:
        """Hang a note on something else, or on nothing."""
        trace = Trace(
            look=lambda journal: _parent(journal, key),
            put=lambda journal, state: journal.notes.link_private(key, state[0]),
        )
        said = self.tr("What the note belongs to was changed.")
        self._undo.do(lambda journal: journal.notes.link_private(key, parent), trace, said)

    def parent_of(self, key: str) -> NoteParent | None:
        """Return what a note hangs on."""
        row = next((row for row in self.rows if row.id == key), None)
        if row is None or row.parent_kind is None or row.parent_id is None:
            return None
        return row.parent_kind, row.parent_id, row.parent_label

    def remove(self, key: str) -> None:
        """Delete a note and offer it back."""
        trace = removal(
            lambda journal: journal.notes.private(key),
            lambda journal: journal.notes.remove_private(key),
            lambda journal: journal.notes.restore_private(key),
        )
        words = self.tr("Private note deleted.")
        self._undo.do(lambda journal: journal.notes.remove_private(key), trace, words)

    def _run(self, work: Callable[[Journal], T], then: Callable[[T], None] | None = None) -> None:
        self._context.operations.run(work, then, owner=self)

    def _take(self, read: tuple[list[NoteRow], list[LinkTarget]]) -> None:
        self.rows, self.targets = read
        self.rows_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        for row in changes.upserted:
            if isinstance(row, NoteRow) and row.compartment is not Compartment.SHARED:
                self._upsert(row)
        for kind, key in changes.removed:
            if kind is Kind.NOTE:
                self.rows = [row for row in self.rows if row.id != key]
                self.row_removed.emit(key)

    def _upsert(self, row: NoteRow) -> None:
        if all(known.id != row.id for known in self.rows):
            self.rows.insert(0, row)
        else:
            self.rows = [row if known.id == row.id else known for known in self.rows]
        self.row_changed.emit(row)


def _parent(journal: Journal, key: str) -> tuple[NoteParent | None] | None:
    """Return what a note hangs on, as a state of its own: a note that hangs on nothing is there, too."""
    try:
        note = journal.notes.private(key)
    except NotFound:
        return None
    if note.parent_kind is None or note.parent_id is None:
        return (None,)
    return ((note.parent_kind, note.parent_id, note.parent_label),)


def _targets(journal: Journal, meeting: str) -> list[LinkTarget]:
    meetings = [
        LinkTarget(kind=Kind.SESSION, key=row.id, label=meeting.format(number=row.number, title=row.title))
        for row in journal.sessions.rows()
    ]
    goals = [LinkTarget(kind=Kind.GOAL, key=row.id, label=row.title) for row in journal.goals.rows()]
    skills = [LinkTarget(kind=Kind.SKILL, key=row.code, label=row.title) for row in journal.skills.all_rows()]
    return [*meetings, *goals, *skills]
