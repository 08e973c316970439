"""The steps of a goal: ticked, worded, ordered and deleted in place; up to six."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Goal, Step
from rm_desktop.domain.rules import MAX_STEPS
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.widgets.labels import Muted, Strong
from rm_desktop.ui.widgets.tick_line import TickLine

NARROW = 440


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step with what its row depends on."""

    step: Step
    first: bool
    last: bool
    writable: bool


class StepRow(QWidget):
    """One step. Alt with an arrow key moves it, as its two arrow buttons do."""

    ticked = Signal(bool)
    worded = Signal(str)
    moved = Signal(object)
    removed = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Begin empty; `show_step` fills it."""
        super().__init__(parent)
        self.key = key
        self.up, self.down, self.pencil, self.bin = (
            IconButton(icon, "", role="muted") for icon in ("arrow-up", "arrow-down", "pencil", "trash-2")
        )
        self.check = TickLine(self.up, self.down, self.pencil, self.bin, narrow=NARROW, parent=self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(TITLE_LIMIT)
        self.edit.setAccessibleName(self.tr("Step"))
        self.edit.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.check)
        column.addWidget(self.edit)
        self._connect()

    def _connect(self) -> None:
        self.check.toggled.connect(self.ticked)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.pencil.clicked.connect(self._on_edit)
        self.bin.clicked.connect(self.removed)
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.edit.returnPressed.connect(self._on_worded)
        self.edit.installEventFilter(self)

    def show_step(self, placed: PlacedStep) -> None:
        """Show a step where it stands."""
        step = placed.step
        done = step.done_at is not None
        self.check.show_words(step.text, done=done)
        self.check.box.setEnabled(placed.writable)
        self.up.set_name(self.tr("Move up: {step}").format(step=step.text))
        self.down.set_name(self.tr("Move down: {step}").format(step=step.text))
        self.pencil.set_name(self.tr("Change step: {step}").format(step=step.text))
        self.bin.set_name(self.tr("Delete step: {step}").format(step=step.text))
        self.check.set_beside_visible(placed.writable)
        self.up.setEnabled(not placed.first)
        self.down.setEnabled(not placed.last)

    def unsent(self) -> str:
        """Return new words that are not sent yet."""
        typed = self.edit.text().strip()
        return typed if not self.edit.isHidden() and typed != self.check.text() else ""

    def close_edit(self) -> None:
        """Show the step again."""
        self.edit.setVisible(False)
        self.check.setVisible(True)

    @Slot()
    def _on_edit(self) -> None:
        self.edit.setText(self.check.text())
        self.check.setVisible(False)
        self.edit.setVisible(True)
        self.edit.setFocus()
        self.edit.selectAll()

    @Slot()
    def _on_worded(self) -> None:
        words = self.unsent()
        self.close_edit()
        self.pencil.setFocus()
        if words:
            self.worded.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the words back on Esc; keep them when the field is left in another way."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_edit()
                self.pencil.setFocus()
                return True
        elif watched is self.edit and event.type() is QEvent.Type.FocusOut and self.unsent():
            self.worded.emit(self.unsent())
            self.close_edit()
        return super().eventFilter(watched, event)


class StepsPanel(QWidget):
    """All steps of a goal and the line for another one."""

    ticked = Signal(str, bool)
    worded = Signal(str, str)
    moved = Signal(str, object)
    removed = Signal(str)
    added = Signal(str)

    def __init__(self, made: Callable[[StepRow], None], parent: QWidget | None = None) -> None:
        """Tell ``made`` about every row, so that its unsent words are known."""
        super().__init__(parent)
        self._made = made
        self._steps: tuple[Step, ...] = ()
        self.count = Muted("", self, wrap=False)
        head = QHBoxLayout()
        head.addWidget(Strong(self.tr("Steps"), self), 1)
        head.addWidget(self.count)
        self.rows: KeyedRows[PlacedStep, StepRow] = KeyedRows(
            key=lambda placed: placed.step.id, make=self._make, update=self._update, whole=True, parent=self
        )
        self.new = QLineEdit(self)
        self.new.setMaxLength(TITLE_LIMIT)
        self.new.setPlaceholderText(self.tr("Next small step …"))
        self.new.setAccessibleName(self.tr("New step"))
        self.add = PlainButton(self.tr("Add step"), "plus", self)
        self.full = Muted(self.tr("Six steps are enough for one goal. When some are done, others may go."), self)
        self.line = QWidget(self)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.new, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for part in (self.rows, self.line, self.full):
            column.addWidget(part)
        self.new.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def show_goal(self, goal: Goal, *, writable: bool) -> None:
        """Show the steps of ``goal``."""
        self._steps = goal.steps
        last = len(goal.steps) - 1
        self.rows.show_rows(
            PlacedStep(step, place == 0, place == last, writable) for place, step in enumerate(goal.steps)
        )
        self.rows.setVisible(bool(goal.steps))
        done = sum(step.done_at is not None for step in goal.steps)
        self.count.setText(self.tr("{done} of {all} done").format(done=done, all=len(goal.steps)))
        self.count.setVisible(bool(goal.steps))
        room = len(goal.steps) < MAX_STEPS
        self.line.setVisible(writable and room)
        self.full.setVisible(writable and not room)

    def unsent(self) -> str:
        """Return the new step that is not sent yet."""
        return self.new.text().strip()

    @Slot()
    def _on_add(self) -> None:
        if self.unsent():
            self.added.emit(self.unsent())
        self.new.setFocus()

    def _make(self, placed: PlacedStep) -> StepRow:
        key = placed.step.id
        row = StepRow(key, self.rows)
        row.ticked.connect(lambda done: self.ticked.emit(key, done))
        row.worded.connect(lambda words: self.worded.emit(key, words))
        row.moved.connect(lambda way: self.moved.emit(key, self._place(key) + way))
        row.removed.connect(lambda: self.removed.emit(key))
        self._made(row)
        return row

    def _place(self, key: str) -> int:
        return next((place for place, step in enumerate(self._steps) if step.id == key), 0)

    def _update(self, row: StepRow, placed: PlacedStep) -> None:
        row.show_step(placed)
