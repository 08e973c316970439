"""The wastebasket: everything open that was deleted in the last thirty days, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.rows import DiscardedRow
from rm_desktop.domain.words import Compartment, Discarded
from rm_desktop.services.desk import Desk, Service
from rm_desktop.vault import remains

KEPT_FOR = timedelta(days=30)
Restorers = Mapping[Discarded, Callable[[str], Saved[Any]]]


class Wastebasket(Service):
    """What is closed has its own, which nobody sees from here."""

    def __init__(self, desk: Desk, restorers: Restorers) -> None:
        """Restore with the services that deleted."""
        super().__init__(desk)
        self._restorers = restorers

    def rows(self) -> list[DiscardedRow]:
        """Return what can be had back, the latest first."""
        found: list[DiscardedRow] = []
        for part in self._desk.vault.compartments:
            with self._desk.read(part) as work:
                found += work.wastebasket.rows()
        return sorted(found, key=lambda row: row.deleted_at, reverse=True)

    def restore(self, what: Discarded, key: str) -> Saved[Any]:
        """Take something back, with everything that went away with it."""
        return self._restorers[what](key)

    def empty_old(self) -> None:
        """Remove for good what has lain here for thirty days; nothing is written where there is nothing."""
        limit = self._desk.now() - KEPT_FOR
        parts = [part for part in self._desk.vault.compartments if self._holds_older(part, limit)]
        if parts and Compartment.SHARED in self._desk.vault.compartments:
            with self._desk.read() as work:
                limit = not_before(limit, self._desk.now(), work.openings.moments())
        for part in parts:
            if self._holds_older(part, limit):
                remains.expect(self._desk.vault.path, part)
                with self._desk.write(part) as work:
                    work.wastebasket.empty_older(limit)

    def _holds_older(self, part: Compartment, limit: datetime) -> bool:
        with self._desk.read(part) as work:
            return work.wastebasket.holds_older(limit)


def not_before(limit: datetime, now: datetime, openings: Iterable[datetime]) -> datetime:
    """Return an earlier ``limit`` where the log of openings shows a clock that was behind within the thirty days.

    What was deleted then carries a date that looks long past as soon as the clock is right again. Openings later than
    ``now`` are those of a clock that was ahead once, and prove nothing.
    """
    latest = None
    for at in openings:
        if at > now:
            continue
        if latest is not None and at < latest and latest >= now - KEPT_FOR:
            limit = min(limit, at)
        latest = at if latest is None else max(latest, at)
    return limit
