"""The slip to take along: when the next meeting is and what one person promised, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rm_desktop.documents.tree import Block, Document, facts, heading, paragraph, tick_list
from rm_desktop.domain.sentences import Language, Sentences, moment


def slip(
    language: Language,
    *,
    name: str,
    next_at: datetime | None,
    minutes: int = 0,
    place: str = "",
    tasks: Sequence[str] = (),
) -> Document:
    """Return the slip of the person called ``name``."""
    say = Sentences(language, "documents.slip")
    rows = [(say("when"), say("open") if next_at is None else moment(language, next_at))]
    if next_at is not None and minutes:
        rows.append((say("minutes"), say("minutes_value", count=minutes)))
    if next_at is not None and place:
        rows.append((say("where"), place))
    own: Block = tick_list((False, task) for task in tasks) if tasks else paragraph(say("no_tasks"), muted=True)
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", name=name),
        blocks=(facts(rows), heading(2, say("tasks")), own),
    )
