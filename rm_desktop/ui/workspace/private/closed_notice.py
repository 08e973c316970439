"""What the private place says while nobody's private part is open: what it is and how it opens. It names nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PrivateButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Heading, Text


class ClosedNotice(TintCard):
    """Explains and leads to the gate; knows nothing about any private note, because nothing of them is open."""

    unlock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say it all; there is nothing to load."""
        super().__init__("private", None, parent)
        self.body.setSpacing(px(12))
        picture = IconLabel("eye-off", "private", 34, self, says=self.tr("Private (closed)"))
        self.body.addWidget(picture)
        self.body.addWidget(Heading(self.tr("Each of the two has a private part here"), self))
        for words in (
            self.tr(
                "Private notes open only when the vault is opened alone, with the own passphrase. "
                "The other person cannot open them."
            ),
            self.tr(
                "In the present opening there is no key for them: they cannot be read, searched or counted, "
                "and nobody can tell whether there are any."
            ),
            self.tr("The way there: lock the vault, then choose to open it alone."),
        ):
            self.body.addWidget(Text(words, self))
        self.unlock = PrivateButton(self.tr("Lock and open alone"), "lock", self)
        self.unlock.clicked.connect(self.unlock_requested)
        self.body.addWidget(flow(self.unlock))
