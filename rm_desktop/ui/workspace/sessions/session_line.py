"""A meeting in the list: when, what about, how far, and what can be done with it."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import SessionState
from rm_desktop.ui.runtime.formats import format_minutes
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PrimaryButton
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.detail_row import DetailRow
from rm_desktop.ui.widgets.measured_box import Row
from rm_desktop.ui.workspace.sessions.fitting_pair import FittingPair
from rm_desktop.ui.workspace.sessions.meeting_words import breakable, meeting_title, meeting_when, state_word

LEAST_WORDS = 240
TITLE_SEEN = 120
"""Characters of a title that a line of the list shows."""

_CHIPS = {
    SessionState.PLANNED: "shared",
    SessionState.RUNNING: "shared",
    SessionState.FINISHED: "neutral",
    SessionState.POSTPONED: "attention",
}


class SessionLine(QWidget):
    """``wished`` carries what was asked for: open, begin, edit, postpone, calendar, reopen or delete."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_session` fills the line."""
        super().__init__(parent)
        self._row: SessionRow | None = None
        self.detail = DetailRow(self)
        self.more = IconButton("ellipsis", self.tr("More for this meeting"), self, role="muted")
        side = QWidget(self)
        self._acts = QHBoxLayout(side)
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(px(10))
        self._acts.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        line = Row(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(FittingPair(self.detail, side, least=LEAST_WORDS, spacing=10, parent=self))
        self.detail.clicked.connect(partial(self.wished.emit, "open"))
        self.more.clicked.connect(self._on_more)

    @cached_property
    def chip(self) -> Chip:
        """Says that the meeting runs or is postponed; few lines of a long list ever need it."""
        chip = Chip("", "neutral", self)
        chip.hide()
        self._acts.insertWidget(0, chip, 0, Qt.AlignmentFlag.AlignVCenter)
        return chip

    @cached_property
    def begin(self) -> PrimaryButton:
        """Begins the meeting or goes on with it; only one line of the list ever needs it."""
        begin = PrimaryButton("", "play", self)
        begin.hide()
        begin.clicked.connect(self._on_begin)
        self._acts.insertWidget(self._acts.count() - 1, begin, 0, Qt.AlignmentFlag.AlignVCenter)
        return begin

    def show_session(self, row: SessionRow, *, numbered: bool, leads: bool) -> None:
        """Show ``row``; the one that ``leads`` offers to begin or to go on."""
        self._row = row
        title = row.title if len(row.title) <= TITLE_SEEN else row.title[: TITLE_SEEN - 1] + "…"
        parts = [meeting_when(row), format_minutes(row.minutes)]
        if row.items:
            parts.append(self.tr("{done} of %n item(s) done", "", row.items).format(done=row.items_done))
        shown = meeting_title(row.number, title) if numbered else title
        self.detail.set_words(breakable(shown), breakable(" · ".join(parts)))
        self.detail.setAccessibleName(shown)
        self.detail.setToolTip(row.title if len(row.title) > TITLE_SEEN else "")
        self._show_state(row.state)
        self._show_begin(row.state, leads=leads)
        self.more.setAccessibleDescription(title)

    def _show_state(self, state: SessionState) -> None:
        told = state in (SessionState.RUNNING, SessionState.POSTPONED)
        if not told and "chip" not in self.__dict__:
            return
        self.chip.set_text(state_word(state))
        self.chip.set_role(_CHIPS[state])
        self.chip.setVisible(told)

    def _show_begin(self, state: SessionState, *, leads: bool) -> None:
        if not leads and "begin" not in self.__dict__:
            return
        running = state is SessionState.RUNNING
        self.begin.setText(self.tr("Go on with the meeting") if running else self.tr("Begin meeting"))
        self.begin.setVisible(leads)

    def menu(self) -> QMenu:
        """Return what can be done with the meeting."""
        menu = QMenu(self)
        state = self._row.state if self._row else SessionState.FINISHED

        def offer(picture: str, words: str, wish: str) -> None:
            menu.addAction(icon(picture), words, partial(self.wished.emit, wish))

        if state is SessionState.FINISHED:
            offer("eye", self.tr("Look at it"), "open")
            offer("rotate-ccw", self.tr("Open again"), "reopen")
        elif state is SessionState.RUNNING:
            offer("play", self.tr("Go on with the meeting"), "begin")
        else:
            offer("list-checks", self.tr("Prepare the agenda"), "open")
            offer("calendar", self.tr("Change or move"), "edit")
            if state is SessionState.PLANNED:
                offer("calendar-clock", self.tr("Mark as postponed"), "postpone")
                if self._row is not None and self._row.planned_at is not None:
                    offer("calendar-plus", self.tr("Calendar file …"), "calendar")
            offer("play", self.tr("Begin meeting"), "begin")
        menu.addSeparator()
        offer("trash-2", self.tr("Delete"), "delete")
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 changes, Delete deletes."""
        if event.key() == Qt.Key.Key_Delete:
            self.wished.emit("delete")
        elif event.key() == Qt.Key.Key_F2:
            self.wished.emit("edit")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the meeting."""
        self._popup(event.globalPos())

    def _on_begin(self) -> None:
        self.wished.emit("begin")

    def _on_more(self) -> None:
        self._popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _popup(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
