"""One private note: title, text, what it hangs on, and its save state in words."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Note
from rm_desktop.domain.text import TITLE_LIMIT
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.notes import NoteParent
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.note_wish import STRIKE, NoteWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.workspace.note_acts import note_acts
from rm_desktop.ui.workspace.private.link_choice import LinkChoice
from rm_desktop.ui.workspace.private.note_book import NoteTarget

PLACE = "private"


class NotePanel(QWidget):
    """Writes one note at a time; `open` begins with a note of the vault, `open_new` with one that is not there yet."""

    remove_requested = Signal()
    linked = Signal(object)
    saved = Signal(str)

    def __init__(self, context: Context, part: Compartment, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._part = part
        self._shell = context.shell
        self._target = NoteTarget()
        self.title = QLineEdit(self)
        self.title.setProperty("kind", "large")
        self.title.setMaxLength(TITLE_LIMIT)
        self.title.setPlaceholderText(self.tr("Title (optional)"))
        self.title.setAccessibleName(self.tr("Title of the private note"))
        self.bin = IconButton("trash-2", self.tr("Delete private note"), self, role="muted")
        self.editor = MarkdownEditor(self.tr("Private note"), self, framed=True)
        self.editor.setMinimumHeight(px(260))
        self.link = LinkChoice(self)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.bin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        column.addWidget(self.link)
        self.autosave = Autosave(context, None, self)
        self.editor.set_read_only(context.read_only)
        self.title.setReadOnly(context.read_only)
        self.bin.setVisible(not context.read_only)
        self.editor.offer(note_acts(self._ask_for, read_only=context.read_only))
        self._connect(context)

    def _ask_for(self, place: str) -> None:
        """Go to a page about the note, whose way back leads here; a new note has to be saved first."""
        passage = self.editor.edit.marked() if place == STRIKE else ""
        title = self.title.text()

        def ask() -> None:
            if self.key:
                wish = NoteWish(
                    part=self._part, key=self.key, place=PLACE, target=self.key, title=title, passage=passage
                )
                self._shell.navigate(place, wish)

        self.autosave.flush(ask)

    def _connect(self, context: Context) -> None:
        self.autosave.state_changed.connect(self.editor.save_state.set_state)
        self.autosave.saved.connect(self._on_saved)
        self.editor.edited.connect(self._on_edited)
        self.editor.link_pressed.connect(context.shell.open_link)
        self.title.textEdited.connect(self._on_edited)
        self.title.returnPressed.connect(self.editor.setFocus)
        self.bin.clicked.connect(self.remove_requested)
        self.link.chosen.connect(self._on_linked)

    @property
    def key(self) -> str:
        """The id of the note that is shown, or nothing while it is new."""
        return self._target.note_id or ""

    def open(self, note: Note) -> None:
        """Begin with ``note``."""
        self._begin(NoteTarget(note.id), note.title, note.body, note.revision)
        self.link.show_note(note)

    def open_new(self) -> None:
        """Begin with a note that its first words make."""
        self._begin(NoteTarget(), "", "", 0)
        self.link.show_note(None)

    def close_note(self) -> None:
        """Drop the text; what is not saved yet is saved on its own."""
        self.autosave.release()
        self._target = NoteTarget()
        self.title.clear()
        self.editor.clear()

    def _begin(self, target: NoteTarget, title: str, body: str, revision: int) -> None:
        self.autosave.release()
        self._target = target
        self.title.setText(title)
        self.editor.set_markdown(body)
        tag = RescueTag(self._part, Kind.NOTE, target.note_id or "")
        self.autosave.load(self._text(), revision, target.save, rescue_tag=tag)

    def _text(self) -> str:
        return f"{self.title.text()}\n{self.editor.markdown()}"

    @Slot()
    def _on_edited(self) -> None:
        self.autosave.edited(self._text())

    @Slot(object)
    def _on_saved(self, note: Note) -> None:
        self.saved.emit(note.id)

    @Slot(object)
    def _on_linked(self, parent: NoteParent | None) -> None:
        if self.key:
            self.linked.emit(parent)
        else:
            self._target.parent = parent
