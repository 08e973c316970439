"""The writing surface of a note: Qt's editor, tamed. It loads nothing, keeps no foreign formats, and lets Tab pass."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rm_desktop.ui.theme.theme import colour, px
from rm_desktop.ui.widgets.markdown_text import SAFE_LINKS, DeafDocument, read_markdown, write_markdown

TEXT_SIZE, HEADING_SIZE = 17, 21
"""In pixels at 100 %: two people read a note from one screen."""
HEADING_LEVEL = 2
_QUOTE = QTextFormat.Property.BlockQuoteLevel


class NoteEdit(QTextEdit):
    """Edits what Markdown can keep, nothing else. ``edited`` tells every change by a person, never a `load`."""

    edited = Signal()
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._loading = False
        document = DeafDocument(self)
        self.setDocument(document)
        self.setProperty("kind", "editor")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        document.setIndentWidth(px(26))
        document.setDocumentMargin(px(4))
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
        self._dress()
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
        return write_markdown(self.document())

    # What can be done to paragraphs and words

    def toggle_strong(self) -> None:
        """Make the selection, or what is typed next, bold or not."""
        strong = self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if strong else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(look)

    def toggle_slanted(self) -> None:
        """Make the selection, or what is typed next, italic or not."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)

    def toggle_heading(self) -> None:
        """Make the paragraphs of the selection headings or not."""
        level = 0 if self._form().headingLevel() else HEADING_LEVEL
        with _OneStep(self.textCursor()) as cursor:
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setHeadingLevel(level)
                at = QTextCursor(block)
                at.mergeBlockFormat(form)
                self._dress_block(block)
            del cursor
        self._wear_block_look()

    def toggle_quote(self) -> None:
        """Make the paragraphs of the selection a quotation or not."""
        level = 0 if self._form().intProperty(_QUOTE.value) else 1
        with _OneStep(self.textCursor()):
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setProperty(_QUOTE.value, level)
                QTextCursor(block).mergeBlockFormat(form)
                self._dress_block(block)

    def toggle_bullets(self) -> None:
        """Make the paragraphs of the selection a list or not."""
        listed = self.in_list() and not self.in_checklist()
        self._set_list(QTextBlockFormat.MarkerType.NoMarker, on=not listed)

    def toggle_checklist(self) -> None:
        """Make the paragraphs of the selection a checklist or not."""
        self._set_list(QTextBlockFormat.MarkerType.Unchecked, on=not self.in_checklist())

    def toggle_tick(self) -> None:
        """Tick the checklist's line at the cursor, or take the tick away."""
        marker = self._form().marker()
        if marker is not QTextBlockFormat.MarkerType.NoMarker:
            form = QTextBlockFormat()
            done = marker is QTextBlockFormat.MarkerType.Checked
            form.setMarker(QTextBlockFormat.MarkerType.Unchecked if done else QTextBlockFormat.MarkerType.Checked)
            self.textCursor().mergeBlockFormat(form)

    def set_link(self, address: str) -> None:
        """Let the selection lead to ``address``; an empty one takes the link away; without selection it is typed."""
        cursor = self.textCursor()
        look = self._link_look(address)
        if cursor.hasSelection():
            cursor.mergeCharFormat(look)
        elif address:
            cursor.insertText(address, look)
            cursor.insertText(" ", QTextCharFormat())
            self.setTextCursor(cursor)

    def link(self) -> str:
        """Return the address that the text at the cursor leads to, if any."""
        return self.textCursor().charFormat().anchorHref()

    def in_heading(self) -> bool:
        """Whether the cursor stands in a heading."""
        return self._form().headingLevel() > 0

    def in_quote(self) -> bool:
        """Whether the cursor stands in a quotation."""
        return self._form().intProperty(_QUOTE.value) > 0

    def in_list(self) -> bool:
        """Whether the cursor stands in a list."""
        return self.textCursor().currentList() is not None

    def in_checklist(self) -> bool:
        """Whether the cursor stands in a checklist."""
        return self.in_list() and self._form().marker() is not QTextBlockFormat.MarkerType.NoMarker

    # What comes in from outside

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only, no files and no pictures."""
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what Markdown can keep; colours, fonts, pictures and scripts stay outside."""
        if source.hasHtml():
            foreign = DeafDocument()
            foreign.setHtml(source.html())
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
        self._dress()
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
                self._new_paragraph()
            else:
                event.ignore()
            return
        if held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_B:
            self.toggle_strong()
        elif held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_I:
            self.toggle_slanted()
        elif held == Qt.KeyboardModifier.ControlModifier and pressed == Qt.Key.Key_Space:
            self.toggle_tick()
        elif held & Qt.KeyboardModifier.ControlModifier and pressed in {Qt.Key.Key_K, Qt.Key.Key_L}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _new_paragraph(self) -> None:
        """Begin a paragraph; an empty one leaves its list or quotation, and a second empty one is not begun."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and not cursor.block().text().strip():
            self._leave_structure(cursor.block())
            return
        heading = self.in_heading() and cursor.atBlockEnd()
        cursor.beginEditBlock()
        cursor.insertBlock()
        form = QTextBlockFormat()
        if heading:
            form.setHeadingLevel(0)
            cursor.mergeBlockFormat(form)
            cursor.setBlockCharFormat(QTextCharFormat())
        elif self.in_checklist():
            form.setMarker(QTextBlockFormat.MarkerType.Unchecked)
            cursor.mergeBlockFormat(form)
        self._dress_block(cursor.block())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        if heading:
            self.setCurrentCharFormat(QTextCharFormat())
        self.ensureCursorVisible()

    def _leave_structure(self, block: QTextBlock) -> None:
        with _OneStep(QTextCursor(block)):
            _leave_list(block)
            self._set_plain(block)
            self._dress_block(block)
        self.setCurrentCharFormat(QTextCharFormat())

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
        for block in self._blocks():
            if block.blockFormat().intProperty(_QUOTE.value):
                box = layout.blockBoundingRect(block).translated(0, -down)
                bar = QRectF(box.left() - px(12), box.top() - px(2), 3, box.height() + px(4))
                if bar.bottom() > 0 and bar.top() < self.viewport().height():
                    painter.fillRect(bar, QColor(colour("shared")))
        painter.end()

    # Looks

    def _dress(self) -> None:
        for block in self._blocks():
            self._dress_block(block)

    def _dress_block(self, block: QTextBlock) -> None:
        """Give a paragraph the margins and the type of what it is."""
        form = block.blockFormat()
        heading = form.headingLevel() > 0
        margins = QTextBlockFormat()
        margins.setTopMargin(px(10) if heading else 0)
        margins.setBottomMargin(px(4) if heading or block.textList() is not None else px(12))
        margins.setLeftMargin(px(20) * form.intProperty(_QUOTE.value))
        margins.setRightMargin(0)
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(margins)
        look = QTextCharFormat()
        look.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 0)
        look.setProperty(QTextFormat.Property.FontPixelSize.value, px(HEADING_SIZE if heading else TEXT_SIZE))
        if heading:
            look.setFontWeight(QFont.Weight.DemiBold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(look)
        cursor.mergeBlockCharFormat(look)
        self._dress_links(block)

    def _dress_links(self, block: QTextBlock) -> None:
        step = block.begin()
        found: list[tuple[int, int, str]] = []
        while not step.atEnd():
            fragment = step.fragment()
            if fragment.charFormat().isAnchor():
                found.append((fragment.position(), fragment.length(), fragment.charFormat().anchorHref()))
            step += 1
        for start, length, address in found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._link_look(address if address.startswith(SAFE_LINKS) else ""))

    def _link_look(self, address: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setAnchor(bool(address))
        look.setAnchorHref(address)
        look.setForeground(QColor(colour("shared" if address else "ink")))
        look.setFontUnderline(bool(address))
        return look

    def _wear_block_look(self) -> None:
        look = QTextCharFormat()
        heading = self.in_heading()
        look.setProperty(QTextFormat.Property.FontPixelSize.value, px(HEADING_SIZE if heading else TEXT_SIZE))
        look.setFontWeight(QFont.Weight.DemiBold if heading else QFont.Weight.Normal)
        self.mergeCurrentCharFormat(look)

    def _set_plain(self, block: QTextBlock) -> None:
        """Take heading, quotation and tick box from a paragraph; a heading's letters become normal ones."""
        was_heading = block.blockFormat().headingLevel() > 0
        form = QTextBlockFormat()
        form.setHeadingLevel(0)
        form.setMarker(QTextBlockFormat.MarkerType.NoMarker)
        form.setProperty(_QUOTE.value, 0)
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(form)
        if was_heading:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Normal)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(look)
            cursor.mergeBlockCharFormat(look)

    def _set_list(self, marker: QTextBlockFormat.MarkerType, *, on: bool) -> None:
        blocks = self._selected_blocks()
        with _OneStep(self.textCursor()):
            for block in blocks:
                self._set_plain(block)
                if on:
                    self._enlist(block)
                    form = QTextBlockFormat()
                    form.setMarker(marker)
                    QTextCursor(block).mergeBlockFormat(form)
                else:
                    _leave_list(block)
                self._dress_block(block)

    def _enlist(self, block: QTextBlock) -> None:
        """Put a paragraph into the list before it, or into a new one."""
        if block.textList() is not None:
            return
        before = block.previous()
        known = before.textList() if before.isValid() else None
        if known is not None and known.format().indent() == 1:
            known.add(block)
            return
        form = QTextListFormat()
        form.setStyle(QTextListFormat.Style.ListDisc)
        form.setIndent(1)
        QTextCursor(block).createList(form)

    def _form(self) -> QTextBlockFormat:
        return self.textCursor().blockFormat()

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _selected_blocks(self) -> list[QTextBlock]:
        cursor = self.textCursor()
        document: QTextDocument = self.document()
        block = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        found = []
        while block.isValid() and block.blockNumber() <= last:
            found.append(block)
            block = block.next()
        return found

    def _on_contents_changed(self) -> None:
        if not self._loading:
            self.edited.emit()


class _OneStep:
    """Changes that undo takes back at once."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor

    def __enter__(self) -> QTextCursor:
        self._cursor.beginEditBlock()
        return self._cursor

    def __exit__(self, *_error: object) -> None:
        self._cursor.endEditBlock()


def _leave_list(block: QTextBlock) -> None:
    known = block.textList()
    if known is not None:
        known.remove(block)
        form = QTextBlockFormat()
        form.setIndent(0)
        QTextCursor(block).mergeBlockFormat(form)
