"""The one editor of the meeting's notes: it shows the note of the current item and saves what is written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Note
from rm_desktop.domain.errors import NotFound, RmError
from rm_desktop.domain.ids import ItemId
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.autosave import Autosave, RescueTag
from rm_desktop.ui.runtime.note_wish import STRIKE, NoteWish
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import ATTENTION
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.workspace.found_words import FoundPlace, show_words
from rm_desktop.ui.workspace.note_acts import note_acts
from rm_desktop.ui.workspace.sessions.meeting import Meeting

SESSIONS = "sessions"
LEAST = 120
"""Height of a note that even the smallest window leaves, at 100 %."""


def save_note(item_id: ItemId, journal: Journal, text: str, revision: int) -> Saved[Note]:
    """Keep the text with the item it was written for."""
    return journal.notes.save_item_note(item_id, text, revision)


class NoteDesk(QObject):
    """Full page and narrow view show the same editor in turn, so nothing is ever written in two places."""

    def __init__(self, meeting: Meeting, parent: QObject | None = None) -> None:
        """Follow the current item of ``meeting``."""
        super().__init__(parent)
        self._meeting = meeting
        self._item: ItemId | None = None
        self._wants_focus = False
        self._found: FoundPlace | None = None
        self.editor = MarkdownEditor(self.tr("Note for the current item"))
        self.editor.edit.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.editor.edit.setMinimumHeight(px(LEAST))
        self.autosave = Autosave(meeting.context, None, self)
        self.autosave.state_changed.connect(self.editor.save_state.set_state)
        self.autosave.conflict.connect(self._on_conflict)
        self.editor.offer(note_acts(self._ask_for, read_only=meeting.context.read_only))
        self.editor.edited.connect(self._on_edited)
        self.editor.link_pressed.connect(meeting.context.shell.open_link)
        meeting.opened.connect(self._on_opened)
        meeting.current_changed.connect(self.show_current)
        meeting.session_changed.connect(self._show_rights)

    def _ask_for(self, place: str) -> None:
        """Go to a page about the note, whose way back leads here."""
        current = self._meeting.current
        if current is None or self._item is None:
            return
        wish = NoteWish(
            part=Compartment.SHARED,
            key=current.id,
            place=SESSIONS,
            target=self._meeting.session.id,
            title=current.title,
            passage=self.editor.edit.marked() if place == STRIKE else "",
        )
        self._meeting.context.shell.navigate(place, wish)

    def dress(self, *, narrow: bool) -> None:
        """Look as the full page or the narrow view wants: there with a frame, and the save state stands elsewhere."""
        self.editor.set_placeholder(self.tr("Note briefly …") if narrow else self.tr("What matters?"))
        self.editor.save_state.setVisible(not narrow)
        edit = self.editor.edit
        edit.setProperty("framed", narrow)
        edit.style().unpolish(edit)
        edit.style().polish(edit)

    def focus(self) -> None:
        """Put the cursor into the note, as soon as it is there."""
        self._wants_focus = True
        if self._item is not None:
            self._focus_now()

    def mark_when_read(self, found: FoundPlace) -> None:
        """Mark the words that were searched for, as soon as their note is shown."""
        self._found = found

    def show_current(self) -> None:
        """Show the note of the current item; what was written for another one goes on being saved by itself."""
        current = self._meeting.current
        item_id = current.id if current is not None else None
        if item_id == self._item:
            return
        self._item = None
        self.autosave.release()
        self.editor.clear()
        self.editor.edit.setReadOnly(True)
        if item_id is not None:
            self._read(item_id)

    def leave(self) -> None:
        """Save what is left and show nothing."""
        self.autosave.release()
        self.editor.clear()
        self._item = None

    def _read(self, item_id: ItemId) -> None:
        self._meeting.context.operations.run(
            lambda journal: journal.notes.for_item(item_id),
            partial(self._on_read, item_id),
            self._on_gone,
            owner=self,
        )

    def _on_opened(self) -> None:
        self._item = None
        self.show_current()
        self._show_rights()

    def _on_read(self, item_id: ItemId, note: Note) -> None:
        current = self._meeting.current
        if current is None or current.id != item_id:
            return
        self.editor.set_markdown(note.body)
        self.editor.edit.moveCursor(self.editor.edit.textCursor().MoveOperation.End)
        tag = RescueTag(Compartment.SHARED, Kind.ITEM, item_id)
        self.autosave.load(note.body, note.revision, partial(save_note, item_id), rescue_tag=tag)
        self._item = item_id
        self._show_rights()
        if self._wants_focus:
            self._focus_now()
        found, self._found = self._found, None
        if found is not None and found.item == item_id:
            show_words(self.editor.edit, found.query)

    def _on_gone(self, error: RmError) -> None:
        """Let be what was deleted meanwhile; have the window say anything else."""
        if not isinstance(error, NotFound):
            self._meeting.context.operations.unanswered.emit(error)

    def _focus_now(self) -> None:
        self._wants_focus = False
        self.editor.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rights(self) -> None:
        self.editor.set_read_only(not self._meeting.editable or self._item is None)
        self.editor.more.setVisible(self._item is not None)

    def _on_edited(self) -> None:
        if self._item is not None:
            self.autosave.edited(self.editor.markdown())

    def _on_conflict(self) -> None:
        """Nothing is overwritten by itself: what stands here can be kept, or the vault's own text shown."""
        item_id = self._item
        if item_id is None:
            return
        self._meeting.context.shell.banner(
            ATTENTION,
            self.tr("This note was changed elsewhere meanwhile. What stands here is not saved yet."),
            self.tr("Keep what stands here"),
            partial(self._keep_mine, item_id),
        )

    def _keep_mine(self, item_id: ItemId) -> None:
        self._meeting.context.operations.run(
            lambda journal: journal.notes.for_item(item_id).revision,
            lambda revision: self.autosave.keep_mine(revision) if self._item == item_id else None,
            owner=self,
        )
