"""What tells outside that two people met: an overview for the programme, a confirmation for each. No content."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rm_desktop.documents.tree import Block, Document, bullets, facts, heading, paragraph
from rm_desktop.domain.sentences import Language, Sentences, day

_HOUR = 60
Row = tuple[str, str]


def overview(
    language: Language,
    *,
    held: Sequence[date],
    minutes: int,
    on: date,
    people: str = "",
    fields: Sequence[str] = (),
) -> Document:
    """Return the overview for the programme's lead; ``people`` and ``fields`` only if both wish it."""
    say = Sentences(language, "documents.overview")
    blocks: list[Block] = [paragraph(people)] if people else []
    blocks.append(paragraph(say("statement_fields" if fields else "statement")))
    blocks.append(facts(_times(language, held, minutes)) if held else paragraph(say("none"), muted=True))
    if fields:
        blocks += [heading(2, say("fields")), bullets(fields)]
    return _document(language, "overview", on, blocks)


def confirmation(
    language: Language, *, held: Sequence[date], minutes: int, on: date, role: str, name: str = ""
) -> Document:
    """Return the confirmation for one person; without a ``name`` there is a line to fill it in by hand."""
    say = Sentences(language, "documents.confirmation")
    blocks: list[Block] = [paragraph(say("statement"))]
    rows = [(say("name"), name or say("blank")), (say("role"), role)]
    if not held:
        blocks += [facts(rows), paragraph(Sentences(language, "documents.overview")("none"), muted=True)]
        return _document(language, "confirmation", on, blocks)
    times = _times(language, held, minutes)
    period, meetings, hours = (value for _word, value in times)
    line = say("record_line", role=role, meetings=say.plural("meetings", len(held), number=meetings), hours=hours)
    blocks += [facts([*rows, *times]), heading(2, say("record")), paragraph(f"{line}, {period}")]
    blocks += [heading(2, say("dates")), bullets(day(language, each, weekday=True) for each in sorted(held))]
    blocks += [heading(2, say("signed")), facts([(say("place"), say("blank")), (say("signature"), say("blank"))])]
    return _document(language, "confirmation", on, blocks)


def _times(language: Language, held: Sequence[date], minutes: int) -> list[Row]:
    """Return period, number and hours of the meetings, each with its word."""
    say = Sentences(language, "documents.overview")
    days = sorted(held)
    first, last = day(language, days[0]), day(language, days[-1])
    hours = _hours(language, minutes)
    return [
        (say("period"), first if first == last else say("period_value", first=first, last=last)),
        (say("meetings"), str(len(days))),
        (say("hours"), say.plural("hours_value", 1 if hours == "1" else 2, hours=hours)),
    ]


def _document(language: Language, kind: str, on: date, blocks: Sequence[Block]) -> Document:
    say = Sentences(language, f"documents.{kind}")
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
