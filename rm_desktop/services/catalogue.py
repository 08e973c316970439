"""Every line of the checklist: everyday lines, the 21 competences, the leadership fields, and the pair's own.

The shipped catalogue gives lines, the pair gives an order and hides what does not matter to it. Both are joined here by
code and nowhere else, so that a newer catalogue cannot touch a level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from rm_desktop.domain.entities import OwnField, OwnSkill
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.vault.repositories.skills import Standing
from rm_desktop.vault.unit_of_work import Work

OWN = "own."
OWN_ICON = "list-checks"
LEADERSHIP = "L"


class CatalogueField(NamedTuple):
    """A field of the checklist."""

    code: str
    title: str
    icon: str = OWN_ICON
    note: str = ""
    hidden: bool = False

    @property
    def own(self) -> bool:
        """Whether the pair added it."""
        return self.code.startswith(OWN)


class CatalogueLine(NamedTuple):
    """A line that can be assessed."""

    code: SkillCode
    field: str
    title: str
    detail: str = ""
    competence: str = ""
    hidden: bool = False


class _Coded(Protocol):
    @property
    def code(self) -> str:
        """What it is known by."""


C = TypeVar("C", bound=_Coded)


def own_code(own: OwnSkill | OwnField) -> SkillCode:
    """Return the code of a line or a field the pair added."""
    return SkillCode(OWN + own.id)


def shipped_lines(content: Content) -> Iterator[CatalogueLine]:
    """Give the lines of every field: the everyday ones of a competence or leadership field, then that as a whole."""
    whole = content.text("fitness.whole.detail")
    for field in content.fields:
        lines = content.lines_of(field.code)
        for code in field.competences:
            for line in lines:
                if line.competence == code:
                    yield CatalogueLine(line.code, field.code, line.title, line.detail, code)
            title = content.competence(code).title
            yield CatalogueLine(SkillCode(f"competence.{code}"), field.code, title, whole, code)
        if field.code.startswith(LEADERSHIP):
            for line in lines:
                yield CatalogueLine(line.code, field.code, line.title, line.detail)
            yield CatalogueLine(SkillCode(f"field.{field.code}"), field.code, field.title, field.about)


def _shipped(content: Content) -> tuple[CatalogueLine, ...]:
    return tuple(shipped_lines(content))


def in_order(things: Sequence[C], positions: Mapping[str, int]) -> list[C]:
    """Return ``things`` as the pair arranged them. What has no place yet stays behind the one it follows by nature."""
    first: list[C] = []
    followers: dict[str, list[C]] = {}
    group = first
    for thing in things:
        if thing.code in positions:
            group = followers.setdefault(thing.code, [thing])
        else:
            group.append(thing)
    placed = sorted(followers, key=lambda code: positions[code])
    return [*first, *(thing for code in placed for thing in followers[code])]


def all_fields(work: Work, content: Content) -> list[CatalogueField]:
    """Return the shipped fields and those of the pair, as it arranged them."""
    hidden = work.checklist_places.hidden()
    own = [CatalogueField(own_code(one), one.title) for one in work.own_fields.all()]
    shipped = [CatalogueField(one.code, one.title, one.icon, one.note) for one in content.fields]
    known = [field._replace(hidden=field.code in hidden) for field in (*shipped, *own)]
    return in_order(known, work.checklist_places.positions())


def all_lines(work: Work, content: Content) -> list[CatalogueLine]:
    """Return the shipped lines and those of the pair, field by field as it arranged them, hidden ones too."""
    own = [CatalogueLine(own_code(one), one.field_code, one.title) for one in work.own_skills.all()]
    return _arranged(work, all_fields(work, content), (*_shipped(content), *own))


def lines_of(work: Work, content: Content, code: str) -> list[CatalogueLine]:
    """Return the lines of one field, hidden ones too."""
    own = [CatalogueLine(own_code(one), code, one.title) for one in work.own_skills.of_field(code)]
    shipped = [line for line in _shipped(content) if line.field == code]
    return _arranged(work, [one for one in all_fields(work, content) if one.code == code], (*shipped, *own))


def lines_beside(work: Work, content: Content, code: str) -> list[CatalogueLine]:
    """Return the lines of the field in which a line stands, hidden ones too; none where there is no such line."""
    field: str | None
    if code.startswith(OWN):
        field = work.own_skills.field_of(code.removeprefix(OWN))
    else:
        field = next((line.field for line in _shipped(content) if line.code == code), None)
    return [] if field is None else lines_of(work, content, field)


def line_counts(work: Work, content: Content, *, hidden: bool) -> Counter[str]:
    """Return how many lines each field has, with the hidden ones or without."""
    unseen = frozenset[str]() if hidden else work.checklist_places.hidden()
    counts = Counter(line.field for line in _shipped(content) if line.code not in unseen)
    counts.update(field for key, field in work.own_skills.codes_by_field() if OWN + key not in unseen)
    return counts


def _arranged(work: Work, fields: Sequence[CatalogueField], lines: Iterable[CatalogueLine]) -> list[CatalogueLine]:
    hidden = work.checklist_places.hidden()
    by_field: dict[str, list[CatalogueLine]] = {field.code: [] for field in fields}
    for line in lines:
        if line.field in by_field:
            out_of_sight = line.code in hidden or line.field in hidden
            by_field[line.field].append(line._replace(hidden=True) if out_of_sight else line)
    positions = work.checklist_places.positions()
    return [line for each in by_field.values() for line in in_order(each, positions)]


def skill_rows(work: Work, content: Content, field: str | None = None) -> list[SkillRow]:
    """Return the rows of all lines, or of one field, with their present levels; hidden ones too."""
    return _rows(work, all_lines(work, content) if field is None else lines_of(work, content, field))


def skill_row(work: Work, content: Content, code: str) -> SkillRow:
    """Return the row of one line."""
    rows = _rows(work, [line for line in lines_beside(work, content, code) if line.code == code])
    if not rows:
        raise NotFound(kind="skill")
    return rows[0]


def catalogue_field(work: Work, content: Content, code: str) -> CatalogueField:
    """Return one field."""
    for field in all_fields(work, content):
        if field.code == code:
            return field
    raise NotFound(kind="field")


def _rows(work: Work, lines: Sequence[CatalogueLine]) -> list[SkillRow]:
    codes = [line.code for line in lines]
    standings, counts = work.assessments.standings(codes), work.examples.counts(codes)
    return [_row(line, standings.get(line.code), counts.get(line.code, 0)) for line in lines]


def _row(line: CatalogueLine, standing: Standing | None, examples: int) -> SkillRow:
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
        examples=examples,
        hidden=line.hidden,
    )
