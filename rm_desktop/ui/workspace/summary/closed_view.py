"""What stands here while nothing can be handed out: why, what to do, and what left before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.entities import Export
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.empty_state import EmptyState
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace.summary.register_list import RegisterList


class ClosedView(ScrollPage):
    """Opened alone, or before the first meeting."""

    meetings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, together: bool) -> None:
        """Say why nothing can be handed out now."""
        super().__init__(parent)
        self.body.addWidget(PageHeader(self.tr("Hand out a summary"), parent=self))
        card = Card(parent=self)
        if together:
            empty = EmptyState(
                "file-check",
                self.tr("Nothing to hand out yet"),
                self.tr("After the first meeting both choose here together what may leave the vault, if anything."),
                self.tr("To the meetings"),
                card,
            )
        else:
            empty = EmptyState(
                "users",
                self.tr("Only together"),
                self.tr("Handing out needs both. It is possible when the vault is opened together."),
                parent=card,
            )
        if empty.action is not None:
            empty.action.clicked.connect(self.meetings_wanted)
        card.body.addWidget(empty)
        self.body.addWidget(card)
        self._register_card = Card(parent=self)
        self.register = RegisterList(self._register_card)
        self._register_card.body.addWidget(self.register)
        self.body.addWidget(self._register_card)
        self.body.addStretch(1)

    def show_exports(self, exports: Sequence[Export]) -> None:
        """Show what left before."""
        self.register.show_lines(exports)
        self._register_card.setVisible(bool(exports))
