"""One goal in full: its words, its steps, what hangs on it, how it stands and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Goal, Pair
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import GoalHistoryRow, GoalStory
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import GoalState
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, LinkButton
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.labels import Heading, Muted, Strong, Text
from rm_desktop.ui.workspace.goals.goal_links import GoalMeetings, GoalTasks
from rm_desktop.ui.workspace.goals.history_panel import HistoryPanel
from rm_desktop.ui.workspace.goals.state_panel import StatePanel, state_word
from rm_desktop.ui.workspace.goals.steps_panel import StepRow, StepsPanel


class GoalView(QWidget):
    """Shows a goal; the steps and the state are changed in place, the words in their form."""

    edit_requested = Signal()
    remove_requested = Signal()
    skill_requested = Signal(str)

    def __init__(self, made: Callable[[StepRow], None], pair: Pair, parent: QWidget | None = None) -> None:
        """Begin without a goal; ``made`` is told about every row of a step."""
        super().__init__(parent)
        self._shown: tuple[Goal, list[SkillRow]] | None = None
        self.title = Heading("", self)
        self.state, self.due = Chip("", "shared", self), Muted("", self, wrap=False)
        self.pencil = IconButton("pencil", self.tr("Change goal"), self, role="muted")
        self.bin = IconButton("trash-2", self.tr("Delete goal"), self, role="muted")
        self.pencil.clicked.connect(self.edit_requested)
        self.bin.clicked.connect(self.remove_requested)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self.title, 1)
        for part in (self.due, self.state, self.pencil, self.bin):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.why_name, self.why = Strong(self.tr("Why"), self), Text("", self)
        self.success_name, self.success = Strong(self.tr("How we notice success"), self), Text("", self)
        self.steps = StepsPanel(made, self)
        self.skills = QWidget(self)
        self._skills = QVBoxLayout(self.skills)
        self._skills.setContentsMargins(0, 0, 0, 0)
        self._skills.setSpacing(0)
        self.tasks, self.meetings = GoalTasks(pair, self), GoalMeetings(self)
        self.standing, self.history = StatePanel(self), HistoryPanel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        for name, words in ((self.why_name, self.why), (self.success_name, self.success)):
            column.addSpacing(px(6))
            column.addWidget(name)
            column.addWidget(words)
        for panel in (self.steps, self.tasks, self.meetings, self.skills, self.standing, self.history):
            column.addSpacing(px(12))
            column.addWidget(panel)

    def show_goal(self, goal: Goal, skills: Sequence[SkillRow]) -> None:
        """Show ``goal``; ``skills`` are all lines of the checklist, to name those it practises."""
        if (goal, skills) == self._shown:
            return
        self._shown = (goal, list(skills))
        open_ = goal.state is GoalState.OPEN
        self.title.setText(goal.title)
        self.state.set_text(state_word(goal.state))
        self.state.setVisible(not open_)
        self.due.setText(self.tr("by {day}").format(day=format_date(goal.due_on)) if goal.due_on else "")
        self.due.setVisible(open_ and goal.due_on is not None)
        self.pencil.set_name(self.tr("Change goal: {goal}").format(goal=goal.title))
        self.bin.set_name(self.tr("Delete goal: {goal}").format(goal=goal.title))
        for name, words, text in (
            (self.why_name, self.why, goal.why),
            (self.success_name, self.success, goal.success),
        ):
            words.setText(text)
            name.setVisible(bool(text))
            words.setVisible(bool(text))
        self.steps.show_goal(goal, writable=open_)
        self._show_skills(goal.skills, {row.code: row.title for row in skills})
        self.standing.show_goal(goal)

    def show_story(
        self, story: GoalStory, history: Sequence[GoalHistoryRow] | None, today: date, state: GoalState
    ) -> None:
        """Show what hangs on the goal, and its history where it is wanted."""
        open_ = state is GoalState.OPEN
        self.tasks.show_tasks(story.tasks, today, writable=open_)
        self.meetings.show_meetings(story.meetings, may_add=open_ and story.may_stand_on is not None)
        self.history.show_history(history)

    def _show_skills(self, codes: Sequence[SkillCode], titles: dict[SkillCode, str]) -> None:
        while (item := self._skills.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        known = [code for code in codes if code in titles]
        self.skills.setVisible(bool(known))
        if known:
            self._skills.addWidget(Strong(self.tr("What it practises"), self.skills))
        for code in known:
            self._skills.addWidget(self._skill(code, titles[code]), 0, Qt.AlignmentFlag.AlignLeft)

    def _skill(self, code: SkillCode, title: str) -> LinkButton:
        link = LinkButton(title, "gauge", self.skills)
        link.clicked.connect(lambda: self.skill_requested.emit(code))
        return link
