"""The checklist as the pair wants it: own fields and lines, an order, and what stays out of sight. Never a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import OwnField, OwnSkill
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import OwnFieldId, OwnSkillId, SkillCode, new_id
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import Kind
from rm_desktop.services.catalogue import (
    OWN,
    all_fields,
    all_lines,
    catalogue_field,
    lines_beside,
    lines_of,
    own_code,
    skill_row,
)
from rm_desktop.services.checklist_file import Listed, ListedField, Taken, reading
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Service
from rm_desktop.vault.unit_of_work import Work

_STALE = Changes(stale=frozenset({Kind.SKILL}))


class Checklist(Service):
    """What stands on the checklist and where."""

    def add_field(self, title: str) -> Saved[str]:
        """Add a field of the pair's own; return its code."""
        line = required_line(title, "title")
        with self._desk.write() as work:
            return Saved(value=self._new_field(work, line), changes=_STALE)

    def rename_field(self, code: str, title: str) -> Saved[str]:
        """Change the name of an own field; return the one it had."""
        line = required_line(title, "title")
        with self._desk.write() as work:
            field = work.own_fields.get(_own_id(code))
            work.own_fields.keep(replace(field, title=line), self._desk.now())
        return Saved(value=field.title, changes=_STALE)

    def remove_field(self, code: str) -> Saved[str]:
        """Put an own field with its lines into the wastebasket; levels and examples wait for its return."""
        now = self._desk.now()
        with self._desk.write() as work:
            field = work.own_fields.get(_own_id(code))
            work.own_fields.remove(field.id, now)
            work.own_skills.remove_of(code, now)
        return Saved(value=code, changes=_STALE)

    def restore_field(self, own_id: str) -> Saved[str]:
        """Take an own field back out of the wastebasket, with the lines that went away with it."""
        code = OWN + own_id
        with self._desk.write() as work:
            removed_at = work.own_fields.restore(own_id, self._desk.now())
            if removed_at is not None:
                work.own_skills.restore_of(code, removed_at)
        return Saved(value=code, changes=_STALE)

    def add_line(self, field_code: str, title: str) -> Saved[SkillRow]:
        """Add a line of the pair's own at the end of a field."""
        line = required_line(title, "title")
        with self._desk.write() as work:
            catalogue_field(work, self._desk.content, field_code)
            code = self._new_line(work, field_code, line)
            self._place_last(work, field_code, [code])
            return self._saved(work, code)

    def rename_line(self, code: str, title: str) -> Saved[SkillRow]:
        """Change the words of an own line."""
        line = required_line(title, "title")
        with self._desk.write() as work:
            own = replace(work.own_skills.get(_own_id(code)), title=line)
            return self._saved(work, own_code(work.own_skills.keep(own, self._desk.now())))

    def remove_line(self, code: str) -> Saved[SkillCode]:
        """Put an own line into the wastebasket; its levels and examples wait for its return."""
        with self._desk.write() as work:
            own = work.own_skills.get(_own_id(code))
            work.own_skills.remove(own.id, self._desk.now())
        return Saved(value=own_code(own), changes=Changes(removed=((Kind.SKILL, own_code(own)),)) | _STALE)

    def restore_line(self, own_id: str) -> Saved[SkillRow]:
        """Take an own line back out of the wastebasket."""
        with self._desk.write() as work:
            work.own_skills.restore(own_id, self._desk.now())
            return self._saved(work, own_code(work.own_skills.get(own_id)))

    def hide(self, code: str, *, hidden: bool) -> Saved[str]:
        """Put a line or a whole field out of sight, or show it again. Levels and examples stay as they are."""
        with self._desk.write() as work:
            self._require(work, code)
            work.checklist_places.hide((code,), hidden=hidden)
        return Saved(value=code, changes=_STALE)

    def is_hidden(self, code: str) -> bool:
        """Whether the pair put a line or field itself out of sight."""
        with self._desk.read() as work:
            return code in work.checklist_places.hidden()

    def title_of(self, code: str) -> str:
        """Return the words of a line or field."""
        with self._desk.read() as work:
            content = self._desk.content
            known: dict[str, str] = {field.code: field.title for field in all_fields(work, content)}
            known |= {line.code: line.title for line in lines_beside(work, content, code)}
        if code not in known:
            raise NotFound(kind="skill")
        return known[code]

    def order_of(self, code: str) -> tuple[str, ...]:
        """Return the codes beside which a line or field stands, in their order, hidden ones too."""
        with self._desk.read() as work:
            return _order_of(work, self._desk.content, code)

    def move(self, code: str, *, before: str | None) -> Saved[None]:
        """Put a line or field before another one of its kind, or last."""
        with self._desk.write() as work:
            codes = [other for other in _order_of(work, self._desk.content, code) if other != code]
            place = codes.index(before) if before in codes else len(codes)
            work.checklist_places.arrange([*codes[:place], code, *codes[place:]])
        return Saved(value=None, changes=_STALE)

    def arrange(self, codes: Sequence[str]) -> Saved[None]:
        """Give lines or fields the order of ``codes``."""
        with self._desk.write() as work:
            work.checklist_places.arrange(codes)
        return Saved(value=None, changes=_STALE)

    def listed(self, fields: Sequence[str] = ()) -> Listed:
        """Return what is to be seen of the checklist, without any level: all of it, or these ``fields``."""
        content = self._desk.content
        with self._desk.read() as work:
            shown, lines = all_fields(work, content), all_lines(work, content)
        chosen = [field for field in shown if not field.hidden and (not fields or field.code in fields)]
        return Listed(
            fields=tuple(
                ListedField(
                    code="" if field.own else field.code,
                    title=field.title,
                    lines=tuple(line.title for line in lines if line.field == field.code and not line.hidden),
                )
                for field in chosen
            )
        )

    def take_in(self, data: bytes) -> Saved[Taken]:
        """Add what a checklist file names and is not there yet; a file that is no checklist changes nothing."""
        listed = reading(data, known=frozenset(field.code for field in self._desk.content.fields))
        fields: list[str] = []
        added: list[str] = []
        with self._desk.write() as work:
            lines = all_lines(work, self._desk.content)
            own = {field.title.casefold(): own_code(field) for field in work.own_fields.all()}
            for field in listed.fields:
                code = field.code or own.get(field.title.casefold(), "")
                if not code:
                    code = own[field.title.casefold()] = SkillCode(self._new_field(work, field.title))
                    fields.append(code)
                there = {line.title.casefold() for line in lines if line.field == code}
                fresh = [title for title in dict.fromkeys(field.lines) if title.casefold() not in there]
                codes = [self._new_line(work, code, title) for title in fresh]
                self._place_last(work, code, codes)
                added += codes
        taken = Taken(fields=tuple(fields), lines=tuple(added), known=listed.count() - len(added))
        return Saved(value=taken, changes=_STALE)

    def still_there(self, taken: Taken) -> tuple[str, ...]:
        """Return which of the lines and fields taken in from a file are there."""
        with self._desk.read() as work:
            there = {own_code(own) for own in work.own_skills.all()} | {own_code(own) for own in work.own_fields.all()}
        return tuple(code for code in (*taken.fields, *taken.lines) if code in there)

    def bring_back(self, taken: Taken) -> Saved[None]:
        """Take what came from a file back out of the wastebasket."""
        now = self._desk.now()
        with self._desk.write() as work:
            for code in taken.fields:
                work.own_fields.restore(_own_id(code), now)
            for code in taken.lines:
                work.own_skills.restore(_own_id(code), now)
        return Saved(value=None, changes=_STALE)

    def take_back(self, taken: Taken) -> Saved[None]:
        """Put what was taken in from a file into the wastebasket, as far as it is still there."""
        now = self._desk.now()
        with self._desk.write() as work:
            lines = {own_code(own): own for own in work.own_skills.all()}
            for code in taken.lines:
                if code in lines:
                    work.own_skills.remove(_own_id(code), now)
            fields = {own_code(own) for own in work.own_fields.all()}
            for code in taken.fields:
                if code in fields:
                    work.own_fields.remove(_own_id(code), now)
        return Saved(value=None, changes=_STALE)

    def _new_field(self, work: Work, title: str) -> str:
        field = OwnField(id=cast("OwnFieldId", new_id()), title=title)
        code = own_code(work.own_fields.put(field, self._desk.now()))
        others = [one.code for one in all_fields(work, self._desk.content) if one.code != code]
        if any(other in work.checklist_places.positions() for other in others):
            work.checklist_places.arrange([*others, code])
        return code

    def _new_line(self, work: Work, field_code: str, title: str) -> str:
        own = OwnSkill(id=cast("OwnSkillId", new_id()), field_code=field_code, title=title)
        return own_code(work.own_skills.put(own, self._desk.now()))

    def _place_last(self, work: Work, field_code: str, codes: Sequence[str]) -> None:
        """Let new lines stand last where the others were arranged; where nothing was, they do so by themselves."""
        positions = work.checklist_places.positions()
        there = [line.code for line in lines_of(work, self._desk.content, field_code)]
        others = [code for code in there if code not in codes]
        if any(code in positions for code in others):
            work.checklist_places.arrange([*others, *codes])

    def _require(self, work: Work, code: str) -> None:
        content = self._desk.content
        if code not in {field.code for field in all_fields(work, content)} | {
            line.code for line in lines_beside(work, content, code)
        }:
            raise NotFound(kind="skill")

    def _saved(self, work: Work, code: str) -> Saved[SkillRow]:
        row = skill_row(work, self._desk.content, code)
        return Saved(value=row, changes=Changes(upserted=(row,)) | _STALE)


def _own_id(code: str) -> str:
    return code.removeprefix(OWN)


def _order_of(work: Work, content: Content, code: str) -> tuple[str, ...]:
    fields = [field.code for field in all_fields(work, content)]
    if code in fields:
        return tuple(fields)
    lines = [str(line.code) for line in lines_beside(work, content, code)]
    if code not in lines:
        raise NotFound(kind="skill")
    return tuple(lines)
