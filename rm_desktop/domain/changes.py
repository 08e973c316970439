"""What an operation touched, so that the window repaints just that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rm_desktop.domain.rows import ActionRow, GoalRow, ItemRow, LaterRow, NoteRow, SessionRow, SkillRow
from rm_desktop.domain.words import Kind

Row = SessionRow | ItemRow | LaterRow | ActionRow | GoalRow | SkillRow | NoteRow
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Rows to insert or replace, ids to drop, and kinds of which a reader should ask again as a whole."""

    upserted: tuple[Row, ...] = field(default=(), repr=False)
    removed: tuple[tuple[Kind, str], ...] = ()
    stale: frozenset[Kind] = frozenset()

    def __or__(self, other: Changes) -> Changes:
        """Return both taken together, ``other`` after this one."""
        return Changes(
            upserted=self.upserted + other.upserted,
            removed=self.removed + other.removed,
            stale=self.stale | other.stale,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved(Generic[T_co]):
    """The answer of every operation that writes: its value and what it touched, given after the commit."""

    value: T_co = field(repr=False)
    changes: Changes
