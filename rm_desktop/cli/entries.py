"""action, goal, skill, search: the smaller things a pair keeps, and finding them."""

from __future__ import annotations

import argparse
from datetime import date

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.opened import opened
from rm_desktop.cli.output import Output
from rm_desktop.cli.wording import Words
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.ids import SessionId, SkillCode
from rm_desktop.domain.words import Level


def add_action(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Add a task; without a date it is due at the next meeting."""
    due = _day(options.due)
    session = SessionId(options.session) if options.session else None
    with opened(options, words, output) as it:
        saved = it.journal.actions.add(
            options.text, options.owner, session_id=session, due_on=due, due_next=due is None
        )
    return _added(saved.value.id, output)


def add_goal(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Add a goal."""
    due = _day(options.due)
    with opened(options, words, output) as it:
        saved = it.journal.goals.add(options.title, why=options.why, success=options.success, due_on=due)
    return _added(saved.value.id, output)


def set_skill(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Give a line of the checklist one of the four levels."""
    level = Level[options.level.upper()]
    with opened(options, words, output) as it:
        row = it.journal.skills.assess(SkillCode(options.code), level).value
    output.say(f"{row.title}: {words.content.levels[level].word}")
    output.document(row)
    return Exit.DONE


def search(options: argparse.Namespace, words: Words, output: Output) -> Exit:
    """Find a text in everything that is open, with its surroundings."""
    with opened(options, words, output) as it:
        result = it.journal.search.find(options.text, limit=max(1, options.limit))
    output.document({"hits": result.hits, "more": result.more})
    for hit in result.hits:
        output.say(f"{words(f'kind.{hit.kind.value}')}  {hit.id}  {hit.title}")
        output.say(f"    {hit.before}[{hit.match}]{hit.after}")
    if not result.hits:
        output.say(words("search.nothing"))
    elif result.more:
        output.say(words("search.more"))
    return Exit.DONE


def _added(key: str, output: Output) -> Exit:
    output.say(key)
    output.document({"id": key})
    return Exit.DONE


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InvalidInput(field="due", reason="date") from None
