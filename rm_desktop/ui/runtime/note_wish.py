"""What a place asks for when it sends somebody to a note's earlier texts, or to remove a passage of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rm_desktop.domain.words import Compartment

if TYPE_CHECKING:  # the services bring the database along, which only the worker needs
    from rm_desktop.services.journal import Journal

VERSIONS, STRIKE = "note_versions", "strike"
"""The places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWish:
    """A note, by the id of its agenda item in the shared part and by its own in a private one, and the way back."""

    part: Compartment
    key: str
    place: str
    target: str
    title: str = field(default="", repr=False)
    passage: str = field(default="", repr=False)

    def note_id(self, journal: Journal) -> str:
        """Return the note's id; runs on the vault's thread. A note that was never saved has one that is nowhere."""
        return journal.notes.for_item(self.key).id if self.part is Compartment.SHARED else self.key
