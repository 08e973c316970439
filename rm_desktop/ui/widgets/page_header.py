"""The top of a page: its title, a line about it, and what can be done with the whole page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.labels import Note, Title


class PageHeader(QWidget):
    """A title with a quiet line under it (``subtitle``) or at the far end (``note``), and widgets beside it."""

    def __init__(self, title: str, subtitle: str = "", note: str = "", parent: QWidget | None = None) -> None:
        """Show ``title``."""
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(10))
        row = self._row
        words = QVBoxLayout()
        words.setSpacing(px(6))
        self._title = Title(title, self)
        self._subtitle = Note(subtitle, self)
        self._subtitle.setVisible(bool(subtitle))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        self._note = Note(note, self)
        self._note.setVisible(bool(note))
        row.addWidget(self._note, 1)
        self._holder = QWidget(self)
        self._buttons = FlowLayout(self._holder, 10, align_right=True)
        self._holder.hide()
        row.addWidget(self._holder)
        self._arrange(1)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the far end."""
        self._buttons.addWidget(widget)
        self._holder.show()
        self._holder.setMinimumWidth(self._buttons.minimumSize().width())
        self.updateGeometry()

    def _side_by_side(self, width: int) -> bool:
        """Tell whether words and actions have room on one line."""
        words = self._title.minimumSizeHint().width() + (px(160) if self._note.text() else px(60))
        return self._holder.isHidden() or width >= words + self._buttons.sizeHint().width()

    def _arrange(self, width: int) -> None:
        beside = self._side_by_side(width)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way or self._note.alignment() == Qt.AlignmentFlag(0):
            self._row.setDirection(way)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._note.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._buttons.set_align_right(on=beside)
        self._holder.setMinimumWidth(self._buttons.sizeHint().width() if beside else self._buttons.minimumSize().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions under the words where both have no room side by side."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Never ask for room for both side by side."""
        width = max(self._title.minimumSizeHint().width(), self._buttons.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

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
