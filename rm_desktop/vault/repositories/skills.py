"""Levels given, examples, and lines and fields the pair added to the checklist."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from rm_desktop.domain.entities import Assessment, Example, OwnField, OwnSkill
from rm_desktop.domain.ids import AssessmentId, SessionId, SkillCode
from rm_desktop.domain.words import Level
from rm_desktop.vault.database import Connection, Row
from rm_desktop.vault.repositories.columns import a_moment, day, same, stored
from rm_desktop.vault.repositories.table import Table

_COLUMNS = "id, skill, level, at, session_id"
_MANY = 500


class Standing(NamedTuple):
    """How a skill stands: its newest and its first assessment."""

    newest: Assessment
    first: Level


class AssessmentRepository:
    """Levels given to skills. The newest counts, the older ones stay."""

    def __init__(self, db: Connection) -> None:
        """Work on ``db``, inside the caller's transaction."""
        self.db = db

    def add(self, assessment: Assessment) -> None:
        """Insert an assessment."""
        self.db.execute(
            f"INSERT INTO assessment ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            (
                assessment.id,
                assessment.skill,
                assessment.level.value,
                stored(assessment.at),
                assessment.session_id,
            ),
        )

    def of_skill(self, code: str) -> list[Assessment]:
        """Return the assessments of a skill, the oldest first."""
        rows = self.db.all(f"SELECT {_COLUMNS} FROM assessment WHERE skill = ? ORDER BY number", (code,))
        return [_assessment(row) for row in rows]

    def course(self) -> list[tuple[str, Level, datetime]]:
        """Return line, level and moment of all assessments, the oldest first."""
        rows = self.db.all("SELECT skill, level, at FROM assessment ORDER BY number")
        return [(row["skill"], Level(row["level"]), a_moment(row["at"])) for row in rows]

    def drop(self, assessment_id: str) -> None:
        """Forget an assessment that was a slip of the hand."""
        self.db.execute("DELETE FROM assessment WHERE id = ?", (assessment_id,))

    def of_session(self, session_id: str) -> list[Assessment]:
        """Return the last assessment of every skill that was assessed in a meeting."""
        rows = self.db.all(
            f"SELECT {_COLUMNS} FROM assessment WHERE number IN "
            "(SELECT max(number) FROM assessment WHERE session_id = ? GROUP BY skill) ORDER BY number",
            (session_id,),
        )
        return [_assessment(row) for row in rows]

    def standings(self, codes: Collection[str] | None = None) -> dict[str, Standing]:
        """Return how every skill stands that was ever assessed, or just these."""
        condition, parameters = _among(codes)
        rows = self.db.all(
            f"SELECT {_COLUMNS}, (SELECT f.level FROM assessment f WHERE f.skill = a.skill ORDER BY f.number LIMIT 1) "
            "AS first FROM assessment a WHERE number IN "
            f"(SELECT max(number) FROM assessment WHERE {condition} GROUP BY skill)",
            parameters,
        )
        return {row["skill"]: Standing(_assessment(row), Level(row["first"])) for row in rows}


def _among(codes: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """Return the condition for some codes; for very many it costs less to look at all."""
    if codes is None or len(codes) > _MANY:
        return "TRUE", ()
    return f"skill IN ({', '.join('?' * len(codes))})", tuple(codes)


def _assessment(row: Row) -> Assessment:
    return Assessment(
        id=AssessmentId(row["id"]),
        skill=SkillCode(row["skill"]),
        level=Level(row["level"]),
        at=a_moment(row["at"]),
        session_id=None if row["session_id"] is None else SessionId(row["session_id"]),
    )


class ExampleRepository(Table[Example]):
    """What showed a skill."""

    name = "example"
    entity = Example
    columns: ClassVar[dict[str, Any]] = {"skill": same, "text": same, "on": day, "session_id": same}
    renamed: ClassVar[dict[str, str]] = {"on": "on_day"}

    def of_skill(self, code: str) -> list[Example]:
        """Return the examples of a skill, the latest first."""
        return self.many(
            "WHERE skill = ? AND deleted_at IS NULL ORDER BY on_day DESC, created_at DESC, rowid DESC", (code,)
        )

    def latest(self, limit: int) -> list[Example]:
        """Return the latest examples of all skills."""
        return self.many("WHERE deleted_at IS NULL ORDER BY on_day DESC, created_at DESC, rowid DESC LIMIT ?", (limit,))

    def counts(self, codes: Collection[str] | None = None) -> dict[str, int]:
        """Return the number of examples by skill, of all or of these."""
        condition, parameters = _among(codes)
        sql = f"SELECT skill, count(*) FROM example WHERE deleted_at IS NULL AND {condition} GROUP BY skill"
        return {row[0]: row[1] for row in self.db.all(sql, parameters)}


class OwnSkillRepository(Table[OwnSkill]):
    """Lines the pair added."""

    name = "own_skill"
    entity = OwnSkill
    columns: ClassVar[dict[str, Any]] = {"field_code": same, "title": same}

    def all(self) -> list[OwnSkill]:
        """Return all lines the pair added, in the order in which they came."""
        return self.many("WHERE deleted_at IS NULL ORDER BY created_at, rowid")

    def of_field(self, field_code: str) -> list[OwnSkill]:
        """Return the lines the pair added to a field, in the order in which they came."""
        return self.many("WHERE field_code = ? AND deleted_at IS NULL ORDER BY created_at, rowid", (field_code,))

    def field_of(self, key: str) -> str | None:
        """Return the field of a line the pair added; None where there is no such line."""
        found = self.db.value("SELECT field_code FROM own_skill WHERE id = ? AND deleted_at IS NULL", (key,))
        return None if found is None else str(found)

    def codes_by_field(self) -> list[tuple[str, str]]:
        """Return identifier and field of all lines the pair added."""
        return [
            (row[0], row[1]) for row in self.db.all("SELECT id, field_code FROM own_skill WHERE deleted_at IS NULL")
        ]

    def remove_of(self, field_code: str, at: datetime) -> None:
        """Put the lines of a field into the wastebasket, together with it."""
        sql = "UPDATE own_skill SET deleted_at = ?, updated_at = ? WHERE field_code = ? AND deleted_at IS NULL"
        self.db.execute(sql, (stored(at), stored(at), field_code))

    def restore_of(self, field_code: str, removed_at: datetime) -> None:
        """Take back the lines that went away together with their field."""
        sql = "UPDATE own_skill SET deleted_at = NULL WHERE field_code = ? AND deleted_at = ?"
        self.db.execute(sql, (field_code, stored(removed_at)))


class OwnFieldRepository(Table[OwnField]):
    """Fields the pair added."""

    name = "own_field"
    entity = OwnField
    columns: ClassVar[dict[str, Any]] = {"title": same}

    def all(self) -> list[OwnField]:
        """Return all fields the pair added, in the order in which they came."""
        return self.many("WHERE deleted_at IS NULL ORDER BY created_at, rowid")
