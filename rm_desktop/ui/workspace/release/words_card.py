"""The words that open a file, shown once: whoever loses them cannot open the file any more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted, Text


class WordsCard(TintCard):
    """Shows them until the page is left; ``copy_wanted`` asks for the clipboard."""

    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__("attention", None, parent)
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.addWidget(Text(self.tr("Passphrase for this file"), self))
        self.words = Heading("", self)
        self.words.set_selectable()
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.words)
        self.body.addWidget(
            Muted(
                self.tr(
                    "It is shown only now and kept nowhere. Write it down, and tell it on another way than the file."
                ),
                self,
            )
        )
        copy = PlainButton(self.tr("Copy the passphrase"), "copy", self)
        copy.clicked.connect(lambda: self.copy_wanted.emit(self.words.text()))
        self.body.addWidget(flow(copy))
        self.show_words("")

    def show_words(self, words: str) -> None:
        """Show ``words``; without any the card is not there."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.setVisible(bool(words))
