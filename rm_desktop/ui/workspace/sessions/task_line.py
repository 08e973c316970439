"""A task below the note: tick, words, whose, until when, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.due_chip import DueChip
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.task_editor import TaskEditor, TaskWords, words_of


class TaskLine(QWidget):
    """``edited`` gives `TaskWords`."""

    ticked = Signal(bool)
    edited = Signal(object)
    delete_requested = Signal()
    calendar_requested = Signal()

    def __init__(
        self, pair: Pair, today: date, goals: Callable[[], Mapping[GoalId, str]], parent: QWidget | None = None
    ) -> None:
        """Begin empty; `show_task` fills the line. ``goals`` are those the task may belong to."""
        super().__init__(parent)
        self._pair, self._today = pair, today
        self._row: ActionRow | None = None
        self._goals = goals
        self._editable = True
        self.line = QWidget(self)
        self.box = CheckBox("", self.line)
        self.words = ClampedText("", self.line, lines=3)
        self.words.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words.installEventFilter(self)
        self.origin, self.owner = Muted("", self, wrap=False), Muted("", self, wrap=False)
        self.due = DueChip(self)
        self.more = IconButton("ellipsis", self.tr("More for this task"), self, role="muted")
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        for widget in (self.origin, self.owner, self.due, self.more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.editor: TaskEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)
        self.box.toggled.connect(self.ticked)
        self.more.clicked.connect(self._on_more)

    def show_task(self, row: ActionRow, *, before: bool, editable: bool) -> None:
        """Show ``row``; ``before`` says that it came over from an earlier meeting."""
        self._row, self._editable = row, editable
        done = row.done_at is not None
        self.words.set_text(row.text)
        self.words.set_look("muted" if done else "ink", struck=done)
        self.box.blockSignals(True)
        self.box.setChecked(done)
        self.box.blockSignals(False)
        self.box.setEnabled(editable)
        self.box.setAccessibleName(row.text)
        self.box.setAccessibleDescription(self._pair.name(row.owner))
        self.owner.setText(self._pair.name(row.owner)[:24])
        self.origin.setText(self.tr("from before") if before else "")
        self.origin.setToolTip(row.session_title if before else "")
        self.origin.setVisible(before)
        self.due.setVisible(not row.due_next and row.due_on is not None and row.done_at is None)
        self.due.show_due(row, self._today)
        self.more.setVisible(editable)
        self.more.setAccessibleDescription(row.text)

    def begin_edit(self) -> None:
        """Show the fields instead of the line."""
        if self._row is None or not self._editable:
            return
        if self.editor is None:
            self.editor = TaskEditor(self._pair, self._today, self)
            self.editor.accepted.connect(self._on_accepted)
            self.editor.cancelled.connect(self.end_edit)
            self._column.addWidget(self.editor)
        self.editor.show_task(self._row, self._goals())
        self.line.hide()
        self.editor.show()
        self.editor.text.setFocus()

    def end_edit(self) -> None:
        """Show the line again."""
        if self.editor is not None:
            self.editor.hide()
            self.line.show()
            self.box.setFocus()

    def unsent(self) -> str:
        """Return the words of a change that is not taken over yet."""
        return "" if self.editor is None or self.editor.isHidden() else self.editor.unsent()

    def send(self) -> None:
        """Take the change over."""
        if self.editor is not None and self.unsent():
            self.editor.accept.click()

    def menu(self) -> QMenu:
        """Return what can be done with the task."""
        menu = QMenu(self)
        menu.addAction(icon("pencil"), self.tr("Edit\tF2"), self.begin_edit)
        if self._row is not None:
            other = self._row.owner.other
            words = self.tr("Give to {name}").format(name=self._pair.name(other)[:24])
            menu.addAction(icon("users"), words, partial(self._give_to, other))
            if self._row.due_on is not None and self._row.done_at is None:
                menu.addAction(icon("calendar-plus"), self.tr("Calendar file …"), self.calendar_requested.emit)
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete\tDel"), self.delete_requested.emit)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 edits, Delete deletes."""
        changeable = self._editable and self.line.isVisible()
        if changeable and event.key() == Qt.Key.Key_F2:
            self.begin_edit()
        elif changeable and event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a press on the words for one on the box."""
        if watched is self.words and event.type() == QEvent.Type.MouseButtonRelease and self._editable:
            self.box.click()
            return True
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the task."""
        if self._editable:
            self._popup(event.globalPos())

    def _on_more(self) -> None:
        self._popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _popup(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _give_to(self, owner: Person) -> None:
        if self._row is not None:
            self.edited.emit(replace(words_of(self._row), owner=owner))

    def _on_accepted(self, words: TaskWords) -> None:
        self.end_edit()
        self.edited.emit(words)
