"""The narrow window beside another program: what is talked about, a place to note it, the way on, the lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, LockButton, PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Eyebrow, Muted
from rm_desktop.ui.widgets.save_state import SaveStateLabel
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.meeting_clock import MeetingClock
from rm_desktop.ui.workspace.sessions.note_desk import NoteDesk


class NarrowView(QWidget):
    """Borrows the editor from the full page while it is shown."""

    widen_requested = Signal()
    done_requested = Signal()
    wrap_up_requested = Signal()

    def __init__(self, meeting: Meeting, desk: NoteDesk, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__(parent)
        self.setObjectName("page")
        self._meeting, self._desk = meeting, desk
        self.clock = MeetingClock(meeting, self)
        self.wide_button = IconButton("maximize-2", self.tr("Back to the full window"), self)
        self.title = ClampedText("", self, lines=3, size=20, weight=QFont.Weight.DemiBold)
        self.following = Muted("", self)
        self.save_state = SaveStateLabel(self)
        self.done_button = PrimaryButton(self.tr("Done, next"), "check", self)
        self.end_button = PrimaryButton(self.tr("Wrap up"), "flag", self)
        self.lock_button = LockButton(self.tr("Lock the vault"), "lock", self)
        self._build()
        self._connect()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(14), px(12), px(14), px(14))
        outer.setSpacing(px(10))
        top = QHBoxLayout()
        top.addWidget(self.clock, 1)
        top.addWidget(self.wide_button)
        outer.addLayout(top)
        area = ScrollPage(self, margins=False)
        column = area.body
        column.setSpacing(px(10))
        outer.addWidget(area, 1)
        card = Card(parent=self)
        card.body.setContentsMargins(px(16), px(14), px(16), px(14))
        card.body.addWidget(Eyebrow(self.tr("Now"), self))
        card.body.addWidget(self.title)
        card.body.addWidget(self.following)
        column.addWidget(card)
        self.place = QVBoxLayout()
        column.addLayout(self.place, 1)
        for widget in (self.save_state, self.done_button, self.end_button, self.lock_button):
            outer.addWidget(widget)

    def _connect(self) -> None:
        self.wide_button.clicked.connect(self.widen_requested)
        self.done_button.clicked.connect(self.done_requested)
        self.end_button.clicked.connect(self.wrap_up_requested)
        self.lock_button.clicked.connect(self._on_lock)
        self._desk.autosave.state_changed.connect(self.save_state.set_state)
        for signal in (self._meeting.opened, self._meeting.agenda_changed, self._meeting.current_changed):
            signal.connect(self.refresh)

    def _on_lock(self) -> None:
        self._meeting.context.shell.lock()

    def take_editor(self) -> None:
        """Put the editor here."""
        self.place.addWidget(self._desk.editor)
        self._desk.dress(narrow=True)
        self._desk.editor.show()
        self.save_state.set_state(self._desk.autosave.state)
        self.refresh()

    def refresh(self) -> None:
        """Show the current item and the one that follows."""
        current = self._meeting.current
        following = self._meeting.agenda.next_open(current.id) if current else None
        self.title.set_text(current.title if current else self.tr("No item yet"))
        self.following.setText(self.tr("Then: {title}").format(title=following.title[:80]) if following else "")
        self.following.setVisible(following is not None)
        all_done = self._meeting.agenda.all_done()
        self.done_button.setVisible(not all_done)
        self.end_button.setVisible(all_done)
