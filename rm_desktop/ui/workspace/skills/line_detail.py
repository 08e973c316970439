"""What lies behind a line: the choice of the level, what showed it, where it was practised, and earlier levels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.pages import ExampleRow, PractisedRow, SkillStory
from rm_desktop.domain.rows import SessionRow, SkillRow
from rm_desktop.domain.text import isolated
from rm_desktop.domain.words import Level
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton, QuietButton
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.measured_box import Column, at_once
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.skills.example_row import LONGEST, ExampleLine
from rm_desktop.ui.workspace.skills.line_row import OWN

EXAMPLES_AT_ONCE = 3
PRACTISED_SHOWN = 5


class LineDetail(QWidget):
    """Opened under one line at a time."""

    level_chosen = Signal(object)
    renamed = Signal(str)
    example_written = Signal(str)
    example_changed = Signal(object, object)
    example_removed = Signal(object)
    file_opened = Signal(object)
    file_wanted = Signal(object)
    file_removed = Signal(object)
    practise_requested = Signal()
    meeting_requested = Signal(object)
    menu_requested = Signal(object)

    def __init__(self, row: SkillRow, parent: QWidget | None = None) -> None:
        """Show ``row``; what hangs on it follows with `show_story`."""
        super().__init__(parent)
        self.setAccessibleName(row.title)
        column = Column(self)
        column.setContentsMargins(px(10), px(10), px(10), px(16))
        column.setSpacing(px(10))
        self.words: QLineEdit | None = None
        if row.code.startswith(OWN):
            self.words = self._line(self.tr("Words of the own skill"))
            self.words.setText(row.title)
            self.words.returnPressed.connect(self._on_renamed)
            column.addWidget(self.words)
        self.levels = Segmented([(level, level_word(level)) for level in Level], self.tr("Level"), row.level, self)
        self.levels.value_changed.connect(self.level_chosen)
        column.addWidget(self.levels)
        column.addWidget(Muted(self.tr("What showed it"), self))
        self._examples = self._rows(column)
        self._waiting: tuple[list[ExampleRow], Sequence[SessionRow]] = ([], ())
        self.older = QuietButton(self.tr("Show older examples"), "chevron-down", self)
        self.older.clicked.connect(self._show_more)
        self.older.hide()
        column.addWidget(self.older)
        self.example_field = self._line(self.tr("New example"))
        self.example_field.setPlaceholderText(self.tr("Write down an example, then Return"))
        self.example_field.returnPressed.connect(self._on_written)
        column.addWidget(self.example_field)
        self._practised_head = Muted(self.tr("Practised in"), self)
        column.addWidget(self._practised_head)
        self._practised = self._rows(column)
        self._history = Muted("", self)
        column.addWidget(self._history)
        for waiting in (self._practised_head, self._history):
            waiting.hide()
        self.practise = PlainButton(self.tr("Practise at the next meeting"), "plus", self)
        self.practise.clicked.connect(self.practise_requested)
        self.more = IconButton("ellipsis", self.tr("More for this skill"), self)
        self.more.clicked.connect(lambda: self.menu_requested.emit(self.more))
        column.addWidget(flow(self.practise, self.more, spacing=10))
        self.examples: list[ExampleLine] = []
        self.practised: list[DetailRow] = []

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setMaxLength(LONGEST)
        line.setAccessibleName(name)
        return line

    @staticmethod
    def _rows(column: Column) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(px(2))
        column.addLayout(rows)
        return rows

    def show_story(self, story: SkillStory, meetings: Sequence[SessionRow]) -> None:
        """Show what hangs on the line; ``meetings`` are those an example may have happened in."""
        if any(line.editor is not None and line.editor.isVisible() for line in self.examples):
            return
        with at_once(self):
            self._show_story(story, meetings)

    def _show_story(self, story: SkillStory, meetings: Sequence[SessionRow]) -> None:
        _clear(self._examples)
        self._waiting = (list(story.examples), meetings)
        self.examples = []
        self._show_more()
        _clear(self._practised)
        self.practised = [self._practised_row(row) for row in story.practised[:PRACTISED_SHOWN]]
        self._practised_head.setVisible(bool(self.practised))
        told = [f"{format_date(entry.at.astimezone().date())}: {level_word(entry.level)}" for entry in story.history]
        self._history.setText(self.tr("Earlier: {levels}").format(levels=" · ".join(told)))
        self._history.setVisible(len(told) > 1)

    def _show_more(self) -> None:
        """Show the next examples, the latest first; a line may have hundreds."""
        rows, meetings = self._waiting
        for row in rows[:EXAMPLES_AT_ONCE]:
            self.examples.append(self._example(row, meetings))
        del rows[:EXAMPLES_AT_ONCE]
        self.older.setVisible(bool(rows))

    def _example(self, row: ExampleRow, meetings: Sequence[SessionRow]) -> ExampleLine:
        line = ExampleLine(row, meetings, self)
        line.changed.connect(partial(self.example_changed.emit, row))
        line.removed.connect(partial(self.example_removed.emit, row))
        line.file_opened.connect(partial(self.file_opened.emit, row))
        line.file_wanted.connect(partial(self._ask_file, line))
        line.file_removed.connect(partial(self._drop_file, line))
        _put(self._examples, line)
        return line

    def _ask_file(self, line: ExampleLine) -> None:
        line.end_edit()
        self.file_wanted.emit(line.row)

    def _drop_file(self, line: ExampleLine) -> None:
        line.end_edit()
        self.file_removed.emit(line.row)

    def _practised_row(self, row: PractisedRow) -> DetailRow:
        line = DetailRow(self, bare=True)
        day = format_date(row.at.astimezone().date()) if row.at else ""
        note = self.tr("with a note") if row.has_note else ""
        where = " · ".join(part for part in (isolated(row.session_title), day, note) if part)
        line.set_words(row.title, where, level_word(row.level) if row.level is not None else "")
        line.setToolTip(self.tr("Open the meeting"))
        line.clicked.connect(partial(self.meeting_requested.emit, row.session_id))
        _put(self._practised, line)
        return line

    def rename(self) -> None:
        """Put the keyboard into the words."""
        if self.words is not None:
            self.words.setFocus()
            self.words.selectAll()

    def _on_renamed(self) -> None:
        text = self.words.text().strip() if self.words is not None else ""
        if text:
            self.renamed.emit(text)

    def _on_written(self) -> None:
        text = self.example_field.text().strip()
        self.example_field.clear()
        if text:
            self.example_written.emit(text)


def _put(rows: QVBoxLayout, line: QWidget) -> None:
    """Add a line and show it now: left to itself Qt shows each in a turn of its own, and lays the page out again."""
    rows.addWidget(line)
    line.show()


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
