"""The top of a page: its title, a line about it, and what can be done with the whole page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.labels import Note, Title


class PageHeader(QWidget):
    """A title with a quiet line under it (``subtitle``) or at the far end (``note``), and widgets beside it."""

    def __init__(self, title: str, subtitle: str = "", note: str = "", parent: QWidget | None = None) -> None:
        """Show ``title``."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        words = QVBoxLayout()
        words.setSpacing(px(6))
        self._title = Title(title, self)
        self._subtitle = Note(subtitle, self)
        self._subtitle.setVisible(bool(subtitle))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        self._note = Note(note, self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setVisible(bool(note))
        row.addWidget(self._note, 1)
        self.actions = QHBoxLayout()
        self.actions.setSpacing(px(10))
        row.addLayout(self.actions)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the far end."""
        self.actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_subtitle(self, text: str) -> None:
        """Show another line under the title; none when empty."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_note(self, text: str) -> None:
        """Show another line at the far end; none when empty."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
