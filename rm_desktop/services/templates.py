"""Templates of meetings: the shipped ones to look at, the pair's own to make, change, delete and hand on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import OwnTemplate, PlannedItem
from rm_desktop.domain.errors import InvalidInput, NotFound
from rm_desktop.domain.ids import OwnTemplateId, new_id
from rm_desktop.domain.rules import MAX_TEMPLATE_ITEMS
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import ItemOrigin, Kind
from rm_desktop.services.agenda import item_minutes
from rm_desktop.services.content import Template
from rm_desktop.services.desk import Service
from rm_desktop.services.template_choice import all_templates, as_template, own_id, template_of
from rm_desktop.services.template_file import reading
from rm_desktop.vault.unit_of_work import Work

_STALE = Changes(stale=frozenset({Kind.TEMPLATE}))


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateState:
    """An own template as it stands, to be put back one day."""

    title: str = field(repr=False)
    items: tuple[PlannedItem, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenTemplate:
    """The template a file gave, and whether the very same one was there already."""

    code: str
    known: bool


class Templates(Service):
    """A template holds titles and minutes; notes, ticks, skills and goals of a meeting never get into one."""

    def all(self) -> list[Template]:
        """Return the shipped templates, then the pair's own in the order in which they came."""
        with self._desk.read() as work:
            return all_templates(work, self._desk.content)

    def get(self, code: str) -> Template:
        """Return one template."""
        with self._desk.read() as work:
            return template_of(work, self._desk.content, code)

    def add(self, title: str, items: Iterable[PlannedItem] = ()) -> Saved[str]:
        """Add a template of the pair's own; return its code."""
        made = _made(title, items)
        with self._desk.write() as work:
            return Saved(value=self._put(work, made), changes=_STALE)

    def duplicate(self, code: str, title: str) -> Saved[str]:
        """Add an own template with the lines of another one, shipped or own."""
        line = required_line(title, "title")
        with self._desk.write() as work:
            items = [_planned(item) for item in template_of(work, self._desk.content, code).items]
            return Saved(value=self._put(work, _made(line, items)), changes=_STALE)

    def from_meeting(self, session_id: str) -> Saved[str]:
        """Keep a meeting's agenda as a template: titles and minutes, called as the meeting is."""
        with self._desk.write() as work:
            session = work.sessions.get(session_id)
            agenda = [item for item in work.items.of_session(session_id) if item.origin is not ItemOrigin.GENERAL]
            made = _made(session.title, [PlannedItem(title=item.title, minutes=item.minutes) for item in agenda])
            return Saved(value=self._put(work, made), changes=_STALE)

    def change(
        self, code: str, *, title: str | None = None, items: Iterable[PlannedItem] | None = None
    ) -> Saved[Template]:
        """Change the title or the lines of an own template."""
        with self._desk.write() as work:
            own = work.own_templates.get(own_id(code))
            changed = _made(own.title if title is None else title, own.items if items is None else items)
            kept = work.own_templates.keep(replace(own, title=changed.title, items=changed.items), self._desk.now())
            return Saved(value=as_template(kept), changes=_STALE)

    def remove(self, code: str) -> Saved[str]:
        """Put an own template into the wastebasket. Meetings that began with it keep their agendas."""
        with self._desk.write() as work:
            work.own_templates.remove(own_id(code), self._desk.now())
        return Saved(value=code, changes=_STALE)

    def restore(self, template_id: str) -> Saved[str]:
        """Take an own template back out of the wastebasket."""
        with self._desk.write() as work:
            work.own_templates.restore(template_id, self._desk.now())
            return Saved(value=as_template(work.own_templates.get(template_id)).code, changes=_STALE)

    def state(self, code: str) -> TemplateState | None:
        """Return an own template as it stands; None while it is not there."""
        with self._desk.read() as work:
            try:
                own = work.own_templates.get(own_id(code))
            except NotFound:
                return None
            return TemplateState(title=own.title, items=own.items)

    def put_back(self, code: str, state: TemplateState | None) -> Saved[str]:
        """Make an own template what ``state`` said it was."""
        if state is None:
            return self.remove(code)
        now = self._desk.now()
        with self._desk.write() as work:
            work.own_templates.restore(own_id(code), now)
            own = work.own_templates.get(own_id(code))
            work.own_templates.keep(replace(own, title=state.title, items=state.items), now)
        return Saved(value=code, changes=_STALE)

    def take_in(self, data: bytes) -> Saved[TakenTemplate]:
        """Add the template of a file, unless the very same one is there; a file that is none changes nothing."""
        read = reading(data)
        with self._desk.write() as work:
            for template in all_templates(work, self._desk.content):
                if (template.title, tuple(map(_planned, template.items))) == (read.title, read.items):
                    return Saved(value=TakenTemplate(code=template.code, known=True), changes=Changes())
            code = self._put(work, _made(read.title, read.items))
        return Saved(value=TakenTemplate(code=code, known=False), changes=_STALE)

    def _put(self, work: Work, own: OwnTemplate) -> str:
        return as_template(work.own_templates.put(own, self._desk.now())).code


def _planned(item: object) -> PlannedItem:
    line = cast("PlannedItem", item)
    return PlannedItem(title=line.title, minutes=line.minutes)


def _made(title: str, items: Iterable[PlannedItem]) -> OwnTemplate:
    lines = tuple(
        PlannedItem(title=required_line(item.title, "title"), minutes=item_minutes(item.minutes)) for item in items
    )
    if len(lines) > MAX_TEMPLATE_ITEMS:
        raise InvalidInput(field="items", reason="too_many")
    return OwnTemplate(id=OwnTemplateId(new_id()), title=required_line(title, "title"), items=lines)
