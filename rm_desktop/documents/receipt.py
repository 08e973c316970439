"""The confirmation of participation: dates and hours for a programme or a training record, no content."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rm_desktop.documents.tree import Block, Document, bullets, facts, heading, paragraph
from rm_desktop.domain.sentences import Language, Sentences, day

_HOUR = 60


def receipt(language: Language, *, held: Sequence[date], minutes: int, on: date, people: str = "") -> Document:
    """Return the receipt for meetings held on these days, ``minutes`` together; ``people`` only if both wish it."""
    say = Sentences(language, "documents.receipt")
    days = sorted(held)
    blocks: list[Block] = [paragraph(people)] if people else []
    blocks.append(paragraph(say("statement")))
    if days:
        period = say("period_value", first=day(language, days[0]), last=day(language, days[-1]))
        hours = _hours(language, minutes)
        time = say.plural("hours_value", 1 if hours == "1" else 2, hours=hours)
        blocks.append(facts([(say("period"), period), (say("meetings"), str(len(days))), (say("hours"), time)]))
        blocks += [heading(2, say("dates")), bullets(day(language, each, weekday=True) for each in days)]
    else:
        blocks.append(paragraph(say("none"), muted=True))
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", date=day(language, on)),
        blocks=tuple(blocks),
    )


def _hours(language: Language, minutes: int) -> str:
    """Return hours to the nearest half, as the language writes them."""
    halves = round(minutes * 2 / _HOUR)
    text = str(halves // 2) if halves % 2 == 0 else f"{halves / 2:.1f}"
    return text.replace(".", ",") if language == "de" else text
