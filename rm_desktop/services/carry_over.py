"""What comes back at the next meeting: unfinished items, labelled and once, and the open tasks."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from rm_desktop.domain.entities import AgendaItem, Session
from rm_desktop.domain.ids import ItemId, new_id
from rm_desktop.domain.rules import carried_items
from rm_desktop.domain.words import ItemOrigin
from rm_desktop.vault.unit_of_work import Work


def carry_into(work: Work, session: Session, at: datetime) -> None:
    """Bring what is unfinished into ``session``, right after its first item; the originals stay."""
    last = work.sessions.last_finished()
    if last is not None:
        unfinished = work.items.of_session(last.id)
        agenda = work.items.of_session(session.id)
        already = work.items.carried_from([item.id for item in unfinished])
        copies = [_copy(item, session) for item in carried_items(unfinished, agenda, already)]
        for copy in copies:
            work.items.put(copy, at)
        ids = [item.id for item in agenda]
        work.items.arrange([*ids[:1], *(copy.id for copy in copies), *ids[1:]], at)
    work.actions.carry_open(session.id)


def _copy(item: AgendaItem, session: Session) -> AgendaItem:
    return AgendaItem(
        id=cast("ItemId", new_id()),
        session_id=session.id,
        position=0,
        title=item.title,
        minutes=item.minutes,
        origin=ItemOrigin.CARRIED,
        carried_from=item.id,
        skill=item.skill,
        goal_id=item.goal_id,
    )
