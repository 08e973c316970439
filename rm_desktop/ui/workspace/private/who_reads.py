"""Who can read private notes, and what the owner of the device could do: one sentence, the rest behind a question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.words import Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Text
from rm_desktop.ui.widgets.side_by_side import SideBySide

NARROW = 520


class WhoReads(TintCard):
    """Plum, with the crossed eye and words."""

    def __init__(self, pair: Pair | None, person: Person, parent: QWidget | None = None) -> None:
        """Speak to ``person``; without ``pair``, which lies in the shared part, no names are known."""
        super().__init__("private", None, parent)
        self.body.setContentsMargins(px(18), px(3), px(14), px(3))
        self.body.setSpacing(0)
        self.sentence = Text(self._only(pair, person), self)
        self.sentence.setContentsMargins(0, px(8), 0, px(8))
        self.more = LinkButton(self.tr("Who can read this?"), None, self)
        self.more.clicked.connect(self._on_more)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconLabel("eye-off", "private", 20, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(SideBySide(self.sentence, flow(self.more), narrow=NARROW, spacing=8, parent=self), 1)
        self.body.addLayout(row)
        self.details = QWidget(self)
        lines = QVBoxLayout(self.details)
        lines.setContentsMargins(px(30), px(2), px(4), px(14))
        lines.setSpacing(px(8))
        for words in self._explanations(person):
            lines.addWidget(Text(words, self.details))
        self.details.setVisible(False)
        self.body.addWidget(self.details)

    def _only(self, pair: Pair | None, person: Person) -> str:
        if pair is None:
            return self.tr(
                "Only the own passphrase opens these notes. "
                "The other person cannot read them, not even when the vault is opened together."
            )
        only = self.tr(
            "Only the passphrase of {me} opens these notes. "
            "{other} cannot read them, not even when the vault is opened together."
        )
        return only.format(me=pair.name(person), other=pair.name(person.other))

    def _explanations(self, person: Person) -> list[str]:
        device = self.tr(
            "Whoever manages this device could read along while the vault is open: with a program that records keys "
            "or the screen, or with the rights of an administrator. No app can prevent that."
        )
        if person is Person.JUNIOR:
            device += " " + self.tr("What must never be read by anybody does not belong on somebody else's device.")
        return [
            self.tr(
                "They lie encrypted in a part of the vault of their own. When it is opened together, "
                "there is no key for it, and no passphrase of the other person opens it."
            ),
            device,
            self.tr(
                "What stays visible: that and when the vault was opened alone (Today says so when it is next opened "
                "together), and roughly how large this part is."
            ),
            self.tr("Without the own passphrase and the own recovery sheet nobody gets these notes back."),
        ]

    @Slot()
    def _on_more(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self.more.setText(self.tr("Hide") if shown else self.tr("Who can read this?"))
