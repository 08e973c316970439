"""A guided round: one line on the screen, four words to choose from, skip and back. The first one is short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.workspace.skills.line_by_line import LineByLine

LONGEST = 8
"""Lines that a round adds; more would tire."""


def lines_of_round(rows: Sequence[SkillRow]) -> list[SkillRow]:
    """Return the lines of a round in their order: all that were looked at before, filled up to `LONGEST` with new ones.

    So the first round in a field is short, and later ones come back to everything. Leaving half-way loses nothing.
    """
    rows = [row for row in rows if not row.hidden]
    looked_at = [row for row in rows if row.assessed_at is not None]
    fresh = [row for row in rows if row.assessed_at is None][: max(0, LONGEST - len(looked_at))]
    chosen = {row.code for row in (*looked_at, *fresh)}
    return [row for row in rows if row.code in chosen]


class GuidedRound(LineByLine):
    """Walks through lines. Each choice is told at once, so leaving half-way loses nothing."""

    level_chosen = Signal(object, object)

    def __init__(
        self,
        rows: Sequence[SkillRow],
        content: Content,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Start at the first of ``rows``, which must not be empty; ``now`` tells when a word was chosen."""
        hint = QCoreApplication.translate(
            "GuidedRound",
            "Keys 1 to 4 choose, the arrows skip and go back. Nothing here is a mark, and everything can be changed.",
        )
        super().__init__(rows, content, hint, QCoreApplication.translate("GuidedRound", "Enough for today"), parent)
        self._now = now
        self.show_line()

    def chosen(self, row: SkillRow) -> Level | None:
        """Return the level of a line that was ever looked at."""
        return row.level if row.assessed_at is not None else None

    def choose(self, row: SkillRow, level: Level) -> None:
        """Tell it at once."""
        self._rows[self._place] = replace(row, level=level, assessed_at=row.assessed_at or self._now())
        self.level_chosen.emit(row.code, level)

    def last_words(self, row: SkillRow) -> str:
        """Say when a line was looked at, and how it was."""
        if row.assessed_at is None:
            return ""
        when = format_date(row.assessed_at.astimezone().date())
        return self.tr("Last time ({date}): {level}").format(date=when, level=level_word(row.level))
