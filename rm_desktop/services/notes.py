"""Notes: one per agenda item in the shared compartment, and private ones in an alone opening."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import CompartmentClosed, EditConflict
from rm_desktop.domain.ids import NoteId, new_id
from rm_desktop.domain.rows import NoteRow
from rm_desktop.domain.text import BODY_LIMIT, clean_line, clean_text, first_line, plain_excerpt
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.desk import Desk, Service, require_editable
from rm_desktop.services.note_history import NoteHistory
from rm_desktop.vault.unit_of_work import Work

NoteParent = tuple[Kind, str, str]
"""What a private note hangs on: kind, id, and a label, because the thing itself may be closed."""


class Notes(Service):
    """Notes of both sorts. Each save goes through `_put`, which lets ``history`` keep what it replaces."""

    def __init__(self, desk: Desk, history: NoteHistory) -> None:
        """Save at ``desk``."""
        super().__init__(desk)
        self._history = history

    def for_item(self, item_id: str) -> Note:
        """Return the note of an agenda item; one that was never saved is empty and has revision 0."""
        with self._desk.read() as work:
            work.items.get(item_id)
            return work.notes.of_item(item_id) or self._blank(item_id)

    def get(self, note_id: str) -> Note:
        """Return one shared note."""
        with self._desk.read() as work:
            return work.notes.get(note_id)

    def save_item_note(self, item_id: str, body: str, revision: int) -> Saved[Note]:
        """Save the note of an agenda item over the ``revision`` that was read."""
        text = clean_text(body, "body", BODY_LIMIT)
        with self._desk.write() as work:
            item = work.items.get(item_id)
            require_editable(work, item.session_id)
            there = work.notes.of_item(item_id) or self._blank(item_id)
            if there.revision == revision == 0 and not text:
                return Saved(value=there, changes=Changes())
            if there.revision == 0 < revision:
                raise EditConflict
            note = self._put(work, there, replace(there, body=text, revision=revision))
            if self._desk.vault.opening is not Opening.TOGETHER:
                work.openings.note_changed(note.id)
            row = work.items.row_of(item_id)
        self._history.wrote(note.id)
        return Saved(value=note, changes=Changes(upserted=(row,)))

    def private_rows(self) -> list[NoteRow]:
        """Return the private notes of the one person whose compartment is open; none when opened together."""
        part = self._private_part()
        if part is None:
            return []
        with self._desk.read(part) as work:
            return [note_row(note, part) for note in work.notes.latest()]

    def private(self, note_id: str) -> Note:
        """Return one private note."""
        with self._desk.read(self._required_part()) as work:
            return work.notes.get(note_id)

    def save_private(
        self, note_id: str | None, title: str, body: str, revision: int, parent: NoteParent | None = None
    ) -> Saved[Note]:
        """Save a private note; without an id a new one is made. ``parent`` is set by the first save only."""
        part, now = self._required_part(), self._desk.now()
        line, text = clean_line(title, "title"), clean_text(body, "body", BODY_LIMIT)
        with self._desk.write(part) as work:
            if note_id is None:
                kind, key, label = parent or (None, None, "")
                there = Note(
                    id=cast("NoteId", new_id()),
                    parent_kind=kind,
                    parent_id=key,
                    parent_label=clean_line(label, "label"),
                    created_at=now,
                    updated_at=now,
                )
            else:
                there = work.notes.get(note_id)
            expected = 0 if note_id is None else revision
            note = self._put(work, there, replace(there, title=line, body=text, revision=expected))
        self._history.wrote(note.id)
        return Saved(value=note, changes=Changes(upserted=(note_row(note, part),)))

    def link_private(self, note_id: str, parent: NoteParent | None) -> Saved[Note]:
        """Hang a private note on something else, or on nothing; its text and revision stay."""
        part = self._required_part()
        kind, key, label = parent or (None, None, "")
        with self._desk.write(part) as work:
            note = replace(
                work.notes.get(note_id), parent_kind=kind, parent_id=key, parent_label=clean_line(label, "label")
            )
            note = work.notes.keep(note, self._desk.now())
        return Saved(value=note, changes=Changes(upserted=(note_row(note, part),)))

    def remove_private(self, note_id: str) -> Saved[NoteId]:
        """Put a private note into the wastebasket."""
        with self._desk.write(self._required_part()) as work:
            work.notes.remove(note_id, self._desk.now())
        return Saved(value=NoteId(note_id), changes=Changes(removed=((Kind.NOTE, note_id),)))

    def restore_private(self, note_id: str) -> Saved[Note]:
        """Take a private note back out of the wastebasket."""
        part = self._required_part()
        with self._desk.write(part) as work:
            work.notes.restore(note_id, self._desk.now())
            note = work.notes.get(note_id)
        return Saved(value=note, changes=Changes(upserted=(note_row(note, part),)))

    def _put(self, work: Work, there: Note, note: Note) -> Note:
        """Replace ``there`` by ``note``, if it is still of the revision that was read."""
        if there.revision != note.revision:
            self._history.interrupted(there.id)
            raise EditConflict
        self._history.keep_before(work, there, note.title, note.body)
        return work.notes.put(note, self._desk.now())

    def _blank(self, item_id: str) -> Note:
        now = self._desk.now()
        return Note(
            id=cast("NoteId", new_id()), parent_kind=Kind.ITEM, parent_id=item_id, created_at=now, updated_at=now
        )

    def _private_part(self) -> Compartment | None:
        person = self._desk.vault.opening.person
        return None if person is None else person.compartment

    def _required_part(self) -> Compartment:
        part = self._private_part()
        if part is None:
            raise CompartmentClosed(part="private")
        return part


def note_row(note: Note, part: Compartment) -> NoteRow:
    """Return the row of a note; without a title its first words stand in."""
    return NoteRow(
        id=note.id,
        compartment=part,
        title=note.title or first_line(note.body),
        excerpt=plain_excerpt(note.body),
        parent_kind=note.parent_kind,
        parent_id=note.parent_id,
        parent_label=note.parent_label,
        updated_at=note.updated_at,
    )
