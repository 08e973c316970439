"""The writing surface of a note: Qt's editor, tamed. It loads nothing, keeps no foreign formats, and lets Tab pass."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rm_desktop.ui.theme.theme import colour, load_italics, px
from rm_desktop.ui.widgets.markdown_text import (
    SAFE_LINKS,
    DeafDocument,
    WrittenLines,
    drop_pictures,
    read_markdown,
    write_markdown,
)
from rm_desktop.ui.widgets.note_looks import QUOTE, TEXT_SIZE, blocks_of, dress
from rm_desktop.ui.widgets.note_structure import NoteStructure


class NoteEdit(QTextEdit):
    """Edits what Markdown can keep, nothing else. ``edited`` tells every change by a person, never a `load`."""

    edited = Signal()
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        load_italics()
        self._loading = False
        self._lines, self._count = WrittenLines(), 0
        self.structure = NoteStructure(self)
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
        dress(self.document())
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

    def marked(self) -> str:
        """Return the words that are marked, whole ones at both ends; nothing where nothing is."""
        cursor, text = self.textCursor(), self.document().toPlainText()
        if not cursor.hasSelection():
            return ""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        return text[start:end].replace("\ufffc", "").strip()

    # What comes in from outside

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only, no files and no pictures."""
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what Markdown can keep; colours, fonts, pictures and scripts stay outside."""
        if source.hasHtml():
            foreign = DeafDocument()
            foreign.setHtml(source.html())
            drop_pictures(foreign)
            text = write_markdown(foreign)
        else:
            text = ""
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
                self.structure.new_paragraph()
                self.ensureCursorVisible()
            else:
                event.ignore()
            return
        if held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_B:
            self.structure.toggle_strong()
        elif held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_I:
            self.structure.toggle_slanted()
        elif held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_Space:
            self.structure.toggle_tick()
        elif held & Qt.KeyboardModifier.ControlModifier and pressed in {Qt.Key.Key_K, Qt.Key.Key_L}:
            event.ignore()
        else:
            super().keyPressEvent(event)

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
        down = self.verticalScrollBar().value()
        for block in blocks_of(self.document()):
            if block.blockFormat().intProperty(QUOTE):
                box = layout.blockBoundingRect(block).translated(0, -down)
                bar = QRectF(px(8), box.top(), 3, box.height())
                if bar.bottom() > 0 and bar.top() < self.viewport().height():
                    painter.fillRect(bar, QColor(colour("shared")))
        painter.end()

    def _on_contents_change(self, _at: int, removed: int, added: int) -> None:
        """Keep what is known of other paragraphs while single letters come and go."""
        count = self.document().blockCount()
        if removed + added != 1 or count != self._count:
            self._lines.forget()
        self._count = count

    def _on_contents_changed(self) -> None:
        if not self._loading:
            self.edited.emit()
