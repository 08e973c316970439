"""The card on the left: the agenda, the sum of its minutes, what goes beyond the meeting, and the ways to add more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from rm_desktop.domain.ids import ItemId
from rm_desktop.domain.rules import minutes_over
from rm_desktop.ui.runtime.formats import format_minutes_short
from rm_desktop.ui.theme.icons import icon
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
    """Asks the page for the question bank, the goals and what is kept for later."""

    questions_requested = Signal()
    goals_requested = Signal()
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
        self.goals_button = QuietButton(self.tr("Goals"), "target", self)
        self.later_button = QuietButton(self.tr("Keep for later"), "inbox", self)
        self.more = IconButton("ellipsis", self.tr("More for the agenda"), self, role="muted")
        self.over = Muted("", self)
        self.over.setProperty("role", "attention")
        self._short = False
        self._known: frozenset[ItemId] = frozenset()
        self._followed: ItemId | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.area.body.setSpacing(px(8))
        self.area.body.addWidget(self.empty)
        self.area.body.addWidget(self.list, 1)
        self.body.addWidget(self.over)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.editor)
        self.head.addWidget(self.more)
        self.buttons = flow(self.add_button, self.questions_button, self.goals_button, self.later_button)
        self.body.addWidget(self.buttons)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.begin_add)
        self.editor.accepted.connect(self._on_added)
        bar = self.area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_followed)
        bar.actionTriggered.connect(self._leave_followed)
        self.editor.cancelled.connect(self._end_add)
        self.questions_button.clicked.connect(self.questions_requested)
        self.goals_button.clicked.connect(self.goals_requested)
        self.later_button.clicked.connect(self.later_requested)
        self.more.clicked.connect(self._on_more)
        self._meeting.opened.connect(self._on_opened)
        self._meeting.session_changed.connect(self.refresh)
        self._meeting.agenda_changed.connect(self._on_agenda)

    def refresh(self) -> None:
        """Show the sum and what can be done."""
        rows = self._meeting.agenda.rows()
        minutes = self._meeting.agenda.minutes()
        self.sum.setText(format_minutes_short(minutes) if minutes else "")
        self.empty.setVisible(not rows)
        editable = self._meeting.editable
        beyond = minutes_over((row.minutes for row in rows), self._meeting.session.minutes) if editable else 0
        self.over.setText(self.tr("%n minute(s) over the planned time", "", beyond) if beyond else "")
        self.over.setVisible(bool(beyond))
        self.buttons.setVisible(editable)
        self._show_quiet()
        if not editable:
            self.editor.hide()

    def set_short(self, on: bool) -> None:
        """Leave the room to the list: fewer and smaller buttons."""
        self._short = on
        self.add_button.setText(self.tr("Item") if on else self.tr("Add item"))
        self.add_button.setAccessibleName(self.tr("Add item"))
        self._show_quiet()

    def _show_quiet(self) -> None:
        self.more.setVisible(self._short and self._meeting.editable)
        for button in (self.goals_button, self.later_button):
            button.setVisible(not self._short)

    def menu(self) -> QMenu:
        """Return what has no room beside the list where it is short."""
        menu = QMenu(self)
        menu.addAction(icon("target"), self.goals_button.text(), self.goals_requested.emit)
        menu.addAction(icon("inbox"), self.later_button.text(), self.later_requested.emit)
        return menu

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def begin_add(self) -> None:
        """Offer the fields for a new item."""
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.show()
        self.editor.title.setFocus()

    def unsent(self) -> str:
        """Return words that were typed and not taken over: of a new item, or of items that are being changed."""
        return "\n".join(editor.title.text().strip() for editor in self._unsent_editors())

    def send(self) -> None:
        """Take them over."""
        for editor in self._unsent_editors():
            editor.accept.click()

    def _unsent_editors(self) -> list[ItemEditor]:
        new = [] if self.editor.isHidden() or not self.editor.title.text().strip() else [self.editor]
        return [*self.list.unsent_editors(), *new] if self._meeting.editable else []

    def _on_added(self, title: str, minutes: int) -> None:
        self._meeting.add_item(title, minutes)
        self.editor.show_item("", USUAL_MINUTES)
        self.editor.title.setFocus()

    def _on_opened(self) -> None:
        """Take what is there for known: only what comes from now on is to be followed."""
        self._known, self._followed = self._ids(), None
        self.refresh()

    def _on_agenda(self) -> None:
        """Show what came, wherever it came from: typed, a question, a goal, or something kept for later."""
        fresh = [row.id for row in self._meeting.agenda.rows() if row.id not in self._known]
        self._known = self._ids()
        self.refresh()
        if fresh:
            self._followed = fresh[-1]
            self._show_followed()

    def _ids(self) -> frozenset[ItemId]:
        return frozenset(row.id for row in self._meeting.agenda.rows())

    def _show_followed(self) -> None:
        """Keep what came last in sight while the list grows around it."""
        entry = self.list.entries.widget(self._followed) if self._followed else None
        if entry is not None:
            self.area.ensureWidgetVisible(entry, 0, 0)

    def _leave_followed(self) -> None:
        """Whoever scrolls looks at something else."""
        self._followed = None

    def _end_add(self) -> None:
        self.editor.hide()
        self.add_button.setFocus()
