"""The writing surface of a note: Qt's editor, tamed. It loads nothing, keeps no foreign formats, and lets Tab pass."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rm_desktop.ui.theme.theme import colour, load_italics, px
from rm_desktop.ui.widgets.markdown_parts import QUOTE
from rm_desktop.ui.widgets.markdown_text import (
    SAFE_LINKS,
    DeafDocument,
    WrittenLines,
    read_markdown,
)
from rm_desktop.ui.widgets.note_keys import acts_of
from rm_desktop.ui.widgets.note_looks import TEXT_SIZE, dress
from rm_desktop.ui.widgets.note_structure import NoteStructure
from rm_desktop.ui.widgets.note_tables import NoteTables
from rm_desktop.ui.widgets.note_typing import NoteTyping
from rm_desktop.ui.widgets.pasting import markdown_of_html

PREPARED_AT_ONCE = 25
LEFT_TO_THE_PAGE = frozenset((Qt.Key.Key_K, Qt.Key.Key_L))
"""With Ctrl held: searching everywhere, and locking."""


class NoteEdit(QTextEdit):
    """Edits what Markdown can keep, nothing else. ``edited`` tells every change by a person, never a `load`."""

    edited = Signal()
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        load_italics()
        self._loading = False
        self._lines = WrittenLines()
        self._preparing = QTimer(self)
        self._preparing.timeout.connect(self._prepare)
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.structure = NoteStructure(self)
        self.tables = NoteTables(self)
        self._typing = NoteTyping(self, self.structure)
        self._acts = acts_of(self.structure)
        document = DeafDocument(self)
        self.setDocument(document)
        self.setProperty("kind", "editor")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        document.setIndentWidth(px(26))
        document.setDocumentMargin(px(4))
        document.contentsChange.connect(self._on_contents_change)
        document.contentsChanged.connect(self._on_contents_changed)
        self.load("")

    def load(self, text: str) -> None:
        """Show ``text``; nothing before it can be had back by undo."""
        self._loading = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        base = QFont(self.font())
        base.setPixelSize(px(TEXT_SIZE))
        document.setDefaultFont(base)
        read_markdown(document, text)
        dress(document)
        self._lines.expect(text)
        self._preparing.start()
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._loading = False

    def forget(self) -> None:
        """Drop text and undo history."""
        self._loading = True
        self.document().clear()
        self.document().clearUndoRedoStacks()
        self._loading = False

    def markdown(self) -> str:
        """Return the text as it is to be stored."""
        return self._lines.write(self.document())

    def set_marks(self, layer: str, marks: Sequence[tuple[QTextCursor, QTextCharFormat]]) -> None:
        """Mark passages without changing the note; each ``layer`` has its own, the one given last lies on top."""
        self._marks.pop(layer, None)
        selections = []
        for cursor, look in marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self._marks[layer] = selections
        self.setExtraSelections([one for known in self._marks.values() for one in known])

    def marked(self) -> str:
        """Return the words that are marked, whole ones at both ends; nothing where nothing is."""
        cursor, document = QTextCursor(self.textCursor()), self.document()
        if not cursor.hasSelection():
            return ""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        while document.characterAt(start - 1).isalnum() and document.characterAt(start).isalnum():
            start -= 1
        while document.characterAt(end - 1).isalnum() and document.characterAt(end).isalnum():
            end += 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText().replace("\ufffc", "").strip()

    # What comes in from outside

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only, no files and no pictures."""
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what Markdown can keep; colours, fonts, pictures and scripts stay outside."""
        text = ""
        if source.hasHtml() and not self.structure.in_code() and not self.structure.in_table():
            text = markdown_of_html(source.html())
        if not text.strip():
            self._insert_plain(source.text())
            return
        clean = DeafDocument()
        clean.setDefaultFont(self.document().defaultFont())
        read_markdown(clean, text)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertFragment(QTextDocumentFragment(clean))
        dress(self.document())
        cursor.endEditBlock()
        self.ensureCursorVisible()

    def _insert_plain(self, text: str) -> None:
        if self.structure.in_table():
            text = " ".join(text.split())
        elif self.structure.in_code():
            self.textCursor().insertText(text)
            return
        lines = [line.rstrip() for line in text.replace("\t", "    ").splitlines()]
        kept = [line for line in lines if line] if len(lines) > 1 else [text.replace("\t", "    ")]
        self.textCursor().insertText("\n".join(kept))
        self.ensureCursorVisible()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give Return its meaning in lists, quotations and headings."""
        pressed, held = event.key(), event.modifiers()
        plain = held in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if plain and not self.isReadOnly():
                self._begin_line()
            else:
                event.ignore()
            return
        if held & Qt.KeyboardModifier.ControlModifier and pressed in LEFT_TO_THE_PAGE:
            event.ignore()
            return
        act = None if self.isReadOnly() else self._acts.get(event.keyCombination().toCombined())
        if act is not None:
            act()
            return
        if pressed == Qt.Key.Key_Backspace and plain and not self.isReadOnly() and self.structure.leave():
            return
        super().keyPressEvent(event)
        if event.text() and not self.isReadOnly():
            self._typing.typed(event.text())

    def _begin_line(self) -> None:
        if self.structure.in_table():
            self.tables.go_down()
        elif not self._typing.fence():
            self.structure.new_paragraph()
        self.ensureCursorVisible()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a link pressed with Ctrl."""
        address = self.anchorAt(event.position().toPoint())
        if address and event.modifiers() & Qt.KeyboardModifier.ControlModifier and address.startswith(SAFE_LINKS):
            self.link_pressed.emit(address)
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside quotations."""
        super().paintEvent(event)
        layout = self.document().documentLayout()
        painter = QPainter(self.viewport())
        down, height = self.verticalScrollBar().value(), self.viewport().height()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -down)
            if box.top() > height:
                break
            if block.blockFormat().intProperty(QUOTE):
                painter.fillRect(QRectF(px(8), box.top(), 3, box.height()), QColor(colour("shared")))
            block = block.next()
        painter.end()

    def _prepare(self) -> None:
        """Know a long note before its first key, a few paragraphs at a time."""
        if self._lines.prepare(self.document(), PREPARED_AT_ONCE):
            self._preparing.stop()

    def _on_contents_change(self, at: int, _removed: int, added: int) -> None:
        """Keep what is known of other paragraphs."""
        self._lines.changed(self.document(), at, added)

    def _on_contents_changed(self) -> None:
        if not self._loading:
            self.edited.emit()
