"""What the pair keeps for a later meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import AgendaItem, LaterItem
from rm_desktop.domain.ids import ItemId, LaterId, SessionId, SkillCode, new_id
from rm_desktop.domain.rows import LaterRow
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import ItemOrigin, Kind
from rm_desktop.services.desk import Service, require_editable
from rm_desktop.services.touched import agenda_changes


class Later(Service):
    """Things kept for later."""

    def rows(self) -> list[LaterRow]:
        """Return everything kept, the oldest first."""
        with self._desk.read() as work:
            return [later_row(item) for item in work.laters.all()]

    def get(self, later_id: str) -> LaterItem:
        """Return one thing that is kept."""
        with self._desk.read() as work:
            return work.laters.get(later_id)

    def state(self) -> tuple[LaterItem, ...]:
        """Return everything kept as it stands, without stamps, to be put back one day."""
        with self._desk.read() as work:
            return tuple(replace(item, revision=0) for item in work.laters.all())

    def put_back(self, state: tuple[LaterItem, ...]) -> Saved[None]:
        """Keep what `state` said was kept, and nothing else."""
        now = self._desk.now()
        with self._desk.write() as work:
            there, wanted = {item.id for item in work.laters.all()}, {item.id for item in state}
            for key in there - wanted:
                work.laters.remove(key, now)
            for key in wanted - there:
                work.laters.restore(key, now)
            back = tuple(later_row(work.laters.get(key)) for key in sorted(wanted - there))
        gone = tuple((Kind.LATER, str(key)) for key in sorted(there - wanted))
        return Saved(value=None, changes=Changes(upserted=back, removed=gone))

    def add(self, text: str, *, skill: SkillCode | None = None) -> Saved[LaterItem]:
        """Keep something, which may be meant for practising ``skill``."""
        now = self._desk.now()
        item = LaterItem(id=cast("LaterId", new_id()), text=required_line(text, "text"), created_at=now, skill=skill)
        with self._desk.write() as work:
            kept = work.laters.put(item, now)
        return Saved(value=kept, changes=Changes(upserted=(later_row(kept),)))

    def remove(self, later_id: str) -> Saved[LaterId]:
        """Put it into the wastebasket."""
        with self._desk.write() as work:
            work.laters.remove(later_id, self._desk.now())
        return Saved(value=LaterId(later_id), changes=Changes(removed=((Kind.LATER, later_id),)))

    def restore(self, later_id: str) -> Saved[LaterItem]:
        """Take it back out of the wastebasket."""
        with self._desk.write() as work:
            work.laters.restore(later_id, self._desk.now())
            kept = work.laters.get(later_id)
        return Saved(value=kept, changes=Changes(upserted=(later_row(kept),)))

    def to_agenda(self, later_id: str, session_id: str) -> Saved[AgendaItem]:
        """Put it on the agenda of a meeting; from here on it is kept there."""
        now = self._desk.now()
        with self._desk.write() as work:
            require_editable(work, session_id)
            later = work.laters.get(later_id)
            item = AgendaItem(
                id=cast("ItemId", new_id()),
                session_id=cast("SessionId", session_id),
                position=len(work.items.of_session(session_id)),
                title=later.text,
                origin=ItemOrigin.LATER,
                skill=later.skill,
                goal_id=later.goal_id,
            )
            kept = work.items.put(item, now)
            work.laters.remove(later_id, now)
            changes = agenda_changes(work, session_id) | Changes(removed=((Kind.LATER, later_id),))
            return Saved(value=kept, changes=changes)


def later_row(item: LaterItem) -> LaterRow:
    """Return the row of something kept."""
    return LaterRow(id=item.id, text=item.text, created_at=item.created_at)
