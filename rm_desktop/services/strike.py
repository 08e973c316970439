"""Removing a passage for good: looking where it stands, cutting it out everywhere, and the backups that still hold it.

One opening is enough for it, as for everything in the shared part: together, or one person alone where the policy lets
that person read it. What is closed is out of reach, and so is what was handed out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.passage import Passage
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.desk import Service
from rm_desktop.vault import remains
from rm_desktop.vault.alongside import Between
from rm_desktop.vault.repositories.strikes import NOTE, VERSION, Place
from rm_desktop.vault.unit_of_work import Work
from rm_desktop.vault.vault import Holder, RescuedDraft

DRAFT = "draft"
"""Stands for texts that could not be saved before a lock, among the names of tables."""
Home = tuple[Compartment, str]
"""The note a passage was marked in: its compartment and id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a passage stands, as counts by table.

    ``home`` is the marked note with its earlier texts, ``discarded`` the wastebasket and rescued drafts, ``elsewhere``
    anything else. ``handed_out`` is how much the register says has left.
    """

    home: Mapping[str, int] = field(default_factory=dict)
    discarded: Mapping[str, int] = field(default_factory=dict)
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    handed_out: int = 0

    @property
    def total(self) -> int:
        """Return how many texts hold it."""
        return sum(sum(counts.values()) for counts in (self.home, self.discarded, self.elsewhere))


class Strike(Service):
    """Works on everything that is open."""

    def look(self, text: str, home: Home | None) -> Found:
        """Return where the passage stands; nothing is changed."""
        passage = _passage(text)
        counts: dict[str, Counter[str]] = {"home": Counter(), "discarded": Counter(), "elsewhere": Counter()}
        handed_out = 0
        for part in self._parts():
            with self._desk.read(part) as work:
                for place in work.strikes.places(passage):
                    counts[_group(place, part, home)][place.table] += 1
                if part is Compartment.SHARED:
                    handed_out = len(work.exports.all())
        drafts = len(self._drafts(passage))
        if drafts:
            counts["discarded"][DRAFT] = drafts
        return Found(**{name: dict(found) for name, found in counts.items()}, handed_out=handed_out)

    def cut(self, text: str, home: Home | None, *, elsewhere: bool) -> Saved[int]:
        """Cut the passage out of the note, its earlier texts, the wastebasket and drafts, and ``elsewhere`` if wished.

        Returns how many texts were changed. Until `clean` has run, remains may lie between the rows.
        """
        passage, changed = _passage(text), 0
        for part in self._parts():
            with self._desk.read(part) as work:
                found = [
                    place
                    for place in work.strikes.places(passage)
                    if elsewhere or _group(place, part, home) != "elsewhere"
                ]
            if found:
                remains.expect(self._desk.vault.path, part)
                with self._desk.write(part) as work:
                    self._cut(work, passage, found)
                changed += len(found)
        changed += self._cut_drafts(passage)
        return Saved(value=changed, changes=Changes(stale=frozenset(Kind) - {Kind.BACKUP}))

    def clean(self) -> None:
        """Write every open database anew, so that no page keeps anything of what was cut out."""
        for part in self._parts():
            self._desk.vault.compact(part)

    def clean_rest(self) -> bool:
        """Write anew what should have been before the vault was locked, or lost its power; return whether any was."""
        due = [part for part in self._parts() if part in remains.expected(self._desk.vault.path)]
        if self._desk.vault.read_only:
            return False
        for part in due:
            self._desk.vault.compact(part)
        return bool(due)

    def holders(self, text: str, between: Between | None = None) -> tuple[Holder, ...]:
        """Return which backups still hold the passage."""
        return self._desk.vault.holders(_passage(text), between)

    def purge(self, wanted: Collection[Holder], between: Between | None = None) -> Saved[int]:
        """Make and check a fresh copy of what is open, then remove the copies that hold the passage."""
        fresh = self._desk.vault.backup_now(self._desk.now(), between)
        done = self._desk.vault.purge_struck(wanted, fresh)
        return Saved(value=done, changes=Changes(stale=frozenset({Kind.BACKUP})))

    def _parts(self) -> list[Compartment]:
        return [part for part in Compartment if part in self._desk.vault.compartments]

    def _cut(self, work: Work, passage: Passage, found: Iterable[Place]) -> None:
        now = self._desk.now()
        for place in found:
            work.strikes.cut(passage, place, now)
            if (
                place.table == NOTE
                and not place.discarded
                and work.part is Compartment.SHARED
                and self._desk.vault.opening is not Opening.TOGETHER
            ):
                work.openings.note_changed(str(place.note_id))

    def _drafts(self, passage: Passage) -> list[RescuedDraft]:
        return [draft for draft in self._desk.vault.rescued() if passage.is_in(_words(draft))]

    def _cut_drafts(self, passage: Passage) -> int:
        drafts = self._drafts(passage)
        for draft in drafts:
            left = passage.cut_from(_words(draft))
            if left.strip():
                self._desk.vault.put_rescue(draft.part, draft.name, left.encode())
            self._desk.vault.drop_rescue(draft.id)
        return len(drafts)


def _words(draft: RescuedDraft) -> str:
    return draft.content.decode("utf-8", "replace")


def _passage(text: str) -> Passage:
    passage = Passage(text)
    if passage.is_empty:
        raise InvalidInput(field="passage", reason="empty")
    return passage


def _group(place: Place, part: Compartment, home: Home | None) -> str:
    if place.table in (NOTE, VERSION) and (part, place.note_id) == home:
        return "home"
    return "discarded" if place.discarded else "elsewhere"
