"""The place for meetings."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Session
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.ids import ItemId, SessionId
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.found_words import FoundPlace
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_page import MeetingPage
from rm_desktop.ui.workspace.sessions.narrow_view import NarrowView
from rm_desktop.ui.workspace.sessions.note_desk import NoteDesk
from rm_desktop.ui.workspace.sessions.plan_form import PlanForm
from rm_desktop.ui.workspace.sessions.session_list import SessionList
from rm_desktop.ui.workspace.sessions.template_way import TemplateWay
from rm_desktop.ui.workspace.sessions.timeline import Timeline
from rm_desktop.ui.workspace.sessions.wrap_up import KEY, WrapUp

NEW = "new"
LIST, TIMELINE = "list", "timeline"


def wrap_up_waiting(journal: Journal) -> SessionId | None:
    """Return the running meeting whose wrap-up was begun and not ended."""
    running: Session | None = journal.sessions.running()
    kept: dict[str, Any] = journal.preferences.get(KEY, {})
    return running.id if running is not None and kept.get("session") == running.id else None


def where_to(journal: Journal, wanted: SessionId | None) -> tuple[SessionId | None, bool]:
    """Return the meeting to show and whether its wrap-up goes on; without a wish the running one, if any."""
    waiting = wrap_up_waiting(journal)
    if wanted is None:
        running = journal.sessions.running()
        wanted = running.id if running is not None else None
    return wanted, waiting is not None and waiting == wanted


class SessionsPage(Place):
    """List, form, meeting and wrap-up; a target is a meeting's id or "new"."""

    code: ClassVar[str] = "sessions"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the views; what they show is read when they are entered."""
        super().__init__(context, parent)
        self.meeting = Meeting(context, self.undo, self)
        self.desk = NoteDesk(self.meeting, self)
        self.list = SessionList(context, self.undo, self)
        self.sheet = MeetingPage(self.meeting, self.desk, self)
        self.narrow = NarrowView(self.meeting, self.desk)
        self.narrow.setParent(None)
        self.views = QStackedWidget(self)
        for view in (self.list, self.sheet):
            self.views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        self.templates = TemplateWay(context, self.undo, self.views)
        self._is_narrow = self._seen = self._clock_ran = self._wrap_up_next = False
        self._way = LIST
        self.switches: dict[str, Segmented] = {}
        self.list.body.insertWidget(1, self._switch(LIST))
        self._connect()

    def _connect(self) -> None:
        self.list.open_requested.connect(self.open)
        self.list.plan_requested.connect(self._on_plan)
        self.list.log_requested.connect(self._on_log)
        self.list.edit_requested.connect(self._on_edit)
        self.list.templates_requested.connect(lambda: self.templates.show(self.show_list))
        self.templates.plan_requested.connect(self.plan)
        self.sheet.header.list_requested.connect(self.show_list)
        self.sheet.header.narrow_requested.connect(self.show_narrow)
        self.sheet.header.summary_requested.connect(self._on_summary)
        self.sheet.header.change_requested.connect(self._on_change)
        self.sheet.header.template_requested.connect(lambda: self.templates.keep(self.meeting.session.id))
        self.sheet.header.delete_requested.connect(self._on_delete)
        self.sheet.wrap_up_requested.connect(self.begin_wrap_up)
        self.narrow.widen_requested.connect(self.show_wide)
        self.narrow.done_requested.connect(self.meeting.finish_item)
        self.narrow.wrap_up_requested.connect(self.begin_wrap_up)
        self.meeting.opened.connect(self._on_opened)
        self.meeting.missing.connect(self._on_missing)
        self.meeting.session_changed.connect(self._tell_running)

    @cached_property
    def timeline(self) -> Timeline:
        """The programme by months, built when first wanted."""
        timeline = Timeline(self.context, self._switch(TIMELINE), self)
        timeline.open_requested.connect(self.open)
        timeline.plan_requested.connect(self.plan)
        self.views.addWidget(timeline)
        return timeline

    def _switch(self, shown: str) -> Segmented:
        """Return the choice between list and timeline, as it stands over the one that is ``shown``."""
        ways = [(LIST, self.tr("List")), (TIMELINE, self.tr("Timeline"))]
        switch = Segmented(ways, self.tr("How to show the meetings?"), shown)

        switch.value_changed.connect(lambda _way: switch.set_value(shown))
        switch.value_changed.connect(self.show_as)
        self.switches[shown] = switch
        return switch

    def show_as(self, way: str) -> None:
        """Show the meetings as a list or on the timeline, and from here on whenever all of them are shown."""
        self._way = way
        self.show_list()
        self.switches[way].setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def form(self) -> PlanForm:
        """The form for a meeting, built when first wanted."""
        form = PlanForm(self.context, self.undo, self)
        form.saved.connect(self._on_saved)
        form.cancelled.connect(self._on_cancelled)
        form.templates_requested.connect(lambda: self.templates.show(self._back_to_form))
        self.views.addWidget(form)
        return form

    @cached_property
    def wrap_up(self) -> WrapUp:
        """The three screens of the end, built when first wanted."""
        wrap_up = WrapUp(self.meeting, self)
        wrap_up.left.connect(self._on_wrap_up_left)
        wrap_up.summary_requested.connect(self._on_summary)
        self.views.addWidget(wrap_up)
        return wrap_up

    def wraps_up(self) -> bool:
        """Return whether the wrap-up is shown."""
        return isinstance(self.views.currentWidget(), WrapUp)

    # the place
    def enter(self, target: Any = None) -> None:
        """Show what was asked for: a meeting, the form for a new one, or what is most likely wanted."""
        if target == NEW:
            self.plan()
        elif isinstance(target, FoundPlace):
            self.desk.mark_when_read(target)
            self.open(SessionId(target.key), ItemId(target.item))
        elif target is None and self.wraps_up():
            self.wrap_up.go_on()
        elif target is None and self.views.currentWidget() is self.sheet and self._seen:
            self.show_list()
        else:
            wanted = SessionId(str(target)) if target else None
            self.context.operations.run(lambda journal: where_to(journal, wanted), self._go, owner=self)
        self._seen = True

    def leave(self) -> None:
        """Drop sealed answers and give the window back its width; what was written saves itself."""
        self._seen = False
        self.show_wide()
        self._save_all()
        if self.wraps_up():
            self.wrap_up.forget()

    def _go(self, found: tuple[SessionId | None, bool]) -> None:
        session_id, wrap_up = found
        if session_id is None:
            self.show_list()
        else:
            self._wrap_up_next = wrap_up
            self.open(session_id)

    # the views
    def show_list(self) -> None:
        """Show all meetings, the way that was chosen last."""
        self.sheet.take_over()
        self.desk.leave()
        self.meeting.close()
        shown = self.timeline if self._way == TIMELINE else self.list
        self.views.setCurrentWidget(shown)
        shown.enter()

    def open(self, session_id: SessionId, item_id: ItemId | None = None) -> None:
        """Show a meeting, with ``item_id`` if one is wanted."""
        self.meeting.open(session_id, item_id)

    def plan(self, template: str | None = None) -> None:
        """Show the form for a new meeting, with ``template`` if one is wanted."""
        self.form.begin_plan(template)
        self._show_form()

    def _show_form(self) -> None:
        """Show the form first: what cannot be seen cannot have the keyboard."""
        self.views.setCurrentWidget(self.form)
        self.form.title.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_form(self) -> None:
        """Show the form as it was left, with the templates as they are now."""
        self.form.read_templates()
        self._show_form()

    def show_narrow(self) -> None:
        """Make the window narrow."""
        self._is_narrow = True
        self.narrow.take_editor()
        self.context.shell.narrow(True, self.narrow)
        self.desk.focus()

    def show_wide(self) -> None:
        """Give the window back its width."""
        if self._is_narrow:
            self._is_narrow = False
            self.context.shell.narrow(False)
            self.sheet.take_editor()
            self.desk.focus()

    def begin_wrap_up(self) -> None:
        """Stop the clock and go through the three screens."""
        self.show_wide()
        self._clock_ran = self.meeting.clock_runs
        if self._clock_ran:
            self.meeting.pause()
        self.sheet.take_over()
        self._save_all()
        self.views.setCurrentWidget(self.wrap_up)
        self.wrap_up.start()

    def _save_all(self) -> None:
        """Save at once: a finished meeting takes nothing more."""
        self.desk.autosave.flush()
        self.sheet.learned.autosave.flush()

    # what comes back
    def _on_opened(self) -> None:
        self._tell_running()
        if self._wrap_up_next and self.meeting.running:
            self._wrap_up_next = False
            self.begin_wrap_up()
        else:
            self.views.setCurrentWidget(self.sheet)

    def _on_missing(self, error: RmError) -> None:
        """Say why a meeting cannot be shown, and show those that can."""
        self.context.operations.unanswered.emit(error)
        self.show_list()

    def _on_wrap_up_left(self) -> None:
        if self._clock_ran and self.meeting.running:
            self.meeting.resume()
        self.views.setCurrentWidget(self.sheet)
        self.desk.focus()

    def _on_summary(self) -> None:
        session_id = self.meeting.session.id
        self.views.setCurrentWidget(self.sheet)
        self.context.shell.navigate("summary", session_id)

    def _on_plan(self) -> None:
        self.plan()

    def _on_log(self) -> None:
        self.form.begin_log()
        self._show_form()

    def _on_change(self) -> None:
        self._on_edit(self.meeting.session.id)

    def _on_delete(self) -> None:
        session_id = self.meeting.session.id
        self.show_list()
        self.list.delete(session_id)

    def _on_edit(self, session_id: SessionId) -> None:
        self.form.begin_change(session_id)
        self._show_form()

    def _on_saved(self, session_id: SessionId) -> None:
        """Go back to where the form was asked for."""
        if self.meeting.is_open and self.meeting.session.id == session_id:
            self.open(session_id)
        else:
            self.show_list()

    def _on_cancelled(self) -> None:
        if self.meeting.is_open:
            self.views.setCurrentWidget(self.sheet)
        else:
            self.show_list()

    def _tell_running(self) -> None:
        self.context.shell.meeting_running(self.meeting.clock_runs)
