"""What is chosen on the page, as a value: changing anything gives another choice, and consents belong to one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Audience, Block, DocumentFormat, NameStyle, Person, Report
from rm_desktop.services.organisation import organisation
from rm_desktop.services.summary import PLAIN, Layout, SummaryChoice
from rm_desktop.services.wish import PLAIN as NOTHING_MORE
from rm_desktop.services.wish import Wish

Marks = Mapping[Person, frozenset[Block]]
NO_MARKS: Marks = MappingProxyType({person: frozenset[Block]() for person in Person})
ALL_MARKS: Marks = MappingProxyType({person: frozenset(Block) for person in Person})
OFFERED: Mapping[Audience, frozenset[Block]] = MappingProxyType(
    {
        Audience.US: frozenset(Block),
        Audience.PROGRAMME: frozenset(Block) - {Block.NOTES, Block.SKILLS, Block.PICTURES},
        Audience.OTHERS: frozenset({Block.TOPICS, Block.LEARNED, Block.NEXT}),
    }
)
"""What is offered at first for whom: the further away the reader, the less. The rest is one press away."""
REPORTS: Mapping[Report, tuple[Block, ...]] = MappingProxyType(
    {
        Report.MEETING: tuple(Block),
        Report.MIDTERM: (Block.GOALS, Block.TOPICS, Block.SKILLS, Block.ACTIONS, Block.NEXT),
        Report.FINAL: (Block.GOALS, Block.PICTURES, Block.TOPICS, Block.LEARNED),
    }
)
"""What each kind of report offers at first, in its order. Nothing of it is ticked beforehand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Everything that decides about the file but its place."""

    language: Language
    sessions: tuple[SessionId, ...] = ()
    audience: Audience = Audience.US
    marks: Marks = field(default_factory=lambda: NO_MARKS)
    names: NameStyle = NameStyle.ROLES
    form: DocumentFormat = DocumentFormat.PDF
    layout: Layout = PLAIN
    wish: Wish = NOTHING_MORE
    wording: Mapping[tuple[Block, str], str] = field(default_factory=dict, repr=False)

    @property
    def agreed(self) -> frozenset[Block]:
        """What both marked."""
        return self.marks[Person.SENIOR] & self.marks[Person.JUNIOR]

    @property
    def offered(self) -> frozenset[Block]:
        """What suits the audience and the kind of report."""
        return OFFERED[self.audience] & frozenset(REPORTS[self.layout.report])

    def as_report(self, report: Report, sessions: tuple[SessionId, ...]) -> Choice:
        """Return the choice for another report about ``sessions``; no mark is left on what it does not offer."""
        first = REPORTS[report]
        order = (*first, *(block for block in Block if block not in first))
        other = replace(self, sessions=sessions, layout=Layout(report=report, order=order))
        marks = {person: own & other.offered for person, own in self.marks.items()}
        return replace(other, marks=MappingProxyType(marks))

    def ordered(self, shown: Sequence[Block]) -> Choice:
        """Return the choice with these blocks in this order, each of the others where it was."""
        rest = iter(shown)
        order = tuple(next(rest) if block in shown else block for block in self.layout.order)
        return replace(self, layout=replace(self.layout, order=order))

    def marked(self, person: Person, block: Block, *, on: bool) -> Choice:
        """Return the choice with one mark set or taken back."""
        own = self.marks[person] | {block} if on else self.marks[person] - {block}
        return replace(self, marks=MappingProxyType({**self.marks, person: own}))

    def for_audience(self, audience: Audience) -> Choice:
        """Return the choice for somebody else: names as roles, and no mark left on what is not offered to them."""
        other = replace(self, audience=audience, names=NameStyle.ROLES)
        marks = {person: own & other.offered for person, own in self.marks.items()}
        return replace(other, marks=MappingProxyType(marks))

    def like(self, last: SummaryChoice, present: Collection[Block]) -> Choice:
        """Return the choice of last time for the present meeting; ``present`` are the blocks that hold something.

        Signing is decided anew each time.
        """
        blocks = last.blocks & frozenset(present)
        return replace(
            self,
            audience=last.audience,
            names=last.names,
            language=last.language,
            form=last.format if last.format in organisation().allowed_formats else DocumentFormat.PDF,
            layout=last.layout,
            wish=Wish(safeguard=last.safeguard),
            marks=MappingProxyType(dict.fromkeys(Person, blocks)),
        )

    def to_remember(self) -> SummaryChoice:
        """Return what "as last time" needs; who marked more is not in it."""
        return SummaryChoice(
            audience=self.audience,
            blocks=self.agreed,
            names=self.names,
            language=self.language,
            format=self.form,
            layout=self.layout,
            safeguard=self.wish.fitting(self.form).safeguard,
        )

    def reworded(self, block: Block, meeting: str, text: str) -> Choice:
        """Return the choice with other words for one section."""
        return replace(self, wording={**self.wording, (block, meeting): text})
