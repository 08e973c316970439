"""Looking back on the programme: read in one look, from the shared part alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rm_desktop.domain.entities import Goal, Session
from rm_desktop.domain.looking_back import Event, GoalSpan, LookBack, Passed, Topic, every_month
from rm_desktop.domain.words import GoalState
from rm_desktop.services.catalogue import all_fields, all_lines
from rm_desktop.services.desk import Service
from rm_desktop.vault.unit_of_work import Work

_GOALS = {
    GoalState.OPEN: Passed.GOAL_SET,
    GoalState.REACHED: Passed.GOAL_REACHED,
    GoalState.CHANGED: Passed.GOAL_CHANGED,
    GoalState.DROPPED: Passed.GOAL_DROPPED,
}
PERSONS = 2


class LookingBack(Service):
    """Counts are of what both did together."""

    def whole(self) -> LookBack:
        """Return everything there is to tell."""
        with self._desk.read() as work:
            held = work.sessions.finished()
            goals = work.goals.all()
            pair = work.pair.get()
            today = self._desk.clock.today()
            lengths = [(self._desk.day(one.started_at), _minutes(one)) for one in held if one.started_at is not None]
            events = sorted(
                (*self._pair(work), *self._meetings(held), *self._goals(goals), *self._levels(work)),
                key=lambda event: event.on,
            )
            return LookBack(
                begun=pair.started_on,
                until=today,
                events=tuple(event for event in events if event.on <= today),
                goals=tuple(self._span(goal) for goal in sorted(goals, key=lambda goal: goal.created_at)),
                months=every_month(lengths, min(pair.started_on, today), today),
                topics=tuple(self._topics(work)),
                kept=len(work.actions.done()),
                open=len(work.actions.open()),
            )

    def _pair(self, work: Work) -> Iterator[Event]:
        pair = work.pair.get()
        yield Event(on=pair.started_on, what=Passed.BEGUN)
        for moment, what in ((pair.interrupted_at, Passed.INTERRUPTED), (pair.ended_at, Passed.ENDED)):
            if moment is not None:
                yield Event(on=self._desk.day(moment), what=what)
        for version in work.agreements.versions():
            if len({consent.person for consent in version.consents}) == PERSONS:
                both = max(consent.at for consent in version.consents)
                yield Event(on=self._desk.day(both), what=Passed.AGREEMENT, title=str(version.number))

    def _meetings(self, held: list[Session]) -> Iterator[Event]:
        for one in held:
            if one.started_at is not None:
                yield Event(on=self._desk.day(one.started_at), what=Passed.MEETING, title=one.title, key=one.id)

    def _goals(self, goals: list[Goal]) -> Iterator[Event]:
        for goal in goals:
            yield Event(on=self._desk.day(goal.created_at), what=Passed.GOAL_SET, title=goal.title, key=goal.id)
            for change in goal.history:
                if change.state is not GoalState.OPEN:
                    on = self._desk.day(change.at)
                    yield Event(on=on, what=_GOALS[change.state], title=goal.title, key=goal.id)

    def _levels(self, work: Work) -> Iterator[Event]:
        titles: dict[str, str] = {line.code: line.title for line in all_lines(work, self._desk.content)}
        for code, level, at in work.assessments.course():
            if code in titles:
                on = self._desk.day(at)
                yield Event(on=on, what=Passed.LEVEL, title=titles[code], key=code, level=level)

    def _span(self, goal: Goal) -> GoalSpan:
        begin = self._desk.day(goal.created_at)
        over = [one for one in goal.history if one.state is goal.state] if goal.state is not GoalState.OPEN else []
        end = self._desk.day(over[-1].at) if over else None
        return GoalSpan(
            title=goal.title,
            begin=begin,
            end=None if end is None else max(end, begin + timedelta(days=1)),
            reached=goal.state is GoalState.REACHED,
        )

    def _topics(self, work: Work) -> list[Topic]:
        """Return the fields of the lines that meetings were about, the most talked about first, then by name."""
        fields = {field.code: field.title for field in all_fields(work, self._desk.content)}
        field_of: dict[str, str] = {line.code: line.field for line in all_lines(work, self._desk.content)}
        talked: dict[str, set[str]] = {}
        for skill, session_id in work.items.practised():
            field = field_of.get(skill, "")
            if field in fields:
                talked.setdefault(fields[field], set()).add(session_id)
        topics = [Topic(title=title, meetings=len(sessions)) for title, sessions in talked.items()]
        return sorted(topics, key=lambda topic: (-topic.meetings, topic.title))


def _minutes(session: Session) -> int:
    """Return how long a meeting took: its clock, else its length as planned."""
    return round(session.clock_seconds / 60) or session.minutes
