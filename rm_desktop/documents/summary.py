"""The summary before it becomes a file: sections whose wording both may still change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.tree import Block as DocumentBlock
from rm_desktop.documents.tree import Document, Heading, facts, heading, paragraph
from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySection:
    """One block of a summary: a heading and Markdown under it.

    ``meeting`` is the meeting's heading where a summary covers several, else empty. ``pictures`` stand below the text,
    with their tables; their wording is nobody's.
    """

    block: Block
    heading: str
    text: str = field(repr=False)
    meeting: str = field(default="", repr=False)
    pictures: tuple[DocumentBlock, ...] = field(default=(), repr=False)

    @property
    def filled(self) -> bool:
        """Whether there is anything to hand out."""
        return bool(self.text.strip() or self.pictures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything that may leave; what was not marked by both is not in it."""

    language: Literal["de", "en"]
    title: str = field(repr=False)
    eyebrow: str
    subtitle: str = field(repr=False)
    sections: tuple[SummarySection, ...]
    credit: str = ""
    footer: str = ""
    signers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Who signs the file, as they are called in it, and the fingerprint of each one's key; nobody is the rule."""

    def only(self, blocks: Collection[Block]) -> Summary:
        """Return the summary with no other blocks than these."""
        return replace(self, sections=tuple(section for section in self.sections if section.block in blocks))

    def reworded(self, index: int, text: str) -> Summary:
        """Return the summary with another text in section ``index``; the vault's own text stays as it is."""
        sections = list(self.sections)
        sections[index] = replace(sections[index], text=text)
        return replace(self, sections=tuple(sections))

    def document(self) -> Document:
        """Return the tree that the writers turn into bytes. Sections without text leave no heading behind."""
        blocks: list[DocumentBlock] = []
        filled = (section for section in self.sections if section.filled)
        for meeting, sections in groupby(filled, key=lambda section: section.meeting):
            if meeting:
                blocks.append(heading(2, meeting))
            for section in sections:
                level = 3 if meeting else 2
                blocks += [heading(level, section.heading), *_lowered(section, level)]
        blocks += _signatures(self)
        return Document(
            language=self.language,
            title=self.title,
            eyebrow=self.eyebrow,
            subtitle=self.subtitle,
            blocks=tuple(blocks),
            credit=self.credit,
            footer=self.footer,
        )


def _signatures(summary: Summary) -> list[DocumentBlock]:
    """Return what the last page says about the signatures in the file."""
    if not summary.signers:
        return []
    say = Sentences(summary.language, "documents.signatures")
    return [heading(2, say("heading")), facts(summary.signers), paragraph(say("words"), muted=True)]


def _lowered(section: SummarySection, level: int) -> tuple[DocumentBlock, ...]:
    """Return the blocks of a section; its headings stand below the section's own."""
    return tuple(
        replace(block, level=block.level + level - 1) if isinstance(block, Heading) else block
        for block in (*markdown_blocks(section.text), *section.pictures)
    )
