"""Digital fitness: levels and what showed them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Assessment, Example
from rm_desktop.domain.ids import AssessmentId, ExampleId, SessionId, new_id
from rm_desktop.domain.pages import FieldRow, LearnedRow, SkillStory
from rm_desktop.domain.profile import Profile
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.text import required_line
from rm_desktop.domain.words import Kind, Level
from rm_desktop.services.catalogue import all_fields, line_counts, skill_row, skill_rows
from rm_desktop.services.content import Content
from rm_desktop.services.desk import KEEP, Keep, Service
from rm_desktop.services.practice import next_to_practise
from rm_desktop.services.profile import profile_of
from rm_desktop.services.skill_story import before_session, story_of
from rm_desktop.vault.unit_of_work import Work


class Skills(Service):
    """The checklist."""

    def fields(self, *, hidden: bool = False) -> list[FieldRow]:
        """Return the fields of the checklist as the pair arranged them; the ``hidden`` ones too when asked for."""
        with self._desk.read() as work:
            return field_rows(work, self._desk.content, hidden=hidden)

    def rows(self, field_code: str, *, hidden: bool = False) -> list[SkillRow]:
        """Return the lines of one field; the ``hidden`` ones too when asked for."""
        with self._desk.read() as work:
            rows = skill_rows(work, self._desk.content, field_code)
        return [row for row in rows if hidden or not row.hidden]

    def all_rows(self) -> list[SkillRow]:
        """Return all lines that are to be seen, field by field, in one look."""
        with self._desk.read() as work:
            return [row for row in skill_rows(work, self._desk.content) if not row.hidden]

    def profile(self) -> Profile:
        """Return the word of every area, then and now."""
        with self._desk.read() as work:
            return profile_of(work, self._desk.content)

    def row(self, code: str) -> SkillRow:
        """Return one line."""
        with self._desk.read() as work:
            return skill_row(work, self._desk.content, code)

    def assess(self, code: str, level: Level, session_id: str | None = None) -> Saved[SkillRow]:
        """Give a line a level. The same level again is no news and leaves no trace."""
        with self._desk.write() as work:
            row = skill_row(work, self._desk.content, code)
            if row.level is level:
                return Saved(value=row, changes=Changes())
            assessment = Assessment(
                id=cast("AssessmentId", new_id()),
                skill=row.code,
                level=level,
                at=self._desk.now(),
                session_id=_session(work, session_id),
            )
            work.assessments.add(assessment)
            return self._saved(work, code)

    def put_history(self, code: str, history: Sequence[Assessment]) -> Saved[SkillRow]:
        """Make the levels of a line what they were before an act, or after it."""
        with self._desk.write() as work:
            present = work.assessments.of_skill(code)
            for entry in present:
                if entry not in history:
                    work.assessments.drop(entry.id)
            for entry in history:
                if entry not in present:
                    work.assessments.add(entry)
            return self._saved(work, code)

    def history(self, code: str) -> list[Assessment]:
        """Return all levels a line was given, the oldest first."""
        with self._desk.read() as work:
            return work.assessments.of_skill(code)

    def story(self, code: str) -> SkillStory:
        """Return what hangs on a line: examples, levels, and where it was practised."""
        with self._desk.read() as work:
            return story_of(work, code)

    def in_session(self, code: str, session_id: str) -> tuple[SkillRow, Level]:
        """Return a line, and the level it had before this meeting gave it one."""
        with self._desk.read() as work:
            row = skill_row(work, self._desk.content, code)
            before = before_session(tuple(work.assessments.of_skill(code)), session_id)
        return row, row.level if before is None else before

    def examples(self, code: str) -> list[Example]:
        """Return what showed the skill, the latest first."""
        with self._desk.read() as work:
            return work.examples.of_skill(code)

    def add_example(
        self, code: str, text: str, on: date | None = None, session_id: str | None = None
    ) -> Saved[Example]:
        """Note what showed a skill; without a date it was today."""
        line = required_line(text, "text")
        with self._desk.write() as work:
            row = skill_row(work, self._desk.content, code)
            example = Example(
                id=cast("ExampleId", new_id()),
                skill=row.code,
                text=line,
                on=on or self._desk.clock.today(),
                session_id=_session(work, session_id),
            )
            return self._with_row(work, work.examples.put(example, self._desk.now()))

    def edit_example(
        self, example_id: str, *, text: str, on: date | None = None, session_id: str | Keep | None = KEEP
    ) -> Saved[Example]:
        """Change an example."""
        line = required_line(text, "text")
        with self._desk.write() as work:
            example = work.examples.get(example_id)
            session = example.session_id if isinstance(session_id, Keep) else _session(work, session_id)
            changed = replace(example, text=line, on=on or example.on, session_id=session)
            return self._with_row(work, work.examples.keep(changed, self._desk.now()))

    def example(self, example_id: str) -> Example:
        """Return an example."""
        with self._desk.read() as work:
            return work.examples.get(example_id)

    def remove_example(self, example_id: str) -> Saved[ExampleId]:
        """Put an example into the wastebasket."""
        with self._desk.write() as work:
            example = work.examples.get(example_id)
            work.examples.remove(example_id, self._desk.now())
            rows = self._rows_of(work, example.skill)
        changes = Changes(upserted=rows, removed=((Kind.EXAMPLE, example_id),))
        return Saved(value=example.id, changes=changes)

    def restore_example(self, example_id: str) -> Saved[Example]:
        """Take an example back out of the wastebasket."""
        with self._desk.write() as work:
            work.examples.restore(example_id, self._desk.now())
            return self._with_row(work, work.examples.get(example_id))

    def practise_next(self) -> SkillRow | None:
        """Return what fits best to practise next."""
        with self._desk.read() as work:
            return next_to_practise(work, self._desk.content)

    def learned_lately(self, limit: int) -> list[LearnedRow]:
        """Return the latest examples."""
        with self._desk.read() as work:
            return learned_rows(work, limit)

    def _saved(self, work: Work, code: str) -> Saved[SkillRow]:
        row = skill_row(work, self._desk.content, code)
        return Saved(value=row, changes=Changes(upserted=(row,)))

    def _with_row(self, work: Work, example: Example) -> Saved[Example]:
        return Saved(value=example, changes=Changes(upserted=self._rows_of(work, example.skill)))

    def _rows_of(self, work: Work, code: str) -> tuple[SkillRow, ...]:
        """Return the row of a skill; none where its own line lies in the wastebasket."""
        return tuple(row for row in skill_rows(work, self._desk.content) if row.code == code)


def field_rows(work: Work, content: Content, *, hidden: bool) -> list[FieldRow]:
    """Return the fields with the number of lines to be seen in each."""
    counts = line_counts(work, content, hidden=hidden)
    return [
        FieldRow(
            code=one.code,
            title=one.title,
            icon=one.icon,
            note=one.note,
            lines=counts[one.code],
            own=one.own,
            hidden=one.hidden,
        )
        for one in all_fields(work, content)
        if hidden or not one.hidden
    ]


def learned_rows(work: Work, limit: int) -> list[LearnedRow]:
    """Return the latest examples as rows."""
    return [
        LearnedRow(skill=one.skill, text=one.text, on=one.on, session_id=one.session_id)
        for one in work.examples.latest(limit)
    ]


def _session(work: Work, session_id: str | None) -> SessionId | None:
    return None if session_id is None else work.sessions.get(session_id).id
