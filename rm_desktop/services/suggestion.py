"""What the next meeting could be, and how a template fills an agenda."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from rm_desktop.domain.entities import AgendaItem, Session
from rm_desktop.domain.ids import ItemId, new_id
from rm_desktop.domain.pages import Reason, Suggestion
from rm_desktop.domain.rules import suggested_reason
from rm_desktop.domain.words import GoalState, ItemOrigin
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Desk
from rm_desktop.services.practice import next_to_practise
from rm_desktop.services.template_choice import is_there, template_of
from rm_desktop.vault.unit_of_work import Work

_TEMPLATES = {Reason.FIRST: "T1", Reason.PRACTICE: "T2", Reason.LOOK_BACK: "T4", Reason.LAST: "T5"}
_TOPICS = 2


def suggestion_for(work: Work, desk: Desk) -> Suggestion:
    """Return the suggestion for the next meeting: from its agenda if it is planned, else from what is unfinished."""
    reason = suggested_reason(work.sessions.held() + 1, work.pair.get().planned_meetings)
    template = desk.content.template(_TEMPLATES[reason])
    planned = work.sessions.next_planned()
    if planned is not None:
        topics = _main_topics(work.items.of_session(planned.id))
        if topics:
            code = work.sessions.get(planned.id).template or template.code
            if not is_there(work, desk.content, code):
                code = template.code
            return Suggestion(template=code, title=planned.title, topics=topics, reason=Reason.PLANNED)
    topics = () if reason is Reason.FIRST else _open_topics(work, desk)
    title = topics[0] if topics and reason is Reason.PRACTICE else template.title
    return Suggestion(template=template.code, title=title, topics=topics, reason=reason)


def fill_from_template(work: Work, session: Session, content: Content, at: datetime) -> None:
    """Give a new meeting the items of its template."""
    if session.template is None:
        return
    for position, item in enumerate(template_of(work, content, session.template).items):
        line = AgendaItem(
            id=cast("ItemId", new_id()),
            session_id=session.id,
            position=position,
            title=item.title,
            minutes=item.minutes,
            origin=ItemOrigin.TEMPLATE,
            done_at=session.finished_at,
        )
        work.items.put(line, at)


def _main_topics(items: list[AgendaItem]) -> tuple[str, ...]:
    """Return the titles of the two longest items, in the agenda's order; the first item is for arriving."""
    longest = sorted(items[1:], key=lambda item: -item.minutes)[:_TOPICS]
    return tuple(item.title for item in items if item in longest)


def _open_topics(work: Work, desk: Desk) -> tuple[str, ...]:
    last = work.sessions.last_finished()
    items = [] if last is None else work.items.of_session(last.id)
    unfinished = [item.title for item in items if item.done_at is None and item.origin is not ItemOrigin.TEMPLATE]
    practise = next_to_practise(work, desk.content)
    steps = [
        step.text
        for goal in work.goals.all()
        if goal.state is GoalState.OPEN
        for step in goal.steps
        if step.done_at is None
    ]
    return tuple((unfinished + steps[:1] + ([practise.title] if practise else []))[:_TOPICS])
