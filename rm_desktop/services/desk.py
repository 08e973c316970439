"""What every use case works with: the open vault, a clock, the shipped texts and the people's time zone."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import Enum, unique
from typing import Final, Literal

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.errors import SessionIsFinished
from rm_desktop.domain.rules import local_day
from rm_desktop.domain.words import Compartment, SessionState
from rm_desktop.services.content import Content
from rm_desktop.vault.unit_of_work import Work
from rm_desktop.vault.vault import Vault


@unique
class Keep(Enum):
    """Stands for "as it is" where None already means "none"."""

    KEEP = "keep"


KEEP: Final[Literal[Keep.KEEP]] = Keep.KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Handed to every service. Without ``zone`` the machine's time zone counts."""

    vault: Vault
    clock: Clock
    content: Content
    zone: tzinfo | None = None

    def write(self, part: Compartment = Compartment.SHARED) -> AbstractContextManager[Work]:
        """Give a write transaction."""
        return self.vault.begin(part)

    def read(self, part: Compartment = Compartment.SHARED) -> AbstractContextManager[Work]:
        """Give a read transaction."""
        return self.vault.read(part)

    def now(self) -> datetime:
        """Return the moment."""
        return self.clock.now()

    def day(self, moment: datetime) -> date:
        """Return the date of a moment on the people's wall calendar."""
        return local_day(moment, self.zone)


class Service:
    """A use case's home."""

    def __init__(self, desk: Desk) -> None:
        """Work at ``desk``."""
        self._desk = desk


def require_editable(work: Work, session_id: str) -> None:
    """Raise `SessionIsFinished` unless the meeting may be written in."""
    if work.sessions.state_of(session_id) is SessionState.FINISHED:
        raise SessionIsFinished
