"""The top of a meeting's page: which one, how long still, and what can be done with the whole meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from rm_desktop.domain.words import SessionState
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, LinkButton, PlainButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_clock import MeetingClock
from rm_desktop.ui.workspace.sessions.meeting_words import breakable, meeting_title, meeting_when
from rm_desktop.ui.workspace.sessions.remaining import Phase

STACKED_UNDER = 860


class MeetingHeader(QWidget):
    """Wishes come out as signals; what is offered hangs on the meeting's state."""

    list_requested = Signal()
    narrow_requested = Signal()
    wrap_up_requested = Signal()
    summary_requested = Signal()
    change_requested = Signal()
    template_requested = Signal()
    delete_requested = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__(parent)
        self._meeting = meeting
        self.title = ClampedText("", self, lines=2, size=27, weight=QFont.Weight.Bold)
        self.when = Note("", self)
        self.hint = Note("", self)
        self.all_button = LinkButton(self.tr("All meetings"), None, self)
        self.clock = MeetingClock(meeting, self)
        self.pause_button = PlainButton("", "pause", self)
        self.narrow_button = IconButton("panel-right", self.tr("Narrow view"), self, framed=True)
        self.end_button = PlainButton(self.tr("Wrap up"), "flag", self)
        self.end_primary = PrimaryButton(self.tr("Wrap up"), "flag", self)
        self.start_button = PrimaryButton(self.tr("Begin meeting"), "play", self)
        self.reopen_button = PlainButton(self.tr("Open again"), "rotate-ccw", self)
        self.summary_button = PlainButton(self.tr("Pass on a summary"), "file-check", self)
        self.more = IconButton("ellipsis", self.tr("More possibilities"), self, role="muted")
        self.change_button = PlainButton(self.tr("Change or move"), "calendar", self)
        self._build()
        self._connect()

    def _build(self) -> None:
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(px(4))
        top.addWidget(self.title)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.when)
        right = flow(
            self.clock,
            self.all_button,
            self.pause_button,
            self.narrow_button,
            self.end_button,
            self.end_primary,
            self.reopen_button,
            self.summary_button,
            self.change_button,
            self.start_button,
            align_right=True,
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(4))
        self.sides = SideBySide(words, right, narrow=STACKED_UNDER, shares=(1, 0), spacing=8, parent=self)
        outer.addWidget(self.sides)
        outer.addWidget(self.hint)

    def _connect(self) -> None:
        self.all_button.clicked.connect(self.list_requested)
        self.pause_button.clicked.connect(self._on_pause)
        self.more.clicked.connect(self._on_more)
        self.narrow_button.clicked.connect(self.narrow_requested)
        for button in (self.end_button, self.end_primary):
            button.clicked.connect(self.wrap_up_requested)
        self.start_button.clicked.connect(self._meeting.start)
        self.reopen_button.clicked.connect(self._meeting.reopen)
        self.summary_button.clicked.connect(self.summary_requested)
        self.change_button.clicked.connect(self.change_requested)
        self.clock.phase_changed.connect(self._on_phase)
        for signal in (self._meeting.opened, self._meeting.session_changed, self._meeting.agenda_changed):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Show the meeting as it is now."""
        meeting = self._meeting
        session = meeting.session
        self.title.set_text(meeting_title(meeting.number, session.title))
        self.when.setText(breakable(meeting_when(session)))
        running, finished = meeting.running, session.state is SessionState.FINISHED
        stopped = running and not meeting.clock_runs
        self.pause_button.setText(self.tr("Go on") if stopped else self.tr("Stop the clock"))
        self.pause_button.set_icon("play" if stopped else "pause")
        all_done = meeting.agenda.all_done()
        for widget, shown in (
            (self.clock, running),
            (self.pause_button, running),
            (self.narrow_button, running),
            (self.end_button, running and not all_done),
            (self.end_primary, running and all_done),
            (self.all_button, not running),
            (self.reopen_button, finished),
            (self.summary_button, finished),
            (self.change_button, not running and not finished),
            (self.start_button, not running and not finished),
        ):
            widget.setVisible(shown)
        self._on_phase(None)

    def focus(self) -> None:
        """Put the keyboard on what is most likely wanted with a meeting that does not run."""
        button = self.start_button if self._meeting.editable else self.all_button
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu(self) -> QMenu:
        """Return what is rarely wanted with the meeting."""
        menu = QMenu(self)
        menu.addAction(icon("list"), self.tr("All meetings"), self.list_requested.emit)
        if self._meeting.editable:
            menu.addAction(icon("pencil"), self.tr("Change title, place or length"), self.change_requested.emit)
        if self._meeting.agenda.rows() and not self._meeting.context.read_only:
            menu.addAction(icon("copy"), self.tr("Keep the agenda as a template"), self.template_requested.emit)
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete the meeting"), self.delete_requested.emit)
        return menu

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_phase(self, _phase: Phase | None) -> None:
        words = self.clock.hint()
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _on_pause(self) -> None:
        if self._meeting.clock_runs:
            self._meeting.pause()
        else:
            self._meeting.resume()
