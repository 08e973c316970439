"""A button whose words are cut where there is no room; its tooltip may have them all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton

LEAST = 120
"""The least width, at 100 %."""


class ElidedButton(PlainButton):
    """Asks for the room of all its words, and does with less."""

    def __init__(self, words: str, picture: str, parent: QWidget | None = None) -> None:
        """Show ``words``."""
        super().__init__(words, picture, parent)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the room of all words, also while they are cut."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        missing = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + missing, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Do with few words where there is no room."""
        return QSize(px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        missing, metrics = self.sizeHint().width() - event.size().width(), self.fontMetrics()
        room = metrics.horizontalAdvance(self._words) - missing
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room) if missing > 0 else self._words
        if shown != self.text():
            self.setText(shown)
