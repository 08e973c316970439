"""What can be done to the paragraphs and words of a note."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

from rm_desktop.ui.widgets.note_looks import QUOTE, dress_block, link_look, look_of

HEADING_LEVEL = 2


class NoteStructure:
    """Headings, lists, quotations, emphasis and links at the cursor of one editor. Each act is one step of undo."""

    def __init__(self, edit: QTextEdit) -> None:
        """Work on ``edit``."""
        self._edit = edit

    def toggle_strong(self) -> None:
        """Make the selection, or what is typed next, bold or not."""
        strong = self._edit.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if strong else QFont.Weight.Bold)
        self._edit.mergeCurrentCharFormat(look)

    def toggle_slanted(self) -> None:
        """Make the selection, or what is typed next, italic or not."""
        look = QTextCharFormat()
        look.setFontItalic(not self._edit.currentCharFormat().fontItalic())
        self._edit.mergeCurrentCharFormat(look)

    def toggle_heading(self) -> None:
        """Make the paragraphs of the selection headings or not."""
        level = 0 if self._form().headingLevel() else HEADING_LEVEL
        with self._one_step():
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setHeadingLevel(level)
                QTextCursor(block).mergeBlockFormat(form)

    def toggle_quote(self) -> None:
        """Make the paragraphs of the selection a quotation or not."""
        level = 0 if self._form().intProperty(QUOTE) else 1
        with self._one_step():
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setProperty(QUOTE, level)
                QTextCursor(block).mergeBlockFormat(form)

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
            self._edit.textCursor().mergeBlockFormat(form)

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

    def link(self) -> str:
        """Return the address that the text at the cursor leads to, if any."""
        return self._edit.textCursor().charFormat().anchorHref()

    def new_paragraph(self) -> None:
        """Begin a paragraph; an empty one leaves its list or quotation, and a second empty one is not begun."""
        cursor = self._edit.textCursor()
        if not cursor.hasSelection() and not cursor.block().text().strip():
            with self._one_step():
                _leave_list(cursor.block())
                self._set_plain(cursor.block())
            return
        after_heading = self.in_heading() and cursor.atBlockEnd()
        form = QTextBlockFormat()
        cursor.beginEditBlock()
        cursor.insertBlock()
        if after_heading:
            form.setHeadingLevel(0)
        elif self.in_checklist():
            form.setMarker(QTextBlockFormat.MarkerType.Unchecked)
        cursor.mergeBlockFormat(form)
        dress_block(cursor.block())
        cursor.endEditBlock()
        self._edit.setTextCursor(cursor)
        self._edit.setCurrentCharFormat(look_of(self._edit.currentCharFormat(), heading=self.in_heading()))

    def in_heading(self) -> bool:
        """Whether the cursor stands in a heading."""
        return self._form().headingLevel() > 0

    def in_quote(self) -> bool:
        """Whether the cursor stands in a quotation."""
        return self._form().intProperty(QUOTE) > 0

    def in_list(self) -> bool:
        """Whether the cursor stands in a list."""
        return self._edit.textCursor().currentList() is not None

    def in_checklist(self) -> bool:
        """Whether the cursor stands in a checklist."""
        return self.in_list() and self._form().marker() is not QTextBlockFormat.MarkerType.NoMarker

    def _set_plain(self, block: QTextBlock) -> None:
        """Take heading, quotation and tick box from a paragraph."""
        form = QTextBlockFormat()
        form.setHeadingLevel(0)
        form.setMarker(QTextBlockFormat.MarkerType.NoMarker)
        form.setProperty(QUOTE, 0)
        QTextCursor(block).mergeBlockFormat(form)

    def _set_list(self, marker: QTextBlockFormat.MarkerType, *, on: bool) -> None:
        with self._one_step():
            for block in self._selected_blocks():
                self._set_plain(block)
                if on:
                    self._enlist(block)
                    form = QTextBlockFormat()
                    form.setMarker(marker)
                    QTextCursor(block).mergeBlockFormat(form)
                else:
                    _leave_list(block)

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

    @contextmanager
    def _one_step(self) -> Iterator[None]:
        """Let undo take the changes back at once, and dress what was changed."""
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        yield
        for block in (*self._selected_blocks(), self._after_selection()):
            if block.isValid():
                dress_block(block)
        cursor.endEditBlock()
        if not cursor.hasSelection():
            self._edit.setCurrentCharFormat(look_of(self._edit.currentCharFormat(), heading=self.in_heading()))

    def _after_selection(self) -> QTextBlock:
        return self._edit.document().findBlock(self._edit.textCursor().selectionEnd()).next()

    def _form(self) -> QTextBlockFormat:
        return self._edit.textCursor().blockFormat()

    def _selected_blocks(self) -> list[QTextBlock]:
        cursor = self._edit.textCursor()
        document = self._edit.document()
        block = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        found = []
        while block.isValid() and block.blockNumber() <= last:
            found.append(block)
            block = block.next()
        return found


def _leave_list(block: QTextBlock) -> None:
    known = block.textList()
    if known is not None:
        known.remove(block)
        form = QTextBlockFormat()
        form.setIndent(0)
        QTextCursor(block).mergeBlockFormat(form)
