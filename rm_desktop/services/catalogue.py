"""Every line of the checklist: everyday lines, the 21 competences, the leadership fields, and the pair's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from rm_desktop.domain.entities import OwnSkill
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.vault.unit_of_work import Work

OWN = "own."
_LEADERSHIP = "L"


class CatalogueLine(NamedTuple):
    """A line that can be assessed."""

    code: SkillCode
    field: str
    title: str
    detail: str
    competence: str


def own_code(own: OwnSkill) -> SkillCode:
    """Return the skill code of a line the pair added."""
    return SkillCode(OWN + own.id)


def shipped_lines(content: Content) -> Iterator[CatalogueLine]:
    """Give the lines of every field: the everyday ones, then its competences, or the leadership field as a whole."""
    for field in content.fields:
        for line in content.lines_of(field.code):
            yield CatalogueLine(line.code, field.code, line.title, line.detail, line.competence)
        for code in field.competences:
            title = content.competence(code).title
            yield CatalogueLine(SkillCode(f"competence.{code}"), field.code, title, "", code)
        if field.code.startswith(_LEADERSHIP):
            yield CatalogueLine(SkillCode(f"field.{field.code}"), field.code, field.title, field.about, "")


def all_lines(work: Work, content: Content) -> list[CatalogueLine]:
    """Return the shipped lines and those of the pair, which stand last."""
    own = [CatalogueLine(own_code(one), one.field_code, one.title, "", "") for one in work.own_skills.all()]
    return [*shipped_lines(content), *own]


def skill_rows(work: Work, content: Content) -> list[SkillRow]:
    """Return the rows of all lines with their present levels."""
    standings, counts = work.assessments.standings(), work.examples.counts()

    def row(line: CatalogueLine) -> SkillRow:
        standing = standings.get(line.code)
        level = standing.newest.level if standing else Level.NOT_LOOKED_AT
        at: datetime | None = standing.newest.at if standing else None
        return SkillRow(
            code=line.code,
            field_code=line.field,
            title=line.title,
            detail=line.detail,
            competence=line.competence,
            level=level,
            earlier=standing.first if standing and standing.first is not level else None,
            assessed_at=at,
            examples=counts.get(line.code, 0),
        )

    return [row(line) for line in all_lines(work, content)]


def skill_row(work: Work, content: Content, code: str) -> SkillRow:
    """Return the row of one line."""
    for row in skill_rows(work, content):
        if row.code == code:
            return row
    raise NotFound(kind="skill")
