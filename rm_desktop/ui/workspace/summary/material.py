"""What the page reads from the vault: one look before choosing, then a draft for each choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.documents.summary import Summary
from rm_desktop.domain.entities import Export
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import Block, Person, SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.services.summary import SummaryChoice
from rm_desktop.ui.workspace.release.file_course import FOLDER
from rm_desktop.ui.workspace.summary.choice import ALL_MARKS, Choice

_HELD = (SessionState.RUNNING, SessionState.FINISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What there is to choose from."""

    meetings: tuple[SessionRow, ...]
    last: SummaryChoice | None
    folder: Path | None = field(repr=False)
    exports: tuple[Export, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A choice and what it makes: ``whole`` holds every block, ``chosen`` only what both marked."""

    choice: Choice
    whole: Summary
    chosen: Summary
    noted: int
    items: int
    keys: Mapping[Person, str]
    """The fingerprints of both keys, for the case that they sign."""

    @property
    def present(self) -> frozenset[Block]:
        """The blocks that hold something."""
        return frozenset(section.block for section in self.whole.sections if section.filled)


def look(journal: Journal) -> Material:
    """Read what there is to choose from; meetings the latest first."""
    held = [row for row in journal.sessions.rows() if row.state in _HELD]
    folder = journal.preferences.get(FOLDER)
    return Material(
        meetings=tuple(sorted(held, key=lambda row: row.number, reverse=True)),
        last=journal.summary.last(),
        folder=Path(folder) if isinstance(folder, str) else None,
        exports=tuple(journal.register.rows()),
    )


def draft(journal: Journal, choice: Choice) -> Draft:
    """Read what ``choice`` makes of the vault as it is now."""
    rows = [row for key in choice.sessions for row in journal.agenda.rows(key)]
    arguments = (choice.sessions, choice.audience)
    ways = (choice.names, choice.language)
    signed = choice.wish.fitting(choice.form).signed
    return Draft(
        choice=choice,
        whole=journal.summary.draft(*arguments, ALL_MARKS, *ways, layout=choice.layout),
        chosen=journal.summary.draft(
            *arguments, choice.marks, *ways, wording=choice.wording, layout=choice.layout, signed=signed
        ),
        noted=sum(row.has_note for row in rows),
        items=len(rows),
        keys={person: journal.summary.key_fingerprint(person) for person in Person},
    )


def sessions_for(target: object, meetings: Sequence[SessionRow], before: Sequence[SessionId]) -> tuple[SessionId, ...]:
    """Return the meetings to begin with: the one asked for, those chosen before, or the latest."""
    known = [row.id for row in meetings]
    wanted = [target] if isinstance(target, str) else list(before)
    found = tuple(key for key in known if key in wanted)
    return found or tuple(known[:1])
