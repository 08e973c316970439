"""Other words for the summary alone: an editor per section. The vault's own text stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.documents.summary import Summary
from rm_desktop.domain.words import Block
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Heading, Muted
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.widgets.scroll_page import ScrollPage

Key = tuple[Block, str]


class WordingPane(ScrollPage):
    """Editors for the sections of one summary; ``reworded`` gives block, meeting and the new text."""

    reworded = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without sections."""
        super().__init__(parent, margins=False)
        self._holder = QWidget(self)
        self.body.addWidget(self._holder)
        self.body.addStretch(1)
        self.editors: dict[Key, MarkdownEditor] = {}

    def show_summary(self, summary: Summary) -> None:
        """Offer the sections of ``summary``; editors that are there already keep cursor and text."""
        sections = {(section.block, section.meeting): section for section in summary.sections}
        if sections.keys() == self.editors.keys():
            return
        card = Card(parent=self)
        card.body.addWidget(
            Muted(self.tr("Changes here are for this summary only. The notes in the vault stay as they are."), card)
        )
        self.editors = {}
        for key, section in sections.items():
            title = f"{section.meeting} · {section.heading}" if section.meeting else section.heading
            card.body.addWidget(Heading(title, card))
            editor = MarkdownEditor(title, card, framed=True)
            editor.set_markdown(section.text)
            editor.setMinimumHeight(px(150))
            editor.edited.connect(lambda key=key, editor=editor: self.reworded.emit(*key, editor.markdown()))
            self.editors[key] = editor
            card.body.addWidget(editor)
        self.body.replaceWidget(self._holder, card)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = card

    def forget(self) -> None:
        """Build the editors anew next time."""
        self.editors = {}
