"""The agenda of a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import AgendaItem, LaterItem
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.ids import GoalId, ItemId, LaterId, SessionId, SkillCode, new_id
from rm_desktop.domain.rows import ItemRow
from rm_desktop.domain.rules import LONGEST_MINUTES, reordered
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import ItemOrigin, Kind
from rm_desktop.services.catalogue import skill_row
from rm_desktop.services.desk import Service, require_editable
from rm_desktop.services.later import later_row
from rm_desktop.services.touched import agenda_changes
from rm_desktop.vault.unit_of_work import Work


class Agenda(Service):
    """Items of agendas. In a finished meeting they are read-only."""

    def rows(self, session_id: str) -> list[ItemRow]:
        """Return the items of a meeting in their order."""
        with self._desk.read() as work:
            work.sessions.get(session_id)
            return work.items.rows_for(session_id)

    def add(
        self,
        session_id: str,
        title: str,
        minutes: int = 0,
        *,
        origin: ItemOrigin = ItemOrigin.OWN,
        skill: str | None = None,
        goal_id: str | None = None,
        after: str | None = None,
    ) -> Saved[AgendaItem]:
        """Add an item, at the end or after another one."""
        item = AgendaItem(
            id=cast("ItemId", new_id()),
            session_id=cast("SessionId", session_id),
            position=0,
            title=required_line(title, "title"),
            minutes=item_minutes(minutes),
            origin=origin,
            skill=None if skill is None else SkillCode(skill),
            goal_id=None if goal_id is None else GoalId(goal_id),
        )
        with self._desk.write() as work:
            return self._placed(work, item, after)

    def edit(self, item_id: str, *, title: str | None = None, minutes: int | None = None) -> Saved[AgendaItem]:
        """Change title or minutes."""
        with self._desk.write() as work:
            item = _editable(work, item_id)
            changed = replace(
                item,
                title=item.title if title is None else required_line(title, "title"),
                minutes=item.minutes if minutes is None else item_minutes(minutes),
            )
            return self._kept(work, changed)

    def set_skill(self, item_id: str, code: str) -> Saved[AgendaItem]:
        """Note which line of the checklist is practised in an item, so that item and line show each other."""
        with self._desk.write() as work:
            item = _editable(work, item_id)
            skill = skill_row(work, self._desk.content, code).code
            return self._kept(work, replace(item, skill=skill))

    def tick(self, item_id: str, done: bool) -> Saved[AgendaItem]:
        """Tick or untick an item."""
        with self._desk.write() as work:
            item = _editable(work, item_id)
            done_at = (item.done_at or self._desk.now()) if done else None
            return self._kept(work, replace(item, done_at=done_at))

    def move(self, item_id: str, to_position: int) -> Saved[AgendaItem]:
        """Put an item to a position of the agenda, counted from 0."""
        with self._desk.write() as work:
            item = _editable(work, item_id)
            ids = [other.id for other in work.items.of_session(item.session_id)]
            work.items.arrange(reordered(ids, item_id, to_position), self._desk.now())
            return Saved(value=work.items.get(item_id), changes=agenda_changes(work, item.session_id))

    def remove(self, item_id: str) -> Saved[ItemId]:
        """Put an item into the wastebasket, with its note."""
        with self._desk.write() as work:
            item = _editable(work, item_id)
            return Saved(value=item.id, changes=self._dropped(work, item))

    def restore(self, item_id: str) -> Saved[AgendaItem]:
        """Take an item back out of the wastebasket, to the place where it was."""
        now = self._desk.now()
        with self._desk.write() as work:
            removed_at = work.items.restore(item_id, now)
            if removed_at is not None:
                work.notes.restore_of_item(item_id, removed_at)
            item = work.items.get(item_id)
            require_editable(work, item.session_id)
            return Saved(value=item, changes=agenda_changes(work, item.session_id))

    def state(self, session_id: str) -> tuple[AgendaItem, ...] | None:
        """Return a meeting's agenda as it stands, without stamps, to be put back one day; None once it is gone."""
        with self._desk.read() as work:
            try:
                work.sessions.get(session_id)
            except NotFound:
                return None
            return tuple(replace(item, revision=0) for item in work.items.of_session(session_id))

    def put_back(self, session_id: str, state: tuple[AgendaItem, ...]) -> Saved[None]:
        """Make a meeting's agenda what `state` said it was; an item goes and comes with its note."""
        now = self._desk.now()
        with self._desk.write() as work:
            require_editable(work, session_id)
            there = {item.id: item for item in work.items.of_session(session_id)}
            wanted = {item.id for item in state}
            gone = [self._dropped(work, item) for key, item in there.items() if key not in wanted]
            for item in state:
                if item.id not in there and (removed_at := work.items.restore(item.id, now)) is not None:
                    work.notes.restore_of_item(item.id, removed_at)
                work.items.keep(item, now)
            removed = tuple(one for changes in gone for one in changes.removed)
            return Saved(value=None, changes=agenda_changes(work, session_id) | Changes(removed=removed))

    def keep_for_later(self, item_id: str) -> Saved[LaterItem]:
        """Keep an item for a later meeting. It leaves this one, unless it has a note: then it counts as done here."""
        now = self._desk.now()
        with self._desk.write() as work:
            item = _editable(work, item_id)
            key = cast("LaterId", new_id())
            later = LaterItem(id=key, text=item.title, created_at=now, skill=item.skill, goal_id=item.goal_id)
            later = work.laters.put(later, now)
            if work.items.row_of(item_id).has_note:
                work.items.keep(replace(item, done_at=item.done_at or now), now)
                changes = agenda_changes(work, item.session_id)
            else:
                changes = self._dropped(work, item)
            return Saved(value=later, changes=changes | Changes(upserted=(later_row(later),)))

    def _placed(self, work: Work, item: AgendaItem, after: str | None) -> Saved[AgendaItem]:
        require_editable(work, item.session_id)
        ids = [other.id for other in work.items.of_session(item.session_id)]
        if after is not None and after not in ids:
            raise NotFound(kind=Kind.ITEM.value)
        work.items.put(item, self._desk.now())
        place = len(ids) if after is None else ids.index(cast("ItemId", after)) + 1
        work.items.arrange([*ids[:place], item.id, *ids[place:]], self._desk.now())
        return Saved(value=work.items.get(item.id), changes=agenda_changes(work, item.session_id))

    def _kept(self, work: Work, item: AgendaItem) -> Saved[AgendaItem]:
        work.items.keep(item, self._desk.now())
        rows = (work.items.row_of(item.id), work.sessions.row_of(item.session_id))
        return Saved(value=item, changes=Changes(upserted=rows))

    def _dropped(self, work: Work, item: AgendaItem) -> Changes:
        now = self._desk.now()
        work.notes.remove_of_item(item.id, now)
        work.items.remove(item.id, now)
        return Changes(upserted=(work.sessions.row_of(item.session_id),), removed=((Kind.ITEM, item.id),))


def _editable(work: Work, item_id: str) -> AgendaItem:
    item = work.items.get(item_id)
    require_editable(work, item.session_id)
    return item


def item_minutes(minutes: int) -> int:
    """Return the minutes of an item, or raise `InvalidInput` where nothing so long or so short can be planned."""
    if not 0 <= minutes <= LONGEST_MINUTES:
        raise InvalidInput(field="minutes", reason="out_of_range")
    return minutes
