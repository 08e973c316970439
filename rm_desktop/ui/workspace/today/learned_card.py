"""What was learned lately, by the senior and by the junior. No scores, only words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.pages import LearnedRow
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Text


class LearnedCard(Card):
    """A line for each thing learned, and what the junior took along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without anything learned."""
        super().__init__("", parent)
        self.set_title(self.tr("Learned lately"))
        self.lines = QWidget(self)
        self._column = QVBoxLayout(self.lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self.junior = Note("", self)
        self.empty = Note(self.tr("What worked out in a meeting stands here, and what the mentor took along."))
        self.body.addWidget(self.lines)
        self.body.addWidget(self.junior)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)

    def show_learned(self, learned: Sequence[LearnedRow], junior_name: str, junior_learned: str) -> None:
        """Show what was ``learned`` and, where there is something, what the junior took along."""
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        for row in learned:
            self._column.addWidget(self._line(row.text))
        self.lines.setVisible(bool(learned))
        took = self.tr("{name} took along: {what}").format(name=junior_name, what=junior_learned)
        self.junior.setText(took)
        self.junior.setVisible(bool(junior_learned))
        self.empty.setVisible(not learned and not junior_learned)

    def _line(self, text: str) -> QWidget:
        line = QWidget(self.lines)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel("sparkles", "attention", 18, line), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, line), 1)
        return line
