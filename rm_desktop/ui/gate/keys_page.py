"""Keys and backups: what can be done with the vault as a whole while no workspace is alive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.widgets.banner import SUCCESS, Banner
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Eyebrow, Note, Title


class Act(NamedTuple):
    """One thing that can be done; ``code`` comes back when it is chosen."""

    code: str
    icon: str
    title: str
    line: str


class ActGroup(NamedTuple):
    """Acts that belong together."""

    title: str
    acts: Sequence[Act]


class KeysPage(FittedCard):
    """The acts, one card each. ``done`` is said on top after one of them."""

    chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self, groups: Sequence[ActGroup], done: str = "", parent: QWidget | None = None) -> None:
        """Offer the acts of ``groups``."""
        super().__init__(640, parent)
        self.setObjectName("keys")
        body = self.body
        body.addWidget(Title(self.tr("Keys and backups"), self))
        body.addWidget(Note(self.tr("Each of these takes the passphrase of whoever it concerns."), self))
        self.done = Banner(SUCCESS, done, closable=False, parent=self)
        self.done.setVisible(bool(done))
        body.addWidget(self.done)
        self.cards: dict[str, ChoiceCard] = {}
        for group in groups:
            body.addWidget(Eyebrow(group.title, self))
            for act in group.acts:
                card = ChoiceCard(act.icon, act.title, act.line, large=True)
                card.clicked.connect(lambda _checked=False, code=act.code: self.chosen.emit(code))
                self.cards[act.code] = card
                body.addWidget(card)
        self.back = PlainButton(self.tr("Back"), None, self)
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.foot.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Begin with the first act."""
        next(iter(self.cards.values())).setFocus()
