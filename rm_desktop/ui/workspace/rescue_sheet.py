"""Text that could not be saved before the last lock: to be read, copied where it belongs, and put away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Text, Title
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.vault.vault import RescuedDraft


class RescueSheet(QDialog):
    """Lists what was rescued. Nothing goes away unless somebody says so."""

    def __init__(self, parent: QWidget, context: Context, rescued: Sequence[RescuedDraft]) -> None:
        """Show ``rescued`` over ``parent``."""
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Rescued text"))
        page = ScrollPage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        page.body.addWidget(Title(self.tr("Rescued text"), self))
        page.body.addWidget(
            Note(self.tr("Copy each text to where it belongs. It stays here until it is put away."), self)
        )
        for draft in rescued:
            page.body.addWidget(self._card(draft))
        close = PlainButton(self.tr("Close"), None, self)
        close.clicked.connect(self.accept)
        page.body.addWidget(flow(close, align_right=True))
        page.body.addStretch(1)
        self.resize(px(620), px(560))

    def _card(self, draft: RescuedDraft) -> Card:
        card = Card(parent=self)
        words = draft.content.decode("utf-8", "replace")
        text = Text(words, card)
        text.set_selectable()
        card.body.addWidget(text)
        copy = PlainButton(self.tr("Copy"), "copy", card)
        copy.clicked.connect(lambda: self._context.clipboard.copy(words))
        away = QuietButton(self.tr("Put away for good"), None, card)
        away.clicked.connect(lambda: self._drop(draft, card))
        card.body.addWidget(flow(copy, away))
        return card

    def _drop(self, draft: RescuedDraft, card: Card) -> None:
        self._context.operations.run(
            lambda journal: journal.vault.drop_rescue(draft.id), lambda _none: card.hide(), owner=self
        )
