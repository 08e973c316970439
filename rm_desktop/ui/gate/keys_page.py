"""Keys and backups: what can be done with the vault as a whole while no workspace is alive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import SUCCESS, Banner
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Eyebrow, Note, Title

_WIDTH = 920


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
    rare: Sequence[Act] = ()
    """Stand behind *Further possibilities*, together with those of the other groups."""


class KeysPage(FittedCard):
    """The acts, one card each. ``done`` is said on top after one of them."""

    chosen = Signal(str)
    back_wanted = Signal()

    def __init__(
        self, groups: Sequence[ActGroup], done: str = "", parent: QWidget | None = None, *, next_act: Act | None = None
    ) -> None:
        """Offer the acts of ``groups``; ``next_act`` is what follows from ``done``."""
        super().__init__(_WIDTH, parent)
        self.setObjectName("keys")
        body = self.body
        body.addWidget(Title(self.tr("Keys and backups"), self))
        body.addWidget(Note(self.tr("Each of these takes the passphrase of whoever it concerns."), self))
        follow = self.tr("Show them") if next_act is not None else None
        self.done = Banner(SUCCESS, done, follow, closable=False, parent=self)
        if next_act is not None:
            self.done.acted.connect(lambda: self.chosen.emit(next_act.code))
        self.done.setVisible(bool(done))
        body.addWidget(self.done)
        self.cards: dict[str, ChoiceCard] = {}
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(18))
        body.addLayout(self._columns)
        left, right = self._add_column(), self._add_column()
        for column, part in ((left, groups[0::2]), (right, groups[1::2])):
            for group in part:
                self._add_group(column, group)
        self._add_rare(left, [act for group in groups for act in group.rare])
        for column in (left, right):
            column.addStretch(1)
        self.back = PlainButton(self.tr("Back"), None, self)
        self.back.clicked.connect(self.back_wanted)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        self.foot.addLayout(row)

    def _add_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        self._columns.addLayout(column, 1)
        return column

    def _add_group(self, column: QVBoxLayout, group: ActGroup) -> None:
        if column.count():
            column.addSpacing(px(8))
        column.addWidget(Eyebrow(group.title, self))
        for act in group.acts:
            column.addWidget(self._card(act))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the groups side by side where there is room, so that all there is can be seen at a glance."""
        roomy = event.size().width() >= px(_WIDTH)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _card(self, act: Act) -> ChoiceCard:
        card = ChoiceCard(act.icon, act.title, act.line)
        card.clicked.connect(lambda _checked=False: self.chosen.emit(act.code))
        self.cards[act.code] = card
        return card

    def _add_rare(self, column: QVBoxLayout, acts: Sequence[Act]) -> None:
        """Put what is rarely wanted behind one button, away from the acts that end everything."""
        self.more = QuietButton(self.tr("Further possibilities"), "chevron-down", self)
        self.more.setVisible(bool(acts))
        self.more.clicked.connect(self._on_more)
        self._rare = [self._card(act) for act in acts]
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for card in self._rare:
            card.setVisible(False)
            column.addWidget(card)

    @Slot()
    def _on_more(self) -> None:
        shown = self._rare[0].isHidden()
        for card in self._rare:
            card.setVisible(shown)
        self.more.set_icon("chevron-up" if shown else "chevron-down")
        if shown:
            self._rare[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Begin with the first act."""
        next(iter(self.cards.values())).setFocus()
