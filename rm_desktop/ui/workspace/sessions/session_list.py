"""The list of meetings: what runs, what is planned, what was held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.entities import Session
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.words import Kind, SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.sessions import slip_files
from rm_desktop.ui.workspace.sessions.date_step import NextMeeting
from rm_desktop.ui.workspace.sessions.session_line import SessionLine
from rm_desktop.ui.workspace.small_file import SmallFileWriter
from rm_desktop.ui.workspace.undo import UndoStack, meeting_trace, removal

SEARCHED_FROM = 8
"""With fewer meetings than this the list is taken in at a glance and needs no field to search it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a line of the list shows; the one that leads can be begun or gone on with."""

    row: SessionRow
    leads: bool


class SessionList(ScrollPage):
    """Opening and changing are wishes; beginning, postponing, reopening and deleting are done here."""

    open_requested = Signal(object)
    plan_requested = Signal()
    log_requested = Signal()
    edit_requested = Signal(object)
    templates_requested = Signal()

    def __init__(self, context: Context, undo: UndoStack, parent: QWidget | None = None) -> None:
        """Begin empty; `read` fills the list. Deleting goes through ``undo``."""
        super().__init__(parent)
        self._undo = undo
        self._context = context
        self._rows: list[SessionRow] = []
        self._leading: SessionId | None = None
        self._files = SmallFileWriter(context, self)
        self.header = PageHeader(self.tr("Meetings"), parent=self)
        self.log_button = PlainButton(self.tr("Add one afterwards"), "history", self)
        self.plan_button = PlainButton(self.tr("Plan a meeting"), "calendar-plus", self)
        self.plan_primary = PrimaryButton(self.tr("Plan a meeting"), "calendar-plus", self)
        self.templates_button = QuietButton(self.tr("Templates"), "list", self)
        self.header.add(self.templates_button)
        self.header.add(self.log_button)
        self.header.add(self.plan_button)
        self.header.add(self.plan_primary)
        self.empty = EmptyState(
            "messages-square",
            self.tr("The first meeting"),
            self.tr(
                "Here stands every meeting with its agenda, notes and tasks. A template gives the first one a frame."
            ),
            parent=self,
        )
        self.empty_card = Card(parent=self)
        self.empty_card.body.addWidget(self.empty)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Find a meeting by title or place"))
        self.filter.setAccessibleName(self.tr("Find a meeting"))
        self.filter.setClearButtonEnabled(True)
        self.filter.hide()
        self.filter.textChanged.connect(self.read)
        self.nothing = Note(self.tr("No meeting has these words in its title or place."), self)
        self.nothing.hide()
        self.sections = {
            "running": self._section(self.tr("Running now")),
            "planned": self._section(self.tr("Planned")),
            "held": self._section(self.tr("Held")),
        }
        self.body.addWidget(self.header)
        self.body.addWidget(self.filter)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.empty_card)
        for card, _rows in self.sections.values():
            self.body.addWidget(card)
        self.body.addStretch(1)
        for button in (self.plan_button, self.plan_primary):
            button.clicked.connect(self.plan_requested)
        self.log_button.clicked.connect(self.log_requested)
        self.templates_button.clicked.connect(self.templates_requested)
        context.changes.changed.connect(self._on_changed)

    def _section(self, title: str) -> tuple[Card, KeyedRows[Listed, SessionLine]]:
        card = Card(title, self)
        rows: KeyedRows[Listed, SessionLine] = KeyedRows(
            key=lambda listed: listed.row.id, make=self._make, update=self._update, at_once=FEW, whole=True
        )
        card.body.addWidget(rows)
        card.hide()
        return card, rows

    def enter(self) -> None:
        """Read the list and put the keyboard on what is most likely wanted."""
        self.filter.clear()
        self._context.operations.run(lambda journal: journal.sessions.rows(), self._begin_with, owner=self)

    def read(self) -> None:
        """Read the list anew, as far as it is wanted."""
        words = self.filter.text()

        def came(rows: list[SessionRow]) -> None:
            if self.filter.text() == words:
                self._show(rows)

        self._context.operations.run(lambda journal: journal.sessions.rows(words), came, owner=self)

    def _begin_with(self, rows: list[SessionRow]) -> None:
        self._show(rows)
        line = self.line(self._leading) if self._leading is not None else None
        wanted = line.begin if line is not None else self.plan_primary
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def line(self, session_id: SessionId) -> SessionLine | None:
        """Return the line of a meeting."""
        found = (rows.widget(session_id) for _card, rows in self.sections.values())
        return next((line for line in found if line is not None), None)

    def _show(self, rows: list[SessionRow]) -> None:
        self._rows = rows
        groups = {
            "running": [row for row in rows if row.state is SessionState.RUNNING],
            "planned": _soonest_first(
                [row for row in rows if row.state in (SessionState.PLANNED, SessionState.POSTPONED)]
            ),
            "held": [row for row in rows if row.state is SessionState.FINISHED],
        }
        upcoming = [row for row in groups["planned"] if row.state is SessionState.PLANNED]
        self._leading = next((row.id for row in [*groups["running"], *upcoming]), None)
        for name, (card, lines) in self.sections.items():
            card.setVisible(bool(groups[name]))
            lines.show_rows(Listed(row, row.id == self._leading) for row in groups[name])
        searched = bool(self.filter.text().strip())
        self.filter.setVisible(searched or len(rows) >= SEARCHED_FROM)
        self.nothing.setVisible(searched and not rows)
        self.empty_card.setVisible(not rows and not searched)
        self.plan_primary.setVisible(self._leading is None)
        self.plan_button.setVisible(self._leading is not None)
        self.log_button.setVisible(True)

    def _make(self, listed: Listed) -> SessionLine:
        line = SessionLine()
        line.wished.connect(partial(self._on_wish, listed.row.id))
        return line

    def _update(self, line: SessionLine, listed: Listed) -> None:
        held = listed.row.state in (SessionState.RUNNING, SessionState.FINISHED)
        line.show_session(listed.row, numbered=held or listed.leads, leads=listed.leads)

    def _on_wish(self, session_id: SessionId, wish: str) -> None:
        if wish == "open":
            self.open_requested.emit(session_id)
        elif wish == "begin":
            self._begin(session_id)
        elif wish == "edit":
            self._edit(session_id)
        elif wish == "postpone":
            self._do(session_id, lambda journal: journal.sessions.postpone(session_id), self.tr("Meeting postponed."))
        elif wish == "calendar":
            self._save_calendar(session_id)
        elif wish == "reopen":
            words = self.tr("Meeting opened again.")
            self._do(session_id, lambda journal: journal.sessions.reopen(session_id), words, opens=True)
        elif wish == "delete":
            self.delete(session_id)

    def _begin(self, session_id: SessionId) -> None:
        row = next((row for row in self._rows if row.id == session_id), None)
        if row is not None and row.state is SessionState.RUNNING:
            self.open_requested.emit(session_id)
        else:
            self._context.operations.run(
                lambda journal: journal.sessions.start(session_id), self._show_begun, owner=self
            )

    def _edit(self, session_id: SessionId) -> None:
        row = next((row for row in self._rows if row.id == session_id), None)
        if row is not None and row.state in (SessionState.PLANNED, SessionState.POSTPONED):
            self.edit_requested.emit(session_id)

    def _save_calendar(self, session_id: SessionId) -> None:
        """Write a calendar file for the date of a planned meeting, where somebody chooses."""
        context, row = self._context, next((row for row in self._rows if row.id == session_id), None)
        if row is None or row.planned_at is None:
            return
        following = NextMeeting(id=row.id, at=row.planned_at, minutes=row.minutes, place=row.place)
        context.files.save_file(
            self.tr("Save the calendar file"),
            [self.tr("Calendar file (*.ics)")],
            lambda path: self._files.write(path, lambda: slip_files.calendar_entry(context, following)),
            name=self.tr("Next date") + ".ics",
        )

    def delete(self, session_id: SessionId) -> None:
        """Delete a meeting; it can be had back."""
        trace = removal(
            lambda journal: journal.sessions.get(session_id),
            lambda journal: journal.sessions.remove(session_id),
            lambda journal: journal.sessions.restore(session_id),
        )
        words = self.tr("Meeting deleted, with its agenda and notes.")
        self._undo.do(lambda journal: journal.sessions.remove(session_id), trace, words)

    def _do(
        self, session_id: SessionId, act: Callable[[Journal], Saved[Session]], words: str, *, opens: bool = False
    ) -> None:
        """Do ``act`` to a meeting so that it can be taken back; show the meeting if it ``opens``."""
        then = self._show_begun if opens else None
        self._undo.do(act, meeting_trace(session_id), words, then)

    def _show_begun(self, saved: Saved[Session]) -> None:
        self.open_requested.emit(saved.value.id)

    def _on_changed(self, changes: Changes) -> None:
        touched = any(isinstance(row, SessionRow) for row in changes.upserted)
        gone = any(kind is Kind.SESSION for kind, _key in changes.removed)
        if self.isVisible() and (touched or gone or Kind.SESSION in changes.stale):
            self.read()


def _soonest_first(rows: list[SessionRow]) -> list[SessionRow]:
    return sorted(rows, key=lambda row: (row.planned_at is None, row.planned_at))
