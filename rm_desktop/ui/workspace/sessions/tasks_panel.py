"""The card below the note: a task in one line (what, whose, Return), and the tasks that are open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.ids import ActionId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.due_field import DueField
from rm_desktop.ui.workspace.sessions.growing_area import GrowingArea
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.task_editor import owner_toggle
from rm_desktop.ui.workspace.sessions.task_line import TaskLine
from rm_desktop.ui.workspace.sessions.task_list import TaskList
from rm_desktop.ui.workspace.small_file import SmallFileWriter
from rm_desktop.ui.workspace.task_calendar import save_task_day

STACKED_UNDER = 320
AT_ONCE = 4
"""Lines built in one go: as many as the card shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of the list shows."""

    row: ActionRow
    before: bool
    editable: bool


class TasksPanel(Card):
    """New tasks are due at the next meeting until another day is chosen."""

    def __init__(self, meeting: Meeting, tasks: TaskList, parent: QWidget | None = None) -> None:
        """Follow ``tasks``; what may be done hangs on ``meeting``."""
        super().__init__("", parent)
        self.set_title(self.tr("Tasks"))
        self._meeting, self._tasks = meeting, tasks
        context = meeting.context
        self._today = context.clock.today()
        self._files = SmallFileWriter(context, self)
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "large")
        self.field.setMaxLength(TITLE_LIMIT)
        self.field.setPlaceholderText(self.tr("New task …"))
        self.field.setAccessibleName(self.tr("New task"))
        self.field.setMinimumWidth(px(150))
        self.owner = owner_toggle(context.pair, Person.SENIOR, self.tr("Whose task"), self)
        self.due = DueField(self._today, self)
        self.add_button = IconButton("plus", self.tr("Add the task"), self, framed=True)
        self.lines: KeyedRows[Line, TaskLine] = KeyedRows(
            key=lambda line: line.row.id, make=self._make, update=self._update, at_once=AT_ONCE, whole=True
        )
        self.empty = Note(self.tr("No task yet. Return adds one."), self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setContentsMargins(px(20), px(10), px(20), px(10))
        self.body.setSpacing(px(4))
        self.head.addWidget(self.due)
        choice = flow(self.owner, self.add_button, spacing=6)
        self.entry = SideBySide(self.field, choice, narrow=STACKED_UNDER, spacing=8, parent=self)
        self.body.addWidget(self.entry)
        self.area = GrowingArea(self)
        self.area.body.addWidget(self.empty)
        self.area.body.addWidget(self.lines)
        self.area.body.addStretch(1)
        self.body.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.owner.value_changed.connect(self._on_owner)
        self._tasks.changed.connect(self.refresh)
        self._meeting.opened.connect(self.refresh)
        self._meeting.session_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the tasks as they are now."""
        rows = self._tasks.rows()
        editable = self._meeting.editable
        self.lines.show_rows(Line(row, self._tasks.is_from_before(row), editable) for row in rows)
        self.empty.setText(
            self.tr("No task yet. Return adds one.") if editable else self.tr("No tasks were agreed on.")
        )
        self.empty.setVisible(not rows)
        self.entry.setVisible(editable)
        self.due.setVisible(editable)

    def add(self) -> None:
        """Add the task that stands in the field and make room for the next one."""
        text = self.field.text().strip()
        if not text:
            self.field.setFocus()
            return
        self._tasks.add(text, self.owner.value, self.due.due_on())
        self.field.setText("")
        self.field.setFocus()

    def unsent(self) -> str:
        """Return words that were typed and not taken over: of a new task, or of tasks that are being changed."""
        typed = self.field.text().strip() if self._meeting.editable else ""
        return "\n".join(filter(None, (typed, *(line.unsent() for line in self.lines.widgets()))))

    def send(self) -> None:
        """Take them over."""
        for line in self.lines.widgets():
            line.send()
        self.add()

    def _make(self, shown: Line) -> TaskLine:
        line, key = TaskLine(self._meeting.context.pair, self._today, lambda: self._tasks.goals), shown.row.id
        line.ticked.connect(lambda done: self._tasks.tick(key, done=done))
        line.edited.connect(partial(self._tasks.edit, key))
        line.delete_requested.connect(partial(self._tasks.remove, key))
        line.calendar_requested.connect(partial(self._save_calendar, key))
        return line

    def _save_calendar(self, key: ActionId) -> None:
        row = next((row for row in self._tasks.rows() if row.id == key), None)
        if row is not None:
            save_task_day(self._meeting.context, self._files, row)

    def _update(self, line: TaskLine, shown: Line) -> None:
        line.show_task(shown.row, before=shown.before, editable=shown.editable)

    def _on_owner(self, _owner: Person) -> None:
        """Go on typing after the owner was chosen by mouse."""
        if self.field.text():
            self.field.setFocus()
