"""The mentor goes through a field alone. What is chosen lives here alone, until it is sealed or forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.content import Content
from rm_desktop.ui.workspace.skills.line_by_line import LineByLine


class ViewRound(LineByLine):
    """``finished`` comes at the end of the lines; ``left`` when somebody goes before, and then nothing is kept."""

    left = Signal()

    def __init__(self, rows: Sequence[SkillRow], content: Content, asked: str, parent: QWidget | None = None) -> None:
        """Start at the first of ``rows`` with nothing chosen; ``asked`` says of whom a word is chosen."""
        hint = QCoreApplication.translate(
            "ViewRound", "Keys 1 to 4 choose, the arrows skip and go back. Whatever is skipped stays open."
        )
        blank = [replace(row, level=Level.NOT_LOOKED_AT, earlier=None, assessed_at=None) for row in rows]
        super().__init__(blank, content, hint, QCoreApplication.translate("ViewRound", "To the end"), parent)
        self._asked = asked
        self._levels: dict[str, Level] = {}
        self.show_line()

    def chosen(self, row: SkillRow) -> Level | None:
        """Return what was chosen for a line in this round."""
        return self._levels.get(str(row.code))

    def choose(self, row: SkillRow, level: Level) -> None:
        """Keep it in memory."""
        self._levels[str(row.code)] = level

    def last_words(self, row: SkillRow) -> str:
        """Ask under every line."""
        del row
        return self._asked

    def on_escape(self) -> None:
        """Leave without a trace."""
        self.left.emit()

    def levels(self) -> dict[str, Level]:
        """Return what was chosen."""
        return dict(self._levels)

    def forget(self) -> None:
        """Drop what was chosen."""
        self._levels.clear()
