"""What lies behind a line: the choice of the level, what showed it, and the levels of earlier times."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Assessment, Example
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton, QuietButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.segmented import Segmented

OWN = "own."
"""Beginning of the codes of lines the pair wrote itself."""


class LineDetail(QWidget):
    """Opened under one line at a time."""

    level_chosen = Signal(object)
    example_written = Signal(str)
    example_removed = Signal(object)
    practise_requested = Signal()
    own_line_removed = Signal()

    def __init__(self, row: SkillRow, parent: QWidget | None = None) -> None:
        """Show ``row``; examples and history follow with `show_story`."""
        super().__init__(parent)
        self.setAccessibleName(row.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(10), px(10), px(16))
        column.setSpacing(px(10))
        self.levels = Segmented([(level, level_word(level)) for level in Level], self.tr("Level"), row.level, self)
        self.levels.value_changed.connect(self.level_chosen)
        column.addWidget(self.levels)
        column.addWidget(Muted(self.tr("What showed it"), self))
        self._examples = QVBoxLayout()
        self._examples.setSpacing(px(2))
        column.addLayout(self._examples)
        self.example_field = QLineEdit(self)
        self.example_field.setMaxLength(2000)
        self.example_field.setPlaceholderText(self.tr("Write down an example, then Return"))
        self.example_field.setAccessibleName(self.tr("New example"))
        self.example_field.returnPressed.connect(self._on_written)
        column.addWidget(self.example_field)
        self._history = Muted("", self)
        self._history.hide()
        column.addWidget(self._history)
        column.addWidget(self._acts(row))

    def _acts(self, row: SkillRow) -> QWidget:
        self.practise = PlainButton(self.tr("Practise at the next meeting"), "plus", self)
        self.practise.clicked.connect(self.practise_requested)
        if row.code.startswith(OWN):
            self.remove = QuietButton(self.tr("Delete this own skill"), "trash-2", self)
            self.remove.clicked.connect(self.own_line_removed)
            return flow(self.practise, self.remove, spacing=10)
        return flow(self.practise)

    def show_story(self, examples: Sequence[Example], history: Sequence[Assessment]) -> None:
        """Show what showed the skill and the levels given so far, the newest first."""
        while (item := self._examples.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for example in examples:
            self._examples.addWidget(self._example_row(example))
        told = [f"{format_date(entry.at.astimezone().date())}: {level_word(entry.level)}" for entry in history]
        self._history.setText(self.tr("Earlier: {levels}").format(levels=" · ".join(told)))
        self._history.setVisible(len(told) > 1)

    def _example_row(self, example: Example) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(example.text, row), 1)
        line.addWidget(Muted(format_date(example.on), row, wrap=False))
        remove = IconButton("trash-2", self.tr("Delete the example"), row, role="muted")
        remove.clicked.connect(partial(self.example_removed.emit, example))
        line.addWidget(remove)
        return row

    def _on_written(self) -> None:
        text = self.example_field.text().strip()
        self.example_field.clear()
        if text:
            self.example_written.emit(text)
