"""One task: ticked in place, asked how it went, changed in place, deleted with undo."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.text import isolated
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.due_chip import DueChip
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.measured_box import Column
from rm_desktop.ui.widgets.tick_line import INDENT, TickLine

NARROW = 560


class TaskRow(QWidget):
    """Shows a task; wishes come out as signals. ``form_place`` takes the form while the task is changed."""

    ticked = Signal(bool)
    outcome_given = Signal(str)
    calendar_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Begin empty; `show_row` fills it."""
        super().__init__(parent)
        self.key = key
        self.owner, self.due = Muted("", wrap=False), DueChip()
        self.edit = IconButton("pencil", self.tr("Change task"), role="muted")
        self.remove = IconButton("trash-2", self.tr("Delete task"), role="muted")
        self.calendar = IconButton("calendar-plus", self.tr("Calendar file for the day it is due"), role="muted")
        self.check = TickLine(self.owner, self.due, self.calendar, self.edit, self.remove, narrow=NARROW, parent=self)
        self.below = QWidget(self)
        self._below = Column(self.below)
        self._below.setContentsMargins(px(INDENT), 0, px(8), px(8))
        self._below.setSpacing(px(4))
        self.origin = self._line()
        self._column = Column(self)
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.check)
        self._column.addWidget(self.below)
        self._column.addWidget(Separator(self))
        self.form: QWidget | None = None
        self._asks = False
        self._given = ""
        self._connect()

    def _connect(self) -> None:
        self.check.toggled.connect(self.ticked)
        self.calendar.clicked.connect(self.calendar_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.remove.clicked.connect(self.remove_requested)

    def _line(self) -> Muted:
        line = Muted("", self)
        self._below.addWidget(line)
        return line

    @cached_property
    def goal(self) -> Muted:
        """Names the goal of the task. What few tasks need is built where it is needed: a list has thousands of them."""
        return self._line()

    @cached_property
    def told(self) -> Muted:
        """Says how it went."""
        return self._line()

    @cached_property
    def outcome(self) -> QLineEdit:
        """Asks how it went."""
        outcome = QLineEdit(self)
        outcome.setMaxLength(500)
        outcome.setPlaceholderText(self.tr("How did it go? (optional)"))
        outcome.setAccessibleName(self.tr("How did it go?"))
        outcome.editingFinished.connect(self._on_outcome)
        self._below.addWidget(outcome)
        return outcome

    def show_row(self, row: ActionRow, pair: Pair, today: date, *, asks: bool) -> None:
        """Show ``row``; ``asks`` says whether to ask how it went, because it was ticked just now."""
        done = row.done_at is not None
        self.check.show_words(row.text, done=done)
        self.owner.setText(pair.name(row.owner))
        self.due.show_due(row, today)
        self.check.box.setAccessibleName(f"{row.text}, {pair.name(row.owner)}, {self.due.text()}")
        self.check.leave_out(self.calendar, on=done or row.due_on is None)
        self.calendar.set_name(self.tr("Calendar file for the day it is due: {task}").format(task=row.text))
        self.edit.set_name(self.tr("Change task: {task}").format(task=row.text))
        self.remove.set_name(self.tr("Delete task: {task}").format(task=row.text))
        self.origin.setText(self.tr("from: {meeting}").format(meeting=isolated(row.session_title)))
        self.origin.setVisible(bool(row.session_title))
        self._say("goal", self.tr("for the goal: {goal}").format(goal=row.goal_title) if row.goal_title else "")
        self._show_outcome(row.outcome, asks=asks and done, done=done)

    def _say(self, line: str, words: str) -> None:
        """Show ``words`` in a line that is only there when it has some."""
        if words or line in self.__dict__:
            label: Muted = getattr(self, line)
            label.setText(words)
            label.setVisible(bool(words))

    def _show_outcome(self, outcome: str, *, asks: bool, done: bool) -> None:
        if self._given != outcome or asks != self._asks:
            self._given, self._asks = outcome, asks
            self.outcome.setText(outcome)
        if "outcome" in self.__dict__:
            self.outcome.setVisible(asks)
        told = self.tr("How it went: {words}").format(words=outcome)
        self._say("told", told if done and outcome and not asks else "")

    def unsent(self) -> str:
        """Return the words on how it went that are not sent yet."""
        typed = self.outcome.text().strip() if self._asks else ""
        return typed if self._asks and typed != self._given else ""

    def open_form(self, form: QWidget) -> None:
        """Show ``form`` instead of the task."""
        self.close_form()
        self.form = form
        form.setContentsMargins(0, px(6), 0, px(12))
        self._column.insertWidget(1, form)
        form.show()
        self.check.setVisible(False)
        self.below.setVisible(False)

    def close_form(self) -> None:
        """Show the task again."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.check.setVisible(True)
        self.below.setVisible(True)

    @Slot()
    def _on_outcome(self) -> None:
        typed = self.outcome.text().strip()
        if self._asks and typed != self._given:
            self._given = typed
            self.outcome_given.emit(typed)
