"""What happened since the last time together, for both to see."""

from __future__ import annotations

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import OpeningRecord
from rm_desktop.domain.pages import ChangedNote, SinceLastTime
from rm_desktop.domain.words import Compartment
from rm_desktop.services.desk import Service
from rm_desktop.vault.unit_of_work import Work


class Since(Service):
    """The log of openings and what it tells."""

    def record_opening(self) -> Saved[None]:
        """Write the present opening into the log, once after unlocking, where the shared part can be written."""
        vault = self._desk.vault
        if Compartment.SHARED in vault.compartments and not vault.read_only:
            with self._desk.write() as work:
                work.openings.add(OpeningRecord(at=self._desk.now(), opening=vault.opening))
        return Saved(value=None, changes=Changes())

    def summary(self) -> SinceLastTime:
        """Return counts for the time between the last opening together and the present one."""
        with self._desk.read() as work:
            return since_last_time(work)

    def changed_notes(self) -> list[ChangedNote]:
        """Return the shared notes that changed in that time, the latest change first."""
        with self._desk.read() as work:
            return work.openings.changed_notes()

    def openings(self) -> list[OpeningRecord]:
        """Return the log, the latest first."""
        with self._desk.read() as work:
            return work.openings.all()


def since_last_time(work: Work) -> SinceLastTime:
    """Count what happened while the vault was open to one person alone."""
    alone, present = work.openings.alone_since(), work.openings.present()
    exports = work.exports.count_between(alone[0], present) if alone and present else 0
    return SinceLastTime(
        alone_openings=len(alone),
        notes_changed=len(work.openings.changed_notes()),
        exports=exports,
        since=work.openings.last_together(),
    )
