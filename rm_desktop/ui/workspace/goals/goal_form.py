"""The form of a goal: what, why, how success is noticed, by when, and what it practises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Goal
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.date_field import DateField
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.workspace.goals.skill_picker import SkillPicker

PROPOSED_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalWords:
    """What the form says."""

    title: str = field(repr=False)
    why: str = field(repr=False)
    success: str = field(repr=False)
    due_on: date | None
    skills: tuple[SkillCode, ...]


class GoalForm(QWidget):
    """Empty for a new goal, or filled with the one to change; Esc leaves."""

    sent = Signal(object)
    left = Signal()

    def __init__(self, today: date, skills: Sequence[SkillRow], parent: QWidget | None = None) -> None:
        """Begin with a new goal without a date."""
        super().__init__(parent)
        line = QLineEdit(self)
        line.setProperty("kind", "large")
        line.setMaxLength(TITLE_LIMIT)
        self.title = FormField(self.tr("What shall be easier or different?"), line)
        self.why = FormField(self.tr("Why is it worth it? (optional)"), self._lines())
        hint = self.tr("Something both can see: “We noticed it when …”")
        self.success = FormField(self.tr("How will success be noticed? (optional)"), self._lines(), hint)
        self.dated = CheckBox(self.tr("There is a day to aim for"), self)
        self.day = DateField(self.tr("Day to aim for"), today + timedelta(days=PROPOSED_DAYS), self)
        self.skills = SkillPicker(skills, self)
        self.send = PrimaryButton(self.tr("Keep this goal"), "check", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self._lay_out()
        self.dated.toggled.connect(self.day.setVisible)
        self.send.clicked.connect(self._on_send)
        line.returnPressed.connect(self._on_send)
        line.textEdited.connect(lambda: self.title.set_error(""))
        self.cancel.clicked.connect(self.left)
        self._began = self.words()

    def _lines(self) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * 3 + px(26))
        return edit

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self.day.setVisible(False)
        for part in (self.title, self.why, self.success, flow(self.dated, self.day, spacing=14), self.skills):
            column.addWidget(part)
        column.addWidget(flow(self.send, self.cancel))

    def fill(self, goal: Goal) -> None:
        """Turn into the form for changing ``goal``."""
        self.title.field.setText(goal.title)
        self.why.field.setPlainText(goal.why)
        self.success.field.setPlainText(goal.success)
        self.dated.setChecked(goal.due_on is not None)
        if goal.due_on is not None:
            self.day.set_day(goal.due_on)
        self.skills.set_codes(goal.skills)
        self.send.setText(self.tr("Save goal"))
        self._began = self.words()

    def words(self) -> GoalWords:
        """Return what the form says now."""
        return GoalWords(
            title=self.title.field.text().strip(),
            why=self.why.field.toPlainText().strip(),
            success=self.success.field.toPlainText().strip(),
            due_on=self.day.day if self.dated.isChecked() else None,
            skills=self.skills.codes(),
        )

    def unsent(self) -> str:
        """Return everything that was typed, if anything was changed and not sent."""
        now = self.words()
        return "\n\n".join(filter(None, (now.title, now.why, now.success))) if now != self._began else ""

    @Slot()
    def _on_send(self) -> None:
        if not self.words().title:
            self.title.set_error(self.tr("A goal needs a few words."))
            self.title.field.setFocus()
            return
        self.sent.emit(self.words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
