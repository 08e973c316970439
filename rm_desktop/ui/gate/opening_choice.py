"""Who opens: both together, or one alone with the private part."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Opening, Policy
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.one_of_several import OneOfSeveral
from rm_desktop.ui.widgets.side_by_side import SideBySide


class _OpeningCard(OneOfSeveral, ChoiceCard):
    """Excludes the cards in the other row too."""


class OpeningChoice(QWidget):
    """Three cards of which one is chosen; together at first."""

    changed = Signal(object)

    def __init__(self, policy: Policy, parent: QWidget | None = None) -> None:
        """Offer the openings; ``policy`` decides what one alone gets."""
        super().__init__(parent)
        alone = self.tr("with the private part") if policy is Policy.EITHER else self.tr("only the private part")
        self.cards = {
            Opening.TOGETHER: _OpeningCard(
                "users",
                self.tr("The two of us"),
                self.tr("Opens only what is shared."),
                checkable=True,
                large=True,
            ),
            Opening.SENIOR_ALONE: _OpeningCard("user", self.tr("Mentee alone"), alone, role="private", checkable=True),
            Opening.JUNIOR_ALONE: _OpeningCard("user", self.tr("Mentor alone"), alone, role="private", checkable=True),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.cards[Opening.TOGETHER])
        column.addWidget(
            SideBySide(
                self.cards[Opening.SENIOR_ALONE],
                self.cards[Opening.JUNIOR_ALONE],
                narrow=380,
                shares=(1, 1),
                spacing=12,
            )
        )
        self._opening = Opening.TOGETHER
        self.cards[Opening.TOGETHER].setChecked(True)
        for opening, card in self.cards.items():
            card.clicked.connect(partial(self.choose, opening))

    @property
    def opening(self) -> Opening:
        """What is chosen."""
        return self._opening

    def choose(self, opening: Opening, _checked: bool = False) -> None:
        """Choose ``opening``."""
        changed = opening is not self._opening
        self._opening = opening
        for each, card in self.cards.items():
            card.setChecked(each is opening)
        if changed:
            self.changed.emit(opening)
