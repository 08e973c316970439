"""All tasks in one list: added in one line, filtered, ticked, changed, deleted with undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.ids import GoalId
from rm_desktop.domain.rows import ActionRow
from rm_desktop.domain.words import Compartment, Kind, Person
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.unsent import Unsent
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.small_file import SmallFileWriter
from rm_desktop.ui.workspace.task_calendar import save_task_day
from rm_desktop.ui.workspace.tasks.task_form import TaskForm, TaskWords
from rm_desktop.ui.workspace.tasks.task_list import TaskList
from rm_desktop.ui.workspace.tasks.task_row import TaskRow

BOTH = "both"
NEW = "new"
Shown = tuple[ActionRow, bool]
"""A task, and whether to ask how it went."""


class TasksPage(Place):
    """The page. What was ticked stays in its place until the filter changes or the page is left."""

    code: ClassVar[str] = "tasks"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the empty page; `enter` fills it."""
        super().__init__(context, parent)
        self.tasks = TaskList(context, self.undo, self)
        self.form = TaskForm(context.pair, context.clock.today())
        shows = [("open", self.tr("Open")), ("done", self.tr("Done")), ("all", self.tr("All"))]
        self.show_filter = Segmented(shows, self.tr("Which tasks?"), "open")
        whose = [(BOTH, self.tr("Both")), *((person, context.pair.name(person)) for person in Person)]
        self.owner_filter = Segmented(whose, self.tr("Whose tasks?"), BOTH)
        self.rows: KeyedRows[Shown, TaskRow] = KeyedRows(
            key=lambda shown: shown[0].id, make=self._make, update=self._update, at_once=FEW, whole=True
        )
        self.nothing: EmptyState | None = None
        self._files = SmallFileWriter(context, self)
        self._wanted = self._wanted_goal = ""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.content = ScrollPage(self)
        column.addWidget(self.content)
        new, listed = Card(), Card()
        new.body.addWidget(self.form)
        self._below_filters = listed.body
        listed.body.addWidget(flow(self.show_filter, self.owner_filter, spacing=28))
        listed.body.addWidget(self.rows)
        listed.body.addStretch(1)
        header = PageHeader(self.tr("Tasks"), self.tr("What was promised from one meeting to the next"))
        for part in (header, new):
            self.content.body.addWidget(part)
        self.content.body.addWidget(listed, 1)

    def _connect(self) -> None:
        self.form.sent.connect(self._on_add)
        self.show_filter.value_changed.connect(self._on_filter)
        self.owner_filter.value_changed.connect(self._on_filter)
        self.rows.rearranged.connect(lambda: order_focus(self))
        self.tasks.changed.connect(self._show)
        tag = RescueTag(Compartment.SHARED, Kind.ACTION, "")
        Unsent(self.context, self.form, text=self.form.unsent, send=self._send_new, tag=tag)

    def enter(self, target: Any = None) -> None:
        """Read the tasks; ``target`` is one to bring into sight, or "new" for the field to write one down.

        "new:" with the id of a goal begins a task of that goal.
        """
        new, _, self._wanted_goal = str(target or NEW).partition(":")
        self._wanted = "" if new == NEW else str(target)
        if self._wanted:
            self.show_filter.set_value("all")
            self.owner_filter.set_value(BOTH)
            self.tasks.filter("all", None)
        else:
            self.tasks.read()
        if new == NEW:
            self.form.text.setFocus()

    def leave(self) -> None:
        """Let what was ticked go from the list."""
        self.tasks.forget_touched()

    @Slot()
    def _on_filter(self) -> None:
        owner = self.owner_filter.value
        self.tasks.filter(self.show_filter.value, None if owner == BOTH else owner)

    @Slot(object)
    def _on_add(self, words: TaskWords) -> None:
        self.tasks.add(words, self._on_added)

    def _on_added(self) -> None:
        self.form.clear()
        self.form.text.setFocus()

    def _send_new(self, then: Callable[[], None]) -> None:
        def added() -> None:
            self.form.clear()
            then()

        self.tasks.add(self.form.words(), added, lambda _error: then())

    @Slot()
    def _show(self) -> None:
        rows = self.tasks.rows()
        self._offer_goals()
        self.rows.show_rows((row, self.tasks.asks(row.id)) for row in rows)
        self.rows.setVisible(bool(rows))
        if self.nothing is not None:
            self._below_filters.removeWidget(self.nothing)
            self.nothing.deleteLater()
            self.nothing = None
        if not rows:
            self.nothing = self._empty_state()
            self._below_filters.insertWidget(2, self.nothing)
            self.nothing.show()
        self._show_wanted()

    def _offer_goals(self) -> None:
        """Offer the open goals to a new task; one that was asked for is chosen, once."""
        self.form.goal.offer(self.tasks.goals)
        wanted, self._wanted_goal = GoalId(self._wanted_goal), ""
        if wanted in self.tasks.goals:
            self.form.begin_for(wanted)

    def _show_wanted(self) -> None:
        """Bring the task that was asked for into sight, once."""
        widget = self.rows.widget(self._wanted) if self._wanted else None
        if widget is not None:
            self._wanted = ""
            widget.check.box.setFocus()
            QTimer.singleShot(0, widget, lambda: self.content.ensureWidgetVisible(widget))

    def _empty_state(self) -> EmptyState:
        if self.owner_filter.value != BOTH:
            return EmptyState(
                "list-checks", self.tr("Nothing here"), self.tr("No task of this person under this filter.")
            )
        if self.show_filter.value == "done":
            return EmptyState("list-checks", self.tr("Nothing done yet"), self.tr("Ticked tasks gather here."))
        if self.tasks.any_at_all:
            return EmptyState(
                "circle-check", self.tr("Everything is done"), self.tr("New tasks come up in the next meeting.")
            )
        text = self.tr(
            "Small promises from one meeting to the next stand here, with whose they are and when they are due. "
            "Whatever stays open comes along to the next meeting by itself."
        )
        state = EmptyState("list-checks", self.tr("No tasks yet"), text, self.tr("Write down the first task"))
        if state.action is not None:
            state.action.clicked.connect(self.form.text.setFocus)
        return state

    def _make(self, shown: Shown) -> TaskRow:
        key = shown[0].id
        widget = TaskRow(key, self.rows)
        widget.ticked.connect(lambda done: self.tasks.tick(key, done=done))
        widget.outcome_given.connect(lambda words: self.tasks.tell(key, words))
        widget.calendar_requested.connect(lambda: self._on_calendar(key))
        widget.edit_requested.connect(lambda: self._open_form(widget))
        widget.remove_requested.connect(lambda: self._on_remove(key))
        Unsent(
            self.context,
            widget,
            text=widget.unsent,
            send=lambda then: self.tasks.tell(key, widget.unsent(), then),
            tag=RescueTag(Compartment.SHARED, Kind.ACTION, key),
        )
        return widget

    def _update(self, widget: TaskRow, shown: Shown) -> None:
        row, asks = shown
        widget.show_row(row, self.context.pair, self.context.clock.today(), asks=asks)

    def _on_calendar(self, key: str) -> None:
        row = self.tasks.row(key)
        if row is not None:
            save_task_day(self.context, self._files, row)

    def _on_remove(self, key: str) -> None:
        """Delete a task and leave the focus on its neighbour, so that the keyboard goes on from there."""
        keys: list[str] = [row.id for row in self.tasks.rows()]
        place = keys.index(key)
        neighbours = [*keys[place + 1 :], *reversed(keys[:place])]
        self.tasks.remove(key)
        neighbour = self.rows.widget(neighbours[0]) if neighbours else None
        (neighbour.check.box if neighbour is not None else self.form.text).setFocus()

    def _open_form(self, widget: TaskRow) -> None:
        row = self.tasks.row(widget.key)
        if row is None:
            return
        form = TaskForm(self.context.pair, self.context.clock.today(), row, widget, goals=self.tasks.goals)
        form.sent.connect(lambda words: self.tasks.edit(row.id, words, lambda: self._close_form(widget)))
        form.left.connect(lambda: self._close_form(widget))
        Unsent(
            self.context,
            form,
            text=lambda: form.unsent() if widget.form is form else "",
            send=lambda then: self._send_change(widget, form, then),
            tag=RescueTag(Compartment.SHARED, Kind.ACTION, row.id),
        )
        widget.open_form(form)
        order_focus(self)
        form.text.setFocus()
        form.text.selectAll()

    def _send_change(self, widget: TaskRow, form: TaskForm, then: Callable[[], None]) -> None:
        """Keep a change that was typed, because the vault is about to be locked."""

        def kept() -> None:
            widget.close_form()
            then()

        self.tasks.edit(widget.key, form.words(), kept, lambda _error: then())

    def _close_form(self, widget: TaskRow) -> None:
        widget.close_form()
        widget.edit.setFocus()
