"""What hangs on a line of the checklist: examples, earlier levels, and the points in which it was practised."""

from __future__ import annotations

from rm_desktop.domain.entities import Assessment
from rm_desktop.domain.pages import ExampleRow, PractisedRow, SkillStory
from rm_desktop.domain.words import Level
from rm_desktop.vault.unit_of_work import Work

SHOWN_AT_MOST = 50
"""Examples and points; older ones are found by searching."""


def story_of(work: Work, code: str) -> SkillStory:
    """Return the story of a line, read in one transaction."""
    history = tuple(work.assessments.of_skill(code))
    return SkillStory(examples=_examples(work, code), history=history, practised=_practised(work, code, history))


def before_session(history: tuple[Assessment, ...], session_id: str) -> Level | None:
    """Return the level a line had when a meeting first gave it another one; None where that meeting gave it none."""
    before = Level.NOT_LOOKED_AT
    for entry in history:
        if entry.session_id == session_id:
            return before
        before = entry.level
    return None


def _examples(work: Work, code: str) -> tuple[ExampleRow, ...]:
    examples = work.examples.of_skill(code)[:SHOWN_AT_MOST]
    titles = work.actions.titles([one.session_id for one in examples if one.session_id])
    files = work.example_files.names_of(code)
    return tuple(
        ExampleRow(
            id=one.id,
            skill=one.skill,
            text=one.text,
            on=one.on,
            session_id=one.session_id if one.session_id in titles else None,
            session_title=titles.get(one.session_id or "", ""),
            file_name=files.get(one.id, ""),
        )
        for one in examples
    )


def _practised(work: Work, code: str, history: tuple[Assessment, ...]) -> tuple[PractisedRow, ...]:
    items = work.items.practising(code, SHOWN_AT_MOST)
    levels = {entry.session_id: entry.level for entry in history if entry.session_id}
    sessions = {key: work.sessions.get(key) for key in {item.session_id for item in items}}
    return tuple(
        PractisedRow(
            item_id=item.id,
            title=item.title,
            session_id=item.session_id,
            session_title=sessions[item.session_id].title,
            at=sessions[item.session_id].started_at or sessions[item.session_id].planned_at,
            has_note=item.has_note,
            level=levels.get(item.session_id),
        )
        for item in items
    )
