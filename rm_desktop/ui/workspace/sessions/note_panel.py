"""The card on the right: what is talked about now, its note, what was practised, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.widgets.buttons import PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.fitting_pair import FittingPair
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.note_desk import NoteDesk
from rm_desktop.ui.workspace.sessions.practised import Practised

TITLE_SIZE, LEAST_SIZE = 30, 22
"""Capitals as high as 13 minutes of arc at 1.5 m on a screen at 96 dpi; 10 for titles of many words."""
LEAST_TITLE = 300


class NotePanel(Card):
    """``done_requested`` asks for the next item."""

    done_requested = Signal()

    def __init__(self, meeting: Meeting, desk: NoteDesk, parent: QWidget | None = None) -> None:
        """Show the editor of ``desk``."""
        super().__init__(None, parent)
        self._meeting, self._desk = meeting, desk
        self.title = ClampedText("", self, lines=2, size=TITLE_SIZE, least=LEAST_SIZE, weight=QFont.Weight.DemiBold)
        self.chip = Chip(self.tr("Both can read this"), "shared", self)
        self.empty = Note(self.tr("Once there is an item on the agenda, its note can be written here."), self)
        self.practised = Practised(meeting, self)
        self.done_button = PrimaryButton(self.tr("Done, next"), "check", self)
        self.done_button.setToolTip(self.tr("Tick this item and go on (Ctrl+Return)"))
        self.all_done = Note(self.tr("Everything on the agenda is done."), self, wrap=False)
        self.all_done.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._build()
        self.done_button.clicked.connect(self.done_requested)
        for signal in (meeting.opened, meeting.session_changed, meeting.agenda_changed, meeting.current_changed):
            signal.connect(self.refresh)

    def _build(self) -> None:
        self.body.addWidget(FittingPair(self.title, self.chip, least=LEAST_TITLE, spacing=12, parent=self))
        self.place = QHBoxLayout()
        self.body.addWidget(self.empty)
        self.body.addLayout(self.place, 1)
        self.take_editor()
        way_on = QWidget(self)
        row = QHBoxLayout(way_on)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.all_done)
        row.addWidget(self.done_button)
        self.foot = FittingPair(self.practised, way_on, parent=self)
        self.body.addWidget(self.foot)

    def take_editor(self) -> None:
        """Put the editor here, from the narrow view or for the first time."""
        self.place.addWidget(self._desk.editor)
        self._desk.dress(narrow=False)
        self._desk.editor.setVisible(self._meeting.current is not None)

    def refresh(self) -> None:
        """Show the current item and what can be done."""
        current = self._meeting.current
        self.title.set_text(current.title if current else self.tr("No item yet"))
        self._desk.editor.edit.setAccessibleDescription(current.title if current else "")
        self.empty.setVisible(current is None)
        self._desk.editor.setVisible(current is not None)
        running = self._meeting.running
        all_done = self._meeting.agenda.all_done()
        self.foot.setVisible(running and current is not None)
        self.done_button.setVisible(not all_done)
        self.all_done.setVisible(all_done)
