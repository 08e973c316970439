"""The list of private notes beside the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import Note
from rm_desktop.domain.rows import NoteRow
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.services.notes import NoteParent
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date_short
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.widgets.text_rows import TextRow
from rm_desktop.ui.workspace.found_words import FoundPlace, show_words
from rm_desktop.ui.workspace.private.note_book import NoteBook
from rm_desktop.ui.workspace.private.note_panel import NotePanel
from rm_desktop.ui.workspace.private.who_reads import WhoReads
from rm_desktop.ui.workspace.take_out_card import TakeOutCard
from rm_desktop.ui.workspace.undo import UndoStack

NARROW = 760
LIST_HEIGHT = 190
NEW = "new"


class PrivateNotes(QWidget):
    """Everything ``person`` has in the private part. One note's text is loaded at a time, and dropped when left."""

    def __init__(self, context: Context, undo: UndoStack, person: Person, parent: QWidget | None = None) -> None:
        """Build the empty list; `enter` fills it."""
        super().__init__(parent)
        self.context = context
        self.book = NoteBook(context, undo, self)
        self._wanted = ""
        self._found: FoundPlace | None = None
        self.header = PageHeader(self.tr("Private"))
        self.new = PrimaryButton(self.tr("New private note"), "plus")
        self.header.add(flow(Chip(self._for_whom(person), "private"), self.new, spacing=10, align_right=True))
        self.list = TextList(self.tr("Private notes"), tint="private_tint")
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.panel = NotePanel(context, person.compartment)
        self.empty = self._empty_state()
        self._lay_out(person)
        self._connect()

    def _lay_out(self, person: Person) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self.list_card, self.detail = Card(), Card()
        self.list_card.body.setContentsMargins(px(8), px(8), px(8), px(8))
        self.list_card.body.addWidget(self.list, 1)
        self.detail.body.addWidget(self.panel, 1)
        self.detail.body.addWidget(self.empty, 1)
        self.who = WhoReads(self.context.pair if self._links_open() else None, person)
        for part in (self.header, self.who):
            column.addWidget(part)
        column.addWidget(SideBySide(self.list_card, self.detail, narrow=NARROW, shares=(2, 4)), 1)
        self.more = LinkButton(self.tr("More options"), None)
        self.take_out = TakeOutCard(self.context, person.compartment)
        self.take_out.hide()
        column.addWidget(flow(self.more))
        column.addWidget(self.take_out)
        self.new.setVisible(not self.context.read_only)
        self.panel.link.offer([], open_=self._links_open())
        self._show_panel(False)

    def _connect(self) -> None:
        self.book.rows_changed.connect(self._on_rows)
        self.book.row_changed.connect(self._on_row)
        self.book.row_removed.connect(self._on_removed)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.new.clicked.connect(self.open_new)
        self.more.clicked.connect(self._on_more)
        self.panel.remove_requested.connect(self._on_remove)
        self.panel.linked.connect(self._on_linked)
        self.panel.link.visit_requested.connect(self.context.shell.navigate)

    def _for_whom(self, person: Person) -> str:
        """Name whose notes these are; names stand in the shared part."""
        if not self._links_open():
            return self.tr("Only with the own passphrase")
        return self.tr("Only for {name}").format(name=self.context.pair.name(person))

    def _links_open(self) -> bool:
        return Compartment.SHARED in self.context.compartments

    def _empty_state(self) -> EmptyState:
        text = self.tr(
            "For thoughts that are nobody else's business: preparing a meeting, an open question, a worry. "
            "Nothing of it appears when the vault is opened together, in a summary, or in the other's search."
        )
        first = self.tr("Write the first note")
        state = EmptyState("eye-off", self.tr("No private notes yet"), text, first, role="private")
        if state.action is not None:
            state.action.clicked.connect(self.open_new)
        return state

    def enter(self, target: str) -> None:
        """Read the notes and open ``target``, the one that was open, or the latest."""
        self._wanted = target or self._wanted
        self.book.read()

    def enter_found(self, found: FoundPlace) -> None:
        """Read the notes, open the one that was found and mark the words in it."""
        self._found = found
        self.enter(found.key)

    def leave(self) -> None:
        """Drop the text that is shown; it is saved."""
        self._wanted = self.panel.key
        self.take_out.give_up()
        self.panel.close_note()
        self.list.clearSelection()

    @Slot()
    def open_new(self) -> None:
        """Begin a new note."""
        self.list.setCurrentIndex(self.list.rootIndex())
        self.list.clearSelection()
        self.panel.open_new()
        self._show_panel(True)
        self.panel.editor.setFocus()

    @Slot()
    def _on_more(self) -> None:
        self.take_out.setVisible(self.take_out.isHidden())
        if not self.take_out.isHidden():
            self.take_out.begin.setFocus()

    def _show_panel(self, on: bool) -> None:
        self.panel.setVisible(on)
        self.empty.setVisible(not on)
        self.list_card.setVisible(bool(self.book.rows))
        order_focus(self)

    @Slot()
    def _on_rows(self) -> None:
        self.panel.link.offer(self.book.targets, open_=self._links_open())
        self.list.rows.show_rows([self._text_row(row) for row in self.book.rows])
        wanted, self._wanted = self._wanted, ""
        keys = [row.id for row in self.book.rows]
        if wanted == NEW:
            self.open_new()
        elif keys:
            self._open(wanted if wanted in keys else keys[0])
        else:
            self._show_panel(False)

    def _text_row(self, row: NoteRow) -> TextRow:
        day = format_date_short(row.updated_at.astimezone().date())
        private = self.tr("Private")
        title = row.title or self.tr("Without words yet")
        detail = " · ".join(part for part in (day, row.parent_label, row.excerpt) if part)
        spoken = f"{private}, {title}, {detail}"
        return TextRow(key=row.id, icon="notebook-pen", title=title, detail=detail, spoken=spoken, private=private)

    def _open(self, key: str) -> None:
        """Load the note ``key`` and put the list's cursor on it."""
        if self.list.key() != key:
            self.list.choose(key)
        else:
            self._on_chosen(key)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        if key != self.panel.key or self.panel.isHidden():
            self.book.body(key, self._on_body)

    def _on_body(self, note: Note) -> None:
        if self.list.key() == note.id:
            self.panel.open(note)
            self._show_panel(True)
            found, self._found = self._found, None
            if found is not None and found.key == note.id:
                show_words(self.panel.editor.edit, found.query)

    @Slot(str)
    def _on_opened(self, _key: str) -> None:
        """Return on a row leads into its text."""
        self.panel.editor.setFocus()

    @Slot(object)
    def _on_row(self, row: NoteRow) -> None:
        self.list.rows.upsert(self._text_row(row))
        if self.panel.key == row.id:
            self.panel.link.show_parent(self.book.parent_of(row.id))
        self.list_card.setVisible(True)
        if self.panel.key == row.id and self.list.key() != row.id:
            self.list.choose(row.id)
        elif self.list.key() == "" and self.panel.isHidden():
            self._open(row.id)

    @Slot(str)
    def _on_removed(self, key: str) -> None:
        self.list.rows.remove(key)
        if self.panel.key == key:
            self.panel.close_note()
        if not self.book.rows:
            self._show_panel(False)

    @Slot()
    def _on_remove(self) -> None:
        if self.panel.key:
            self.book.remove(self.panel.key)
        else:
            self.panel.close_note()
            self._show_panel(False)
        self.list.setFocus()

    @Slot(object)
    def _on_linked(self, parent: NoteParent | None) -> None:
        self.book.link(self.panel.key, parent)
