"""A meeting on the page: header, agenda, note, tasks, and what stands in the note's place for a while."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.keys import keys_for
from rm_desktop.ui.runtime.unsent import Unsent
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.reveal import Reveal
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.sessions.agenda_panel import AgendaPanel
from rm_desktop.ui.workspace.sessions.goal_picker import GoalPicker
from rm_desktop.ui.workspace.sessions.growing_area import LITTLE, MUCH, SOME
from rm_desktop.ui.workspace.sessions.later_list import LaterList
from rm_desktop.ui.workspace.sessions.later_panel import LaterPanel
from rm_desktop.ui.workspace.sessions.learned_panel import LearnedPanel
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_board import MeetingBoard
from rm_desktop.ui.workspace.sessions.meeting_header import MeetingHeader
from rm_desktop.ui.workspace.sessions.note_desk import NoteDesk
from rm_desktop.ui.workspace.sessions.note_panel import NotePanel
from rm_desktop.ui.workspace.sessions.one_at_a_time import OneAtATime
from rm_desktop.ui.workspace.sessions.pulse_shown import PulseShownCard
from rm_desktop.ui.workspace.sessions.question_picker import QuestionPicker
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel
from rm_desktop.ui.workspace.sessions.skill_picker import SkillPicker
from rm_desktop.ui.workspace.sessions.tab_order import order_tabs
from rm_desktop.ui.workspace.sessions.task_list import TaskList
from rm_desktop.ui.workspace.sessions.tasks_panel import TasksPanel


class MeetingPage(ScrollPage):
    """Ctrl+Return finishes the item; F6 goes round the parts."""

    wrap_up_requested = Signal()

    def __init__(self, meeting: Meeting, desk: NoteDesk, parent: QWidget | None = None) -> None:
        """Show ``meeting``; its notes are written at ``desk``."""
        super().__init__(parent)
        self._meeting, self._desk = meeting, desk
        self._was_editable = False
        self._lines: list[QWidget] = []
        self.tasks_shown = TaskList(meeting.context, meeting.undo, self)
        self.later_shown = LaterList(meeting.context, meeting.undo, self)
        self.header = MeetingHeader(meeting, self)
        self.pulse = PulseShownCard(meeting, self)
        self.agenda = AgendaPanel(meeting, self)
        self.note = NotePanel(meeting, desk, self)
        self.questions = QuestionPicker(meeting, self)
        self.later = LaterPanel(meeting, self.later_shown, self)
        self.goals = GoalPicker(meeting, self)
        self.skills = SkillPicker(meeting, self)
        self.learned = LearnedPanel(meeting, self)
        self.tasks = TasksPanel(meeting, self.tasks_shown, self)
        self.stage = OneAtATime((self.note, self.questions, self.goals, self.later, self.skills), self)
        self.board = MeetingBoard(self.agenda, self.learned, self.stage, self.tasks, self)
        self.body.addWidget(self.header)
        self.body.addWidget(self.pulse)
        self.body.addWidget(self.board, 1)
        for panel in (self.questions, self.goals, self.later, self.skills):
            panel.closed.connect(self.show_note)
        for part, kind in ((self.agenda, Kind.ITEM), (self.tasks, Kind.ACTION), (self.later, Kind.LATER)):
            tag = RescueTag(Compartment.SHARED, kind, "")
            Unsent(meeting.context, part, text=part.unsent, send=partial(self._send, part), tag=tag)
        self._reveal = Reveal(self, lambda: self.stage if self.board.one_column() else None)
        self._connect()

    def _connect(self) -> None:
        self.agenda.questions_requested.connect(lambda: self._show(self.questions))
        self.agenda.goals_requested.connect(lambda: self._show(self.goals))
        self.agenda.later_requested.connect(lambda: self._show(self.later))
        self.note.practised.pick_requested.connect(lambda: self._show(self.skills))
        self.note.done_requested.connect(self.finish_item)
        self.skills.chosen.connect(self._on_skill)
        self.header.wrap_up_requested.connect(self.wrap_up_requested)
        self._meeting.opened.connect(self._on_opened)
        self._meeting.session_changed.connect(self._on_session)
        self._meeting.current_changed.connect(self._on_current)
        for rows in (self.agenda.list.entries, self.tasks.lines):
            rows.rearranged.connect(self._on_rearranged)
        keys = keys_for(self._meeting.context.settings, "finish_item")
        for one in {keys, keys.replace("Return", "Enter")}:
            self._shortcut(one, self.finish_item)
        self._shortcut("F6", lambda: self.go_round(1))
        self._shortcut("Shift+F6", lambda: self.go_round(-1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the parts their places."""
        super().resizeEvent(event)
        self.board.set_room(self.viewport().height())
        one_column = self.board.one_column()
        self.agenda.set_short(self.board.is_short() and not one_column)
        for panel in (self.agenda, self.questions, self.goals, self.later, self.skills):
            panel.area.insist_on(MUCH if one_column else LITTLE)
        self.tasks.area.insist_on(MUCH if one_column else SOME if self.board.is_short() else LITTLE)

    def take_over(self) -> None:
        """Take over what was typed, because it can soon not be seen any more."""
        for part in (self.agenda, self.tasks, self.later):
            if part.unsent():
                part.send()

    def _send(self, part: AgendaPanel | LaterPanel | TasksPanel, then: Callable[[], None]) -> None:
        """Take over what was typed, because the vault is about to be locked."""
        part.send()
        self._meeting.context.operations.run(lambda _journal: None, lambda _none: then(), owner=self)

    def _shortcut(self, keys: str, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def finish_item(self) -> None:
        """Tick the current item and go on with the next one, the cursor in its note."""
        if not self._meeting.running or self._meeting.current is None:
            return
        following = self._meeting.agenda.next_open(self._meeting.current.id)
        self._meeting.finish_item()
        self.show_note()
        if following is None:
            self.header.end_primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._desk.focus()
            announce(self, self.tr("Done. Now: {title}").format(title=following.title))

    def show_note(self) -> None:
        """Show the note again."""
        self._show(self.note)
        self._desk.focus()

    def go_round(self, step: int) -> None:
        """Go on to the next part of the page, or back to the one before."""
        current = self._meeting.current
        row = self.agenda.list.row(current.id) if current else None
        stops = [
            widget
            for widget in (row or self.agenda.add_button, self._desk.editor.edit, self.tasks.field, self.learned.field)
            if widget.isVisible()
        ]
        here = next((place for place, widget in enumerate(stops) if widget.hasFocus()), -step if step > 0 else 0)
        if stops:
            self.show_note()
            stops[(here + step) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, panel: QWidget) -> None:
        self.stage.show_only(panel)
        if isinstance(panel, SidePanel):
            panel.enter()
            self._reveal.start()

    def take_editor(self) -> None:
        """Have the editor back from the narrow view."""
        self.note.take_editor()
        order_tabs(self.board)

    def _on_rearranged(self) -> None:
        """Put lines that came or moved into Tab's way."""
        lines = [*self.agenda.list.entries.widgets(), *self.tasks.lines.widgets()]
        if lines != self._lines:
            self._lines = lines
            order_tabs(self.board)

    def _on_skill(self, row: SkillRow) -> None:
        self.show_note()
        self.note.practised.choose(row)

    def _on_opened(self) -> None:
        self._show(self.note)
        self._read_tasks()
        self.later_shown.read()
        if self._meeting.running:
            self._desk.focus()
        else:
            self.header.focus()

    def _on_session(self) -> None:
        if self._meeting.editable is not self._was_editable:
            self._read_tasks()

    def _on_current(self) -> None:
        if self.stage.shown() is not self.note:
            self._show(self.note)

    def _read_tasks(self) -> None:
        self._was_editable = self._meeting.editable
        self.tasks_shown.open(self._meeting.session.id, all_open=self._meeting.editable)
