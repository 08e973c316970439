"""Tags: which there are in everything that is open, and giving one another name.

A tag is no thing of its own. It stands in the texts as ``#word``, so that it travels with them into backups, take-outs
and other programs, is struck with them, and nobody has to keep a list in order.
"""

from __future__ import annotations

from dataclasses import dataclass

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.tags import counted, tag_key, tag_name, tags_in, with_tag_renamed
from rm_desktop.domain.words import Compartment, Kind, Opening
from rm_desktop.services.desk import Service
from rm_desktop.vault.repositories.strikes import NOTE
from rm_desktop.vault.repositories.tagged import Tagged
from rm_desktop.vault.unit_of_work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRow:
    """A tag as it is written most often, and in how many texts it stands."""

    name: str
    texts: int


class Tags(Service):
    """The tags of the open compartments; a closed one has no key here, so its tags are nowhere."""

    def rows(self) -> list[TagRow]:
        """Return all tags in the order of their names."""
        texts = []
        for part in self._parts():
            with self._desk.read(part) as work:
                found = work.search.texts_of(work.search.tagged(), part)
                texts += [[*tags_in(text.title), *tags_in(text.body)] for text in found]
        return [TagRow(name=name, texts=count) for name, count in counted(texts).items()]

    def rename(self, old: str, new: str) -> Saved[int]:
        """Write ``new`` wherever the tag ``old`` stands; where ``new`` is there already the two become one.

        Returns how many texts were changed. What lies in the wastebasket and earlier versions stay as they were.
        """
        name = tag_name(new)
        if not tag_key(name):
            raise InvalidInput(field="tag", reason="empty")
        changed = 0
        for part in self._parts():
            with self._desk.read(part) as work:
                found = work.tagged.holding(old)
            if found:
                with self._desk.write(part) as work:
                    changed += sum(self._rename(work, one, old, name) for one in found)
        kinds = frozenset(Kind) - {Kind.BACKUP, Kind.EXPORT, Kind.PULSE, Kind.SETTING}
        return Saved(value=changed, changes=Changes(stale=kinds if changed else frozenset()))

    def _parts(self) -> list[Compartment]:
        return [part for part in Compartment if part in self._desk.vault.compartments]

    def _rename(self, work: Work, one: Tagged, old: str, name: str) -> bool:
        done = work.tagged.rewrite(one, lambda text: with_tag_renamed(text, old, name), self._desk.now())
        alone = self._desk.vault.opening is not Opening.TOGETHER
        if done and one.table == NOTE and work.part is Compartment.SHARED and alone:
            work.openings.note_changed(one.id)
        return done
