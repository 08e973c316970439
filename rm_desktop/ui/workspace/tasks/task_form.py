"""The form in which a task is written down or changed: its text, whose it is, and when it is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import ErrorText
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.goal_choice import GoalChoice
from rm_desktop.ui.workspace.tasks.due_choice import DueChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWords:
    """What the form says."""

    text: str = field(repr=False)
    owner: Person
    due_on: date | None
    due_next: bool
    goal_id: GoalId | None = None


class TaskForm(QWidget):
    """Empty for a new task, or filled with the one to change; Return sends, Esc leaves."""

    sent = Signal(object)
    left = Signal()

    def __init__(
        self,
        pair: Pair,
        today: date,
        change: ActionRow | None = None,
        parent: QWidget | None = None,
        *,
        goals: Mapping[GoalId, str] | None = None,
    ) -> None:
        """Begin with ``change``, or with a new task of the mentee's that is due at the next meeting."""
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setProperty("kind", "large")
        self.text.setPlaceholderText(self.tr("New task …"))
        self.text.setAccessibleName(self.tr("Task"))
        self.text.setMaxLength(TITLE_LIMIT)
        people = [(person, pair.name(person)) for person in Person]
        self.owner = Segmented(people, self.tr("Whose task is it?"), Person.SENIOR)
        self.due = DueChoice(today)
        self.goal = GoalChoice()
        self.goal.offer(goals or {})
        self.send = self._send_button(change)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.cancel.setVisible(change is not None)
        self.wrong = ErrorText("", self)
        self.wrong.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.text)
        column.addWidget(self.wrong)
        column.addWidget(flow(self.owner, self.due, self.goal, self.cancel, self.send, spacing=14))
        self.text.returnPressed.connect(self._on_send)
        self.text.textEdited.connect(self._on_edited)
        self.send.clicked.connect(self._on_send)
        self.cancel.clicked.connect(self.left)
        if change is not None:
            self._fill(change)
        self._began = self.words()

    def _send_button(self, change: ActionRow | None) -> PlainButton | PrimaryButton:
        """Return the button that sends; only adding is the main thing to do on the page."""
        if change is None:
            return PrimaryButton(self.tr("Add"), "plus", self)
        return PlainButton(self.tr("Save"), "check", self)

    def _fill(self, row: ActionRow) -> None:
        self.text.setText(row.text)
        self.owner.set_value(row.owner)
        self.due.set_due(None if row.due_next else row.due_on, due_next=row.due_next)
        self.goal.set_goal(row.goal_id, row.goal_title)

    def words(self) -> TaskWords:
        """Return what the form says now."""
        return TaskWords(
            text=self.text.text().strip(),
            owner=self.owner.value or Person.SENIOR,
            due_on=self.due.due_on,
            due_next=self.due.due_next,
            goal_id=self.goal.goal_id,
        )

    def unsent(self) -> str:
        """Return the text if anything was changed and not sent."""
        now = self.words()
        return now.text if now != self._began else ""

    def begin_for(self, goal_id: GoalId) -> None:
        """Get ready for a task of a goal that is offered."""
        self.goal.set_goal(goal_id, "")
        self._began = self.words()

    def clear(self) -> None:
        """Get ready for the next task of the same person."""
        self.text.setText("")
        self._began = self.words()

    @Slot()
    def _on_send(self) -> None:
        if not self.words().text:
            self.wrong.setText(self.tr("A task needs a few words."))
            self.wrong.setVisible(True)
            self.text.setFocus()
            return
        self.sent.emit(self.words())

    @Slot()
    def _on_edited(self) -> None:
        self.wrong.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc where there is something to leave."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isVisible():
            self.left.emit()
            return
        super().keyPressEvent(event)
