"""The first page."""

from __future__ import annotations

from datetime import UTC, datetime

from rm_desktop.domain.course import course
from rm_desktop.domain.pages import TodayPage
from rm_desktop.domain.words import GoalState
from rm_desktop.services.desk import Service
from rm_desktop.services.practice import next_to_practise
from rm_desktop.services.since import since_last_time
from rm_desktop.services.skills import learned_rows
from rm_desktop.services.suggestion import suggestion_for
from rm_desktop.services.touched import action_rows, by_due_day
from rm_desktop.vault.repositories.goals import goal_row

LEARNED = 3
EARLIEST = datetime.min.replace(tzinfo=UTC)


class Today(Service):
    """Everything Today shows, in one read."""

    def page(self) -> TodayPage:
        """Return the page: what is next, what was promised, what was learned; never a profile or a pulse."""
        with self._desk.read() as work:
            pair = work.pair.get()
            running, upcoming = work.sessions.running(), work.sessions.next_planned()
            running_row = None if running is None else work.sessions.row_of(running.id)
            last = work.sessions.last_finished()
            done_since = EARLIEST if last is None or last.started_at is None else last.started_at
            following = running_row or upcoming
            day = None if upcoming is None or upcoming.planned_at is None else self._desk.day(upcoming.planned_at)
            held = [self._desk.day(at) for at in work.sessions.held_at()]
            return TodayPage(
                running=running_row,
                next_session=upcoming,
                suggestion=suggestion_for(work, self._desk),
                since=since_last_time(work),
                open_actions=tuple(by_due_day(action_rows(work, work.actions.open(), self._desk))),
                done_count=work.actions.done_since(done_since),
                goals=tuple(goal_row(goal) for goal in work.goals.all() if goal.state is GoalState.OPEN),
                learned=tuple(learned_rows(work, LEARNED)),
                junior_learned=work.sessions.last_learned(),
                practise=next_to_practise(work, self._desk.content),
                number=following.number if following else work.sessions.held() + 1,
                planned_meetings=pair.planned_meetings,
                begun=pair.started_on,
                course=course(pair, held, day, self._desk.clock.today()),
            )
