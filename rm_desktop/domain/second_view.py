"""How two people see the same lines of a field: the one whose checklist it is, and the other one beside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from rm_desktop.domain.words import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class BothViews:
    """One line of which both said something."""

    code: str
    title: str = field(repr=False)
    senior: Level = field(repr=False)
    junior: Level = field(repr=False)

    @property
    def agree(self) -> bool:
        """Whether both chose the same word."""
        return self.senior is self.junior


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondView:
    """How far the mentor's view of one field is. Nothing here tells what is sealed, not even how much."""

    code: str
    title: str = field(repr=False)
    leadership: bool
    allowed: bool
    """Whether it may be given and looked at; for fields of leadership both switch that on."""
    sealed_at: datetime | None
    outdated: bool
    """Whether all that lies sealed was sealed for a key that is no longer there."""
    looked_at: bool
    """Whether the mentee has chosen a word for any line of the field."""
    lines: tuple[BothViews, ...] = field(repr=False)
    """What both have looked at together, agreement first."""

    @property
    def can_be_opened(self) -> bool:
        """Whether there is something to be looked at together."""
        return self.allowed and self.sealed_at is not None and not self.outdated and self.looked_at
