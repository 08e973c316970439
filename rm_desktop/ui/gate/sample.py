"""The card that shows the passphrases of a vault with sample data."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rm_desktop.ui.gate.small_link import SmallLink
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Muted, Strong, Text


class SampleCard(TintCard):
    """Shows the passphrases of a sample vault and types them on request."""

    fill_wanted = Signal()

    def __init__(self, passphrases: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Show ``passphrases``, by role."""
        super().__init__("attention", None, parent)
        self.body.setContentsMargins(px(16), px(4), px(10), px(10))
        self.body.setSpacing(px(4))
        self.fill = SmallLink(self.tr("Type it in"), self)
        self.fill.clicked.connect(self._on_fill)
        top = QHBoxLayout()
        top.addWidget(Strong(self.tr("Sample data, no secrets"), self), 1)
        top.addWidget(self.fill)
        self.body.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(
            (
                (self.tr("The two of us"), passphrases["session"]),
                (self.tr("Mentee"), passphrases["senior"]),
                (self.tr("Mentor"), passphrases["junior"]),
            )
        ):
            words = Text(text, self)
            words.set_selectable()
            words.setAccessibleName(self.tr("Passphrase {name}: {text}").format(name=name, text=text))
            grid.addWidget(Muted(name, self), row, 0)
            grid.addWidget(words, row, 1)
        self.body.addLayout(grid)

    @Slot()
    def _on_fill(self) -> None:
        self.fill_wanted.emit()
