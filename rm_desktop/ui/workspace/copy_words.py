"""Six words that open an encrypted copy: made here, shown once, kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.services.passphrases import generate
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Note


class CopyWords(TintCard):
    """Empty until words are made; they are no passphrase of the vault and open nothing in it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show no words yet."""
        super().__init__("attention", None, parent)
        self._context = context
        self.text = ""
        self.shown = Heading("", self)
        self.shown.set_selectable()
        self.copy = PlainButton(self.tr("Copy the words"), "copy", self)
        self.copy.clicked.connect(self._on_copy)
        meaning = self.tr(
            "These six words open the copy, and nothing else does. They stand here until the page is left and are kept "
            "nowhere: write them down now, and keep them apart from the file."
        )
        self.body.addWidget(Note(meaning, self))
        self.body.addWidget(self.shown)
        self.body.addWidget(flow(self.copy))
        self.hide()

    def make(self) -> None:
        """Draw six words and show them."""
        self.text = generate("de" if self._context.language == "de" else "en")
        self.shown.setText(self.text)
        self.shown.setAccessibleName(self.tr("Words of the copy: {words}").format(words=self.text))
        announce(self.shown, self.tr("Six words open the copy"))

    def forget(self) -> None:
        """Show none any more."""
        self.text = ""
        self.shown.setText("")
        self.shown.setAccessibleName("")

    @Slot()
    def _on_copy(self) -> None:
        self._context.clipboard.copy(self.text)
