"""Whose turn it is to answer unseen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Heading, Note


class TurnCard(TintCard):
    """Names the person and asks the other one to look away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nobody's turn."""
        super().__init__("shared", None, parent)
        self.whose = Heading("", self)
        self.body.addWidget(self.whose)
        self.body.addWidget(Note(self.tr("Hand the keyboard over. The other one looks away for a moment."), self))

    def show_turn(self, name: str) -> None:
        """Hand the keyboard to ``name``."""
        self.whose.setText(self.tr("It is up to {name}").format(name=name))


class SecondClicks(QObject):
    """Swallows the second press of a double click: it would answer for the other person."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let everything else pass."""
        return event.type() == QEvent.Type.MouseButtonDblClick
