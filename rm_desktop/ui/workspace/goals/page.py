"""One to three goals: the list beside the open goal, or its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import Goal
from rm_desktop.domain.rows import GoalRow
from rm_desktop.domain.words import Compartment, GoalState, Kind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.unsent import Unsent
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.goals.goal_book import GoalBook
from rm_desktop.ui.workspace.goals.goal_form import GoalForm, GoalWords
from rm_desktop.ui.workspace.goals.goal_view import GoalView
from rm_desktop.ui.workspace.goals.state_panel import state_word
from rm_desktop.ui.workspace.goals.steps_panel import StepRow
from rm_desktop.ui.workspace.place import Place

NARROW = 760
NEW = "new"
Listed = tuple[GoalRow, bool]
"""A goal of the list, and whether it is the open one."""


class GoalsPage(Place):
    """The page. The detail shows the open goal, its form, or what goals are for."""

    code: ClassVar[str] = "goals"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the empty page; `enter` fills it."""
        super().__init__(context, parent)
        self.book = GoalBook(context, self.undo, self)
        self.rows: KeyedRows[Listed, DetailRow] = KeyedRows(
            key=lambda listed: listed[0].id, make=self._make_row, update=self._update_row, at_once=FEW, whole=True
        )
        self.add = PlainButton(self.tr("Add a goal"), "plus")
        self.enough = Muted(
            self.tr(
                "Three goals at a time are enough. "
                "When one is reached, changed or dropped, there is room for a new one."
            )
        )
        self.view = GoalView(self._know_step, context.pair)
        self.form: GoalForm | None = None
        self.empty = self._empty_state()
        self._wants_form = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        self.list_card, self.detail = Card(self.tr("Our goals")), Card()
        for part in (self.rows, self.add, self.enough):
            self.list_card.body.addWidget(part)
        self.list_card.body.addStretch(1)
        self.detail.body.addWidget(self.view)
        self.detail.body.addWidget(self.empty)
        self.detail.body.addStretch(1)
        both = SideBySide(self.list_card, self.detail, narrow=NARROW, shares=(2, 5))
        header = PageHeader(self.tr("Goals"), self.tr("One to three, each with a next small step"))
        self.content.body.addWidget(header)
        self.content.body.addWidget(both, 1)
        self.content.setVisible(False)

    def _connect(self) -> None:
        book, steps = self.book, self.view.steps
        book.changed.connect(self._show)
        for rows in (self.rows, steps.rows, self.view.tasks.rows, self.view.meetings.rows):
            rows.rearranged.connect(lambda: order_focus(self))
        self.add.clicked.connect(self._on_new)
        self.view.edit_requested.connect(self._on_edit)
        self.view.remove_requested.connect(self._on_remove)
        self.view.skill_requested.connect(lambda code: self.context.shell.navigate("skills", code))
        self.view.standing.chosen.connect(self._on_state)
        self.view.tasks.ticked.connect(lambda key, done: book.tick_task(key, done=done))
        self.view.tasks.new_requested.connect(self._on_new_task)
        book.tick_failed.connect(self.view.tasks.reset)
        self.view.meetings.opened.connect(lambda meeting: self.context.shell.navigate("sessions", meeting))
        self.view.meetings.agenda_requested.connect(book.put_on_agenda)
        self.view.history.unfolded.connect(book.tell)
        self.context.changes.changed.connect(self._on_changes)
        steps.ticked.connect(lambda step, done: book.tick_step(step, done=done))
        steps.worded.connect(book.edit_step)
        steps.moved.connect(book.move_step)
        steps.removed.connect(self._on_remove_step)
        steps.added.connect(self._on_add_step)
        Unsent(self.context, steps, text=steps.unsent, send=self._send_step, tag=self._tag())

    def _empty_state(self) -> EmptyState:
        text = self.tr(
            "A goal says what shall be easier in half a year, and how both will notice. "
            "One is enough to begin with; three at most keep it doable."
        )
        state = EmptyState("target", self.tr("No goals yet"), text, self.tr("Set the first goal"))
        if state.action is not None:
            state.action.clicked.connect(self._on_new)
        return state

    def enter(self, target: Any = None) -> None:
        """Read the goals; ``target`` is one to open, or "new" for the form of a new one."""
        self._wants_form = target == NEW
        self.book.read("" if target in {None, NEW} else str(target))

    def _tag(self) -> RescueTag:
        return RescueTag(Compartment.SHARED, Kind.GOAL, self.book.goal.id if self.book.goal is not None else "")

    @Slot()
    def _show(self) -> None:
        self.content.setVisible(True)
        chosen = self.book.goal.id if self.book.goal is not None else ""
        self.rows.show_rows((row, row.id == chosen) for row in self.book.rows)
        self.list_card.setVisible(bool(self.book.rows))
        self.add.setVisible(self.book.room() and self.form is None)
        self.enough.setVisible(not self.book.room())
        goal = self.book.goal
        if goal is not None:
            self.view.show_goal(goal, self.book.skills)
            self.view.show_story(self.book.story, self.book.history, self.context.clock.today(), goal.state)
        self._show_detail()
        if self._wants_form:
            self._wants_form = False
            self._on_new()

    def _show_detail(self) -> None:
        """Show the form, the goal, or what goals are for."""
        self.view.setVisible(self.form is None and self.book.goal is not None)
        self.empty.setVisible(self.form is None and self.book.goal is None)
        self.add.setVisible(self.book.room() and self.form is None)
        order_focus(self)

    def _make_row(self, listed: Listed) -> DetailRow:
        widget, key = DetailRow(self.rows, checkable=True), listed[0].id
        widget.clicked.connect(lambda: self._on_open(key))
        return widget

    def _update_row(self, widget: DetailRow, listed: Listed) -> None:
        row, chosen = listed
        open_ = row.state is GoalState.OPEN
        steps = self.tr("{done} of {all} steps").format(done=row.steps_done, all=row.steps) if row.steps else ""
        detail = (steps or self.tr("no step yet")) if open_ else state_word(row.state)
        widget.set_words(row.title, detail)
        widget.setChecked(chosen)

    def _on_open(self, key: str) -> None:
        self._leave_form()
        self.book.read(key)

    @Slot()
    def _on_new(self) -> None:
        if self.book.room():
            self._open_form(None)

    @Slot()
    def _on_edit(self) -> None:
        self._open_form(self.book.goal)

    def _open_form(self, goal: Goal | None) -> None:
        """Show the form for ``goal``, or for a new one."""
        self._drop_form()
        form = GoalForm(self.context.clock.today(), self.book.skills)
        if goal is not None:
            form.fill(goal)
        self.form = form
        self.detail.body.insertWidget(0, form)
        form.show()
        form.left.connect(self._leave_form)
        form.sent.connect(lambda words: self._send(goal, words, self._leave_form, None))
        Unsent(
            self.context,
            form,
            text=lambda: form.unsent() if self.form is form else "",
            send=lambda then: self._send_form(goal, form.words(), then),
            tag=self._tag(),
        )
        self._show_detail()
        form.title.field.setFocus()

    def _send_form(self, goal: Goal | None, words: GoalWords, then: Callable[[], None]) -> None:
        """Keep a goal that was typed, because the vault is about to be locked."""

        def kept() -> None:
            self._drop_form()
            then()

        self._send(goal, words, kept, lambda _error: then())

    def _send(
        self, goal: Goal | None, words: GoalWords, then: Callable[[], None], failed: Callable[[Any], None] | None
    ) -> None:
        if goal is None:
            self.book.add(words, then, failed)
        else:
            self.book.edit(goal, words, then, failed)

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    @Slot()
    def _leave_form(self) -> None:
        if self.form is None:
            return
        self._drop_form()
        self._show_detail()
        (self.view.pencil if self.book.goal is not None else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_remove(self) -> None:
        if self.book.goal is not None:
            self.book.remove(self.book.goal.id)
            self.add.setFocus()

    def _on_state(self, state: GoalState, remark: str) -> None:
        if self.book.goal is not None:
            self.book.set_state(self.book.goal.id, state, remark, self.view.standing.close_question)

    def _on_changes(self, changes: Changes) -> None:
        """Follow the tasks and agendas while somebody looks; on the next visit everything is read anyway."""
        if self.isVisible() and self.book.concerns(changes):
            self.book.read()

    @Slot()
    def _on_new_task(self) -> None:
        if self.book.goal is not None:
            self.context.shell.navigate("tasks", f"new:{self.book.goal.id}")

    def _on_add_step(self, text: str) -> None:
        if self.book.goal is not None:
            self.book.add_step(self.book.goal.id, text, self._empty_step_line)

    def _empty_step_line(self) -> None:
        """Empty the line; ``clear()`` would leave something for its own undo."""
        self.view.steps.new.setText("")

    def _on_remove_step(self, step: str) -> None:
        self.view.steps.new.setFocus()
        self.book.remove_step(step)

    def _send_step(self, then: Callable[[], None]) -> None:
        """Keep the step that was typed, because the vault is about to be locked."""

        def added() -> None:
            self._empty_step_line()
            then()

        if self.book.goal is None:
            then()
        else:
            self.book.add_step(self.book.goal.id, self.view.steps.unsent(), added, lambda _error: then())

    def _send_words(self, row: StepRow, then: Callable[[], None]) -> None:
        """Keep a step's new words, because the vault is about to be locked."""

        def kept() -> None:
            row.close_edit()
            then()

        self.book.edit_step(row.key, row.unsent(), kept, lambda _error: then())

    def _know_step(self, row: StepRow) -> None:
        tag = RescueTag(Compartment.SHARED, Kind.GOAL, row.key)
        Unsent(
            self.context,
            row,
            text=row.unsent,
            send=lambda then: self._send_words(row, then),
            tag=tag,
        )
