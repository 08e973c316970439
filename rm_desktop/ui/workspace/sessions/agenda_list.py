"""The lines of the agenda: walked by arrows, moved by Alt with arrows, by dragging or by menu, edited in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from rm_desktop.domain.ids import ItemId
from rm_desktop.domain.rows import ItemRow
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.keyed_rows import KeyedRows
from rm_desktop.ui.workspace.sessions.agenda_row import AgendaRow
from rm_desktop.ui.workspace.sessions.editable_line import EditableLine
from rm_desktop.ui.workspace.sessions.item_editor import ItemEditor
from rm_desktop.ui.workspace.sessions.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of the list shows."""

    item: ItemRow
    current: bool
    editable: bool


class AgendaEntry(EditableLine[AgendaRow]):
    """A line of the agenda."""


class AgendaList(QWidget):
    """Shows the meeting's agenda and passes on what people do with it."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow ``meeting``."""
        super().__init__(parent)
        self._meeting = meeting
        self.setAccessibleName(self.tr("Agenda"))
        self.entries: KeyedRows[Line, AgendaEntry] = KeyedRows(
            key=lambda line: line.item.id, make=self._make, update=self._update, parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entries)
        column.addStretch(1)
        self._mark = QFrame(self)
        self._mark.setProperty("kind", "separator")
        self._mark.hide()
        self._drop_at: int | None = None
        meeting.opened.connect(self.refresh)
        meeting.session_changed.connect(self.refresh)
        meeting.agenda_changed.connect(self.refresh)
        meeting.current_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        current, editable = self._meeting.current, self._meeting.editable
        shown = current.id if current is not None else None
        self.entries.show_rows(Line(item, item.id == shown, editable) for item in self._meeting.agenda.rows())

    def row(self, item_id: ItemId) -> AgendaRow | None:
        """Return the line of an item."""
        entry = self.entries.widget(item_id)
        return entry.row if entry is not None else None

    def edit(self, item_id: ItemId) -> None:
        """Let the item's words and minutes be changed in place."""
        entry, item = self.entries.widget(item_id), self._meeting.agenda.get(item_id)
        if entry is None or item is None:
            return
        first = entry.editor is None
        editor = entry.begin_edit(item.title, item.minutes)
        if first:
            editor.accepted.connect(partial(self._on_edited, item_id))
            editor.cancelled.connect(entry.end_edit)
            editor.move_requested.connect(partial(self.move_item, item_id))

    def move_item(self, item_id: ItemId, step: int) -> None:
        """Move an item by ``step`` lines."""
        self._meeting.move_item(item_id, self._meeting.agenda.place(item_id) + step)

    def unsent_editors(self) -> list[ItemEditor]:
        """Return the fields of lines whose change is not taken over yet."""
        return [
            entry.editor
            for item, entry in zip(self._meeting.agenda.rows(), self.entries.widgets(), strict=False)
            if entry.editor is not None
            and not entry.editor.isHidden()
            and entry.editor.changes(item.title, item.minutes)
        ]

    def _make(self, line: Line) -> AgendaEntry:
        entry = AgendaEntry(AgendaRow())
        row, key = entry.row, line.item.id
        row.chosen.connect(partial(self._meeting.set_current, key))
        row.ticked.connect(partial(self._on_ticked, key))
        row.edit_requested.connect(partial(self.edit, key))
        row.delete_requested.connect(partial(self._on_delete, key))
        row.menu_requested.connect(partial(self._open_menu, key))
        row.move_requested.connect(partial(self.move_item, key))
        row.walk_requested.connect(partial(self._walk, key))
        row.dragged.connect(partial(self._on_dragged, entry))
        row.dropped.connect(partial(self._on_dropped, key))
        return entry

    def _update(self, entry: AgendaEntry, line: Line) -> None:
        entry.row.show_item(line.item, current=line.current, editable=line.editable)
        if not line.editable:
            entry.show_line()

    def _on_ticked(self, item_id: ItemId, done: bool) -> None:
        self._meeting.tick(item_id, done=done)

    def _on_edited(self, item_id: ItemId, title: str, minutes: int) -> None:
        self._meeting.edit_item(item_id, title, minutes)
        entry = self.entries.widget(item_id)
        if entry is not None:
            entry.end_edit()

    def _on_delete(self, item_id: ItemId) -> None:
        self._walk_from(item_id)
        self._meeting.remove_item(item_id)

    def _walk_from(self, item_id: ItemId) -> None:
        """Keep the keyboard in the list when the line it is on goes away."""
        neighbour = self._meeting.agenda.neighbour(item_id)
        row = self.row(neighbour.id) if neighbour else None
        if row is not None:
            row.setFocus()

    def _walk(self, item_id: ItemId, step: int) -> None:
        rows = self._meeting.agenda.rows()
        place = self._meeting.agenda.place(item_id) + step
        if 0 <= place < len(rows):
            row = self.row(rows[place].id)
            if row is not None:
                row.setFocus(Qt.FocusReason.TabFocusReason)

    # the menu of a line
    def _open_menu(self, item_id: ItemId, where: QPoint) -> None:
        menu = self.menu(item_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def menu(self, item_id: ItemId) -> QMenu:
        """Return what can be done with an item."""
        menu = QMenu(self)
        place, last = self._meeting.agenda.place(item_id), len(self._meeting.agenda.rows()) - 1
        menu.addAction(icon("pencil"), self.tr("Edit\tF2"), partial(self.edit, item_id))
        up = menu.addAction(icon("arrow-up"), self.tr("Move up\tAlt+↑"), partial(self.move_item, item_id, -1))
        down = menu.addAction(icon("arrow-down"), self.tr("Move down\tAlt+↓"), partial(self.move_item, item_id, 1))
        up.setEnabled(place > 0)
        down.setEnabled(place < last)
        menu.addAction(icon("inbox"), self.tr("Keep for later"), partial(self._meeting.keep_item, item_id))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete\tDel"), partial(self._on_delete, item_id))
        return menu

    # dragging
    def _on_dragged(self, entry: AgendaEntry, point: QPoint) -> None:
        y = entry.mapTo(self.entries, point).y()
        widgets = self.entries.widgets()
        self._drop_at = sum(other.geometry().center().y() < y for other in widgets)
        edge = widgets[self._drop_at].y() if self._drop_at < len(widgets) else self.entries.height() - px(2)
        self._mark.setGeometry(0, self.entries.y() + edge - px(1), self.width(), px(3))
        self._mark.raise_()
        self._mark.show()

    def _on_dropped(self, item_id: ItemId, _done: bool) -> None:
        self._mark.hide()
        target, self._drop_at = self._drop_at, None
        if target is not None:
            place = self._meeting.agenda.place(item_id)
            self._meeting.move_item(item_id, target - (1 if target > place else 0))
