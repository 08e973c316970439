"""What narrows a search beside its words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from rm_desktop.domain.words import Kind, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Only these kinds, this person's tasks and private notes, these days (both counted in), only open tasks."""

    kinds: frozenset[Kind] = frozenset()
    person: Person | None = None
    since: date | None = None
    until: date | None = None
    open_only: bool = False

    def and_also(self, other: Filters) -> Filters:
        """Return these filters, with those of ``other`` in their place where it has any."""
        none = Filters()
        chosen = {
            one.name: getattr(self if getattr(other, one.name) == getattr(none, one.name) else other, one.name)
            for one in fields(Filters)
        }
        return Filters(**chosen)

    def let_day(self, day: date) -> bool:
        """Tell whether ``day`` is one of those that are wanted."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def has_days(self) -> bool:
        """Whether only some days are wanted."""
        return self.since is not None or self.until is not None
