"""The profile: every area's word then and now, and how it came there, from one look at the levels."""

from __future__ import annotations

from collections import defaultdict

from rm_desktop.domain.profile import AreaRow, Given, Profile, area_row
from rm_desktop.domain.rows import SkillRow
from rm_desktop.services.catalogue import LEADERSHIP, all_fields, skill_rows
from rm_desktop.services.content import Content
from rm_desktop.vault.unit_of_work import Work


def profile_of(work: Work, content: Content) -> Profile:
    """Return the shipped areas and fields that are to be seen; what is hidden takes no part."""
    lines: defaultdict[str, list[SkillRow]] = defaultdict(list)
    for row in skill_rows(work, content):
        if not row.hidden:
            lines[row.field_code].append(row)
    history = _history(work, {str(row.code): code for code, rows in lines.items() for row in rows})
    shown = [
        area_row(field.code, field.title, lines[field.code], history[field.code])
        for field in all_fields(work, content)
        if not field.hidden and not field.own
    ]
    return Profile(areas=_those(shown, leadership=False), leadership=_those(shown, leadership=True))


def _history(work: Work, fields: dict[str, str]) -> defaultdict[str, list[Given]]:
    history: defaultdict[str, list[Given]] = defaultdict(list)
    for code, level, at in work.assessments.course():
        if code in fields:
            history[fields[code]].append((code, level, at.astimezone().date()))
    return history


def _those(rows: list[AreaRow], *, leadership: bool) -> tuple[AreaRow, ...]:
    return tuple(row for row in rows if row.code.startswith(LEADERSHIP) is leadership)
