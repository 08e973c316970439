"""The Markdown of each block of a summary, from what one meeting holds. What people wrote as a line stays a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from rm_desktop.documents.markdown import escaped
from rm_desktop.documents.summary import SummarySection
from rm_desktop.documents.then_and_now import profile_blocks
from rm_desktop.domain.entities import Goal, Session
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.sentences import Sentences, day, moment
from rm_desktop.domain.words import Block, Level, Person
from rm_desktop.services.catalogue import all_lines
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Desk
from rm_desktop.services.profile import profile_of
from rm_desktop.services.touched import action_rows
from rm_desktop.vault.unit_of_work import Work

_DASH = " \u2013 "


class SectionWriter:
    """Writes titles and sections in one language, with one way to name the two."""

    def __init__(self, work: Work, desk: Desk, content: Content, names: Mapping[Person, str]) -> None:
        """Read from ``work``; ``content`` is in the language of the summary, which need not be the window's."""
        self._work = work
        self._desk = desk
        self._names = names
        self.content = content
        self.say = Sentences(content.language, "documents.summary")
        self._texts = {
            Block.TOPICS: self._topics,
            Block.NOTES: self._notes,
            Block.ACTIONS: self._actions,
            Block.GOALS: self._goals,
            Block.SKILLS: self._skills,
            Block.LEARNED: _learned,
            Block.NEXT: self._next,
        }

    def section(self, block: Block, session: Session, meeting: str) -> SummarySection:
        """Return one section; its text is empty where the meeting has nothing of the kind."""
        who = {"who": self._names[Person.JUNIOR]} if block is Block.LEARNED else {}
        heading = self.say(f"headings.{block.value}", **who)
        if block is Block.PICTURES:
            return self._pictures(heading)
        return SummarySection(block=block, heading=heading, text=self._texts[block](session), meeting=meeting)

    def title(self, session: Session) -> str:
        """Return the title of one meeting."""
        return self.say("title", number=self._number(session), title=session.title)

    def title_of_all(self, sessions: Sequence[Session]) -> str:
        """Return the title of several meetings."""
        return self.say("title_several", first=self._number(sessions[0]), last=self._number(sessions[-1]))

    def subtitle(self, sessions: Sequence[Session]) -> str:
        """Return when it was and who took part."""
        roles = Sentences(self.content.language, "documents.roles")
        people = roles("both", first=self._names[Person.SENIOR], second=self._names[Person.JUNIOR])
        moments = [at for session in sessions if (at := session.started_at or session.planned_at)]
        if not moments:
            return people
        first, last = (day(self.content.language, self._desk.day(at)) for at in (moments[0], moments[-1]))
        if len(sessions) == 1:
            return self.say("subtitle", date=first, people=people, minutes=sessions[0].minutes)
        return self.say("subtitle_several", first=first, last=last, people=people)

    def _number(self, session: Session) -> int:
        return self._work.sessions.row_of(session.id).number

    def _topics(self, session: Session) -> str:
        """List what was talked about: items that are done or have a note."""
        noted = {key for key, body in self._work.notes.of_session(session.id).items() if body.strip()}
        items = self._work.items.of_session(session.id)
        return _bullets(escaped(item.title) for item in items if item.done_at is not None or item.id in noted)

    def _notes(self, session: Session) -> str:
        bodies = self._work.notes.of_session(session.id)
        noted = [item for item in self._work.items.of_session(session.id) if bodies.get(item.id, "").strip()]
        if len(noted) == 1:
            return bodies[noted[0].id].strip()
        return "\n\n".join(f"## {escaped(item.title)}\n\n{bodies[item.id].strip()}" for item in noted)

    def _actions(self, session: Session) -> str:
        """List what was set out to do in the meeting, and what had come along into it and is still open."""
        found = self._work.actions.of_session(session.id)
        kept = [action for action in found if action.session_id == session.id or action.done_at is None]
        rows = action_rows(self._work, kept, self._desk)
        return "\n".join(f"- [{'x' if row.done_at else ' '}] {self._action(row)}" for row in rows)

    def _action(self, row: ActionRow) -> str:
        text, who = escaped(row.text), escaped(self._names[row.owner])
        if row.due_on is not None:
            return self.say("action_dated", text=text, who=who, date=day(self.content.language, row.due_on))
        waits = row.due_next and row.done_at is None
        return self.say("action_next" if waits else "action", text=text, who=who)

    def _goals(self, _session: Session) -> str:
        return _bullets(map(self._goal, self._work.goals.all()))

    def _goal(self, goal: Goal) -> str:
        state = self.say(f"goal_state.{goal.state.value}")
        if goal.due_on is None:
            return f"{self.say('goal', title=escaped(goal.title))}{_DASH}{state}"
        dated = self.say("goal_dated", title=escaped(goal.title), date=day(self.content.language, goal.due_on))
        return f"{dated}{_DASH}{state}"

    def _skills(self, session: Session) -> str:
        titles = {line.code: line.title for line in all_lines(self._work, self.content)}
        lines = [
            self.say(f"levels.{one.level.name.lower()}", title=escaped(titles[one.skill]))
            for one in self._work.assessments.of_session(session.id)
            if one.level is not Level.NOT_LOOKED_AT and one.skill in titles
        ]
        return _bullets(lines)

    def _pictures(self, heading: str) -> SummarySection:
        """Show the mentee's own levels, then and now; nobody else's view is ever among them."""
        content, today = self.content, self._desk.clock.today()
        levels = {level: text.word for level, text in content.levels.items()}
        shown = profile_blocks(content.language, profile_of(self._work, content), levels, today)
        meaning = Sentences(content.language, "documents.profile")("meaning", who=escaped(self._names[Person.SENIOR]))
        return SummarySection(block=Block.PICTURES, heading=heading, text=meaning if shown else "", pictures=shown)

    def _next(self, _session: Session) -> str:
        planned = self._work.sessions.next_planned()
        at: datetime | None = None if planned is None else planned.planned_at
        if at is None:
            return self.say("next_open")
        return self.say("next", moment=moment(self.content.language, at, self._desk.zone))


def _learned(session: Session) -> str:
    return "\\\n".join(map(escaped, session.junior_learned.strip().splitlines()))


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
