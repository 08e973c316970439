"""Cards two by two, three to two wide; one below the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.focus_order import order_focus

NARROW = 680
"""Width, at 100 % text size, under which the cards stand in one column."""


class CardGrid(QWidget):
    """Lays out cards in reading order, two in a row while there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without cards."""
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(16))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, card: QWidget) -> None:
        """Put ``card`` after the others."""
        self._cards.append(card)
        self._arrange()

    def columns(self) -> int:
        """Return whether cards stand in two columns or one."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """Let the window be as narrow as one column; the height follows from the width."""
        return QSize(max((card.minimumSizeHint().width() for card in self._cards), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between one and two columns when the width asks for it."""
        columns = 2 if event.size().width() >= px(NARROW) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // self._columns, place % self._columns)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if self._columns > 1 else 0)
        order_focus(self)
