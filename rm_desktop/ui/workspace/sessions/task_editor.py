"""The fields of a task: what, whose, until when, and for which goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.goal_choice import GoalChoice
from rm_desktop.ui.workspace.sessions.due_field import DueField


def owner_toggle(pair: Pair, owner: Person, name: str, parent: QWidget | None = None) -> Segmented:
    """Return the two names to choose from."""
    names = [(person, _short(pair.name(person))) for person in Person]
    return Segmented(names, name, owner, parent)


def _short(name: str) -> str:
    """Return a name that fits a button: the first word of a long one."""
    return name if len(name) <= SHORT else name.split(maxsplit=1)[0][:SHORT]


SHORT = 18
"""Characters of a name that are shown in full on a button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWords:
    """What the fields say; without a day the task is due at the next meeting."""

    text: str = field(repr=False)
    owner: Person
    due_on: date | None
    goal_id: GoalId | None


def words_of(row: ActionRow) -> TaskWords:
    """Return what the fields say of a task as it is."""
    due_on = None if row.due_next else row.due_on
    return TaskWords(text=row.text, owner=row.owner, due_on=due_on, goal_id=row.goal_id)


class TaskEditor(QWidget):
    """Changes a task in its place; Return takes it over, Esc gives up. ``accepted`` gives `TaskWords`."""

    accepted = Signal(object)
    cancelled = Signal()

    def __init__(self, pair: Pair, today: date, parent: QWidget | None = None) -> None:
        """Offer the names of ``pair``."""
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setMaxLength(TITLE_LIMIT)
        self.text.setAccessibleName(self.tr("Task"))
        self.owner = owner_toggle(pair, Person.SENIOR, self.tr("Whose task"), self)
        self.due = DueField(today, self)
        self.goal = GoalChoice(self)
        self._began: TaskWords | None = None
        self.accept = PlainButton(self.tr("Apply"), None, self)
        self.cancel = IconButton("x", self.tr("Cancel"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(6))
        column.addWidget(self.text)
        column.addWidget(flow(self.owner, self.due, self.goal, self.accept, self.cancel))
        self.accept.clicked.connect(self._on_accept)
        self.cancel.clicked.connect(self.cancelled)

    def show_task(self, row: ActionRow, goals: Mapping[GoalId, str]) -> None:
        """Begin with a task as it is; it may belong to one of ``goals``, or to the one it belongs to."""
        self.text.setText(row.text)
        self.owner.set_value(row.owner)
        self.due.set_due(None if row.due_next else row.due_on)
        self.goal.offer(goals)
        self.goal.set_goal(row.goal_id, row.goal_title)
        self.text.selectAll()
        self._began = self.words()

    def words(self) -> TaskWords:
        """Return what the fields say now."""
        return TaskWords(
            text=self.text.text().strip(),
            owner=self.owner.value,
            due_on=self.due.due_on(),
            goal_id=self.goal.goal_id,
        )

    def unsent(self) -> str:
        """Return the text where something was changed that could be taken over."""
        return "" if self.words() == self._began else self.words().text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take over on Return, give up on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_accept(self) -> None:
        if self.words().text:
            self.accepted.emit(self.words())
        else:
            self.text.setFocus()
