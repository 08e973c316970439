"""The card on the left: the agenda, the sum of its minutes, and the ways to put more on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.formats import format_minutes_short
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note
from rm_desktop.ui.workspace.sessions.agenda_list import AgendaList
from rm_desktop.ui.workspace.sessions.growing_area import GrowingArea
from rm_desktop.ui.workspace.sessions.item_editor import ItemEditor
from rm_desktop.ui.workspace.sessions.meeting import Meeting

USUAL_MINUTES = 10
MARGIN = 16


class AgendaPanel(Card):
    """Asks the page for the question bank and for what is kept for later."""

    questions_requested = Signal()
    later_requested = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__("", parent)
        self.set_title(self.tr("Agenda"))
        self._meeting = meeting
        self.sum = Muted("", self, wrap=False)
        self.head.addWidget(self.sum)
        self.body.setContentsMargins(px(MARGIN), px(14), px(MARGIN), px(14))
        self.list = AgendaList(meeting, self)
        self.area = GrowingArea(self)
        self.empty = Note(self.tr("Nothing on the agenda yet. Add an item, or choose a question to begin with."), self)
        self.editor = ItemEditor(self.tr("Add"), self)
        self.editor.hide()
        self.add_button = PlainButton(self.tr("Add item"), "plus", self)
        self.questions_button = PlainButton(self.tr("Questions"), "message-circle-question-mark", self)
        self.later_button = QuietButton(self.tr("Keep for later"), "inbox", self)
        self.later_icon = IconButton("inbox", self.tr("Keep for later"), self, role="muted")
        self._short = False
        self._added = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.area.body.setSpacing(px(8))
        self.area.body.addWidget(self.empty)
        self.area.body.addWidget(self.list, 1)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.editor)
        self.head.addWidget(self.later_icon)
        self.buttons = flow(self.add_button, self.questions_button, self.later_button)
        self.body.addWidget(self.buttons)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.begin_add)
        self.editor.accepted.connect(self._on_added)
        self.area.verticalScrollBar().rangeChanged.connect(self._show_last)
        self.editor.cancelled.connect(self._end_add)
        self.questions_button.clicked.connect(self.questions_requested)
        self.later_button.clicked.connect(self.later_requested)
        self.later_icon.clicked.connect(self.later_requested)
        for signal in (self._meeting.opened, self._meeting.session_changed, self._meeting.agenda_changed):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Show the sum and what can be done."""
        rows = self._meeting.agenda.rows()
        minutes = self._meeting.agenda.minutes()
        self.sum.setText(format_minutes_short(minutes) if minutes else "")
        self.empty.setVisible(not rows)
        editable = self._meeting.editable
        self.buttons.setVisible(editable)
        self.later_icon.setVisible(editable and self._short)
        self.later_button.setVisible(not self._short)
        if not editable:
            self.editor.hide()

    def set_short(self, on: bool) -> None:
        """Leave the room to the list: fewer and smaller buttons."""
        self._short = on
        self.add_button.setText(self.tr("Item") if on else self.tr("Add item"))
        self.add_button.setAccessibleName(self.tr("Add item"))
        self.later_icon.setVisible(on and self._meeting.editable)
        self.later_button.setVisible(not on)

    def begin_add(self) -> None:
        """Offer the fields for a new item."""
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.show()
        self.editor.title.setFocus()

    def _on_added(self, title: str, minutes: int) -> None:
        self._added = True
        self._meeting.add_item(title, minutes)
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.title.setFocus()

    def _show_last(self) -> None:
        """While items are being added, follow the end of the list as it grows."""
        if self._added:
            self.area.verticalScrollBar().setValue(self.area.verticalScrollBar().maximum())

    def _end_add(self) -> None:
        self._added = False
        self.editor.hide()
        self.add_button.setFocus()
