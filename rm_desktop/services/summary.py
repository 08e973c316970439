"""What may leave: a draft with only what both marked, and the choice of last time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rm_desktop.crypto.signing_keys import key_fingerprint
from rm_desktop.documents.summary import Summary, SummarySection
from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import InvalidInput
from rm_desktop.domain.sentences import Language, Sentences
from rm_desktop.domain.words import Audience, Block, DocumentFormat, Kind, NameStyle, Person, Report, Safeguard
from rm_desktop.services.content import Content
from rm_desktop.services.desk import Service
from rm_desktop.services.summary_blocks import SectionWriter
from rm_desktop.services.summary_names import names_of
from rm_desktop.services.summary_participation import Participation, participation_of
from rm_desktop.services.wish import SIGNING_ORDER
from rm_desktop.vault.unit_of_work import Work

PREFERENCE = "summary.last"
_OF_THE_PAIR = (Block.GOALS, Block.PICTURES, Block.NEXT)
"""Blocks that stand once where a summary covers several meetings."""

_CREDITED = (Block.SKILLS, Block.PICTURES)
"""Blocks whose words come from the framework of competences."""

Wording = Mapping[tuple[Block, str], str]
"""Other words for a section, for this summary only, by block and meeting heading (empty for a single meeting)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What kind of report it is, and the order of its blocks."""

    report: Report = Report.MEETING
    order: tuple[Block, ...] = tuple(Block)


PLAIN = Layout()


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryChoice:
    """What both chose last time. ``blocks`` is what both had marked: who marked more is nowhere kept."""

    audience: Audience
    blocks: frozenset[Block]
    names: NameStyle
    language: Language
    format: DocumentFormat
    layout: Layout = PLAIN
    safeguard: Safeguard = Safeguard.NONE


class SummaryService(Service):
    """Drafts of summaries."""

    def draft(
        self,
        session_ids: Iterable[str],
        audience: Audience,
        marks: Mapping[Person, frozenset[Block]],
        names: NameStyle = NameStyle.ROLES,
        language: Language = "de",
        *,
        wording: Wording | None = None,
        layout: Layout = PLAIN,
        signed: bool = False,
    ) -> Summary:
        """Return the summary of one meeting or several: only what both marked, in the order of ``layout``.

        A ``signed`` one says at its end whose keys sign it.
        """
        agreed = marks.get(Person.SENIOR, frozenset()) & marks.get(Person.JUNIOR, frozenset())
        blocks = [block for block in layout.order if block in agreed]
        with self._desk.read() as work:
            pair = work.pair.get()
            content = Content.load(language, pair.address)
            people = names_of(pair, names, language)
            writer = SectionWriter(work, self._desk, content, people)
            summary = _draft(writer, _sessions(work, session_ids), blocks)
        sections = tuple(_reworded(section, wording or {}) for section in summary.sections)
        say = Sentences(language, "documents.summary")
        eyebrow, footer = say(f"report.{layout.report.value}"), say(f"footer.{audience.value}")
        signers = tuple((people[person], self.key_fingerprint(person)) for person in SIGNING_ORDER) if signed else ()
        return replace(summary, sections=sections, eyebrow=eyebrow, footer=footer, signers=signers)

    def key_fingerprint(self, person: Person) -> str:
        """Return the signs by which the key is known that signs for ``person``."""
        return key_fingerprint(self._desk.vault.public_key(person))

    def participation(self) -> Participation:
        """Return that the two met, and for how long."""
        with self._desk.read() as work:
            return participation_of(work, self._desk, self._desk.content)

    def remember(self, choice: SummaryChoice) -> Saved[None]:
        """Keep a choice for "as last time"."""
        value = {
            "audience": choice.audience.value,
            "blocks": sorted(block.value for block in choice.blocks),
            "names": choice.names.value,
            "language": choice.language,
            "format": choice.format.value,
            "safeguard": choice.safeguard.value,
            "report": choice.layout.report.value,
            "order": [block.value for block in choice.layout.order],
        }
        with self._desk.write() as work:
            work.preferences.put(PREFERENCE, value)
        return Saved(value=None, changes=Changes(stale=frozenset({Kind.SETTING})))

    def last(self) -> SummaryChoice | None:
        """Return the choice of last time, or None before the first summary."""
        with self._desk.read() as work:
            value = work.preferences.get(PREFERENCE)
        if value is None:
            return None
        return SummaryChoice(
            audience=Audience(value["audience"]),
            blocks=frozenset(map(Block, value["blocks"])),
            names=NameStyle(value["names"]),
            language="de" if value["language"] == "de" else "en",
            format=DocumentFormat(value["format"]),
            layout=_layout(value),
            safeguard=Safeguard(value.get("safeguard", Safeguard.NONE.value)),
        )


def _layout(value: Mapping[str, Any]) -> Layout:
    """Return the layout that was kept; blocks that came with a newer program stand at its end."""
    kept = [Block(block) for block in value.get("order", ())]
    order = (*kept, *(block for block in Block if block not in kept))
    return Layout(report=Report(value.get("report", Report.MEETING.value)), order=order)


def _sessions(work: Work, session_ids: Iterable[str]) -> list[Session]:
    found = [work.sessions.get(key) for key in dict.fromkeys(session_ids)]
    if not found:
        raise InvalidInput(field="sessions", reason="empty")
    return sorted(found, key=lambda session: work.sessions.row_of(session.id).number)


def _draft(writer: SectionWriter, sessions: Sequence[Session], blocks: Sequence[Block]) -> Summary:
    several = len(sessions) > 1
    if several:
        sections = _of_several(writer, sessions, blocks)
    else:
        sections = [writer.section(block, sessions[0], "") for block in blocks]
    skills_shown = any(section.block in _CREDITED and section.filled for section in sections)
    return Summary(
        language=writer.content.language,
        title=writer.title_of_all(sessions) if several else writer.title(sessions[0]),
        eyebrow="",
        subtitle=writer.subtitle(sessions),
        sections=tuple(sections),
        credit=writer.content.text("fitness.credit.short") if skills_shown else "",
    )


def _of_several(writer: SectionWriter, sessions: Sequence[Session], blocks: Sequence[Block]) -> list[SummarySection]:
    """Return the sections meeting by meeting; what belongs to the pair stands once, before or after all of them."""
    own = [place for place, block in enumerate(blocks) if block not in _OF_THE_PAIR]
    before = blocks[: own[0]] if own else ()
    after = [block for block in blocks[len(before) :] if block in _OF_THE_PAIR]
    of_each = [block for block in blocks if block not in _OF_THE_PAIR]
    return [
        *(writer.section(block, sessions[-1], "") for block in before),
        *(writer.section(block, session, writer.title(session)) for session in sessions for block in of_each),
        *(writer.section(block, sessions[-1], "") for block in after),
    ]


def _reworded(section: SummarySection, wording: Wording) -> SummarySection:
    return replace(section, text=wording.get((section.block, section.meeting), section.text))
