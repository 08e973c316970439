"""What the cursor of a note stands in."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextListFormat
from PySide6.QtWidgets import QTextEdit

from rm_desktop.ui.widgets.markdown_parts import QUOTE
from rm_desktop.ui.widgets.note_looks import is_verbatim


class NotePlace:
    """Answers for the cursor of one editor."""

    def __init__(self, edit: QTextEdit) -> None:
        """Look at ``edit``."""
        self._edit = edit

    def link(self) -> str:
        """Return the address that the text at the cursor leads to, if any."""
        return self._edit.textCursor().charFormat().anchorHref()

    def in_heading(self) -> bool:
        """Whether the cursor stands in a heading."""
        return self._form().headingLevel() > 0

    def level(self) -> int:
        """Return the level of the heading at the cursor, 0 outside of one."""
        return self._form().headingLevel()

    def in_code(self) -> bool:
        """Whether the cursor stands in lines of code, or in a text that stands there as it is written."""
        return is_verbatim(self._form())

    def in_table(self) -> bool:
        """Whether the cursor stands in a table."""
        return self._edit.textCursor().currentTable() is not None

    def in_numbers(self) -> bool:
        """Whether the cursor stands in a numbered list."""
        known = self._edit.textCursor().currentList()
        return known is not None and known.format().style() is QTextListFormat.Style.ListDecimal

    def in_bullets(self) -> bool:
        """Whether the cursor stands in a plain list of bullets."""
        return self.in_list() and not self.in_numbers() and not self.in_checklist()

    def in_quote(self) -> bool:
        """Whether the cursor stands in a quotation."""
        return self._form().intProperty(QUOTE) > 0

    def in_list(self) -> bool:
        """Whether the cursor stands in a list."""
        return self._edit.textCursor().currentList() is not None

    def in_checklist(self) -> bool:
        """Whether the cursor stands in a checklist."""
        return self.in_list() and self._form().marker() is not QTextBlockFormat.MarkerType.NoMarker

    def _form(self) -> QTextBlockFormat:
        return self._edit.textCursor().blockFormat()
