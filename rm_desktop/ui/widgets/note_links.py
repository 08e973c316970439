"""Links at the cursor of a note."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor

from rm_desktop.ui.widgets.note_looks import link_look
from rm_desktop.ui.widgets.note_place import NotePlace


class NoteLinks(NotePlace):
    """Sets a link and takes it away. Each act is one step of undo."""

    def set_link(self, address: str) -> None:
        """Let the selection lead to ``address``; an empty one takes the link away; without selection it is typed."""
        cursor = self._edit.textCursor()
        look = link_look(address)
        if cursor.hasSelection():
            cursor.mergeCharFormat(look)
        elif address:
            cursor.insertText(address, look)
            cursor.insertText(" ", QTextCharFormat())
            self._edit.setTextCursor(cursor)

    def drop_link(self) -> None:
        """Take the link at the cursor, or in the selection, from its words."""
        cursor = self._edit.textCursor()
        if not cursor.hasSelection():
            address = self.link()
            while not cursor.atBlockStart() and cursor.charFormat().anchorHref() == address:
                cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            start = cursor.position()
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            while not cursor.atBlockEnd() and cursor.charFormat().anchorHref() == address:
                cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._edit.setTextCursor(cursor)
        self.set_link("")
