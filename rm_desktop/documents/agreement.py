"""The agreement on paper, with the frame, the trusted persons and who consented."""

from __future__ import annotations

from rm_desktop.documents.tree import Block, Document, facts, heading, paragraph
from rm_desktop.domain.entities import AgreementVersion, Pair
from rm_desktop.domain.sentences import Language, Sentences, day
from rm_desktop.domain.words import Person


def agreement_document(language: Language, version: AgreementVersion, pair: Pair) -> Document:
    """Return one version of the agreement as a document."""
    say = Sentences(language, "documents.agreement")
    blocks: list[Block] = []
    for clause in version.clauses:
        blocks += [heading(2, clause.title), paragraph(clause.text)]
    blocks += [heading(2, say("frame")), facts(_frame(language, say, pair)), paragraph(say("leaving"), muted=True)]
    blocks += [heading(2, say("consents")), *_consents(language, say, version, pair)]
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", number=version.number, date=day(language, version.created_at.astimezone())),
        blocks=tuple(blocks),
    )


def _frame(language: Language, say: Sentences, pair: Pair) -> list[tuple[str, str]]:
    end = say("end_open") if pair.planned_end is None else day(language, pair.planned_end)
    rhythm = say("rhythm_value", days=pair.rhythm_days, meetings=pair.planned_meetings, minutes=pair.meeting_minutes)
    rows = [(say("start"), day(language, pair.started_on)), (say("end"), end), (say("rhythm"), rhythm)]
    if pair.retention_until is not None:
        rows.append((say("retention"), day(language, pair.retention_until)))
    for name, trusted in ((pair.senior_name, pair.senior_trusted), (pair.junior_name, pair.junior_trusted)):
        rows.append((say("trusted", name=name), trusted or say("trusted_none")))
    return rows


def _consents(language: Language, say: Sentences, version: AgreementVersion, pair: Pair) -> list[Block]:
    """Return a line for each person once both have consented; before that nothing tells who is missing."""
    given = {consent.person: consent for consent in version.consents}
    if len(given) < len(Person):
        return [paragraph(say("consent_missing"))]
    return [
        paragraph(say("consent", name=pair.name(person), date=day(language, given[person].at.astimezone())))
        for person in (Person.JUNIOR, Person.SENIOR)
    ]
