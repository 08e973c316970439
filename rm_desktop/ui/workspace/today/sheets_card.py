"""The reminder to try out the recovery sheets, for both to see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Heading, Note


class SheetsCard(Card):
    """Three answers; the trial itself happens in the gate, where passphrases and codes belong."""

    try_requested = Signal()
    tried = Signal()
    later = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__("", parent)
        self.body.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconLabel("file-check", "shared", 22, self))
        row.addWidget(Heading(self.tr("Are both recovery sheets still at hand?"), self), 1)
        self.body.addLayout(row)
        words = self.tr(
            "A sheet helps only as long as it can be found and read. Trying it out takes two minutes: lock, then "
            "“Keys and backups”, then “Try out a recovery sheet”. Nothing is changed by that."
        )
        self.body.addWidget(Note(words, self))
        self.try_out = PlainButton(self.tr("Lock and try them out"), "lock-keyhole", self)
        self.done = PlainButton(self.tr("We have tried them out"), "check", self)
        self.put_off = QuietButton(self.tr("Later"), None, self)
        self.try_out.clicked.connect(self.try_requested)
        self.done.clicked.connect(self.tried)
        self.put_off.clicked.connect(self.later)
        self.body.addWidget(flow(self.try_out, self.done, self.put_off))
        self.setAccessibleName(self.tr("Are both recovery sheets still at hand?"))
        self.setVisible(False)
