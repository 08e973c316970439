"""The first start: what this is, and the two ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.recent_vaults import RecentVaults
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.breaking_button import BreakingLink
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Title


class WelcomePage(FittedCard):
    """Two cards and a link to sample data. ``back`` shows the way back to the vault that was left."""

    create_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    back_wanted = Signal()
    recent_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, *, back: bool = False, recent: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        """Greet, or offer another vault when one comes back here, those opened before among them."""
        super().__init__(640, parent)
        self.setObjectName("welcome")
        body = self.body
        body.addWidget(IconLabel("lock-keyhole", "shared", 44, self), 0, Qt.AlignmentFlag.AlignHCenter)
        title = Title(self.tr("Another vault") if back else self.tr("Welcome to RM Desktop"), self)
        note = Note(
            self.tr(
                "The journal of two people who learn from each other. Everything stays encrypted on this device; "
                "nothing leaves it without both consenting."
            ),
            self,
        )
        for label in (title, note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            body.addWidget(label)
        body.addSpacing(px(6))
        self.create_card = ChoiceCard(
            "plus", self.tr("Set up a new vault"), self.tr("Together, in about ten minutes"), large=True
        )
        self.open_card = ChoiceCard(
            "folder-open",
            self.tr("Open an existing vault"),
            self.tr("A folder whose name ends in .rmvault"),
            large=True,
        )
        self.create_card.clicked.connect(self.create_wanted)
        self.open_card.clicked.connect(self.open_wanted)
        body.addWidget(self.create_card)
        body.addWidget(self.open_card)
        self.recent = RecentVaults(recent, self)
        self.recent.setVisible(bool(recent))
        self.recent.wanted.connect(self.recent_wanted)
        self.recent.forget_wanted.connect(self.forget_wanted)
        body.addWidget(self.recent)
        self.sample = BreakingLink(self.tr("Look around in a vault with sample data"), self)
        self.breaking.append(self.sample)
        self.sample.clicked.connect(self.sample_wanted)
        body.addWidget(self.sample)
        self.back = LinkButton(self.tr("Back"), None, self)
        self.back.clicked.connect(self.back_wanted)
        self.back.setVisible(back)
        body.addWidget(self.back)

    def focus_first(self) -> None:
        """Begin with a new vault."""
        self.create_card.setFocus()
