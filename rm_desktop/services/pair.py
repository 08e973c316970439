"""The two people and the frame they agreed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.course import course
from rm_desktop.domain.entities import Pair
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.pages import Due, Interruption
from rm_desktop.domain.rules import LONGEST_MINUTES
from rm_desktop.domain.text import clean_line, required_line
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.desk import KEEP, Keep, Service

_RANGES = {"rhythm_days": (1, 366), "planned_meetings": (1, 200), "meeting_minutes": (5, LONGEST_MINUTES)}

_INTERRUPTIONS = "interruptions"
"""What lies behind, as pairs of ISO moments. The one that lasts stands with the pair."""


class PairService(Service):
    """The pair. Interrupting and ending ask for no reason."""

    def get(self) -> Pair:
        """Return the pair, or raise `NotFound` in a vault that was only just made."""
        with self._desk.read() as work:
            return work.pair.get()

    def save(self, pair: Pair) -> Saved[Pair]:
        """Write the pair over the revision that was read; 0 for the first time."""
        cleaned = replace(
            pair,
            senior_name=required_line(pair.senior_name, "senior_name"),
            junior_name=required_line(pair.junior_name, "junior_name"),
            senior_trusted=clean_line(pair.senior_trusted, "senior_trusted"),
            junior_trusted=clean_line(pair.junior_trusted, "junior_trusted"),
        )
        for field, (least, most) in _RANGES.items():
            if not least <= getattr(pair, field) <= most:
                raise InvalidInput(field=field, reason="out_of_range")
        with self._desk.write() as work:
            return _saved(work.pair.put(cleaned, self._desk.now()))

    def course(self) -> tuple[Due, ...]:
        """Return what the frame brings and when."""
        with self._desk.read() as work:
            upcoming = work.sessions.next_planned()
            day = None if upcoming is None or upcoming.planned_at is None else self._desk.day(upcoming.planned_at)
            held = [self._desk.day(at) for at in work.sessions.held_at()]
            return course(work.pair.get(), held, day, self._desk.clock.today())

    def state(self) -> Pair:
        """Return the pair as it stands, without its revision, to be put back one day."""
        return replace(self.get(), revision=0)

    def put_back(self, state: Pair) -> Saved[Pair]:
        """Make the pair what `state` said it was."""
        return self.save(replace(state, revision=self.get().revision))

    def interrupt(self) -> Saved[Pair]:
        """Interrupt the mentoring."""
        return self._set(interrupted_at=self._desk.now())

    def resume(self) -> Saved[Pair]:
        """Go on after an interruption, or after an end that was thought over."""
        with self._desk.write() as work:
            pair = work.pair.get()
            if pair.interrupted_at is not None:
                since = pair.interrupted_at.isoformat()
                known = [one for one in work.preferences.get(_INTERRUPTIONS, []) if one[0] != since]
                work.preferences.put(_INTERRUPTIONS, [*known, [since, self._desk.now().isoformat()]])
            return _saved(work.pair.put(replace(pair, interrupted_at=None, ended_at=None), self._desk.now()))

    def interruptions(self) -> tuple[Interruption, ...]:
        """Return every interruption the vault knows, the one that lasts without an end."""
        with self._desk.read() as work:
            since = work.pair.get().interrupted_at
            past = [
                Interruption(begin=_moment(begin), end=_moment(end))
                for begin, end in work.preferences.get(_INTERRUPTIONS, [])
            ]
        lasting = () if since is None else (Interruption(begin=since),)
        return (*(one for one in past if one.begin != since), *lasting)

    def end(self) -> Saved[Pair]:
        """End the mentoring."""
        return self._set(ended_at=self._desk.now())

    def public_key(self, person: Person) -> bytes:
        """Return the key that checks the person's signatures."""
        return self._desk.vault.public_key(person)

    def _set(
        self, *, interrupted_at: datetime | Keep | None = KEEP, ended_at: datetime | Keep | None = KEEP
    ) -> Saved[Pair]:
        with self._desk.write() as work:
            pair = work.pair.get()
            changed = replace(
                pair,
                interrupted_at=pair.interrupted_at if interrupted_at is KEEP else interrupted_at,
                ended_at=pair.ended_at if ended_at is KEEP else ended_at,
            )
            return _saved(work.pair.put(changed, self._desk.now()))


def _moment(words: str) -> datetime:
    return datetime.fromisoformat(words).astimezone(UTC)


def _saved(pair: Pair) -> Saved[Pair]:
    return Saved(value=pair, changes=Changes(stale=frozenset({Kind.PAIR})))
