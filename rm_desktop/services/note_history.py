"""Earlier texts of notes: kept where a sitting of writing begins, thinned as they age, looked at and brought back.

A save costs nothing for it. Only the first one of a sitting keeps what stood there before: the first after opening the
vault, the first after ten minutes without one, the first after a conflict, and one with which half of a text goes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.versions import SITTING, NoteVersion, VersionRow, believed, breaks_off, surplus
from rm_desktop.domain.words import Compartment, Kind, Opening, SessionState
from rm_desktop.services.desk import Desk, Service, require_editable
from rm_desktop.vault.unit_of_work import Work

NoteText = tuple[str, str]
"""Title and body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStory:
    """A note as it stands and its earlier texts, the latest first; ``fixed`` says that it is for reading only."""

    note: Note
    rows: tuple[VersionRow, ...]
    fixed: bool = False


class NoteHistory(Service):
    """The earlier texts of every note that is open."""

    def __init__(self, desk: Desk) -> None:
        """Begin an opening: nobody is writing anything yet."""
        super().__init__(desk)
        self._written: set[str] = set()

    # While notes are saved

    def keep_before(self, work: Work, there: Note, title: str, body: str) -> None:
        """Keep ``there`` where the text that is about to replace it begins a sitting."""
        if (there.title, there.body) == (title, body):
            return
        pause = abs(self._desk.now() - there.updated_at)
        if there.id not in self._written or pause >= SITTING or breaks_off(there.body, body):
            self._keep(work, there)

    def wrote(self, note_id: str) -> None:
        """Know that ``note_id`` is being written in, once its text is on the disk."""
        self._written.add(note_id)

    def interrupted(self, note_id: str) -> None:
        """Know that somebody else wrote in between: whatever is saved next, both texts stay."""
        self._written.discard(note_id)

    def _keep(self, work: Work, note: Note) -> None:
        if note.revision == 0 or not (note.title or note.body.strip()):
            return
        work.note_versions.add(note)
        today = believed(self._desk.day(self._desk.now()), self._desk.day(note.updated_at))
        gone = surplus(work.note_versions.moments_of(note.id), today, self._desk.day)
        if gone:
            work.note_versions.remove(gone)

    # Looking at them and bringing one back

    def story(self, part: Compartment, note_id: str) -> NoteStory:
        """Return a note with what can be looked at."""
        with self._desk.read(part) as work:
            note = work.notes.get(note_id)
            rows = tuple(work.note_versions.rows_of(note_id))
            return NoteStory(note=note, rows=rows, fixed=self._desk.vault.read_only or _is_finished(work, note))

    def version(self, part: Compartment, note_id: str, number: int) -> NoteVersion:
        """Return one earlier text."""
        with self._desk.read(part) as work:
            return work.note_versions.get(note_id, number)

    def bring_back(self, part: Compartment, note_id: str, number: int) -> Saved[Note]:
        """Let an earlier text be the present one; the present one is kept as a version."""
        with self._desk.write(part) as work:
            version = work.note_versions.get(note_id, number)
            note = self._put(work, note_id, (version.title, version.body))
        return self._saved(note)

    def text(self, part: Compartment, note_id: str) -> NoteText | None:
        """Return a note's text as it stands, to be put back one day; None if it was deleted."""
        with self._desk.read(part) as work:
            try:
                note = work.notes.get(note_id)
            except NotFound:
                return None
            return note.title, note.body

    def put_back(self, part: Compartment, note_id: str, text: NoteText) -> Saved[Note]:
        """Let ``text`` be the note's again, over whatever stands there; that is kept as a version."""
        with self._desk.write(part) as work:
            note = self._put(work, note_id, text)
        return self._saved(note)

    def _put(self, work: Work, note_id: str, text: NoteText) -> Note:
        there = work.notes.get(note_id)
        if there.parent_kind is Kind.ITEM and work.part is Compartment.SHARED and there.parent_id is not None:
            require_editable(work, work.items.get(there.parent_id).session_id)
        self._keep(work, there)
        title, body = text
        note = work.notes.put(replace(there, title=title, body=body), self._desk.now())
        if work.part is Compartment.SHARED and self._desk.vault.opening is not Opening.TOGETHER:
            work.openings.note_changed(note.id)
        return note

    def _saved(self, note: Note) -> Saved[Note]:
        self.interrupted(note.id)
        return Saved(value=note, changes=Changes(stale=frozenset({Kind.NOTE, Kind.ITEM})))


def _is_finished(work: Work, note: Note) -> bool:
    if work.part is not Compartment.SHARED or note.parent_kind is not Kind.ITEM or note.parent_id is None:
        return False
    item = work.items.get(note.parent_id)
    return work.sessions.state_of(item.session_id) is SessionState.FINISHED
