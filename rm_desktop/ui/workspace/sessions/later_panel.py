"""Things kept for a later meeting: note one down, put one on today's agenda, drop one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rm_desktop.domain.rows import LaterRow
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.keyed_rows import FEW, KeyedRows
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.workspace.sessions.clamped_text import ClampedText
from rm_desktop.ui.workspace.sessions.fitting_pair import FittingPair
from rm_desktop.ui.workspace.sessions.later_list import LaterList
from rm_desktop.ui.workspace.sessions.meeting import Meeting
from rm_desktop.ui.workspace.sessions.side_panel import SidePanel

LEAST_WORDS = 200


class LaterLine(QWidget):
    """Something kept, with what can be done about it."""

    agenda_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; `show_row` fills the line."""
        super().__init__(parent)
        self.text = ClampedText("", self, lines=3)
        self.to_agenda = PlainButton(self.tr("Onto the agenda"), "plus", self)
        self.delete = IconButton("trash-2", self.tr("Delete"), self, role="muted")
        acts = QWidget(self)
        buttons = QHBoxLayout(acts)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(px(8))
        buttons.addWidget(self.to_agenda)
        buttons.addWidget(self.delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.addWidget(FittingPair(self.text, acts, least=LEAST_WORDS, parent=self))
        self.to_agenda.clicked.connect(self.agenda_requested)
        self.delete.clicked.connect(self.delete_requested)

    def show_row(self, row: LaterRow) -> None:
        """Show ``row``."""
        self.text.set_text(row.text)
        self.to_agenda.setAccessibleDescription(row.text)
        self.delete.setAccessibleDescription(row.text)


class LaterPanel(SidePanel):
    """The list, with the field to add to it."""

    def __init__(self, meeting: Meeting, later: LaterList, parent: QWidget | None = None) -> None:
        """Follow ``later``."""
        super().__init__("", parent)
        self.set_title(self.tr("Kept for later"))
        self._meeting, self._later = meeting, later
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "large")
        self.field.setMaxLength(TITLE_LIMIT)
        self.field.setPlaceholderText(self.tr("Keep for later …"))
        self.field.setAccessibleName(self.tr("Keep for later"))
        self.empty = Note(
            self.tr("What does not fit today stands here until a meeting has room for it. Return keeps a line."), self
        )
        self.rows: KeyedRows[LaterRow, LaterLine] = KeyedRows(
            key=lambda row: row.id,
            make=self._make,
            update=lambda line, row: line.show_row(row),
            at_once=FEW,
            whole=True,
        )
        self.body.addWidget(self.field)
        self.body.addWidget(self.empty)
        self.finish_layout()
        self.area.body.addWidget(self.rows)
        self.area.body.addStretch(1)
        self.field.returnPressed.connect(self._on_return)
        later.changed.connect(self.refresh)

    def enter(self) -> None:
        """Begin with the field."""
        self._later.read()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what is kept."""
        rows = self._later.rows()
        self.rows.show_rows(rows)
        self.empty.setVisible(not rows)

    def unsent(self) -> str:
        """Return what was typed and not kept yet."""
        return self.field.text().strip()

    def send(self) -> None:
        """Keep it."""
        self._on_return()

    def _make(self, row: LaterRow) -> LaterLine:
        line, key = LaterLine(), row.id
        line.agenda_requested.connect(lambda: self._later.to_agenda(key, self._meeting.session.id))
        line.delete_requested.connect(partial(self._later.remove, key))
        return line

    def _on_return(self) -> None:
        text = self.field.text().strip()
        if text:
            self._later.add(text)
            self.field.setText("")
