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
    QTextFormat,
    QTextListFormat,
)

from rm_desktop.ui.widgets.markdown_foreign import FOREIGN
from rm_desktop.ui.widgets.markdown_parts import FENCE, QUOTE
from rm_desktop.ui.widgets.note_links import NoteLinks
from rm_desktop.ui.widgets.note_looks import dress_block, is_verbatim, look_of

HEADING_LEVEL = 2
DEEPEST = 4
"""As deep as lists can be nested by hand."""


class NoteStructure(NoteLinks):
    """Headings, lists, quotations, emphasis and links at the cursor of one editor. Each act is one step of undo."""

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

    def toggle_struck(self) -> None:
        """Strike the selection, or what is typed next, through or not."""
        look = QTextCharFormat()
        look.setFontStrikeOut(not self._edit.currentCharFormat().fontStrikeOut())
        self._edit.mergeCurrentCharFormat(look)

    def toggle_code(self) -> None:
        """Make the selected words code or not; without a selection, or with more, whole paragraphs."""
        cursor = self._edit.textCursor()
        blocks = self._selected_blocks()
        if cursor.hasSelection() and len(blocks) == 1 and not self.in_code():
            on = not self._edit.currentCharFormat().fontFixedPitch()
            look = QTextCharFormat()
            look.setFontFixedPitch(on)
            look.setFontFamilies(["monospace"] if on else self._edit.document().defaultFont().families())
            cursor.mergeCharFormat(look)
            return
        on = not self.in_code()
        if self.in_table():
            return
        with self._one_step():
            for block in blocks:
                _leave_list(block)
                self._set_plain(block)
                if on:
                    form = QTextBlockFormat()
                    form.setProperty(FENCE, "`")
                    QTextCursor(block).mergeBlockFormat(form)

    def toggle_heading(self, level: int = HEADING_LEVEL) -> None:
        """Make the paragraphs of the selection headings of ``level`` or not."""
        wanted = 0 if self._form().headingLevel() == level else level
        if self.in_table():
            return
        with self._one_step():
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setHeadingLevel(wanted)
                QTextCursor(block).mergeBlockFormat(form)

    def next_heading(self) -> None:
        """Go from plain words to a heading, on to a smaller one, and back."""
        level = self.level()
        self.toggle_heading({0: HEADING_LEVEL, 1: 1, HEADING_LEVEL: HEADING_LEVEL + 1}.get(level, level))

    def toggle_quote(self) -> None:
        """Make the paragraphs of the selection a quotation or not."""
        level = 0 if self._form().intProperty(QUOTE) else 1
        if self.in_table():
            return
        with self._one_step():
            for block in self._selected_blocks():
                _leave_list(block)
                self._set_plain(block)
                form = QTextBlockFormat()
                form.setProperty(QUOTE, level)
                QTextCursor(block).mergeBlockFormat(form)

    def toggle_bullets(self) -> None:
        """Make the paragraphs of the selection a list or not."""
        self._set_list(QTextBlockFormat.MarkerType.NoMarker, on=not self.in_bullets())

    def toggle_numbers(self, start: int = 1) -> None:
        """Make the paragraphs of the selection a numbered list or not."""
        none = QTextBlockFormat.MarkerType.NoMarker
        self._set_list(none, QTextListFormat.Style.ListDecimal, on=not self.in_numbers(), start=start)

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

    def nest(self, by: int) -> None:
        """Move the lines of a list one step in or out."""
        if not self.in_list():
            return
        with self._one_step():
            for block in self._selected_blocks():
                known = block.textList()
                if known is not None:
                    form = QTextListFormat(known.format())
                    form.setIndent(min(max(1, form.indent() + by), DEEPEST))
                    self._join(block, form)

    def leave(self) -> bool:
        """At the start of a heading, quotation, list or code: make it plain text; tells whether there was anything."""
        cursor = self._edit.textCursor()
        form = cursor.blockFormat()
        special = form.headingLevel() or form.intProperty(QUOTE) or self.in_list() or is_verbatim(form)
        if cursor.hasSelection() or not cursor.atBlockStart() or not special or self.in_table():
            return False
        with self._one_step():
            _leave_list(cursor.block())
            self._set_plain(cursor.block())
        return True

    def new_paragraph(self) -> None:
        """Begin a paragraph; an empty one leaves its list or quotation, and a second empty one is not begun."""
        cursor = self._edit.textCursor()
        empty = not cursor.hasSelection() and not cursor.block().text().strip()
        if empty and not (self.in_code() and is_verbatim(cursor.block().next().blockFormat())):
            with self._one_step():
                _leave_list(cursor.block())
                self._set_plain(cursor.block())
            return
        if self.in_table():
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
        self._edit.setCurrentCharFormat(self._look_here())

    def _look_here(self) -> QTextCharFormat:
        return look_of(self._edit.currentCharFormat(), level=self.level(), verbatim=self.in_code())

    def _set_plain(self, block: QTextBlock) -> None:
        """Take heading, quotation, code and tick box from a paragraph."""
        was_verbatim = is_verbatim(block.blockFormat())
        form = block.blockFormat()
        for known in (FENCE, FOREIGN, QTextFormat.Property.BlockNonBreakableLines.value):
            form.clearProperty(known)
        form.setHeadingLevel(0)
        form.setMarker(QTextBlockFormat.MarkerType.NoMarker)
        form.setProperty(QUOTE, 0)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        if was_verbatim:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(QTextCharFormat())
            cursor.setBlockCharFormat(QTextCharFormat())

    def _set_list(
        self,
        marker: QTextBlockFormat.MarkerType,
        style: QTextListFormat.Style = QTextListFormat.Style.ListDisc,
        *,
        on: bool,
        start: int = 1,
    ) -> None:
        if self.in_table():
            return
        wanted = QTextListFormat()
        wanted.setStyle(style)
        wanted.setIndent(1)
        wanted.setStart(start)
        with self._one_step():
            for block in self._selected_blocks():
                self._set_plain(block)
                if not on:
                    _leave_list(block)
                    continue
                known = block.textList()
                if known is None or known.format().style() is not style:
                    _leave_list(block)
                    self._join(block, wanted)
                form = QTextBlockFormat()
                form.setMarker(marker)
                QTextCursor(block).mergeBlockFormat(form)

    def _join(self, block: QTextBlock, wanted: QTextListFormat) -> None:
        """Put a paragraph into the list before it that looks as ``wanted``, or into a new one."""
        before = block.previous()
        while before.isValid() and (known := before.textList()) is not None:
            form = known.format()
            if form.indent() == wanted.indent() and form.style() is wanted.style():
                known.add(block)
                return
            if form.indent() <= wanted.indent():
                break
            before = before.previous()
        QTextCursor(block).createList(wanted)

    @contextmanager
    def _one_step(self) -> Iterator[None]:
        """Let undo take the changes back at once, and dress what was changed."""
        cursor, was_code = self._edit.textCursor(), self.in_code()
        cursor.beginEditBlock()
        yield
        for block in (*self._selected_blocks(), self._after_selection()):
            if block.isValid():
                dress_block(block)
        cursor.endEditBlock()
        if not cursor.hasSelection():
            left_code = was_code and not self.in_code()
            self._edit.setCurrentCharFormat(QTextCharFormat() if left_code else self._look_here())

    def _after_selection(self) -> QTextBlock:
        return self._edit.document().findBlock(self._edit.textCursor().selectionEnd()).next()

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
