"""Managing keys: what can be done with passphrases and sheets while no workspace is alive."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.domain.words import Policy
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.widgets.banner import SUCCESS, Banner
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Note, Title
from rm_desktop.vault.glance import Doors

OWN, SESSION, SHEET = "own", "session", "sheet"


class KeysPage(FittedCard):
    """The acts, one card each. ``done`` is said on top after one of them."""

    chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self, doors: Doors, done: str = "", parent: QWidget | None = None) -> None:
        """Offer what the vault's policy allows."""
        super().__init__(640, parent)
        self.setObjectName("keys")
        body = self.body
        body.addWidget(Title(self.tr("Manage keys"), self))
        body.addWidget(
            Note(
                self.tr("Each of these takes the passphrase of whoever it concerns. What is written stays as it is."),
                self,
            )
        )
        self.done = Banner(SUCCESS, done, closable=False, parent=self)
        self.done.setVisible(bool(done))
        body.addWidget(self.done)
        self.cards = {
            OWN: ChoiceCard(
                "key-round",
                self.tr("Change a personal passphrase"),
                self.tr("Each person only the own one"),
                large=True,
            ),
            SESSION: ChoiceCard(
                "users",
                self.tr("Change the passphrase for meetings")
                if doors.has_session
                else self.tr("Set a passphrase for meetings"),
                self.tr("With a personal passphrase, also when the old one is forgotten"),
                large=True,
            ),
            SHEET: ChoiceCard(
                "file-text",
                self.tr("Make new recovery sheets")
                if doors.policy is Policy.BOTH
                else self.tr("Make a new recovery sheet"),
                self.tr("The old sheet no longer opens anything afterwards"),
                large=True,
            ),
        }
        for code, card in self.cards.items():
            card.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            body.addWidget(card)
        self.cards[SESSION].setVisible(doors.policy is Policy.EITHER)
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
        self.cards[OWN].setFocus()
