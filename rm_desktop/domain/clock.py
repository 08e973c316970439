"""Time as something handed in: services ask a clock, tests turn it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""Days that can be kept. What lies beyond was mistyped, and cannot be reckoned with in every time zone."""


class Clock(Protocol):
    """Tells the time. Implementations return aware UTC and the date of the people's wall calendar."""

    def now(self) -> datetime:
        """Return the current moment, aware, in UTC."""

    def today(self) -> date:
        """Return today's date in the local time zone."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the current moment, aware, in UTC, cut to milliseconds as the database stores it."""
        moment = datetime.now(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def today(self) -> date:
        """Return today's date in the local time zone."""
        return datetime.now().astimezone().date()


class FixedClock:
    """A clock that stands still until it is set or moved; for tests, the demo vault and vectors."""

    def __init__(self, moment: datetime) -> None:
        """Start at ``moment``, which must be aware."""
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment the clock was set to."""
        return self.moment

    def today(self) -> date:
        """Return the date of that moment in UTC."""
        return self.moment.date()
