"""Then and now as blocks of a document: pictures of areas, each with a table that says the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rm_desktop.documents.tree import Block, Document, Drawing, Table, heading, paragraph, spans
from rm_desktop.domain.picture import development, radar
from rm_desktop.domain.profile import AreaRow, Profile, enough
from rm_desktop.domain.sentences import Language, Sentences, day
from rm_desktop.domain.words import Level

LevelWords = Mapping[Level, str]
_RADAR, _DEVELOPMENT = 620.0, 480.0
"""Widths as on a screen; a page of ours is as wide as the first."""


def then_and_now(language: Language, profile: Profile, levels: LevelWords, *, who: str, today: date) -> Document:
    """Return the page that shows the profile of ``who``, which is a name or a role."""
    say = Sentences(language, "documents.profile")
    return Document(
        language=language,
        eyebrow=say("eyebrow"),
        title=say("title"),
        subtitle=say("subtitle", date=day(language, today)),
        blocks=(paragraph(say("meaning", who=who)), *profile_blocks(language, profile, levels, today)),
    )


def profile_blocks(language: Language, profile: Profile, levels: LevelWords, today: date) -> tuple[Block, ...]:
    """Return the groups of areas of which one was looked at; headings begin at level 2."""
    writer = _Writer(language, levels, today)
    groups = (("areas", profile.areas), ("leadership", profile.leadership))
    return tuple(
        block for key, rows in groups if any(row.looked_at for row in rows) for block in writer.group(key, rows)
    )


class _Writer:
    """Writes groups in one language."""

    def __init__(self, language: Language, levels: LevelWords, today: date) -> None:
        self._say = Sentences(language, "documents.profile")
        self._language = language
        self._levels = levels
        self._today = today

    def group(self, key: str, rows: Sequence[AreaRow]) -> Iterator[Block]:
        title = self._say(key)
        yield heading(2, title)
        if enough(rows):
            shown = radar(rows, self._word, (self._say("then"), self._say("now")), _RADAR)
            yield Drawing(picture=shown, name=self._say("picture", areas=title), words=self._in_words(rows))
        heads = (self._say("area"), self._say("then"), self._say("now"))
        yield _table(heads, [(row.title, self._word(row.then), self._word(row.now)) for row in rows])
        for row in rows:
            if row.moved:
                yield from self._development(row)

    def _in_words(self, rows: Sequence[AreaRow]) -> str:
        return " ".join(
            self._say("row", area=row.title, then=self._word(row.then), now=self._word(row.now)) for row in rows
        )

    def _development(self, row: AreaRow) -> Iterator[Block]:
        until = max(self._today, row.steps[-1].on)
        steps = [(day(self._language, step.on), self._word(step.word)) for step in row.steps]
        ends = (steps[0][0], day(self._language, until))
        yield heading(3, row.title)
        yield Drawing(
            picture=development(row.steps, until, self._word, ends, _DEVELOPMENT),
            name=self._say("development", area=row.title),
            words=" ".join(self._say("step", date=on, word=word) for on, word in steps),
        )
        yield _table((self._say("from"), self._say("word")), steps)

    def _word(self, level: Level) -> str:
        return self._levels[level]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    return Table(
        header=tuple(spans(head) for head in heads),
        rows=tuple(tuple(spans(cell) for cell in row) for row in rows),
    )
